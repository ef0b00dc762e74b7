import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** A stored binary content. */
export interface Blob {
  sha256: string;
  size: number;
}

/** Binary contents in a folder, addressed by their hash, streamed both ways. */
export class Blobs {
  constructor(private readonly folder: string) {}

  async write(source: Readable): Promise<Blob> {
    await mkdir(this.folder, { recursive: true });
    const partial = join(this.folder, `partial-${randomUUID()}`);
    const hash = createHash("sha256");
    let size = 0;
    try {
      await pipeline(
        source,
        async function* (chunks: AsyncIterable<Buffer>) {
          for await (const chunk of chunks) {
            hash.update(chunk);
            size += chunk.length;
            yield chunk;
          }
        },
        createWriteStream(partial),
      );
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
    const sha256 = hash.digest("hex");
    await rename(partial, join(this.folder, sha256));
    return { sha256, size };
  }

  read(sha256: string): Readable {
    return createReadStream(join(this.folder, sha256));
  }

  async clear(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
