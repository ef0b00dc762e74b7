import * as fc from "fast-check";
import { z } from "zod";
import { differences, filledIn, importable, reconcile, without } from "../../provider/core/diff";
import { containedIn, sameDuration, sameUnordered } from "../../provider/core/equal";
import { field, type } from "../../provider/core/fields";
import type { Json } from "../../provider/core/values";
import { deployment } from "../../provider/watsonx/deployment";

const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

const Inner = type("Inner", "", {
  size: field(z.int().optional(), { doc: "" }),
  idle: field(z.string().optional(), { doc: "", equal: sameDuration }),
  chosen: field(z.string().optional(), { doc: "", serverDefault: true }),
  key: field(z.string().optional(), { doc: "", writeOnly: true }),
  tier: field(z.string().optional(), { doc: "", replaces: "a tier is for ever" }),
});

const Spec = type("Spec", "", {
  size: field(z.int().optional(), { doc: "" }),
  tier: field(z.string().optional(), { doc: "" }),
});

const schema = z.strictObject({
  text: field(z.string().optional(), { doc: "" }),
  fixed: field(z.string().optional(), { doc: "", replaces: "it is fixed" }),
  chosen: field(z.string().optional(), { doc: "", serverDefault: true }),
  idle: field(z.string().optional(), { doc: "", equal: sameDuration }),
  labels: field(z.array(z.string()).optional(), { doc: "", equal: sameUnordered }),
  list: field(z.array(Inner).optional(), { doc: "" }),
  tags: field(z.record(z.string(), z.string()).optional(), { doc: "" }),
  inner: field(Inner.optional(), { doc: "" }),
  fixedInner: field(Inner.optional(), { doc: "", replaces: "its inside is fixed" }),
  spec: field(Spec.optional(), {
    doc: "",
    serverDefault: true,
    equal: containedIn,
    replaces: "a spec is fixed",
  }),
  served: field(Spec.optional(), { doc: "", presence: true, replaces: "no way back" }),
  password: field(z.string().optional(), {
    doc: "",
    writeOnly: true,
    replaces: "another password is another",
  }),
});

const platformOnly = { writeOnly: false };
const lastProgram = { writeOnly: true };

/** Differences in short: path, what happens, and why it replaces. */
const between = (present: Json, program: Json, options = platformOnly) =>
  differences(schema, present, program, options).map(({ path, kind, replaces }) =>
    [path.join("."), kind, ...(replaces ? [replaces] : [])].join(" "),
  );

