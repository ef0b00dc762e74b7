import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The oldest engine that the provider supports. */
export const MINIMUM = "3.200.0";

const goFolder = fileURLToPath(new URL("./go", import.meta.url));
const engineVersion = "github.com/pulumi/pulumi/sdk/v3/go/common/version.Version";

/**
 * A pinned Go module: its `go.mod` and `go.sum` stand alone because the versions exclude each other in one graph.
 * @typedef {{ folder: string, module: string, packages: string[], versionVariable: string }} GoModule
 */

/** @type {GoModule[]} */
export const goModules = [
  {
    folder: join(goFolder, "hosts"),
    module: "github.com/pulumi/pulumi/sdk/v3",
    packages: ["nodejs/cmd/pulumi-language-nodejs", "python/cmd/pulumi-language-python"],
    versionVariable: engineVersion,
  },
  {
    folder: join(goFolder, "yaml"),
    module: "github.com/pulumi/pulumi-yaml",
    packages: ["cmd/pulumi-language-yaml"],
    versionVariable: "github.com/pulumi/pulumi-yaml/pkg/version.Version",
  },
  {
    folder: join(goFolder, "engine"),
    module: "github.com/pulumi/pulumi/pkg/v3",
    packages: ["cmd/pulumi"],
    versionVariable: engineVersion,
  },
];

/**
 * The version (`v1.2.3`) that a module's `go.mod` pins.
 * @param {GoModule} goModule
 */
export function pinnedVersion({ folder, module }) {
  const text = readFileSync(join(folder, "go.mod"), "utf8");
  const version = text.match(new RegExp(`^(?:require)?\\s*${module} (v\\S+)`, "m"))?.[1];
  if (!version) throw new Error(`${join(folder, "go.mod")} does not pin ${module}`);
  return version;
}

/** The oldest Go that can build the engine. */
export function goVersion() {
  const text = readFileSync(join(goFolder, "engine", "go.mod"), "utf8");
  return text.match(/^go (\S+)/m)?.[1] ?? "1.25";
}

/** Names the pinned versions and the platform, so that another pin gets another place in the cache. */
export function cacheKey() {
  const pins = goModules.map((goModule) => `${basename(goModule.folder)}-${pinnedVersion(goModule)}`);
  return [...pins, process.platform, process.arch].join("-");
}

/**
 * Whether `version` (`v3.250.0`, `3.201.0-alpha+dirty`, …) is at least `minimum`. Pre-releases count as their release.
 * @param {string} version
 * @param {string} minimum
 */
export function atLeast(version, minimum) {
  const [have, want] = [numbers(version), numbers(minimum)];
  if (!have || !want) return false;
  const differing = want.findIndex((number, index) => number !== have[index]);
  return differing === -1 || have[differing] > want[differing];
}

/** @param {string} version */
function numbers(version) {
  return version
    .match(/^v?(\d+)\.(\d+)\.(\d+)/)
    ?.slice(1)
    .map(Number);
}
