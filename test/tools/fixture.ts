import { execFile } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

const tools = resolve(__dirname, "../../tools");

/** A machine of its own: an empty PATH folder, an empty cache, and a record of what its `go` was asked. */
export class Machine {
  readonly folder = mkdtempSync(join(tmpdir(), "pulumi-mlops-tools-"));
  readonly path = join(this.folder, "path");
  readonly cache = join(this.folder, "cache");
  private readonly record = join(this.folder, "go.log");

  constructor() {
    mkdirSync(this.path);
    writeFileSync(this.record, "");
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  program(name: string, ...lines: string[]): void {
    const file = join(this.path, name);
    writeFileSync(file, ["#!/bin/sh", ...lines, ""].join("\n"));
    chmodSync(file, 0o755);
  }

  pulumi(version: string, ...companions: string[]): void {
    this.program("pulumi", `echo ${version}`);
    for (const name of companions) this.program(name);
  }

  /** A `go` whose programs all say `v3.250.0`. */
  go(): void {
    const shims = join(this.folder, "module", "python", "cmd");
    mkdirSync(shims, { recursive: true });
    writeFileSync(join(shims, "pulumi-language-python-exec"), "");
    this.program(
      "go",
      `echo "$*" >> '${this.record}'`,
      `if [ "$1" = list ]; then echo '${join(this.folder, "module")}'; exit; fi`,
      'while [ "$1" != -o ]; do shift; done',
      `printf '#!/bin/sh\\necho v3.250.0\\n' > "$2"`,
      '/bin/chmod 755 "$2"',
    );
  }

  goBuilds(): number {
    return readFileSync(this.record, "utf8").match(/^build /gm)?.length ?? 0;
  }

  async run(sources: string, ...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
    const env = { PATH: this.path, PULUMI_MLOPS_CACHE: this.cache, PULUMI_MLOPS_ENGINE: sources };
    return node([join(tools, "pulumi", "index.mjs"), ...args], env);
  }

  async engine(sources = "path,cache,go") {
    const { stdout } = await this.run(sources, "--json");
    return JSON.parse(stdout) as { bin: string; pulumi: string; version: string; source: string };
  }
}

/** The value of an expression in which `module` is a module under `tools/`. Jest itself cannot load ES modules. */
export async function evaluate<T>(module: string, expression: string): Promise<T> {
  const code = `import * as module from ${JSON.stringify(join(tools, module))};
    console.log(JSON.stringify(await (${expression})))`;
  const { stdout, stderr } = await node(["--input-type=module", "-e", code], process.env);
  if (stderr) throw new Error(stderr);
  return JSON.parse(stdout) as T;
}

/** Runs Node.js to its end, whatever that is. */
export async function node(args: string[], env: NodeJS.ProcessEnv) {
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, args, { env, timeout: 20_000 })) };
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string };
  }
}
