import { Emulator, expectNoChange, hosts, type LoggedRequest, Project } from "./harness";

const count = 12;
const program = `
const mlops = require("pulumi-mlops");
for (let nth = 0; nth < ${count}; nth++) {
  new mlops.azureml.Compute("cluster-" + nth, {
    computeType: "AmlCompute", amlCompute: { vmSize: "Standard_DS3_v2" },
  });
  new mlops.watsonx.Model("model-" + nth, {
    type: "scikit-learn_1.1", softwareSpec: { name: "runtime-23.1-py3.10" },
  });
  new mlops.mlserver.Service("service-" + nth, { version: "1.0.0", code: "answer <- 42" });
}
`;

/** Each platform's sign-in, a request in the middle of an update, and what a revoked credential is told. */
const platforms = [
  {
    platform: "azure",
    signIns: ["+azureml_oauth2_v2_token_create"],
    create: "azureml_computes_create_or_update",
    refusal: {
      status: 401,
      body: {
        error: "invalid_client",
        error_description: "AADSTS7000222: The provided client secret keys are expired.",
      },
    },
    says: ["AADSTS7000222", "pulumi config set --secret mlops:azureClientSecret"],
  },
  {
    platform: "watsonx",
    signIns: ["+watsonx_iam_token_create"],
    create: "watsonx_models_create",
    refusal: {
      status: 400,
      body: { errorCode: "BXNIM0415E", errorMessage: "Provided API key could not be found." },
    },
    says: ["Provided API key could not be found", "pulumi config set --secret mlops:watsonxApiKey"],
  },
  {
    platform: "mlserver",
    signIns: ["mlserver_login", "mlserver_refresh_token"],
    create: "mlserver_services_create",
    refusal: { status: 401 },
    says: ["pulumi config set --secret mlops:mlserverPassword"],
  },
];

describe.each(hosts)("tokens, %s host", (host) => {
  let emulator: Emulator;
  let project: Project;
  beforeAll(async () => {
    emulator = await Emulator.start(1_000);
  });
  afterAll(() => emulator.stop());
  beforeEach(async () => {
    await emulator.control("POST", "/reset");
    project = await Project.create(emulator, { program, host });
  });
  afterEach(() => project.remove());

  const fault = (match: object, action: object) => emulator.control("POST", "/faults", { match, action });
  const requests = async (...operations: string[]): Promise<LoggedRequest[]> =>
    (await emulator.requests()).filter(({ operation = "" }) => operations.includes(operation));

  test("that expire in the middle are renewed once for all who wait", async () => {
    for (const { platform, create } of platforms)
      await fault({ platform, operation: create, nth: 4 }, { expireTokens: true });
    await project.up("--parallel", "32");
    for (const { signIns, create } of platforms) {
      expect(await requests(...signIns)).toHaveLength(2);
      const made = (await requests(create)).filter(({ status }) => status < 300);
      expect(made).toHaveLength(count);
    }
    await expectNoChange(project);
  });

  /** Each resource has one error at most, which says what to do; and there is no storm of sign-ins. */
  const expectRefused = async (output: string, most: number) => {
    const diagnostics = (output.split("Diagnostics:")[1] ?? "").split(/\n {2}(?=\S)/);
    const ofResources = diagnostics.filter((text) => /^(mlops|pulumi-nodejs):/.test(text));
    for (const text of ofResources) expect(text.split("error: ")).toHaveLength(2);
    for (const text of ofResources) expect(text.split("Next: ")).toHaveLength(2);
    for (const { signIns, says } of platforms) {
      for (const text of says) expect(ofResources.join("\n")).toContain(text);
      const refused = (await requests(...signIns)).filter(({ status }) => status >= 400);
      expect(refused.length).toBeGreaterThan(0);
      expect(refused.length).toBeLessThanOrEqual(most);
    }
  };

  test("of credentials that are revoked: one refusal serves all", async () => {
    for (const { platform, signIns, refusal } of platforms)
      for (const operation of signIns) await fault({ platform, operation }, refusal);
    const { output } = await project.upFails("--continue-on-error", "--parallel", "32");
    await expectRefused(output, 1);
    expect(project.resources()).toEqual([]);
  });

  test("of credentials that are revoked in the middle: nothing is lost, and the next up carries on", async () => {
    for (const { platform, signIns, create, refusal } of platforms) {
      await fault({ platform, operation: create, nth: 4 }, { expireTokens: true });
      // The first sign-in of each platform is good; with a refresh token the second one is of another kind.
      const [first, second] = signIns;
      await fault({ platform, operation: first, from: 2 }, refusal);
      if (second) await fault({ platform, operation: second }, refusal);
    }
    const { output } = await project.upFails("--continue-on-error", "--parallel", "32");
    await expectRefused(output, 2);
    await emulator.control("DELETE", "/faults");
    await project.up();
    for (const { create } of platforms)
      expect((await requests(create)).filter(({ status }) => status < 300)).toHaveLength(count);
    await expectNoChange(project);
  });
});
