import * as mlops from "pulumi-mlops";

export const running = mlops.watsonx
  .getTrainingsOutput({ state: "running" })
  .trainings.apply((trainings) => trainings.map(({ trainingId }) => trainingId));
