import type { ReadOptions } from "../core/collection";
import type { Mark, Operation, UpdateRequest } from "../core/define";
import { MlopsError } from "../core/errors";
import { type AnyObject, fieldsOf } from "../core/fields";
import { isAbsent, type Json } from "../core/values";
import { fromWire, snake, toWire } from "../core/wire";
import {
  type Envelope,
  markOf,
  partsOf,
  type Scope,
  scopeQuery,
  type WatsonxClient,
  withMark,
  withoutMark,
} from "./client";

export interface Kind {
  path: string;
  /** Form of the ids, for messages. */
  form: string;
  inputs: AnyObject;
  /** Where a field is patched, if not at its own name. */
  paths?: Record<string, string>;
}

/**
 * The body that makes an object, with its mark.
 *
 * @param content hash of what will be uploaded
 */
export function bodyOf(kind: Kind, inputs: Json, owner: string, content?: string): Json {
  const { custom, ...wire } = toWire(kind.inputs, inputs) as Json;
  return { ...wire, custom: withMark(custom, { owner, phase: "creating", content }) };
}

/** The platform's object in the shape of the inputs: what is metadata there stands beside the rest here. */
export function inputsOf(kind: Kind, { metadata, entity }: Envelope): Json {
  const { name, description, tags, space_id, project_id } = metadata;
  const custom = withoutMark(entity.custom ?? metadata.custom);
  const wire = { ...entity, name, description, tags, space_id, project_id, custom };
  return fromWire(kind.inputs, wire) as Json;
}

export function metadataOf({ metadata }: Envelope): Json {
  return {
    owner: metadata.owner,
    createdAt: metadata.created_at,
    modifiedAt: metadata.modified_at,
    rev: metadata.rev,
    parentId: metadata.parent_id,
  };
}

/** Undefined where there are none. */
export function warningsOf({ system, system_details }: Envelope): string[] | undefined {
  const all = [...(system?.warnings ?? []), ...(system_details?.warnings ?? [])];
  const texts = all.map(({ message, id }) => message ?? id).filter((text) => text !== undefined);
  return texts.length > 0 ? texts : undefined;
}

/** Where an object is: its URL and the scope in the query. */
export interface Address {
  url: string;
  query: Record<string, string | undefined>;
}

export function addressOf(kind: Kind, id: string): Address {
  const { objectId, ...scope } = partsOf(id, kind.form);
  return { url: `${kind.path}/${objectId}`, query: scopeQuery(scope) };
}

export interface PatchOperation {
  op: "add" | "replace" | "remove";
  path: string;
  value?: unknown;
}

const scopeNames = new Set(["spaceName", "projectName"]);

type Change = Operation<WatsonxClient> & { id: string; inputs: Json; changed: ReadonlySet<string> };

/** A program may name the space or project that it gave by its id before, but not another one. */
export async function refuseMove(kind: Kind, request: Change): Promise<void> {
  const { client, id, inputs, changed, signal } = request;
  if (![...changed].some((name) => scopeNames.has(name))) return;
  const { spaceName, projectName } = inputs as Scope;
  const wanted = await client.idsOfScope({ spaceName, projectName }, signal);
  const there = partsOf(id, kind.form);
  if (wanted.space_id === there.spaceId && wanted.project_id === there.projectId) return;
  throw new MlopsError({
    kind: "invalid",
    message: `${spaceName !== undefined ? "spaceName" : "projectName"}: the object is not in ${spaceName ?? projectName}, and it cannot move`,
    next: "give spaceId or projectId instead of the name: then the preview shows a replacement",
  });
}

/** The JSON Patch that makes the changed fields what the program says; each field as a whole, as the platform demands. */
export function patchOf(
  kind: Kind,
  { inputs, observed, changed }: Pick<UpdateRequest<Json, unknown>, "inputs" | "observed" | "changed">,
): PatchOperation[] {
  const wanted = toWire(kind.inputs, inputs) as Json;
  return fieldsOf(kind.inputs)
    .filter(([name]) => changed.has(name) && !scopeNames.has(name))
    .map(([name]) => {
      const path = kind.paths?.[name] ?? `/${snake(name)}`;
      // The mark lives in `custom` too: a change of the user's part must not lose it.
      if (name === "custom") return { op: "add", path, value: withMark(wanted.custom, observed.mark) };
      if (isAbsent(inputs[name])) return { op: "remove", path };
      return { op: isAbsent(observed.inputs[name]) ? "add" : "replace", path, value: wanted[snake(name)] };
    });
}

export async function patch(
  kind: Kind,
  { client, id, signal }: Operation<WatsonxClient> & { id: string },
  operations: readonly PatchOperation[],
): Promise<void> {
  if (operations.length === 0) return;
  await client.send({
    method: "PATCH",
    ...addressOf(kind, id),
    body: operations,
    signal,
    headers: { "Content-Type": "application/json-patch+json" },
  });
}

export async function remove(
  kind: Kind,
  { client, id }: { client: WatsonxClient; id: string },
): Promise<"deleted"> {
  await client.send({ method: "DELETE", ...addressOf(kind, id) });
  return "deleted";
}

export function readAsset(
  kind: Kind,
  { client, id, signal, direct, recent }: Operation<WatsonxClient> & { id: string } & ReadOptions,
): Promise<Envelope | undefined> {
  const { objectId, ...scope } = partsOf(id, kind.form);
  return client.collection(kind.path, scope).read(`${kind.path}/${objectId}`, signal, { direct, recent });
}

/** Writes the mark, beside what the user keeps in `custom`. */
export async function settleMark(
  kind: Kind,
  request: Operation<WatsonxClient> & { id: string; mark: Mark },
): Promise<void> {
  const found = await readAsset(kind, { ...request, recent: true });
  const before = found && markOf(found);
  if (before?.owner !== request.mark.owner) return;
  const value = withMark(withoutMark(found?.entity.custom), { ...before, ...request.mark });
  await patch(kind, request, [{ op: "replace", path: "/custom", value }]);
}
