import type { Calls } from "../call";

export const azureml: Calls = {
  "azureml:getCompute": { needs: "azureml:Compute", inputs: (_, { name }) => ({ name }) },
  "azureml:getComputes": { inputs: () => ({}) },
  "azureml:getRun": {
    needs: "azureml:Run",
    inputs: (_, { experimentName, runId }) => ({ experimentName, runId }),
  },
  "azureml:getWorkspace": { inputs: () => ({}) },
  "azureml:getWorkspaces": { inputs: () => ({}) },
};
