/** Ways in which the product is broken on purpose, and what of the conformance suite has to see each. */
import type { CheckName } from "./entry";

export interface Mutation {
  /** What is broken. */
  name: string;
  file: string;
  /** Must stand in the file exactly once. */
  from: string;
  to: string;
  row: string;
  check: CheckName;
}

const model = "watsonx:Model";
const deployment = "watsonx:Deployment";
const service = "mlserver:Service";
const lifecycle = "provider/core/lifecycle.ts";
const client = "provider/http/client.ts";
const diff = "provider/core/diff.ts";
const plugin = "provider/hosts/pluginProvider.ts";

export const mutations: readonly Mutation[] = [
  {
    name: "nobody looks for what an interrupted create made",
    file: lifecycle,
    from: "let id = await find(false);",
    to: "let id: string | undefined;",
    row: model,
    check: "crash",
  },
  {
    name: "what has no identity is asked for again after a kill",
    file: lifecycle,
    from: "begun.note(owner, { content });",
    to: "",
    row: "mlserver:SessionExecution",
    check: "crash",
  },
  {
    name: "what has no identity is asked for again after a lost reply",
    file: lifecycle,
    from: 'if (isKind(error, "lost")) return unanswered(',
    to: 'if (isKind(error, "lost") && !identity) return unanswered(',
    row: "mlserver:SessionExecution",
    check: "crash",
  },
  {
    name: "what is made counts as unfinished",
    file: lifecycle,
    from: ' && one.phase === "creating" && !standing.has(one.id)',
    to: "",
    row: model,
    check: "lifecycle",
  },
  {
    name: "a replacement may adopt what it replaces",
    file: lifecycle,
    from: " && !standing.has(one.id)",
    to: "",
    row: "watsonx:Experiment",
    check: "crash",
  },
  {
    name: "a delete reaches what the same update took over",
    file: lifecycle,
    from: "if (this.adopted.has(id)) {",
    to: "if (this.adopted.has(id) && id.length === 0) {",
    row: model,
    check: "crash",
  },
  {
    name: "the id of what is not ready is lost",
    file: lifecycle,
    from: "throw new NotReady(id, stateOf(definition, inputs, settled.observed, request, state), facts);",
    to: "throw error;",
    row: deployment,
    check: "partial",
  },
  {
    name: "what the platform takes back goes unnoticed",
    file: lifecycle,
    from: "if (left.length > 0)",
    to: "if (left.length > 99)",
    row: deployment,
    check: "rollback",
  },
  {
    name: "somebody else's object is taken over",
    file: lifecycle,
    from: "if (holder.owner === request.owner) return holder.id;",
    to: "return holder.id;",
    row: service,
    check: "import",
  },
  {
    name: "a conflict ends a deletion at once",
    file: lifecycle,
    from: "const conflictMs = 120_000;",
    to: "const conflictMs = -1;",
    row: model,
    check: "delete",
  },
  {
    name: "a deletion of what is gone fails",
    file: lifecycle,
    from: 'if (isKind(error, "notFound")) return "kept";',
    to: "",
    row: model,
    check: "delete",
  },
  {
    name: "the mark is never settled",
    file: lifecycle,
    from: 'if (identity.kind === "key") return;',
    to: "if (identity.kind) return;",
    row: model,
    check: "lifecycle",
  },
  {
    name: "a wait ends before the object is ready",
    file: "provider/core/settle.ts",
    from: 'if (observed && observed.status.kind !== "pending")',
    to: "if (observed)",
    row: deployment,
    check: "partial",
  },
  {
    name: "any refusal counts as gone",
    file: "provider/watsonx/client.ts",
    from: 'if (isKind(error, "notFound")) return undefined;',
    to: "if (error) return undefined;",
    row: "watsonx:Experiment",
    check: "delete",
  },
  {
    name: "a POST is sent again",
    file: client,
    from: 'const repeatable = new Set(["GET", "PUT", "DELETE"]);',
    to: 'const repeatable = new Set(["GET", "PUT", "DELETE", "POST"]);',
    row: "watsonx:Experiment",
    check: "crash",
  },
  {
    name: "an expired token is not renewed",
    file: client,
    from: "if (failure.status === 401 && token",
    to: "if (failure.status === 499 && token",
    row: model,
    check: "crash",
  },
  {
    name: "an unknown value announces a replacement",
    file: diff,
    from: 'if (isUnknown(program)) return void found.push({ path, kind: "update", replaces: undefined });',
    to: 'if (isUnknown(program)) return void found.push({ path, kind: "update", replaces });',
    row: model,
    check: "unknowns",
  },
  {
    name: "two words for the same are a difference",
    file: diff,
    from: "if (facets.equal && !hasUnknown(program) && facets.equal(program, there)) return;",
    to: "",
    row: model,
    check: "noDrift",
  },
  {
    name: "what is never given back is compared",
    file: diff,
    from: "if (facets.writeOnly && !options.writeOnly) return;",
    to: "",
    row: "mlserver:ServicePool",
    check: "lifecycle",
  },
  {
    name: "the platform's own choice counts as drift",
    file: diff,
    from: 'if (!facets.serverDefault && !isNothing(schema, there)) found.push({ path, kind: "delete", replaces });',
    to: 'if (!isNothing(schema, there)) found.push({ path, kind: "delete", replaces });',
    row: deployment,
    check: "lifecycle",
  },
  {
    name: "what is only on the platform is no drift",
    file: diff,
    from: 'if (!facets.serverDefault && !isNothing(schema, there)) found.push({ path, kind: "delete", replaces });',
    to: "",
    row: model,
    check: "lifecycle",
  },
  {
    name: "secret arguments come out of check in clear",
    file: plugin,
    from: "response.setInputs(write(wrapSecrets(clean(inputs), secretInputs(definition), secrets)));",
    to: "response.setInputs(write(clean(inputs)));",
    row: model,
    check: "secrets",
  },
  {
    name: "secret outputs are in clear",
    file: "provider/hosts/pluginMessages.ts",
    from: "const wrapped = wrapSecrets(clean(state), declared, secrets, texts);",
    to: "const wrapped = clean(state);",
    row: model,
    check: "secrets",
  },
  {
    name: "errors repeat secrets",
    file: "provider/http/redact.ts",
    from: 'return hidden.reduce((result, form) => result.replaceAll(form, "[redacted]"), text);',
    to: "return text;",
    row: model,
    check: "secrets",
  },
  {
    name: "a preview asks the platform",
    file: plugin,
    from: "if (request.getPreview()) {\n      response.setProperties(\n        outputsOf(",
    to: 'if (request.getPreview() && urn === "") {\n      response.setProperties(\n        outputsOf(',
    row: service,
    check: "unknowns",
  },
  {
    name: "wrong input reaches the platform",
    file: "provider/core/check.ts",
    from: "failures.push(...violations(subject.inputs, inputs));",
    to: "",
    row: service,
    check: "badInput",
  },
  {
    name: "a field that needs a new object is patched",
    file: "provider/watsonx/model.ts",
    from: 'doc: "Domain name of your own, such as sentiment, vision, finance or retail.",\n      replaces: fixed,',
    to: 'doc: "Domain name of your own, such as sentiment, vision, finance or retail.",',
    row: model,
    check: "lifecycle",
  },
  {
    name: "a change loses the mark",
    file: "provider/watsonx/asset.ts",
    from: 'return { op: "add", path, value: withMark(wanted.custom, observed.mark) };',
    to: 'return { op: "add", path, value: withMark(wanted.custom, undefined) };',
    row: model,
    check: "lifecycle",
  },
  {
    name: "the order of tags means something",
    file: "provider/core/equal.ts",
    from: "export const sameUnordered: Equality = ",
    to: "export const sameUnordered: Equality = (a, b) => JSON.stringify(a) === JSON.stringify(b);\nexport const _unordered: Equality = ",
    row: deployment,
    check: "noDrift",
  },
  {
    name: "the dynamic host forgets what it was asked to keep secret",
    file: "provider/hosts/dynamic.ts",
    from: "return wrapSecrets(clean(properties), declared, secretInputs, secretTexts(inputs, secretInputs));",
    to: "return clean(properties);",
    row: "watsonx:Training",
    check: "parity",
  },
];
