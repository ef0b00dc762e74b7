import { z } from "zod";
import { bare, fieldsOf } from "./fields";
import { isObject, type Json } from "./values";

/** `softwareSpec` to `software_spec`. */
export function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

type Rename = (name: string) => string;

/** A value with its fields renamed as a schema's own names map to the platform's; entries of maps stay as they are. */
export function toWire(schema: z.core.$ZodType, value: unknown, rename: Rename = snake): unknown {
  const container = bare(schema);
  if (container instanceof z.ZodArray && Array.isArray(value))
    return value.map((item) => toWire(container.element, item, rename));
  if (container instanceof z.ZodRecord && isObject(value))
    return map(value, (item) => toWire(container.valueType, item, rename));
  if (!(container instanceof z.ZodObject) || !isObject(value)) return value;
  const wire: Json = {};
  for (const [name, part] of fieldsOf(container))
    if (value[name] !== undefined) wire[rename(name)] = toWire(part, value[name], rename);
  return wire;
}

/** The way back: what the schema does not name is left out. */
export function fromWire(schema: z.core.$ZodType, wire: unknown, rename: Rename = snake): unknown {
  const container = bare(schema);
  if (wire === null) return undefined;
  if (container instanceof z.ZodArray && Array.isArray(wire))
    return wire.map((item) => fromWire(container.element, item, rename));
  if (container instanceof z.ZodRecord && isObject(wire))
    return map(wire, (item) => fromWire(container.valueType, item, rename));
  if (!(container instanceof z.ZodObject) || !isObject(wire)) return wire;
  const value: Json = {};
  for (const [name, part] of fieldsOf(container)) {
    const found = fromWire(part, wire[rename(name)], rename);
    if (found !== undefined) value[name] = found;
  }
  return value;
}

function map(value: Json, change: (item: unknown) => unknown): Json {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item)]));
}
