import { z } from "zod";
import { exclusive } from "../core/check";
import type { Observed } from "../core/define";
import { containedIn } from "../core/equal";
import { field, type } from "../core/fields";
import { warningsOf } from "./asset";
import { uploaded } from "./assetContent";
import { getAsset, getAssetRevisions, getAssets } from "./assetFunctions";
import { assetKind } from "./assetKind";
import { assetResource } from "./assetResource";
import type { Envelope } from "./client";
import * as shared from "./fields";
import { ModelContent, modelContent, other } from "./modelContent";

const fixed = "the platform does not change it in an existing model";

const ModelVersion = type("ModelVersion", "A version of your own, which IBM AI Factsheets can track.", {
  number: field(
    z
      .string()
      .regex(
        /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/,
        "must be a semantic version such as 1.0.0",
      ),
    { doc: "The version: semantic versioning, such as 1.0.0.", form: "a semantic version such as 1.0.0" },
  ),
  tag: field(z.string().optional(), { doc: "A tag of the version." }),
  description: field(z.string().optional(), { doc: "What changed with the version." }),
});

function containedInEach(program: unknown, platform: unknown): boolean {
  return (
    Array.isArray(program) &&
    Array.isArray(platform) &&
    program.length === platform.length &&
    program.every((item, index) => containedIn(item, platform[index]))
  );
}

export const models = assetKind({
  name: "Model",
  collection: "models",
  doc: "A machine learning model with its content, stored by watsonx.ai Runtime.",
  fields: {
    type: field(z.string().min(1), {
      doc: "The model's type, such as scikit-learn_1.1 or curated_foundation_model_1.0; the supported ones are in IBM's documentation.",
      replaces: fixed,
    }),
    softwareSpec: field(shared.SoftwareSpec.optional(), {
      doc: "The software specification, by id or name. Needed for all types but curated foundation models. Once set it can be replaced, but not removed: left out, it stays.",
      serverDefault: true,
      presence: true,
      replaces: "the platform takes no software specification for a model that was made without one",
    }),
    modelVersion: field(ModelVersion.optional(), {
      doc: "A version of your own. Once set it can be replaced, but not removed: left out, it stays.",
      serverDefault: true,
    }),
    content: field(ModelContent.optional(), {
      doc: "The model's file, uploaded after the model is made. Excludes contents and contentLocation.",
      ...uploaded(other),
    }),
    contents: field(z.array(ModelContent).min(1).optional(), {
      doc: "Several files, told apart by format, pipelineNodeId and deploymentId, uploaded after the model is made. Excludes content and contentLocation.",
      ...uploaded(other),
    }),
    contentLocation: field(shared.json.optional(), {
      doc: "Where the platform itself fetches the content from. It is made ready in the background, and waited for. Excludes content and contents.",
      replaces: fixed,
      writeOnly: true,
      secret: true,
    }),
    foundationModel: field(
      type("FoundationModel", "A curated foundation model.", {
        modelId: field(z.string(), { doc: "Its id, such as ibm/granite-13b-chat-v2-curated." }),
      }).optional(),
      { doc: "The foundation model of the type curated_foundation_model_1.0.", replaces: fixed },
    ),
    pipeline: field(shared.ResourceRef.optional(), {
      doc: "The pipeline that produced the model.",
      replaces: fixed,
    }),
    modelDefinition: field(shared.ResourceRef.optional(), {
      doc: "The model definition that it was trained from.",
      replaces: fixed,
    }),
    hyperParameters: field(shared.json.optional(), {
      doc: "Hyper parameters used for training it.",
      replaces: fixed,
    }),
    domain: field(z.string().optional(), {
      doc: "Domain name of your own, such as sentiment, vision, finance or retail.",
      replaces: fixed,
    }),
    trainingDataReferences: field(z.array(shared.DataReference).optional(), {
      doc: "The data that it was trained with.",
      replaces: fixed,
    }),
    testDataReferences: field(z.array(shared.DataReference).optional(), {
      doc: "The holdout or test data.",
      replaces: fixed,
    }),
    schemas: field(shared.schemas("ModelSchemas"), {
      doc: "The schemas of predictions; they take precedence over those of the data references.",
      replaces: fixed,
    }),
    labelColumn: field(z.string().optional(), { doc: "Name of the label column.", replaces: fixed }),
    transformedLabelColumn: field(z.string().optional(), {
      doc: "Name of the label column as the estimator sees it, after the transformers before it.",
      replaces: fixed,
    }),
    size: field(
      type("ModelSize", "The size of a model.", {
        inMemory: field(z.number().min(0).optional(), { doc: "In memory, in bytes." }),
        content: field(z.number().min(0).optional(), { doc: "On disk, in bytes." }),
      }).optional(),
      { doc: "Its size.", replaces: fixed, serverDefault: true },
    ),
    metrics: field(z.array(shared.json).optional(), { doc: "Metrics of the model.", replaces: fixed }),
    userDefinedObjects: field(z.record(z.string(), z.string()).optional(), {
      doc: "TensorFlow 2 models in H5 format: the user-defined classes and functions, from the name in the model to the qualified name.",
      replaces: fixed,
    }),
    hybridPipelineSoftwareSpecs: field(z.array(shared.SoftwareSpec).optional(), {
      doc: "The software specifications of the pipeline that generated it.",
      replaces: fixed,
      equal: containedInEach,
    }),
    trainingId: field(z.string().optional(), {
      doc: "Deprecated by the platform, use training: id of the training that produced it.",
      replaces: fixed,
    }),
    training: field(
      type("ModelTraining", "The training that produced a model.", {
        id: field(z.string(), { doc: "Id of the training." }),
      }).optional(),
      { doc: "The training that produced it.", replaces: fixed },
    ),
    dataPreprocessing: field(z.array(shared.json).optional(), {
      doc: "The data preprocessing that the training executed.",
      replaces: fixed,
    }),
  },
  outputs: {
    contentImportState: field(z.string().optional(), {
      doc: "How far the platform is with fetching the content from contentLocation: completed when it is done.",
    }),
  },
  rules: [
    exclusive(["content", "contents", "contentLocation"]),
    {
      fields: ["softwareSpec", "type"],
      problem: ({ type, softwareSpec }) =>
        softwareSpec === undefined && !String(type).startsWith("curated_foundation_model")
          ? "is required for every type but curated foundation models"
          : undefined,
    },
    shared.idOrName("softwareSpec"),
  ],
  content: modelContent,
  observe(found) {
    const status = found.entity.status as { content_import_state?: string } | undefined;
    const state = (found.entity.content_import_state ?? status?.content_import_state) as string | undefined;
    return { outputs: { contentImportState: state }, status: importStatus(state, found) };
  },
});

function importStatus(state: string | undefined, found: Envelope): Observed["status"] {
  if (state === undefined || state === "completed") return { kind: "ready" };
  if (state !== "failed") return { kind: "pending", progress: `content is ${state}` };
  return {
    kind: "failed",
    reason: `importing the content failed: ${warningsOf(found)?.join("; ") ?? "no reason given"}`,
  };
}

/** Only an import fails by itself, and no request starts it again in the same model. */
export const model = { ...assetResource(models), failureIsFinal: true };
export const getModel = getAsset(models);
export const getModels = getAssets(models, {
  softwareSpec: field(z.string().min(1).optional(), {
    doc: "Only those with this software specification: its id.",
  }),
});
export const getModelRevisions = getAssetRevisions(models);
