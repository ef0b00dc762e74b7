import type { FastifyRequest } from "fastify";
import type { World } from "../core";
import { badRequest } from "./errors";

/** One page of a list; `next` is the token of the following one. */
export interface Page<T> {
  value: T[];
  next: string | undefined;
}

const DEFAULT_SIZE = 100;

/** Cuts a page out of a list; the token is the offset. */
export function page<T>(world: World, all: T[], token: string | undefined, top?: number): Page<T> {
  const start = token === undefined ? 0 : Number(token);
  if (!Number.isSafeInteger(start) || start < 0) {
    throw badRequest("InvalidContinuationToken", `The continuation token '${token}' is not valid.`);
  }
  const size = Math.min(top ?? DEFAULT_SIZE, world.pageSize ?? DEFAULT_SIZE);
  const end = start + size;
  return { value: all.slice(start, end), next: end < all.length ? String(end) : undefined };
}

/** The URL of the request with another token. */
export function linkTo(base: string, request: FastifyRequest, parameter: string, token: string): string {
  const url = new URL(request.url, base);
  url.searchParams.set(parameter, token);
  return url.href;
}

/** A query parameter that is a single text. */
export function queryText(request: FastifyRequest, name: string): string | undefined {
  const value = (request.query as Record<string, unknown>)[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}
