import { Emulator, expectNoChange, idOf, Project } from "./harness";

/** The connections of an explicit provider come from the same configuration, under keys of the program's own. */
const program = `
const mlops = require("pulumi-mlops");
const pulumi = require("@pulumi/pulumi");
const config = new pulumi.Config();
const own = new pulumi.Config("mlops");
const provider = config.get("explicit") ? new mlops.Provider("explicit", {
  watsonxUrl: own.require("watsonxUrl"),
  watsonxIamUrl: own.require("watsonxIamUrl"),
  watsonxApiKey: own.requireSecret("watsonxApiKey"),
  watsonxSpaceId: own.require("watsonxSpaceId"),
}) : undefined;

const description = config.get("description");
const args = { type: "scikit-learn_1.1", softwareSpec: { name: "runtime-23.1-py3.10" }, description };

class Inner extends pulumi.ComponentResource {
  constructor(name, opts) {
    super("test:index:Inner", name, {}, opts);
    this.model = new mlops.watsonx.Model(name + "-model", args, { parent: this });
    this.registerOutputs({});
  }
}
class Outer extends pulumi.ComponentResource {
  constructor(name, opts) {
    super("test:index:Outer", name, {}, opts);
    this.inner = new Inner(name + "-inner", { parent: this });
    this.registerOutputs({});
  }
}

new mlops.watsonx.Model("plain", args, { provider });
new mlops.watsonx.Model("taken", { ...args, name: "taken" }, { provider, import: config.get("import") || undefined });
new Outer("outer", { providers: provider ? [provider] : [] });
`;

describe("a stack moves between hosts", () => {
  let emulator: Emulator;
  let project: Project;

  beforeAll(async () => {
    emulator = await Emulator.start();
    const foreign = await Project.create(emulator, {
      program: `
        const mlops = require("pulumi-mlops");
        new mlops.watsonx.Model("taken", { type: "scikit-learn_1.1", softwareSpec: { name: "runtime-23.1-py3.10" } }, { retainOnDelete: true });
      `,
    });
    await foreign.up();
    const taken = idOf(foreign, "taken");
    await foreign.destroy();
    foreign.remove();
    project = await Project.create(emulator, { program, config: { import: taken } });
  });
  afterAll(async () => {
    project.remove();
    await emulator.stop();
  });

  const models = () => emulator.objects("watsonx/models").then((all) => Object.keys(all).sort());
  const types = () => new Set(project.resources().map(({ type }) => type));

  test("it begins dynamically, with one model taken over by the import option", async () => {
    const { summary } = await project.up();
    expect(summary).toMatchObject({ created: 6 });
    expect(await models()).toHaveLength(3);
    expect(types()).toContain("pulumi-nodejs:dynamic/watsonx:Model");
    await expectNoChange(project);
  });

  const moves: [string, Record<string, string>, string][] = [
    ["to the plugin", { "mlops:host": "plugin" }, "mlops:watsonx:Model"],
    ["back to the dynamic host", { "mlops:host": "dynamic" }, "pulumi-nodejs:dynamic/watsonx:Model"],
    ["to an explicit provider", { explicit: "yes" }, "mlops:watsonx:Model"],
    ["back from the explicit provider", { explicit: "" }, "pulumi-nodejs:dynamic/watsonx:Model"],
  ];

  test.each(moves)(
    "%s: every resource unchanged, then refresh and update work",
    async (move, config, type) => {
      const before = await models();
      await project.configure(config);
      const moved = await project.up();
      expect(moved.summary.updated ?? 0).toBe(0);
      expect(moved.summary.replaced ?? 0).toBe(0);
      expect(moved.summary.unchanged).toBeGreaterThanOrEqual(6);
      expect([...types()].filter((name) => name.includes("watsonx"))).toEqual([type]);
      expect(await models()).toEqual(before);
      await expectNoChange(project);
      await project.refresh();
      await project.configure({ description: move });
      expect((await project.up()).summary).toMatchObject({ updated: 3 });
      expect(await models()).toEqual(before);
      await expectNoChange(project);
    },
  );

  test("destroy works after all the moves, for imported and nested resources too", async () => {
    await project.destroy();
    expect(await models()).toEqual([]);
  });
});
