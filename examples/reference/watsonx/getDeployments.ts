import * as mlops from "pulumi-mlops";

export const ready = mlops.watsonx
  .getDeploymentsOutput({ state: "ready" })
  .deployments.apply((deployments) => deployments.map(({ name }) => name));
