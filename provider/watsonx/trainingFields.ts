import { z } from "zod";
import { containedIn } from "../core/equal";
import { field, type } from "../core/fields";
import {
  DataReference,
  HardwareSpec,
  HybridPipelineHardwareSpec,
  json,
  ResourceRef,
  SoftwareSpec,
} from "./fields";

const modelType = field(z.string().optional(), { doc: "The model's type." });
const hardwareSpec = field(HardwareSpec.optional(), { doc: "The hardware.", equal: containedIn });

/** A pipeline, as experiments, trainings and their definitions refer to it. */
export const TrainingPipeline = type("TrainingPipeline", "A pipeline, and how it is trained.", {
  ...ResourceRef.shape,
  modelType,
  dataBindings: field(
    z
      .array(
        type("DataBinding", "Which node of a pipeline reads which data.", {
          dataReferenceName: field(z.string(), { doc: "Name of the data reference." }),
          nodeId: field(z.string(), { doc: "Id of the node." }),
        }),
      )
      .optional(),
    { doc: "Which node reads which data." },
  ),
  nodesParameters: field(
    z
      .array(
        type("NodeParameters", "The parameters of a node of a pipeline.", {
          nodeId: field(z.string(), { doc: "Id of the node." }),
          parameters: field(json.optional(), { doc: "Its parameters." }),
        }),
      )
      .optional(),
    { doc: "The parameters of its nodes." },
  ),
  hardwareSpec,
  hybridPipelineHardwareSpecs: field(z.array(HybridPipelineHardwareSpec).optional(), {
    doc: "Of a hybrid pipeline: the hardware of each runtime.",
  }),
});

const TrainingModelDefinition = type(
  "TrainingModelDefinition",
  "A model definition, and how it is trained.",
  {
    ...ResourceRef.shape,
    modelType,
    hardwareSpec,
    softwareSpec: field(SoftwareSpec.optional(), { doc: "The software.", equal: containedIn }),
    command: field(z.string().optional(), { doc: "The command that trains it." }),
    parameters: field(json.optional(), { doc: "Its parameters." }),
  },
);

const ResultsReference = type("ResultsReference", "Where the results of a training are stored.", {
  type: field(z.enum(["connection_asset", "data_asset", "container", "url"]), {
    doc: "Kind of the place: connection_asset, data_asset, container or url.",
  }),
  id: field(z.string().optional(), { doc: "Name of the reference." }),
  connection: field(json.optional(), {
    doc: "How the place is reached: for connection_asset the id of the connection. It may hold credentials.",
    secret: true,
  }),
  location: field(json.optional(), {
    doc: "Where it is: bucket and file_name, or path, as the kind of the connection wants it.",
  }),
});

/**
 * What a training is made of, and its definition too.
 *
 * @param fixed why a change needs a new object
 */
export const trainingFields = (fixed: string) => ({
  resultsReference: field(ResultsReference, { doc: "Where the results are stored.", replaces: fixed }),
  experiment: field(ResourceRef.optional(), { doc: "The experiment that is trained.", replaces: fixed }),
  pipeline: field(TrainingPipeline.optional(), { doc: "The pipeline that is trained.", replaces: fixed }),
  modelDefinition: field(TrainingModelDefinition.optional(), {
    doc: "The model definition that is trained.",
    replaces: fixed,
  }),
  trainingDataReferences: field(z.array(DataReference).optional(), {
    doc: "The data that is trained with.",
    replaces: fixed,
  }),
  testDataReferences: field(z.array(DataReference).optional(), {
    doc: "The holdout or test data.",
    replaces: fixed,
  }),
});
