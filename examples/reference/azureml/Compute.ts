import * as mlops from "pulumi-mlops";

// A cluster that scales between 0 and 4 nodes, and down again after 10 minutes without work.
const cluster = new mlops.azureml.Compute("trainers", {
  computeType: "AmlCompute",
  amlCompute: {
    vmSize: "Standard_DS3_v2",
    scaleSettings: { minNodeCount: 0, maxNodeCount: 4, nodeIdleTimeBeforeScaleDown: "PT10M" },
  },
  tags: { team: "churn" },
});

export const state = cluster.provisioningState;
