import { z } from "zod";
import type { Rule } from "./define";
import { MlopsError } from "./errors";
import { type AnyObject, bare, defaultOf, facetsOf, fieldsOf, partOf, validName } from "./fields";
import {
  formatPath,
  hasUnknown,
  isAbsent,
  isObject,
  isUnknown,
  type Json,
  type Path,
  UNKNOWN,
} from "./values";

export interface Failure {
  /** The property's path; empty when it concerns the whole. */
  path: string;
  reason: string;
}

/** A failure as users read it. */
export function told({ path, reason }: Failure): string {
  return path === "" ? reason : `${path}: ${reason}`;
}

export interface Checked {
  inputs: Json;
  failures: Failure[];
}

interface Subject {
  inputs: AnyObject;
  rules?: readonly Rule[];
  prepare?(inputs: Json): Promise<Json> | Json;
}

export interface CheckOptions {
  /** The resource's logical name, for physical names. */
  name?: string;
  /** What the engine proposes as physical name, where the user configured that. */
  proposed?: { name: string; enforced: boolean } | "disabled" | undefined;
  /** The last inputs, which an absent name is taken from. */
  olds?: Json | undefined;
  /** Values for fields with the facet `fromConfig`. */
  config?: Json;
}

/** Completes a program's arguments and says everything that is wrong with them. Sends nothing. */
export async function check(subject: Subject, given: Json, options: CheckOptions = {}): Promise<Checked> {
  const failures: Failure[] = [];
  const inputs = complete(subject.inputs, given, options, failures);
  failures.push(...violations(subject.inputs, inputs));
  if (failures.length === 0) failures.push(...broken(subject.rules ?? [], inputs));
  if (failures.length > 0)
    return {
      inputs,
      failures: failures.map((failure) => withOrigin(subject.inputs, given, inputs, failure)),
    };
  if (!subject.prepare) return { inputs, failures };
  try {
    return { inputs: { ...inputs, ...(await subject.prepare(inputs)) }, failures };
  } catch (error) {
    if (!(error instanceof LocalProblem)) throw error;
    return { inputs, failures: [{ path: error.path, reason: error.message }] };
  }
}

/** Who gave no name must be told where the one that is complained about comes from. */
function withOrigin(schema: AnyObject, given: Json, inputs: Json, { path, reason }: Failure): Failure {
  const part = partOf(schema, path);
  const made = part && facetsOf(part).autoName && isAbsent(given[path]) && !isAbsent(inputs[path]);
  return { path, reason: made ? `${reason}; none is given, so it is made of the resource's name` : reason };
}

/** A problem with something on this machine that a field names: a missing folder, an unreadable file. */
export class LocalProblem extends MlopsError {
  constructor(
    readonly path: string,
    message: string,
    cause?: unknown,
  ) {
    super({ kind: "invalid", message, cause });
  }
}

function complete(schema: AnyObject, given: Json, options: CheckOptions, failures: Failure[]): Json {
  const inputs = withDefaults(schema, given);
  for (const [name, part] of fieldsOf(schema)) {
    const { computed, autoName, fromConfig, unless = [] } = facetsOf(part);
    if (computed && !isAbsent(given[name]))
      failures.push({ path: name, reason: "is computed by the provider and cannot be set" });
    if (!isAbsent(inputs[name])) continue;
    if (autoName) {
      const { proposed, olds } = options;
      const logical =
        proposed === "disabled" ? undefined : (proposed?.name ?? validName(options.name ?? "", autoName));
      const kept = typeof proposed === "object" && proposed.enforced ? undefined : olds?.[name];
      inputs[name] = kept ?? logical;
    } else if (fromConfig && unless.some((other) => isUnknown(inputs[other]))) {
      // It may turn out to be absent.
      inputs[name] = UNKNOWN;
    } else if (fromConfig && unless.every((other) => isAbsent(inputs[other]))) {
      inputs[name] = options.config?.[fromConfig];
      if (isAbsent(inputs[name]) && !(part instanceof z.ZodOptional))
        failures.push({
          path: name,
          reason: `is required: give it here, or once for all with: pulumi config set mlops:${fromConfig} <value>`,
        });
    }
    if (isAbsent(inputs[name])) delete inputs[name];
  }
  return inputs;
}

function withDefaults(schema: AnyObject, given: Json): Json {
  const inputs: Json = {};
  for (const [key, value] of Object.entries(given)) if (!isAbsent(value)) inputs[key] = value;
  for (const [name, part] of fieldsOf(schema)) {
    const value = inputs[name] ?? defaultOf(part);
    if (isAbsent(value)) continue;
    inputs[name] = defaultsWithin(part, value);
  }
  return inputs;
}

function defaultsWithin(schema: z.core.$ZodType, value: unknown): unknown {
  const container = bare(schema);
  if (container instanceof z.ZodObject && isObject(value)) return withDefaults(container as AnyObject, value);
  if (container instanceof z.ZodArray && Array.isArray(value))
    return value.map((item) => defaultsWithin(container.element, item));
  if (container instanceof z.ZodRecord && isObject(value))
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, defaultsWithin(container.valueType, item)]),
    );
  return value;
}

