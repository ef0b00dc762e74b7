import { z } from "zod";
import { defineFunction } from "../core/define";
import { type AnyObject, field, readable, type } from "../core/fields";
import { isObject, type Json } from "../core/values";
import { snake } from "../core/wire";
import { type Download, downloadInput, downloadOutputs, intoFile } from "../files/download";
import { type AssetKind, observe } from "./assetKind";
import { type Envelope, scopeQuery, watsonx } from "./client";

const commit = {
  commitMessage: field(z.string().optional(), { doc: "Of a revision: the message of its commit." }),
  committedAt: field(z.string().optional(), { doc: "Of a revision: when it was committed, ISO 8601." }),
};

const answerOf = (kind: AssetKind) => ({ ...readable(kind.inputs), ...kind.allOutputs.shape, ...commit });

function answer(kind: AssetKind, found: Envelope): Json {
  const { inputs, outputs } = observe(kind, found);
  const { committed_at, commit_message } = isObject(found.metadata.commit_info)
    ? found.metadata.commit_info
    : {};
  return { ...inputs, ...outputs, commitMessage: commit_message, committedAt: committed_at };
}

/** What functions that read one asset are asked with. */
export const assetInputs = ({ idName, scope, words }: AssetKind) => ({
  ...scope.fields,
  [idName]: field(z.string().min(1), { doc: `The ${words.one}'s id on the platform.` }),
  rev: field(z.string().min(1).optional(), {
    doc: `A revision: its number, or latest. Default: the ${words.one} as it is.`,
  }),
});

/** The URL and query of one asset, or of something below it. */
export function assetAddress(kind: AssetKind, inputs: Json, below = "") {
  const url = `${kind.path}/${encodeURIComponent(String(inputs[kind.idName]))}${below}`;
  return { url, query: { ...scopeQuery(inputs), rev: inputs.rev as string | undefined } };
}

/** `get<Kind>`. */
export function getAsset(kind: AssetKind) {
  return defineFunction({
    token: `watsonx:get${kind.name}`,
    doc: `One ${kind.words.one}, or one of its revisions. Fails when there is none with the id.`,
    source: `watsonx.ai Runtime v4, Retrieve the ${kind.words.one}`,
    platform: watsonx,
    inputs: z.strictObject(assetInputs(kind)),
    outputs: z.object(answerOf(kind)) as AnyObject,
    rules: [kind.scope.rule],
    async invoke({ client, inputs, signal }) {
      return answer(kind, await client.send({ method: "GET", ...assetAddress(kind, inputs), signal }));
    },
  });
}

/**
 * `get<Kind>s`.
 *
 * @param filters those that only this kind has
 */
export function getAssets(kind: AssetKind, filters: z.core.$ZodShape = {}) {
  return defineFunction({
    token: `watsonx:get${kind.name}s`,
    doc: `The ${kind.words.many} of a space or project, filtered as the platform filters them, page by page until the end.`,
    source: `watsonx.ai Runtime v4, Retrieve the ${kind.words.many}`,
    platform: watsonx,
    inputs: z.strictObject({
      ...kind.scope.fields,
      tag: field(z.string().min(1).optional(), {
        doc: "Only those with this tag; several as `a or b`, or as `a and b`.",
      }),
      search: field(z.string().min(1).optional(), {
        doc: "Only those that match this search string: the complete path of an indexed field, a colon and a value, such as asset.name:churn.",
      }),
      ...filters,
    }),
    outputs: list(kind, listName(kind)),
    rules: [kind.scope.rule],
    async invoke({ client, inputs: { tag, search, ...more }, signal }) {
      const own = Object.keys(filters).map((name) => [snake(name), (more as Json)[name]]);
      const query = { ...scopeQuery(more), "tag.value": tag, search, ...Object.fromEntries(own) };
      const all: Json[] = [];
      for await (const found of client.list(kind.path, query, signal)) all.push(answer(kind, found));
      return { [listName(kind)]: all };
    },
  });
}

/** `get<Kind>Revisions`. */
export function getAssetRevisions(kind: AssetKind) {
  const { rev: _, ...inputs } = assetInputs(kind);
  return defineFunction({
    token: `watsonx:get${kind.name}Revisions`,
    doc: `The revisions of one ${kind.words.one}, page by page until the end.`,
    source: `watsonx.ai Runtime v4, Retrieve the ${kind.words.one} revisions`,
    platform: watsonx,
    inputs: z.strictObject(inputs),
    outputs: list(kind, "revisions"),
    rules: [kind.scope.rule],
    async invoke({ client, inputs, signal }) {
      const { url, query } = assetAddress(kind, inputs, "/revisions");
      const all: Json[] = [];
      for await (const found of client.list(url, query, signal)) all.push(answer(kind, found));
      return { revisions: all };
    },
  });
}

interface DownloadDescription {
  name: string;
  doc: string;
  /** The operation, as the document calls it. */
  operation: string;
  /** What says which one, besides the asset. */
  inputs?: z.core.$ZodShape;
  /** Where it is, below the asset. */
  below(inputs: Json): string;
  /** What of the inputs narrows it down. */
  query?(inputs: Json): Record<string, string | undefined>;
}

/** A function that streams something of one asset into a local file. */
export function downloadOf(kind: AssetKind, { name, doc, operation, ...description }: DownloadDescription) {
  const { below, query = () => ({}) } = description;
  return defineFunction({
    token: `watsonx:${name}`,
    doc: `${doc} It is streamed into a local file, in previews too.`,
    source: `watsonx.ai Runtime v4, ${operation}`,
    platform: watsonx,
    inputs: z.strictObject({ ...assetInputs(kind), ...description.inputs, ...downloadInput }) as AnyObject,
    outputs: z.object(downloadOutputs),
    rules: [kind.scope.rule],
    invoke({ client, inputs, signal }) {
      const at = assetAddress(kind, inputs, below(inputs));
      return client.send<Download>({
        method: "GET",
        url: at.url,
        query: { ...at.query, ...query(inputs) },
        headers: { Accept: "*/*" },
        signal,
        receive: intoFile(inputs.path as string, "path"),
      });
    },
  });
}

function listName({ name }: AssetKind): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}s`;
}

function list(kind: AssetKind, name: string): AnyObject {
  const details = type(
    `${kind.name}Details`,
    `One of the ${kind.words.many}, as the platform answers it.`,
    answerOf(kind),
  );
  return z.object({
    [name]: field(z.array(details), { doc: "What there is, in the platform's order." }),
  });
}
