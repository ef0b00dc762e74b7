import * as fc from "fast-check";
import { z } from "zod";
import { type Checked, type CheckOptions, check, exclusive, LocalProblem } from "../../provider/core/check";
import { MlopsError } from "../../provider/core/errors";
import { field, type } from "../../provider/core/fields";
import type { Json } from "../../provider/core/values";
import { resources } from "../../provider/generated/registry";
import { deployment } from "../../provider/watsonx/deployment";
import { model } from "../../provider/watsonx/model";

const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const canary = "Canary-7391";

const Disk = type("Disk", "A disk.", {
  sizeGb: field(z.int().min(1).max(64), { doc: "" }),
  kind: field(z.enum(["Standard", "Premium"]).default("Standard"), { doc: "" }),
});

const schema = z.strictObject({
  name: field(z.string().min(2).max(20), { doc: "" }),
  count: field(z.int().min(1).max(9).optional(), { doc: "" }),
  ratio: field(z.number().gt(0).lt(1).optional(), { doc: "" }),
  enabled: field(z.boolean().optional(), { doc: "" }),
  mode: field(z.enum(["Dedicated", "LowPriority"]).optional(), { doc: "" }),
  code: field(
    z
      .string()
      .regex(/^[a-z]+$/)
      .optional(),
    { doc: "", form: "lower case letters" },
  ),
  bare: field(z.string().regex(/^x+$/).optional(), { doc: "" }),
  tags: field(z.record(z.string(), z.string()).optional(), { doc: "" }),
  zones: field(z.array(z.string()).min(1).max(2).optional(), { doc: "" }),
  disk: field(Disk.optional(), { doc: "" }),
  disks: field(z.array(Disk).optional(), { doc: "" }),
  byName: field(z.record(z.string(), Disk).optional(), { doc: "" }),
  anything: field(z.record(z.string(), z.unknown()).optional(), { doc: "" }),
});

const subject = { inputs: schema };
const valid = { name: "cpu" };
const failuresOf = async (given: Json, options?: CheckOptions) =>
  (await check(subject, given, options)).failures;

describe("what is wrong is said with its path, and without the value", () => {
  test.each<[string, Json, string, string]>([
    ["missing", { name: undefined }, "name", "is required (a text)"],
    ["null for missing", { name: null }, "name", "is required (a text)"],
    ["a number for a text", { name: 7391 }, "name", "must be a text, not a number"],
    ["a text for a whole number", { count: canary }, "count", "must be a number, not a text"],
    ["a fraction for a whole number", { count: 1.5 }, "count", "must be a whole number, not a fraction"],
    ["a text for a number", { ratio: canary }, "ratio", "must be a number, not a text"],
    ["a text for a boolean", { enabled: canary }, "enabled", "must be true or false, not a text"],
    ["an object for a text", { name: { a: canary } }, "name", "must be a text, not an object"],
    ["a list for a text", { name: [canary] }, "name", "must be a text, not a list"],
    ["a text for an object", { disk: canary }, "disk", "must be an object, not a text"],
    ["a list for an object", { disk: [] }, "disk", "must be an object, not a list"],
    ["a text for a list", { zones: canary }, "zones", "must be a list, not a text"],
    ["a text for a map", { tags: canary }, "tags", "must be an object, not a text"],
    ["too short", { name: "C" }, "name", "must have at least 2 characters"],
    ["too long", { name: canary.repeat(3) }, "name", "must have at most 20 characters"],
    ["too small", { count: 0 }, "count", "must be at least 1"],
    ["too large", { count: 7391 }, "count", "must be at most 9"],
    ["at an excluded bound", { ratio: 0 }, "ratio", "must be more than 0"],
    ["at the other excluded bound", { ratio: 1 }, "ratio", "must be less than 1"],
    ["too few", { zones: [] }, "zones", "must not be empty"],
    ["too many", { zones: [canary, canary, canary] }, "zones", "must have at most 2 items"],
    ["no such choice", { mode: canary }, "mode", "must be one of Dedicated, LowPriority"],
    [
      "a choice in the wrong case",
      { mode: "lowpriority" },
      "mode",
      "must be one of Dedicated, LowPriority; did you mean LowPriority?",
    ],
    ["a form in words", { code: canary }, "code", "must be lower case letters"],
    ["a form without words", { bare: canary }, "bare", "must be of the form /^x+$/"],
    ["an entry of a map", { tags: { "a b": 7391 } }, 'tags["a b"]', "must be a text, not a number"],
    ["an item of a list", { zones: ["x", 7391] }, "zones[1]", "must be a text, not a number"],
    ["below", { disk: { sizeGb: 7391 } }, "disk.sizeGb", "must be at most 64"],
    ["missing below", { disk: {} }, "disk.sizeGb", "is required (a number)"],
    ["missing in a list", { disks: [{ sizeGb: 1 }, {}] }, "disks[1].sizeGb", "is required (a number)"],
    [
      "in a map of objects",
      { byName: { a: { sizeGb: canary } } },
      "byName.a.sizeGb",
      "must be a number, not a text",
    ],
  ])("%s", async (_, given, path, reason) => {
    const failures = await failuresOf({ ...valid, ...given });
    expect(failures).toEqual([{ path, reason }]);
    expect(JSON.stringify(failures)).not.toMatch(/Canary|7391/);
  });
});

