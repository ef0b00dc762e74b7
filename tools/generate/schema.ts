/** The Pulumi schema, derived from the definitions. */
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import {
  type AnyObject,
  bare,
  defaultOf,
  facetsOf,
  fieldsOf,
  isRequired,
  typeNameOf,
} from "../../provider/core/fields";
import type { Json } from "../../provider/core/values";
import { isGiven, pascal } from "./common";
import type { Definitions } from "./discover";

interface Context {
  module: string;
  types: Json;
  /** Name of what the field belongs to, for the names of enumerations. */
  owner: string;
}

export function packageSchema({ resources, functions, settings }: Definitions, version: string): Json {
  const types: Json = {};
  const variables = Object.fromEntries(
    settings.map(([key, { schema, doc, secret, env }]) => [
      key,
      {
        type: bare(schema) instanceof z.ZodNumber ? "number" : "string",
        description: `${doc}${env.length ? ` Environment: ${env.join(", ")}.` : ""}`,
        ...(secret && { secret: true }),
      },
    ]),
  );
  return {
    name: "mlops",
    displayName: "MLOps",
    version,
    description:
      "Infrastructure as code for machine learning platforms: Azure Machine Learning, IBM watsonx.ai Runtime and Microsoft Machine Learning Server.",
    keywords: ["pulumi", "mlops", "kind/native", "category/cloud"],
    license: "Apache-2.0",
    publisher: "pulumi-mlops",
    meta: { moduleFormat: "(.*)" },
    language: {
      nodejs: { packageName: "pulumi-mlops" },
      python: { packageName: "pulumi_mlops", pyproject: { enabled: true } },
    },
    config: { variables },
    provider: {
      description: "Connections to the platforms; each setting is also a configuration key mlops:<name>.",
      inputProperties: variables,
    },
    types,
    resources: Object.fromEntries(
      resources.map(({ definition, module, name }) => {
        const context = { module, types, owner: name };
        const [inputs, outputs] = [fieldsOf(definition.inputs), fieldsOf(definition.outputs)];
        const given = inputs.filter(([, part]) => !facetsOf(part).computed);
        return [
          `mlops:${definition.token}`,
          {
            description: `${definition.doc}\n\nSource: ${definition.source}.`,
            properties: properties([...inputs, ...outputs], context),
            required: [...inputs, ...outputs].filter(([, part]) => isPresent(part)).map(([field]) => field),
            inputProperties: properties(given, context),
            requiredInputs: given.filter(([, part]) => isGiven(part)).map(([field]) => field),
            ...(definition.list && { listInputs: objectOf(definition.list.inputs, context) }),
          },
        ];
      }),
    ),
    functions: Object.fromEntries(
      functions.map(({ definition, module, name }) => {
        const context = { module, types, owner: pascal(name) };
        return [
          `mlops:${definition.token}`,
          {
            description: `${definition.doc}\n\nSource: ${definition.source}.`,
            inputs: objectOf(definition.inputs, context),
            outputs: {
              type: "object",
              ...objectOf(definition.outputs, { ...context, owner: `${pascal(name)}Result` }),
            },
          },
        ];
      }),
    ),
  };
}

/** Whether an output always has a value. */
function isPresent(part: z.core.$ZodType): boolean {
  return isRequired(part) || defaultOf(part) !== undefined;
}

function objectOf(schema: AnyObject, context: Context): Json {
  const fields = fieldsOf(schema);
  return {
    properties: properties(fields, context),
    required: fields.filter(([, part]) => isGiven(part)).map(([field]) => field),
  };
}

function properties(fields: [string, z.core.$ZodType][], context: Context): Json {
  return Object.fromEntries(
    fields.map(([name, part]) => {
      const { doc, secret, replaces } = facetsOf(part);
      const value = defaultOf(part);
      const plain = ["string", "number", "boolean"].includes(typeof value);
      return [
        name,
        {
          ...typeOf(part, { ...context, owner: context.owner + pascal(name) }),
          description: doc,
          ...(plain && { default: value }),
          ...(secret && { secret: true }),
          ...(replaces && { willReplaceOnChanges: true }),
        },
      ];
    }),
  );
}

const any = { $ref: "pulumi.json#/Any" };

function typeOf(schema: z.core.$ZodType, context: Context): Json {
  const part = bare(schema);
  if (part instanceof z.ZodNumberFormat) return { type: "integer" };
  if (part instanceof z.ZodNumber) return { type: "number" };
  if (part instanceof z.ZodBoolean) return { type: "boolean" };
  if (part instanceof z.ZodString) return { type: "string" };
  if (part instanceof z.ZodEnum) {
    const token = `mlops:${context.module}:${context.owner}`;
    define(context, token, { type: "string", enum: part.options.map((value) => ({ value })) });
    return { $ref: `#/types/${token}` };
  }
  if (part instanceof z.ZodArray) return { type: "array", items: typeOf(part.element, context) };
  if (part instanceof z.ZodRecord)
    return { type: "object", additionalProperties: typeOf(part.valueType, context) };
  if (part instanceof z.ZodObject) {
    const named = typeNameOf(part);
    if (!named) throw new Error(`${context.owner}: an object type needs a name`);
    const token = `mlops:${context.module}:${named.name}`;
    define(context, token, {
      type: "object",
      description: named.doc,
      ...objectOf(part as AnyObject, { ...context, owner: named.name }),
    });
    return { $ref: `#/types/${token}` };
  }
  return any;
}

function define({ types }: Context, token: string, definition: Json): void {
  const other = types[token];
  if (other !== undefined && !isDeepStrictEqual(other, definition))
    throw new Error(`two different types are named ${token}`);
  types[token] = definition;
}
