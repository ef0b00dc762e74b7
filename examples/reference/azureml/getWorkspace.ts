import * as mlops from "pulumi-mlops";

// The configured workspace.
export const location = mlops.azureml.getWorkspaceOutput().location;
