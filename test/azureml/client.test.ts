import * as fc from "fast-check";
import { explainError, isGone } from "../../provider/azureml/client";
import { endpointsOf } from "../../provider/azureml/clouds";
import { methodOf } from "../../provider/azureml/credential";
import { parseArmId, workspacePath } from "../../provider/azureml/scope";
import { settings } from "../../provider/azureml/settings";
import { resolve } from "../../provider/core/config";
import { MlopsError } from "../../provider/core/errors";
import { type Bench, scope, startBench } from "./setup";

const values = (config: object, env = {}) => resolve(settings, config as Record<string, unknown>, env);
const signal = new AbortController().signal;

describe("configuration", () => {
  test.each([
    [{}, "https://management.azure.com", "https://login.microsoftonline.com"],
    [{ azureEnvironment: "china" }, "https://management.chinacloudapi.cn", "https://login.chinacloudapi.cn"],
    [
      { azureEnvironment: "usGovernment" },
      "https://management.usgovcloudapi.net",
      "https://login.microsoftonline.us",
    ],
  ])("%j has its cloud's hosts", (config, management, authority) => {
    expect(endpointsOf(values(config))).toEqual({
      management,
      authority,
      scope: `${management}/.default`,
    });
  });

  test("hosts of one's own are taken as they are", () => {
    const own = { azureManagementUrl: "https://arm.example/", azureAuthorityHost: "https://login.example" };
    expect(endpointsOf(values(own))).toEqual({
      management: "https://arm.example",
      authority: "https://login.example",
      scope: "https://arm.example/.default",
    });
  });

  test("the environment of other tools is understood", () => {
    const env = { ARM_ENVIRONMENT: "usgovernment", AZURE_TENANT_ID: "a", ARM_TENANT_ID: "b" };
    const read = values({}, env);
    expect(read.azureTenantId).toBe("b");
    expect(endpointsOf(read).management).toBe("https://management.usgovcloudapi.net");
  });

  test.each([
    [{ azureTenantId: "t", azureClientId: "c", azureClientSecret: "s3cr3t" }, "servicePrincipal"],
    [{ azureTenantId: "t", azureClientId: "c" }, "default"],
    [{ azureAuth: "cli" }, "cli"],
  ])("%j signs in by %s", (config, method) => {
    expect(methodOf(values(config))).toBe(method);
  });
});

test("ids of workspaces are read as they are written", () => {
  const part = fc.string({ minLength: 1 });
  fc.assert(
    fc.property(part, part, part, (subscriptionId, resourceGroup, workspace) => {
      const place = { subscriptionId, resourceGroup, workspace };
      expect(parseArmId(workspacePath(place))).toEqual({ scope: place, rest: [] });
      expect(parseArmId(`${workspacePath(place)}/computes/c`)).toEqual({
        scope: place,
        rest: ["computes", "c"],
      });
    }),
  );
});

describe("error bodies", () => {
  test.each([
    [
      {
        error: {
          code: "BadRequest",
          message: "The request is wrong",
          details: [{ code: "x", message: "no such region" }],
        },
      },
      { code: "BadRequest", message: "The request is wrong; no such region" },
    ],
    [
      { error: { code: "UserError", message: "no run", innerError: { code: "NotFoundError" } }, time: "" },
      { code: "NotFoundError", message: "no run" },
    ],
    [
      { code: "Conflict", statusCode: 409, message: "in use", details: [] },
      { code: "Conflict", message: "in use" },
    ],
    ["<html>", {}],
  ])("%j", (body, said) => {
    expect(explainError(body)).toEqual(said);
  });

  test("only the platform's own not-found means that something is gone", () => {
    const error = (code?: string) => new MlopsError({ kind: "notFound", message: "", code });
    expect(isGone(error("ResourceNotFound"))).toBe(true);
    expect(isGone(error("ResourceGroupNotFound"))).toBe(true);
    expect(isGone(error("SubscriptionNotFound"))).toBe(false);
    expect(isGone(error())).toBe(false);
  });
});

describe("against the platform", () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench();
  });
  beforeEach(async () => {
    await bench.control.delete("/faults");
    await bench.control.delete("/requests");
  });
  afterAll(() => bench.close());

  test("the regional server is found once, whoever asks", async () => {
    const client = bench.connect();
    const found = await Promise.all([
      client.regional(scope),
      client.regional(scope),
      client.regional({ ...scope, workspace: scope.workspace.toUpperCase() }),
    ]);
    expect(new Set(found).size).toBe(1);
    expect(await bench.operations()).toEqual(["+azureml_workspace_get", "azureml_discovery_get"]);
  });

  test("a discovery that failed is tried again", async () => {
    const client = bench.connect();
    await bench.fault({ operation: "azureml_discovery_get", times: 1 }, { status: 400 });
    await expect(client.regional(scope)).rejects.toMatchObject({ kind: "invalid" });
    await expect(client.regional(scope)).resolves.toMatch(/^https:/);
  });

  test("a refused token is renewed", async () => {
    const client = bench.connect();
    await client.find(workspacePath(scope), signal);
    await bench.control.post("/tokens/expire", { platform: "azure" });
    await expect(client.find(workspacePath(scope), signal)).resolves.toMatchObject({ name: scope.workspace });
  });

  test.each([
    ["secret", { azureClientSecret: "not-the-secret" }, "AADSTS7000215"],
    ["client", { azureClientId: "00000000-0000-0000-0000-000000000000" }, "AADSTS700016"],
    ["tenant", { azureTenantId: "00000000-0000-0000-0000-000000000000" }, "AADSTS90002"],
  ])("a wrong %s is refused with the sign-in's own code", async (_what, config, code) => {
    const error = await bench
      .connect(config)
      .find(workspacePath(scope), signal)
      .catch((thrown) => thrown);
    expect(error).toMatchObject({ kind: "unauthorized", facts: { code } });
    expect(error.message).toContain(`: ${code}: `);
    expect(error.message).not.toContain("not-the-secret");
    expect(error.message).toContain("Next:");
  });

  test("a missing secret names the command that sets it", async () => {
    const client = bench.connect({ azureAuth: "servicePrincipal", azureClientSecret: "" });
    await expect(client.workspace(scope)).rejects.toThrow(
      /pulumi config set --secret mlops:azureClientSecret/,
    );
  });

  test("a resource group that is gone takes its workspace along, a wrong subscription does not", async () => {
    const client = bench.connect();
    await expect(
      client.find(workspacePath({ ...scope, resourceGroup: "nope" }), signal),
    ).resolves.toBeUndefined();
    await expect(
      client.find(workspacePath({ ...scope, subscriptionId: "nope" }), signal),
    ).rejects.toMatchObject({
      kind: "failed",
    });
  });
});
