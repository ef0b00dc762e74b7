import * as mlops from "pulumi-mlops";

export const names = mlops.watsonx
  .getRemoteTrainingSystemsOutput({ tag: "churn" })
  .remoteTrainingSystems.apply((found) => found.map(({ name }) => name));
