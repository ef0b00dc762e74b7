/** Builds the peers that the benchmark compares with, from pinned Go modules, and prints the folder they are in. */
import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cacheRoot, publish, published } from "../pulumi/cache.mjs";
import { executable } from "../pulumi/path.mjs";
import { run, tail } from "../pulumi/process.mjs";
import { elapsed, toStderr, withProgress } from "../pulumi/progress.mjs";

const go = fileURLToPath(new URL("./go", import.meta.url));

const programs = [
  { name: "tofu", folder: join(go, "opentofu"), source: "github.com/opentofu/opentofu/cmd/tofu" },
  {
    name: "terraform-provider-azapi",
    folder: join(go, "azapi"),
    source: "github.com/Azure/terraform-provider-azapi",
  },
];

/** @param {string} folder */
async function build(folder) {
  const started = Date.now();
  toStderr("Building OpenTofu and azapi with Go (some minutes, once)…");
  await mkdir(folder, { recursive: true });
  await withProgress(toStderr, async (say) => {
    for (const program of programs) {
      say(`building ${program.name}`);
      const target = join(folder, executable(program.name));
      // Explicit flags win over the user's GOFLAGS, which must not change what is built.
      const flags = ["-mod=readonly", "-buildvcs=false", "-trimpath", "-ldflags", "-s -w"];
      const { code, output } = await run("go", ["build", ...flags, "-o", target, program.source], {
        cwd: program.folder,
        env: { ...process.env, CGO_ENABLED: "0", GOWORK: "off" },
      });
      if (code !== 0) throw new Error(`go build of ${program.name} failed:\n${tail(output)}`);
    }
  });
  toStderr(`Built in ${elapsed(started)}.`);
  return { version: pins() };
}

function pins() {
  return programs
    .map(({ folder, source }) => {
      const text = readFileSync(join(folder, "go.mod"), "utf8");
      const module = source.replace(/\/cmd\/.*$/, "");
      return `${module.split("/").at(-1)}-${text.match(new RegExp(`${module} (v\\S+)`))?.[1]}`;
    })
    .join("-");
}

const folder = join(cacheRoot(process.env), "peers", `${pins()}-${process.platform}-${process.arch}`);
if (!published(folder)) await publish(folder, toStderr, build);
console.log(folder);
