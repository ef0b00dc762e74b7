import { createHash } from "node:crypto";
import { MlopsError } from "../core/errors";

/** What an address cannot hold as a segment: these two mean folders. */
export const segment = /^(?!\.{1,2}$).+$/s;
export const segmentForm = "a text other than . and .., which no address can hold";

/** Ids of one kind: an address with named parts. */
export interface Ids<P extends string> {
  form: string;
  of(parts: Record<P, string>): string;
  /** Only the form that `of` makes: one object has one id. */
  parse(id: string): Record<P, string> | undefined;
  /** As `parse`, for ids that must be of this kind. */
  parts(id: string): Record<P, string>;
}

/** @param form such as `sessions/{sessionId}/files/{name}`: the parts may hold any text, URI-encoded */
export function ids<P extends string>(form: string): Ids<P> {
  const slots = form
    .split("/")
    .map((text) => ({ text, name: /^\{(\w+)\}$/.exec(text)?.[1] as P | undefined }));
  const of = (parts: Record<P, string>) =>
    slots.map(({ text, name }) => (name ? encodeURIComponent(parts[name]) : text)).join("/");
  const parse = (id: string) => {
    try {
      const given = id.split("/").map(decodeURIComponent);
      const named = slots.flatMap(({ name }, at) => (name ? [[name, given[at] ?? ""] as const] : []));
      const parts = Object.fromEntries(named) as Record<P, string>;
      return named.every(([, value]) => segment.test(value)) && of(parts) === id ? parts : undefined;
    } catch {
      return undefined;
    }
  };
  const parts = (id: string) => {
    const found = parse(id);
    if (found) return found;
    throw new MlopsError({
      kind: "invalid",
      message: `${id} is not an id of this kind`,
      next: `use the form ${form}, its parts URI-encoded`,
    });
  };
  return { form, of, parse, parts };
}

/** A short text that differs where any of these differ. */
export function fingerprint(...of: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(of)).digest("hex").slice(0, 16);
}
