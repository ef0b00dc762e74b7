import * as mlops from "pulumi-mlops";

const found = mlops.watsonx.getModelDefinitionOutput({
  modelDefinitionId: "a1b2c3d4-0000-4000-8000-000000000001",
});

export const command = found.command;
