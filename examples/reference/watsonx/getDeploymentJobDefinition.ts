import * as mlops from "pulumi-mlops";

const found = mlops.watsonx.getDeploymentJobDefinitionOutput({
  deploymentJobDefinitionId: "a1b2c3d4-0000-4000-8000-000000000001",
});

export const deployment = found.deployment;
