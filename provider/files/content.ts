import { createHash } from "node:crypto";
import { createReadStream, type Stats } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { LocalProblem } from "../core/check";

export interface LocalFile {
  path: string;
  bytes: number;
  sha256: string;
}

const chunkBytes = 1 << 20;

const hashed = new Map<string, LocalFile & { mtimeMs: number }>();

/**
 * A local file and its hash, read once in constant memory and again only when the file has changed.
 *
 * @param field the property that names it, for messages
 */
export async function localFile(path: string, field: string): Promise<LocalFile> {
  const absolute = resolve(path);
  const stats = await statOf(absolute, path, field);
  if (!stats.isFile()) throw new LocalProblem(field, `${path} is not a file`);
  const known = hashed.get(absolute);
  if (known && known.bytes === stats.size && known.mtimeMs === stats.mtimeMs) return known;
  const hash = createHash("sha256");
  try {
    await pipeline(createReadStream(absolute, { highWaterMark: chunkBytes }), hash);
  } catch (error) {
    throw new LocalProblem(field, `${path} cannot be read: ${(error as Error).message}`, error);
  }
  const file = { path: absolute, bytes: stats.size, sha256: hash.digest("hex"), mtimeMs: stats.mtimeMs };
  hashed.set(absolute, file);
  return file;
}

/** The file as the body of a request, opened anew for each attempt; says once a second how far it is. */
export function bodyOf(
  { path, bytes }: LocalFile,
  type: string,
  progress: (text: string) => void,
): () => { data: Readable; length: number; type: string } {
  return () => {
    const data = createReadStream(path, { highWaterMark: chunkBytes });
    let read = 0;
    let told = Date.now();
    data.on("data", (chunk) => {
      read += chunk.length;
      if (Date.now() - told < 1000) return;
      told = Date.now();
      progress(`${read} of ${bytes} bytes`);
    });
    // Whoever takes it over sets it flowing: until then nothing may be lost.
    return { data: data.pause(), length: bytes, type };
  };
}

export async function statOf(absolute: string, path: string, field: string): Promise<Stats> {
  try {
    return await stat(absolute);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    const reason = missing
      ? `${path} does not exist (looked for ${absolute})`
      : `${path} cannot be read: ${(error as Error).message}`;
    throw new LocalProblem(field, reason, error);
  }
}
