/** Writes what follows from the definitions: registry, classes, schema.json, reference. `--check` only says what is stale. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { discover } from "./discover";
import { withSettings } from "./readme";
import { referencePages } from "./reference";
import { packageSchema } from "./schema";
import { moduleFile, providerFile, registryFile } from "./typescript";

const root = join(__dirname, "..", "..", "..");

/** Every generated file with its text, by path. */
export function generate(): Map<string, string> {
  const definitions = discover(root);
  const files = new Map<string, string>();
  files.set("provider/generated/registry.ts", registryFile(definitions));
  for (const module of new Set(
    [...definitions.resources, ...definitions.functions].map(({ module }) => module),
  ))
    files.set(`provider/generated/${module.replace("/", "-")}.ts`, moduleFile(module, definitions));
  files.set("provider/generated/provider.ts", providerFile(definitions));
  files.set("README.md", withSettings(current("README.md") ?? "", definitions));
  files.set("schema.json", `${JSON.stringify(packageSchema(definitions, version()), undefined, 2)}\n`);
  for (const [path, text] of referencePages(definitions, current)) files.set(path, text);
  return files;
}

function version(): string {
  return JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version;
}

/** The generated files that are not as the definitions want them. */
export function stale(): string[] {
  const wanted = generate();
  const differing = [...wanted].filter(([path, text]) => current(path) !== text).map(([path]) => path);
  return [...differing, ...leftOver(wanted)];
}

/** Pages of definitions that are no more. */
function leftOver(wanted: Map<string, string>): string[] {
  const folder = join(root, "docs", "reference");
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((path) => !wanted.has(path));
}

function current(path: string): string | undefined {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

if (require.main === module) {
  if (process.argv.includes("--check")) {
    const files = stale();
    if (files.length > 0) {
      console.error(`stale: ${files.join(", ")}. Run npm run generate.`);
      process.exit(1);
    }
  } else {
    const wanted = generate();
    for (const path of leftOver(wanted)) rmSync(join(root, path));
    for (const [path, text] of wanted) {
      const file = join(root, path);
      mkdirSync(dirname(file), { recursive: true });
      if (current(path) !== text) writeFileSync(file, text);
    }
  }
}
