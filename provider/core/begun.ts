import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

interface Entry {
  /** Fingerprint of what is asked for. */
  content: string;
  /** Alike on the platform before it was begun; nothing where the platform tells of none. */
  before?: string[];
}

/**
 * What is begun and the engine has not recorded yet, where the platform keeps no mark that could be changed: an ended
 * job could be an old one or the one that a killed `up` began; an execution leaves nothing to be found. It is kept on
 * this machine, in a file for each owner below PULUMI_HOME; without it what was begun elsewhere counts as not begun.
 */
export const begun = {
  note(owner: string, entry: Entry): void {
    quietly(() => {
      mkdirSync(folder(), { recursive: true });
      writeFileSync(join(folder(), owner), JSON.stringify(entry));
    });
  },

  /** What was there before the same was begun; undefined where none is open. */
  before(owner: string, content: string): ReadonlySet<string> | undefined {
    const entry = quietly(() => JSON.parse(readFileSync(join(folder(), owner), "utf8")) as Entry);
    return entry?.content === content ? new Set(entry.before ?? []) : undefined;
  },

  forget(owner: string): void {
    quietly(() => rmSync(join(folder(), owner), { force: true }));
  },
};

function folder(): string {
  return join(process.env.PULUMI_HOME || join(homedir(), ".pulumi"), "pulumi-mlops", "begun");
}

/** A home that cannot be written, or half a file, must not keep anybody from working. */
function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
