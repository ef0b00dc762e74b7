import * as mlops from "pulumi-mlops";

export const names = mlops.watsonx
  .getPipelinesOutput({ tag: "churn" })
  .pipelines.apply((found) => found.map(({ name }) => name));
