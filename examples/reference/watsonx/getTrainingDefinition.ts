import * as mlops from "pulumi-mlops";

const found = mlops.watsonx.getTrainingDefinitionOutput({
  trainingDefinitionId: "a1b2c3d4-0000-4000-8000-000000000001",
});

export const resultsReference = found.resultsReference;
