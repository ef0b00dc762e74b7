import { type Azure, cluster, newest, oldest, seedCompute, startAzure, workspacePath } from "./azureSetup";

let azure: Azure;
beforeEach(async () => {
  azure = await startAzure();
});
afterEach(() => azure.close());

const put = (name: string, body: unknown, version = newest) =>
  azure.arm("PUT", `/computes/${name}`, version, body);
const get = (name: string, version = newest) => azure.arm("GET", `/computes/${name}`, version);
const fault = (method: string, action: object) =>
  azure.control.post("/faults", { match: { method, times: 1 }, action });
const instance = (properties: object = {}) => ({
  location: "eastus",
  properties: { computeType: "ComputeInstance", properties: { vmSize: "STANDARD_DS3_V2", ...properties } },
});

describe("a cluster", () => {
  test("lives through its states as the how-to of 2020 asks for it", async () => {
    const created = await put("cpu-cluster", seedCompute, oldest);
    expect(created.status).toBe(201);
    expect(created.data.properties.provisioningState).toBe("Creating");
    const poll = () => azure.management.get(created.headers["azure-asyncoperation"]);
    expect(await poll()).toMatchObject({ status: 200, data: { status: "InProgress" } });

    await azure.pass(15);
    expect((await poll()).data.status).toBe("Succeeded");
    const { data } = await get("CPU-cluster", oldest);
    expect(data).toEqual({
      id: `${workspacePath}/computes/cpu-cluster`,
      name: "cpu-cluster",
      type: "Microsoft.MachineLearningServices/workspaces/computes",
      location: "eastus",
      tags: {},
      properties: {
        computeType: "AmlCompute",
        computeLocation: "eastus",
        provisioningState: "Succeeded",
        description: null,
        createdOn: expect.any(String),
        modifiedOn: expect.any(String),
        resourceId: null,
        provisioningErrors: null,
        isAttachedCompute: false,
        properties: {
          vmSize: "STANDARD_D1",
          vmPriority: "Dedicated",
          scaleSettings: { maxNodeCount: 1, minNodeCount: 0, nodeIdleTimeBeforeScaleDown: "PT30M" },
          userAccountCredentials: { adminUserName: "admin" },
          subnet: null,
          remoteLoginPortPublicAccess: "NotSpecified",
          allocationState: "Steady",
          allocationStateTransitionTime: expect.any(String),
          errors: null,
          currentNodeCount: 0,
          targetNodeCount: 0,
          nodeStateCounts: expect.any(Object),
        },
      },
    });

    const patched = await azure.arm("PATCH", "/computes/cpu-cluster", oldest, {
      properties: { scaleSettings: { minNodeCount: 1, maxNodeCount: 4 } },
    });
    expect(patched).toMatchObject({ status: 200, data: { properties: { provisioningState: "Updating" } } });
    await azure.pass(5);
    expect((await get("cpu-cluster", oldest)).data.properties.properties).toMatchObject({
      currentNodeCount: 1,
      scaleSettings: { maxNodeCount: 4, nodeIdleTimeBeforeScaleDown: "PT30M" },
    });
    const nodes = await azure.arm("POST", "/computes/cpu-cluster/listNodes", oldest);
    expect(nodes.data).toMatchObject({ computeType: "AmlCompute", nodes: [{ nodeState: "idle" }] });

    const deleted = await azure.arm("DELETE", "/computes/cpu-cluster", oldest);
    expect(deleted.status).toBe(202);
    expect(deleted.headers["retry-after"]).toBeUndefined();
    expect((await get("cpu-cluster", oldest)).data.properties.provisioningState).toBe("Deleting");
    await azure.pass(10);
    expect((await azure.management.get(deleted.headers["azure-asyncoperation"])).data.status).toBe(
      "Succeeded",
    );
    expect((await get("cpu-cluster", oldest)).status).toBe(404);
    expect((await azure.arm("DELETE", "/computes/cpu-cluster", oldest)).status).toBe(404);
    expect((await azure.arm("DELETE", "/computes/cpu-cluster", newest)).status).toBe(204);
  });

  test("has what was added since in newer versions", async () => {
    await put("cpu", { ...cluster(), tags: { a: "1" }, identity: { type: "SystemAssigned" } });
    await azure.pass(15);
    const { data } = await get("cpu");
    expect(data).toMatchObject({
      tags: { a: "1" },
      identity: { type: "SystemAssigned", principalId: expect.any(String) },
      systemData: { createdByType: "Application" },
      properties: {
        disableLocalAuth: false,
        properties: {
          osType: "Linux",
          isolatedNetwork: false,
          enableNodePublicIp: true,
          scaleSettings: { nodeIdleTimeBeforeScaleDown: "PT2M" },
        },
      },
    });
    const deleted = await azure.arm("DELETE", "/computes/cpu", newest);
    expect(deleted.headers).toMatchObject({
      "retry-after": "1",
      location: expect.stringContaining("Results"),
    });
    expect((await azure.management.get(deleted.headers["location"])).status).toBe(202);
    await azure.pass(10);
    expect((await azure.management.get(deleted.headers["location"])).status).toBe(200);
  });

  test("is overwritten by PUT, with what it sent back to it or a part of it", async () => {
    await put("cpu", cluster());
    expect((await put("cpu", cluster())).status).toBe(201);
    expect((await put("cpu", cluster({ osType: "Linux" }))).status).toBe(409);
    await azure.pass(15);
    const { data } = await get("cpu");
    const same = await put("cpu", data);
    expect([same.status, same.headers["azure-asyncoperation"]]).toEqual([200, undefined]);

    const tagged = { ...cluster({ scaleSettings: { maxNodeCount: 9 } }), tags: { b: "2" } };
    Reflect.deleteProperty(tagged.properties.properties, "vmSize");
    const scaled = await put("cpu", tagged);
    expect(scaled.status).toBe(200);
    expect(scaled.headers["azure-asyncoperation"]).toBeDefined();
    expect(scaled.data.tags).toEqual({ b: "2" });
    await azure.pass(5);
    expect((await get("cpu")).data.properties.properties.scaleSettings.maxNodeCount).toBe(9);
  });

  test.each([
    ["location", { ...cluster(), location: "westus" }],
    ["properties.properties.vmSize", cluster({ vmSize: "Standard_D1" })],
    ["properties.properties.vmPriority", cluster({ vmPriority: "LowPriority" })],
    ["properties.properties.subnet", cluster({ subnet: { id: "/subnets/other" } })],
    ["properties.computeType", instance()],
  ])("keeps its %s", async (path, body) => {
    await put("cpu", cluster());
    await azure.pass(15);
    const { status, data } = await put("cpu", body);
    expect([status, data.error.code]).toEqual([400, "PropertyChangeNotAllowed"]);
    expect(data.error.message).toContain(`'${path}'`);
  });

  test("fails, is rolled back or is changed by somebody else as the test wants", async () => {
    await fault("PUT", { fail: "No cores left." });
    const created = await put("cpu", cluster());
    await azure.pass(15);
    const error = { code: "CreateFailed", message: "No cores left." };
    expect((await azure.management.get(created.headers["azure-asyncoperation"])).data).toMatchObject({
      status: "Failed",
      error,
    });
    expect((await get("cpu")).data.properties).toMatchObject({
      provisioningState: "Failed",
      provisioningErrors: [{ error }],
    });
    expect((await put("cpu", cluster({ vmSize: "Standard_D1" }))).status).toBe(201);
    await azure.pass(15);

    await fault("PATCH", { rollback: true });
    const scale = { properties: { properties: { scaleSettings: { maxNodeCount: 7 } } } };
    const patched = await azure.arm("PATCH", "/computes/cpu", newest, scale);
    await azure.pass(5);
    expect((await azure.management.get(patched.headers["azure-asyncoperation"])).data.status).toBe(
      "Succeeded",
    );
    const maximum = async () => (await get("cpu")).data.properties.properties.scaleSettings.maxNodeCount;
    expect(await maximum()).toBe(2);

    await azure.control.patch("/objects/azure/computes/cpu", {
      properties: { properties: { scaleSettings: { maxNodeCount: 5 } } },
    });
    expect(await maximum()).toBe(5);
    await azure.control.delete("/objects/azure/computes/cpu");
    expect((await get("cpu")).status).toBe(404);
  });

  test("shows no secret, neither in replies nor in the store", async () => {
    await put("cpu", seedCompute, oldest);
    const objects = await azure.control.get("/objects");
    const requests = await azure.control.get("/requests");
    for (const { data } of [await get("cpu"), objects, requests]) {
      expect(JSON.stringify(data)).not.toContain("stairway");
    }
  });
});

