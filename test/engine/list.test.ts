import { join } from "node:path";
import { environment } from "../../emulator/cli";
import { Emulator, idOf, type Outcome, Project, root } from "./harness";

const program = `
const mlops = require("pulumi-mlops");
const computes = ["first", "second", "third"].map((name) => new mlops.azureml.Compute(name, {
  computeType: "AmlCompute",
  amlCompute: { vmSize: "Standard_DS3_v2", scaleSettings: { maxNodeCount: 1 } },
}));
new mlops.azureml.Run("training", {
  experimentName: "churn",
  source: "train",
  definition: { script: "train.py", target: computes[0].name },
});
const model = new mlops.watsonx.Model("model", {
  type: "scikit-learn_1.1",
  softwareSpec: { name: "runtime-23.1-py3.10" },
});
new mlops.watsonx.Deployment("serving", { asset: { id: model.modelId }, online: {} });
new mlops.mlserver.Service("service", { version: "1.0.0", code: "answer <- 42" });
`;

/** No stack and no configuration: `pulumi do` has nothing but the environment, as `emulator --env` prints it. */
describe("pulumi do", () => {
  let emulator: Emulator;
  let project: Project;

  beforeAll(async () => {
    emulator = await Emulator.start();
    project = await Project.create(emulator, { program, files: { "train/train.py": "print(1)\n" } });
    await project.up();
  });
  afterAll(async () => {
    project.remove();
    await emulator.stop();
  });

  const plugin = join(root, "bin", "pulumi-resource-mlops");
  const run = (type: string, args: string[], env: Record<string, string> = {}): Promise<Outcome> =>
    project.run(["do", "--package", plugin, `mlops:${type}`, ...args], {
      ...environment(emulator.connection),
      ...env,
    });

  async function list(type: string, ...args: string[]): Promise<{ id: string; name: string }[]> {
    const { code, output } = await run(type, ["list", ...args]);
    if (code !== 0) throw new Error(output);
    return JSON.parse(output);
  }
  const names = async (type: string, ...args: string[]) =>
    (await list(type, ...args)).map(({ name }) => name).sort();

  test("lists computes with the ids that import takes", async () => {
    const found = await list("azureml:Compute");
    const expected = ["first", "second", "third"].map((name) => ({ id: idOf(project, name), name }));
    expect(found).toHaveLength(expected.length);
    expect(found).toEqual(expect.arrayContaining(expected));
  });

  test("only so many as are asked for", async () => {
    expect(await list("azureml:Compute", "--count", "2")).toHaveLength(2);
    expect(await list("azureml:Compute", "--all")).toHaveLength(3);
  });

  test("lists models, deployments, services and the runs of an experiment", async () => {
    expect(await names("watsonx:Model")).toEqual(["model"]);
    expect(await names("watsonx:Deployment")).toEqual(["serving"]);
    expect(await names("mlserver:Service")).toEqual(["service"]);
    const runs = await list("azureml:Run", "--experiment-name", "churn");
    expect(runs.map(({ id }) => id)).toEqual([idOf(project, "training")]);
  });

  test("takes what to look for as flags", async () => {
    expect(await names("mlserver:Service", "--name", "other")).toEqual([]);
    const elsewhere = await run("azureml:Compute", ["list", "--workspace", "other"]);
    expect(elsewhere.code).not.toBe(0);
    expect(elsewhere.output).toContain("check the subscription, the resource group and the workspace");
    const malformed = await run("watsonx:Model", ["list", "--space-id", "other"]);
    expect(malformed.code).not.toBe(0);
    expect(malformed.output).toContain("spaceId: must be 36 characters");
    const unsaid = await run("azureml:Run", ["list"]);
    expect(unsaid.code).not.toBe(0);
    expect(unsaid.output).toContain("experimentName");
  });

  test("reads what it has listed", async () => {
    const id = idOf(project, "first");
    const { output } = await run("azureml:Compute", ["read", id]);
    expect(JSON.parse(output)).toMatchObject({ id, name: "first", provisioningState: "Succeeded" });
    const missing = await run("azureml:Compute", ["read", `${id}0`]);
    expect(missing.code).not.toBe(0);
    expect(missing.output).toContain(`There is no azureml:Compute with the id ${id}0`);
  });

  test.each([
    ["azureml:Compute", "ARM_CLIENT_SECRET", "--secret mlops:azureClientSecret"],
    ["watsonx:Model", "WATSONX_APIKEY", "--secret mlops:watsonxApiKey"],
    ["mlserver:Service", "MLSERVER_PASSWORD", "--secret mlops:mlserverPassword"],
  ])("a wrong credential for %s: says which, and not what it was", async (type, variable, next) => {
    const { code, output } = await run(type, ["list"], { [variable]: "wrong-canary-1" });
    expect(code).not.toBe(0);
    expect(output).toContain(next);
    expect(output).not.toContain("wrong-canary-1");
  });

  test("a missing address says where it can be set", async () => {
    const { code, output } = await run("mlserver:Service", ["list"], { MLSERVER_URL: "" });
    expect(code).not.toBe(0);
    expect(output).toContain("pulumi config set mlops:mlserverUrl");
    expect(output).toContain("MLSERVER_URL");
  });
});
