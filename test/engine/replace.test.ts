import { Emulator, expectNoChange, hosts, idOf, Project } from "./harness";

/** The kinds whose replacement can lose an object: names that only one can have, marks, paid runs. */
const program = `
const mlops = require("pulumi-mlops");
const pulumi = require("@pulumi/pulumi");
const config = new pulumi.Config();
const size = config.get("field") ? "Standard_DS4_v2" : "Standard_DS3_v2";
const note = config.get("note") || "first";
const on = (...fields) => config.get("replaceOnChanges") ? { replaceOnChanges: fields } : {};

const cluster = new mlops.azureml.Compute("cluster", {
  computeType: "AmlCompute", amlCompute: { vmSize: size }, tags: { note },
}, on("tags"));
new mlops.azureml.Run("training", {
  experimentName: "churn", source: "train", trigger: config.get("field") || "first", description: note,
  definition: { script: "train.py", target: "local" },
}, on("description"));
const model = new mlops.watsonx.Model("model", {
  type: config.get("field") ? "scikit-learn_1.3" : "scikit-learn_1.1",
  softwareSpec: { name: "runtime-23.1-py3.10" }, description: note,
}, on("description"));
new mlops.watsonx.Deployment("serving", {
  asset: { id: model.modelId }, description: note,
  ...(config.get("field") ? { batch: {} , hardwareSpec: { name: "S" } } : { online: { servingName: "churn" } }),
}, on("description"));
new mlops.mlserver.Service("service", {
  version: config.get("field") ? "2.0.0" : "1.0.0", code: "answer <- 42", description: note,
}, on("description"));
`;

const collections: Record<string, string> = {
  cluster: "azure/computes",
  model: "watsonx/models",
  serving: "watsonx/deployments",
  service: "mlserver/services",
};

describe.each(hosts)("replacement through the %s host never loses the object", (host) => {
  let emulator: Emulator;
  let project: Project;

  beforeAll(async () => {
    emulator = await Emulator.start();
    const files = { "train/train.py": "print(42)\n" };
    project = await Project.create(emulator, { program, host, files });
    await project.up();
  });
  afterAll(async () => {
    project.remove();
    await emulator.stop();
  });

  /** Exactly one lives of each, and it is the one in the state; runs are history and stay. */
  async function expectOneEach(): Promise<void> {
    for (const [name, collection] of Object.entries(collections)) {
      const living = Object.keys(await emulator.objects(collection));
      const [own] = living;
      expect({ name, living }).toEqual({ name, living: [own] });
      const id = decodeURIComponent(idOf(project, name)).toLowerCase();
      const last = (own as string).toLowerCase().split("/").at(-1) as string;
      expect({ name, id: id.endsWith(last) ? last : id }).toEqual({ name, id: last });
    }
    const runs = await emulator.objects("azure/runs");
    expect(Object.keys(runs)).toContain(idOf(project, "training").split("/").at(-1));
  }

  const runsStarted = async () =>
    (await emulator.requests()).filter(({ operation }) => operation === "azureml_run_start").length;

  test("by a field", async () => {
    await emulator.clearRequests();
    await project.configure({ field: "second" });
    expect((await project.up()).summary).toMatchObject({ replaced: 5 });
    await expectOneEach();
    expect(await runsStarted()).toBe(1);
    await expectNoChange(project);
  });

  test("by replaceOnChanges", async () => {
    await emulator.clearRequests();
    await project.configure({ replaceOnChanges: "yes", note: "second" });
    expect((await project.up()).summary).toMatchObject({ replaced: 5 });
    await expectOneEach();
    expect(await runsStarted()).toBe(1);
    await expectNoChange(project);
  });

  test("by --replace", async () => {
    await emulator.clearRequests();
    const urns = project.resources().flatMap(({ urn }) => ["--replace", urn]);
    expect((await project.up(...urns)).summary).toMatchObject({ replaced: 5 });
    await expectOneEach();
    expect(await runsStarted()).toBe(1);
    await expectNoChange(project);
  });

  test("destroy leaves nothing but the history of the runs", async () => {
    await project.destroy();
    for (const collection of Object.values(collections))
      expect(await emulator.objects(collection)).toEqual({});
  });
});
