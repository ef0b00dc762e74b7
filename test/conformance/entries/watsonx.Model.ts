import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Json } from "../../../provider/core/values";
import { ANY, type Change, type Drift, type Entry } from "../entry";
import { marked, patched, scopeFields, settled, softwareSpec, softwareSpecSent } from "./watsonx";

const path = "/ml/v4/models/*";

const complete = {
  name: "churn",
  type: "scikit-learn_1.3",
  description: "Who will leave",
  tags: ["blue", "green"],
  custom: { team: "crm" },
  softwareSpec,
  modelVersion: { number: "1.0.0", tag: "first", description: "The first" },
  content: { path: "model.zip" },
  hyperParameters: { depth: 3 },
  domain: "finance",
  trainingDataReferences: [
    {
      type: "container",
      id: "training",
      location: { path: "data.csv" },
      connection: { token: "canary-8d1f-connection" },
    },
  ],
  schemas: {
    input: [{ id: "in", type: "DataFrame", fields: [{ name: "age", type: "int" }] }],
    output: [{ id: "out" }],
  },
  labelColumn: "left",
  size: { inMemory: 1000, content: 100 },
  metrics: [{ timestamp: "2024-01-01T00:00:00Z", accuracy: 0.9 }],
  userDefinedObjects: { scale: "mine.Scale" },
};

export const model: Entry = {
  token: "watsonx:Model",
  prepare({ folder }) {
    writeFileSync(join(folder, "model.zip"), "PK the model");
    writeFileSync(join(folder, "other.zip"), "PK another model");
    return {};
  },
  minimal: () => ({ name: "small", type: "scikit-learn_1.3", softwareSpec }),
  complete: () => complete,
  collection: "watsonx/models",
  object: (id) => `watsonx/models/${id.split("/").at(-1)}`,
  create: [
    {
      method: "POST",
      path: "/ml/v4/models",
      body: {
        name: "churn",
        space_id: "*any*",
        type: "scikit-learn_1.3",
        description: "Who will leave",
        tags: ["blue", "green"],
        custom: marked({ team: "crm" }),
        software_spec: softwareSpecSent,
        model_version: { number: "1.0.0", tag: "first", description: "The first" },
        hyper_parameters: { depth: 3 },
        domain: "finance",
        training_data_references: [
          {
            type: "container",
            id: "training",
            location: { path: "data.csv" },
            connection: { token: "[redacted]" },
          },
        ],
        schemas: {
          input: [{ id: "in", type: "DataFrame", fields: [{ name: "age", type: "int" }] }],
          output: [{ id: "out" }],
        },
        label_column: "left",
        size: { in_memory: 1000, content: 100 },
        metrics: [{ timestamp: "2024-01-01T00:00:00Z", accuracy: 0.9 }],
        user_defined_objects: { scale: "mine.Scale" },
      },
    },
    { method: "PUT", path: `${path}/content`, query: { content_format: "native" } },
    settled(path, { team: "crm" }),
  ],
  delete: [{ method: "DELETE", path }],
  updates: {
    name: {
      to: { name: "loyal" },
      requests: patched(path, { op: "replace", path: "/name", value: "loyal" }),
    },
    description: {
      to: { description: "Who stays" },
      requests: patched(path, { op: "replace", path: "/description", value: "Who stays" }),
    },
    "no description": {
      to: { description: undefined },
      requests: patched(path, { op: "remove", path: "/description" }),
    },
    tags: {
      to: { tags: ["red"] },
      requests: patched(path, { op: "replace", path: "/tags", value: ["red"] }),
    },
    custom: {
      to: { custom: { team: "sales", year: 2024 } },
      requests: patched(path, { op: "add", path: "/custom", value: marked({ team: "sales", year: 2024 }) }),
    },
    softwareSpec: {
      to: { softwareSpec: { name: "runtime-23.1-py3.10" } },
      requests: patched(path, {
        op: "replace",
        path: "/software_spec",
        value: { name: "runtime-23.1-py3.10", id: ANY },
      }),
    },
    modelVersion: {
      to: { modelVersion: { number: "1.1.0" } },
      requests: patched(path, { op: "replace", path: "/model_version", value: { number: "1.1.0" } }),
    },
  },
  replacements: {
    content: { content: { path: "other.zip" } },
    type: { type: "tensorflow_2.9" },
    domain: { domain: "retail" },
    hyperParameters: { hyperParameters: { depth: 4 } },
  },
  equivalents: { "tags in another order": () => ({ ...complete, tags: ["green", "blue"] }) },
  drifts: {
    name: { object: { metadata: { name: "renamed" } } },
    description: { object: { metadata: { description: "other" } } },
    tags: { object: { metadata: { tags: ["other"] } } },
    custom: { object: { entity: { custom: { team: "other" } } } },
    modelVersion: { object: { entity: { model_version: { number: "9.0.0" } } } },
  },
  untold: ["content", "trainingDataReferences"],
  generated: {
    without: [
      "contentLocation",
      "content",
      "contents",
      ...scopeFields,
      "foundationModel",
      "pipeline",
      "modelDefinition",
      "training",
      "trainingId",
    ],
    valid: (random: Json) => ({
      ...random,
      type: "scikit-learn_1.3",
      softwareSpec,
      ...(random.hybridPipelineSoftwareSpecs !== undefined && {
        hybridPipelineSoftwareSpecs: [softwareSpec],
      }),
    }),
  },
  notApplicable: {
    rollback: "watsonx.ai Runtime v4, Models: PATCH is synchronous and is never taken back",
  },
};

const contentLocation = {
  type: "canary-8d1f-type",
  connection: { token: "canary-8d1f-location" },
  contents: [{ content_format: "canary-8d1f-format", file_name: "canary-8d1f-file" }],
};
const fetched = { name: "churn", type: "scikit-learn_1.3", softwareSpec, contentLocation };

/** A model whose content the platform fetches: the only one that is not ready at once, and may fail. */
export const fetchedModel: Entry = {
  token: model.token,
  variant: "fetched content",
  minimal: model.minimal,
  complete: () => fetched,
  collection: model.collection,
  object: model.object,
  create: [
    {
      method: "POST",
      path: "/ml/v4/models",
      body: {
        name: "churn",
        space_id: "*any*",
        type: "scikit-learn_1.3",
        custom: marked(),
        software_spec: softwareSpecSent,
        content_location: { ...contentLocation, connection: { token: "[redacted]" } },
      },
    },
    settled(path),
  ],
  delete: model.delete,
  updates: { name: model.updates.name as Change },
  replacements: { contentLocation: { contentLocation: { ...contentLocation, type: "canary-8d1f-other" } } },
  drifts: { name: model.drifts.name as Drift },
  untold: ["contentLocation"],
  provisioning: { operation: "watsonx_models_create" },
  ...(model.generated && { generated: model.generated }),
  ...(model.notApplicable && { notApplicable: model.notApplicable }),
};
