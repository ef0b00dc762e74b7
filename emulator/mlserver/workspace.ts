import type { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { World } from "../core";
import { badRequest, notFound } from "./errors";
import { readForm } from "./form";
import type { StoredContent } from "./model";
import type { Sessions } from "./sessions";

interface FilePath {
  id: string;
  fileName: string;
}
interface ObjectPath {
  id: string;
  objectName: string;
}

const BINARY = "application/octet-stream";

/** Files and objects of a session. */
export function workspaceRoutes(app: FastifyInstance, world: World, sessions: Sessions): void {
  app.addContentTypeParser(BINARY, (_request, payload, done) => done(null, payload));

  const send = (reply: FastifyReply, { sha256, size }: StoredContent) =>
    reply.type(BINARY).header("content-length", size).send(world.blobs.read(sha256));

  app.get("/sessions/:id/files", { config: { operation: "mlserver_session_files_list" } }, (request) =>
    Object.keys(sessions.find(request).files),
  );

  app.post(
    "/sessions/:id/files",
    { config: { operation: "mlserver_session_files_upload", contentTypes: ["multipart/form-data"] } },
    async (request, reply) => {
      const { file } = await readForm(world, request, { file: "file", fields: [] });
      if (!file?.name) throw badRequest("The file 'file' is required.");
      const session = sessions.find(request);
      sessions.put({ ...session, files: { ...session.files, [file.name]: file.content } });
      return reply.status(201).type("text/plain").send();
    },
  );

  app.get<{ Params: FilePath }>(
    "/sessions/:id/files/:fileName",
    { config: { operation: "mlserver_session_files_download" } },
    (request, reply) => send(reply, member(sessions.find(request).files, request.params.fileName, "File")),
  );

  app.delete<{ Params: FilePath }>(
    "/sessions/:id/files/:fileName",
    { config: { operation: "mlserver_session_files_delete" } },
    (request, reply) => {
      const session = sessions.find(request);
      sessions.put({ ...session, files: without(session.files, request.params.fileName, "File") });
      return reply.send();
    },
  );

  app.get(
    "/sessions/:id/workspace",
    { config: { operation: "mlserver_session_workspace_list" } },
    (request) => Object.keys(sessions.findOrGone(request).objects),
  );

  app.post<{ Params: ObjectPath; Body: Readable }>(
    "/sessions/:id/workspace/:objectName",
    { config: { operation: "mlserver_session_workspace_object_upload", contentTypes: [BINARY] } },
    async (request: FastifyRequest<{ Params: ObjectPath; Body: Readable | undefined }>, reply) => {
      if (!request.body) throw badRequest("A serialized object is required.");
      const content = await world.blobs.write(request.body);
      const session = sessions.find(request);
      sessions.put({ ...session, objects: { ...session.objects, [request.params.objectName]: content } });
      return reply.send();
    },
  );

  app.get<{ Params: ObjectPath }>(
    "/sessions/:id/workspace/:objectName",
    { config: { operation: "mlserver_session_workspace_object_download" } },
    (request, reply) => {
      const object = member(sessions.find(request).objects, request.params.objectName, "Object");
      if ("sha256" in object) return send(reply, object);
      return reply.type(BINARY).send(Buffer.from(JSON.stringify(object.value)));
    },
  );

  app.delete<{ Params: ObjectPath }>(
    "/sessions/:id/workspace/:objectName",
    { config: { operation: "mlserver_session_workspace_object_delete" } },
    (request, reply) => {
      const session = sessions.find(request);
      sessions.put({ ...session, objects: without(session.objects, request.params.objectName, "Object") });
      return reply.send();
    },
  );
}

function member<T>(members: Record<string, T>, name: string, what: string): T {
  if (!Object.hasOwn(members, name)) throw notFound(`${what} not found.`);
  return members[name]!;
}

function without<T>(members: Record<string, T>, name: string, what: string): Record<string, T> {
  member(members, name, what);
  const { [name]: _gone, ...rest } = members;
  return rest;
}
