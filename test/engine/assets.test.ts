import { Emulator, expectNoChange, hosts, idOf, Project } from "./harness";

const program = `
const mlops = require("pulumi-mlops");
const pulumi = require("@pulumi/pulumi");
const { watsonx } = mlops;
const config = new pulumi.Config();
const softwareSpec = { name: "runtime-24.1-py3.11" };
const custom = { team: "growth" };
const pipeline = new watsonx.Pipeline("flow", {
  document: { doc_type: "pipeline", version: "2.0", runtimes: [{ hardware_spec: { name: "S" } }] },
  custom,
});
const code = new watsonx.ModelDefinition("code", {
  version: "1.0",
  platform: { name: "python", versions: ["3.11"] },
  file: { path: "train" },
  description: config.get("description"),
});
const committed = new watsonx.Revision("committed", { asset: code.id, message: "first", trigger: config.get("trigger") });
const experiment = new watsonx.Experiment("search", {
  evaluationDefinition: { method: "binary", metrics: [{ name: "auc", maximize: true }] },
  trainingReferences: [{ pipeline: { id: pipeline.pipelineId, hybridPipelineHardwareSpecs: [{ nodeRuntimeId: "auto_ai.kb", hardwareSpec: { name: "S" } }] } }],
});
new watsonx.RemoteTrainingSystem("party", { allowedIdentities: [{ id: "IBMid-1", type: "user" }], organization: { name: "bank" } });
new watsonx.TrainingDefinition("training", {
  modelDefinition: { id: code.modelDefinitionId, rev: committed.rev, softwareSpec, hardwareSpec: { name: "S" } },
  trainingDataReferences: [{ type: "connection_asset", connection: { id: "c" }, location: { path: "train.csv" } }],
  resultsReference: { type: "container", location: { path: "results" } },
});
const score = new watsonx.Function("score", {
  softwareSpec,
  code: config.get("path") ? { path: config.get("path") } : { text: "def outer():\\n    def score(payload):\\n        return payload\\n    return score\\n" },
  schemas: { input: [{ id: "in", fields: [{ name: "age", type: "number" }] }] },
});
new watsonx.Deployment("scoring", { asset: { id: score.functionId }, online: {} });
exports.rev = committed.rev;
exports.functionId = score.functionId;
exports.experimentId = experiment.experimentId;
`;

const count = 9;

describe.each(hosts)("assets of watsonx through the %s host", (host) => {
  let emulator: Emulator;
  let project: Project;

  beforeAll(async () => {
    emulator = await Emulator.start();
    const files = {
      "train/train.py": "print(1)\n",
      "train/lib/data.py": "",
      "score.py": "def score(): pass\n",
    };
    project = await Project.create(emulator, { program, host, files });
  });
  afterAll(async () => {
    project.remove();
    await emulator.stop();
  });

  test("are made, and then there is nothing to do", async () => {
    expect((await project.up()).summary).toMatchObject({ created: count });
    expect(await project.outputs()).toMatchObject({ rev: "1" });
    const operations = (await emulator.requests()).map(({ operation }) => operation ?? "");
    for (const upload of ["watsonx_functions_code_upload", "watsonx_model_definitions_model_upload"])
      expect(operations.filter((operation) => operation === upload)).toHaveLength(1);
    await expectNoChange(project);
  });

  test("are patched in place, and committed again on request", async () => {
    await project.configure({ description: "more" });
    await emulator.clearRequests();
    expect((await project.up()).summary).toMatchObject({ updated: 1 });
    const patches = (await emulator.requests()).filter(({ method }) => method === "PATCH");
    expect(patches.map(({ body }) => body)).toEqual([[{ op: "add", path: "/description", value: "more" }]]);
    await project.configure({ trigger: "2" });
    await project.up();
    expect(await project.outputs()).toMatchObject({ rev: "2" });
    await expectNoChange(project);
  });

  test("other code is another function, which its deployment takes", async () => {
    const [before, deployment] = [idOf(project, "score"), idOf(project, "scoring")];
    await project.configure({ path: "score.py" });
    expect((await project.up()).summary).toMatchObject({ replaced: 1, updated: 1 });
    expect(idOf(project, "score")).not.toBe(before);
    expect(idOf(project, "scoring")).toBe(deployment);
    expect(Object.keys(await emulator.objects("watsonx/functions"))).toEqual([
      idOf(project, "score").split("/").at(-1),
    ]);
    await expectNoChange(project);
    project.write("score.py", "def score(): return 1\n");
    expect((await project.up()).summary).toMatchObject({ replaced: 1, updated: 1 });
    await expectNoChange(project);
  });

  test("destroy leaves nothing", async () => {
    await project.destroy();
    for (const kind of [
      "pipelines",
      "experiments",
      "functions",
      "model_definitions",
      "training_definitions",
      "remote_training_systems",
    ])
      expect(await emulator.objects(`watsonx/${kind}`)).toEqual({});
  });
});