describe("a compute instance", () => {
  const stateOf = async (name: string) => (await get(name)).data.properties.properties.state;

  test("is created, stopped, started and restarted", async () => {
    const created = await put("ci-1", instance());
    expect([created.status, await stateOf("ci-1")]).toEqual([201, "Creating"]);
    await azure.pass(30);
    expect((await get("ci-1")).data.properties.properties).toMatchObject({
      state: "Running",
      sshSettings: { sshPublicAccess: "Disabled", adminUserName: "azureuser", sshPort: 50000 },
      connectivityEndpoints: { privateIpAddress: "10.0.0.4" },
      applications: expect.arrayContaining([expect.objectContaining({ displayName: "Jupyter" })]),
      errors: [],
      lastOperation: { operationName: "Create", operationStatus: "Succeeded" },
    });
    const power = (what: string) => azure.arm("POST", `/computes/ci-1/${what}`, newest);
    expect((await power("start")).status).toBe(409);
    for (const [what, during, after] of [
      ["stop", "Stopping", "Stopped"],
      ["start", "Starting", "Running"],
      ["restart", "Restarting", "Running"],
    ] as const) {
      expect((await power(what)).status).toBe(202);
      expect(await stateOf("ci-1")).toBe(during);
      await azure.pass(10);
      expect(await stateOf("ci-1")).toBe(after);
    }
  });

  test("takes new tags and schedules, and nothing else", async () => {
    await put("ci-1", instance({ sshSettings: { sshPublicAccess: "Enabled", adminPublicKey: "ssh-rsa A" } }));
    await azure.pass(30);
    const schedules = {
      computeStartStop: [
        { action: "Stop", triggerType: "Cron", status: "Enabled", cron: { expression: "0 18 * * *" } },
      ],
    };
    const changed = await put("ci-1", { ...instance({ schedules }), tags: { a: "1" } });
    expect(changed).toMatchObject({
      status: 200,
      data: {
        tags: { a: "1" },
        properties: {
          properties: {
            sshSettings: { sshPublicAccess: "Enabled" },
            schedules: { computeStartStop: [{ provisioningStatus: "Completed" }] },
          },
        },
      },
    });
    expect((await put("ci-1", (await get("ci-1")).data)).status).toBe(200);
    expect((await put("ci-1", instance({ applicationSharingPolicy: "Personal" }))).status).toBe(400);
    const idle = { idleTimeBeforeShutdown: "PT3600S" };
    expect((await put("ci-1", instance(idle))).status).toBe(400);
    const preview = await put("ci-1", instance(idle), "2023-04-01-preview");
    expect(preview.data.properties.properties.idleTimeBeforeShutdown).toBe("PT1H");
  });
});

