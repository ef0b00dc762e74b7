import * as fc from "fast-check";
import { z } from "zod";
import { bare, fieldsOf } from "../../provider/core/fields";
import { fromWire, snake, toWire } from "../../provider/core/wire";
import { deployment } from "../../provider/watsonx/deployment";
import { model } from "../../provider/watsonx/model";

/** Values of a schema's shape; limits do not matter here. */
function shaped(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const inner = bare(schema);
  if (inner instanceof z.ZodObject)
    return fc.record(Object.fromEntries(fieldsOf(inner).map(([name, part]) => [name, shaped(part)])), {
      requiredKeys: [],
      noNullPrototype: true,
    });
  if (inner instanceof z.ZodArray) return fc.array(shaped(inner.element), { maxLength: 2 });
  if (inner instanceof z.ZodRecord)
    return fc.dictionary(
      fc.string().filter((key) => key !== "__proto__"),
      shaped(inner.valueType),
      { maxKeys: 2, noNullPrototype: true },
    );
  if (inner instanceof z.ZodNumber) return fc.integer();
  if (inner instanceof z.ZodBoolean) return fc.boolean();
  if (inner instanceof z.ZodString || inner instanceof z.ZodEnum) return fc.string();
  return fc.jsonValue({ maxDepth: 2 }).filter((value) => value !== null);
}

test.each([
  ["name", "name"],
  ["softwareSpec", "software_spec"],
  ["rShiny", "r_shiny"],
  ["hybridPipelineHardwareSpecs", "hybrid_pipeline_hardware_specs"],
])("%s is %s", (ours, theirs) => {
  expect(snake(ours)).toBe(theirs);
});

describe.each([
  ["a model", model.inputs],
  ["a deployment", deployment.inputs],
] as [string, z.ZodObject][])("%s", (_, schema) => {
  test("comes back as it went out, also after JSON", () => {
    fc.assert(
      fc.property(shaped(schema), (value) => {
        expect(fromWire(schema, toWire(schema, value))).toEqual(value);
        const sent = JSON.parse(JSON.stringify(toWire(schema, value)));
        expect(fromWire(schema, sent)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test("goes out in the platform's spelling alone", () => {
    fc.assert(
      fc.property(shaped(schema), (value) => {
        for (const key of Object.keys(toWire(schema, value) as object)) expect(key).toMatch(/^[a-z_]+$/);
      }),
    );
  });
});

const schema = z.strictObject({
  innerList: z.array(z.strictObject({ someName: z.string().optional() })).optional(),
  freeForm: z.record(z.string(), z.unknown()).optional(),
});

test("fields are renamed at every depth, the user's own keys never", () => {
  const value = { innerList: [{ someName: "x" }], freeForm: { keepMe: { andMe: 1 } } };
  const wire = { inner_list: [{ some_name: "x" }], free_form: { keepMe: { andMe: 1 } } };
  expect(toWire(schema, value)).toEqual(wire);
  expect(fromWire(schema, wire)).toEqual(value);
});

test("what the platform adds, and what it has nothing for, is left out", () => {
  expect(
    fromWire(schema, { inner_list: [{ some_name: null, more: 1 }], free_form: null, status: "x" }),
  ).toStrictEqual({
    innerList: [{}],
  });
});
