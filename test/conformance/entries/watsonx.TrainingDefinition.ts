import { assetEntry, hardwareSpec, patched, softwareSpec } from "./watsonx";

const id = "4cedab6d-e8e4-4214-b81a-2ddb122db2ab";
const results = {
  type: "connection_asset",
  id: "results",
  location: { bucket: "results", file_name: "all.csv" },
};
/** Someone else's words: whatever stands in them is sent as it is. */
const federatedLearning = {
  fusion_type: "iter_avg",
  rounds: 5,
  software_spec: { name: "runtime-24.1-py3.11" },
  remote_training: { remote_training_systems: [{ id, required: true }], quorum: 1 },
};
const data = { type: "connection_asset", id: "train", location: { bucket: "data", file_name: "a.csv" } };
const test = { type: "container", location: { path: "test.csv" } };

export const trainingDefinition = assetEntry({
  token: "watsonx:TrainingDefinition",
  collection: "training_definitions",
  minimal: { resultsReference: { type: "container", location: { path: "results" } } },
  complete: {
    resultsReference: { ...results, connection: { secretKey: "canary-8d1f-results" } },
    federatedLearning,
    trainingDataReferences: [
      {
        ...data,
        connection: { token: "canary-8d1f-training" },
        schema: { id: "s", name: "rows", fields: [{ name: "duration", type: "number" }] },
      },
    ],
    testDataReferences: [test],
  },
  sent: {
    results_reference: { ...results, connection: { secretKey: "[redacted]" } },
    federated_learning: federatedLearning,
    training_data_references: [
      {
        ...data,
        connection: { token: "[redacted]" },
        schema: { id: "s", name: "rows", fields: [{ name: "duration", type: "number" }] },
      },
    ],
    test_data_references: [test],
  },
  updates: {
    federatedLearning: {
      to: { federatedLearning: { ...federatedLearning, rounds: 9 } },
      requests: patched("/ml/v4/training_definitions/*", {
        op: "replace",
        path: "/federated_learning",
        value: { ...federatedLearning, rounds: 9 },
      }),
    },
  },
  drifts: {
    federatedLearning: {
      object: { entity: { federated_learning: { rounds: 4 } } },
      path: "federatedLearning.rounds",
    },
  },
  replacements: {
    resultsReference: { resultsReference: { type: "container", location: { path: "others" } } },
    modelDefinition: {
      federatedLearning: undefined,
      modelDefinition: {
        id,
        rev: "2",
        modelType: "tensorflow",
        hardwareSpec,
        softwareSpec,
        command: "python train.py",
        parameters: { maxDepth: 3 },
      },
    },
    pipeline: { federatedLearning: undefined, pipeline: { id, hardwareSpec } },
    experiment: { federatedLearning: undefined, experiment: { id, rev: "1" } },
    trainingDataReferences: { trainingDataReferences: [test] },
    testDataReferences: { testDataReferences: undefined },
  },
  without: ["experiment", "pipeline", "modelDefinition", "federatedLearning"],
});
