import { Emulator, type Host, hosts, type Outcome, Project } from "./harness";

/** Texts that must show up nowhere in clear. Derived ones contain them in another output of the platform. */
const canaries = {
  adminPassword: "Canary-Admin-Pa55word",
  description: "canary-description-7fe1",
  servingName: "canary_serving_name",
};

const nodejs = `
const mlops = require("pulumi-mlops");
const pulumi = require("@pulumi/pulumi");
const config = new pulumi.Config();
const secret = (key) => config.requireSecret(key);
const model = new mlops.watsonx.Model("model", {
  type: "scikit-learn_1.1",
  softwareSpec: { name: "runtime-23.1-py3.10" },
  description: secret("description"),
  tags: [config.get("tag") || "first"],
});
const serving = new mlops.watsonx.Deployment("serving", {
  asset: { id: model.modelId },
  online: { servingName: secret("servingName") },
});
new mlops.azureml.Compute("cluster", {
  computeType: "AmlCompute",
  amlCompute: { vmSize: "Standard_DS3_v2" },
  userAccountCredentials: { adminUserName: "azureuser", adminUserPassword: secret("adminPassword") },
});
const service = new mlops.mlserver.Service("service", {
  version: "1.0.0",
  code: "answer <- 42",
});
exports.urls = serving.scoringUrls;
exports.service = service.consumptionUrl;
`;

const yaml = `
configuration:
  tag: { type: string, default: first }
  description: { type: string, secret: true }
  servingName: { type: string, secret: true }
  adminPassword: { type: string, secret: true }
resources:
  model:
    type: mlops:watsonx:Model
    properties:
      type: scikit-learn_1.1
      softwareSpec: { name: runtime-23.1-py3.10 }
      description: \${description}
      tags: ["\${tag}"]
  serving:
    type: mlops:watsonx:Deployment
    properties:
      asset: { id: "\${model.modelId}" }
      online: { servingName: "\${servingName}" }
  cluster:
    type: mlops:azureml:Compute
    properties:
      computeType: AmlCompute
      amlCompute: { vmSize: Standard_DS3_v2 }
      userAccountCredentials: { adminUserName: azureuser, adminUserPassword: "\${adminPassword}" }
  service:
    type: mlops:mlserver:Service
    properties:
      version: 1.0.0
      code: answer <- 42
outputs:
  urls: \${serving.scoringUrls}
  service: \${service.consumptionUrl}
`;

const cases: [string, "nodejs" | "yaml", Host][] = [
  ...hosts.map((host): [string, "nodejs", Host] => [`a JavaScript program, ${host} host`, "nodejs", host]),
  ["a YAML program, plugin host", "yaml", "plugin"],
];

describe("secrets stay secret", () => {
  let emulator: Emulator;

  beforeAll(async () => {
    emulator = await Emulator.start();
  });
  afterAll(() => emulator.stop());

  function texts(): string[] {
    const { azure, watsonx, mlserver } = emulator.connection;
    return [...Object.values(canaries), azure.clientSecret, watsonx.apiKey, mlserver.password];
  }

  function expectClean(where: string, text: string): void {
    const found = texts().filter((secret) => text.includes(secret));
    expect({ where, found }).toEqual({ where, found: [] });
  }

  test.each(cases)("in %s: after create, preview, update, refresh and failure", async (_, runtime, host) => {
    await emulator.control("POST", "/reset");
    const project = await Project.create(emulator, {
      program: runtime === "yaml" ? yaml : nodejs,
      runtime,
      host,
    });
    try {
      await project.must([
        "config",
        "set-all",
        ...Object.entries(canaries).flatMap(([key, value]) => ["--secret", `${key}=${value}`]),
      ]);
      const outcomes: [string, Outcome][] = [];
      const run = async (name: string, ...args: string[]) => {
        outcomes.push([name, await project.run(args)]);
        expectClean(`state after ${name}`, project.stateText());
      };
      await run("create", "up", "--yes", "--diff");
      expect(outcomes[0]?.[1].code === 0 ? "" : outcomes[0]?.[1].output).toBe("");
      expect(project.resources()).toHaveLength(4);
      await project.configure({ tag: "second" });
      await run("preview", "preview", "--diff");
      await run("preview as JSON", "preview", "--json");
      await run("update", "up", "--yes", "--diff");
      await run("refresh", "refresh", "--yes", "--diff");
      await run("outputs", "stack", "output");
      // The platform repeats what it was sent: its refusal holds the secret.
      await emulator.control("POST", "/faults", {
        match: { operation: "watsonx_models_patch" },
        action: {
          status: 400,
          body: { trace: "t", errors: [{ code: "bad", message: `cannot set ${canaries.description}` }] },
        },
      });
      await project.configure({ tag: "third" });
      await run("failure", "up", "--yes", "--skip-preview");
      expect(outcomes.at(-1)?.[1].code).not.toBe(0);
      await emulator.control("DELETE", "/faults");
      // Nor does a refused sign-in say with what it was tried.
      await project.must([
        "config",
        "set",
        "--secret",
        "mlops:watsonxApiKey",
        `${canaries.description}-wrong`,
      ]);
      await run("refused sign-in", "up", "--yes", "--skip-preview");
      expect(outcomes.at(-1)?.[1].code).not.toBe(0);
      expect(outcomes.at(-1)?.[1].output).toContain("refused the API key");
      for (const [name, { output }] of outcomes) expectClean(`output of ${name}`, output);
    } finally {
      project.remove();
    }
  });

  test.each(cases)(
    "a credential set in clear is refused, with the command that sets it right: %s",
    async (_, runtime, host) => {
      const program = runtime === "yaml" ? yaml : nodejs;
      const project = await Project.create(emulator, { program, runtime, host });
      try {
        await project.must([
          "config",
          "set-all",
          ...Object.entries(canaries).flatMap(([key, value]) => ["--secret", `${key}=${value}`]),
        ]);
        await project.must([
          "config",
          "set",
          "--plaintext",
          "mlops:watsonxApiKey",
          emulator.connection.watsonx.apiKey,
        ]);
        const { output } = await project.upFails();
        expect(output).toContain("pulumi config set --secret mlops:watsonxApiKey");
        expectClean("output", output);
        expectClean("state", project.stateText());
      } finally {
        project.remove();
      }
    },
  );
});
