import { settings } from "../../provider/generated/registry";
import { definitions, fields } from "./fields";

const credential =
  /password|secret|token|api_?key|access_?key|private_?key|connection_?string|credential|\bsas/i;

/** Names that look like a credential's and are none. */
const waived = new Map<string, string>([]);

test("every field says what it is", () => {
  expect(fields.filter(({ facets }) => !/^\S.+\S$/s.test(facets.doc)).map(({ path }) => path)).toEqual([]);
});

test("a documentation is sentences", () => {
  const odd = fields.filter(
    ({ facets }) => !/[.…]$/.test(facets.doc) || /\s{2,}|undefined|TODO/.test(facets.doc),
  );
  expect(odd.map(({ path, facets }) => `${path}: ${facets.doc}`)).toEqual([]);
});

test("what looks like a credential is secret", () => {
  const clear = fields.filter(({ name, secret, isObject }) => credential.test(name) && !secret && !isObject);
  expect(clear.map(({ path }) => path).filter((path) => !waived.has(path))).toEqual([]);
  const open = Object.entries(settings).filter(([key, { secret }]) => credential.test(key) && !secret);
  expect(open.map(([key]) => key)).toEqual([]);
});

test("no waiver has outlived its field", () => {
  const paths = new Set(fields.map(({ path }) => path));
  expect([...waived.keys()].filter((path) => !paths.has(path))).toEqual([]);
});

test("a credential among the settings says that it must be set as a secret, and no setting is without words", () => {
  for (const [key, { doc, secret }] of Object.entries(settings)) {
    expect([key, doc]).toEqual([key, expect.stringMatching(/\.$/)]);
    if (secret) expect([key, doc]).toEqual([key, expect.stringContaining("Must be set as a secret")]);
  }
});

test("every definition says what it is and which document it was written from", () => {
  for (const { token, doc, source } of definitions) {
    expect([token, doc]).toEqual([token, expect.stringMatching(/^[A-Z].*\.$/s)]);
    expect([token, source]).toEqual([token, expect.stringMatching(/\S{3,}/)]);
  }
});

test("tokens are unique, also where case does not count", () => {
  const tokens = definitions.map(({ token }) => token.toLowerCase());
  expect(new Set(tokens).size).toBe(tokens.length);
});

test("classes are nouns in PascalCase, functions begin with get or download", () => {
  for (const { kind, token } of definitions)
    expect(token).toMatch(kind === "resource" ? /^[\w/]+:[A-Z]\w*$/ : /^[\w/]+:(get|download)[A-Z]\w*$/);
});

test("fields are named in camelCase, and none hides what every resource has", () => {
  expect(fields.filter(({ name }) => !/^[a-z][A-Za-z0-9]*$/.test(name)).map(({ path }) => path)).toEqual([]);
  const taken = definitions.flatMap(({ kind, token, inputs, outputs }) =>
    kind === "resource"
      ? Object.keys({ ...inputs.shape, ...outputs.shape })
          .filter((name) => ["id", "urn", "getProvider"].includes(name))
          .map((name) => `${token}.${name}`)
      : [],
  );
  expect(taken).toEqual([]);
});

test("a replacement gives its reason", () => {
  const mute = fields.filter(
    ({ facets: { replaces } }) => replaces !== undefined && !/^[a-z].*[^.]$/s.test(replaces),
  );
  expect(mute.map(({ path, facets }) => `${path}: ${facets.replaces}`)).toEqual([]);
});
