import { z } from "zod";
import { defineResource } from "../core/define";
import { hasUnknown, UNKNOWN } from "../core/values";
import { addressOf, bodyOf, patch, patchOf, readAsset, refuseMove, remove, settleMark } from "./asset";
import { type AssetKind, observe } from "./assetKind";
import { type ContentMark, idOf, nameOf, scopeQuery, watsonx } from "./client";

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
      settle({ state, mark, ...request }) {
        // An interrupted create may have begun with other files, and this one may have ended without any.
        const told: ContentMark = { ...mark, content: state.contentHash as string | undefined };
        return settleMark(kind, { ...request, mark: told });
      },
    },
    async create({ client, inputs, owner }) {
      const local = new Set([...(content?.fields ?? []), "contentHash"]);
      const described = Object.fromEntries(Object.entries(inputs).filter(([name]) => !local.has(name)));
      const body = bodyOf(kind, described, owner, inputs.contentHash as string | undefined);
      return idOf(kind.path, await client.send({ method: "POST", url: kind.path, body }));
    },
    async complete(request) {
      await content?.upload({ ...request, at: addressOf(kind, request.id) });
    },
    async read(request) {
      const found = await readAsset(kind, request);
      if (!found) return undefined;
      const observed = observe(kind, found);
      const imported = Object.keys(request.state).length === 0;
      // Until the engine has the object, its mark tells what is to arrive: whether it has, the state knows.
      const told = (imported || observed.mark?.phase === "made") && observed.inputs.contentHash;
      if (!content || told) return observed;
      // No mark tells it: what is taken over is asked for its content, once.
      const contentHash = imported
        ? await content.hashOf({ ...request, at: addressOf(kind, request.id), mark: observed.mark })
        : request.state.contentHash;
      return { ...observed, inputs: { ...observed.inputs, contentHash } };
    },
    async update(request) {
      await refuseMove(kind, request);
      await patch(kind, request, patchOf(kind, request));
    },
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
