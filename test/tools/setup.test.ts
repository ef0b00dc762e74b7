import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Machine, node } from "./fixture";

const tools = resolve(__dirname, "../../tools");

let machine: Machine;
let checkout: string;
beforeEach(() => {
  machine = new Machine();
  machine.pulumi(
    "v3.250.0",
    "pulumi-language-nodejs",
    "pulumi-language-python",
    "pulumi-language-yaml",
    "pulumi-resource-pulumi-nodejs",
  );
  machine.program("npm", 'echo "$1" >> npm.log', "/bin/mkdir -p node_modules dist");

  checkout = join(machine.folder, "checkout");
  for (const name of ["setup.mjs", "pulumi"]) {
    cpSync(join(tools, name), join(checkout, "tools", name), { recursive: true });
  }
  mkdirSync(join(checkout, "provider"));
  write("provider/index.ts", "export {};");
  write("package-lock.json", "{}");
  write("tsconfig.build.json", JSON.stringify({ include: ["provider"] }));
});
afterEach(() => machine.remove());

function write(file: string, text: string): void {
  writeFileSync(join(checkout, file), text);
}

/** Sets up and tells which npm commands that took. */
async function setup() {
  write("npm.log", "");
  const env = { PATH: machine.path, PULUMI_MLOPS_CACHE: machine.cache };
  const { code, stderr } = await node([join(checkout, "tools", "setup.mjs")], env);
  const commands = readFileSync(join(checkout, "npm.log"), "utf8").split("\n").filter(Boolean);
  return { code, stderr, commands };
}

test("a fresh clone is installed and compiled, once", async () => {
  const first = await setup();
  expect(first).toMatchObject({ code: 0, commands: ["install", "run"] });
  expect(first.stderr).toMatch(/Installing the dependencies.*Compiling/s);
  expect(await setup()).toEqual({ code: 0, stderr: "", commands: [] });
});

test("what changed is done again", async () => {
  await setup();
  write("provider/added.ts", "export {};");
  expect((await setup()).commands).toEqual(["run"]);
  rmSync(join(checkout, "provider/added.ts"));
  expect((await setup()).commands).toEqual(["run"]);
  write("package-lock.json", "{ }");
  expect((await setup()).commands).toEqual(["install", "run"]);
});

test("a plain `npm install` counts", async () => {
  mkdirSync(join(checkout, "node_modules"));
  write("node_modules/.package-lock.json", "{}");
  expect((await setup()).commands).toEqual(["run"]);
});

test("a failure shows what npm said", async () => {
  machine.program("npm", "echo the reason", "exit 1");
  const { code, stderr } = await setup();
  expect(code).toBe(1);
  expect(stderr).toContain(
    "the reason\n\n`npm install --no-save --no-audit --no-fund --loglevel=error` failed",
  );
});
