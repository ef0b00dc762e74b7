import {
  anyObject,
  closed,
  dataReference,
  hardwareSpec,
  hybridHardwareSpecs,
  listOf,
  reference,
  softwareSpec,
  text,
} from "./schemas";

/** How an experiment or a training refers to a pipeline. */
export const pipelineReference = closed(
  {
    id: text,
    rev: text,
    model_type: text,
    data_bindings: listOf(
      closed({ data_reference_name: text, node_id: text }, "data_reference_name", "node_id"),
    ),
    nodes_parameters: listOf(closed({ node_id: text, parameters: anyObject }, "node_id")),
    hardware_spec: hardwareSpec,
    hybrid_pipeline_hardware_specs: hybridHardwareSpecs,
  },
  "id",
);

const modelDefinitionReference = closed(
  {
    id: text,
    rev: text,
    model_type: text,
    hardware_spec: hardwareSpec,
    software_spec: softwareSpec,
    command: text,
    parameters: anyObject,
  },
  "id",
);

const resultsReference = closed(
  {
    type: { enum: ["connection_asset", "data_asset", "container", "url", "fs"] },
    location: anyObject,
    id: text,
    connection: anyObject,
  },
  "type",
  "location",
);

/** What a training and a training definition have in common. */
export const trainingProperties = {
  experiment: reference,
  pipeline: pipelineReference,
  model_definition: modelDefinitionReference,
  federated_learning: anyObject,
  training_data_references: listOf(dataReference),
  test_data_references: listOf(dataReference),
  results_reference: resultsReference,
};
