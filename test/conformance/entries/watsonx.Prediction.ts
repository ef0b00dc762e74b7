import type { Entry } from "../entry";
import type { Lane } from "../lane";
import { storeDeployment } from "./watsonx";

const first = "66666666-6666-4666-8666-666666666666";
const second = "77777777-7777-4777-8777-777777777777";

/** Two online deployments; no model is run, the answer is always the same. */
function prepare(lane: Lane) {
  storeDeployment(lane, first, "scikit-learn_1.3", "asked_1");
  storeDeployment(lane, second, "scikit-learn_1.3", "asked_2");
  lane.world.responses.add({
    operation: "watsonx_deployments_predictions_create",
    path: `^/ml/v4/deployments/(${first}|asked_[12])/predictions$`,
    body: { predictions: [{ fields: ["prediction", "probability"], values: [["leaves", [0.123, 0.877]]] }] },
  });
  return {};
}

const inputData = [{ id: "rows", fields: ["age", "plan"], values: [[31, "flat"]] }];
const scoringParameters = { forecastWindow: 3 };

const complete = {
  servingName: "asked_1",
  inputData,
  scoringParameters,
  expect: {
    predictions: [{ values: [["leaves", [0.12, 0.88]]] }],
    tolerance: 0.01,
    maxMilliseconds: 60_000,
  },
  trigger: "first",
};

const nothing = "watsonx.ai Runtime v4, predictions: POST is the only operation";

export const prediction: Entry = {
  token: "watsonx:Prediction",
  prepare,
  minimal: () => ({ deploymentId: first, inputData: [{ values: [] }] }),
  complete: () => complete,
  collection: "watsonx/predictions",
  // Where it was asked.
  object: () => `watsonx/deployments/${first}`,
  create: [
    {
      method: "POST",
      path: "/ml/v4/deployments/asked_1/predictions",
      body: { input_data: inputData, scoring_parameters: scoringParameters },
    },
  ],
  delete: [],
  updates: {},
  replacements: {
    trigger: { trigger: "second" },
    "no trigger": { trigger: undefined },
    servingName: { servingName: "asked_2" },
    deploymentId: { servingName: undefined, deploymentId: first },
    inputData: { inputData: [{ ...inputData[0], values: [[42, "flat"]] }] },
    scoringParameters: { scoringParameters: { forecastWindow: 4 } },
    "no scoringParameters": { scoringParameters: undefined },
    expect: { expect: { ...complete.expect, tolerance: 0.02 } },
    "no expect": { expect: undefined },
  },
  drifts: {},
  generated: {
    without: ["deploymentId", "servingName", "expect"],
    valid: (random) => random,
  },
  notApplicable: {
    drift: `${nothing}, none tells of an answer or changes it`,
    import: `${nothing}, an answer has no id`,
    rollback: `${nothing}, an answer is never changed`,
    delete: `${nothing}: neither refresh nor delete asks the platform`,
  },
};
