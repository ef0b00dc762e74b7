import { z } from "zod";
import { isObject, type Json } from "./values";

/** Compares a program's value with the platform's: true when both mean the same. */
export type Equality = (program: unknown, platform: unknown) => boolean;

/** What the platform's document says of a field, beyond its type. Everything about diffs follows from it. */
export interface Facets {
  /** What it is, its unit, limits and default. */
  doc: string;
  /** Why a change needs a new object. Absent: the field can be changed in place. */
  replaces?: string;
  /** Its presence alone says something, also when it is empty; `replaces` is then not about what is inside. */
  presence?: boolean;
  /** Encrypted in the state, never printed. */
  secret?: boolean;
  /** The platform never gives it back (or not in this form): compared with the last program only. */
  writeOnly?: boolean;
  /** With `writeOnly`: no import can tell it. Where the state has none, the program's value counts as what is there. */
  untold?: boolean;
  /** Absent in the program means: whatever the platform chooses. */
  serverDefault?: boolean;
  /** Absent in the program means: the value of this configuration key… */
  fromConfig?: string;
  /** …but not where one of these other fields is given. */
  unless?: readonly string[];
  /** Absent in the program means: the resource's own name, made valid by this rule. */
  autoName?: NameRule;
  /** When two different texts mean the same. Default: equal values. */
  equal?: Equality;
  /** Computed by check from local files; not part of the program's arguments. */
  computed?: boolean;
  /** An input that `complete` brings. Where it is missing, the object that stands gets it: `replaces` is about another one. */
  completed?: boolean;
  /** An output that changes by itself: a refresh alone never reports it. */
  volatile?: boolean;
  /** An output that the platform may answer differently after a change of these inputs, or an input computed from them. */
  changesWith?: readonly string[];
  /** What a text must look like, in words, for the message when `pattern` does not match. */
  form?: string;
}

export interface NameRule {
  /** Characters that the platform does not take; each run becomes one `separator`. */
  invalid: RegExp;
  separator: string;
  maxLength: number;
  lowerCase?: boolean;
}

export type AnyObject = z.ZodObject<z.core.$ZodShape>;

const facetRegistry = new WeakMap<z.core.$ZodType, Facets>();
const typeRegistry = new WeakMap<z.core.$ZodType, { name: string; doc: string }>();
const none: Facets = { doc: "" };

/** Gives a schema its facets. The schema is copied, so that one type can serve several fields. */
export function field<S extends z.ZodType>(schema: S, facets: Facets): S {
  const own = schema.clone() as S;
  facetRegistry.set(own, facets);
  const named = typeRegistry.get(schema);
  if (named) typeRegistry.set(own, named);
  return own;
}

/** Names an object type: it becomes an interface and a schema type of that name. */
export function type<S extends z.core.$ZodShape>(name: string, doc: string, shape: S) {
  const object = z.strictObject(shape);
  typeRegistry.set(object, { name, doc });
  return object;
}

export function facetsOf(schema: z.core.$ZodType): Facets {
  return facetRegistry.get(schema) ?? none;
}

export function typeNameOf(schema: z.core.$ZodType): { name: string; doc: string } | undefined {
  return typeRegistry.get(schema);
}

/** The schema under `optional`, `nullable` and `default`. */
export function bare(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable
    ? bare(schema.unwrap())
    : schema;
}

export function defaultOf(schema: z.core.$ZodType): unknown {
  if (schema instanceof z.ZodDefault) return schema.def.defaultValue;
  return schema instanceof z.ZodOptional ? defaultOf(schema.unwrap()) : undefined;
}

export function isRequired(schema: z.core.$ZodType): boolean {
  return !(schema instanceof z.ZodOptional || schema instanceof z.ZodDefault);
}

/** The fields of an object schema, with their schemas. */
export function fieldsOf(schema: z.core.$ZodType): [string, z.core.$ZodType][] {
  const object = bare(schema);
  return object instanceof z.ZodObject ? Object.entries(object.shape) : [];
}

