import { z } from "zod";
import { defineResource, type Found, type Observed } from "../core/define";
import { field } from "../core/fields";
import { isObject, type Json, same } from "../core/values";
import { type Envelope, partsOf, scopeQuery, type WatsonxClient, watsonx, withoutMark } from "./client";

const kinds = [
  "deployment_job_definitions",
  "experiments",
  "functions",
  "model_definitions",
  "models",
  "pipelines",
  "remote_training_systems",
  "training_definitions",
];
const assetForm = new RegExp(`^(spaces|projects)/[A-Za-z0-9-]+/(${kinds.join("|")})/[A-Za-z0-9_-]+$`);

const asset = field(z.string().regex(assetForm), {
  doc: `What is committed: the id of the resource, such as model.id. It has the form spaces/{spaceId}/models/{modelId}, or projects/…; there are revisions of ${kinds.join(", ")}.`,
  replaces: "a revision belongs to one asset",
  form: "the id of an asset that has revisions, such as spaces/{spaceId}/models/{modelId}",
});

const inputs = z.strictObject({
  asset,
  message: field(z.string().optional(), {
    doc: "The message of the commit.",
    replaces: "a revision keeps its message: another message is another revision",
  }),
  trigger: field(z.string().optional(), {
    doc: "Any text: a change commits the asset anew. Without one, a later change of the asset makes no new revision.",
    replaces: "the trigger changed, which asks for a new revision",
    writeOnly: true,
  }),
});

const outputs = z.object({
  rev: field(z.string(), { doc: "The number of the revision: what references to the asset take as rev." }),
  assetId: field(z.string(), { doc: "The asset's own id on the platform." }),
  committedAt: field(z.string().optional(), { doc: "When it was committed: ISO 8601." }),
});

const form = "{id of the asset}/revisions/{rev}";

function parse(id: string): { asset: string; rev: string } | undefined {
  const [, of = "", rev] = /^(.+)\/revisions\/(\d+)$/.exec(id) ?? [];
  return rev !== undefined && assetForm.test(of) ? { asset: of, rev } : undefined;
}

function addressOf(asset: string) {
  const { objectId, ...scope } = partsOf(asset, form);
  return { url: `/ml/v4/${asset.split("/")[2]}/${objectId}`, scope };
}

function readAt(client: WatsonxClient, asset: string, signal: AbortSignal, rev?: string) {
  const { url, scope } = addressOf(asset);
  return client.find(url, scope, signal, rev);
}

const idOf = (asset: string, { metadata }: Envelope) => `${asset}/revisions/${metadata.rev}`;

function commitOf({ metadata }: Envelope): { message?: string; committedAt?: string } {
  const { commit_message, committed_at } = isObject(metadata.commit_info) ? metadata.commit_info : {};
  return { message: commit_message as string, committedAt: committed_at as string };
}

/** Everything that a commit keeps and that can be seen; the mark is no part of what anyone says. */
function said({ metadata: { name, description, tags }, entity }: Envelope): Json {
  return { name, description, tags, entity: { ...entity, custom: withoutMark(entity.custom) ?? {} } };
}

export const revision = defineResource({
  token: "watsonx:Revision",
  doc: "A revision of an asset: a commit of what it is now, which deployments and trainings can refer to. It never changes, and the platform removes it only with its asset: deleting this resource forgets it. An asset whose latest revision says the same with the same message is not committed again.",
  source: "watsonx.ai Runtime v4, POST /ml/v4/{assets}/{id}/revisions",
  platform: watsonx,
  inputs,
  outputs,
  id: { form, parse },
  identity: {
    kind: "key",
    fields: ["asset", "message", "trigger"],
    // No mark can be stored: what an interrupted create left is the latest revision, and says what the asset says.
    async find({ client, inputs: { asset, message }, owner, standing, signal }): Promise<Found[]> {
      const latest = await readAt(client, asset, signal, "latest");
      if (!latest?.metadata.rev || standing.has(idOf(asset, latest))) return [];
      if ((commitOf(latest).message ?? "") !== (message ?? "")) return [];
      const now = await readAt(client, asset, signal);
      return now && same(said(now), said(latest)) ? [{ id: idOf(asset, latest), owner }] : [];
    },
  },
  async create({ client, inputs: { asset, message } }) {
    const { url, scope } = addressOf(asset);
    const body = { ...scopeQuery(scope), ...(message !== undefined && { commit_message: message }) };
    return idOf(asset, await client.send({ method: "POST", url: `${url}/revisions`, body }));
  },
  async read({ client, id, signal }): Promise<Observed | undefined> {
    const { asset = "", rev } = parse(id) ?? {};
    const found = await readAt(client, asset, signal, rev);
    if (!found) return undefined;
    const { message, committedAt } = commitOf(found);
    return {
      inputs: { asset, message },
      outputs: { rev, assetId: found.metadata.id, committedAt },
      status: { kind: "ready" },
    };
  },
  async delete() {
    return "kept";
  },
  list: {
    inputs: z.strictObject({ asset }),
    async *each({ client, query: { asset }, signal }) {
      const { url, scope } = addressOf(asset);
      for await (const found of client.list(`${url}/revisions`, scopeQuery(scope), signal))
        yield { id: idOf(asset, found), name: `${found.metadata.name} ${found.metadata.rev}` };
    },
  },
});
