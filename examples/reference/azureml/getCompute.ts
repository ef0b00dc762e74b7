import * as mlops from "pulumi-mlops";

export const vmSize = mlops.azureml.getComputeOutput({ name: "trainers" }).amlCompute;
