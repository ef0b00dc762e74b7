import * as mlops from "pulumi-mlops";

export const failed = mlops.watsonx
  .getDeploymentJobsOutput({ state: "failed" })
  .jobs.apply((jobs) => jobs.map(({ jobId, failure }) => `${jobId}: ${failure?.message}`));
