import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { directory, managedIdentityEnvironment } from "../../emulator/azure";
import { type Azure, newest, oldest, startAzure, workspacePath } from "./azureSetup";

let azure: Azure;
beforeAll(async () => {
  azure = await startAzure();
});
afterAll(() => azure.close());

describe("sign-in", () => {
  const secret = {
    grant_type: "client_credentials",
    client_id: directory.clientId,
    client_secret: directory.clientSecret,
  };
  const scope = { scope: "https://management.azure.com/.default" };
  const ask = (form: Record<string, string>, tenant: string = directory.tenantId) =>
    azure.login.post(`/${tenant}/oauth2/v2.0/token`, new URLSearchParams(form));

  test.each([
    [
      "a wrong secret",
      { ...secret, ...scope, client_secret: "no" },
      undefined,
      401,
      "invalid_client",
      7000215,
    ],
    ["no secret", { ...secret, ...scope, client_secret: "" }, undefined, 401, "invalid_client", 7000218],
    [
      "an unknown client",
      { ...secret, ...scope, client_id: "x" },
      undefined,
      400,
      "unauthorized_client",
      700016,
    ],
    ["an unknown tenant", { ...secret, ...scope }, "nowhere", 400, "invalid_request", 90002],
    [
      "another grant",
      { ...secret, ...scope, grant_type: "password" },
      undefined,
      400,
      "unsupported_grant_type",
      70003,
    ],
    ["no scope", secret, undefined, 400, "invalid_request", 900144],
    [
      "a scope without /.default",
      { ...secret, scope: "https://x" },
      undefined,
      400,
      "invalid_scope",
      1002012,
    ],
  ])("refuses %s", async (_name, form, tenant, status, error, number) => {
    const reply = await ask(form, tenant);
    expect(reply.status).toBe(status);
    expect(reply.data).toMatchObject({ error, error_codes: [number] });
    expect(reply.data.error_description).toMatch(new RegExp(`^AADSTS${number}: `));
    for (const key of ["timestamp", "trace_id", "correlation_id"]) expect(reply.data[key]).toBeTruthy();
  });

  test("v1 answers numbers as strings", async () => {
    const form = new URLSearchParams({ ...secret, resource: "https://management.azure.com/" });
    const { data } = await azure.login.post(`/${directory.tenantId}/oauth2/token`, form);
    expect(data).toEqual({
      token_type: "Bearer",
      expires_in: "3599",
      ext_expires_in: "3599",
      expires_on: expect.stringMatching(/^\d+$/),
      not_before: expect.stringMatching(/^\d+$/),
      resource: "https://management.azure.com/",
      access_token: expect.stringMatching(/^ey/),
    });
  });

  test("the managed identity endpoint wants its header", async () => {
    const params = { resource: "https://management.azure.com/", "api-version": "2019-08-01" };
    expect((await azure.login.get("/msi/token", { params })).status).toBe(401);
    const headers = { "X-IDENTITY-HEADER": directory.identityHeader };
    const { status, data } = await azure.login.get("/msi/token", { params, headers });
    expect(status).toBe(200);
    expect(data).toMatchObject({ resource: params.resource, client_id: directory.clientId });
  });

  test("the published client signs in, with a secret and with a managed identity", async () => {
    const script = `
      const { ClientSecretCredential, ManagedIdentityCredential } = require("@azure/identity");
      const { TENANT, CLIENT, SECRET, LOGIN } = process.env;
      const options = { authorityHost: LOGIN, disableInstanceDiscovery: true };
      const bySecret = new ClientSecretCredential(TENANT, CLIENT, SECRET, options);
      const wrong = new ClientSecretCredential(TENANT, CLIENT, "wrong", options);
      const scope = "https://management.azure.com/.default";
      (async () => {
        const secret = (await bySecret.getToken(scope)).token;
        const identity = (await new ManagedIdentityCredential().getToken(scope)).token;
        const refusal = await wrong.getToken(scope).catch((error) => error.message);
        console.log(JSON.stringify({ secret, identity, refusal }));
      })();`;
    const loginUrl = azure.login.defaults.baseURL!;
    const { stdout } = await promisify(execFile)(process.execPath, ["-e", script], {
      env: {
        PATH: process.env["PATH"],
        NODE_EXTRA_CA_CERTS: azure.ca,
        TENANT: directory.tenantId,
        CLIENT: directory.clientId,
        SECRET: directory.clientSecret,
        LOGIN: loginUrl,
        ...managedIdentityEnvironment({ url: () => loginUrl }),
      },
      timeout: 20_000,
    });
    const { secret, identity, refusal } = JSON.parse(stdout) as Record<string, string>;
    for (const token of [secret, identity]) {
      const headers = { authorization: `Bearer ${token}` };
      const reply = await azure.management.get(workspacePath, { params: { "api-version": newest }, headers });
      expect(reply.status).toBe(200);
    }
    expect(refusal).toContain("AADSTS7000215");
  }, 30_000);
});

