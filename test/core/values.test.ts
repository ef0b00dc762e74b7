import * as fc from "fast-check";
import {
  clean,
  formatPath,
  hasUnknown,
  isEmpty,
  type Json,
  same,
  secret,
  secretTexts,
  UNKNOWN,
  unwrap,
  valueAt,
  wrapSecrets,
} from "../../provider/core/values";

// As the engine's protocol has them.
const signature = "4dabf18193072939515e22adb298388d";
const secretKind = "1b47061264138c4ac30d75fd1eb44270";
const outputKind = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

const inSecret = (value: unknown) => ({ [signature]: secretKind, value });
const inOutput = (rest: Json) => ({ [signature]: outputKind, ...rest });
const none: ReadonlySet<string> = new Set();

const keys = fc.string({ maxLength: 6 }).filter((key) => key !== "__proto__");
const leaves = fc.oneof(fc.string(), fc.integer(), fc.boolean());
const { plain, mixed } = fc.letrec((tie) => ({
  plain: fc.oneof(
    { depthSize: "small" },
    leaves,
    fc.array(tie("plain"), { maxLength: 3 }),
    fc.dictionary(keys, tie("plain"), { maxKeys: 3, noNullPrototype: true }),
  ),
  mixed: fc.oneof(
    { depthSize: "small" },
    leaves,
    tie("plain").map(inSecret),
    fc.array(tie("mixed"), { maxLength: 3 }),
    fc.dictionary(keys, tie("mixed"), { maxKeys: 3, noNullPrototype: true }),
  ),
}));
const properties = fc.dictionary(keys, mixed, { maxKeys: 4, noNullPrototype: true }) as fc.Arbitrary<Json>;

/** What is left in clear: everything outside of envelopes. */
function inClear(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inClear);
  if (typeof value !== "object" || value === null) return value;
  if ((value as Json)[signature] === secretKind) return undefined;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inClear(part)]));
}

test("takes envelopes off at any depth and remembers the places", () => {
  expect(unwrap({ a: inSecret({ b: ["x"] }), c: [1, inSecret(2)] })).toEqual({
    value: { a: { b: ["x"] }, c: [1, 2] },
    secrets: [["a"], ["c", 1]],
  });
});

test("an output is its value, unknown without one, and secret when it says so", () => {
  expect(
    unwrap({ a: inOutput({ value: 1 }), b: inOutput({}), c: inOutput({ value: "x", secret: true }) }),
  ).toEqual({
    value: { a: 1, b: unknown, c: "x" },
    secrets: [["c"]],
  });
  expect(unwrap({ a: inSecret(inOutput({})) })).toEqual({ value: { a: unknown }, secrets: [["a"]] });
});

test("envelopes that come off go back to the same places", () => {
  fc.assert(
    fc.property(properties, (given) => {
      const { value, secrets } = unwrap<Json>(given);
      expect(wrapSecrets(value, none, secrets, [])).toEqual(given);
    }),
  );
});

test("unwrapping what was unwrapped changes nothing", () => {
  fc.assert(
    fc.property(properties, (given) => {
      const { value } = unwrap(given);
      expect(unwrap(value)).toEqual({ value, secrets: [] });
    }),
  );
});

test("a secret's text stays in no other value in clear", () => {
  const texts = fc.string({ minLength: 4 }).filter((text) => text.trim().length >= 4 && text !== unknown);
  fc.assert(
    fc.property(texts, properties, fc.string(), fc.string(), (text, rest, before, after) => {
      const { value, secrets } = unwrap<Json>({
        rest,
        password: inSecret(text),
        url: `${before}${text}${after}`,
        list: [{ deep: [text] }],
      });
      const left = inClear(wrapSecrets(value, none, secrets)) as Json;
      expect(left.password).toBeUndefined();
      expect(left.url).toBeUndefined();
      expect(left.list).toEqual([{ deep: [undefined] }]);
    }),
  );
});

test("texts within a secret object count, short ones and unknown ones do not", () => {
  const value = { a: { user: "someone", pin: "123", list: ["hidden!"], number: 12345, later: unknown } };
  expect(secretTexts(value, [["a"]])).toEqual(["someone", "hidden!"]);
  expect(secretTexts(value, [["b", "c"]])).toEqual([]);
});

test("declared names are secret, whatever they hold; nothing is no secret", () => {
  expect(
    wrapSecrets(
      { key: "k", gone: null, none: undefined, other: { key: "k" } },
      new Set(["key", "gone", "none"]),
      [],
    ),
  ).toEqual({
    key: inSecret("k"),
    gone: null,
    none: undefined,
    other: { key: "k" },
  });
});

test("a secret under an empty key is not the whole", () => {
  expect(wrapSecrets({ "": "hush", open: 1 }, none, [[""]], [])).toEqual({ "": inSecret("hush"), open: 1 });
});

test("secret() makes the engine's envelope", () => {
  expect(secret("x")).toEqual(inSecret("x"));
  expect(UNKNOWN).toBe(unknown);
});

test("clean drops what is undefined, and keeps the places of lists", () => {
  expect(clean({ a: undefined, b: [undefined, { c: undefined, d: null }] })).toStrictEqual({
    b: [null, { d: null }],
  });
  fc.assert(fc.property(plain, (value) => expect(clean(value)).toStrictEqual(value)));
});

test.each([
  [["scaleSettings", "maxNodeCount"], "scaleSettings.maxNodeCount"],
  [["tags", "a b"], 'tags["a b"]'],
  [["items", 0, "name"], "items[0].name"],
  [["odd key"], '["odd key"]'],
  [["tags", 'say "hi"'], 'tags["say \\"hi\\""]'],
  [["tags", "a.b"], 'tags["a.b"]'],
  [[], ""],
])("formats the path %j as %s", (path, text) => {
  expect(formatPath(path as (string | number)[])).toBe(text);
});

test("same is an equivalence that ignores the order of keys and nothing else", () => {
  expect(same({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true);
  expect(same({ a: 1 }, { a: 1, b: undefined })).toBe(true);
  expect(same(null, undefined)).toBe(true);
  expect(same([1, 2], [2, 1])).toBe(false);
  expect(same([], {})).toBe(false);
  expect(same(0, "")).toBe(false);
  expect(same("1", 1)).toBe(false);
  fc.assert(
    fc.property(plain, plain, (a, b) => {
      expect(same(a, structuredClone(a))).toBe(true);
      expect(same(a, b)).toBe(same(b, a));
    }),
  );
});

test("empty is nothing, and nothing in an object that has only names", () => {
  for (const value of [undefined, null, "", [], {}, { a: undefined }]) expect(isEmpty(value)).toBe(true);
  for (const value of [0, false, " ", [""], { a: 0 }]) expect(isEmpty(value)).toBe(false);
});

test("finds unknowns anywhere", () => {
  expect(hasUnknown({ a: [{ b: unknown }] })).toBe(true);
  expect(hasUnknown({ a: [{ b: `${unknown}!` }] })).toBe(false);
});

test("reads at a dotted path", () => {
  expect(valueAt({ online: { servingName: "x" } }, "online.servingName")).toBe("x");
  expect(valueAt({ online: "x" }, "online.servingName")).toBeUndefined();
  expect(valueAt(undefined, "a")).toBeUndefined();
});
