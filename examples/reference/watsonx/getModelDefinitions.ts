import * as mlops from "pulumi-mlops";

export const names = mlops.watsonx
  .getModelDefinitionsOutput({ tag: "churn" })
  .modelDefinitions.apply((found) => found.map(({ name }) => name));