describe("a property that does not exist", () => {
  test.each<[Json, string, string]>([
    [{ Count: 1 }, "Count", "; did you mean count?"],
    [{ by_name: {} }, "by_name", "; did you mean byName?"],
    [{ disk: { sizeGb: 1, size_gb: canary } }, "disk.size_gb", "; did you mean sizeGb?"],
    [{ disks: [{ sizeGb: 1, sizegb: 2 }] }, "disks[0].sizegb", "; did you mean sizeGb?"],
    [{ disk: { sizeGb: 1, flavour: canary } }, "disk.flavour", "; there are sizeGb, kind"],
  ])("%j", async (given, path, end) => {
    expect(await failuresOf({ ...valid, ...given })).toEqual([
      { path, reason: `there is no such property${end}` },
    ]);
  });
});

test("everything wrong is said at once", async () => {
  const failures = await failuresOf({ count: 0, mode: "x", extra: 1 });
  expect(failures.map(({ path }) => path).sort()).toEqual(["count", "extra", "mode", "name"]);
});

test("defaults are filled in at every depth, and never over what is given", async () => {
  const { inputs, failures } = await check(subject, {
    ...valid,
    disk: { sizeGb: 1 },
    disks: [{ sizeGb: 1 }, { sizeGb: 2, kind: "Premium" }],
    byName: { a: { sizeGb: 3 } },
  });
  expect(failures).toEqual([]);
  expect(inputs).toEqual({
    name: "cpu",
    disk: { sizeGb: 1, kind: "Standard" },
    disks: [
      { sizeGb: 1, kind: "Standard" },
      { sizeGb: 2, kind: "Premium" },
    ],
    byName: { a: { sizeGb: 3, kind: "Standard" } },
  });
});

test("nothing given is nothing: null and undefined leave no trace", async () => {
  const { inputs } = await check(subject, {
    ...valid,
    count: null,
    disk: { sizeGb: 1, kind: null },
    mode: undefined,
  });
  expect(inputs).toStrictEqual({ name: "cpu", disk: { sizeGb: 1, kind: "Standard" } });
});

test("checking twice is checking once", async () => {
  const first = await check(subject, { ...valid, disk: { sizeGb: 1 }, byName: { a: { sizeGb: 2 } } });
  expect(await check(subject, first.inputs)).toEqual(first);
});

describe("names", () => {
  const named = {
    inputs: z.strictObject({
      name: field(z.string().min(1).max(8), {
        doc: "",
        autoName: { invalid: /[^a-z-]/, separator: "-", maxLength: 8, lowerCase: true },
      }),
    }),
  };
  const nameFor = async (given: Json, options: CheckOptions) =>
    (await check(named, given, options)).inputs.name;

  test("come from the resource's name, made valid", async () => {
    expect(await nameFor({}, { name: "My Model!" })).toBe("my-model");
  });
  test("that are given stay as they are", async () => {
    expect(await nameFor({ name: "own" }, { name: "x", olds: { name: "old" } })).toBe("own");
  });
  test("are kept once they are there", async () => {
    expect(await nameFor({}, { name: "renamed", olds: { name: "old" } })).toBe("old");
    expect(
      await nameFor({}, { name: "x", olds: { name: "old" }, proposed: { name: "new", enforced: false } }),
    ).toBe("old");
    expect(await nameFor({}, { name: "x", olds: { name: "old" }, proposed: "disabled" })).toBe("old");
  });
  test("are what the engine proposes", async () => {
    expect(await nameFor({}, { name: "x", proposed: { name: "prop", enforced: false } })).toBe("prop");
    expect(
      await nameFor({}, { name: "x", olds: { name: "old" }, proposed: { name: "prop", enforced: true } }),
    ).toBe("prop");
  });
  test("that are no good are complained about as what they are", async () => {
    const { failures } = await check(named, {}, { name: "!" });
    expect(failures).toEqual([
      {
        path: "name",
        reason: "must not be empty; none is given, so it is made of the resource's name",
      },
    ]);
  });
  test("must be given where auto-naming is off", async () => {
    const { inputs, failures } = await check(named, {}, { name: "x", proposed: "disabled" });
    expect(inputs).toEqual({});
    expect(failures).toEqual([{ path: "name", reason: "is required (a text)" }]);
  });
});

