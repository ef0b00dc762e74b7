import { Emulator, expectNoChange, hosts, idOf, Project } from "./harness";

const program = `
const mlops = require("pulumi-mlops");
const pulumi = require("@pulumi/pulumi");
const config = new pulumi.Config();
const replaceOnChanges = config.get("replaceOnChanges") ? ["description"] : undefined;
const model = new mlops.watsonx.Model("churn", {
  type: config.get("type") || "scikit-learn_1.1",
  description: config.get("description"),
  softwareSpec: { name: "runtime-23.1-py3.10" },
  content: { path: "model.zip" },
  tags: ["b", "a"],
  custom: { team: "growth" },
}, { replaceOnChanges });
exports.modelId = model.modelId;
exports.stackTraceLimit = Error.stackTraceLimit;
`;

describe.each(hosts)("watsonx.Model through the %s host", (host) => {
  let emulator: Emulator;
  let project: Project;

  beforeAll(async () => {
    emulator = await Emulator.start();
    project = await Project.create(emulator, { program, host, files: { "model.zip": "PK content" } });
  });
  afterAll(async () => {
    project.remove();
    await emulator.stop();
  });

  test("is made with its content, and then there is nothing to do", async () => {
    expect((await project.up()).summary).toMatchObject({ created: 2 });
    const operations = (await emulator.requests()).map(({ operation }) => operation);
    expect(operations.filter((operation) => operation === "watsonx_models_create")).toHaveLength(1);
    expect(operations.filter((operation) => operation === "watsonx_models_content_upload")).toHaveLength(1);
    await expectNoChange(project);
  });

  test("stands in the state with the line of the program that makes it", async () => {
    const line = program.split("\n").findIndex((text) => text.includes("new mlops.watsonx.Model")) + 1;
    expect(project.resources()[0]?.sourcePosition).toContain(`/index.js#${line},`);
    // The SDK is kept from taking stack traces only while it registers.
    expect(await project.outputs()).toMatchObject({ stackTraceLimit: 10 });
  });

  test("is patched in place, with exactly the changed path", async () => {
    await project.configure({ description: "predicts churn" });
    await emulator.clearRequests();
    expect((await project.up()).summary).toMatchObject({ updated: 1 });
    const patches = (await emulator.requests()).filter(({ method }) => method === "PATCH");
    expect(patches.map(({ body }) => body)).toEqual([
      [{ op: "add", path: "/description", value: "predicts churn" }],
    ]);
    await expectNoChange(project);
  });

  const replacements: [string, () => Promise<string[]>][] = [
    [
      "a field",
      async () => {
        await project.configure({ type: "scikit-learn_1.3" });
        return [];
      },
    ],
    [
      "replaceOnChanges",
      async () => {
        await project.configure({ replaceOnChanges: "yes", description: "another" });
        return [];
      },
    ],
    ["--replace", async () => ["--replace", project.resources()[0]?.urn as string]],
  ];

  test.each(replacements)("replaced by %s, exactly one lives: the one in the state", async (_, prepare) => {
    const before = idOf(project, "churn");
    const args = await prepare();
    expect((await project.up(...args)).summary).toMatchObject({ replaced: 1 });
    const after = idOf(project, "churn");
    expect(after).not.toBe(before);
    const living = Object.keys(await emulator.objects("watsonx/models"));
    expect(living).toEqual([after.split("/").at(-1)]);
    await expectNoChange(project);
  });

  test("what someone else changed is found, shown and put back", async () => {
    await project.configure({ replaceOnChanges: "" });
    const id = idOf(project, "churn").split("/").at(-1) as string;
    const { metadata } = (await emulator.objects("watsonx/models"))[id] as { metadata: object };
    await emulator.control("PATCH", `/objects/watsonx/models/${id}`, {
      metadata: { ...metadata, description: "tampered" },
    });
    const refreshed = await project.run(["refresh", "--preview-only", "--expect-no-changes"]);
    expect(refreshed.code).not.toBe(0);
    await project.refresh();
    const { steps } = await project.preview();
    expect(steps.find(({ op }) => op === "update")).toBeDefined();
    await project.up();
    await expectNoChange(project);
  });

  test("destroy leaves nothing", async () => {
    await project.destroy();
    expect(await emulator.objects("watsonx/models")).toEqual({});
    expect(project.resources()).toEqual([]);
  });
});
