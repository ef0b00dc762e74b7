import { z } from "zod";
import { LocalProblem } from "../core/check";
import type { Mark, Operation, Rule } from "../core/define";
import { field } from "../core/fields";
import { isAbsent, type Json } from "../core/values";
import { type Archive, type PackedSource, packed } from "../files/packed";
import type { Address } from "./asset";
import type { WatsonxClient } from "./client";

/** The local files of an asset: uploaded once the asset stands. */
export interface AssetContent {
  /** The inputs that say what they are: no part of the request that makes the asset. */
  fields: readonly string[];
  hashField: z.ZodType;
  rules?: readonly Rule[];
  /** One hash for all of them; undefined where the program gives none. */
  hash(inputs: Json): Promise<string | undefined>;
  /** Idempotent. */
  upload(request: ContentRequest & { inputs: Json }): Promise<void>;
  /** The same hash, of what the platform has where the mark does not tell it; undefined where there is nothing. */
  hashOf(request: ContentRequest & { mark: Mark | undefined }): Promise<string | undefined>;
}

/** An operation, and where the asset is. */
export type ContentRequest = Operation<WatsonxClient> & { at: Address };

/** Stands for the hash of what was taken over and cannot be compared. */
export const unknownContent = "unknown";

/** The hash of what an asset holds, beside the inputs that say where it comes from. */
export const hashField = (what: string, replaces: string) =>
  field(z.string().optional(), {
    doc: `SHA-256 of the ${what}, in hexadecimal. The asset's mark keeps it too, so that an import can compare it; unknown, where an imported one cannot be compared: then the program's counts as what is there.`,
    replaces,
    computed: true,
    completed: true,
    serverDefault: true,
    equal: (program, platform) => platform === unknownContent || program === platform,
  });

/** Where something is on this machine: what matters is what is there, and that is hashed. */
const place = { writeOnly: true, equal: () => true };

export const localPath = {
  doc: "The file, relative to the folder of Pulumi.yaml. It is streamed, never held in memory.",
  ...place,
};

export const packedPath = {
  doc: "A file or a folder, relative to the folder of Pulumi.yaml. What ends in .zip, .gz or .tgz is sent as it is, everything else is packed; a folder without what its .amlignore (or, where there is none, its .gitignore) says. It is streamed, never held in memory.",
  ...place,
};

/** Facets of the input that says what is uploaded: no import can tell it. */
export const uploaded = (replaces: string) => ({ replaces, writeOnly: true, untold: true });

/** A file that changed between its hash and its upload is not what was asked for. */
export function refuseChanged(field: string, { contentHash }: Json, sha256: string | undefined): void {
  if (sha256 !== contentHash)
    throw new LocalProblem(field, "it changed while the update was running: run pulumi up again");
}

interface PackedContent {
  /** The input that says what it is. */
  input: string;
  what: string;
  /** Where it is sent to, below the asset: `code`. */
  segment: string;
  replaces: string;
  /** How a single file is packed where the program does not say. */
  single: Archive;
}

/** One file, folder or text: the only attachment of its asset. */
export function packedContent(content: PackedContent): AssetContent {
  const { input, what, segment, replaces, single } = content;
  const sourceOf = (inputs: Json) => inputs[input] as PackedSource | undefined;
  return {
    fields: [input],
    hashField: hashField(what, replaces),
    rules: [
      {
        fields: [input],
        problem(inputs) {
          const { path, text, archive } = sourceOf(inputs) ?? { path: "" };
          if (isAbsent(path) && isAbsent(text)) return "needs a path or a text";
          if (!isAbsent(path) && !isAbsent(text)) return "path and text exclude each other: give one of them";
          return isAbsent(path) && archive === "zip" ? "a text is packed as gzip, not as zip" : undefined;
        },
      },
    ],
    async hash(inputs) {
      const source = sourceOf(inputs);
      return source && (await packed(source, input, single)).sha256;
    },
    // An archive tells nothing of the files that the program packs.
    hashOf: async ({ mark }) => (mark ? undefined : unknownContent),
    async upload({ client, at, inputs, progress }) {
      const source = sourceOf(inputs);
      if (!source) return;
      const { sha256, bytes, mediaType, open } = await packed(source, input, single);
      refuseChanged(input, inputs, sha256);
      progress(`uploading ${source.path ?? `the ${what}`}`);
      await client.send({
        method: "PUT",
        url: `${at.url}/${segment}`,
        query: at.query,
        stream: () => ({ data: open(), length: bytes, type: mediaType }),
      });
    },
  };
}
