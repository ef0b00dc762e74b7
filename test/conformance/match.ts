/** Compares what was sent with what an entry expects. */
import type { RequestEntry } from "../../emulator/core/requests";
import { isObject } from "../../provider/core/values";
import { ANY, type Expected } from "./entry";

/** The requests that change something; a query that needs a body changes nothing. */
export function changingOf(sent: readonly RequestEntry[]): RequestEntry[] {
  return sent.filter(
    ({ method, path }) =>
      method !== "GET" && method !== "HEAD" && !(method === "POST" && path.endsWith(":query")),
  );
}

/** Throws with the first difference. */
export function expectRequests(sent: readonly RequestEntry[], expected: readonly Expected[]): void {
  const changing = changingOf(sent);
  const shown = changing.map(({ method, path }) => `${method} ${path}`).join(", ") || "none";
  if (changing.length !== expected.length)
    throw new Error(`${expected.length} changing requests were expected, sent were: ${shown}`);
  for (const [index, want] of expected.entries()) {
    const request = changing[index] as RequestEntry;
    const place = `request ${index + 1} (${request.method} ${request.path})`;
    if (request.method !== want.method || !matchesPath(request.path, want.path))
      throw new Error(`${place}: ${want.method} ${want.path} was expected`);
    for (const [key, value] of Object.entries(want.query ?? {}))
      if (String(request.query[key]) !== value)
        throw new Error(`${place}: the parameter ${key} is ${request.query[key]}, expected was ${value}`);
    if (want.body !== undefined) {
      const found = difference(request.body, want.body, "body");
      if (found) throw new Error(`${place}: ${found}`);
    }
  }
}

function matchesPath(path: string, pattern: string): boolean {
  const [actual, wanted] = [path.split("/"), pattern.split("/")];
  return (
    actual.length === wanted.length &&
    wanted.every((part, index) => part === "*" || part.toLowerCase() === actual[index]?.toLowerCase())
  );
}

/** The same as a regular expression, for faults. */
export function pathPattern(path: string): string {
  const parts = path
    .split("/")
    .map((part) => (part === "*" ? "[^/]+" : part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")));
  return `^${parts.join("/")}$`;
}

/** Where two values differ first; undefined when they do not. */
export function difference(actual: unknown, wanted: unknown, at: string): string | undefined {
  if (wanted === ANY) return actual === undefined ? `${at} is missing` : undefined;
  if (Array.isArray(wanted)) {
    if (!Array.isArray(actual) || actual.length !== wanted.length)
      return `${at} is ${JSON.stringify(actual)}, expected was ${JSON.stringify(wanted)}`;
    return firstOf(wanted.map((item, index) => difference(actual[index], item, `${at}[${index}]`)));
  }
  if (isObject(wanted)) {
    if (!isObject(actual))
      return `${at} is ${JSON.stringify(actual)}, expected was ${JSON.stringify(wanted)}`;
    const keys = new Set([...Object.keys(wanted), ...Object.keys(actual)]);
    return firstOf([...keys].map((key) => difference(actual[key], wanted[key], `${at}.${key}`)));
  }
  return actual === wanted
    ? undefined
    : `${at} is ${JSON.stringify(actual)}, expected was ${JSON.stringify(wanted)}`;
}

function firstOf(found: (string | undefined)[]): string | undefined {
  return found.find((item) => item !== undefined);
}
