import {
  type Call,
  Emulator,
  expectNoChange,
  type Host,
  hosts,
  idOf,
  type Outcome,
  Project,
  processes,
  until,
} from "./harness";

const program = `
const mlops = require("pulumi-mlops");
const pulumi = require("@pulumi/pulumi");
const create = new pulumi.Config().get("timeout");
new mlops.azureml.Compute("cluster", {
  computeType: "AmlCompute", amlCompute: { vmSize: "Standard_DS3_v2" },
}, create ? { customTimeouts: { create } } : {});
new mlops.watsonx.Model("model", {
  type: "scikit-learn_1.1", softwareSpec: { name: "runtime-23.1-py3.10" },
});
new mlops.mlserver.Service("score", { version: "1.0.0", code: "answer <- 42" });
`;

/** A cluster takes minutes, but for the clock that a test moves. */
const speed = 0.1;
const longerThanACreate = { advanceSeconds: 600 };

const creations = ["azureml_computes_create_or_update", "watsonx_models_create", "mlserver_services_create"];

let emulator: Emulator;
let project: Project;
beforeAll(async () => {
  emulator = await Emulator.start(speed);
});
afterAll(() => emulator.stop());
afterEach(() => project.remove());

async function open(host: Host, text = program): Promise<void> {
  await emulator.control("POST", "/reset");
  project = await Project.create(emulator, { program: text, host });
}

const begin = () => project.begin(["up", "--yes", "--skip-preview"]);
const countOf = async (...operations: string[]) =>
  (await emulator.requests()).filter(({ operation }) => operations.includes(operation ?? "")).length;

/** An `up` that waits for its cluster alone. */
async function waiting(): Promise<Call> {
  const before = await countOf("azureml_computes_get");
  const call = begin();
  await until("the create is being waited for", async () => {
    const polls = (await countOf("azureml_computes_get")) - before;
    return (await countOf(...creations)) === creations.length && polls >= 3;
  });
  return call;
}

/** The requests that came later than that, if any come within three seconds. */
async function requestsAfter(time: number): Promise<string[]> {
  await new Promise((done) => setTimeout(done, time + 3_000 - Date.now()));
  return (await emulator.requests())
    .filter((request) => Date.parse(request.time) > time)
    .map(({ method, path }) => `${method} ${path}`);
}

async function expectOneOfEach(): Promise<void> {
  expect(await countOf(...creations)).toBe(creations.length);
  expect(Object.keys(await emulator.objects("azure/computes"))).toEqual(["cluster"]);
  expect(Object.keys(await emulator.objects("watsonx/models"))).toHaveLength(1);
  await expectNoChange(project);
}

/** The next `up` waits for the very cluster that an earlier one had begun. */
async function expectResumed(): Promise<string> {
  const call = await waiting();
  await emulator.control("POST", "/clock", longerThanACreate);
  expect(await call.ended).toBe(0);
  await expectOneOfEach();
  return call.output;
}

const isPending = () => project.stateText().includes("pending_operations");

/** What the README says to do about a pending create. */
async function expectCleanUp(): Promise<void> {
  expect(isPending()).toBe(true);
  const args = ["refresh", "--yes", "--skip-preview", "--clear-pending-creates"];
  const { code }: Outcome = await project.run(args);
  expect(code).toBe(0);
  expect(isPending()).toBe(false);
}

describe.each(hosts)("interruptions, %s host", (host) => {
  beforeEach(() => open(host));

  test("a create that outlasts its customTimeouts keeps its id, and the next up carries on", async () => {
    await project.configure({ timeout: "1s" });
    const { output } = await project.upFails();
    expect(output).toContain("was still not ready after");
    expect(output).toContain("customTimeouts");
    expect(idOf(project, "cluster")).toMatch(/\/computes\/cluster$/);
    await project.configure({ timeout: "5m" });
    await expectResumed();
  });

  test("a killed engine takes the provider with it, and the next up adopts what was made", async () => {
    const call = await waiting();
    // The language host is the engine's own, and looks after it by itself in its own time.
    const children = [...call.children()].filter(([, command]) => !command.includes("pulumi-language-"));
    expect(children.map(([, command]) => command).join("\n")).toMatch(
      host === "plugin" ? /pulumi-resource-mlops/ : /dynamic-provider/,
    );
    const killed = Date.now();
    call.kill("SIGKILL");
    await call.ended;
    const pids = new Set(children.map(([pid]) => pid));
    const alive = () => processes().filter(({ pid }) => pids.has(pid));
    await until("no process stays behind", async () => alive().length === 0, killed + 1_000 - Date.now());
    expect(await requestsAfter(killed + 1_000)).toEqual([]);

    expect((await project.upFails()).output).toContain("pulumi cancel");
    await project.must(["cancel", "--yes"]);
    expect(await expectResumed()).toContain("interrupted while creating");
    await expectCleanUp();
  });
});

