import * as mlops from "pulumi-mlops";

export const state = mlops.watsonx.getModelOutput({
  modelId: "7a1b2c3d-0000-4000-8000-000000000001",
}).contentImportState;
