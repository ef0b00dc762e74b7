import { chmod, copyFile, mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { executable, findAll, pathFolders } from "./path.mjs";
import { run, tail } from "./process.mjs";
import { elapsed, withProgress } from "./progress.mjs";
import { goModules, pinnedVersion } from "./versions.mjs";

/** The program that the engine starts for dynamic providers. */
const dynamicProvider = "pulumi-resource-pulumi-nodejs";

/** All that makes up an engine, which `buildWithGo` can make. */
export const programs = [
  ...goModules.flatMap(({ packages }) => packages.map((path) => basename(path))),
  dynamicProvider,
];

// Explicit flags win over the user's GOFLAGS, which must not change what is built.
const reproducible = ["-mod=readonly", "-buildvcs=false", "-trimpath"];

/**
 * Builds the programs called `names` from pinned Go modules into `folder`.
 * @param {{ names: string[], folder: string, env: NodeJS.ProcessEnv, log: import("./progress.mjs").Log }} options
 */
export async function buildWithGo({ names, folder, env, log }) {
  const go = findAll("go", pathFolders(env))[0];
  const wanted = names.filter((name) => name !== dynamicProvider);
  if (!go && wanted.length > 0) throw new Error("no `go` on PATH");
  const goEnv = { ...env, CGO_ENABLED: "0", GOWORK: "off" };
  /** @param {string[]} args @param {string} cwd */
  const callGo = async (args, cwd) => {
    const { code, stdout, output } = await run(/** @type {string} */ (go), args, { cwd, env: goEnv });
    if (code !== 0) throw new Error(`go ${args[0]} failed:\n${tail(output)}`);
    return stdout.trim();
  };

  await mkdir(folder, { recursive: true });
  if (names.includes("pulumi")) log("Building the Pulumi engine with Go (four to six minutes, once)…");
  const started = Date.now();
  await withProgress(log, async (say) => {
    for (const goModule of goModules) {
      for (const path of goModule.packages.filter((path) => wanted.includes(basename(path)))) {
        const name = basename(path);
        const version = pinnedVersion(goModule);
        say(`building ${name} ${version}`);
        const linking = `-s -w -X ${goModule.versionVariable}=${version}`;
        const target = join(folder, executable(name));
        const source = `${goModule.module}/${path}`;
        await callGo(["build", ...reproducible, "-ldflags", linking, "-o", target, source], goModule.folder);
        if (name === "pulumi-language-python") {
          const sources = await callGo(["list", "-m", "-f", "{{.Dir}}", goModule.module], goModule.folder);
          await copyShim(join(sources, "python", "cmd"), folder);
        }
      }
    }
  });
  if (names.includes(dynamicProvider)) await writeDynamicProvider(folder);
  if (wanted.length > 0) log(`Built in ${elapsed(started)}.`);
}

/**
 * The Python host starts programs through a script that must lie beside it.
 * @param {string} from
 * @param {string} to
 */
async function copyShim(from, to) {
  const shim = join(to, "pulumi-language-python-exec");
  await copyFile(join(from, basename(shim)), shim);
  await chmod(shim, 0o755);
}

/**
 * Node resolves the SDK from the working folder, which is the Pulumi project's: its own SDK serves its resources.
 * @param {string} folder
 */
async function writeDynamicProvider(folder) {
  const find = "console.log(require.resolve('@pulumi/pulumi/cmd/dynamic-provider'))";
  if (process.platform === "win32") {
    const lines = [
      "@echo off",
      "setlocal",
      `for /f "delims=" %%i in ('node -e "${find}"') do set SCRIPT=%%i`,
      'if "%SCRIPT%"=="" exit /b 1',
      '@node "%SCRIPT%" %*',
    ];
    await writeFile(join(folder, `${dynamicProvider}.cmd`), `${lines.join("\r\n")}\r\n`);
  } else {
    const lines = ["#!/bin/sh", `script=$(node -e "${find}") || exit 1`, 'exec node "$script" "$@"'];
    await writeFile(join(folder, dynamicProvider), `${lines.join("\n")}\n`, { mode: 0o755 });
  }
}
