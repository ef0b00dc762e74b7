import type { World } from "../core";
import { badRequest } from "./errors";
import { parameter, type Query } from "./scope";

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 200;

interface Cursor {
  after: string;
  at: number;
}

/** One page of a list, in the platform's shape. */
export function page<T extends { metadata: { id: string } }>(
  world: World,
  path: string,
  query: Query,
  items: T[],
  show: (item: T) => unknown = (item) => item,
): Record<string, unknown> {
  const limit = Math.min(limitOf(query), world.pageSize ?? MAX_LIMIT);
  const from = startOf(parameter(query, "start"), items);
  const resources = items.slice(from, from + limit);
  const end = from + resources.length;
  const last = resources.at(-1);
  const { start: _, ...rest } = query;
  const href = (start?: Cursor) => {
    const search = new URLSearchParams();
    for (const name of Object.keys(rest)) search.set(name, parameter(query, name)!);
    search.set("limit", String(limit));
    if (start) search.set("start", Buffer.from(JSON.stringify(start)).toString("base64url"));
    return `${path}?${search}`;
  };
  return {
    limit,
    first: { href: href() },
    ...(last && end < items.length && { next: { href: href({ after: last.metadata.id, at: end }) } }),
    ...(parameter(query, "total_count") === "true" && { total_count: items.length }),
    resources: resources.map(show),
  };
}

function limitOf(query: Query): number {
  const text = parameter(query, "limit");
  if (text === undefined) return DEFAULT_LIMIT;
  const limit = Number(text);
  if (!/^\d+$/.test(text) || limit < 1 || limit > MAX_LIMIT) {
    throw badRequest(`limit must be an integer from 1 to ${MAX_LIMIT}.`);
  }
  return limit;
}

/** After the last item of the page before; at its old position when it has been deleted meanwhile. */
function startOf(token: string | undefined, items: { metadata: { id: string } }[]): number {
  if (token === undefined) return 0;
  let cursor: Cursor;
  try {
    cursor = JSON.parse(Buffer.from(token, "base64url").toString()) as Cursor;
  } catch {
    throw badRequest("start is not a token that this service has issued.");
  }
  const index = items.findIndex(({ metadata }) => metadata.id === cursor.after);
  return index < 0 ? Math.max(0, cursor.at - 1) : index + 1;
}
