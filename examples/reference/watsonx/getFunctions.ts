import * as mlops from "pulumi-mlops";

export const names = mlops.watsonx
  .getFunctionsOutput({ tag: "churn" })
  .functions.apply((found) => found.map(({ name }) => name));