/** The schema of one part of a value: a field, an element, an entry. */
export function partOf(schema: z.core.$ZodType, key: string | number): z.core.$ZodType | undefined {
  const container = bare(schema);
  if (container instanceof z.ZodObject) return (container.shape as Record<string, z.core.$ZodType>)[key];
  if (container instanceof z.ZodArray) return container.element;
  if (container instanceof z.ZodRecord) return container.valueType;
  return undefined;
}

/** The names of the top-level fields that a facet holds for, at any depth below them. */
export function fieldsWith(schema: AnyObject, holds: (facets: Facets) => unknown): Set<string> {
  return new Set(
    fieldsOf(schema)
      .filter(([, part]) => facetsWithin(part).some(holds))
      .map(([name]) => name),
  );
}

/** The texts that stand at secret places of a value. */
export function secretsIn(schema: z.core.$ZodType, value: unknown, within = false): string[] {
  const secret = within || facetsOf(schema).secret === true;
  if (typeof value === "string") return secret ? [value] : [];
  if (Array.isArray(value))
    return value.flatMap((item, index) => {
      const part = partOf(schema, index);
      return part ? secretsIn(part, item, secret) : [];
    });
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const part = partOf(schema, key);
    return part ? secretsIn(part, item, secret) : [];
  });
}

/** Asked for at each call of the engine: schemas do not change. */
const withinRegistry = new WeakMap<z.core.$ZodType, Facets[]>();

/** The facets of a schema and of everything in it. */
function facetsWithin(part: z.core.$ZodType): Facets[] {
  let facets = withinRegistry.get(part);
  if (!facets) {
    facets = [facetsOf(part), ...partsOf(bare(part)).flatMap(facetsWithin)].filter((one) => one !== none);
    withinRegistry.set(part, facets);
  }
  return facets;
}

function partsOf(container: z.core.$ZodType): z.core.$ZodType[] {
  if (container instanceof z.ZodArray) return [container.element];
  if (container instanceof z.ZodRecord) return [container.valueType];
  return fieldsOf(container).map(([, child]) => child);
}

/** The logical name, made valid for the platform: no random suffix, so that a program always means one object. */
export function validName(logical: string, { invalid, separator, maxLength, lowerCase }: NameRule): string {
  const cased = lowerCase ? logical.toLowerCase() : logical;
  const runs = new RegExp(`(?:${invalid.source})+`, `g${invalid.flags}`);
  // The cut may go through a character that takes two places.
  const name = cased
    .replace(runs, separator)
    .slice(0, maxLength)
    .replace(/[\uD800-\uDBFF]$/, "");
  return separator === "" ? name : trim(name, separator);
}

function trim(text: string, separator: string): string {
  let start = 0;
  let end = text.length;
  while (text.startsWith(separator, start)) start += separator.length;
  while (end > start && text.slice(0, end).endsWith(separator)) end -= separator.length;
  return text.slice(start, end);
}

/** Only the fields that a schema has. */
export function pick(schema: AnyObject, value: Json): Json {
  return Object.fromEntries(
    fieldsOf(schema)
      .map(([name]) => [name, value[name]] as const)
      .filter(([, part]) => part !== undefined),
  );
}

/** Only the fields that no import can tell. */
export function untold(schema: AnyObject, value: Json): Json {
  const names = fieldsWith(schema, (facets) => facets.untold);
  return Object.fromEntries(Object.entries(value).filter(([name]) => names.has(name)));
}

/** The fields of a resource's inputs that a platform gives back, all optional: what functions answer. */
export function readable(schema: AnyObject): Record<string, z.ZodOptional<z.ZodType>> {
  return Object.fromEntries(
    fieldsOf(schema)
      .filter(([, part]) => !facetsOf(part).writeOnly)
      .map(([name, part]) => {
        const { doc, secret } = facetsOf(part);
        const optional = (bare(part) as z.ZodType).optional();
        return [name, field(optional, { doc, ...(secret && { secret }) })];
      }),
  );
}
