import { randomUUID } from "node:crypto";
import type { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import { ZipFile } from "yazl";
import type { World } from "../core";
import { caller } from "./auth";
import { badRequest, notFound } from "./errors";
import type { Session, Snapshot } from "./model";
import { sendString, timestamp } from "./replies";
import { snapshotBody } from "./schemas";
import type { Sessions } from "./sessions";
import type { User } from "./users";

interface SnapshotPath {
  id: string;
}

const snapshotsOf = (world: World) => world.store.collection<Snapshot>("mlserver/snapshots");

/** A snapshot, if it is there and the user's own: nobody else may load it. */
export function findSnapshot(world: World, id: string, user: User): Snapshot | undefined {
  const snapshot = snapshotsOf(world).get(id);
  return snapshot?.owner === user.name ? snapshot : undefined;
}

/** A snapshot that can be loaded into a session of this runtime. */
export function loadableSnapshot(
  world: World,
  id: string,
  user: User,
  runtimeType: Session["runtimeType"],
): Snapshot {
  const snapshot = existing(world, id, user);
  if (snapshot.runtimeType !== runtimeType) {
    throw badRequest(
      `A snapshot of ${snapshot.runtimeType} cannot be loaded into a session of ${runtimeType}.`,
    );
  }
  return snapshot;
}

/** Snapshots: taken from a session, loaded into one, listed, downloaded, deleted. */
export function snapshotRoutes(app: FastifyInstance, world: World, sessions: Sessions): void {
  const snapshots = snapshotsOf(world);

  app.post<{ Params: SnapshotPath; Body: { name?: string } }>(
    "/sessions/:id/snapshot",
    { config: { operation: "mlserver_session_snapshot_create" }, schema: { body: snapshotBody } },
    async (request, reply) => {
      const session = sessions.find(request);
      const id = randomUUID();
      const { files, objects, owner, runtimeType } = session;
      const { sha256, size } = await world.blobs.write(zipped(world, session));
      snapshots.put(id, {
        id,
        name: request.body.name ?? id,
        owner,
        runtimeType,
        creationTime: timestamp(world.clock.iso()),
        contentSize: size,
        content: sha256,
        files,
        objects,
      });
      return reply.status(201).send({ snapshotId: id });
    },
  );

  app.post<{ Params: SnapshotPath & { snapshotId: string } }>(
    "/sessions/:id/loadsnapshot/:snapshotId",
    { config: { operation: "mlserver_session_load_snapshot" } },
    (request, reply) => {
      const session = sessions.find(request);
      const { snapshotId } = request.params;
      const { files, objects } = loadableSnapshot(world, snapshotId, caller(request), session.runtimeType);
      sessions.put({
        ...session,
        files: { ...session.files, ...files },
        objects: { ...session.objects, ...objects },
      });
      return reply.send();
    },
  );

  app.get("/snapshots", { config: { operation: "mlserver_snapshots_list" } }, (request) =>
    snapshots
      .list()
      .filter((snapshot) => snapshot.owner === caller(request).name)
      .map(({ id, name, owner, creationTime, contentSize }) => ({
        id,
        name,
        owner,
        creationTime,
        contentSize,
      })),
  );

  app.get<{ Params: SnapshotPath }>(
    "/snapshots/:id",
    { config: { operation: "mlserver_snapshots_download" } },
    (request, reply) => {
      const { content, contentSize } = existing(world, request.params.id, caller(request));
      const zip = reply.type("application/zip").header("content-length", contentSize);
      return zip.send(world.blobs.read(content));
    },
  );

  app.delete<{ Params: SnapshotPath }>(
    "/snapshots/:id",
    { config: { operation: "mlserver_snapshots_delete" } },
    (request, reply) => {
      snapshots.delete(existing(world, request.params.id, caller(request)).id);
      return sendString(reply, "Snapshot deleted.");
    },
  );
}

function existing(world: World, id: string, user: User): Snapshot {
  const snapshot = findSnapshot(world, id, user);
  if (!snapshot) throw notFound("Snapshot not found.");
  return snapshot;
}

/** The files of the working directory, and one file that stands for the workspace. */
function zipped(world: World, { files, objects, runtimeType }: Session): Readable {
  const zip = new ZipFile();
  for (const [name, { sha256 }] of Object.entries(files)) {
    zip.addReadStreamLazy(name, (done) => done(null, world.blobs.read(sha256)));
  }
  const workspace = runtimeType === "R" ? "workspace.RData" : "workspace.dill";
  zip.addBuffer(Buffer.from(JSON.stringify(objects)), workspace);
  zip.end();
  return zip.outputStream as Readable;
}
