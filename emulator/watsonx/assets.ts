import { randomUUID } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { type Collection, PlatformError, type World } from "../core";
import { deploymentsOf } from "./deployment";
import { badRequest, notFound } from "./errors";
import { page } from "./paging";
import {
  COMMON_PATCHABLE,
  PATCH_TYPES,
  type Patchable,
  type PatchOperation,
  patched,
  patchSchema,
} from "./patch";
import { closed, common, eitherScope, type Schema, spaceScope, text } from "./schemas";
import { isIn, parameter, type Query, requireScope, requireSpaceScope, type Scope, scopeIn } from "./scope";
import { OWNER } from "./world";

const IMPORT_SECONDS = 10;

/** Metadata of every object of the Runtime. */
export interface Metadata {
  id: string;
  name: string;
  description?: string;
  tags?: string[];
  owner: string;
  created_at: string;
  modified_at: string;
  rev?: string;
  parent_id?: string;
  commit_info?: { committed_at: string; commit_message?: string };
  space_id?: string;
  project_id?: string;
}

/** Binary content of an asset; without `sha256` when the platform imported it itself. */
export interface Attachment {
  attachment_id: string;
  content_format: string;
  name?: string;
  pipeline_node_id?: string;
  deployment_id?: string;
  contentType?: string;
  sha256?: string;
  size?: number;
}

/** A stored asset: its wire shape, and what is not shown. */
export interface Asset {
  metadata: Metadata;
  entity: Record<string, unknown>;
  attachments: Attachment[];
  revisions: number;
  import?: { readyAt: number; failure?: string };
}

/** The body of a create, without its scope; also what a PATCH is applied to. */
export interface AssetBody {
  name: string;
  description?: string;
  tags?: string[];
  [member: string]: unknown;
}

/** One kind of asset of the Runtime: what sets its routes apart from the other kinds'. */
export interface AssetKind {
  /** Path segment under `/ml/v4`, and the middle of the operation ids. */
  path: string;
  label: string;
  /** Name in the asset catalog of the platform. */
  assetType: string;
  properties: Record<string, Schema>;
  required: string[];
  /** Lives in spaces only, never in projects. */
  inSpaceOnly?: true;
  patchable: Patchable;
  /** Rules that a schema cannot say; returns the body as it is kept. */
  prepare?(world: World, body: AssetBody, scope: Scope): AssetBody;
  /** Attachments that the platform shall fetch itself, which makes the create asynchronous. */
  imports?(body: AssetBody): Attachment[] | undefined;
  /** Query filters of its own. */
  filter?(asset: Asset, query: Query): boolean;
  /** The type under which a deployment serves it; absent means not deployable. */
  deployedAs?(asset: Asset): string;
  collection(world: World): Collection<Asset>;
}

interface Params {
  Params: { id: string };
  Querystring: Query;
}

/** Create, list, get, patch, delete and the revisions of one kind. */
export function registerAssets(app: FastifyInstance, world: World, kind: AssetKind): void {
  const root = `/ml/v4/${kind.path}`;
  const operation = (name: string) => ({ operation: `watsonx_${kind.path}_${name}` });
  const scopeMembers = kind.inSpaceOnly ? spaceScope : eitherScope;
  const body = closed({ ...scopeMembers, ...common, ...kind.properties }, "name", ...kind.required);

  app.post<{ Body: AssetBody & Query }>(
    root,
    { config: operation("create"), schema: { body } },
    (request, reply) => {
      const { space_id: _, project_id: __, ...given } = request.body;
      const scope = scopeOf(world, kind, request.body);
      const asset = createAsset(world, kind, request, scope, given as AssetBody);
      return reply.status(asset.import ? 202 : 201).send(show(world, asset));
    },
  );

  app.get<{ Querystring: Query }>(root, { config: operation("list") }, ({ query }) => {
    const scope = scopeOf(world, kind, query);
    const wanted = kind
      .collection(world)
      .list()
      .filter((asset) => isIn(asset.metadata, scope) && matches(kind, asset, query));
    return page(world, root, query, wanted, (asset) => show(world, asset));
  });

  app.get<Params>(`${root}/:id`, { config: operation("get") }, ({ params, query }) =>
    show(world, getAsset(world, kind, params.id, query)),
  );

  app.patch<Params & { Body: PatchOperation[] }>(
    `${root}/:id`,
    { config: { ...operation("patch"), contentTypes: PATCH_TYPES }, schema: { body: patchSchema } },
    (request) => {
      const asset = currentAsset(world, kind, request.params.id, request.query);
      const updated = patchAsset(world, kind, request, asset);
      if (!world.faults.rollback(request)) kind.collection(world).put(updated.metadata.id, updated);
      return show(world, updated);
    },
  );

  app.delete<Params>(`${root}/:id`, { config: operation("delete") }, ({ params, query }, reply) => {
    currentAsset(world, kind, params.id, query);
    deleteAsset(world, kind, params.id);
    return reply.status(204).send();
  });

  app.post<Params & { Body: Query }>(
    `${root}/:id/revisions`,
    {
      config: operation("revisions_create"),
      schema: { body: closed({ ...scopeMembers, commit_message: text }) },
    },
    (request, reply) => {
      const asset = currentAsset(world, kind, request.params.id, request.body);
      const revision = addRevision(world, kind, asset, parameter(request.body, "commit_message"));
      return reply.status(201).send(show(world, revision));
    },
  );

  app.get<Params>(`${root}/:id/revisions`, { config: operation("revisions_list") }, ({ params, query }) => {
    const asset = currentAsset(world, kind, params.id, query);
    const numbers = Array.from({ length: asset.revisions }, (_, index) => index + 1);
    // The revisions of an asset share its id, so the cursor of the pages goes by `rev`.
    const items = numbers.flatMap((rev) => {
      const revision = revisionsOf(world, kind).get(`${params.id}/${rev}`);
      return revision ? { metadata: { id: String(rev) }, revision } : [];
    });
    return page(world, `${root}/${params.id}/revisions`, query, items, ({ revision }) =>
      show(world, revision),
    );
  });
}

