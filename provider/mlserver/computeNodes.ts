import { z } from "zod";
import { defineResource } from "../core/define";
import { MlopsError } from "../core/errors";
import { field } from "../core/fields";
import { isEmpty, type Json } from "../core/values";
import { type MlserverClient, mlserver } from "./client";
import { expand, expandAll, sameNodes } from "./nodeRanges";

const inputs = z.strictObject({
  entries: field(
    z
      .array(
        field(z.string().regex(/^https?:\/\/[^\s/]+\/?$/i), {
          doc: "An address such as http://10.0.0.1:12805, or a range of them such as http://10.0.0.1:12805-12808.",
          form: "an address such as http://10.0.0.1:12805, or a range such as http://10.0.0.1:12805-12808",
        }),
      )
      .min(1),
    {
      doc: "The compute nodes: addresses, or ranges of them. What counts is which nodes they stand for, not how they are written.",
      equal: sameNodes,
    },
  ),
  exclusive: field(z.boolean().default(true), {
    doc: "Whether the server has these nodes and no others: what is added outside is removed. false: others are left as they are, and only what the program names is added, and removed again, also where somebody else had entered it before: the list does not tell whose an entry is. Default: true.",
  }),
});

type Inputs = z.infer<typeof inputs>;

/** The server has one list; a part of it is its owner's. */
const whole = "computenodes";
const form = `${whole}, or ${whole}/{owner} for a part`;
const next = {
  forbidden: "only an administrator of the server changes its compute nodes: log in as one",
};

export const computeNodes = defineResource({
  token: "mlserver:ComputeNodes",
  doc: "The compute nodes that all web nodes of the server share: the whole list, or some entries of it. Deleting it removes its nodes from the list. It needs the server's administrator role.",
  source: "Machine Learning Server 9.3.0, core APIs, Compute Nodes",
  platform: mlserver,
  inputs,
  outputs: z.object({
    computeNodes: field(z.array(z.string()), {
      doc: "The server's whole list, as it is written there.",
      volatile: true,
      changesWith: ["entries", "exclusive"],
    }),
  }),
  id: { form, parse: (id) => (/^computenodes(\/[^/]+)?$/.test(id) ? {} : undefined) },
  identity: {
    kind: "key",
    fields: [],
    async find({ client, inputs, owner, signal }) {
      const { entries } = shown(await listOf(client, signal), inputs);
      return sameNodes(inputs.entries, entries) ? [{ id: idOf(inputs, owner), owner }] : [];
    },
  },
  async create({ client, inputs, owner, signal }) {
    await put(client, inputs, signal);
    return idOf(inputs, owner);
  },
  async read({ client, id, state, signal }) {
    const list = await listOf(client, signal);
    const imported = { entries: list, exclusive: id === whole };
    const present = shown(list, isEmpty(state) ? imported : state);
    return present.entries.length === 0
      ? undefined
      : { inputs: present, outputs: { computeNodes: list }, status: { kind: "ready" } };
  },
  async update({ client, inputs, state, signal }) {
    // In front of what is added: an entry that goes may be a range around one that stays.
    if (!inputs.exclusive) await remove(client, entriesOf(state), inputs.entries, signal);
    await put(client, inputs, signal);
  },
  async delete({ client, state, signal }) {
    const ours = expandAll(entriesOf(state));
    await remove(client, entriesOf(state), [], signal);
    // The list is others' too, and need not become empty.
    const left = (await listOf(client, signal)).filter((entry) =>
      expand(entry).some((node) => ours.has(node)),
    );
    // Beside others a node stays where an entry of theirs stands for it as well.
    const stuck = left.filter(
      (entry) => state.exclusive !== false || expand(entry).every((node) => ours.has(node)),
    );
    if (stuck.length === 0) return "kept";
    throw new MlopsError({
      kind: "failed",
      message: `Compute nodes could not be taken out of the server's list: it still has ${stuck.join(", ")}`,
      next: "an entry that stands for other nodes too is left as it is: split or remove it on the server, then run pulumi again",
    });
  },
  list: {
    inputs: z.strictObject({}),
    async *each({ client, signal }) {
      if ((await listOf(client, signal)).length > 0) yield { id: whole, name: whole };
    },
  },
});

function idOf({ exclusive }: Inputs, owner: string): string {
  return exclusive ? whole : `${whole}/${owner}`;
}

async function listOf(client: MlserverClient, signal: AbortSignal): Promise<string[]> {
  const answer = await client.send<{ computeNodes?: string[] | null } | undefined>({
    method: "GET",
    url: "/computenodes",
    signal,
  });
  return answer?.computeNodes ?? [];
}

/** The list as far as it is ours: all of it, or those of the known entries that are there. */
function shown(list: string[], known: Json): { entries: string[]; exclusive: boolean } {
  if (known.exclusive !== false) return { entries: list, exclusive: true };
  const there = expandAll(list);
  const entries = entriesOf(known).filter((entry) => expand(entry).every((node) => there.has(node)));
  return { entries, exclusive: false };
}

function entriesOf({ entries }: Json): string[] {
  return (entries ?? []) as string[];
}

/** Removes what stands for nodes that were ours and are not wanted, in the words of the server's list. */
async function remove(
  client: MlserverClient,
  ours: readonly string[],
  wanted: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const stay = expandAll(wanted);
  const go = expandAll(ours.filter((entry) => expand(entry).some((node) => !stay.has(node))));
  const list = await listOf(client, signal);
  const entries = list.filter((entry) => expand(entry).every((node) => go.has(node)));
  if (entries.length > 0) await send(client, "DELETE", entries);
}

async function put(client: MlserverClient, inputs: Inputs, signal: AbortSignal): Promise<void> {
  if (inputs.exclusive) return send(client, "POST", inputs.entries);
  const there = expandAll(await listOf(client, signal));
  const missing = inputs.entries.filter((entry) => !expand(entry).every((node) => there.has(node)));
  if (missing.length > 0) await send(client, "PUT", missing);
}

/** Each says what shall be, or shall not be, in the list: it can be sent again. */
async function send(client: MlserverClient, method: "POST" | "PUT" | "DELETE", entries: string[]) {
  await client.send({ method, url: "/computenodes", body: { entries }, repeatable: true, next });
}
