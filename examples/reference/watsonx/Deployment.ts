import * as mlops from "pulumi-mlops";

const model = new mlops.watsonx.Model("churn", {
  type: "scikit-learn_1.1",
  softwareSpec: { name: "runtime-23.1-py3.10" },
  content: { path: "model.zip" },
});

const serving = new mlops.watsonx.Deployment("churn", {
  asset: { id: model.modelId },
  online: { servingName: "churn" },
  hardwareSpec: { name: "S", numNodes: 1 },
});

export const scoringUrls = serving.scoringUrls;