describe("differences", () => {
  test.each<[string, Json, Json, string[]]>([
    ["nothing", {}, {}, []],
    ["the same", { text: "a" }, { text: "a" }, []],
    ["added", {}, { text: "a" }, ["text add"]],
    ["changed", { text: "a" }, { text: "b" }, ["text update"]],
    ["left out", { text: "a" }, {}, ["text delete"]],
    ["emptied by the platform", { text: "" }, {}, []],
    ["empty in the program", {}, { text: "", list: [], inner: {} }, []],
    ["a replacement", { fixed: "a" }, { fixed: "b" }, ["fixed update it is fixed"]],
    ["a replacement by leaving out", { fixed: "a" }, {}, ["fixed delete it is fixed"]],
    ["a replacement by adding", {}, { fixed: "b" }, ["fixed add it is fixed"]],
    ["the platform's choice", { chosen: "x" }, {}, []],
    ["a choice of one's own", { chosen: "x" }, { chosen: "y" }, ["chosen update"]],
    ["other words", { idle: "PT2M" }, { idle: "PT120S" }, []],
    ["another order", { labels: ["a", "b"] }, { labels: ["b", "a"] }, []],
    ["another label", { labels: ["a", "b"] }, { labels: ["b", "c"] }, ["labels update"]],
    [
      "below",
      { inner: { size: 1, idle: "PT1M" } },
      { inner: { size: 2, idle: "PT60S" } },
      ["inner.size update"],
    ],
    ["the platform's choice below", { inner: { size: 1, chosen: "x" } }, { inner: { size: 1 } }, []],
    [
      "a reason below",
      { inner: { tier: "a" } },
      { inner: { tier: "b" } },
      ["inner.tier update a tier is for ever"],
    ],
    [
      "a reason from above",
      { fixedInner: { size: 1 } },
      { fixedInner: { size: 2 } },
      ["fixedInner.size update its inside is fixed"],
    ],
    [
      "the nearest reason",
      { fixedInner: { tier: "a" } },
      { fixedInner: { tier: "b" } },
      ["fixedInner.tier update a tier is for ever"],
    ],
    [
      "in a list",
      { list: [{ size: 1 }, { size: 2 }] },
      { list: [{ size: 1 }, { size: 3 }] },
      ["list.1.size update"],
    ],
    ["a longer list", { list: [{ size: 1 }] }, { list: [{ size: 1 }, { size: 2 }] }, ["list update"]],
    [
      "tags",
      { tags: { a: "1", b: "2" } },
      { tags: { b: "3", c: "4" } },
      ["tags.a delete", "tags.b update", "tags.c add"],
    ],
    ["an empty tag", { tags: { a: "1" } }, { tags: { a: "1", b: "" } }, ["tags.b add"]],
    ["an empty tag left out", { tags: { a: "1", b: "" } }, { tags: { a: "1" } }, ["tags.b delete"]],
    [
      "tags named as every object's own",
      { tags: {} },
      { tags: { constructor: "x" } },
      ["tags.constructor add"],
    ],
    ["more than the program says", { spec: { size: 1, tier: "x" } }, { spec: { size: 1 } }, []],
    [
      "other than the program says",
      { spec: { size: 1 } },
      { spec: { size: 2 } },
      ["spec update a spec is fixed"],
    ],
    ["an object of nothing", { fixedInner: { tier: "", size: undefined } }, {}, []],
    ["a presence that comes", {}, { served: {} }, ["served add no way back"]],
    ["a presence that goes", { served: {} }, {}, ["served delete no way back"]],
    ["inside a presence", { served: { size: 1 } }, { served: { size: 2 } }, ["served.size update"]],
    ["out of a presence", { served: { size: 1 } }, { served: {} }, ["served.size delete"]],
    ["what only the program knows", {}, { password: "x", inner: { key: "k" } }, ["inner add"]],
  ])("%s", (_, present, program, expected) => {
    expect(between(present, program)).toEqual(expected);
  });

  test("what only the program knows is compared with the last program", () => {
    expect(between({ password: "a" }, { password: "b" }, lastProgram)).toEqual([
      "password update another password is another",
    ]);
    expect(between({ inner: { size: 1, key: "a" } }, { inner: { size: 1, key: "b" } }, lastProgram)).toEqual([
      "inner.key update",
    ]);
    expect(between({ password: "a" }, {}, lastProgram)).toEqual([
      "password delete another password is another",
    ]);
  });

  test("what no import can tell counts as there", () => {
    const untold = z.strictObject({
      hash: field(z.string().optional(), {
        doc: "",
        writeOnly: true,
        untold: true,
        replaces: "other content",
      }),
    });
    expect(differences(untold, {}, { hash: "x" }, lastProgram)).toEqual([]);
    expect(differences(untold, { hash: "y" }, { hash: "x" }, lastProgram)).toHaveLength(1);
  });

  test("where something is on this machine makes no difference", () => {
    const place = z.strictObject({
      path: field(z.string().optional(), { doc: "", writeOnly: true, equal: () => true }),
    });
    for (const [present, program] of [
      [{}, { path: "a" }],
      [{ path: "a" }, {}],
      [{ path: "a" }, { path: "b" }],
    ] as [Json, Json][])
      expect(differences(place, present, program, lastProgram)).toEqual([]);
  });
});

