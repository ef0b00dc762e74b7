import { z } from "zod";
import { type AnyObject, bare, facetsOf, fieldsOf } from "./fields";
import { hasUnknown, isAbsent, isEmpty, isObject, isUnknown, type Json, type Path, same } from "./values";

export interface Difference {
  path: Path;
  kind: "add" | "update" | "delete";
  /** Why this change needs a new object; undefined when it does not. */
  replaces: string | undefined;
}

interface Options {
  /** Compare what the platform never gives back too: against the last program. */
  writeOnly: boolean;
}

/**
 * Where a program's inputs differ from what is there.
 *
 * @param present the state, or what the platform answered
 */
export function differences(schema: AnyObject, present: Json, program: Json, options: Options): Difference[] {
  const found: Difference[] = [];
  walkFields(schema, present, program, [], undefined, options, found);
  return found;
}

type Present = { value: unknown };

function walk(
  schema: z.core.$ZodType,
  present: Present,
  program: unknown,
  path: Path,
  inherited: string | undefined,
  options: Options,
  found: Difference[],
): void {
  const facets = facetsOf(schema);
  if (facets.writeOnly && !options.writeOnly) return;
  const replaces = facets.replaces ?? inherited;
  const there = present.value;
  // An unknown may turn out to be what is there: it never announces a replacement.
  if (isUnknown(program)) return void found.push({ path, kind: "update", replaces: undefined });
  // Asked first: where something is on this machine makes no difference, given or not.
  if (facets.equal && !hasUnknown(program) && facets.equal(program, there)) return;
  if (isAbsent(program)) {
    if (!facets.serverDefault && !isEmpty(there)) found.push({ path, kind: "delete", replaces });
    return;
  }
  if (isAbsent(there)) {
    if (!isEmpty(program) && !facets.untold)
      found.push({ path, kind: "add", replaces: hasUnknown(program) ? undefined : replaces });
    return;
  }
  if (facets.equal && !hasUnknown(program)) return void found.push({ path, kind: "update", replaces });
  const container = bare(schema);
  if (container instanceof z.ZodObject && isObject(program) && isObject(there))
    return void walkFields(container as AnyObject, there, program, path, replaces, options, found);
  if (container instanceof z.ZodRecord && isObject(program) && isObject(there)) {
    for (const key of new Set([...Object.keys(there), ...Object.keys(program)]))
      walk(
        container.valueType,
        { value: there[key] },
        program[key],
        [...path, key],
        replaces,
        options,
        found,
      );
    return;
  }
  if (
    container instanceof z.ZodArray &&
    Array.isArray(program) &&
    Array.isArray(there) &&
    program.length === there.length
  ) {
    program.forEach((item, index) => {
      walk(container.element, { value: there[index] }, item, [...path, index], replaces, options, found);
    });
    return;
  }
  if (!same(program, there))
    found.push({ path, kind: "update", replaces: hasUnknown(program) ? undefined : replaces });
}

function walkFields(
  schema: AnyObject,
  there: Json,
  program: Json,
  path: Path,
  inherited: string | undefined,
  options: Options,
  found: Difference[],
): void {
  for (const [name, part] of fieldsOf(schema))
    walk(part, { value: there[name] }, program[name], [...path, name], inherited, options, found);
}

/**
 * What the platform has, in the program's own words where both mean the same.
 *
 * @param fill whether fields that the program left to the platform are filled in (the state) or left out (inputs)
 */
export function reconcile(schema: AnyObject, program: Json, platform: Json, fill: boolean): Json {
  return mergeFields(schema, program, platform, fill);
}

function merge(schema: z.core.$ZodType, program: unknown, platform: unknown, fill: boolean): unknown {
  const facets = facetsOf(schema);
  if (facets.writeOnly) return program;
  if (isAbsent(program)) return (facets.serverDefault && !fill) || isEmpty(platform) ? undefined : platform;
  if (isAbsent(platform)) return isEmpty(program) ? program : undefined;
  if (facets.equal?.(program, platform)) return program;
  const container = bare(schema);
  if (!facets.equal && isObject(program) && isObject(platform)) {
    if (container instanceof z.ZodObject) return mergeFields(container as AnyObject, program, platform, fill);
    if (container instanceof z.ZodRecord)
      return Object.fromEntries(
        [...new Set([...Object.keys(program), ...Object.keys(platform)])]
          .map((key) => [key, merge(container.valueType, program[key], platform[key], fill)] as const)
          .filter(([, value]) => value !== undefined),
      );
  }
  if (
    !facets.equal &&
    container instanceof z.ZodArray &&
    Array.isArray(program) &&
    Array.isArray(platform) &&
    program.length === platform.length
  )
    return program.map((item, index) => merge(container.element, item, platform[index], fill));
  return same(program, platform) ? program : platform;
}

function mergeFields(schema: AnyObject, program: Json, platform: Json, fill: boolean): Json {
  return Object.fromEntries(
    fieldsOf(schema)
      .map(([name, part]) => [name, merge(part, program[name], platform[name], fill)] as const)
      .filter(([, value]) => value !== undefined),
  );
}

/** Everything the platform has, as inputs: what an import writes into the program. */
export function importable(schema: AnyObject, platform: Json): Json {
  const prune = (part: z.core.$ZodType, value: unknown): unknown => {
    if (isEmpty(value)) return undefined;
    const container = bare(part);
    if (container instanceof z.ZodObject && isObject(value)) {
      const fields = importable(container as AnyObject, value);
      return isEmpty(fields) ? undefined : fields;
    }
    if (container instanceof z.ZodArray && Array.isArray(value))
      return value.map((item) => prune(container.element, item));
    return value;
  };
  return Object.fromEntries(
    fieldsOf(schema)
      .map(([name, part]) => [name, prune(part, platform[name])] as const)
      .filter(([, value]) => value !== undefined),
  );
}

/** Inputs without the top-level fields that the platform filled in. */
export function without(inputs: Json, names: readonly string[]): Json {
  return Object.fromEntries(Object.entries(inputs).filter(([name]) => !names.includes(name)));
}
