import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename, resolve } from "node:path";
import { pipeline, Readable } from "node:stream";
import { createGzip } from "node:zlib";
import { LocalProblem } from "../core/check";
import { localFile, statOf } from "./content";
import { folderHash, localFolder } from "./folder";
import { type ZipEntry, zipOf } from "./zip";

export type Archive = "gzip" | "zip";

/** What is to be packed: a file or folder of this machine, or a text. */
export interface PackedSource {
  path?: string | undefined;
  text?: string | undefined;
  /** Default: zip for a folder, `single` for a file. A text is always gzip. */
  archive?: Archive | undefined;
}

export interface Packed {
  /** Of what is inside: the bytes of an archive may differ from machine to machine. */
  sha256: string;
  mediaType: `application/${Archive}`;
  /** Known where a file is sent as it is. */
  bytes?: number;
  open(): Readable;
}

/** As many as an archive without extensions holds. */
const limits = { files: 65_535, bytes: Number.POSITIVE_INFINITY };

const packedAlready: [ending: RegExp, archive: Archive][] = [
  [/\.zip$/i, "zip"],
  [/\.t?gz$/i, "gzip"],
];

/**
 * A source as one archive: what ends in .zip, .gz or .tgz as it is, everything else packed, always to the same content.
 *
 * @param field the property that says what is packed, for messages
 */
export async function packed(source: PackedSource, field: string, single: Archive): Promise<Packed> {
  const { path, text = "", archive } = source;
  if (path === undefined) {
    const sha256 = createHash("sha256").update(text).digest("hex");
    return { sha256, mediaType: "application/gzip", open: () => gzipOf(Readable.from([text])) };
  }
  const absolute = resolve(path);
  if ((await statOf(absolute, path, `${field}.path`)).isDirectory())
    return packedFolder(path, archive ?? "zip", field);
  const { sha256, bytes } = await localFile(path, `${field}.path`);
  const ready = packedAlready.find(([ending]) => ending.test(path))?.[1];
  if (ready && archive && ready !== archive)
    throw new LocalProblem(`${field}.archive`, `${path} is packed already, and not as ${archive}`);
  if (ready)
    return { sha256, bytes, mediaType: `application/${ready}`, open: () => createReadStream(absolute) };
  const only = { name: basename(absolute), path: absolute };
  return (archive ?? single) === "zip" ? zipped(sha256, [only]) : gzipped(sha256, only);
}

async function packedFolder(path: string, archive: Archive, field: string): Promise<Packed> {
  const files = await localFolder(path, `${field}.path`, limits);
  const [only, ...more] = files;
  if (only === undefined) throw new LocalProblem(`${field}.path`, `${path} holds no file`);
  if (archive === "zip") return zipped(folderHash(files), files);
  if (more.length === 0) return gzipped(only.sha256, only);
  throw new LocalProblem(
    `${field}.archive`,
    `${path} holds ${files.length} files, and gzip packs a single one: take zip`,
  );
}

function zipped(sha256: string, files: readonly ZipEntry[]): Packed {
  return { sha256, mediaType: "application/zip", open: () => zipOf(files) };
}

function gzipped(sha256: string, { path }: ZipEntry): Packed {
  return { sha256, mediaType: "application/gzip", open: () => gzipOf(createReadStream(path)) };
}

/** Its reader sees what goes wrong with the source as an error of its own. */
function gzipOf(source: Readable): Readable {
  return pipeline(source, createGzip(), () => {});
}