// Empty and absent values, other words for the same and odd names are likely here, because they are the hard ones.
const texts = fc.constantFrom("a", "b", "");
const durations = fc.constantFrom("PT1M", "PT60S", "PT2M", "");
const innerValues = fc.record(
  { size: fc.nat(2), idle: durations, chosen: texts, key: texts, tier: texts },
  { requiredKeys: [] },
);
const values: fc.Arbitrary<Json> = fc.record(
  {
    text: texts,
    fixed: texts,
    chosen: texts,
    idle: durations,
    labels: fc.array(texts, { maxLength: 3 }),
    list: fc.array(innerValues, { maxLength: 2 }),
    tags: fc.dictionary(fc.constantFrom("a", "b", "constructor", "toString"), texts, {
      noNullPrototype: true,
    }),
    inner: innerValues,
    fixedInner: innerValues,
    spec: fc.record({ size: fc.nat(2), tier: texts }, { requiredKeys: [] }),
    served: fc.record({ size: fc.nat(2), tier: texts }, { requiredKeys: [] }),
    password: texts,
  },
  { requiredKeys: [] },
);

const paths = (present: Json, program: Json, options = platformOnly) =>
  differences(schema, present, program, options)
    .map(({ path, kind }) => `${path.join(".")} ${kind}`)
    .sort();

