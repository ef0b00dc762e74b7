import * as mlops from "pulumi-mlops";

const archive = mlops.watsonx.downloadModelOutput({
  modelId: "a1b2c3d4-0000-4000-8000-000000000001",
  path: "out/model.zip",
});

export const sha256 = archive.sha256;
