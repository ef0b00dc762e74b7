import * as mlops from "pulumi-mlops";

const job = mlops.watsonx.getDeploymentJobOutput({ jobId: "b1b2c3d4-0000-4000-8000-000000000001" });

export const state = job.state;
