import { badRequest } from "../errors";

type Item = Record<string, unknown>;

const TERM = /^([\w/.]+) (eq|ne|gt|ge|lt|le) (?:'((?:[^']|'')*)'|(\S+))$/i;
const compare: Record<string, (order: number) => boolean> = {
  eq: (order) => order === 0,
  ne: (order) => order !== 0,
  gt: (order) => order > 0,
  ge: (order) => order >= 0,
  lt: (order) => order < 0,
  le: (order) => order <= 0,
};

/** The items that an OData filter of terms joined by `and` lets through. */
export function filtered<T extends Item>(items: T[], filter: string | null | undefined): T[] {
  if (!filter) return items;
  const terms = filter.split(/ and (?=(?:[^']*'[^']*')*[^']*$)/i).map(parseTerm);
  return items.filter((item) => terms.every((fits) => fits(item)));
}

/** The items in the order of `field [asc|desc]`. */
export function ordered<T extends Item>(items: T[], orderBy: string | null | undefined): T[] {
  if (!orderBy) return items;
  const [, path, direction] = /^([\w/.]+)(?: (asc|desc))?$/i.exec(orderBy.trim()) ?? [];
  if (path === undefined) throw badRequest("InvalidOrderBy", `The order '${orderBy}' is not supported.`);
  const sign = direction?.toLowerCase() === "desc" ? -1 : 1;
  return items.toSorted((a, b) => sign * order(valueAt(a, path), String(valueAt(b, path) ?? "")));
}

function parseTerm(term: string): (item: Item) => boolean {
  const [, path, operator, quoted, bare] = TERM.exec(term.trim()) ?? [];
  if (path === undefined) throw badRequest("InvalidFilter", `The filter term '${term}' is not supported.`);
  const wanted = quoted?.replaceAll("''", "'") ?? bare!;
  return (item) => compare[operator!.toLowerCase()]!(order(valueAt(item, path), wanted));
}

function order(value: unknown, wanted: string): number {
  if (typeof value === "number") return value - Number(wanted);
  const text = String(value ?? "");
  return text < wanted ? -1 : text > wanted ? 1 : 0;
}

function valueAt(item: Item, path: string): unknown {
  return path.split("/").reduce<unknown>((value, name) => {
    const fields = Object.entries((value ?? {}) as Item);
    return fields.find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  }, item);
}