describe("management", () => {
  test.each([
    [undefined, 400, "MissingApiVersionParameter"],
    ["2099-01-01", 400, "InvalidApiVersionParameter"],
    ["2018-03-01-preview", 200, undefined],
    [oldest, 200, undefined],
    ["2023-06-01-preview", 200, undefined],
    [newest, 200, undefined],
  ])("api-version %s is answered with %i", async (version, status, code) => {
    const params = { "api-version": version };
    const reply = await azure.management.get(`${workspacePath}/computes`, { params });
    expect(reply.status).toBe(status);
    expect(reply.data.error?.code).toBe(code);
    if (code) expect(reply.data.error.message).toContain("2019-11-01");
  });

  test.each([
    ["no token", undefined, "AuthenticationFailed"],
    ["a made-up token", "Bearer abc", "InvalidAuthenticationToken"],
  ])("%s is 401 with a challenge", async (_name, authorization, code) => {
    for (const [client, path] of [
      [azure.management, workspacePath],
      [azure.regional, `/history/v1.0${workspacePath}/experiments`],
    ] as const) {
      const headers = { authorization: authorization ?? null };
      const reply = await client.get(path, { params: { "api-version": newest }, headers });
      expect(reply.status).toBe(401);
      expect(reply.headers["www-authenticate"]).toContain(`/${directory.tenantId}"`);
      expect(JSON.stringify(reply.data)).toContain(code);
    }
  });

  test("an expired token is told so", async () => {
    const own = await startAzure();
    await own.pass(3600);
    const reply = await own.arm("GET", "", newest);
    expect([reply.status, reply.data.error.code]).toEqual([401, "ExpiredAuthenticationToken"]);
    await own.close();
  });

  test.each([
    ["/subscriptions/3f9d2c58-0000-0000-0000-51f2a6e4c7d9/resourceGroups", "SubscriptionNotFound"],
    [workspacePath.replace(directory.resourceGroup, "no-rg"), "ResourceGroupNotFound"],
    [workspacePath.replace(/[^/]+$/, "no-ws"), "ResourceNotFound"],
    [`${workspacePath}/computes/no-compute`, "ResourceNotFound"],
    [`${workspacePath}/nothings`, "NotFound"],
  ])("%s is not there", async (path, code) => {
    const reply = await azure.management.get(path, { params: { "api-version": newest } });
    expect([reply.status, reply.data.error.code]).toEqual([404, code]);
  });

  test("paths are taken in any case, and with a slash at their end", async () => {
    const params = { "api-version": oldest };
    const groups = await azure.management.get(`/subscriptions/${directory.subscriptionId}/resourcegroups`, {
      params,
    });
    expect(groups.data.value.map(({ name }: { name: string }) => name)).toEqual([
      directory.resourceGroup,
      "empty-rg",
    ]);
    const workspaces = await azure.management.get(workspacePath.toUpperCase().replace(/[^/]+$/, ""), {
      params,
    });
    expect(workspaces.data.value).toHaveLength(1);
  });

  test("a workspace leads to the regional services", async () => {
    const { data } = await azure.arm("GET", "", oldest);
    expect(Object.keys(data)).toEqual(
      expect.arrayContaining([
        "id",
        "name",
        "type",
        "location",
        "tags",
        "etag",
        "properties",
        "identity",
        "sku",
      ]),
    );
    const headers = { authorization: null };
    const discovery = await azure.regional.get(data.properties.discoveryUrl, { headers });
    expect(Object.keys(discovery.data)).toHaveLength(10);
    expect(discovery.data.api).toBe(azure.regional.defaults.baseURL);
  });

  test("sizes and usages have the shape of their version", async () => {
    const path = `/subscriptions/${directory.subscriptionId}/providers/Microsoft.MachineLearningServices/locations/eastus`;
    const get = async (what: string, version: string) =>
      (await azure.management.get(`${path}/${what}`, { params: { "api-version": version } })).data;
    expect(Object.keys(await get("vmSizes", oldest))).toEqual(["amlCompute"]);
    expect(Object.keys(await get("vmSizes", newest))).toEqual(["value"]);
    expect((await get("usages", newest)).value[0]).toMatchObject({ unit: "Count", currentValue: 0 });
  });
});

describe("registered models", () => {
  const models = `/modelmanagement/v1.0${workspacePath}/models`;

  test("are listed, filtered and deleted", async () => {
    const list = async (params = {}) =>
      (await azure.regional.get(models, { params })).data.value.map(({ id }: { id: string }) => id);
    expect(await list()).toEqual(["sklearn-mnist:1", "sklearn-mnist:2", "diabetes-onnx:1"]);
    expect(await list({ name: "sklearn-mnist", tags: "stage=production" })).toEqual(["sklearn-mnist:1"]);
    expect((await azure.regional.delete(`${models}/sklearn-mnist:2`)).status).toBe(200);
    expect((await azure.regional.delete(`${models}/sklearn-mnist:2`)).status).toBe(204);
    const missing = await azure.regional.get(`${models}/sklearn-mnist:2`);
    expect(missing.data).toEqual({
      code: "ModelNotFound",
      statusCode: 404,
      message: expect.any(String),
      details: [],
    });
  });
});
