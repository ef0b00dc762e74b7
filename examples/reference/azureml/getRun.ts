import * as mlops from "pulumi-mlops";

const run = mlops.azureml.getRunOutput({ experimentName: "churn", runId: "churn_1700000000_1a2b3c4d" });

export const status = run.status;