function scopeOf(world: World, kind: AssetKind, source: Query): Scope {
  return kind.inSpaceOnly ? requireSpaceScope(world, source) : requireScope(world, source);
}

/** The asset as it is now, or 404 when it does not exist in the scope of the query. */
export function currentAsset(world: World, kind: AssetKind, id: string, query: Query): Asset {
  const scope = scopeOf(world, kind, query);
  const asset = kind.collection(world).get(id);
  if (!asset || !isIn(asset.metadata, scope)) throw notFound(`The ${kind.label} ${id} was not found.`);
  return asset;
}

/** The asset, or the revision that the query asks for. */
export function getAsset(world: World, kind: AssetKind, id: string, query: Query): Asset {
  const asset = currentAsset(world, kind, id, query);
  const rev = parameter(query, "rev");
  if (rev === undefined) return asset;
  const revision = findRevision(world, kind, asset, rev);
  if (!revision) throw notFound(`Revision ${rev} of the ${kind.label} ${id} was not found.`);
  return revision;
}

/** A revision by number, or the `latest`. */
export function findRevision(world: World, kind: AssetKind, asset: Asset, rev: string): Asset | undefined {
  return revisionsOf(world, kind).get(`${asset.metadata.id}/${rev === "latest" ? asset.revisions : rev}`);
}

/** Removes an asset with its revisions; refused while a deployment serves it. */
export function deleteAsset(world: World, kind: AssetKind, id: string): void {
  const user = deploymentsOf(world)
    .list()
    .find(({ entity, work }) => entity.asset.id === id || work?.apply.asset?.id === id);
  if (user) {
    throw new PlatformError(
      409,
      "asset_in_use",
      `The ${kind.label} ${id} cannot be deleted: the deployment ${user.metadata.id} uses it.`,
    );
  }
  const asset = kind.collection(world).get(id);
  for (let rev = 1; rev <= (asset?.revisions ?? 0); rev++) revisionsOf(world, kind).delete(`${id}/${rev}`);
  kind.collection(world).delete(id);
}

/** How far the import of the content is. */
export function importState(world: World, asset: Asset): "running" | "completed" | "failed" | undefined {
  if (!asset.import) return undefined;
  if (!world.clock.reached(asset.import.readyAt)) return "running";
  return asset.import.failure === undefined ? "completed" : "failed";
}

/** The asset on the wire. */
export function show(world: World, asset: Asset) {
  const { metadata, entity } = asset;
  const state = importState(world, asset);
  return {
    metadata,
    entity: { ...entity, ...(state && { content_import_state: state }) },
    system: { warnings: state === "failed" ? [{ message: asset.import?.failure }] : [] },
  };
}

