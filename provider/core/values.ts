/** The engine's stand-in for a value that is not known before the update runs, at any depth and for any type. */
export const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";
const OUTPUT = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

export type Json = Record<string, unknown>;
export type Path = readonly (string | number)[];

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isUnknown(value: unknown): boolean {
  return value === UNKNOWN;
}

/** Whether an unknown stands anywhere inside. */
export function hasUnknown(value: unknown): boolean {
  if (isUnknown(value)) return true;
  if (Array.isArray(value)) return value.some(hasUnknown);
  return isObject(value) && Object.values(value).some(hasUnknown);
}

/** Absent for the purpose of a program: not given, or given as nothing. */
export function isAbsent(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}

/** Empty as platforms mean it: absent, an empty string, list or object. */
export function isEmpty(value: unknown): boolean {
  if (isAbsent(value) || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.values(value).every(isAbsent);
}

/** A copy without undefined: an `undefined` in a reply breaks the protocol's Struct. */
export function clean<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item) => clean(item === undefined ? null : item)) as T;
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, clean(item)])) as T;
}

export function secret(value: unknown): Json {
  return { [SIGNATURE]: SECRET, value };
}

function isEnvelope(value: unknown, signature: string): value is Json {
  return isObject(value) && value[SIGNATURE] === signature;
}

export interface Unwrapped<T = unknown> {
  value: T;
  /** Where secrets stood. */
  secrets: Path[];
}

/** Takes secret and output envelopes off, at any depth, and remembers where secrets stood. */
export function unwrap<T = unknown>(value: unknown, at: Path = []): Unwrapped<T> {
  const secrets: Path[] = [];
  const walk = (item: unknown, path: Path): unknown => {
    if (isEnvelope(item, SECRET)) {
      secrets.push(path);
      return walk(item.value, path);
    }
    if (isEnvelope(item, OUTPUT)) {
      if (item.secret === true) secrets.push(path);
      return item.value === undefined ? UNKNOWN : walk(item.value, path);
    }
    if (Array.isArray(item)) return item.map((part, index) => walk(part, [...path, index]));
    if (isObject(item))
      return Object.fromEntries(Object.entries(item).map(([key, part]) => [key, walk(part, [...path, key])]));
    return item;
  };
  return { value: walk(value, at) as T, secrets };
}

/** The strings that stand at secret places: what must not show up anywhere else. */
export function secretTexts(value: unknown, secrets: readonly Path[]): string[] {
  const texts: string[] = [];
  const collect = (item: unknown): void => {
    // Shorter texts ("a", "true") would mark half of all outputs.
    if (typeof item === "string" && item.length >= 4 && !isUnknown(item)) texts.push(item);
    else if (Array.isArray(item)) item.forEach(collect);
    else if (isObject(item)) Object.values(item).forEach(collect);
  };
  for (const path of secrets) collect(path.reduce<unknown>((part, key) => (part as Json)?.[key], value));
  return texts;
}

/**
 * Puts envelopes around what is declared secret (by top-level name), what stood in one before, and whatever
 * contains the text of a secret.
 */
export function wrapSecrets(
  value: Json,
  declared: ReadonlySet<string>,
  secrets: readonly Path[],
  texts: readonly string[] = secretTexts(value, secrets),
): Json {
  const places = new Set(secrets.map((path) => JSON.stringify(path)));
  const tainted = (item: unknown): boolean =>
    typeof item === "string" && texts.some((text) => item.includes(text));
  const walk = (item: unknown, path: Path): unknown => {
    if (item === undefined || item === null) return item;
    if ((places.size > 0 && places.has(JSON.stringify(path))) || tainted(item)) return secret(item);
    if (Array.isArray(item)) return item.map((part, index) => walk(part, [...path, index]));
    if (isObject(item))
      return Object.fromEntries(
        Object.entries(item).map(([key, part]) =>
          path.length === 0 && declared.has(key) && !isAbsent(part)
            ? [key, secret(part)]
            : [key, walk(part, [...path, key])],
        ),
      );
    return item;
  };
  return walk(value, []) as Json;
}

/** A property path as Pulumi writes it: `scaleSettings.maxNodeCount`, `tags["a b"]`, `items[0]`. */
export function formatPath(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    if (!/^[A-Za-z_$][\w$]*$/.test(key)) return `${text}["${key.replace(/"/g, '\\"')}"]`;
    return text === "" ? key : `${text}.${key}`;
  }, "");
}

/** Equality of plain values, whatever the order of keys. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (isAbsent(a) && isAbsent(b)) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => same(item, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => same(a[key], b[key]));
}

/** JSON with sorted keys: one text for one value. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    isObject(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}

/** What stands at a path written with dots. */
export function valueAt(value: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), value);
}
