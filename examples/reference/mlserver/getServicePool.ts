import * as mlops from "pulumi-mlops";

export const ready = mlops.mlserver
  .getServicePoolOutput({ name: "churn", version: "1.0.0" })
  .nodes.apply((nodes) => nodes.every(({ status }) => status === "Success"));
