import type { Lane } from "../lane";
import {
  hardwareSpec,
  hardwareSpecSent,
  scopeFields,
  softwareSpec,
  softwareSpecSent,
  storeAsset,
} from "./watsonx";
import { workEntries } from "./watsonx.work";

const modelDefinitionId = "66666666-6666-4666-8666-666666666666";
const otherModelDefinitionId = "77777777-7777-4777-8777-777777777777";
const pipelineId = "88888888-8888-4888-8888-888888888888";
const experimentId = "99999999-9999-4999-8999-999999999999";

/** What is trained. */
function prepare(lane: Lane): Record<string, string> {
  for (const id of [modelDefinitionId, otherModelDefinitionId])
    storeAsset(lane, "model_definitions", id, { version: "1.0", platform: { name: "python" } });
  storeAsset(lane, "pipelines", pipelineId, { document: { version: "2.0" } });
  storeAsset(lane, "experiments", experimentId, { training_references: [] });
  return {};
}

const results = { type: "connection_asset", id: "results", location: { bucket: "results" } };
const data = { type: "connection_asset", id: "train", location: { bucket: "data", file_name: "a.csv" } };
const test = { type: "container", location: { path: "test.csv" } };
const schema = { id: "s", name: "rows", fields: [{ name: "duration", type: "number" }] };
const command = { command: "python train.py", parameters: { maxDepth: 3 } };

const modelDefinition = {
  id: modelDefinitionId,
  rev: "2",
  modelType: "tensorflow",
  hardwareSpec,
  softwareSpec,
  ...command,
};

export const trainings = workEntries({
  token: "watsonx:Training",
  prepare,
  collection: "trainings",
  minimal: {
    modelDefinition: { id: modelDefinitionId },
    resultsReference: { type: "container", location: { path: "results" } },
  },
  complete: {
    modelDefinition,
    trainingDataReferences: [{ ...data, connection: { token: "canary-8d1f-training" }, schema }],
    testDataReferences: [test],
    resultsReference: { ...results, connection: { secretKey: "canary-8d1f-results" } },
  },
  sent: {
    model_definition: {
      id: modelDefinitionId,
      rev: "2",
      model_type: "tensorflow",
      hardware_spec: hardwareSpecSent,
      software_spec: softwareSpecSent,
      ...command,
    },
    training_data_references: [{ ...data, connection: { token: "[redacted]" }, schema }],
    test_data_references: [test],
    results_reference: { ...results, connection: { secretKey: "[redacted]" } },
  },
  updates: {},
  replacements: {
    modelDefinition: { modelDefinition: { ...modelDefinition, id: otherModelDefinitionId } },
    "the command's parameters": { modelDefinition: { ...modelDefinition, parameters: { maxDepth: 4 } } },
    pipeline: {
      modelDefinition: undefined,
      pipeline: {
        id: pipelineId,
        rev: "2",
        modelType: "hybrid",
        dataBindings: [{ dataReferenceName: "train", nodeId: "n1" }],
        nodesParameters: [{ nodeId: "n1", parameters: { maxDepth: 3 } }],
        hardwareSpec,
      },
    },
    experiment: { modelDefinition: undefined, experiment: { id: experimentId, rev: "1" } },
    federatedLearning: {
      modelDefinition: undefined,
      federatedLearning: { fusion_type: "iter_avg", rounds: 5 },
    },
    trainingDataReferences: { trainingDataReferences: [test] },
    testDataReferences: { testDataReferences: undefined },
    resultsReference: { resultsReference: { ...results, location: { bucket: "others" } } },
  },
  provisioning: { operation: "watsonx_trainings_create" },
  generated: {
    without: [...scopeFields, "experiment", "pipeline", "modelDefinition", "federatedLearning"],
    valid: (random) => random,
  },
});