describe("values from the configuration", () => {
  const configured = {
    inputs: z.strictObject({
      space: field(z.string().min(3), { doc: "", fromConfig: "watsonxSpaceId" }),
      either: field(z.string().optional(), { doc: "", fromConfig: "either", unless: ["other"] }),
      other: field(z.string().optional(), { doc: "" }),
    }),
  };
  const config = { watsonxSpaceId: "configured", either: "e" };

  test("are taken where none is given", async () => {
    expect((await check(configured, {}, { config })).inputs).toEqual({ space: "configured", either: "e" });
    expect((await check(configured, { space: "own" }, { config })).inputs.space).toBe("own");
  });
  test("but not beside what they exclude", async () => {
    expect((await check(configured, { other: "o" }, { config })).inputs).toEqual({
      space: "configured",
      other: "o",
    });
    // What is not known yet may turn out to be absent.
    expect((await check(configured, { other: UNKNOWN }, { config })).inputs.either).toBe(UNKNOWN);
  });
  test("are asked for once, with the command, when nobody gives them", async () => {
    expect((await check(configured, {})).failures).toEqual([
      {
        path: "space",
        reason:
          "is required: give it here, or once for all with: pulumi config set mlops:watsonxSpaceId <value>",
      },
    ]);
  });
  test("are checked as if they were given", async () => {
    expect((await check(configured, {}, { config: { watsonxSpaceId: "x" } })).failures).toEqual([
      { path: "space", reason: "must have at least 3 characters" },
    ]);
  });
});

test("a computed input cannot be given", async () => {
  const computed = {
    inputs: z.strictObject({ hash: field(z.string().optional(), { doc: "", computed: true }) }),
  };
  expect((await check(computed, { hash: "x" })).failures).toEqual([
    { path: "hash", reason: "is computed by the provider and cannot be set" },
  ]);
  expect((await check(computed, { hsh: "x" })).failures[0]?.reason).not.toContain("hash");
});

describe("rules", () => {
  const texts = z.strictObject({
    a: z.string().optional(),
    b: z.string().optional(),
    n: z.number().optional(),
  });
  const broken = async (given: Json, required: boolean) =>
    (await check({ inputs: texts, rules: [exclusive(["a", "b"], required)] }, given)).failures;

  test("fields that exclude each other", async () => {
    const both = [{ path: "a", reason: "a and b exclude each other: give one of them" }];
    expect(await broken({ a: "x", b: "y" }, false)).toEqual(both);
    expect(await broken({ a: "x", b: "y" }, true)).toEqual(both);
    expect(await broken({ a: "x" }, true)).toEqual([]);
    expect(await broken({}, false)).toEqual([]);
    expect(await broken({}, true)).toEqual([{ path: "a", reason: "one of a, b must be given" }]);
  });
  test("are not asked of what is unknown or wrong already", async () => {
    expect(await broken({ a: "x", b: UNKNOWN }, true)).toEqual([]);
    expect((await broken({ a: "x", b: "y", n: "z" }, true)).map(({ path }) => path)).toEqual(["n"]);
  });
});

describe("prepare", () => {
  const prepared = (prepare: () => Json): Promise<Checked> =>
    check({ inputs: z.strictObject({ path: z.string() }), prepare }, { path: "x" });

  test("adds what it computed", async () => {
    expect((await prepared(() => ({ hash: "h" }))).inputs).toEqual({ path: "x", hash: "h" });
  });
  test("says what is wrong on this machine, with the path", async () => {
    const { inputs, failures } = await prepared(() => {
      throw new LocalProblem("path", "does not exist");
    });
    expect(failures).toEqual([{ path: "path", reason: "does not exist" }]);
    expect(inputs).toEqual({ path: "x" });
  });
  test("does not hide its own mistakes", async () => {
    await expect(
      prepared(() => {
        throw new MlopsError({ kind: "failed", message: "a mistake" });
      }),
    ).rejects.toThrow("a mistake");
  });
  test("is not asked of wrong inputs", async () => {
    const prepare = jest.fn(() => ({}));
    await check({ inputs: z.strictObject({ path: z.string() }), prepare }, { path: 1 });
    expect(prepare).not.toHaveBeenCalled();
  });
});

