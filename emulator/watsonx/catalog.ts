import { randomUUID } from "node:crypto";
import type { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import { PlatformError, type World } from "../core";
import {
  type Asset,
  type AssetBody,
  type AssetKind,
  type Attachment,
  createAsset,
  deleteAsset,
  refuseInvalid,
} from "./assets";
import { attachmentOf, sendAttachment } from "./content";
import { badRequest, notFound } from "./errors";
import { assetKinds, findAsset } from "./kinds/all";
import { anyObject, closed, integer, text } from "./schemas";
import { isIn, parameter, type Query, requireScope, type Scope } from "./scope";
import { OWNER } from "./world";

const SIGNED_SECONDS = 900;
const PAGE = 200;

interface ById {
  Params: { id: string; attachment: string };
  Querystring: Query;
}

interface CatalogBody {
  metadata: { name: string; description?: string; tags?: string[]; asset_type: string };
  entity: Record<string, Record<string, unknown> | undefined>;
}

const operation = (name: string) => `+watsonx_assets_${name}`;

/** `/v2/assets`, the other way to the assets of the Runtime: IBM's Python client goes it for model definitions. */
export function registerCatalog(app: FastifyInstance, world: World): void {
  const assetOf = (id: string, query: Query) => {
    const scope = requireScope(world, query);
    const found = findAsset(world, id);
    if (found && isIn(found.asset.metadata, scope)) return found;
    throw notFound(`The asset ${id} was not found.`);
  };

  app.post<{ Body: CatalogBody; Querystring: Query }>(
    "/v2/assets",
    {
      config: { operation: operation("create") },
      schema: { body: closed({ metadata: anyObject, entity: anyObject }, "metadata", "entity") },
    },
    (request, reply) => {
      const scope = requireScope(world, request.query);
      const { name, description, tags, asset_type } = request.body.metadata;
      const kind = kindOf(asset_type);
      const { ml_version: _, ...entity } = request.body.entity[asset_type] ?? {};
      const body: AssetBody = {
        ...entity,
        name,
        ...(description !== undefined && { description }),
        ...(tags && { tags }),
      };
      refuseInvalid(request, kind, body);
      const asset = createAsset(world, kind, request, scope, body);
      return reply.status(201).send(show(kind, asset));
    },
  );

  app.get<ById>("/v2/assets/:id", { config: { operation: operation("get") } }, ({ params, query }) => {
    const { kind, asset } = assetOf(params.id, query);
    return show(kind, asset);
  });

  app.delete<ById>(
    "/v2/assets/:id",
    { config: { operation: operation("delete") } },
    ({ params, query }, reply) => {
      const { kind } = assetOf(params.id, query);
      deleteAsset(world, kind, params.id);
      return reply.status(204).send();
    },
  );

  app.post<{ Params: { type: string }; Querystring: Query; Body: { limit?: number } }>(
    "/v2/asset_types/:type/search",
    {
      config: { operation: operation("search") },
      schema: {
        body: closed({ query: text, limit: integer, bookmark: text, include: text, sort: text }, "query"),
      },
    },
    ({ params, query, body }) => {
      const scope: Scope = requireScope(world, query);
      const kind = kindOf(params.type);
      const found = kind
        .collection(world)
        .list()
        .filter(({ metadata }) => isIn(metadata, scope));
      const results = found.slice(0, body.limit ?? PAGE).map((asset) => show(kind, asset));
      return { total_rows: found.length, results };
    },
  );

  app.post<ById>(
    "/v2/assets/:id/attachments",
    {
      config: { operation: operation("attachments_create") },
      schema: { body: closed({ asset_type: text, name: text, mime: text }, "asset_type") },
    },
    ({ params, query }, reply) => {
      const { asset } = assetOf(params.id, query);
      const attachment_id = asset.attachments[0]?.attachment_id ?? randomUUID();
      return reply.status(201).send({ attachment_id, url1: signed(world, params.id, attachment_id) });
    },
  );

  app.post<ById>(
    "/v2/assets/:id/attachments/:attachment/complete",
    { config: { operation: operation("attachments_complete") } },
    ({ params, query }) => {
      attachmentOf(assetOf(params.id, query).asset, params.attachment);
      return { attachment_id: params.attachment, is_partially_uploaded: false };
    },
  );

  app.get<ById>(
    "/v2/assets/:id/attachments/:attachment",
    { config: { operation: operation("attachments_get") } },
    ({ params, query }) => {
      attachmentOf(assetOf(params.id, query).asset, params.attachment);
      return { attachment_id: params.attachment, url: signed(world, params.id, params.attachment) };
    },
  );
}

/** The files behind signed URLs, which take no token. */
export function registerSignedFiles(app: FastifyInstance, world: World): void {
  const url = "/signed/:id/:attachment";
  const assetOf = ({ params, query }: { params: ById["Params"]; query: Query }) => {
    const claims = world.tokens.verify("watsonx", parameter(query, "signature") ?? "");
    if (claims?.["attachment"] !== params.attachment) {
      throw new PlatformError(403, undefined, "The signature is wrong or has expired.");
    }
    const found = findAsset(world, params.id);
    if (!found) throw notFound(`The asset ${params.id} was not found.`);
    return found;
  };

  app.get<ById>(url, { config: { operation: operation("files_download") } }, (request, reply) =>
    sendAttachment(world, reply, attachmentOf(assetOf(request).asset, request.params.attachment)),
  );

  app.register(async (upload) => {
    upload.removeAllContentTypeParsers();
    upload.addContentTypeParser("*", (_request, payload, done) => done(null, payload));
    upload.put<ById & { Body?: Readable }>(
      url,
      { config: { operation: operation("files_upload"), contentTypes: ["application/octet-stream", ""] } },
      async (request, reply) => {
        assetOf(request);
        if (!request.body) throw badRequest("The file is empty.");
        const blob = await world.blobs.write(request.body);
        const { kind, asset } = assetOf(request);
        const attachment: Attachment = {
          attachment_id: request.params.attachment,
          content_format: "native",
          contentType: "application/zip",
          ...blob,
        };
        kind.collection(world).put(request.params.id, { ...asset, attachments: [attachment] });
        return reply.status(200).send();
      },
    );
  });
}

function signed(world: World, id: string, attachment: string): string {
  const signature = world.tokens.issue("watsonx", OWNER, SIGNED_SECONDS, { attachment });
  return `${world.url("watsonx.platform")}/signed/${id}/${attachment}?signature=${signature}`;
}

function kindOf(assetType: string): AssetKind {
  const kind = assetKinds.find((kind) => kind.assetType === assetType);
  if (!kind) throw notFound(`The asset type ${assetType} is not known.`);
  return kind;
}

function show({ assetType }: AssetKind, { metadata, entity, attachments }: Asset) {
  const { id, modified_at, owner, ...rest } = metadata;
  return {
    metadata: {
      ...rest,
      asset_id: id,
      asset_type: assetType,
      asset_state: "available",
      origin_country: "us",
      owner_id: owner,
      usage: { last_updated_at: modified_at },
    },
    entity: { [assetType]: entity },
    attachments: attachments.map(({ attachment_id, name, contentType, size }) => ({
      id: attachment_id,
      asset_type: assetType,
      name,
      mime: contentType,
      size,
    })),
    href: `/v2/assets/${id}`,
  };
}
