/**
 * `npm run conformance:mutations`: breaks the product on purpose, one way at a time, and shows that the suite sees
 * each. What it changes is a copy.
 */
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { ModuleKind, ScriptTarget, transpileModule } from "typescript";
import type { CheckName } from "./entry";
import { root } from "./host";
import { type Mutation, mutations } from "./mutations";

/** A copy of what runs, in which one file can be exchanged. */
class Copy {
  private readonly folder = mkdtempSync(join(realpathSync(tmpdir()), "mlops-mutation-"));

  constructor() {
    for (const name of ["dist", "bin", "package.json", "schema.json"])
      cpSync(join(root, name), join(this.folder, name), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(this.folder, "node_modules"));
  }

  /** Whether the suite sees it. */
  async catches({ file, from, to, row, check }: Mutation): Promise<boolean> {
    const source = readFileSync(join(root, file), "utf8");
    if (source.split(from).length !== 2) throw new Error(`${file} has not exactly one: ${from}`);
    const { outputText } = transpileModule(
      source.replace(from, () => to),
      {
        compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022, esModuleInterop: true },
      },
    );
    const built = join(this.folder, "dist", file.replace(/\.ts$/, ".js"));
    const before = readFileSync(built);
    writeFileSync(built, outputText);
    try {
      return (await this.run(row, check)) !== 0;
    } finally {
      writeFileSync(built, before);
    }
  }

  private run(row: string, check: CheckName): Promise<number | null> {
    const script = join(this.folder, "dist", "test", "conformance", "index.js");
    const args = [script, "--fast", "--host", "plugin", "--only", row, "--check", check];
    return new Promise((done) => spawn(process.execPath, args, { stdio: "ignore" }).on("exit", done));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const [only = ""] = process.argv.slice(2);
  const chosen = mutations.filter(({ name }) => name.includes(only));
  const waiting = [...chosen];
  let caught = 0;
  const work = async () => {
    const copy = new Copy();
    try {
      for (let mutation = waiting.shift(); mutation; mutation = waiting.shift()) {
        const seen = await copy.catches(mutation);
        if (seen) caught++;
        console.log(`${seen ? "caught" : "MISSED"}: ${mutation.name} (${mutation.check} of ${mutation.row})`);
      }
    } finally {
      copy.remove();
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  console.log(`${caught} of ${chosen.length} mutations caught`);
  console.log(`${caught} passed, ${chosen.length - caught} failed`);
  process.exit(caught === chosen.length ? 0 : 1);
}

void main();
