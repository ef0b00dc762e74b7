import { z } from "zod";
import { exclusive } from "../core/check";
import { defineResource, type Observed } from "../core/define";
import { containedIn } from "../core/equal";
import { field, type } from "../core/fields";
import { isUnknown, type Json, UNKNOWN } from "../core/values";
import { bodyOf as fileBody, localFile } from "../files/content";
import { bodyOf, inputsOf, metadataOf, patch, patchOf, readAsset, remove, settleMark } from "./asset";
import {
  type Envelope,
  idOf,
  markOf,
  parseId,
  partsOf,
  scopeQuery,
  type WatsonxClient,
  watsonx,
} from "./client";
import * as shared from "./fields";

const fixed = "the platform does not change it in an existing model";

const ModelContent = type("ModelContent", "The file that holds the model.", {
  path: field(z.string().min(1), {
    doc: "The file, relative to the folder of Pulumi.yaml. It is streamed, never held in memory.",
    writeOnly: true,
    equal: () => true,
  }),
  format: field(z.string().default("native"), {
    doc: "Format of the content: any value; native, pipeline-node and coreml have a meaning. Default: native.",
  }),
  mediaType: field(
    z
      .enum(["application/zip", "application/gzip", "application/json", "text/plain", "application/xml"])
      .default("application/zip"),
    { doc: "Type of the file. Default: application/zip." },
  ),
  pipelineNodeId: field(z.string().optional(), { doc: "With the format pipeline-node: the node." }),
  deploymentId: field(z.string().optional(), { doc: "With the format coreml: the deployment." }),
});

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

