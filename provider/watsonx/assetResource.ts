import { z } from "zod";
import { defineResource, type Operation } from "../core/define";
import { hasUnknown, type Json, UNKNOWN } from "../core/values";
import { addressOf, bodyOf, patch, patchOf, readAsset, remove, settleMark } from "./asset";
import { type AssetKind, observe } from "./assetKind";
import {
  idOf,
  markOf,
  nameOf,
  scopeQuery,
  type WatsonxClient,
  watsonx,
  withMark,
  withoutMark,
} from "./client";

/** The resource of one kind of asset. */
export function assetResource(kind: AssetKind) {
  const { content, scope } = kind;
  return defineResource({
    token: `watsonx:${kind.name}`,
    doc: kind.doc,
    source: `watsonx.ai Runtime v4, ${kind.words.many}`,
    platform: watsonx,
    inputs: kind.inputs,
    outputs: kind.allOutputs,
    rules: [scope.rule, ...(kind.rules ?? []), ...(content?.rules ?? [])],
    id: kind.ids,
    async prepare(inputs) {
      if (!content) return {};
      if (content.fields.some((name) => hasUnknown(inputs[name]))) return { contentHash: UNKNOWN };
      const contentHash = await content.hash(inputs);
      return contentHash === undefined ? {} : { contentHash };
    },
    identity: {
      kind: "mark",
      find: ({ client, inputs, fresh, signal }) => client.marked(kind.path, inputs, fresh, signal),
      settle: (request) => settleMark(kind, request),
    },
    async create({ client, inputs, owner }) {
      const local = new Set([...(content?.fields ?? []), "contentHash"]);
      const described = Object.fromEntries(Object.entries(inputs).filter(([name]) => !local.has(name)));
      const body = bodyOf(kind, described, owner, inputs.contentHash as string | undefined);
      return idOf(kind.path, await client.send({ method: "POST", url: kind.path, body }));
    },
    async complete(request) {
      await content?.upload({ ...request, at: addressOf(kind, request.id) });
      if (request.inputs.contentHash !== undefined) await markContent(kind, request);
    },
    async read(request) {
      const found = await readAsset(kind, request);
      if (!found) return undefined;
      const observed = observe(kind, found);
      if (!content || observed.inputs.contentHash) return observed;
      // No mark tells it: what is taken over is asked for its content, once.
      const imported = Object.keys(request.state).length === 0;
      const contentHash = imported
        ? await content.hashOf({ ...request, at: addressOf(kind, request.id), mark: observed.mark })
        : request.state.contentHash;
      return { ...observed, inputs: { ...observed.inputs, contentHash } };
    },
    update: (request) => patch(kind, request, patchOf(kind, request)),
    delete: (request) => remove(kind, request),
    list: {
      inputs: z.strictObject(scope.fields),
      async *each({ client, query, signal }) {
        for await (const found of client.list(kind.path, scopeQuery(query), signal))
          yield { id: idOf(kind.path, found), name: nameOf(found) };
      },
    },
  });
}

/** An interrupted create may have begun with other files: the mark tells what is there now. */
async function markContent(
  kind: AssetKind,
  request: Operation<WatsonxClient> & { id: string; inputs: Json },
): Promise<void> {
  const found = await readAsset(kind, { ...request, recent: true });
  const mark = found && markOf(found);
  const content = request.inputs.contentHash as string;
  if (!mark || mark.content === content) return;
  const value = withMark(withoutMark(found.entity.custom), { ...mark, content });
  await patch(kind, request, [{ op: "replace", path: "/custom", value }]);
}
