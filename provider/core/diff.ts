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
  const within = facets.presence ? inherited : replaces;
  const there = present.value;
  // An unknown may turn out to be what is there: it never announces a replacement.
  if (isUnknown(program)) return void found.push({ path, kind: "update", replaces: undefined });
  // Asked first: where something is on this machine makes no difference, given or not.
  if (facets.equal && !hasUnknown(program) && facets.equal(program, there)) return;
  if (isAbsent(program)) {
    if (!facets.serverDefault && !isNothing(schema, there)) found.push({ path, kind: "delete", replaces });
    return;
  }
  if (isAbsent(there)) {
    if (!isNothing(schema, program) && !facets.untold)
      found.push({
        path,
        kind: "add",
        replaces: hasUnknown(program) || facets.completed ? undefined : replaces,
      });
    return;
  }
  if (facets.equal)
    return void found.push({ path, kind: "update", replaces: hasUnknown(program) ? undefined : replaces });
  const container = bare(schema);
  if (container instanceof z.ZodObject && isObject(program) && isObject(there))
    return void walkFields(container as AnyObject, there, program, path, within, options, found);
  if (container instanceof z.ZodRecord && isObject(program) && isObject(there)) {
    for (const [key, wanted, value] of entries(program, there)) {
      const at = [...path, key];
      if (isAbsent(wanted) && !isAbsent(value)) found.push({ path: at, kind: "delete", replaces });
      else if (isAbsent(value) && !isAbsent(wanted) && !hasUnknown(wanted))
        found.push({ path: at, kind: "add", replaces });
      else walk(container.valueType, { value }, wanted, at, replaces, options, found);
    }
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

/** Whether a value says no more than its absence: an object does not when nothing stands in its fields. */
function isNothing(schema: z.core.$ZodType, value: unknown): boolean {
  if (facetsOf(schema).presence) return isAbsent(value);
  const container = bare(schema);
  return container instanceof z.ZodObject && isObject(value)
    ? fieldsOf(container).every(([name, part]) => isNothing(part, value[name]))
    : isEmpty(value);
}

/** The entries of two maps. An entry says something by its name: unlike a field it may be empty and yet be there. */
function entries(program: Json, platform: Json): [string, unknown, unknown][] {
  const own = (map: Json, key: string) => (Object.hasOwn(map, key) ? map[key] : undefined);
  const keys = new Set([...Object.keys(platform), ...Object.keys(program)]);
  return [...keys].map((key) => [key, own(program, key), own(platform, key)]);
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
  if (isAbsent(program))
    return (facets.serverDefault && !fill) || isNothing(schema, platform) ? undefined : platform;
  if (isAbsent(platform)) return isNothing(schema, program) ? program : undefined;
  if (facets.equal?.(program, platform)) return program;
  const container = bare(schema);
  if (!facets.equal && isObject(program) && isObject(platform)) {
    if (container instanceof z.ZodObject) return mergeFields(container as AnyObject, program, platform, fill);
    if (container instanceof z.ZodRecord)
      return Object.fromEntries(
        entries(program, platform)
          .filter(([, , theirs]) => !isAbsent(theirs))
          .map(([key, ours, theirs]) => [
            key,
            isAbsent(ours) ? theirs : merge(container.valueType, ours, theirs, fill),
          ]),
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
    if (isNothing(part, value)) return undefined;
    const container = bare(part);
    if (container instanceof z.ZodObject && isObject(value)) return importable(container as AnyObject, value);
    if (container instanceof z.ZodArray && Array.isArray(value))
      return value.map((item) => prune(container.element, item) ?? item);
    return value;
  };
  return Object.fromEntries(
    fieldsOf(schema)
      .filter(([, part]) => !facetsOf(part).computed)
      .map(([name, part]) => [name, prune(part, platform[name])] as const)
      .filter(([, value]) => value !== undefined),
  );
}

/** Paths that a state has and the program's inputs have not: what the platform filled in. */
export function filledIn(inputs: unknown, state: unknown, at: Path = []): Path[] {
  if (isAbsent(inputs)) return isAbsent(state) ? [] : [at];
  if (Array.isArray(inputs) && Array.isArray(state))
    return inputs.length === state.length
      ? inputs.flatMap((item, index) => filledIn(item, state[index], [...at, index]))
      : [];
  if (!isObject(inputs) || !isObject(state)) return [];
  return Object.keys(state).flatMap((key) => filledIn(inputs[key], state[key], [...at, key]));
}

/** Inputs without what stands at these paths. */
export function without(inputs: Json, paths: readonly Path[]): Json {
  const drop = (value: unknown, left: readonly Path[]): unknown => {
    const below = (key: string | number) =>
      left.filter(([first]) => first === key).map(([, ...rest]) => rest as Path);
    if (Array.isArray(value)) return value.map((item, index) => drop(item, below(index)));
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => !below(key).some((rest) => rest.length === 0))
        .map(([key, item]) => [key, drop(item, below(key))]),
    );
  };
  return drop(inputs, paths) as Json;
}
