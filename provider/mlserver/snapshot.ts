import { z } from "zod";
import { defineResource } from "../core/define";
import { field } from "../core/fields";
import { type MlserverClient, mlserver, path } from "./client";
import { ids } from "./ids";
import { change, inSession, markedName, nameField, sessionPath, withoutMark } from "./sessions";

const inputs = z.strictObject({
  sessionId: field(inSession.sessionId, {
    doc: "Id of the session to save: the output sessionId of mlserver.Session. No import can tell it.",
    replaces: "a snapshot is of one session",
    writeOnly: true,
    untold: true,
  }),
  name: nameField("snapshot"),
  trigger: field(z.string().optional(), {
    doc: "Any text: a change takes the snapshot anew. What it is taken of belongs here, such as the id of the last execution.",
    replaces: "the trigger changed, which asks for another snapshot",
    writeOnly: true,
  }),
  retain: field(z.boolean().default(false), {
    doc: "Whether the server keeps it when it is replaced or deleted here. Default: false. What was made of a snapshot does without it later. One that is to be kept is always taken anew, never taken over from an interrupted update: what that took is kept as well.",
    writeOnly: true,
    untold: true,
  }),
});

interface SavedSnapshot {
  id: string;
  name?: string | null;
  owner?: string | null;
  creationTime?: string | null;
  contentSize?: number | null;
}

const snapshotIds = ids<"snapshotId">("snapshots/{snapshotId}");

/**
 * By inputs, the snapshots of their name at the first look. With `retain` they may have been kept from the last time the
 * program said the same, and have an older content: only what appears later is what these inputs asked for.
 */
const earlier = new WeakMap<object, ReadonlySet<string>>();

export const snapshot = defineResource({
  token: "mlserver:Snapshot",
  doc: "A snapshot of a session: its workspace and the files of its working directory, to start other sessions from and to bake into services. It is what the session was when it was taken: it does not follow it.",
  source: "Machine Learning Server 9.3.0, core APIs, Snapshots",
  platform: mlserver,
  inputs,
  outputs: z.object({
    snapshotId: field(z.string(), { doc: "Its id on the server." }),
    owner: field(z.string().optional(), { doc: "The user who took it; nobody else can load it." }),
    creationTime: field(z.string().optional(), { doc: "When it was taken: ISO 8601 without a zone." }),
    contentSize: field(z.int().optional(), { doc: "Size of its zip archive in bytes." }),
  }),
  id: snapshotIds,
  identity: {
    kind: "key",
    fields: ["sessionId", "name"],
    async find({ client, inputs, owner, signal }) {
      const name = nameOf(inputs, owner);
      const all = (await listSnapshots(client, signal)).filter((saved) => saved.name === name);
      const older = earlier.get(inputs);
      if (inputs.retain && !older) earlier.set(inputs, new Set(all.map(({ id }) => id)));
      const found = inputs.retain ? all.filter(({ id }) => older && !older.has(id)) : all;
      return found.map(({ id }) => ({ id: snapshotIds.of({ snapshotId: id }), owner }));
    },
  },
  async create({ client, inputs, owner }) {
    const { snapshotId } = await change<{ snapshotId: string }>(client, {
      method: "POST",
      url: sessionPath(inputs.sessionId, "snapshot"),
      body: { name: nameOf(inputs, owner) },
    });
    return snapshotIds.of({ snapshotId });
  },
  async read({ client, id, signal }) {
    const { snapshotId } = snapshotIds.parts(id);
    const found = (await listSnapshots(client, signal)).find((saved) => saved.id === snapshotId);
    if (!found) return undefined;
    const { name, owner, creationTime, contentSize } = found;
    return {
      inputs: { name: withoutMark(name ?? snapshotId) },
      outputs: {
        snapshotId,
        owner: owner ?? undefined,
        creationTime: creationTime ?? undefined,
        contentSize: contentSize ?? undefined,
      },
      status: { kind: "ready" },
    };
  },
  // What can change is only what becomes of it at its end.
  update: async () => {},
  async delete({ client, id, state }) {
    if (state.retain === true) return "kept";
    await client.send({ method: "DELETE", url: path("snapshots", snapshotIds.parts(id).snapshotId) });
    return "deleted";
  },
  list: {
    inputs: z.strictObject({}),
    async *each({ client, signal }) {
      for (const { id, name } of await listSnapshots(client, signal))
        yield { id: snapshotIds.of({ snapshotId: id }), name: name ?? id };
    },
  },
});

/** The mark tells apart what is taken of the same session at different times. */
function nameOf({ name, sessionId, trigger }: z.infer<typeof inputs>, owner: string): string {
  return markedName(name, owner, sessionId, trigger);
}

function listSnapshots(client: MlserverClient, signal: AbortSignal): Promise<SavedSnapshot[]> {
  return client.list("/snapshots", signal);
}
