/** What the entries of Machine Learning Server share. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { Service } from "../../../emulator/mlserver/model";
import type { Facts } from "../entry";
import type { Lane } from "../lane";

export const sessionId = "5d4b1f0e-0000-4000-8000-000000000001";

/** Local files with different content, and one with the content of the first. */
export function writeFiles({ folder }: Lane): void {
  writeFileSync(join(folder, "first.bin"), "first");
  writeFileSync(join(folder, "copy.bin"), "first");
  writeFileSync(join(folder, "second.bin"), "second");
}

function workspace({ connection }: Lane) {
  return { owner: connection.mlserver.username, runtimeType: "Python", files: {}, objects: {} };
}

/** Live sessions that somebody made in front of the program. */
export function storeSessions(lane: Lane, ...ids: string[]): void {
  for (const id of ids)
    lane.world.store
      .collection("mlserver/sessions")
      .put(id, { ...workspace(lane), id, name: id, history: [], consoleOutput: "" });
}

/** Snapshots that are there already. */
export async function storeSnapshots(lane: Lane, ...ids: string[]): Promise<Facts> {
  const { sha256, size } = await lane.world.blobs.write(Readable.from([Buffer.from("a zip archive")]));
  for (const id of ids)
    lane.world.store.collection("mlserver/snapshots").put(id, {
      ...workspace(lane),
      id,
      name: id,
      creationTime: "2024-01-01T00:00:00.000000",
      contentSize: size,
      content: sha256,
    });
  return {};
}

/** A service that somebody published in front of the program, without a pool. */
export function storeService({ world, connection }: Lane, id: string, more: Partial<Service> = {}): void {
  const [name, version] = id.split("/");
  const owner = connection.mlserver.username;
  world.store.collection("mlserver/services").put(id, {
    ...{ name, version, owner, versionPublishedBy: owner, runtimeType: "R", code: "result <- 1" },
    ...{ inputParameterDefinitions: [], outputParameterDefinitions: [], outputFileNames: [] },
    ...{ creationTime: "2024-01-01T00:00:00.000000", development: false, model: null, pool: null },
    ...more,
  });
}
