import type { Equality } from "./fields";
import { isObject, same } from "./values";

/** Locations: `West US 2` is `westus2`. */
export const sameLocation: Equality = (a, b) => squeeze(a) === squeeze(b);

/** Texts whose case means nothing: Azure's resource ids and sizes. */
export const sameIgnoringCase: Equality = (a, b) => lower(a) === lower(b);

/** ISO 8601 durations: `PT120S` is `PT2M`. */
export const sameDuration: Equality = (a, b) => {
  const [left, right] = [seconds(a), seconds(b)];
  return left === undefined || right === undefined ? same(a, b) : left === right;
};

/** Lists whose order means nothing. */
export const sameUnordered: Equality = (a, b) => {
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return same(a, b);
  const rest = [...b];
  return a.every((item) => {
    const at = rest.findIndex((other) => same(item, other));
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
};

/** An object of which the platform may fill in more than the program said. */
export const containedIn: Equality = (program, platform) => {
  if (!isObject(program) || !isObject(platform)) return same(program, platform);
  return Object.entries(program).every(([key, value]) => containedIn(value, platform[key]));
};

function lower(value: unknown): unknown {
  return typeof value === "string" ? value.toLowerCase() : value;
}

function squeeze(value: unknown): unknown {
  return typeof value === "string" ? value.toLowerCase().replace(/\s+/g, "") : value;
}

const duration = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** A duration's length in seconds; undefined when it is not one with a fixed length (no years and months). */
export function seconds(value: unknown): number | undefined {
  const match = typeof value === "string" && value.length > 2 ? duration.exec(value) : null;
  if (!match) return undefined;
  const [weeks, days, hours, minutes, secs] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + secs;
}
