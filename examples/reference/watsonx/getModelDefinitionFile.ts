import * as mlops from "pulumi-mlops";

const file = mlops.watsonx.getModelDefinitionFileOutput({
  modelDefinitionId: "f1b2c3d4-0000-4000-8000-000000000001",
  path: "out/train.zip",
});

export const bytes = file.bytes;
