import * as mlops from "pulumi-mlops";

export const names = mlops.watsonx
  .getDeploymentJobDefinitionsOutput({ tag: "churn" })
  .deploymentJobDefinitions.apply((found) => found.map(({ name }) => name));
