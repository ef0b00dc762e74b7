import * as mlops from "pulumi-mlops";

const serving = new mlops.watsonx.Deployment("churn", {
  asset: { id: "7a1b2c3d-0000-4000-8000-000000000001" },
  batch: {},
  hardwareSpec: { name: "S" },
});

// What schedules start, as often as they want.
const definition = new mlops.watsonx.DeploymentJobDefinition("monthly", {
  deployment: { id: serving.deploymentId },
  scoring: {
    inputDataReferences: [
      { type: "data_asset", location: { href: "/v2/assets/5e6f7a8b-0000-4000-8000-000000000005" } },
    ],
    outputDataReference: { type: "data_asset", location: { name: "churn.csv" } },
  },
});

export const deploymentJobDefinitionId = definition.deploymentJobDefinitionId;
