import * as mlops from "pulumi-mlops";

export const latest = mlops.mlserver.getServiceVersionsOutput({ name: "churn" }).latest;
