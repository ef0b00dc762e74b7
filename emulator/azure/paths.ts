/** Path parameters of everything below a workspace. */
export interface WorkspaceParams {
  subscriptionId: string;
  resourceGroup: string;
  workspace: string;
}

/** A subscription. */
export const SUBSCRIPTION = "/subscriptions/:subscriptionId";
/** A resource group. */
export const RESOURCE_GROUP = `${SUBSCRIPTION}/resourceGroups/:resourceGroup`;
/** The workspaces of a resource group. */
export const WORKSPACES = `${RESOURCE_GROUP}/providers/Microsoft.MachineLearningServices/workspaces`;
/** A workspace, on the management host and after each path group of the regional one. */
export const WORKSPACE = `${WORKSPACES}/:workspace`;
/** What a region of a subscription offers. */
export const LOCATION = `${SUBSCRIPTION}/providers/Microsoft.MachineLearningServices/locations/:location`;
