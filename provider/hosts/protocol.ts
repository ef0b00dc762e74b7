import { createHash } from "node:crypto";
import type { AnyResource } from "../core/define";
import type { Difference } from "../core/diff";
import { fieldsWith, secretsIn } from "../core/fields";
import {
  formatPath,
  isAbsent,
  isObject,
  type Json,
  type Path,
  same,
  secretTexts,
  valueAt,
} from "../core/values";
import { hide } from "../http/redact";

/** Under which the SDK's own dynamic provider finds the code of a resource. */
export const providerKey = "__provider";

/** Hidden input of the dynamic host: what the plugin is told by the engine and a dynamic provider is not. */
export const hiddenKey = "__mlops";

export interface Hidden {
  owner: string;
  /** The logical name. */
  name: string;
  /** Seconds, by operation. */
  timeouts?: { create?: number; update?: number; delete?: number };
  /** The id to take over instead of making anything: the resource option `import`. */
  adopt?: string;
  /** Names of arguments that are secret in the program. */
  secrets?: string[];
}

/**
 * The code that stands in the state of every resource. An unchanged resource keeps the text that it was made with, and
 * read and delete run that one: the text is an ABI for ever, and a test pins it.
 */
export function loaderOf(token: string): string {
  return `exports.handler=()=>require("pulumi-mlops/dynamic").provider(${JSON.stringify(token)})`;
}

/** What a URN says about a resource, the same in both hosts. */
export function ownerOf(urn: string): string {
  const canonical = urn
    .replaceAll("pulumi-nodejs:dynamic/", "mlops:")
    .replace("::pulumi:pulumi:Stack$", "::");
  return createHash("sha256").update(canonical).digest("hex").slice(0, 24);
}

export function nameOf(urn: string): string {
  return urn.split("::").slice(3).join("::");
}

/** The part of the properties that is the resource's own. */
export function visible(properties: Json): Json {
  return Object.fromEntries(Object.entries(properties).filter(([key]) => !key.startsWith("__")));
}

export function hiddenOf(properties: Json): Hidden | undefined {
  const hidden = properties[hiddenKey];
  return isObject(hidden) ? (hidden as unknown as Hidden) : undefined;
}

/** While a name stays that only one object can have, the old object must go before the new one can take it. */
export function mustDeleteFirst({ identity, unique = [] }: AnyResource, state: Json, inputs: Json): boolean {
  const stays = (path: string) => same(valueAt(state, path), valueAt(inputs, path));
  const keyStays = identity.kind === "key" && identity.fields.every(stays);
  return keyStays || unique.some((path) => !isAbsent(valueAt(inputs, path)) && stays(path));
}

/** Platforms repeat in their refusals what they were sent: a secret argument must not come back that way. */
export function hideSecrets({ inputs }: AnyResource, program: Json, more: readonly Path[]): void {
  const declared = fieldsWith(inputs, ({ secret }) => secret);
  const named = more.filter(([name]) => !declared.has(String(name)));
  // Shorter ones are words that messages need.
  for (const text of [...secretsIn(inputs, program), ...secretTexts(program, named)])
    if (text.length >= 8) hide(text);
}

export function topLevel(differences: readonly Difference[]): string[] {
  return [...new Set(differences.map(({ path }) => String(path[0])))];
}

/** One line that says why a preview shows a replacement. */
export function replacementReason(differences: readonly Difference[]): string | undefined {
  const fields = new Map<string, string[]>();
  for (const { path, replaces } of differences)
    if (replaces) fields.set(replaces, [...(fields.get(replaces) ?? []), formatPath(path)]);
  if (fields.size === 0) return undefined;
  const reasons = [...fields].map(([reason, paths]) => `${paths.join(", ")} (${reason})`);
  return `will be replaced, because of ${reasons.join(" and ")}`;
}
