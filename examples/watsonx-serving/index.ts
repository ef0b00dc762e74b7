import * as mlops from "pulumi-mlops";

const model = new mlops.watsonx.Model("churn", {
  type: "scikit-learn_1.1",
  softwareSpec: { name: "runtime-23.1-py3.10" },
  content: { path: "model/churn.json", mediaType: "application/json" },
});

// The model as it is now: what is served does not change when somebody edits the model.
const release = new mlops.watsonx.Revision("churn", {
  asset: model.id,
  message: "First release",
});

const serving = new mlops.watsonx.Deployment("churn", {
  asset: { id: release.assetId, rev: release.rev },
  online: { servingName: "churn_released" },
});

// A smoke test: a deployment that does not answer what is expected fails the update. Each release is tried again.
const answer = new mlops.watsonx.Prediction("churn", {
  deploymentId: serving.deploymentId,
  inputData: [{ fields: ["complaints", "tenure"], values: [[3, 2]] }],
  expect: { predictions: [{ fields: ["prediction"], values: [[0.7]] }], tolerance: 0.05 },
  trigger: release.rev,
});

export const scoringUrls = serving.scoringUrls;
export const predictions = answer.predictions;
