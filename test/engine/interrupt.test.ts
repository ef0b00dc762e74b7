import { Emulator, expectNoChange, hosts, idOf, Project, until } from "./harness";

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
`;

/** Slow enough to be interrupted: a cluster takes five seconds. */
const speed = 3;

describe.each(hosts)("interruptions, %s host", (host) => {
  let emulator: Emulator;
  let project: Project;

  beforeAll(async () => {
    emulator = await Emulator.start(speed);
  });
  afterAll(() => emulator.stop());
  beforeEach(async () => {
    await emulator.control("POST", "/reset");
    project = await Project.create(emulator, { program, host });
  });
  afterEach(() => project.remove());

  const creates = async () => {
    const wanted = ["azureml_computes_create_or_update", "watsonx_models_create"];
    return (await emulator.requests()).filter(({ operation }) => wanted.includes(operation ?? "")).length;
  };
  const isWaiting = async () => {
    const polls = (await emulator.requests()).filter(({ operation }) => operation === "azureml_computes_get");
    return (await creates()) === 2 && polls.length >= 3;
  };
  const expectOneOfEach = async () => {
    expect(await creates()).toBe(2);
    expect(Object.keys(await emulator.objects("azure/computes"))).toEqual(["cluster"]);
    expect(Object.keys(await emulator.objects("watsonx/models"))).toHaveLength(1);
    await expectNoChange(project);
  };

  test("a create that outlasts its customTimeouts keeps its id, and the next up carries on", async () => {
    await project.configure({ timeout: "1s" });
    const { output } = await project.upFails();
    expect(output).toContain("was still not ready after");
    expect(output).toContain("customTimeouts");
    expect(idOf(project, "cluster")).toMatch(/\/computes\/cluster$/);
    await project.configure({ timeout: "5m" });
    await project.up();
    await expectOneOfEach();
  });

  test("Ctrl-C during a create loses nothing, and the next up carries on", async () => {
    const call = project.begin(["up", "--yes", "--skip-preview"]);
    await until("the create is being waited for", isWaiting);
    const interrupted = Date.now();
    call.kill("SIGINT");
    const code = await call.ended;
    // No wait without a sign of life: on the resource's row, or on the stack's.
    expect(call.output).toMatch(/Creating \(\d+ s\)/);
    // The plugin is told and stops waiting; the dynamic host is not, and ends well what is in flight.
    if (host === "plugin") {
      expect(Date.now() - interrupted).toBeLessThan(4_000);
      expect(call.output).toContain("the wait was cancelled");
    }
    expect(code).not.toBe(0);
    expect(idOf(project, "cluster")).toMatch(/\/computes\/cluster$/);
    await project.up();
    await expectOneOfEach();
  });

  test("a killed engine takes the provider with it, and the next up adopts what was made", async () => {
    const call = project.begin(["up", "--yes", "--skip-preview"]);
    await until("the create is being waited for", isWaiting);
    call.kill("SIGKILL");
    await call.ended;
    await new Promise((done) => setTimeout(done, 1_000));
    const before = (await emulator.requests()).length;
    await new Promise((done) => setTimeout(done, 3_000));
    expect(await emulator.requests()).toHaveLength(before);
    await project.must(["cancel", "--yes"]);
    await project.up();
    await expectOneOfEach();
    const refreshed = await project.run(["refresh", "--yes", "--skip-preview", "--clear-pending-creates"]);
    expect(refreshed.code).toBe(0);
    expect(project.stateText()).not.toContain("pending_operations");
  });
});

describe("previews of the plugin", () => {
  let emulator: Emulator;
  beforeAll(async () => {
    emulator = await Emulator.start();
  });
  afterAll(() => emulator.stop());

  test("show every output that is known before, and keep the known ones in an update", async () => {
    const project = await Project.create(emulator, {
      host: "plugin",
      program: `
        const mlops = require("pulumi-mlops");
        const pulumi = require("@pulumi/pulumi");
        const service = new mlops.mlserver.Service("score", {
          version: "1.0.0", code: "answer <- 42", description: new pulumi.Config().get("description"),
        });
        exports.url = service.consumptionUrl;
        exports.created = service.creationTime;
      `,
    });
    try {
      const shown = async () => (await project.must(["preview", "--diff"])).output;
      const first = await shown();
      expect(first).toContain(`url    : "${emulator.connection.mlserver.url}/api/score/1.0.0"`);
      expect(first).toMatch(/created: \[unknown\]/);
      await project.up();
      await project.configure({ description: "changed" });
      const second = await shown();
      expect(second).toMatch(/\+ description: "changed"/);
      // Neither output can change with a description: both stay as they are.
      expect(second).not.toMatch(/url|created|unknown/);
    } finally {
      project.remove();
    }
  });
});
