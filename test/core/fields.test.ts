import * as fc from "fast-check";
import { z } from "zod";
import {
  bare,
  defaultOf,
  facetsOf,
  field,
  fieldsOf,
  fieldsWith,
  isRequired,
  type NameRule,
  partOf,
  pick,
  readable,
  type,
  typeNameOf,
  validName,
} from "../../provider/core/fields";
import { resources } from "../../provider/generated/registry";

const dashes: NameRule = { invalid: /[^a-z0-9-]/, separator: "-", maxLength: 10, lowerCase: true };

test.each([
  ["My Model", "my-model"],
  ["  a  b  ", "a-b"],
  ["a!!!b", "a-b"],
  ["abcdefghi jk", "abcdefghi"],
  ["-a-", "a"],
  ["ok", "ok"],
])("makes %j the valid name %j", (logical, name) => {
  expect(validName(logical, dashes)).toBe(name);
});

const rules: [string, NameRule][] = Object.entries(resources).flatMap(([token, load]) =>
  fieldsOf(load().inputs).flatMap(([name, part]): [string, NameRule][] => {
    const rule = facetsOf(part).autoName;
    return rule ? [[`${token} ${name}`, rule]] : [];
  }),
);

test("some resources name themselves", () => {
  expect(rules.length).toBeGreaterThan(2);
});

describe.each([["dashes", dashes] as [string, NameRule], ...rules])("names of %s", (_, rule) => {
  const logical = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.string({ maxLength: 300 }),
    fc.string({ unit: fc.constantFrom("a", "Z", "0", "-", "_", " ", "\n", "😀"), maxLength: 300 }),
  );

  test("hold nothing that is invalid, at most so many characters, and no half of one", () => {
    fc.assert(
      fc.property(logical, (text) => {
        const name = validName(text, rule);
        expect(name.length).toBeLessThanOrEqual(rule.maxLength);
        expect(rule.invalid.test(name)).toBe(false);
        expect(Buffer.from(name).toString()).toBe(name);
      }),
    );
  });

  test("are kept when they are valid already", () => {
    fc.assert(
      fc.property(logical, (text) => {
        const name = validName(text, rule);
        expect(validName(name, rule)).toBe(name);
      }),
    );
  });
});

test("a character that takes two places is not cut in two", () => {
  expect(validName("a😀😀😀", { invalid: /[\n]/, separator: " ", maxLength: 4 })).toBe("a😀");
});

test("the flags of a rule's expression count", () => {
  expect(validName("aXbxc", { invalid: /x/i, separator: "-", maxLength: 9 })).toBe("a-b-c");
});

test("facets belong to the field, not to the type that it shares", () => {
  const text = z.string();
  const a = field(text, { doc: "a", secret: true });
  const b = field(text, { doc: "b" });
  expect(facetsOf(a)).toEqual({ doc: "a", secret: true });
  expect(facetsOf(b)).toEqual({ doc: "b" });
  expect(facetsOf(text)).toEqual({ doc: "" });
  const object = z.strictObject({ a, b });
  expect(facetsOf(partOf(object.optional(), "a") as z.ZodType)).toEqual({ doc: "a", secret: true });
});

test("facets and names survive being copied into another object and being made optional", () => {
  const Inner = type("Inner", "An inner.", { x: field(z.string(), { doc: "x", writeOnly: true }) });
  const outer = z.strictObject({
    plain: field(Inner, { doc: "plain" }),
    optional: field(Inner.optional(), { doc: "optional" }),
    list: field(z.array(Inner).default([]), { doc: "list" }),
  });
  const copy = z.strictObject({ ...outer.shape });
  for (const name of ["plain", "optional"]) {
    const part = partOf(copy, name) as z.ZodType;
    expect(facetsOf(part).doc).toBe(name);
    expect(typeNameOf(bare(part))).toEqual({ name: "Inner", doc: "An inner." });
    expect(facetsOf(partOf(part, "x") as z.ZodType).writeOnly).toBe(true);
  }
  expect(typeNameOf(partOf(partOf(copy, "list") as z.ZodType, 0) as z.ZodType)?.name).toBe("Inner");
});

test("knows what is required and what is the default", () => {
  expect(isRequired(z.string())).toBe(true);
  expect(isRequired(z.string().optional())).toBe(false);
  expect(isRequired(z.string().default("x"))).toBe(false);
  expect(defaultOf(z.string().default("x"))).toBe("x");
  expect(defaultOf(z.string().default("x").optional())).toBe("x");
  expect(defaultOf(z.string())).toBeUndefined();
});

test("finds facets below the top", () => {
  const schema = z.strictObject({
    plain: z.string(),
    list: z.array(z.strictObject({ key: field(z.string(), { doc: "", secret: true }) })).optional(),
    map: z.record(z.string(), field(z.string(), { doc: "", secret: true })),
    own: field(z.string(), { doc: "", secret: true }),
  });
  expect([...fieldsWith(schema, ({ secret }) => secret)].sort()).toEqual(["list", "map", "own"]);
});

test("readable fields are those that the platform gives back, none of them required", () => {
  const schema = z.strictObject({
    name: field(z.string(), { doc: "Its name.", replaces: "no" }),
    mode: field(z.enum(["a", "b"]).default("a"), { doc: "Its mode." }),
    key: field(z.string(), { doc: "Its key.", secret: true }),
    content: field(z.string(), { doc: "Its content.", writeOnly: true }),
  });
  const shape = readable(schema);
  expect(Object.keys(shape)).toEqual(["name", "mode", "key"]);
  expect(z.strictObject(shape).parse({})).toEqual({});
  expect(facetsOf(shape.name as z.ZodType)).toEqual({ doc: "Its name." });
  expect(facetsOf(shape.key as z.ZodType)).toEqual({ doc: "Its key.", secret: true });
});

test("picks the fields of a schema", () => {
  expect(pick(z.strictObject({ a: z.string(), b: z.string() }), { a: 1, c: 2 })).toStrictEqual({ a: 1 });
});