test("a list is paged, each version with its own token", async () => {
  await azure.close();
  azure = await startAzure({ pageSize: 2 });
  for (const name of ["one", "two", "three", "four", "five"]) await put(name, cluster());
  for (const [version, token] of [
    [oldest, "skiptoken"],
    [newest, "skip"],
  ] as const) {
    const names: string[] = [];
    let reply = await azure.arm("GET", "/computes", version);
    for (;;) {
      names.push(...reply.data.value.map(({ name }: { name: string }) => name));
      if (!reply.data.nextLink) break;
      expect(new URL(reply.data.nextLink).searchParams.get(`$${token}`)).toBeTruthy();
      reply = await azure.management.get(reply.data.nextLink);
    }
    expect(names).toEqual(["one", "two", "three", "four", "five"]);
  }
});

test("other kinds of compute are attached with known fields only", async () => {
  const attach = (computeType: string, properties: object, version = newest) =>
    put(
      "attached",
      { location: "eastus", properties: { computeType, resourceId: "/vm", properties } },
      version,
    );
  expect((await attach("Databricks", { databricksAccessToken: "secret", workspaceUrl: "u" })).status).toBe(
    201,
  );
  await azure.pass(5);
  expect((await get("attached")).data.properties).toMatchObject({
    isAttachedCompute: true,
    properties: { workspaceUrl: "u" },
  });
  expect((await get("attached")).data.properties.properties.databricksAccessToken).toBeUndefined();
  expect((await attach("HDInsight", { nonsense: 1 })).status).toBe(400);
  expect((await attach("Kubernetes", {}, oldest)).status).toBe(400);
});

