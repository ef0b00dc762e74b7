import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import {
  type BadConfig,
  badCalls,
  badResources,
  files,
  inYaml,
  programs,
  refusedConfigs,
  unreachableConfigs,
  unusableConfigs,
} from "./badInputs";
import { Emulator, type Host, hosts, type Outcome, Project } from "./harness";

/** How long a user may have to wait for the news that nobody is there. */
// Every resource is tried, so that each says what is wrong.
const up = ["up", "--yes", "--skip-preview", "--continue-on-error"];
const head = `const mlops = require("pulumi-mlops");\n`;

let emulator: Emulator;
let projects: Record<Host, Project>;
/** The stack's configuration, as it works. */
const settings: Partial<Record<Host, string>> = {};
let nobody: string;

beforeAll(async () => {
  emulator = await Emulator.start();
  const create = (host: Host) => Project.create(emulator, { program: "", host, files });
  const [dynamic, plugin] = await Promise.all([create("dynamic"), create("plugin")]);
  projects = { dynamic, plugin };
  for (const host of hosts) settings[host] = readFileSync(stackFile(host), "utf8");
  nobody = `https://127.0.0.1:${await freePort()}`;
});
afterAll(async () => {
  for (const host of hosts) projects?.[host].remove();
  await emulator?.stop();
});
beforeEach(() => emulator.clearRequests());

function stackFile(host: Host): string {
  return join(projects[host].folder, `Pulumi.${projects[host].stack}.yaml`);
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}

/** The same program in both hosts. */
function inBoth(program: string, env?: NodeJS.ProcessEnv): Promise<[Host, Outcome][]> {
  return Promise.all(
    hosts.map(async (host): Promise<[Host, Outcome]> => {
      projects[host].write("index.js", head + program);
      return [host, await projects[host].run(up, env)];
    }),
  );
}

/** What was said of one resource, as sentences. */
function told({ output }: Outcome, folder: string): string[] {
  const all = [...output.matchAll(/ error: \S+ resource '\w+' has a problem: (.*)$/gm)];
  return [...new Set(all.map(([, text]) => (text as string).replaceAll(folder, "<folder>")))].sort();
}

const rows = Object.entries(badResources).flatMap(([of, bad]) =>
  bad.map((row) => ({ of, title: `${of}: ${row.what}`, ...row })),
);

test.each(rows)("$title", async ({ of, name = "bad", args, says }) => {
  const program = `new mlops.${of}(${JSON.stringify(name)}, ${JSON.stringify(args)});`;
  for (const [host, outcome] of await inBoth(program)) {
    expect({ host, told: told(outcome, projects[host].folder) }).toEqual({ host, told: [...says].sort() });
    expect(outcome.code).not.toBe(0);
    expect(outcome.output).not.toContain("canary-password");
  }
  expect(await emulator.requests()).toEqual([]);
});

test("a secret is not printed because something is wrong with it", async () => {
  const program = `const { secret } = require("@pulumi/pulumi");
  const description = secret("canary-password".repeat(100));
  new mlops.watsonx.Model("bad", { type: "x", softwareSpec: { name: "x" }, description });`;
  for (const [host, outcome] of await inBoth(program)) {
    expect(told(outcome, projects[host].folder)).toEqual(["description: must have at most 1000 characters"]);
    expect(outcome.output).not.toContain("canary-password");
  }
});

test("the same in YAML programs", async () => {
  const project = await Project.create(emulator, { program: "", runtime: "yaml", host: "plugin", files });
  try {
    for (const [of, what] of inYaml) {
      const { args, says } = rows.find((row) => row.of === of && row.what === what) as (typeof rows)[number];
      const bad = { type: `mlops:${of.replace(".", ":")}`, properties: args };
      const file = parse(readFileSync(join(project.folder, "Pulumi.yaml"), "utf8"));
      project.write("Pulumi.yaml", stringify({ ...file, resources: { bad } }));
      const outcome = await project.upFails();
      expect(told(outcome, project.folder)).toEqual([...says].sort());
      expect(outcome.output).not.toContain("canary-password");
    }
    await project.configure({ "mlops:watsonxApikey": "canary-password", "mlops:watsonxUrl": "here" });
    const outcome = await project.upFails();
    expect(told(outcome, project.folder)).toEqual([
      "mlops:watsonxUrl must be an http(s) URL without query",
      "there is no configuration mlops:watsonxApikey; did you mean watsonxApiKey?",
    ]);
    expect(outcome.output).not.toContain("canary-password");
    expect(await emulator.requests()).toEqual([]);
  } finally {
    project.remove();
  }
});

