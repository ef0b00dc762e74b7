import type { PassThrough, Readable } from "node:stream";
import { ZipFile } from "yazl";

export interface ZipEntry {
  /** Name in the archive, with forward slashes. */
  name: string;
  /** The file on this machine. */
  path: string;
}

/** DOS dates have no time zone: a local date with the same numbers everywhere. */
const mtime = new Date(1980, 0, 1);
/** Everything can be run: not every file system could say what was meant to be. */
const mode = 0o100755;

/** A zip archive as a stream: the same files, whatever their order, times and modes, give the same bytes. */
export function zipOf(files: readonly ZipEntry[]): Readable {
  const zip = new ZipFile();
  const stream = zip.outputStream as PassThrough;
  zip.on("error", (error: Error) => stream.destroy(error));
  for (const { name, path } of [...files].sort((a, b) => (a.name < b.name ? -1 : 1)))
    zip.addFile(path, name, { mtime, mode, forceDosTimestamp: true });
  zip.end();
  return stream;
}