function violations(schema: AnyObject, inputs: Json): Failure[] {
  // What configuration gives is required of the configuration, and complained about there.
  const result = schema.safeParse(inputs, { reportInput: true });
  if (result.success) return [];
  const { issues } = result.error;
  // What is of the wrong type is measured all the same: one complaint is enough.
  const mistyped = new Set(
    issues.filter(({ code }) => code === "invalid_type").map(({ path }) => JSON.stringify(path)),
  );
  return issues.flatMap((issue) => {
    if (throughUnknown(inputs, issue.path as Path)) return [];
    if (issue.code !== "invalid_type" && mistyped.has(JSON.stringify(issue.path))) return [];
    const part = (issue.path as Path).reduce<z.core.$ZodType | undefined>(
      (at, key) => (at ? partOf(at, key) : undefined),
      schema,
    );
    if (part && facetsOf(part).fromConfig && issue.input === undefined) return [];
    return explain(issue, schema, part);
  });
}

function throughUnknown(inputs: Json, path: Path): boolean {
  let at: unknown = inputs;
  for (const key of path) {
    if (isUnknown(at)) return true;
    at = (at as Json | undefined)?.[key as string];
  }
  return isUnknown(at);
}

function explain(issue: z.core.$ZodIssue, schema: AnyObject, part: z.core.$ZodType | undefined): Failure[] {
  const at = formatPath(issue.path as Path);
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({
      path: formatPath([...(issue.path as Path), key]),
      reason: `there is no such property${suggestion(key, namesAt(schema, issue.path as Path))}`,
    }));
  return [{ path: at, reason: sentence(issue, part) }];
}

function namesAt(schema: AnyObject, path: Path): string[] {
  const parent = path.reduce<z.core.$ZodType | undefined>(
    (at, key) => (at ? partOf(at, key) : undefined),
    schema,
  );
  return parent
    ? fieldsOf(parent)
        .filter(([, part]) => !facetsOf(part).computed)
        .map(([name]) => name)
    : [];
}

/** The end of a sentence about a name that does not exist. */
export function suggestion(key: string, names: readonly string[]): string {
  const normal = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, "");
  const near = names.find((name) => normal(name) === normal(key));
  return near ? `; did you mean ${near}?` : `; there are ${names.join(", ") || "none"}`;
}

/** One problem in words. Never shows the value: it may be a secret. */
function sentence(issue: z.core.$ZodIssue, part: z.core.$ZodType | undefined): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? `is required (${article(issue.expected)})`
        : `must be ${article(issue.expected)}, not ${article(typeName(issue.input))}`;
    case "invalid_value":
      return issue.input === undefined
        ? `is required: one of ${issue.values.join(", ")}`
        : `must be one of ${issue.values.join(", ")}${nearValue(issue)}`;
    case "too_small":
      return `must ${limit(issue.origin, issue.inclusive === false ? "more than" : "at least", issue.minimum)}`;
    case "too_big":
      return `must ${limit(issue.origin, issue.inclusive === false ? "less than" : "at most", issue.maximum)}`;
    case "invalid_format":
      return `must be ${(part && facetsOf(part).form) ?? `of the form ${issue.pattern ?? issue.format}`}`;
    default:
      return issue.message;
  }
}

function nearValue(issue: z.core.$ZodIssueInvalidValue): string {
  const given = typeof issue.input === "string" ? issue.input.toLowerCase() : undefined;
  const near = issue.values.find((value) => String(value).toLowerCase() === given);
  return near === undefined ? "" : `; did you mean ${String(near)}?`;
}

function limit(origin: string, relation: string, bound: number | bigint): string {
  const parts = { string: "characters", array: "items" }[origin];
  if (parts === undefined) return `be ${relation} ${bound}`;
  return relation === "at least" && bound === 1 ? "not be empty" : `have ${relation} ${bound} ${parts}`;
}

const articles: Record<string, string> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  object: "an object",
  record: "an object",
  array: "a list",
  null: "nothing",
  undefined: "nothing",
};

function article(name: string): string {
  return articles[name] ?? name;
}

function typeName(value: unknown): string {
  if (value === null) return "null";
  if (typeof value === "number" && !Number.isInteger(value)) return "a fraction";
  return Array.isArray(value) ? "array" : typeof value;
}

function broken(rules: readonly Rule[], inputs: Json): Failure[] {
  return rules.flatMap(({ fields, problem }) => {
    if (fields.some((name) => hasUnknown(inputs[name]))) return [];
    const reason = problem(inputs);
    return reason === undefined ? [] : [{ path: fields[0] ?? "", reason }];
  });
}

/**
 * Fields of which at most one may be given, and with `required` exactly one.
 *
 * @param required perhaps in words: how else one can be given
 */
export function exclusive(fields: readonly string[], required: boolean | string = false): Rule {
  return {
    fields,
    problem(inputs) {
      const given = fields.filter((name) => !isAbsent(inputs[name]));
      if (given.length > 1) return `${given.join(" and ")} exclude each other: give one of them`;
      if (!required || given.length > 0) return undefined;
      return `one of ${fields.join(", ")} must be given${required === true ? "" : `, or ${required}`}`;
    },
  };
}
