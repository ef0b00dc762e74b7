import { stringify } from "yaml";
import { Emulator, expectNoChange, idOf, type LoggedRequest, Project } from "./harness";

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
new mlops.azureml.Run("training", {
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
new mlops.watsonx.Deployment("nightly", {
  asset: { id: model.modelId },
  batch: {},
  hardwareSpec: { name: "S" },
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

type Inputs = Record<string, unknown>;

/** What is taken over, by its logical name. */
const kinds = {
  cluster: "azureml:Compute",
  workstation: "azureml:Compute",
  training: "azureml:Run",
  model: "watsonx:Model",
  serving: "watsonx:Deployment",
  nightly: "watsonx:Deployment",
  service: "mlserver:Service",
} as const;
type Name = keyof typeof kinds;
const names = Object.keys(kinds) as Name[];

/** How ids look. */
const forms: Record<Name, string> = {
  cluster: "/workspaces/{workspace}/computes/{name}",
  workstation: "/workspaces/{workspace}/computes/{name}",
  training: "/experiments/{experimentName}/runs/{runId}",
  model: "spaces/{spaceId}/models/{modelId}",
  serving: "spaces/{spaceId}/deployments/{deploymentId}",
  nightly: "spaces/{spaceId}/deployments/{deploymentId}",
  service: "{name}/{version}",
};

/** What a program says that the platform does not have, with the path of the difference. */
const disagreeing: Record<Name, [path: string, change: (inputs: Inputs) => Inputs]> = {
  cluster: [
    "amlCompute.scaleSettings.maxNodeCount",
    ({ amlCompute, ...rest }) => ({
      ...rest,
      amlCompute: { ...(amlCompute as Inputs), scaleSettings: { maxNodeCount: 9 } },
    }),
  ],
  workstation: [
    "computeInstance.vmSize",
    (inputs) => ({ ...inputs, computeInstance: { vmSize: "Standard_D2_v3" } }),
  ],
  training: ["tags.team", (inputs) => ({ ...inputs, tags: { team: "others" } })],
  model: ["type", (inputs) => ({ ...inputs, type: "scikit-learn_1.3" })],
  serving: ["online.servingName", (inputs) => ({ ...inputs, online: { servingName: "other" } })],
  nightly: ["name", (inputs) => ({ ...inputs, name: "weekly" })],
  service: ["code", (inputs) => ({ ...inputs, code: "score = 1" })],
};

/** A JavaScript program of literal inputs; `import` is an option while the configuration says so. */
function programOf(inputs: Record<string, Inputs>, ids: Partial<Record<Name, string>> = {}): string {
  const declarations = Object.entries(inputs).map(
    ([name, args]) =>
      `new mlops.${kinds[name as Name].replace(":", ".")}("${name}", ${JSON.stringify(args)}, { import: ids.${name} });`,
  );
  return [
    `const mlops = require("pulumi-mlops");`,
    `const ids = ${JSON.stringify(ids)};`,
    ...declarations,
  ].join("\n");
}

/** Requests that change something: others sign in, or only look. */
function changing(requests: LoggedRequest[]): string[] {
  return requests
    .filter(({ method, path }) => method !== "GET" && !/token|login|:query$/i.test(path))
    .map(({ method, path, operation }) => `${method} ${path} ${operation}`);
}

describe("what is on the platforms is taken over", () => {
  let emulator: Emulator;
  let ids: Record<Name, string>;
  let inputs: Record<Name, Inputs>;
  const projects: Project[] = [];

  async function project(options: Parameters<typeof Project.create>[1]): Promise<Project> {
    const made = await Project.create(emulator, options);
    projects.push(made);
    await emulator.clearRequests();
    return made;
  }

  const expectUntouched = async () => expect(changing(await emulator.requests())).toEqual([]);
  const importing = (name: Name, id: string) => [
    "import",
    `mlops:${kinds[name]}`,
    name,
    id,
    "--yes",
    "--skip-preview",
    "--protect=false",
  ];

  beforeAll(async () => {
    emulator = await Emulator.start();
    const files = { "model.zip": "PK content", "train/train.py": "print(1)\n" };
    const made = await project({ program: maker, files });
    await made.up();
    ids = Object.fromEntries(names.map((name) => [name, idOf(made, name)])) as Record<Name, string>;
    await made.destroy();
  });
  afterAll(async () => {
    for (const made of projects) made.remove();
    await emulator.stop();
  });

  describe("by pulumi import", () => {
    test("each into a JavaScript stack; the program with the imported inputs changes nothing", async () => {
      const stack = await project({ program: "", host: "plugin" });
      for (const name of names) {
        const { output } = await stack.must([...importing(name, ids[name]), "--generate-code=false"]);
        expect(output).toContain("1 imported");
      }
      expect(Object.fromEntries(names.map((name) => [name, idOf(stack, name)]))).toEqual(ids);
      const imported = stack.resources().map(({ urn, inputs: found }) => [urn.split("::").at(-1), found]);
      inputs = Object.fromEntries(imported);
      stack.write("index.js", programOf(inputs));
      await expectNoChange(stack);
      expect((await stack.up()).summary).toMatchObject({ unchanged: names.length + 1 });
      await expectUntouched();
    });

    test("all at once into a YAML stack; the same as YAML changes nothing", async () => {
      const stack = await project({ program: "", runtime: "yaml", host: "plugin" });
      const resources = names.map((name) => ({ type: `mlops:${kinds[name]}`, name, id: ids[name] }));
      stack.write("resources.json", JSON.stringify({ resources }));
      await stack.must([
        "import",
        "--file",
        "resources.json",
        "--yes",
        "--skip-preview",
        "--protect=false",
        "--generate-code=false",
      ]);
      const described = names.map((name) => [
        name,
        { type: `mlops:${kinds[name]}`, properties: inputs[name] },
      ]);
      stack.append("Pulumi.yaml", stringify({ resources: Object.fromEntries(described) }));
      await expectNoChange(stack);
      await expectUntouched();
    });

    test("an id that nothing has, or that is none, is refused with the form of ids", async () => {
      const stack = await project({ program: "", host: "plugin" });
      for (const name of ["cluster", "training", "model", "serving", "service"] as const) {
        const unknown = await stack.run(importing(name, `${ids[name]}0`));
        expect(unknown.code).not.toBe(0);
        expect(unknown.output).toContain(`There is no ${kinds[name]} with the id ${ids[name]}0`);
        expect(unknown.output).toContain(forms[name]);
        const malformed = await stack.run(importing(name, "nonsense"));
        expect(malformed.code).not.toBe(0);
        expect(malformed.output).toContain("nonsense is not an id of this kind");
        expect(malformed.output).toContain(forms[name]);
      }
      expect(stack.resources()).toEqual([]);
      await expectUntouched();
    });
  });

  describe("by the option import, dynamically", () => {
    test("all of them, making nothing; then there is nothing to do, with the option and without", async () => {
      const stack = await project({ program: programOf(inputs, ids) });
      expect((await stack.up()).summary).toMatchObject({ created: names.length + 1 });
      expect(Object.fromEntries(names.map((name) => [name, idOf(stack, name)]))).toEqual(ids);
      await expectNoChange(stack);
      stack.write("index.js", programOf(inputs));
      await expectNoChange(stack);
      await stack.up();
      await expectNoChange(stack);
      await expectUntouched();
    });

    test("a program that says something else is refused, and told where", async () => {
      const others = names.map((name) => [name, disagreeing[name][1](inputs[name])]);
      const stack = await project({ program: programOf(Object.fromEntries(others), ids) });
      const { output } = await stack.upFails("--continue-on-error");
      for (const name of names)
        expect(output).toContain(
          `${kinds[name]} ${ids[name]} cannot be imported: the program says something else than the platform has for ${disagreeing[name][0]}\n`,
        );
      expect(stack.resources()).toEqual([]);
      await expectUntouched();
    });

    test.each([
      ["an id that nothing has", (id: string) => `${id}0`],
      ["an id that is none", () => "nonsense"],
    ])("%s is refused with the form of ids", async (_, wrong) => {
      const wrongIds = Object.fromEntries(names.map((name) => [name, wrong(ids[name])]));
      const stack = await project({ program: programOf(inputs, wrongIds) });
      const { output } = await stack.upFails("--continue-on-error");
      for (const name of names) expect(output).toContain(forms[name]);
      expect(stack.resources()).toEqual([]);
      await expectUntouched();
    });
  });

  describe("by the option import, through the plugin", () => {
    test("all of them, making nothing; then there is nothing to do, with the option and without", async () => {
      const stack = await project({ program: programOf(inputs, ids), host: "plugin" });
      expect((await stack.up()).summary).toMatchObject({ imported: names.length });
      await expectNoChange(stack);
      stack.write("index.js", programOf(inputs));
      await expectNoChange(stack);
      await expectUntouched();
    });

    test("an id that nothing has is refused with the form of ids", async () => {
      const stack = await project({
        program: programOf({ model: inputs.model }, { model: `${ids.model}0` }),
        host: "plugin",
      });
      expect((await stack.upFails()).output).toContain(forms.model);
      expect(stack.resources()).toEqual([]);
    });

    test("a program that needs another object is refused, and told why", async () => {
      const [path, change] = disagreeing.model;
      const { model } = ids;
      const stack = await project({
        program: programOf({ model: change(inputs.model) }, { model }),
        host: "plugin",
      });
      const { output } = await stack.upFails();
      expect(output).toContain("may not be replaced");
      expect(output).toContain(`because of ${path} `);
      await expectUntouched();
      stack.write("index.js", programOf({ model: inputs.model }, { model }));
      await stack.up();
      await expectNoChange(stack);
      await expectUntouched();
    });

    // Unlike a dynamic provider, the engine itself follows an import by the update that the program asks for.
    test("any other difference is shown by the preview, and the import followed by an update", async () => {
      const chosen = ["cluster", "training", "serving", "nightly", "service"] as const;
      const others = chosen.map((name) => [name, disagreeing[name][1](inputs[name])]);
      const stack = await project({ program: programOf(Object.fromEntries(others), ids), host: "plugin" });
      const { changeSummary, steps } = await stack.preview();
      expect(changeSummary).toMatchObject({ import: chosen.length, update: chosen.length });
      const shown = steps.flatMap(({ detailedDiff }) => Object.keys(detailedDiff ?? {}));
      expect(shown.sort()).toEqual(chosen.map((name) => disagreeing[name][0]).sort());
      await expectUntouched();
      expect((await stack.up()).summary).toMatchObject({ imported: chosen.length, updated: chosen.length });
      for (const name of chosen) expect(idOf(stack, name)).toBe(ids[name]);
      const made = changing(await emulator.requests()).filter((request) =>
        /^(POST|PUT|DELETE) /.test(request),
      );
      expect(made).toEqual([]);
      await expectNoChange(stack);
    });
  });
});
