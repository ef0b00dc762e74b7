import * as mlops from "pulumi-mlops";

const training = mlops.watsonx.getTrainingOutput({ trainingId: "a1b2c3d4-0000-4000-8000-000000000001" });

export const state = training.state;
