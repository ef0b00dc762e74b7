import * as mlops from "pulumi-mlops";

const content = mlops.watsonx.getModelContentOutput({
  modelId: "a1b2c3d4-0000-4000-8000-000000000001",
  attachmentId: "e1b2c3d4-0000-4000-8000-000000000001",
  path: "out/model.zip",
});

export const sha256 = content.sha256;
