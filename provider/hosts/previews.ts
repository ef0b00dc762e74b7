/** What previews of the plugin show. */
import type { AnyResource } from "../core/define";
import { type Difference, without } from "../core/diff";
import { facetsOf, fieldsOf } from "../core/fields";
import { isAbsent, type Json, UNKNOWN } from "../core/values";
import { hiddenKey, topLevel, visible } from "./protocol";

/** What a create will have made, as far as it is known before. */
export function previewOfCreate(definition: AnyResource, given: Json, client: unknown): Json {
  const inputs = visible(given);
  const state: Json = {};
  for (const [name, part] of fieldsOf(definition.inputs))
    state[name] = inputs[name] ?? (facetsOf(part).serverDefault ? UNKNOWN : undefined);
  for (const [name] of fieldsOf(definition.outputs)) state[name] = UNKNOWN;
  return { ...state, ...definition.known?.(inputs, client) };
}

/** What an update will have made: outputs keep their value, unless a changed input may change them. */
export function previewOfUpdate(
  definition: AnyResource,
  state: Json,
  inputs: Json,
  changes: readonly Difference[],
): Json {
  const changed = new Set(topLevel(changes));
  const expected: Json = { ...without(state, [[hiddenKey]]), ...inputs };
  for (const [name, part] of fieldsOf(definition.inputs))
    if (isAbsent(inputs[name]) && !facetsOf(part).serverDefault) delete expected[name];
  for (const [name, part] of fieldsOf(definition.outputs))
    if (facetsOf(part).changesWith?.some((input) => changed.has(input))) expected[name] = UNKNOWN;
  return expected;
}
