import { randomUUID } from "node:crypto";
import type { Asset, AssetBody, AssetKind, Attachment } from "../assets";
import { badRequest } from "../errors";
import { COMMON_PATCHABLE } from "../patch";
import {
  anyObject,
  closed,
  dataReference,
  integer,
  listOf,
  predictionSchemas,
  reference,
  softwareSpec,
  text,
} from "../schemas";
import { parameter } from "../scope";
import { resolvedSoftware, type SoftwareSpec } from "../specifications";

const SEMVER = "^\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$";
const CURATED = /^curated_foundation_model_/;

const content = closed(
  { content_format: text, location: text, file_name: text, pipeline_node_id: text, deployment_id: text },
  "content_format",
);

interface ContentLocation {
  contents: {
    content_format: string;
    file_name?: string;
    pipeline_node_id?: string;
    deployment_id?: string;
  }[];
}

/** `/ml/v4/models`, without their content. */
export const models: AssetKind = {
  path: "models",
  label: "model",
  assetType: "wml_model",
  required: ["type"],
  properties: {
    type: { type: "string", minLength: 1 },
    software_spec: softwareSpec,
    foundation_model: closed({ model_id: text }, "model_id"),
    pipeline: reference,
    model_definition: reference,
    hyper_parameters: anyObject,
    domain: text,
    training_data_references: listOf(dataReference),
    test_data_references: listOf(dataReference),
    schemas: predictionSchemas,
    label_column: text,
    transformed_label_column: text,
    size: closed({ in_memory: integer, content: integer }),
    metrics: listOf(anyObject),
    user_defined_objects: { type: "object", additionalProperties: text },
    hybrid_pipeline_software_specs: listOf(softwareSpec),
    model_version: closed(
      { number: { type: "string", pattern: SEMVER }, tag: text, description: text },
      "number",
    ),
    training_id: text,
    data_preprocessing: listOf(anyObject),
    training: closed({ id: text }, "id"),
    content_location: closed(
      { type: text, connection: anyObject, location: anyObject, contents: listOf(content, { minItems: 1 }) },
      "type",
      "contents",
    ),
  },
  patchable: {
    ...COMMON_PATCHABLE,
    "/software_spec": ["replace"],
    "/model_version": ["add", "replace"],
  },

  prepare(world, body) {
    const isCurated = CURATED.test(body["type"] as string);
    if (isCurated && !body["foundation_model"]) {
      throw badRequest("A curated model needs foundation_model.model_id.");
    }
    const spec = body["software_spec"] as SoftwareSpec | undefined;
    if (!spec) {
      if (isCurated) return body;
      throw badRequest("software_spec is required for all model types except curated models.");
    }
    return { ...body, software_spec: resolvedSoftware(world, spec) };
  },

  imports(body: AssetBody): Attachment[] | undefined {
    const location = body["content_location"] as ContentLocation | undefined;
    return location?.contents.map(({ content_format, file_name, pipeline_node_id, deployment_id }) => ({
      attachment_id: randomUUID(),
      content_format,
      ...(file_name !== undefined && { name: file_name }),
      ...(pipeline_node_id !== undefined && { pipeline_node_id }),
      ...(deployment_id !== undefined && { deployment_id }),
    }));
  },

  filter({ entity }, query) {
    const wanted = parameter(query, "software_spec");
    const spec = entity["software_spec"] as { id: string; name: string } | undefined;
    return wanted === undefined || spec?.id === wanted || spec?.name === wanted;
  },

  deployedAs: ({ entity }) => (/^do[-_]/.test(entity["type"] as string) ? "do" : "model"),

  collection: (world) => world.store.collection<Asset>("watsonx/models"),
};