test.each([
  ["an unknown field", newest, { ...cluster(), nonsense: 1 }, "nonsense"],
  ["an unknown inner field", newest, cluster({ nonsense: 1 }), "nonsense"],
  ["a field of a later version", oldest, cluster({ osType: "Linux" }), "osType"],
  ["credentials beside properties in a later version", newest, seedCompute, "userAccountCredentials"],
  ["an unknown kind", newest, { properties: { computeType: "Abacus" } }, "computeType"],
  ["no properties", newest, { location: "eastus" }, "properties"],
  ["a text for a number", newest, cluster({ scaleSettings: { maxNodeCount: "1" } }), "maxNodeCount"],
  ["no maximum", newest, cluster({ scaleSettings: { minNodeCount: 1 } }), "maxNodeCount"],
  [
    "a minimum above the maximum",
    newest,
    cluster({ scaleSettings: { minNodeCount: 3, maxNodeCount: 1 } }),
    "minNodeCount",
  ],
  [
    "a wrong duration",
    newest,
    cluster({ scaleSettings: { maxNodeCount: 1, nodeIdleTimeBeforeScaleDown: "2 min" } }),
    "nodeIdleTime",
  ],
  ["a wrong enumeration", newest, cluster({ vmPriority: "High" }), "vmPriority"],
  ["no size", newest, cluster({ vmSize: undefined }), "vmSize"],
  ["an impossible size", newest, cluster({ vmSize: "huge" }), "vmSize"],
  ["a wrong schedule", newest, instance({ schedules: { computeStartStop: [{ action: "Nap" }] } }), "action"],
])("%s is refused", async (_name, version, body, mentioned) => {
  const { status, data } = await put("cpu", body, version);
  expect(status).toBe(400);
  expect(data.error).toMatchObject({
    code: "InvalidRequestContent",
    message: expect.stringContaining(mentioned),
  });
});

test.each([
  [oldest, { properties: { properties: { scaleSettings: { maxNodeCount: 2 } } } }],
  ["2021-04-01", { properties: { properties: { scaleSettings: { maxNodeCount: 2 } } } }],
  [newest, { properties: { scaleSettings: { maxNodeCount: 2 } } }],
  [newest, { tags: { a: "1" } }],
])("%s does not take the patch %j", async (version, body) => {
  await put("cpu", cluster());
  expect((await azure.arm("PATCH", "/computes/cpu", version, body)).status).toBe(400);
});

test.each(["1cpu", "cpu-", "c_p", "c".repeat(33)])("the name %s is refused", async (name) => {
  const { status, data } = await put(name, cluster());
  expect([status, data.error.code]).toEqual([400, "InvalidComputeName"]);
});

test("a deletion says what becomes of the machines", async () => {
  await put("cpu", cluster());
  const params = { "api-version": newest };
  const { status } = await azure.management.delete(`${workspacePath}/computes/cpu`, { params });
  expect(status).toBe(400);
  const other = await azure.management.put(`${workspacePath}/computes/cpu`, "x", {
    params,
    headers: { "content-type": "text/plain" },
  });
  expect(other.status).toBe(415);
});
