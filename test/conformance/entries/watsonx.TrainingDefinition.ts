import { assetEntry, hardwareSpec, hardwareSpecSent, softwareSpec, softwareSpecSent } from "./watsonx";

const id = "4cedab6d-e8e4-4214-b81a-2ddb122db2ab";
const results = {
  type: "connection_asset",
  id: "results",
  location: { bucket: "results", file_name: "all.csv" },
};
const secret = { id, secretKey: "canary-8d1f-results" };
const data = { type: "connection_asset", id: "train", location: { bucket: "data", file_name: "a.csv" } };
const test = { type: "container", location: { path: "test.csv" } };

export const trainingDefinition = assetEntry({
  token: "watsonx:TrainingDefinition",
  collection: "training_definitions",
  minimal: { resultsReference: { type: "container", location: { path: "results" } } },
  complete: {
    resultsReference: { ...results, connection: secret },
    modelDefinition: {
      id,
      rev: "2",
      modelType: "tensorflow",
      hardwareSpec,
      softwareSpec,
      command: "python train.py",
      parameters: { maxDepth: 3 },
    },
    trainingDataReferences: [
      {
        ...data,
        connection: { id, token: "canary-8d1f-training" },
        schema: { id: "s", name: "rows", fields: [{ name: "duration", type: "number" }] },
      },
    ],
    testDataReferences: [test],
  },
  sent: {
    results_reference: { ...results, connection: { id, secretKey: "[redacted]" } },
    model_definition: {
      id,
      rev: "2",
      model_type: "tensorflow",
      hardware_spec: hardwareSpecSent,
      software_spec: softwareSpecSent,
      command: "python train.py",
      parameters: { maxDepth: 3 },
    },
    training_data_references: [
      {
        ...data,
        connection: { id, token: "[redacted]" },
        schema: { id: "s", name: "rows", fields: [{ name: "duration", type: "number" }] },
      },
    ],
    test_data_references: [test],
  },
  replacements: {
    resultsReference: { resultsReference: { type: "container", location: { path: "others" } } },
    modelDefinition: { modelDefinition: { id, rev: "3" } },
    "a pipeline instead": { modelDefinition: undefined, pipeline: { id } },
    trainingDataReferences: { trainingDataReferences: [test] },
    testDataReferences: { testDataReferences: undefined },
  },
  without: ["experiment", "pipeline", "modelDefinition", "federatedLearning"],
});
