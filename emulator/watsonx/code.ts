import { randomUUID } from "node:crypto";
import type { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import type { World } from "../core";
import { type AssetKind, type Attachment, currentAsset, getAsset } from "./assets";
import { sendAttachment, shown } from "./content";
import { badRequest, notFound } from "./errors";
import { functions } from "./kinds/functions";
import { modelDefinitions } from "./kinds/modelDefinitions";
import type { Query } from "./scope";

// The document says gzip in one place and zip in another, and IBM's Python client gives no type at all.
const UPLOAD_TYPES = [
  "application/gzip",
  "application/x-gzip",
  "application/zip",
  "application/octet-stream",
  "",
];
/** Whatever was uploaded, it is downloaded as this. */
const DOWNLOAD_TYPE = "application/zip";

interface Params {
  Params: { id: string };
  Querystring: Query;
}

/** The code of functions and the file of model definitions: one attachment each. */
export function registerCode(app: FastifyInstance, world: World): void {
  registerFile(app, world, functions, "code");
  registerFile(app, world, modelDefinitions, "model");
}

function registerFile(app: FastifyInstance, world: World, kind: AssetKind, segment: string): void {
  const url = `/ml/v4/${kind.path}/:id/${segment}`;
  const operation = (name: string) => `watsonx_${kind.path}_${segment}_${name}`;

  app.register(async (upload) => {
    upload.removeAllContentTypeParsers();
    upload.addContentTypeParser("*", (_request, payload, done) => done(null, payload));
    upload.put<Params & { Body?: Readable }>(
      url,
      { config: { operation: operation("upload"), contentTypes: UPLOAD_TYPES } },
      async ({ params, query, body }, reply) => {
        currentAsset(world, kind, params.id, query);
        if (!body) throw badRequest("The file is empty.");
        const blob = await world.blobs.write(body);
        const asset = currentAsset(world, kind, params.id, query);
        const attachment: Attachment = {
          attachment_id: asset.attachments[0]?.attachment_id ?? randomUUID(),
          content_format: "native",
          contentType: DOWNLOAD_TYPE,
          ...blob,
        };
        kind.collection(world).put(params.id, { ...asset, attachments: [attachment] });
        return reply.status(201).send(shown(world, asset, attachment));
      },
    );
  });

  app.get<Params>(url, { config: { operation: operation("download") } }, ({ params, query }, reply) => {
    const [attachment] = getAsset(world, kind, params.id, query).attachments;
    if (!attachment) throw notFound(`The ${kind.label} ${params.id} has no file.`);
    return sendAttachment(world, reply, attachment);
  });
}
