import * as mlops from "pulumi-mlops";

const serving = new mlops.watsonx.Deployment("churn", {
  asset: { id: "7a1b2c3d-0000-4000-8000-000000000001" },
  batch: {},
  hardwareSpec: { name: "S" },
});

// Started once, and waited for.
const job = new mlops.watsonx.DeploymentJob("monthly", {
  deployment: { id: serving.deploymentId },
  scoring: { inputData: [{ fields: ["complaints", "tenure"], values: [[3, 12]] }] },
});

export const predictions = job.predictions;
