import { accessSync, constants, realpathSync, statSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { run } from "./process.mjs";
import { atLeast, MINIMUM } from "./versions.mjs";

const suffixes = process.platform === "win32" ? [".exe", ".cmd"] : [""];

/**
 * Adds `.exe` where programs are called so.
 * @param {string} name
 */
export const executable = (name) => `${name}${process.platform === "win32" ? ".exe" : ""}`;

/**
 * Every program called `name` in `folders`, in their order.
 * @param {string} name
 * @param {string[]} folders
 */
export function findAll(name, folders) {
  return folders
    .flatMap((folder) => suffixes.map((suffix) => join(folder, `${name}${suffix}`)))
    .filter(isExecutable);
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * The folders of PATH.
 * @param {NodeJS.ProcessEnv} env
 */
export function pathFolders(env) {
  return (env.PATH ?? "").split(delimiter).filter(Boolean);
}

/**
 * The first engine on PATH that will do, and the reason why each one before it does not.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ found?: { pulumi: string, version: string, missing: string[] }, reasons: string[] }>}
 */
export async function findOnPath(env) {
  const reasons = [];
  for (const pulumi of findAll("pulumi", pathFolders(env))) {
    const version = await versionOf(pulumi, env);
    const folders = [...pathFolders(env), dirname(pulumi), dirname(realpathSync(pulumi))];
    /** @param {string} name */
    const has = (name) => findAll(name, folders).length > 0;
    if (!version) reasons.push(`${pulumi} does not run`);
    else if (!atLeast(version, MINIMUM)) reasons.push(`${pulumi} is ${version}, older than ${MINIMUM}`);
    else if (!has("pulumi-language-nodejs")) reasons.push(`${pulumi} comes without pulumi-language-nodejs`);
    else return { found: { pulumi, version, missing: companions.filter((name) => !has(name)) }, reasons };
  }
  if (reasons.length === 0) reasons.push("no `pulumi` there");
  return { reasons };
}

/**
 * What `pulumi version` says, or nothing when it does not run.
 * @param {string} pulumi
 * @param {NodeJS.ProcessEnv} env
 */
export async function versionOf(pulumi, env) {
  const quiet = { ...env, PULUMI_SKIP_UPDATE_CHECK: "true" };
  const { code, stdout } = await run(pulumi, ["version"], { env: quiet, timeoutMs: 15_000 });
  return code === 0 ? stdout.trim() : "";
}

/** What the engine needs beside the Node.js host: for the other languages and for dynamic providers. */
const companions = ["pulumi-language-python", "pulumi-language-yaml", "pulumi-resource-pulumi-nodejs"];
