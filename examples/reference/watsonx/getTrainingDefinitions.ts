import * as mlops from "pulumi-mlops";

export const names = mlops.watsonx
  .getTrainingDefinitionsOutput({ tag: "churn" })
  .trainingDefinitions.apply((found) => found.map(({ name }) => name));
