import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const REQUIREMENTS = join(__dirname, "python", "requirements.txt");
const FOLDER = join(__dirname, "../../node_modules/.cache/watsonx-clients");
/** What the client supports. */
const PYTHONS = ["python3.11", "python3.12", "python3.13", "python3"];

/** The interpreter of a virtual environment with the Python client, made on first use. */
export async function pythonWithClient(): Promise<string> {
  const python = join(FOLDER, "bin", "python");
  const installed = join(FOLDER, "requirements.txt");
  const wanted = await readFile(REQUIREMENTS, "utf8");
  if (existsSync(installed) && (await readFile(installed, "utf8")) === wanted) return python;
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(join(FOLDER, ".."), { recursive: true });
  await run(await findPython(), ["-m", "venv", FOLDER]);
  await run(python, ["-m", "pip", "install", "--quiet", "--requirement", REQUIREMENTS]);
  await writeFile(installed, wanted);
  return python;
}

/** A Python that the clients and the SDK support. */
export async function findPython(): Promise<string> {
  for (const candidate of PYTHONS) {
    const isNewEnough = "import sys; sys.exit(sys.version_info < (3, 11))";
    const found = await run(candidate, ["-c", isNewEnough]).then(
      () => true,
      () => false,
    );
    if (found) return candidate;
  }
  throw new Error("Python 3.11 or newer is needed on PATH.");
}
