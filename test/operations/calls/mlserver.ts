import { join } from "node:path";
import { Readable } from "node:stream";
import type { Facts } from "../../conformance/entry";
import type { Lane } from "../../conformance/lane";
import type { Call, Calls } from "../call";

/** A service, as its author would have published it. */
function published({ world, connection }: Lane): Facts {
  const { username } = connection.mlserver;
  world.store.collection("mlserver/services").put("add/1.0", {
    name: "add",
    version: "1.0",
    runtimeType: "R",
    code: "result <- x + y",
    inputParameterDefinitions: [{ name: "x", type: "numeric" }],
    outputParameterDefinitions: [],
    outputFileNames: [],
    owner: username,
    versionPublishedBy: username,
    creationTime: "2024-01-01T00:00:00.000000",
    development: false,
    model: null,
    pool: null,
  });
  return {};
}

/** A live session with a file and an object, and a snapshot of it. */
async function prepared({ world, connection, folder }: Lane): Promise<Facts> {
  const content = await world.blobs.write(Readable.from([Buffer.from("content")]));
  const session = {
    id: "5d4b1f0e-0000-4000-8000-000000000001",
    name: "prepared",
    owner: connection.mlserver.username,
    runtimeType: "R",
    files: { "data.csv": content },
    objects: { model: { value: 1 } },
  };
  world.store
    .collection("mlserver/sessions")
    .put(session.id, { ...session, history: ["model <- 1"], consoleOutput: "[1] 1\n" });
  world.store.collection("mlserver/snapshots").put("prepared", {
    ...session,
    id: "prepared",
    creationTime: "2024-01-01T00:00:00.000000",
    contentSize: content.size,
    content: content.sha256,
  });
  return { sessionId: session.id, path: join(folder, "downloaded") };
}

const ofService: Call = { prepare: published, inputs: () => ({ name: "add", version: "1.0" }) };
const ofSession: Call = { prepare: prepared, inputs: ({ sessionId }) => ({ sessionId }) };

export const mlserver: Calls = {
  "mlserver:getComputeNodes": { inputs: () => ({}) },
  "mlserver:getCoreSwagger": {
    prepare: ({ connection }) => ({ baseUrl: `${connection.mlserver.url}/deployr-api-docs/swagger` }),
    inputs: ({ baseUrl }) => ({ baseUrl }),
  },
  "mlserver:getService": ofService,
  "mlserver:getServicePool": ofService,
  "mlserver:getServiceSwagger": ofService,
  "mlserver:getServiceVersions": { prepare: published, inputs: () => ({ name: "add" }) },
  "mlserver:getServices": { inputs: () => ({}) },
  "mlserver:getSessionConsoleOutput": ofSession,
  "mlserver:getSessionFile": {
    prepare: prepared,
    inputs: ({ sessionId, path }) => ({ sessionId, path, fileName: "data.csv" }),
  },
  "mlserver:getSessionFiles": ofSession,
  "mlserver:getSessionHistory": ofSession,
  "mlserver:getSessionWorkspace": ofSession,
  "mlserver:getSessionWorkspaceObject": {
    prepare: prepared,
    inputs: ({ sessionId, path }) => ({ sessionId, path, objectName: "model" }),
  },
  "mlserver:getSessions": { inputs: () => ({}) },
  "mlserver:getSnapshotContent": {
    prepare: prepared,
    inputs: ({ path }) => ({ path, snapshotId: "prepared" }),
  },
  "mlserver:getSnapshots": { inputs: () => ({}) },
  "mlserver:getStatus": { inputs: () => ({}) },
};