describe("laws", () => {
  test("nothing differs from itself", () => {
    fc.assert(
      fc.property(values, (given) => {
        expect(paths(given, structuredClone(given), lastProgram)).toEqual([]);
      }),
    );
  });

  test("the state differs from the program exactly where the platform does", () => {
    fc.assert(
      fc.property(values, values, (program, platform) => {
        const state = reconcile(schema, program, platform, true);
        expect(paths(state, program)).toEqual(paths(platform, program));
      }),
      { numRuns: 2000 },
    );
  });

  test("where nothing differs, a refresh leaves the program's own words", () => {
    fc.assert(
      fc.property(values, fc.func(fc.boolean()), (program, coin) => {
        const platform = otherWords(program, coin) as Json;
        expect(paths(platform, program)).toEqual([]);
        expect(reconcile(schema, program, platform, false)).toEqual(program);
      }),
      { numRuns: 2000 },
    );
  });

  test("a refreshed program has nothing left to change", () => {
    fc.assert(
      fc.property(values, values, (program, platform) => {
        expect(paths(platform, reconcile(schema, program, platform, false))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test("refreshing twice is refreshing once", () => {
    fc.assert(
      fc.property(values, values, (program, platform) => {
        const once = reconcile(schema, program, platform, false);
        expect(reconcile(schema, once, platform, false)).toEqual(once);
      }),
      { numRuns: 2000 },
    );
  });

  test("what was imported has nothing to change", () => {
    fc.assert(
      fc.property(values, (platform) => {
        const program = importable(schema, platform);
        expect(paths(platform, program)).toEqual([]);
        expect(JSON.stringify(program)).toBe(JSON.stringify(JSON.parse(JSON.stringify(program))));
        expect(Object.values(program)).not.toContain("");
      }),
      { numRuns: 1000 },
    );
  });

  test("what is unknown never announces a replacement by itself", () => {
    fc.assert(
      fc.property(values, fc.func(fc.boolean()), (state, coin) => {
        const known = Object.entries(state);
        const program = Object.fromEntries(known.map(([name, part]) => [name, withUnknowns(part, coin)]));
        const found = differences(schema, state, program, lastProgram);
        expect(found.filter(({ replaces }) => replaces)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

let calls = 0;

/** What a platform may answer to a program: other words, its own choices, nothing of what it never tells. */
function otherWords(value: unknown, coin: (nth: number) => boolean, name = ""): unknown {
  const toss = () => coin(calls++);
  if (name === "key" || name === "password") return undefined;
  if (name === "idle") return value === "PT1M" && toss() ? "PT60S" : value;
  if (name === "labels") return toss() ? [...(value as string[])].reverse() : value;
  if (name === "tags") return { ...(value as Json) };
  if (Array.isArray(value)) return value.map((item) => otherWords(item, coin));
  if (typeof value !== "object" || value === null) return value;
  const known = Object.entries(value).map(([key, part]) => [key, otherWords(part, coin, key)]);
  const { chosen = "theirs", ...rest } = Object.fromEntries(known);
  // Every kind of object here has one field that the platform may choose.
  return { ...rest, ...(chosen !== undefined && { chosen }) };
}

function withUnknowns(value: unknown, coin: (nth: number) => boolean): unknown {
  if (coin(calls++)) return UNKNOWN;
  if (Array.isArray(value)) return value.map((item) => withUnknowns(item, coin));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withUnknowns(part, coin)]));
}

describe("reconcile", () => {
  test("fills the platform's choices into the state, and leaves them out of the program", () => {
    const program = { text: "a", inner: { size: 1 } };
    const platform = { text: "a", chosen: "x", inner: { size: 1, chosen: "y" } };
    expect(reconcile(schema, program, platform, true)).toEqual(platform);
    expect(reconcile(schema, program, platform, false)).toEqual(program);
  });

  test("shows what somebody else changed, and drops what is gone", () => {
    const program = { text: "a", idle: "PT60S", tags: { a: "1", b: "2" } };
    const platform = { fixed: "new", idle: "PT2M", tags: { b: "3", c: "4" } };
    expect(reconcile(schema, program, platform, false)).toStrictEqual({
      fixed: "new",
      idle: "PT2M",
      tags: { b: "3", c: "4" },
    });
  });

  test("keeps what the platform never tells", () => {
    expect(
      reconcile(schema, { password: "p", inner: { size: 1, key: "k" } }, { inner: { size: 2 } }, false),
    ).toEqual({
      password: "p",
      inner: { size: 2, key: "k" },
    });
  });

  test("a tag that is gone is gone, whatever its name", () => {
    expect(reconcile(schema, { tags: { toString: "x", a: "1" } }, { tags: { a: "1" } }, false)).toStrictEqual(
      {
        tags: { a: "1" },
      },
    );
  });
});

test("an import leaves out what is empty, and keeps the places of lists", () => {
  expect(
    importable(schema, {
      text: "",
      fixed: "x",
      labels: [],
      list: [{ size: 1, idle: "" }, {}],
      tags: {},
      inner: { idle: "", chosen: undefined },
      other: "not an input",
    }),
  ).toStrictEqual({ fixed: "x", list: [{ size: 1 }, {}] });
  expect(importable(schema, { served: {} })).toStrictEqual({ served: {} });
  expect(importable(schema, { labels: ["", "a"] })).toStrictEqual({ labels: ["", "a"] });
});

describe("what was filled in", () => {
  test("is what the state has more than the inputs", () => {
    const inputs = { a: 1, list: [{ x: 1 }, { x: 2 }], other: [1], inner: { y: 1 }, none: null };
    const state = {
      a: 2,
      b: 3,
      list: [{ x: 1, z: 1 }, { x: 2 }],
      other: [1, 2],
      inner: { y: 1, w: { v: 1 } },
      none: 4,
    };
    expect(filledIn(inputs, state)).toEqual([["b"], ["list", 0, "z"], ["inner", "w"], ["none"]]);
  });

  test("comes out again by its paths", () => {
    const state = { a: 1, b: { c: 2, d: 3 }, list: [{ x: 1, z: 1 }, 5] };
    const paths = [["a"], ["b", "c"], ["list", 0, "z"], ["nowhere", "else"]];
    expect(without(state, paths)).toStrictEqual({ b: { d: 3 }, list: [{ x: 1 }, 5] });
    expect(without(state, [])).toStrictEqual(state);
  });

  test("a refresh fills in nothing but that", () => {
    fc.assert(
      fc.property(values, fc.func(fc.boolean()), (program, coin) => {
        const platform = otherWords(program, coin) as Json;
        const state = reconcile(schema, program, platform, true);
        expect(without(state, filledIn(program, state))).toEqual(program);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a deployment", () => {
  const changes = (present: Json, program: Json) =>
    differences(deployment.inputs, present, program, platformOnly).map(({ path, replaces }) => [
      path.join("."),
      replaces !== undefined,
    ]);

  // The kinds may be empty: presence alone says which it is.
  test("of another kind is another deployment", () => {
    expect(changes({ online: {} }, { batch: {} })).toEqual([
      ["online", true],
      ["batch", true],
    ]);
  });
  test("changes inside of its kind in place", () => {
    expect(changes({ online: { servingName: "a" } }, { online: { servingName: "b" } })).toEqual([
      ["online.servingName", false],
    ]);
  });
  test("is imported with its kind, also an empty one", () => {
    expect(importable(deployment.inputs, { name: "d", online: {} })).toEqual({ name: "d", online: {} });
  });
});
