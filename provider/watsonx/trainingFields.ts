import { z } from "zod";
import { containedIn } from "../core/equal";
import { field, type } from "../core/fields";
import * as shared from "./fields";

const revision = field(z.string().optional(), { doc: "Its revision.", serverDefault: true });
const modelType = field(z.string().optional(), { doc: "Type of the model that comes of it." });

const hardwareSpec = field(shared.HardwareSpec.optional(), {
  doc: "The hardware, by id or name.",
  serverDefault: true,
  equal: containedIn,
});

const DataBinding = type("DataBinding", "Which data a node of a pipeline gets.", {
  dataReferenceName: field(z.string(), { doc: "Name of the data reference." }),
  nodeId: field(z.string(), { doc: "Id of the node." }),
});

const NodeParameters = type("NodeParameters", "The parameters of a node of a pipeline.", {
  nodeId: field(z.string(), { doc: "Id of the node." }),
  parameters: field(shared.json.optional(), { doc: "Its parameters." }),
});

/** How a training or an experiment refers to a pipeline. */
export const PipelineToTrain = type("PipelineToTrain", "A pipeline, and how it is trained.", {
  id: field(z.string(), { doc: "Id of the pipeline." }),
  rev: revision,
  modelType,
  dataBindings: field(z.array(DataBinding).optional(), { doc: "Which data the nodes get." }),
  nodesParameters: field(z.array(NodeParameters).optional(), { doc: "Parameters of the nodes." }),
  hardwareSpec,
  hybridPipelineHardwareSpecs: field(z.array(shared.HybridPipelineHardwareSpec).optional(), {
    doc: "The hardware of each runtime of a hybrid pipeline.",
  }),
});

/** How a training refers to a model definition. */
export const ModelDefinitionToTrain = type(
  "ModelDefinitionToTrain",
  "A model definition, and how it is trained.",
  {
    id: field(z.string(), { doc: "Id of the model definition." }),
    rev: revision,
    modelType,
    hardwareSpec,
    softwareSpec: field(shared.SoftwareSpec.optional(), {
      doc: "The software, by id or name.",
      serverDefault: true,
      equal: containedIn,
    }),
    command: field(z.string().optional(), { doc: "The command that trains it." }),
    parameters: field(shared.json.optional(), { doc: "Parameters of the command." }),
  },
);

export const ResultsReference = type("ResultsReference", "Where a training puts its results.", {
  type: field(z.enum(["connection_asset", "data_asset", "container", "url", "fs"]), {
    doc: "Kind of the place: connection_asset, data_asset, container, url, or fs on Cloud Pak for Data.",
  }),
  location: field(shared.json, { doc: "The place within the connection, such as bucket and path." }),
  id: field(z.string().optional(), { doc: "Name within a collection." }),
  connection: field(shared.json.optional(), {
    doc: "How the place is reached: for connection_asset the id of the connection. It may hold credentials.",
    secret: true,
  }),
});

/** What is trained: one of them. */
export const subjects = ["experiment", "pipeline", "modelDefinition", "federatedLearning"] as const;

/** @param replaces why a change needs a new one */
export const trainingFields = (replaces: string) => ({
  experiment: field(shared.ResourceRef.optional(), {
    doc: "The experiment that is run. Excludes pipeline, modelDefinition and federatedLearning.",
    replaces,
  }),
  pipeline: field(PipelineToTrain.optional(), {
    doc: "The pipeline that is trained. Excludes experiment, modelDefinition and federatedLearning.",
    replaces,
  }),
  modelDefinition: field(ModelDefinitionToTrain.optional(), {
    doc: "The model definition that is trained. Excludes experiment, pipeline and federatedLearning.",
    replaces,
  }),
  federatedLearning: field(shared.json.optional(), {
    doc: "Federated learning, as the platform wants it. Excludes experiment, pipeline and modelDefinition.",
    replaces,
  }),
  trainingDataReferences: field(z.array(shared.DataReference).optional(), {
    doc: "The data that it is trained with.",
    replaces,
  }),
  testDataReferences: field(z.array(shared.DataReference).optional(), {
    doc: "The holdout or test data.",
    replaces,
  }),
  resultsReference: field(ResultsReference, { doc: "Where the results go.", replaces }),
});
