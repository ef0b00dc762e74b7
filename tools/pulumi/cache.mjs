import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { homedir, hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const MARKER = "engine.json";
const HEARTBEAT_MS = 5_000;
const STALE_MS = 60_000;

/**
 * The folder for what outlives a checkout.
 * @param {NodeJS.ProcessEnv} env
 */
export function cacheRoot(env) {
  return env.PULUMI_MLOPS_CACHE || join(env.XDG_CACHE_HOME || join(homedir(), ".cache"), "pulumi-mlops");
}

/**
 * What an earlier run published in `folder`.
 * @param {string} folder
 * @returns {{ version: string } | undefined}
 */
export function published(folder) {
  const marker = join(folder, MARKER);
  return existsSync(marker) ? JSON.parse(readFileSync(marker, "utf8")) : undefined;
}

/**
 * Fills `folder` once: `fill` works in a temporary folder, which is renamed into place when it is complete, so that
 * nobody ever sees a half-made one.
 * @param {string} folder
 * @param {import("./progress.mjs").Log} log
 * @param {(temporary: string) => Promise<{ version: string }>} fill
 */
export async function publish(folder, log, fill) {
  return withLock(`${folder}.lock`, log, async () => {
    const earlier = published(folder);
    if (earlier) return earlier;
    await sweep(folder);
    const temporary = `${folder}.tmp-${randomUUID()}`;
    try {
      await mkdir(temporary, { recursive: true });
      const facts = await fill(temporary);
      await writeFile(join(temporary, MARKER), `${JSON.stringify(facts)}\n`);
      await rm(folder, { recursive: true, force: true });
      await rename(temporary, folder);
      return facts;
    } finally {
      await rm(temporary, { recursive: true, force: true });
    }
  });
}

/** @param {string} folder removes what a killed process left; call it under the lock only */
async function sweep(folder) {
  for (const name of await readdir(dirname(folder))) {
    if (name.startsWith(`${basename(folder)}.tmp-`))
      await rm(join(dirname(folder), name), { recursive: true, force: true });
  }
}

/**
 * Does `work` while no other process holds `file`. The lock of a dead process is taken over.
 * @template T
 * @param {string} file
 * @param {import("./progress.mjs").Log} log
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, log, work) {
  await mkdir(dirname(file), { recursive: true });
  const owner = JSON.stringify({ host: hostname(), pid: process.pid });
  let told = false;
  while (!(await take(file, owner))) {
    if (await isStale(file)) {
      await rm(file, { force: true });
      continue;
    }
    if (!told) log("Another process is at it already; waiting for it…");
    told = true;
    await sleep(500);
  }
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => {});
  }, HEARTBEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    await rm(file, { force: true });
  }
}

/**
 * @param {string} file
 * @param {string} owner
 */
async function take(file, owner) {
  try {
    await writeFile(file, owner, { flag: "wx" });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
    throw error;
  }
}

/** @param {string} file */
async function isStale(file) {
  try {
    if (Date.now() - (await stat(file)).mtimeMs > STALE_MS) return true;
    const { host, pid } = JSON.parse(await readFile(file, "utf8"));
    return host === hostname() && !isAlive(pid);
  } catch {
    // Just released, or not written yet: the next round tells.
    return false;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}
