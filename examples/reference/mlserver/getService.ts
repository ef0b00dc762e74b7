import * as mlops from "pulumi-mlops";

// Without a version: the one that was published last.
const service = mlops.mlserver.getServiceOutput({ name: "churn" });

export const consumptionUrl = service.consumptionUrl;
