import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { z } from "zod";
import { LocalProblem } from "../core/check";
import { field } from "../core/fields";

/** Where a function writes what it downloads. */
export const downloadInput = {
  path: field(z.string().min(1), {
    doc: "The local file to write, relative to where the program runs. Its folder is made where there is none; a file that is there is replaced, and only by a complete one.",
  }),
};

/** What a function that downloads says of the file. */
export const downloadOutputs = {
  path: field(z.string(), { doc: "The file that was written, as an absolute path." }),
  bytes: field(z.int(), { doc: "Its size in bytes." }),
  sha256: field(z.string(), { doc: "SHA-256 of its content, in hexadecimal." }),
};

/** A file that was written: its absolute path, size and hash. */
export interface Download {
  path: string;
  bytes: number;
  sha256: string;
}

/**
 * Receives the answer of a request into a local file, in constant memory. It is written beside its place and renamed
 * at the end, so that nobody ever finds half of it.
 *
 * @param field the property that names the file, for messages
 */
export function intoFile(path: string, field: string): (body: AsyncIterable<Buffer>) => Promise<Download> {
  const absolute = resolve(path);
  const locally = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error) => {
      throw new LocalProblem(field, `${path} cannot be written: ${error.message}`, error);
    });
  return async (body) => {
    const partial = `${absolute}.${randomUUID()}.part`;
    const hash = createHash("sha256");
    let bytes = 0;
    await locally(mkdir(dirname(absolute), { recursive: true }));
    const file = await locally(open(partial, "wx"));
    try {
      try {
        for await (const chunk of body) {
          hash.update(chunk);
          bytes += chunk.length;
          await locally(file.writeFile(chunk));
        }
      } finally {
        await locally(file.close());
      }
      await locally(rename(partial, absolute));
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
    return { path: absolute, bytes, sha256: hash.digest("hex") };
  };
}
