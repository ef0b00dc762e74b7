import * as mlops from "pulumi-mlops";

export const names = mlops.watsonx
  .getExperimentsOutput({ tag: "churn" })
  .experiments.apply((found) => found.map(({ name }) => name));
