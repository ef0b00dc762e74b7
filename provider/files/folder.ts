import { createHash } from "node:crypto";
import type { Dirent } from "node:fs";
import { readdir, readFile, realpath } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import ignore, { type Ignore } from "ignore";
import { LocalProblem } from "../core/check";
import { localFile, statOf } from "./content";

export interface FolderFile {
  /** Path in the folder, with forward slashes. */
  name: string;
  path: string;
  bytes: number;
  sha256: string;
}

export interface FolderLimits {
  files: number;
  bytes: number;
}

/** Never part of a folder's content: they say nothing about what it does. */
export const leftOut: readonly string[] = [".git", "__pycache__", ".amlignore", ".gitignore"];

const hashedAtOnce = 16;

/**
 * The files of a folder, sorted by name, without what the folder's own `.amlignore` (else `.gitignore`) says.
 *
 * @param field the property that names it, for messages
 */
export async function localFolder(path: string, field: string, limits: FolderLimits): Promise<FolderFile[]> {
  const root = resolve(path);
  const stats = await statOf(root, path, field);
  if (!stats.isDirectory()) throw new LocalProblem(field, `${path} is not a folder`);
  const walk = new Walk(path, field, limits.files, await realpath(root), await ignoring(root));
  await walk.enter(root, "", []);
  const found = walk.found.sort((a, b) => (a.name < b.name ? -1 : 1));
  const files: FolderFile[] = [];
  for (let at = 0; at < found.length; at += hashedAtOnce) {
    const some = found.slice(at, at + hashedAtOnce);
    const hashed = await Promise.all(some.map((file) => localFile(file.path, field)));
    files.push(...some.map(({ name }, index) => ({ ...(hashed[index] as FolderFile), name })));
  }
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  if (bytes > limits.bytes)
    throw new LocalProblem(
      field,
      `${path} holds ${megabytes(bytes)} MB, and at most ${megabytes(limits.bytes)} MB are taken; ${advice}`,
    );
  return files;
}

/** One hash for the names and contents of all files. */
export function folderHash(files: readonly FolderFile[]): string {
  const hash = createHash("sha256");
  for (const { name, sha256 } of files) hash.update(`${name}\0${sha256}\n`);
  return hash.digest("hex");
}

const advice = "list what is not needed in .amlignore (it is written like .gitignore)";

function megabytes(bytes: number): number {
  return Math.ceil(bytes / (1024 * 1024));
}

async function ignoring(root: string): Promise<Ignore> {
  for (const name of [".amlignore", ".gitignore"]) {
    const rules = await readFile(join(root, name), "utf8").catch(() => undefined);
    if (rules !== undefined) return ignore().add(rules);
  }
  return ignore();
}

class Walk {
  readonly found: { name: string; path: string }[] = [];

  constructor(
    private readonly path: string,
    private readonly field: string,
    private readonly most: number,
    private readonly root: string,
    private readonly rules: Ignore,
  ) {}

  /** @param above the real paths of the folders that lead here */
  async enter(folder: string, prefix: string, above: readonly string[]): Promise<void> {
    const real = await realpath(folder);
    if (above.includes(real))
      throw this.problem(`${prefix.slice(0, -1)} is a link that leads back to itself`);
    for (const entry of await this.entries(folder)) {
      if (leftOut.includes(entry.name)) continue;
      const name = prefix + entry.name;
      const path = join(folder, entry.name);
      // Rules that end with a slash mean folders only, and the library tells those by the slash.
      if (this.rules.ignores(entry.isFile() ? name : `${name}/`)) continue;
      const isFolder = entry.isSymbolicLink() ? await this.leadsToFolder(path, name) : entry.isDirectory();
      if (isFolder) await this.enter(path, `${name}/`, [...above, real]);
      else if (this.found.push({ name, path }) > this.most)
        throw this.problem(`holds more than ${this.most} files, and no more are taken; ${advice}`);
    }
  }

  private async entries(folder: string): Promise<Dirent[]> {
    try {
      return await readdir(folder, { withFileTypes: true });
    } catch (error) {
      throw this.problem(`cannot be read: ${(error as Error).message}`, error);
    }
  }

  private async leadsToFolder(path: string, name: string): Promise<boolean> {
    const target = await realpath(path).catch((error) => {
      throw this.problem(`${name} is a link that leads nowhere`, error);
    });
    if (target !== this.root && !target.startsWith(this.root + sep))
      throw this.problem(
        `${name} is a link that leads out of the folder; copy what it names into the folder`,
      );
    return (await statOf(target, name, this.field)).isDirectory();
  }

  private problem(what: string, cause?: unknown): LocalProblem {
    return new LocalProblem(this.field, `${this.path}: ${what}`, cause);
  }
}
