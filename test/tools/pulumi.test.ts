import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { evaluate, Machine } from "./fixture";

const hosts = ["pulumi-language-nodejs", "pulumi-language-python", "pulumi-language-yaml"];
const dynamicProvider = "pulumi-resource-pulumi-nodejs";

let machine: Machine;
beforeEach(() => {
  machine = new Machine();
});
afterEach(() => machine.remove());

test("versions are compared by number, with pre-releases as their release", async () => {
  const pairs = [
    ["v3.200.0", "3.200.0"],
    ["3.1000.0", "3.200.0"],
    ["v4.0.0", "3.200.0"],
    ["v3.250.1-alpha.7+dirty", "3.200.0"],
    ["v3.199.9", "3.200.0"],
    ["v2.300.0", "3.200.0"],
    ["", "3.200.0"],
  ];
  const answers = await evaluate(
    "pulumi/versions.mjs",
    `${JSON.stringify(pairs)}.map(([have, want]) => module.atLeast(have, want))`,
  );
  expect(answers).toEqual([true, true, true, true, false, false, false]);
});

test("the pins are those of the go.mod files", async () => {
  const pins = await evaluate("pulumi/versions.mjs", "module.goModules.map(module.pinnedVersion)");
  expect(pins).toEqual(["v3.60.0", "v1.10.0", "v3.250.0"]);
  expect(await evaluate("pulumi/versions.mjs", "module.goVersion()")).toMatch(/^1\.\d+/);
});

describe("an engine on PATH", () => {
  test("is taken as it is when it is complete", async () => {
    machine.pulumi("v3.201.0", ...hosts, dynamicProvider);
    machine.go();
    expect(await machine.engine()).toEqual({
      bin: machine.path,
      pulumi: join(machine.path, "pulumi"),
      version: "v3.201.0",
      source: "path",
    });
    expect(machine.goBuilds()).toBe(0);
    const { stdout } = await machine.run("path", "--env");
    expect(stdout).toBe(`export PATH='${machine.path}'\n`);
  });

  test("gets what it comes without", async () => {
    machine.pulumi("v3.201.0", "pulumi-language-nodejs", "pulumi-language-python");
    machine.go();
    const engine = await machine.engine();
    expect(engine).toMatchObject({ pulumi: join(machine.path, "pulumi"), source: "path" });
    expect(readdirSync(engine.bin).sort()).toEqual(["pulumi-language-yaml", dynamicProvider]);
    expect(await machine.engine()).toEqual(engine);
    expect(machine.goBuilds()).toBe(1);
  });

  test("is used without the other languages where these cannot be made", async () => {
    machine.pulumi("v3.201.0", "pulumi-language-nodejs");
    const { stdout, stderr } = await machine.run("path");
    expect(stdout.trim()).toBe(machine.path);
    expect(stderr).toMatch(/comes without pulumi-language-python, .*: no `go` on PATH/);
  });

  test.each([
    ["too old", "v3.199.0", ["pulumi-language-nodejs"], "is v3.199.0, older than 3.200.0"],
    ["without Node.js", "v3.250.0", [], "comes without pulumi-language-nodejs"],
  ])("is passed over when it is %s", async (_, version, companions, reason) => {
    machine.pulumi(version, ...companions);
    const { code, stdout, stderr } = await machine.run("path,go");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain(`on PATH: ${join(machine.path, "pulumi")} ${reason}`);
  });
});

describe("an engine built with Go", () => {
  test("is complete, and serves the next run from the cache", async () => {
    machine.go();
    const built = await machine.engine();
    expect(built).toMatchObject({ version: "v3.250.0", source: "go" });
    expect(readdirSync(built.bin).sort()).toEqual(
      ["pulumi", ...hosts, "pulumi-language-python-exec", dynamicProvider].sort(),
    );
    expect(statSync(join(built.bin, dynamicProvider)).mode & 0o111).toBe(0o111);
    expect(await machine.engine()).toEqual({ ...built, source: "cache" });
    expect(machine.goBuilds()).toBe(4);
  });

  test("is built once by two processes at the same time", async () => {
    machine.go();
    const engines = await Promise.all([machine.engine(), machine.engine()]);
    expect(engines.map(({ source }) => source).sort()).toEqual(["cache", "go"]);
    expect(machine.goBuilds()).toBe(4);
  });

  test("takes over from a process that died in the middle", async () => {
    machine.go();
    const key = await evaluate<string>("pulumi/versions.mjs", "module.cacheKey()");
    const folder = join(machine.cache, "engine", key);
    const leftover = `${folder}.tmp-dead`;
    mkdirSync(leftover, { recursive: true });
    writeFileSync(`${folder}.lock`, JSON.stringify({ host: hostname(), pid: 2 ** 30 }));
    expect((await machine.engine()).bin).toBe(join(folder, "bin"));
    expect(existsSync(leftover)).toBe(false);
    expect(readdirSync(dirname(folder))).toEqual([key]);
  });

  test("leaves nothing behind when it fails", async () => {
    machine.program("go", "echo 'go: cannot find module' >&2", "exit 1");
    const { code, stderr } = await machine.run("cache,go");
    expect(code).toBe(1);
    expect(stderr).toContain("build with Go: go build failed:\n    go: cannot find module");
    expect(readdirSync(join(machine.cache, "engine"))).toEqual([]);
  });
});

test("the error says what was tried and what to do", async () => {
  const { code, stdout, stderr } = await machine.run("path,cache,go");
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr.replace(/Go 1[.\d]+/, "Go 1.x")).toBe(
    [
      "There is no Pulumi engine here, and none could be made. Tried:",
      "  - on PATH: no `pulumi` there",
      "  - build with Go: no `go` on PATH",
      "Do one of these, then start again:",
      "  - install Pulumi 3.200.0 or newer: https://www.pulumi.com/docs/install/",
      "  - install Go 1.x or newer (https://go.dev/dl/): the engine is then built from source, once",
      "",
    ].join("\n"),
  );
});

test("a command is stopped with its children at the time limit", async () => {
  const started = Date.now();
  const result = await evaluate(
    "pulumi/process.mjs",
    `module.run("/bin/sh", ["-c", "sleep 15 & echo started; wait"], { timeoutMs: 300 })`,
  );
  expect(result).toMatchObject({ timedOut: true, code: null, stdout: "started\n" });
  expect(Date.now() - started).toBeLessThan(5_000);
});