test("functions", async () => {
  const calls = Object.entries(badCalls).map(
    ([name, { args }]) => `["${name}", () => mlops.${name}(${JSON.stringify(args)})]`,
  );
  const program = `(async () => {
    for (const [name, call] of [${calls.join(", ")}])
      await call().then(() => console.log("<" + name + " was accepted>"), ({ message }) => console.log("<" + message + ">"));
  })();`;
  for (const [host, { output }] of await inBoth(program)) {
    const messages = [...output.matchAll(/<(.*)>$/gm)].map(([, message]) => message);
    const expected = Object.entries(badCalls).map(([name, { says }]) => {
      const token = `mlops:${name.replace(".", ":")}`;
      return host === "dynamic"
        ? `${token}: ${says.map((parts) => parts.join(": ")).join("; ")}`
        : `Invoke of '${token}' failed: ${says.map(([property, reason]) => `${reason} (${property})`).join("; ")}`;
    });
    expect(new Set(messages)).toEqual(new Set(expected));
  }
  expect(await emulator.requests()).toEqual([]);
});

/** Runs a good program with a bad configuration. */
async function withConfig({ program, config = {}, env, uninstalled, says }: BadConfig): Promise<void> {
  const known: Record<string, string> = {
    nobody,
    iam: emulator.connection.watsonx.iam,
    mlserver: emulator.connection.mlserver.url,
  };
  const filled = (text: string) => text.replaceAll(/<(\w+)>/g, (whole, key) => known[key] ?? whole);
  const projectFiles = hosts.map((host) => join(projects[host].folder, "Pulumi.yaml"));
  const whole = projectFiles.map((file) => readFileSync(file, "utf8"));
  for (const host of hosts) {
    const stack = parse(settings[host] as string);
    for (const [key, value] of Object.entries(config)) {
      if (value === null) delete stack.config[`mlops:${key}`];
      else stack.config[`mlops:${key}`] = filled(value);
    }
    projects[host].write(`Pulumi.${projects[host].stack}.yaml`, stringify(stack));
    if (uninstalled) {
      const { plugins: _, ...rest } = parse(whole[0] as string);
      projects[host].write("Pulumi.yaml", stringify(rest));
    }
  }
  try {
    for (const [host, { code, output }] of await inBoth(
      program.map((name) => programs[name]).join("\n"),
      env,
    )) {
      const missing = says.filter((text) => !output.includes(filled(text)));
      expect({ host, missing, output: missing.length > 0 ? output : "" }).toEqual({
        host,
        missing: [],
        output: "",
      });
      expect(code).not.toBe(0);
      expect(output).not.toMatch(/canary-password|\n\s+at .*:\d+:\d+\)/);
    }
  } finally {
    for (const [index, host] of hosts.entries()) {
      projects[host].write(`Pulumi.${projects[host].stack}.yaml`, settings[host] as string);
      projects[host].write("Pulumi.yaml", whole[index] as string);
    }
  }
}

/** Nothing but these, and at most so many of each from each of both hosts. */
async function expectSent(sent: Record<string, number> = {}): Promise<void> {
  const seen: Record<string, number> = {};
  for (const { path } of await emulator.requests()) {
    const end = Object.keys(sent).find((suffix) => path.endsWith(suffix)) ?? path;
    seen[end] = (seen[end] ?? 0) + 1 / hosts.length;
  }
  expect(Object.keys(sent)).toEqual(expect.arrayContaining(Object.keys(seen)));
  for (const [end, count] of Object.entries(seen)) expect(count).toBeLessThanOrEqual(sent[end] ?? 0);
}

describe("a configuration that cannot work, told before anything is sent", () => {
  test.each(unusableConfigs)("$what", async (bad) => {
    await withConfig(bad);
    await expectSent();
  });
});

describe("a configuration that the platform refuses, asked once", () => {
  test.each(refusedConfigs)("$what", async (bad) => {
    await withConfig(bad);
    await expectSent(bad.sent);
  });
});

describe("an address at which nobody is, told soon", () => {
  test.each(unreachableConfigs)("$what", async (bad) => {
    await withConfig(bad);
    await expectSent(bad.sent);
  });
});

const ids = (project: Project) =>
  project
    .resources()
    .map(({ id }) => id)
    .sort();

test("somebody else's 404 is not taken for the end of an object", async () => {
  const project = await Project.create(emulator, { program: head + programs.watsonx });
  try {
    await project.up();
    const made = ids(project);
    await project.configure({ "mlops:watsonxUrl": emulator.connection.control });
    // Without a program both commands work with the configuration of the last update: this one.
    await project.up();
    for (const command of ["refresh", "destroy"]) {
      const { code, output } = await project.run([command, "--yes", "--skip-preview"]);
      expect(code).not.toBe(0);
      expect(output).toContain(
        "check mlops:watsonxUrl or mlops:watsonxRegion: what answers there is not watsonx.ai Runtime",
      );
      expect(ids(project)).toEqual(made);
    }
  } finally {
    project.remove();
  }
});
