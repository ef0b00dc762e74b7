import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Emulator, expectNoChange, type Host, Project, root } from "./harness";

/** Each example with the hosts that it is for, and how many resources it makes besides the stack. */
const examples: Record<string, { hosts: Host[]; resources: number }> = {
  "session-to-service": { hosts: ["dynamic", "plugin"], resources: 7 },
  "session-to-service-yaml": { hosts: ["plugin"], resources: 7 },
  "three-platforms": { hosts: ["dynamic", "plugin"], resources: 5 },
  "watsonx-batch": { hosts: ["plugin"], resources: 4 },
  "watsonx-serving": { hosts: ["dynamic", "plugin"], resources: 4 },
  "watsonx-training": { hosts: ["dynamic", "plugin"], resources: 4 },
  yaml: { hosts: ["plugin"], resources: 4 },
};

const made = [
  "azure/computes",
  ...["deployments", "deployment_job_definitions", "deployment_jobs", "functions", "models", "pipelines"].map(
    (kind) => `watsonx/${kind}`,
  ),
  "mlserver/services",
  "mlserver/sessions",
  "mlserver/snapshots",
];

/** What only code could compute, and the emulator runs none. */
const answers = [
  {
    operation: "mlserver_service_consume",
    path: "^/api/churn/1\\.0\\.0$",
    body: { outputParameters: { score: 0.7 } },
  },
  {
    operation: "watsonx_deployments_predictions_create",
    body: { predictions: [{ fields: ["prediction"], values: [[0.71]] }] },
  },
];

describe("examples", () => {
  let emulator: Emulator;

  beforeAll(async () => {
    emulator = await Emulator.start();
    for (const answer of answers) await emulator.control("POST", "/responses", answer);
  });
  afterAll(() => emulator.stop());

  const count = async () => {
    const found = await Promise.all(made.map((collection) => emulator.objects(collection)));
    return found.reduce((sum, objects) => sum + Object.keys(objects).length, 0);
  };

  test("every example is listed here", () => {
    // What needs packages from elsewhere is run by `npm run test:clients`.
    const elsewhere = ["reference", "watsonx-serving-python"];
    const programs = readdirSync(join(root, "examples")).filter((name) => !elsewhere.includes(name));
    expect(Object.keys(examples).sort()).toEqual(programs.sort());
  });

  const cases = Object.entries(examples).flatMap(([example, { hosts, resources }]) =>
    hosts.map((host): [string, Host, number] => [example, host, resources]),
  );

  test.each(cases)("%s through the %s host: up, nothing to do, destroy", async (example, host, resources) => {
    const project = await Project.ofExample(emulator, example, host);
    try {
      const preview = await project.preview();
      expect(preview.changeSummary.create).toBe(resources + 1);
      await project.up();
      expect(project.resources()).toHaveLength(resources);
      const types = project.resources().map(({ type }) => type.startsWith("mlops:"));
      expect(new Set(types)).toEqual(new Set([host === "plugin"]));
      await expectNoChange(project);
      await project.destroy();
      expect(await count()).toBe(0);
    } finally {
      project.remove();
    }
  });
});