const inputs = z.strictObject({
  name: shared.name,
  type: field(z.string().min(1), {
    doc: "The model's type, such as scikit-learn_1.1 or curated_foundation_model_1.0; the supported ones are in IBM's documentation.",
    replaces: fixed,
  }),
  ...shared.eitherScope,
  description: shared.description,
  tags: shared.tags,
  custom: shared.custom,
  softwareSpec: field(shared.SoftwareSpec.optional(), {
    doc: "The software specification, by id or name. Needed for all types but curated foundation models. Once set it can be replaced, but not removed: left out, it stays.",
    serverDefault: true,
    equal: containedIn,
  }),
  modelVersion: field(ModelVersion.optional(), {
    doc: "A version of your own. Once set it can be replaced, but not removed: left out, it stays.",
    serverDefault: true,
  }),
  content: field(ModelContent.optional(), {
    doc: "The model's file, uploaded after the model is made. Excludes contentLocation.",
    replaces: "other content is another model",
    writeOnly: true,
  }),
  contentHash: field(z.string().optional(), {
    doc: "SHA-256 of the content, in hexadecimal.",
    replaces: "the content changed, and other content is another model",
    writeOnly: true,
    computed: true,
  }),
  contentLocation: field(shared.json.optional(), {
    doc: "Where the platform itself fetches the content from. It is made ready in the background, and waited for. Excludes content.",
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
  schemas: field(
    type("ModelSchemas", "The schemas of predictions.", {
      input: field(z.array(shared.DataSchema).optional(), { doc: "What a prediction takes." }),
      output: field(z.array(shared.DataSchema).optional(), { doc: "What a prediction gives." }),
    }).optional(),
    {
      doc: "The schemas of predictions; they take precedence over those of the data references.",
      replaces: fixed,
    },
  ),
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
});

function containedInEach(program: unknown, platform: unknown): boolean {
  return (
    Array.isArray(program) &&
    Array.isArray(platform) &&
    program.length === platform.length &&
    program.every((item, index) => containedIn(item, platform[index]))
  );
}

export const outputs = z.object({
  modelId: field(z.string(), { doc: "The model's id on the platform." }),
  contentImportState: field(z.string().optional(), {
    doc: "How far the platform is with fetching the content from contentLocation: completed when it is done.",
  }),
  ...shared.metadataOutputs,
});

const kind = {
  path: "/ml/v4/models",
  form: "spaces/{spaceId}/models/{modelId} or projects/{projectId}/models/{modelId}",
  inputs,
};

/** What the platform says of a model, as resource and function show it. */
export function observeModel(found: Envelope): Observed & { outputs: z.infer<typeof outputs> } {
  const state = (found.entity.content_import_state ??
    (found.entity.status as Json | undefined)?.content_import_state) as string | undefined;
  return {
    inputs: inputsOf(kind, found),
    outputs: { modelId: found.metadata.id, contentImportState: state, ...metadataOf(found) },
    mark: markOf(found),
    status: importStatus(state, found),
  };
}

function importStatus(state: string | undefined, { system }: Envelope): Observed["status"] {
  if (state === undefined || state === "completed") return { kind: "ready" };
  if (state !== "failed") return { kind: "pending", progress: `content is ${state}` };
  const warnings = system?.warnings?.map(({ message }) => message).filter(Boolean) ?? [];
  return {
    kind: "failed",
    reason: `importing the content failed: ${warnings.join("; ") || "no reason given"}`,
  };
}

export const model = defineResource({
  token: "watsonx:Model",
  doc: "A machine learning model with its content, stored by watsonx.ai Runtime.",
  source: "watsonx.ai Runtime v4, Models",
  platform: watsonx,
  inputs,
  outputs,
  rules: [
    shared.oneScope,
    exclusive(["content", "contentLocation"]),
    {
      fields: ["softwareSpec", "type"],
      problem: ({ type, softwareSpec }) =>
        softwareSpec === undefined && !String(type).startsWith("curated_foundation_model")
          ? "is required for every type but curated foundation models"
          : undefined,
    },
    {
      fields: ["softwareSpec"],
      problem: ({ softwareSpec }) =>
        softwareSpec && !(softwareSpec as Json).id && !(softwareSpec as Json).name
          ? "needs an id or a name"
          : undefined,
    },
  ],
  id: { form: kind.form, parse: (id) => parseId(id) as Json | undefined },
  prepare: async ({ content }) => {
    if (!content) return {};
    if (isUnknown(content) || isUnknown(content.path)) return { contentHash: UNKNOWN };
    return { contentHash: (await localFile(content.path, "content.path")).sha256 };
  },
  identity: {
    kind: "mark",
    find: ({ client, inputs, fresh, signal }) => client.marked(kind.path, inputs, fresh, signal),
    settle: (request) => settleMark(kind, request),
  },
  async create({ client, inputs, owner }) {
    const { content: _, contentHash: __, ...described } = inputs;
    const body = bodyOf(kind, described, owner);
    const { metadata } = await client.send({ method: "POST", url: kind.path, body });
    return idOf(kind.path, inputs, metadata.id);
  },
  async complete({ client, id, inputs, signal, progress }) {
    if (inputs.content) await upload(client, id, inputs.content, signal, progress);
  },
  async read(request) {
    const found = await readAsset(kind, request);
    return found && observeModel(found);
  },
  update: (request) => patch(kind, request, patchOf(kind, request)),
  delete: (request) => remove(kind, request),
  list: {
    inputs: z.strictObject({ ...shared.eitherScope }),
    async *each({ client, query, signal }) {
      for await (const { metadata } of client.list(kind.path, scopeQuery(query), signal))
        yield { id: idOf(kind.path, query, metadata.id), name: String(metadata.name ?? metadata.id) };
    },
  },
});

type Content = z.infer<typeof ModelContent>;

/** The attachment's name holds the hash: that is how an upload that was done already is recognised. */
async function upload(
  client: WatsonxClient,
  id: string,
  content: Content,
  signal: AbortSignal,
  progress: (text: string) => void,
): Promise<void> {
  const { objectId, ...scope } = partsOf(id, kind.form);
  const url = `${kind.path}/${objectId}/content`;
  const file = await localFile(content.path, "content.path");
  const name = `sha256-${file.sha256}`;
  const query = { ...scopeQuery(scope), name };
  const there = await client.send<{ attachments?: unknown[]; total_count?: number }>({
    method: "GET",
    url,
    query,
    signal,
  });
  if (there.attachments?.length) return;
  const say = (done: string) => progress(`uploading ${content.path}: ${done}`);
  say(`${file.bytes} bytes`);
  await client.send({
    method: "PUT",
    url,
    query: {
      ...query,
      content_format: content.format,
      pipeline_node_id: content.pipelineNodeId,
      deployment_id: content.deploymentId,
    },
    stream: fileBody(file, content.mediaType, say),
  });
}
