import { MlopsError } from "../core/errors";

export interface GroupScope {
  subscriptionId: string;
  resourceGroup: string;
}

/** A subscription, perhaps narrowed to a resource group. */
type Subscription = Pick<GroupScope, "subscriptionId"> & { resourceGroup?: string | undefined };

export interface WorkspaceScope extends GroupScope {
  workspace: string;
}

const provider = "providers/Microsoft.MachineLearningServices";

/** Path of a resource group, or of the subscription where none is given. */
export function groupPath({ subscriptionId, resourceGroup }: Subscription): string {
  const subscription = `/subscriptions/${encodeURIComponent(subscriptionId)}`;
  return resourceGroup ? `${subscription}/resourceGroups/${encodeURIComponent(resourceGroup)}` : subscription;
}

/** Path of the workspaces of a resource group, or of the whole subscription. */
export function workspacesPath(scope: Subscription): string {
  return `${groupPath(scope)}/${provider}/workspaces`;
}

/** Path of a workspace on the management host, and after each path group of the regional one. */
export function workspacePath(scope: WorkspaceScope): string {
  return `${workspacesPath(scope)}/${encodeURIComponent(scope.workspace)}`;
}

/** Only what says where an object is. */
export function scopeOf({ subscriptionId, resourceGroup, workspace }: WorkspaceScope): WorkspaceScope {
  return { subscriptionId, resourceGroup, workspace };
}

const idForm =
  /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\/providers\/Microsoft\.MachineLearningServices\/workspaces\/([^/]+)((?:\/[^/]+)*)$/i;

/** The parts of an ARM id of something in a workspace; `rest` are the segments after the workspace. */
export function parseArmId(id: string): { scope: WorkspaceScope; rest: string[] } | undefined {
  const [, subscriptionId, resourceGroup, workspace, rest] = (idForm.exec(id) ?? []).map(decode);
  if (!subscriptionId || !resourceGroup || !workspace) return undefined;
  return { scope: { subscriptionId, resourceGroup, workspace }, rest: rest?.split("/").slice(1) ?? [] };
}

function decode(part: string | undefined): string | undefined {
  try {
    return part && decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/** For an id that does not have the form that it must have. */
export function wrongId(id: string, form: string): MlopsError {
  return new MlopsError({
    kind: "invalid",
    message: `${id} is not an id of this kind`,
    next: `use the form ${form}`,
  });
}
