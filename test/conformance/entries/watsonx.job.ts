/** What jobs and job definitions work on: they share a document. */
import type { Json } from "../../../provider/core/values";
import type { Lane } from "../lane";
import { hardwareSpec, hardwareSpecSent, storeDeployment } from "./watsonx";

export const batchId = "33333333-3333-4333-8333-333333333333";
export const otherBatchId = "44444444-4444-4444-8444-444444444444";
const solverId = "55555555-5555-4555-8555-555555555555";

/** The batch deployments that jobs are for. */
export function storeBatchDeployments(lane: Lane): Record<string, string> {
  storeDeployment(lane, batchId, "scikit-learn_1.3");
  storeDeployment(lane, otherBatchId, "scikit-learn_1.3");
  storeDeployment(lane, solverId, "do");
  return {};
}

const input = { type: "connection_asset", id: "rows", location: { bucket: "data", file_name: "a.csv" } };
const output = { type: "connection_asset", location: { table_name: "answers", write_mode: "append" } };
const schema = { id: "s", name: "rows", fields: [{ name: "duration", type: "number" }] };
const inputData = { id: "rows", type: "target", fields: ["a"], values: [[1]], targets: [[0]] };
const scoringParameters = { forecastWindow: 3 };

export const scoring = {
  inputDataReferences: [{ ...input, connection: { token: "canary-8d1f-input" }, schema }],
  outputDataReferences: [{ ...output, connection: { secretKey: "canary-8d1f-output" } }],
  evaluations: [{ id: "quality", inputTarget: "rows", metricsNames: ["auroc", "accuracy"] }],
  environmentVariables: { LEVEL: "info" },
  scoringParameters,
};

export const scoringSent = {
  input_data_references: [{ ...input, connection: { token: "[redacted]" }, schema }],
  output_data_references: [{ ...output, connection: { secretKey: "[redacted]" } }],
  evaluations: [{ id: "quality", input_target: "rows", metrics_names: ["auroc", "accuracy"] }],
  environment_variables: { LEVEL: "info" },
  scoring_parameters: scoringParameters,
};

export const jobInputs = { deployment: { id: batchId }, hardwareSpec, scoring };
export const jobSent = {
  deployment: { id: batchId },
  hardware_spec: hardwareSpecSent,
  scoring: scoringSent,
};

export const minimalJob = { deployment: { id: batchId }, scoring: { inputData: [{ values: [[1, 2]] }] } };

const table = { id: "diet.csv", fields: ["a"], values: [[1]] };

export const jobReplacements: Record<string, Json> = {
  scoring: { scoring: { inputData: [inputData], scoringParameters } },
  "scoring's secrets": {
    scoring: {
      ...scoring,
      inputDataReferences: [{ ...input, connection: { token: "canary-8d1f-changed" }, schema }],
    },
  },
  hardwareSpec: { hardwareSpec: { name: "M" } },
  hybridPipelineHardwareSpecs: {
    hardwareSpec: undefined,
    hybridPipelineHardwareSpecs: [{ nodeRuntimeId: "auto_ai.kb", hardwareSpec: { name: "M" } }],
  },
  decisionOptimization: {
    deployment: { id: solverId },
    scoring: undefined,
    decisionOptimization: {
      solveParameters: { "oaas.logTailEnabled": "true" },
      inputData: [table, { id: "model.lp", content: "bW9kZWw=" }],
      inputDataReferences: [input],
      outputData: [{ id: ".*\\.csv" }],
      outputDataReferences: [output],
    },
  },
};

/** No generator can name a deployment that there is. */
export const ungenerated = [
  "deployment",
  "hardwareSpec",
  "hybridPipelineHardwareSpecs",
  "decisionOptimization",
];

/** References to data have rules of their own, and exclude the data itself. */
export function scorable({ scoring, ...random }: Json): Json {
  const {
    inputDataReferences: _,
    outputDataReferences: __,
    outputDataReference: ___,
    ...rest
  } = scoring as Json;
  return { ...random, scoring: rest };
}
