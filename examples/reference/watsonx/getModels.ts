import * as mlops from "pulumi-mlops";

export const names = mlops.watsonx
  .getModelsOutput({ tag: "churn or loyalty" })
  .models.apply((models) => models.map(({ name }) => name));
