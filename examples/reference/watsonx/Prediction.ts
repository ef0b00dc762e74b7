import * as mlops from "pulumi-mlops";

const model = new mlops.watsonx.Model("churn", {
  type: "scikit-learn_1.1",
  softwareSpec: { name: "runtime-23.1-py3.10" },
  content: { path: "model.zip" },
});

const serving = new mlops.watsonx.Deployment("churn", { asset: { id: model.modelId }, online: {} });

// A smoke test: the update fails when the prediction is another one, or comes too late.
const test = new mlops.watsonx.Prediction("churn", {
  deploymentId: serving.deploymentId,
  inputData: [{ fields: ["complaints", "tenure"], values: [[3, 12]] }],
  expect: { maxMilliseconds: 2000 },
});

export const predictions = test.predictions;
