import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { cacheRoot, withLock } from "./pulumi/cache.mjs";
import { ensurePulumi } from "./pulumi/index.mjs";
import { isMain, run } from "./pulumi/process.mjs";
import { elapsed, toStderr, withProgress } from "./pulumi/progress.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const lock = join(root, "package-lock.json");
const sources = [
  ...JSON.parse(readFileSync(join(root, "tsconfig.build.json"), "utf8")).include,
  "tsconfig.json",
  "tsconfig.build.json",
];

/**
 * @typedef {{ isDone(): boolean, run(log: import("./pulumi/progress.mjs").Log, env: NodeJS.ProcessEnv): Promise<void> }} Step
 */

/**
 * Makes a fresh clone ready for use: dependencies, compiled code, Pulumi engine. Says nothing and takes no time when
 * all is there.
 * @param {{ log?: import("./pulumi/progress.mjs").Log, env?: NodeJS.ProcessEnv }} [options]
 */
export async function setup({ log = toStderr, env = process.env } = {}) {
  for (const step of [dependencies, build]) {
    if (step.isDone()) continue;
    await withLock(lockFile(env), log, async () => {
      if (!step.isDone()) await step.run(log, env);
    });
  }
  return ensurePulumi({ log, env });
}

const dependencies = {
  stamp: join(root, "node_modules", ".pulumi-mlops-stamp"),

  isDone() {
    return readIfThere(this.stamp) === lockHash() || this.wasInstalledByHand();
  },

  // npm rewrites this file at each install, so that a plain `npm install` counts too.
  wasInstalledByHand() {
    const installed = join(root, "node_modules", ".package-lock.json");
    return existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
  },

  /** @type {Step["run"]} */
  async run(log, env) {
    const hash = lockHash();
    log("Installing the dependencies with npm (about a minute, once)…");
    // `npm ci` refuses where a registry mirror lacks an optional package of some other platform.
    await npm(["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"], log, env);
    await writeFile(this.stamp, hash);
  },
};

const build = {
  stamp: join(root, "dist", ".pulumi-mlops-stamp"),

  isDone() {
    return readIfThere(this.stamp) === fingerprint();
  },

  /** @type {Step["run"]} */
  async run(log, env) {
    const state = fingerprint();
    log("Compiling the TypeScript sources (a few seconds)…");
    await npm(["run", "--silent", "build"], log, env);
    await writeFile(this.stamp, state);
  },
};

function lockHash() {
  return createHash("sha256").update(readFileSync(lock)).digest("hex");
}

/** Changes with any source file: one edited, added or taken away. */
function fingerprint() {
  const hash = createHash("sha256").update(lockHash());
  for (const file of sources.flatMap((source) => filesOf(join(root, source)))) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesOf(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(ts|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/** @param {string} file */
function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/** @param {NodeJS.ProcessEnv} env outside the checkout: node_modules and dist come and go */
function lockFile(env) {
  const checkout = createHash("sha256").update(root).digest("hex").slice(0, 16);
  return join(cacheRoot(env), "locks", `${checkout}.lock`);
}

/**
 * @param {string[]} args
 * @param {import("./pulumi/progress.mjs").Log} log
 * @param {NodeJS.ProcessEnv} env
 */
async function npm(args, log, env) {
  const started = Date.now();
  const command = `npm ${args.join(" ")}`;
  const { code, output } = await withProgress(log, (say) => {
    say(command);
    return run("npm", args, { cwd: root, env, shell: process.platform === "win32" });
  });
  if (code !== 0) throw new Error(`${output.trim()}\n\n\`${command}\` failed after ${elapsed(started)}.`);
}

if (isMain(import.meta.url)) {
  try {
    await setup();
  } catch (error) {
    console.error(/** @type {Error} */ (error).message);
    process.exitCode = 1;
  }
}