describe("unknowns", () => {
  const space = "11111111-2222-3333-4444-555555555555";
  const complete: [string, { inputs: typeof schema }, Json][] = [
    [
      "an example",
      subject,
      {
        name: "cpu",
        count: 3,
        ratio: 0.5,
        enabled: true,
        mode: "Dedicated",
        code: "abc",
        bare: "xx",
        tags: { a: "b" },
        zones: ["1", "2"],
        disk: { sizeGb: 1, kind: "Premium" },
        disks: [{ sizeGb: 1 }, { sizeGb: 2 }],
        byName: { a: { sizeGb: 1 } },
        anything: { a: [{ b: 1 }] },
      },
    ],
    [
      "a model",
      model as never,
      {
        name: "m",
        type: "scikit-learn_1.1",
        spaceId: space,
        tags: ["a", "b"],
        custom: { a: { b: 1 } },
        softwareSpec: { name: "runtime" },
        trainingDataReferences: [
          { type: "container", connection: { key: "x" }, schema: { fields: [{ name: "f" }] } },
        ],
      },
    ],
    [
      "a deployment",
      deployment as never,
      {
        name: "d",
        spaceId: space,
        asset: { id: "a" },
        online: { servingName: "abc", parameters: { a: 1 } },
        hardwareSpec: { name: "S", numNodes: 2 },
      },
    ],
  ];

  /** The same value with unknowns in some places, the whole included. */
  function someUnknown(value: unknown, coin: () => boolean): unknown {
    if (coin()) return UNKNOWN;
    if (Array.isArray(value)) return value.map((item) => someUnknown(item, coin));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, someUnknown(part, coin)]));
  }

  test.each(complete)("anywhere in %s are no mistake", async (_, definition, given) => {
    expect((await check(definition, given)).failures).toEqual([]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3), { minLength: 40, maxLength: 40 }), async (coins) => {
        let at = 0;
        const coin = () => coins[at++ % coins.length] === 0;
        const partly = Object.fromEntries(
          Object.entries(given).map(([key, part]) => [key, someUnknown(part, coin)]),
        );
        expect((await check(definition, partly)).failures).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test("stay unknown in the answer", async () => {
    const { inputs } = await check(subject, { name: UNKNOWN, disk: { sizeGb: UNKNOWN }, zones: [UNKNOWN] });
    expect(inputs).toEqual({ name: UNKNOWN, disk: { sizeGb: UNKNOWN, kind: "Standard" }, zones: [UNKNOWN] });
  });

  test("a missing property below is still missed", async () => {
    expect(await failuresOf({ name: UNKNOWN, disk: { kind: UNKNOWN } })).toEqual([
      { path: "disk.sizeGb", reason: "is required (a number)" },
    ]);
  });

  test.each([[UNKNOWN], [{ path: UNKNOWN }]])(
    "the hash of the unknown content %j is unknown",
    async (content) => {
      const named = {
        name: "m",
        type: "scikit-learn_1.1",
        spaceId: space,
        softwareSpec: { name: "runtime" },
      };
      const { inputs, failures } = await check(model, { ...named, content });
      expect(failures).toEqual([]);
      // Absent, it would announce a replacement of the model.
      expect(inputs.contentHash).toBe(UNKNOWN);
    },
  );
});

describe("whatever a program gives", () => {
  const anything = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: "small" },
      fc.constantFrom<unknown>(UNKNOWN, null, undefined, "", 0, -1, 1.5, true, "Standard"),
      fc.string(),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(
        fc.oneof(fc.constantFrom("path", "id", "name", "constructor", "toString"), fc.string()),
        tie("value"),
        { maxKeys: 3, noNullPrototype: true },
      ),
    ),
  })).value;

  test.each(Object.keys(resources))("%s is checked without a crash", async (token) => {
    const definition = resources[token]?.() as typeof model;
    const { prepare: _, ...rest } = definition;
    const names = Object.keys(definition.inputs.shape);
    const inputs = fc.dictionary(
      fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: fc.string() }),
      anything,
      {
        maxKeys: 6,
        noNullPrototype: true,
      },
    );
    await fc.assert(
      fc.asyncProperty(inputs, async (given) => {
        const { failures } = await check(rest, given as Json, { name: "x" });
        for (const { path, reason } of failures) {
          expect(typeof path).toBe("string");
          expect(reason).not.toMatch(/undefined|\[object/);
        }
      }),
      { numRuns: 60 },
    );
  });
});
