import * as mlops from "pulumi-mlops";

const code = mlops.watsonx.getFunctionCodeOutput({
  functionId: "c1b2c3d4-0000-4000-8000-000000000001",
  path: "out/function.gz",
});

export const bytes = code.bytes;
