import * as mlops from "pulumi-mlops";

const instance = mlops.watsonx.getInstanceOutput({
  instanceId: "d1b2c3d4-0000-4000-8000-000000000001",
  consumptionDetails: true,
});

export const consumption = instance.consumption;