/** Keeps a new asset. */
export function createAsset(
  world: World,
  kind: AssetKind,
  request: FastifyRequest,
  scope: Scope,
  given: AssetBody,
): Asset {
  const { name, description, tags, ...entity } = kind.prepare?.(world, given, scope) ?? given;
  const at = world.clock.iso();
  const attachments = kind.imports?.(given);
  const failure = world.faults.failure(request);
  const asset: Asset = {
    metadata: {
      id: randomUUID(),
      name,
      ...(description !== undefined && { description }),
      ...(tags && { tags }),
      owner: OWNER,
      created_at: at,
      modified_at: at,
      ...scope,
    },
    entity,
    attachments: attachments ?? [],
    revisions: 0,
    ...(attachments && {
      import: { readyAt: world.clock.in(IMPORT_SECONDS), ...(failure !== undefined && { failure }) },
    }),
  };
  return kind.collection(world).put(asset.metadata.id, asset);
}

function patchAsset(
  world: World,
  kind: AssetKind,
  request: FastifyRequest<{ Body: PatchOperation[] }>,
  asset: Asset,
): Asset {
  const { name, description, tags, ...metadata } = asset.metadata;
  const view = {
    name,
    ...(description !== undefined && { description }),
    ...(tags && { tags }),
    ...asset.entity,
  };
  const wanted = patched(view, request.body, kind.patchable);
  refuseInvalid(request, kind, wanted);
  // What the common members say needs no look at the rest, which may refer to what is gone by now.
  const isPlain = request.body.every(({ path }) => path in COMMON_PATCHABLE);
  const prepared = isPlain ? wanted : (kind.prepare?.(world, wanted, scopeIn(asset.metadata)) ?? wanted);
  const { name: newName, ...rest } = prepared;
  const { description: newDescription, tags: newTags, ...entity } = rest as AssetBody;
  return {
    ...asset,
    metadata: {
      ...metadata,
      name: newName,
      ...(newDescription !== undefined && { description: newDescription }),
      ...(newTags && { tags: newTags }),
      modified_at: world.clock.iso(),
    },
    entity,
  };
}

const resultSchemas = new WeakMap<AssetKind, Schema>();

/** Refuses a body, without its scope, that the kind does not take. */
export function refuseInvalid(request: FastifyRequest, kind: AssetKind, body: AssetBody): void {
  const schema =
    resultSchemas.get(kind) ?? closed({ ...common, ...kind.properties }, "name", ...kind.required);
  resultSchemas.set(kind, schema);
  validate(request, schema, body);
}

/** Checks what a request results in like a request body. */
export function validate(request: FastifyRequest, schema: Schema, value: unknown): void {
  const check = request.getValidationFunction(schema) ?? request.compileValidationSchema(schema);
  if (check(value)) return;
  const messages = (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  throw badRequest(`The object would be invalid: ${messages.join("; ")}`);
}

function addRevision(world: World, kind: AssetKind, asset: Asset, message: string | undefined): Asset {
  const rev = asset.revisions + 1;
  const revision = structuredClone(asset);
  revision.metadata.rev = String(rev);
  revision.metadata.commit_info = {
    committed_at: world.clock.iso(),
    ...(message !== undefined && { commit_message: message }),
  };
  kind.collection(world).put(asset.metadata.id, { ...asset, revisions: rev });
  return revisionsOf(world, kind).put(`${asset.metadata.id}/${rev}`, revision);
}

function revisionsOf(world: World, kind: AssetKind): Collection<Asset> {
  return world.store.collection<Asset>(`watsonx/${kind.path}_revisions`);
}

function matches(kind: AssetKind, asset: Asset, query: Query): boolean {
  const tags = parameter(query, "tag.value");
  const search = parameter(query, "search");
  return (
    (tags === undefined || hasTags(asset.metadata.tags ?? [], tags)) &&
    (search === undefined || hasField(asset, search)) &&
    (kind.filter?.(asset, query) ?? true)
  );
}

/** `a or b`, `a and b`; `and` binds closer. */
export function hasTags(tags: string[], expression: string): boolean {
  return expression
    .split(/ +or +/)
    .some((alternative) => alternative.split(/ +and +/).every((tag) => tags.includes(tag.trim())));
}

/** `path.to.field:value`, the path counted from the metadata or the entity. */
function hasField(asset: Asset, search: string): boolean {
  const [, path, value] = /^([^:]+):(.+)$/.exec(search) ?? [];
  if (path === undefined) throw badRequest("search must have the form field:value.");
  const keys = path.replace(/^asset\./, "").split(".");
  const at = (start: unknown) =>
    keys.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], start);
  return [asset, asset.metadata, asset.entity].some((start) => String(at(start)) === value);
}
