import { Emulator, hosts, Project, until } from "./harness";

const program = `
const mlops = require("pulumi-mlops");
new mlops.azureml.Compute("cluster", {
  computeType: "AmlCompute", amlCompute: { vmSize: "Standard_DS3_v2" },
});
new mlops.watsonx.Model("model", {
  type: "scikit-learn_1.1", softwareSpec: { name: "runtime-23.1-py3.10" },
});
new mlops.mlserver.Service("score", { version: "1.0.0", code: "answer <- 42" });
`;
describe.each(hosts)("explore %s", (host) => {
  let emulator: Emulator;
  let project: Project;
  beforeAll(async () => {
    emulator = await Emulator.start(0.1);
  });
  afterAll(() => emulator.stop());
  beforeEach(async () => {
    await emulator.control("POST", "/reset");
    project = await Project.create(emulator, { program, host });
  });
  afterEach(() => project.remove());
  const log = async (since: number) =>
    (await emulator.requests()).map((r) => `${Date.parse(r.time) - since} ${r.method} ${r.path} ${r.status}`).slice(-12).join("\n");
  const waiting = () =>
    until("waiting", async () =>
      (await emulator.requests()).filter(({ operation }) => operation === "azureml_computes_get").length >= 5,
    );
  test("ctrl-c twice", async () => {
    const call = project.begin(["up", "--yes", "--skip-preview"]);
    await waiting();
    console.log([...call.children()].join("\n"));
    const t = Date.now();
    call.kill("SIGINT");
    await new Promise((r) => setTimeout(r, 2500));
    const t2 = Date.now();
    console.log("after first", await log(t), call.output);
    call.kill("SIGINT");
    const code = await call.ended;
    console.log("ended", code, Date.now() - t, Date.now() - t2, await log(t2), call.output, project.stateText().includes("pending_operations"));
    await emulator.control("POST", "/clock", { advanceSeconds: 300 });
    console.log(await project.run(["up", "--yes", "--skip-preview"]), project.stateText().includes("pending_operations"));
  });
  test("kill", async () => {
    const call = project.begin(["up", "--yes", "--skip-preview"]);
    await waiting();
    const kids = call.children();
    const t = Date.now();
    call.kill("SIGKILL");
    await call.ended;
    for (let i = 0; i < 15; i++) {
      const alive = require("./harness").processes().filter((p: any) => kids.has(p.pid));
      console.log(Date.now() - t, alive);
      if (!alive.length) break;
      await new Promise((r) => setTimeout(r, 300));
    }
    console.log(await log(t));
    await emulator.control("POST", "/clock", { advanceSeconds: 300 });
    console.log(await project.run(["up", "--yes", "--skip-preview"]));
    console.log(await project.run(["cancel", "--yes"]));
    console.log(await project.run(["up", "--yes", "--skip-preview"]), project.stateText().includes("pending_operations"));
    console.log(await project.run(["refresh", "--yes", "--skip-preview", "--clear-pending-creates"]), project.stateText().includes("pending_operations"));
  });
});
