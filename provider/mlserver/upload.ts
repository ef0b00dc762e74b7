/** Local files on their way to the server: streamed, never held in memory. */
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import FormData from "form-data";
import { z } from "zod";
import { field } from "../core/fields";
import { isUnknown, type Json, UNKNOWN } from "../core/values";
import { type LocalFile, localFile } from "../files/content";
import type { HttpRequest } from "../http/client";

type Body = Pick<HttpRequest, "stream">;

/** A local file that an input names. */
export function sourceField(doc: string) {
  return field(z.string().min(1), {
    doc: `${doc} Relative to the folder of Pulumi.yaml.`,
    writeOnly: true,
    // What matters is what is in it, and that is computed.
    equal: () => true,
  });
}

/**
 * The hash of a file's content: that is what makes a change.
 *
 * @param source the input that names the file
 */
export function hashField(what: string, source: string) {
  return field(z.string().optional(), {
    doc: `SHA-256 of ${what}, in hexadecimal.`,
    writeOnly: true,
    computed: true,
    changesWith: [source],
    untold: true,
  });
}

/** Computes the hash of the file that an input names. */
export async function hashOf(inputs: Json, name: string): Promise<string> {
  const source = inputs[name];
  return isUnknown(source) ? UNKNOWN : (await localFile(String(source), name)).sha256;
}

/** A form with texts and perhaps one file, which goes under the name that the server is to know it by. */
export function formOf(
  texts: Record<string, string>,
  file?: { part: string; local: LocalFile; name?: string },
): Body {
  return {
    stream() {
      const form = new FormData();
      for (const [name, value] of Object.entries(texts)) form.append(name, value);
      if (file) {
        const { part, local, name: filename = basename(local.path) } = file;
        form.append(part, createReadStream(local.path), { filename, knownLength: local.bytes });
      }
      return { data: form, length: form.getLengthSync(), type: form.getHeaders()["content-type"] as string };
    },
  };
}

export function bytesOf({ path, bytes }: LocalFile): Body {
  return {
    stream: () => ({ data: createReadStream(path), length: bytes, type: "application/octet-stream" }),
  };
}
