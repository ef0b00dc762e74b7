import { formatPath, isObject, type Path, same } from "../core/values";

/**
 * Where an answer is not what is expected: objects may have more members, numbers may be off by the tolerance.
 * Texts are not shown: they may come from a secret.
 */
export function mismatch(
  expected: unknown,
  actual: unknown,
  tolerance: number,
  path: Path,
): string | undefined {
  if (isObject(expected) && isObject(actual))
    return first(Object.entries(expected), ([key, value]) =>
      mismatch(value, actual[key], tolerance, [...path, key]),
    );
  if (Array.isArray(expected) && Array.isArray(actual)) {
    if (expected.length !== actual.length)
      return `${formatPath(path)} has ${actual.length} items, expected ${expected.length}`;
    return first([...expected.entries()], ([index, value]) =>
      mismatch(value, actual[index], tolerance, [...path, index]),
    );
  }
  if (typeof expected === "number" && typeof actual === "number") {
    if (Math.abs(expected - actual) <= tolerance) return undefined;
    return `${formatPath(path)} is ${actual}, expected ${expected}${tolerance > 0 ? ` ± ${tolerance}` : ""}`;
  }
  if (same(expected, actual)) return undefined;
  return `${formatPath(path)} is ${kindOf(actual)}, expected ${kindOf(expected, "this")}`;
}

function first<T>(items: readonly T[], find: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function kindOf(value: unknown, which = "another"): string {
  if (value === undefined) return "not there";
  if (typeof value === "number" || typeof value === "boolean" || value === null) return String(value);
  if (typeof value === "string") return `${which} text`;
  return Array.isArray(value) ? "a list" : "an object";
}
