import type { Calls } from "../call";

export const watsonx: Calls = {
  "watsonx:getDeployment": {
    needs: "watsonx:Deployment",
    inputs: (_, { deploymentId }) => ({ deploymentId }),
  },
  "watsonx:getDeployments": { inputs: () => ({}) },
  "watsonx:getModel": { needs: "watsonx:Model", inputs: (_, { modelId }) => ({ modelId }) },
  "watsonx:getModels": { inputs: () => ({}) },
};
