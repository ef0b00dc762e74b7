/**
 * `npm run conformance:mutations`: breaks the product on purpose, one way at a time, and shows that the suite sees
 * each. What it changes is a copy.
 */
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { ModuleKind, ScriptTarget, transpileModule } from "typescript";
import { root } from "./host";
import type { Row } from "./matrix";
import { type Mutation, mutations } from "./mutations";

/** A copy of what runs, in which one file can be exchanged. */
class Copy {
  private readonly folder = mkdtempSync(join(realpathSync(tmpdir()), "mlops-mutation-"));

  constructor() {
    for (const name of ["dist", "bin", "package.json", "schema.json"])
      cpSync(join(root, name), join(this.folder, name), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(this.folder, "node_modules"));
  }

  /** What the suite sees first of it. */
  async evidence({ file, from, to, ...where }: Mutation): Promise<string | undefined> {
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
      return await this.failure(where);
    } finally {
      writeFileSync(built, before);
    }
  }

  /** What a row of the matrix shows first; undefined where it shows that all is well. */
  async failure({ row, check }: Where): Promise<string | undefined> {
    const script = join(this.folder, "dist", "test", "conformance", "index.js");
    const matrix = join(this.folder, "matrix.json");
    rmSync(matrix, { force: true });
    const args = [script, "--fast", "--host", "plugin", "--only", row, "--check", check, "--json", matrix];
    await new Promise((done) => spawn(process.execPath, args, { stdio: "ignore" }).on("exit", done));
    // A suite that could not run has seen nothing.
    const rows: Row[] = JSON.parse(readFileSync(matrix, "utf8"));
    return rows.flatMap(({ evidence }) => evidence)[0];
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

type Where = Pick<Mutation, "row" | "check">;

/** The work on each, one copy for each core. */
async function eachOf<T>(all: readonly T[], work: (one: T, copy: Copy) => Promise<void>): Promise<void> {
  const waiting = [...all];
  const worker = async () => {
    const copy = new Copy();
    try {
      for (let one = waiting.shift(); one; one = waiting.shift()) await work(one, copy);
    } finally {
      copy.remove();
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}

async function main(): Promise<void> {
  const [only = ""] = process.argv.slice(2);
  const chosen = mutations.filter(({ name }) => name.includes(only));
  const placeOf = ({ row, check }: Where) => `${check} of ${row}`;
  const rows = new Map<string, Where>(chosen.map((mutation) => [placeOf(mutation), mutation]));
  await eachOf([...rows], async ([name, where], copy) => {
    const failure = await copy.failure(where);
    if (failure) throw new Error(`without any mutation, ${name} fails: ${failure}`);
  });
  let caught = 0;
  await eachOf(chosen, async (mutation, copy) => {
    const evidence = await copy.evidence(mutation);
    if (evidence) caught++;
    console.log(
      `${evidence ? "caught" : "MISSED"}: ${mutation.name} (${placeOf(mutation)}): ${firstLine(evidence)}`,
    );
  });
  console.log(`${caught} of ${chosen.length} mutations caught`);
  console.log(`${caught} passed, ${chosen.length - caught} failed`);
  process.exit(caught === chosen.length ? 0 : 1);
}

function firstLine(text = "nothing failed"): string {
  return text.split("\n", 1)[0] as string;
}

void main();
