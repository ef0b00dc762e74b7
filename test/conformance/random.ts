/** Programs out of a definition's own types: right ones at random, and wrong ones one fault at a time. */
import * as fc from "fast-check";
import { z } from "zod";
import { facetsOf, fieldsOf } from "../../provider/core/fields";
import { isObject, type Json } from "../../provider/core/values";
import type { Subject } from "./subject";

interface JsonSchema {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
  minItems?: number;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | boolean;
  anyOf?: JsonSchema[];
}

export function schemaOf(part: z.core.$ZodType): JsonSchema {
  return z.toJSONSchema(part as z.ZodType, {
    io: "input",
    unrepresentable: "any",
    reused: "inline",
  }) as JsonSchema;
}

/** Texts as people write them: the field's own alphabet first, then whatever Unicode has. */
const words = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[a-z][a-z0-9-]{0,14}$/) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }) },
);

/** Texts of a pattern, whose looks ahead the generator does not know. */
function matching(pattern: string): fc.Arbitrary<string> {
  const simple = new RegExp(pattern.replaceAll(/\(\?[=!][^()]*\)/g, ""));
  return fc.stringMatching(simple).filter((text) => new RegExp(pattern).test(text));
}

function arbitraryOf(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(arbitraryOf));
  switch (schema.type) {
    case "string":
      if (schema.pattern) return matching(schema.pattern).filter((text) => text.length <= 200);
      return words
        .map((text) => text.slice(0, schema.maxLength ?? 40))
        .filter((text) => text !== "" || !schema.minLength);
    case "integer":
      return fc.integer({
        min: Math.max(schema.minimum ?? 0, -1000),
        max: Math.min(schema.maximum ?? 40, 1000),
      });
    case "number":
      return fc.integer({
        min: Math.max(schema.minimum ?? 0, -1000),
        max: Math.min(schema.maximum ?? 40, 1000),
      });
    case "boolean":
      return fc.boolean();
    case "array":
      return fc.array(arbitraryOf(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, 3),
      });
    case "object":
      return objectOf(schema);
    default:
      return fc.oneof(words, fc.integer(), fc.boolean());
  }
}

function objectOf({ properties, required = [], additionalProperties }: JsonSchema): fc.Arbitrary<unknown> {
  if (properties && Object.keys(properties).length > 0)
    return fc.record(
      Object.fromEntries(Object.entries(properties).map(([key, part]) => [key, arbitraryOf(part)])),
      { requiredKeys: required },
    );
  const inner = isObject(additionalProperties) ? arbitraryOf(additionalProperties as JsonSchema) : words;
  return fc.dictionary(fc.stringMatching(/^[a-z][a-zA-Z0-9_]{0,10}$/), inner, { maxKeys: 3 });
}

/** Random programs of a definition that keep its rules. */
export function programs({ definition, entry, facts }: Subject): fc.Arbitrary<Json> {
  const { valid = (random: Json) => random, without = [] } = entry.generated ?? {};
  const fields = fieldsOf(definition.inputs);
  // Without a name each resource gets one of its own.
  const named = fields.filter(([, part]) => facetsOf(part).autoName).map(([name]) => name);
  const given = fields.filter(
    ([name, part]) => !facetsOf(part).computed && ![...without, ...named].includes(name),
  );
  const shape = Object.fromEntries(given.map(([name, part]) => [name, arbitraryOf(schemaOf(part))]));
  const base = Object.fromEntries(
    Object.entries(entry.minimal(facts)).filter(([name]) => !named.includes(name)),
  );
  return fc
    .record(shape, { requiredKeys: [] })
    .map((random) => valid({ ...base, ...(random as Json) }, facts));
}

/** Each way in which a value can be wrong by its type alone. */
export function wrongValues(schema: JsonSchema): { how: string; value: unknown }[] {
  const wrong: { how: string; value: unknown }[] = [];
  const add = (how: string, value: unknown) => wrong.push({ how, value });
  if (schema.anyOf || (!schema.type && !schema.enum)) return wrong;
  if (schema.enum) add("not one of the values", "no-such-value");
  switch (schema.type) {
    case "string":
      add("a list", ["x"]);
      add("an object", { x: 1 });
      if (!schema.enum && schema.minLength) add("empty", "");
      if (schema.maxLength) add("too long", "x".repeat(schema.maxLength + 1));
      if (schema.pattern && !new RegExp(schema.pattern).test("\u0007 !")) add("another form", "\u0007 !");
      break;
    case "integer":
      add("a fraction", 1.5);
      add("a text", "many");
      break;
    case "number":
      add("a text", "many");
      break;
    case "boolean":
      add("a text", "perhaps");
      break;
    case "array":
      add("a text", "x");
      if (schema.maxItems) add("too many", Array(schema.maxItems + 1).fill("x"));
      break;
    case "object":
      add("a text", "x");
      add("a list", ["x"]);
      if (schema.additionalProperties === false) add("an unknown field", { noSuchField: 1 });
      break;
  }
  if (schema.minimum !== undefined && schema.minimum > -1e9) add("too small", schema.minimum - 1);
  if (schema.maximum !== undefined && schema.maximum < 1e9) add("too large", schema.maximum + 1);
  return wrong;
}