test("Ctrl-C, plugin host: waiting stops at once, the id is kept, and the next up carries on waiting", async () => {
  await open("plugin");
  const call = await waiting();
  const interrupted = Date.now();
  call.kill("SIGINT");
  await until("waiting stops", async () => call.output.includes("the wait was cancelled"), 2_000);
  expect(await call.ended).not.toBe(0);
  expect(Date.now() - interrupted).toBeLessThan(4_000);
  // No wait without a sign of life, on the resource's own row.
  expect(call.output).toMatch(/Compute cluster creating .*Creating \(\d+ s\)/);
  expect(call.output).toContain("run pulumi up again");
  expect(await requestsAfter(interrupted + 2_000)).toEqual([]);
  expect(idOf(project, "cluster")).toMatch(/\/computes\/cluster$/);
  expect(isPending()).toBe(false);
  await expectResumed();
});

test("Ctrl-C, dynamic host: what is in flight ends well and is recorded", async () => {
  await open("dynamic");
  const call = await waiting();
  call.kill("SIGINT");
  await until("the engine says how to end it", async () => call.output.includes("press ^C again"));
  await emulator.control("POST", "/clock", longerThanACreate);
  expect(await call.ended).not.toBe(0);
  expect(call.output).toMatch(/cluster: Creating \(\d+ s\)/);
  expect(idOf(project, "cluster")).toMatch(/\/computes\/cluster$/);
  expect(isPending()).toBe(false);
  await project.up();
  await expectOneOfEach();
});

test("a second Ctrl-C, dynamic host: nothing more is sent, and the next up adopts what was made", async () => {
  await open("dynamic");
  const call = await waiting();
  call.kill("SIGINT");
  await until("the engine says how to end it", async () => call.output.includes("press ^C again"));
  call.kill("SIGINT");
  const interrupted = Date.now();
  expect(await call.ended).not.toBe(0);
  // A tenth of a second for what was on its way.
  expect(await requestsAfter(interrupted + 100)).toEqual([]);
  expect(await countOf("mlserver_revoke_refresh_token")).toBe(0);
  await expectResumed();
  await expectCleanUp();
});

test.each(hosts)("killed among many creates, %s host: each is made once", async (host) => {
  const count = 40;
  await open(
    host,
    `const mlops = require("pulumi-mlops");
    for (let nth = 0; nth < ${count}; nth++)
      new mlops.watsonx.Model("model-" + nth, {
        type: "scikit-learn_1.1", softwareSpec: { name: "runtime-23.1-py3.10" },
      });`,
  );
  const limit = { platform: "watsonx", requestsPerSecond: 20, retryAfterSeconds: 1 };
  await emulator.control("POST", "/limits", limit);
  const models = async () => Object.keys(await emulator.objects("watsonx/models")).length;
  const call = begin();
  await until("some are made", async () => (await models()) >= 12);
  call.kill("SIGKILL");
  await call.ended;
  expect(await models()).toBeLessThan(count);
  await emulator.control("DELETE", "/limits");
  project.mendState();
  await project.must(["cancel", "--yes"]);
  await project.up();
  expect(await models()).toBe(count);
  expect(new Set(project.resources().map(({ id }) => id)).size).toBe(count);
  const args = ["refresh", "--yes", "--skip-preview", "--clear-pending-creates"];
  expect((await project.run(args)).code).toBe(0);
  expect(isPending()).toBe(false);
  await expectNoChange(project);
});
