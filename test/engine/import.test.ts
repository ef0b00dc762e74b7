import { parse } from "yaml";
import { Emulator, expectNoChange, idOf, Project } from "./harness";

const maker = `
const mlops = require("pulumi-mlops");
const kept = { retainOnDelete: true };
const cluster = new mlops.azureml.Compute("cluster", {
  computeType: "AmlCompute",
  amlCompute: {
    vmSize: "Standard_DS3_v2",
    scaleSettings: { maxNodeCount: 4, nodeIdleTimeBeforeScaleDown: "PT5M" },
  },
  tags: { team: "growth" },
}, kept);
new mlops.azureml.Compute("workstation", {
  computeType: "ComputeInstance",
  computeInstance: { vmSize: "Standard_DS3_v2" },
}, kept);
const run = new mlops.azureml.Run("training", {
  experimentName: "churn",
  source: "train",
  definition: { script: "train.py", arguments: ["--trees", "200"], target: cluster.name, framework: "Python" },
  tags: { team: "growth" },
}, kept);
const model = new mlops.watsonx.Model("model", {
  type: "scikit-learn_1.1",
  softwareSpec: { name: "runtime-23.1-py3.10" },
  content: { path: "model.zip" },
  description: "predicts churn",
  tags: ["b", "a"],
  custom: { team: "growth" },
}, kept);
new mlops.watsonx.Deployment("serving", {
  asset: { id: model.modelId },
  online: { servingName: "churn" },
  hardwareSpec: { name: "S", numNodes: 2 },
}, kept);
new mlops.mlserver.Service("service", {
  version: "1.0.0",
  runtimeType: "Python",
  initCode: "weight = 0.3",
  code: "score = complaints * weight",
  inputParameterDefinitions: [{ name: "complaints", type: "numeric" }],
  outputParameterDefinitions: [{ name: "score", type: "numeric" }],
}, kept);
`;
const types: Record<string, string> = {
  cluster: "azureml:Compute", workstation: "azureml:Compute", training: "azureml:Run",
  model: "watsonx:Model", serving: "watsonx:Deployment", service: "mlserver:Service",
};
test("explore", async () => {
  const emulator = await Emulator.start();
  const made = await Project.create(emulator, { program: maker, files: { "model.zip": "PK content", "train/train.py": "print(1)\n" } });
  await made.up();
  const ids = Object.fromEntries(Object.keys(types).map((n) => [n, idOf(made, n)]));
  await made.destroy();
  console.log(ids);
  const yaml = await Project.create(emulator, { program: "{}", runtime: "yaml", host: "plugin" });
  for (const [n, t] of Object.entries(types)) {
    const o = await yaml.run(["import", `mlops:${t}`, n, ids[n] as string, "--yes", "--protect=false", "--skip-preview", "--out", `${n}.yaml`]);
    console.log(o.code, o.output);
    try { console.log(require("fs").readFileSync(`${yaml.folder}/${n}.yaml`, "utf8")); } catch (e) { console.log(e); }
  }
  console.log(JSON.stringify(yaml.resources().map((r) => [r.inputs, r.outputs]), null, 1));
  const js = await Project.create(emulator, { program: "", host: "plugin" });
  console.log(await js.run(["import", `mlops:watsonx:Model`, "model", ids.model as string, "--yes", "--protect=false", "--skip-preview"]));
  console.log(await js.run(["import", `mlops:watsonx:Model`, "model2", ids.model as string+"x", "--yes", "--protect=false", "--skip-preview"]));
  console.log(await js.run(["import", `mlops:watsonx:Model`, "model3", "nonsense", "--yes", "--protect=false", "--skip-preview"]));
  for (const id of ["nonsense", ids.cluster+"x"]) console.log(await js.run(["import", `mlops:azureml:Compute`, "c3", id, "--yes", "--protect=false", "--skip-preview"]));
  await emulator.stop();
});
