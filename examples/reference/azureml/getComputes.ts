import * as mlops from "pulumi-mlops";

// Those that somebody has made besides this program.
export const names = mlops.azureml
  .getComputesOutput()
  .computes.apply((computes) => computes.map(({ name }) => name));
