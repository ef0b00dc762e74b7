import { mkdir, rm } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { cacheRoot, publish, published } from "./cache.mjs";
import { buildWithGo, programs } from "./go.mjs";
import { installRelease } from "./installer.mjs";
import { executable, findOnPath, versionOf } from "./path.mjs";
import { isMain } from "./process.mjs";
import { toStderr } from "./progress.mjs";
import { cacheKey, goVersion, MINIMUM } from "./versions.mjs";

/**
 * An engine that is ready for use: `bin` belongs in front of PATH.
 * @typedef {{ bin: string, pulumi: string, version: string, source: Source }} Engine
 * @typedef {"path" | "cache" | "installer" | "go"} Source
 */

/**
 * Finds the Pulumi engine with its language hosts, or makes one: from PATH, from the cache, with the SDK's own
 * installer, with Go. `PULUMI_MLOPS_ENGINE` (such as `cache,go`) limits these sources.
 * @param {{ log?: import("./progress.mjs").Log, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<Engine>}
 */
export async function ensurePulumi({ log = toStderr, env = process.env } = {}) {
  const allowed = env.PULUMI_MLOPS_ENGINE?.split(",") ?? ["path", "cache", "installer", "go"];
  const folder = join(cacheRoot(env), "engine", cacheKey());
  /** @type {string[]} */
  const reasons = [];

  if (allowed.includes("path")) {
    const { found, reasons: why } = await findOnPath(env);
    if (found) {
      const { pulumi, version } = found;
      return { bin: await complete(found, { folder, log, env }), pulumi, version, source: "path" };
    }
    reasons.push(`on PATH: ${why.join("; ")}`);
  }

  const cached = allowed.includes("cache") && published(folder);
  if (cached) return engineIn(folder, cached.version, "cache");

  /** @type {Source} */
  let source = "cache";
  const { version } = await publish(folder, log, async (temporary) => {
    const made = await make(temporary, { allowed, reasons, log, env });
    source = made.source;
    return { version: made.version };
  });
  return engineIn(folder, version, source);
}

/**
 * The environment in which that engine runs. A folder that is on PATH already stays where it is, since moving a
 * folder such as /usr/bin to the front would change which `node` is found.
 * @param {Engine} engine
 * @param {NodeJS.ProcessEnv} [env]
 */
export function engineEnv({ bin }, env = process.env) {
  const folders = (env.PATH ?? "").split(delimiter).filter(Boolean);
  return { ...env, PATH: (folders.includes(bin) ? folders : [bin, ...folders]).join(delimiter) };
}

/**
 * @param {string} folder
 * @param {string} version
 * @param {Source} source
 * @returns {Engine}
 */
function engineIn(folder, version, source) {
  const bin = join(folder, "bin");
  return { bin, pulumi: join(bin, executable("pulumi")), version, source };
}

/**
 * @typedef {{ log: import("./progress.mjs").Log, env: NodeJS.ProcessEnv }} Context
 */

/**
 * Makes an engine in `root`, the quicker way first.
 * @param {string} root
 * @param {Context & { allowed: string[], reasons: string[] }} context
 * @returns {Promise<{ version: string, source: Source }>}
 */
async function make(root, { allowed, reasons, log, env }) {
  const ways = {
    installer: () => installRelease({ root, env, log }),
    go: () => buildWithGo({ names: programs, folder: join(root, "bin"), env, log }),
  };
  for (const source of /** @type {const} */ (["installer", "go"])) {
    if (!allowed.includes(source)) continue;
    try {
      await ways[source]();
      const version = await versionOf(join(root, "bin", executable("pulumi")), env);
      if (!version) throw new Error("what it made does not run");
      return { version, source };
    } catch (error) {
      const { message } = /** @type {Error} */ (error);
      reasons.push(`${source === "go" ? "build with Go" : "the SDK's installer"}: ${message}`);
      await rm(root, { recursive: true, force: true });
      await mkdir(root);
    }
  }
  throw new Error(explain(reasons));
}

/**
 * The folder that leads to what an engine found on PATH comes without, else the engine's own.
 * @param {{ pulumi: string, version: string, missing: string[] }} found
 * @param {Context & { folder: string }} context
 */
async function complete({ pulumi, version, missing }, { folder, log, env }) {
  if (missing.length === 0) return dirname(pulumi);
  const extra = `${folder}-only-${missing.join("-")}`;
  try {
    if (!published(extra)) {
      await publish(extra, log, async (temporary) => {
        await buildWithGo({ names: missing, folder: join(temporary, "bin"), env, log });
        return { version };
      });
    }
    return join(extra, "bin");
  } catch (error) {
    log(`${pulumi} comes without ${missing.join(", ")}: ${/** @type {Error} */ (error).message}`);
    return dirname(pulumi);
  }
}

/**
 * What to tell the user when there is no engine.
 * @param {string[]} reasons
 */
export function explain(reasons) {
  return [
    "There is no Pulumi engine here, and none could be made. Tried:",
    ...reasons.map((reason) => `  - ${reason.replaceAll("\n", "\n    ")}`),
    "Do one of these, then start again:",
    `  - install Pulumi ${MINIMUM} or newer: https://www.pulumi.com/docs/install/`,
    `  - install Go ${goVersion()} or newer (https://go.dev/dl/): the engine is then built from source, once`,
  ].join("\n");
}

if (isMain(import.meta.url)) {
  try {
    const engine = await ensurePulumi();
    const forms = {
      "--env": `export PATH=${quote(engineEnv(engine).PATH)}`,
      "--json": JSON.stringify(engine),
    };
    console.log(forms[/** @type {keyof typeof forms} */ (process.argv[2])] ?? engine.bin);
  } catch (error) {
    console.error(/** @type {Error} */ (error).message);
    process.exitCode = 1;
  }
}

/** @param {string} text */
function quote(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
