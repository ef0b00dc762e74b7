import type { Json } from "../../../provider/core/values";
import type { Entry } from "../entry";
import { storeDeployment } from "./watsonx";

const deploymentId = "77777777-7777-4777-8777-777777777777";
const other = "88888888-8888-4888-8888-888888888888";

const inputData = [{ id: "people", fields: ["age"], values: [[42], [43]] }];

const complete = {
  deploymentId,
  inputData,
  scoringParameters: { threshold: 0.5 },
  expect: { predictions: [{ values: [[1], [0]] }], tolerance: 0.1 },
  trigger: "first",
};

export const prediction: Entry = {
  token: "watsonx:Prediction",
  prepare(lane) {
    storeDeployment(lane, deploymentId, "model", "predicted");
    storeDeployment(lane, other, "model", "another");
    lane.world.responses.add({
      operation: "watsonx_deployments_predictions_create",
      body: { predictions: [{ id: "people", fields: ["leaves"], values: [[1], [0]] }] },
    });
    return {};
  },
  minimal: () => ({ servingName: "predicted", inputData: [{ values: [[1]] }] }),
  complete: () => complete,
  collection: "watsonx/predictions",
  // Where it was asked.
  object: (id) => `watsonx/deployments/${id.split("/")[1]}`,
  create: [
    {
      method: "POST",
      path: `/ml/v4/deployments/${deploymentId}/predictions`,
      body: { input_data: inputData, scoring_parameters: { threshold: 0.5 } },
    },
  ],
  delete: [],
  updates: {},
  replacements: {
    trigger: { trigger: "second" },
    "no trigger": { trigger: undefined },
    inputData: { inputData: [{ values: [[44], [45]] }] },
    scoringParameters: { scoringParameters: { threshold: 0.6 } },
    deploymentId: { deploymentId: other },
    servingName: { deploymentId: undefined, servingName: "predicted" },
    expect: { expect: { predictions: [{ values: [[1], [0]] }] } },
  },
  drifts: {},
  generated: {
    without: ["deploymentId", "servingName", "expect"],
    valid: (random: Json) => random,
  },
  notApplicable: {
    drift: "Deployments, predictions: no operation tells of a prediction, and none changes what was answered",
    import: "Deployments, predictions: a prediction has no id, and no operation tells of it",
    rollback: "Deployments, predictions: a prediction is never changed",
    delete:
      "Deployments, predictions: nothing undoes a prediction: neither refresh nor delete asks the platform",
  },
};
