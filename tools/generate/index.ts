/** Writes what follows from the definitions: registry, classes, schema.json. `--check` only says what is stale. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { discover } from "./discover";
import { withSettings } from "./readme";
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
  return files;
}

function version(): string {
  return JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version;
}

/** The generated files that are not as the definitions want them. */
export function stale(): string[] {
  return [...generate()].filter(([path, text]) => current(path) !== text).map(([path]) => path);
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
    for (const [path, text] of generate()) {
      const file = join(root, path);
      mkdirSync(dirname(file), { recursive: true });
      if (current(path) !== text) writeFileSync(file, text);
    }
  }
}
