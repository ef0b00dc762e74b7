import * as mlops from "pulumi-mlops";

export const workspaces = mlops.azureml
  .getWorkspacesOutput({ resourceGroup: "ml" })
  .workspaces.apply((found) => found.map(({ name }) => name));
