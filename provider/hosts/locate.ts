import { existsSync, readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { parse } from "yaml";

/** Fails with the lines to add where the engine would not find `pulumi-resource-mlops`. */
export function requirePlugin(): void {
  if (found === undefined) found = inProject() || onPath() || installed();
  if (found) return;
  throw new pulumi.RunError(
    `mlops:host is plugin, but the engine would not find the plugin pulumi-resource-mlops. Add to Pulumi.yaml:

plugins:
  providers:
    - name: mlops
      path: ${pathHint()}
`,
  );
}

let found: boolean | undefined;

function projectFile(): string | undefined {
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    for (const name of ["Pulumi.yaml", "Pulumi.yml"])
      if (existsSync(join(folder, name))) return join(folder, name);
    if (dirname(folder) === folder) return undefined;
  }
}

function inProject(): boolean {
  const file = projectFile();
  const providers = file && parse(readFileSync(file, "utf8"))?.plugins?.providers;
  return Array.isArray(providers) && providers.some((entry) => entry?.name === "mlops");
}

function onPath(): boolean {
  return (process.env.PATH ?? "")
    .split(delimiter)
    .some((folder) =>
      ["pulumi-resource-mlops", "pulumi-resource-mlops.cmd"].some((name) => existsSync(join(folder, name))),
    );
}

function installed(): boolean {
  const plugins = join(process.env.PULUMI_HOME ?? join(homedir(), ".pulumi"), "plugins");
  return existsSync(plugins) && readdirSync(plugins).some((name) => name.startsWith("resource-mlops"));
}

function pathHint(): string {
  return existsSync(join(process.cwd(), "node_modules", "pulumi-mlops"))
    ? "node_modules/pulumi-mlops/bin"
    : join(__dirname, "..", "..", "..", "bin");
}
