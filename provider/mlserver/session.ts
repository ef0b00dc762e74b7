import { z } from "zod";
import { defineResource, type Found } from "../core/define";
import { field } from "../core/fields";
import { type MlserverClient, mlserver } from "./client";
import {
  change,
  type LiveSession,
  listSessions,
  markedName,
  nameField,
  namesIn,
  runtimeType,
  sessionIds,
  sessionPath,
  withoutMark,
} from "./sessions";

const inputs = z.strictObject({
  name: nameField("session"),
  runtimeType: field(runtimeType, {
    doc: "What runs in it: R or Python. Default: R.",
    replaces: "a session keeps its runtime",
  }),
  snapshotId: field(z.string().min(1).optional(), {
    doc: "The snapshot that it starts from, of the same runtime. Another one later is loaded into the live session: its objects are added to those that are there, and its files replace those of the same name. Left out later, what was loaded stays.",
    serverDefault: true,
    writeOnly: true,
  }),
  force: field(z.boolean().default(false), {
    doc: "Whether deleting it kills it, in whatever it is doing. Default: false.",
    writeOnly: true,
    untold: true,
  }),
});

/** Inputs with which this process made a session: one that was found may have started from another snapshot. */
const made = new WeakSet<object>();

/** Ids that this process deleted: the server has not dropped them. */
const ended = new Set<string>();

export const session = defineResource({
  token: "mlserver:Session",
  doc: "A live R or Python session: a workspace of objects and a working directory of files, in which code is executed. The server drops sessions by itself; a refresh sees that, and the next up makes the session again, with everything of the program that is in it.",
  source: "Machine Learning Server 9.3.0, core APIs, Session Management",
  platform: mlserver,
  inputs,
  outputs: z.object({
    sessionId: field(z.string(), { doc: "Its id on the server." }),
    owner: field(z.string().optional(), { doc: "The user whose session it is." }),
  }),
  id: sessionIds,
  identity: {
    kind: "key",
    fields: ["name"],
    async find({ client, inputs, owner, signal }) {
      const name = markedName(inputs.name, owner);
      const found: Found[] = [];
      for (const { id, name: given } of await listSessions(client, signal))
        if (given === name && (await lives(client, id, signal)))
          found.push({ id: sessionIds.of({ sessionId: id }), owner });
      return found;
    },
  },
  async create({ client, inputs, owner }) {
    const { runtimeType, snapshotId } = inputs;
    const { sessionId } = await client.send<{ sessionId: string }>({
      method: "POST",
      url: "/sessions",
      body: { name: markedName(inputs.name, owner), runtimeType, snapshotId },
      next: { notFound: "the snapshot is not there, or another user's: check snapshotId" },
    });
    made.add(inputs);
    return sessionIds.of({ sessionId });
  },
  async complete({ client, id, inputs }) {
    if (!made.has(inputs)) await load(client, id, inputs.snapshotId);
  },
  async read({ client, id, state, signal, progress }) {
    const { sessionId } = sessionIds.parts(id);
    const found = (await listSessions(client, signal)).find((live) => live.id === sessionId);
    if (!found || !(await lives(client, sessionId, signal))) {
      // Its id is known once it was seen.
      if (state.sessionId !== undefined && !ended.has(id))
        progress(
          `the server has dropped the session ${found?.name ?? sessionId}: it and all that is in it has to be made again`,
        );
      return undefined;
    }
    return {
      inputs: shown(found),
      outputs: { sessionId, owner: found.owner ?? undefined },
      status: { kind: "ready" },
    };
  },
  async update({ client, id, inputs, changed }) {
    if (changed.has("snapshotId")) await load(client, id, inputs.snapshotId);
  },
  async delete({ client, id, state }) {
    const { sessionId } = sessionIds.parts(id);
    const url = state.force === true ? sessionPath(sessionId, "force") : sessionPath(sessionId);
    ended.add(id);
    await client.send({ method: "DELETE", url });
    return "deleted";
  },
  list: {
    inputs: z.strictObject({}),
    async *each({ client, signal }) {
      for (const { id, name } of await listSessions(client, signal))
        yield { id: sessionIds.of({ sessionId: id }), name: name ?? id };
    },
  },
});

/** A list may still name what is gone: only the workspace says so, with 410. */
async function lives(client: MlserverClient, sessionId: string, signal: AbortSignal): Promise<boolean> {
  return (await namesIn(client, sessionId, "workspace", signal)) !== undefined;
}

function shown({ name, id, runtimeType }: LiveSession) {
  // Some answers leave the runtime out: the document's default.
  return { name: withoutMark(name ?? id), runtimeType: runtimeType ?? "R" };
}

async function load(client: MlserverClient, id: string, snapshotId: string | undefined): Promise<void> {
  if (snapshotId === undefined) return;
  const { sessionId } = sessionIds.parts(id);
  await change(client, {
    method: "POST",
    url: sessionPath(sessionId, "loadsnapshot", snapshotId),
    repeatable: true,
    next: { notFound: "session or snapshot is not there: check snapshotId, and run pulumi up --refresh" },
  });
}
