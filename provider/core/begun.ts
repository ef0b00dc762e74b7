import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

interface Entry {
  /** Fingerprint of the work. */
  content: string;
  /** Alike on the platform before it was begun. */
  before: string[];
}

/**
 * Work that is begun and that the engine has not recorded yet. The platform lets nobody change the mark of a job, so
 * that one which has ended could be an old one or the one that a killed `up` began: this is what tells. It is kept on
 * this machine, in a file for each owner below PULUMI_HOME; without it an ended one is taken for an old one.
 */
export const begun = {
  note(owner: string, entry: Entry): void {
    quietly(() => {
      mkdirSync(folder(), { recursive: true });
      writeFileSync(join(folder(), owner), JSON.stringify(entry));
    });
  },

  /** What was there before the same work was begun; undefined where none is open. */
  before(owner: string, content: string): ReadonlySet<string> | undefined {
    const entry = quietly(() => JSON.parse(readFileSync(join(folder(), owner), "utf8")) as Entry);
    return entry?.content === content ? new Set(entry.before) : undefined;
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
