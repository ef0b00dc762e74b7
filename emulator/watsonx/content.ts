import { randomUUID } from "node:crypto";
import type { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply } from "fastify";
import type { World } from "../core";
import { type Asset, type Attachment, currentAsset, getAsset, importState } from "./assets";
import { badRequest, notFound } from "./errors";
import { models } from "./kinds/models";
import { parameter, type Query } from "./scope";

// The first four are documented; the published clients upload archives as the others.
const UPLOAD_TYPES = [
  "application/zip",
  "application/json",
  "text/plain",
  "application/xml",
  "application/gzip",
  "application/x-gzip",
  "application/octet-stream",
];
const CRITERIA = ["content_format", "name", "pipeline_node_id", "deployment_id"] as const;

interface Params {
  Params: { id: string; attachment: string };
  Querystring: Query;
}

/** The content of models: upload, list, download and delete. */
export function registerContent(app: FastifyInstance, world: World): void {
  const root = "/ml/v4/models/:id";
  const operation = (name: string) => ({ config: { operation: `watsonx_models_content_${name}` } });

  app.register(async (upload) => {
    upload.removeAllContentTypeParsers();
    upload.addContentTypeParser("*", (_request, payload, done) => done(null, payload));
    upload.put<Params & { Body?: Readable }>(
      `${root}/content`,
      { config: { operation: "watsonx_models_content_upload", contentTypes: UPLOAD_TYPES } },
      async (request, reply) => {
        const { params, query, body } = request;
        currentAsset(world, models, params.id, query);
        if (!body) throw badRequest("The content is empty.");
        const wanted = criteriaOf({ content_format: "native", ...query });
        const blob = await world.blobs.write(body);
        const model = currentAsset(world, models, params.id, query);
        const before = model.attachments.find((attachment) => same(attachment, wanted));
        const attachment = {
          attachment_id: before?.attachment_id ?? randomUUID(),
          ...wanted,
          contentType: request.headers["content-type"]!.split(";", 1)[0]!,
          ...blob,
        } as Attachment;
        const attachments = [...model.attachments.filter((other) => other !== before), attachment];
        models.collection(world).put(params.id, { ...model, attachments });
        return reply.status(201).send(shown(world, model, attachment));
      },
    );
  });

  app.get<Params>(`${root}/content`, operation("list"), ({ params, query }) => {
    const model = getAsset(world, models, params.id, query);
    const wanted = matching(model, query, ["name", "content_format"]);
    return {
      total_count: wanted.length,
      attachments: wanted.map((attachment) => shown(world, model, attachment)),
    };
  });

  app.get<Params>(`${root}/content/:attachment`, operation("download"), ({ params, query }, reply) =>
    sendAttachment(world, reply, attachmentOf(getAsset(world, models, params.id, query), params.attachment)),
  );

  app.delete<Params>(`${root}/content/:attachment`, operation("delete"), ({ params, query }, reply) => {
    const model = currentAsset(world, models, params.id, query);
    const gone = attachmentOf(model, params.attachment);
    const attachments = model.attachments.filter((attachment) => attachment !== gone);
    models.collection(world).put(params.id, { ...model, attachments });
    return reply.status(204).send();
  });

  app.get<Params>(`${root}/download`, operation("download_by_criteria"), ({ params, query }, reply) => {
    const found = matching(getAsset(world, models, params.id, query), query, CRITERIA);
    if (found.length > 1) throw badRequest(`${found.length} attachments match the criteria; narrow them.`);
    if (!found[0]) throw notFound("No attachment matches the criteria.");
    return sendAttachment(world, reply, found[0]);
  });
}

function criteriaOf(query: Query): Partial<Attachment> {
  return Object.fromEntries(
    CRITERIA.map((name) => [name, parameter(query, name)]).filter(([, value]) => value !== undefined),
  );
}

const same = (attachment: Attachment, wanted: Partial<Attachment>) =>
  CRITERIA.every((name) => attachment[name] === wanted[name]);

function matching(model: Asset, query: Query, names: readonly (typeof CRITERIA)[number][]): Attachment[] {
  const wanted = criteriaOf(query);
  return model.attachments.filter((attachment) =>
    names.every((name) => wanted[name] === undefined || attachment[name] === wanted[name]),
  );
}

/** The attachment with this id, or 404. */
export function attachmentOf(model: Asset, id: string): Attachment {
  const found = model.attachments.find(({ attachment_id }) => attachment_id === id);
  if (!found) throw notFound(`The attachment ${id} was not found.`);
  return found;
}

/** An attachment on the wire. */
export function shown(world: World, model: Asset, attachment: Attachment) {
  const { contentType: _, sha256, size: __, ...rest } = attachment;
  return { ...rest, persisted: sha256 !== undefined || importState(world, model) === "completed" };
}

/** Streams an attachment under the media type that it was uploaded with. */
export function sendAttachment(world: World, reply: FastifyReply, attachment: Attachment): FastifyReply {
  if (attachment.sha256 === undefined) {
    throw notFound(
      "The emulator does not fetch what content_location points to; there is nothing to download.",
    );
  }
  return reply
    .header("content-type", attachment.contentType)
    .header("content-length", attachment.size)
    .send(world.blobs.read(attachment.sha256));
}
