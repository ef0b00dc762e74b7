import { compute } from "../../provider/azureml/compute";
import { getCompute, getComputes } from "../../provider/azureml/computes";
import { getWorkspace, getWorkspaces } from "../../provider/azureml/workspaces";
import { check } from "../../provider/core/check";
import { Lifecycle } from "../../provider/core/lifecycle";
import type { Json } from "../../provider/core/values";
import { type Bench, hurried, requestOf, scope, startBench } from "./setup";

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
beforeEach(() => bench.control.post("/reset"));
afterEach(() => bench.control.delete("/faults"));
afterAll(() => bench.close());

const request = (owner?: string) => requestOf(bench.connect(), owner);
const put = "azureml_computes_create_or_update";

const cluster = (more: Json = {}) => ({
  computeType: "AmlCompute",
  amlCompute: { vmSize: "Standard_D1", scaleSettings: { maxNodeCount: 2 } },
  ...more,
});
const instance = (more: Json = {}) => ({
  computeType: "ComputeInstance",
  computeInstance: { vmSize: "Standard_DS3_v2", ...more },
});
const scaled = (maxNodeCount: number) =>
  cluster({ amlCompute: { vmSize: "Standard_D1", scaleSettings: { maxNodeCount } } });

async function checked(program: Json, name = "cpu_cluster"): Promise<Json> {
  const { inputs, failures } = await check(compute, { ...scope, ...program }, { name });
  expect(failures).toEqual([]);
  return inputs;
}

async function bodies(operation: string): Promise<Json[]> {
  const { data } = await bench.control.get<{ operation: string; body: Json }[]>("/requests");
  return data.filter((one) => one.operation === operation).map(({ body }) => body);
}

test.each([
  [
    "cluster",
    "",
    cluster({ userAccountCredentials: { adminUserName: "boss", adminUserPassword: "s3cret-Pass" } }),
  ],
  ["cluster of 2019", "", cluster({ apiVersion: "2019-11-01" })],
  ["instance", "", instance()],
])("a %s is made, read and deleted", async (_what, _none, program) => {
  const lifecycle = new Lifecycle(hurried());
  const inputs = await checked(program);
  const { id, state } = await lifecycle.create(compute, inputs, request());
  expect(id).toMatch(/\/workspaces\/ml-ws\/computes\/cpu-cluster$/);
  expect(state).toMatchObject({ provisioningState: "Succeeded", location: "eastus" });
  expect(lifecycle.diff(compute, state, inputs)).toEqual([]);
  const read = await lifecycle.read(compute, id, { inputs, state }, request());
  expect(read).toEqual({ id, state, inputs });
  await bench.control.delete("/requests");
  await lifecycle.delete(compute, id, state, request());
  // It is going, says the answer: what it is doing is not asked at once, and its end only of itself.
  expect(await bench.operations()).toEqual(["+azureml_computes_delete", "azureml_computes_get"]);
  expect(await lifecycle.read(compute, id, { inputs, state }, request())).toBeUndefined();
});

test("the scale is patched, everything else is put", async () => {
  const lifecycle = new Lifecycle(hurried());
  const made = await lifecycle.create(compute, await checked(cluster()), request());
  await bench.control.delete("/requests");
  const wider = await checked(scaled(4));
  const after = await lifecycle.update(compute, made.id, made.state, wider, request());
  expect(after.state).toMatchObject({ amlCompute: { scaleSettings: { maxNodeCount: 4 } } });
  expect(await bodies("+azureml_computes_update")).toHaveLength(1);
  expect(await bodies(put)).toHaveLength(0);

  const tagged = { ...wider, tags: { a: "b" } };
  const last = await lifecycle.update(compute, made.id, after.state, tagged, request());
  expect(last.state.tags).toEqual({ a: "b" });
  expect((await bodies(put))[0]).toMatchObject({ tags: { a: "b", "pulumi-mlops-owner": "us" } });
});

test("identities come and go", async () => {
  const lifecycle = new Lifecycle(hurried());
  const plain = await checked(cluster());
  const { id, state } = await lifecycle.create(compute, plain, request());
  const with_ = await lifecycle.update(
    compute,
    id,
    state,
    { ...plain, identity: { type: "SystemAssigned" } },
    request(),
  );
  expect(with_.state.principalId).toMatch(/.+/);
  const without = await lifecycle.update(compute, id, with_.state, plain, request());
  expect(without.state.identity).toBeUndefined();
  expect(without.state.principalId).toBeUndefined();
});

test("the schedules of an instance are changed in place, its size is not", async () => {
  const lifecycle = new Lifecycle(hurried());
  const plain = await checked(instance(), "ws-1");
  const { id, state } = await lifecycle.create(compute, plain, request());
  const schedules = {
    computeStartStop: [{ action: "Stop", triggerType: "Cron", cron: { expression: "0 18 * * *" } }],
  };
  const planned = await checked(instance({ schedules }), "ws-1");
  expect(lifecycle.diff(compute, state, planned)).toMatchObject([{ replaces: undefined }]);
  const after = await lifecycle.update(compute, id, state, planned, request());
  expect(lifecycle.diff(compute, after.state, planned)).toEqual([]);
  expect(after.state.computeInstanceStatus).toMatchObject({
    scheduleStates: [{ provisioningStatus: "Completed" }],
  });
  const larger = await checked(instance({ vmSize: "Standard_D4s_v3" }), "ws-1");
  const changes = lifecycle.diff(compute, state, larger);
  expect(changes.map(({ path, replaces }) => [path.join("."), Boolean(replaces)])).toEqual([
    ["computeInstance.vmSize", true],
  ]);
});

test("somebody else's compute is not overwritten", async () => {
  await new Lifecycle(hurried()).create(compute, await checked(cluster()), request("them"));
  await bench.control.delete("/requests");
  await expect(
    new Lifecycle(hurried()).create(compute, await checked(scaled(9)), request()),
  ).rejects.toMatchObject({
    kind: "conflict",
  });
  expect(await bodies(put)).toEqual([]);
});

test("one's own compute of an interrupted update is carried on with", async () => {
  const first = await new Lifecycle(hurried()).create(compute, await checked(cluster()), request());
  const again = await new Lifecycle(hurried()).create(compute, await checked(scaled(3)), request());
  expect(again.id).toBe(first.id);
  expect(again.state).toMatchObject({ amlCompute: { scaleSettings: { maxNodeCount: 3 } } });
});

test("failed provisioning says why, and is provisioned again by the next update", async () => {
  await bench.fault({ operation: put, times: 1 }, { fail: "no quota for standardDFamily" });
  const lifecycle = new Lifecycle(hurried());
  const inputs = await checked(cluster());
  const error = await lifecycle.create(compute, inputs, request()).catch((thrown) => thrown);
  expect(error.message).toContain("no quota for standardDFamily");
  expect(error.state).toMatchObject({ provisioningState: "Failed" });
  const healed = await lifecycle.update(compute, error.id, error.state, inputs, request());
  expect(healed.state).toMatchObject({ provisioningState: "Succeeded", provisioningErrors: [] });
});

test("a deletion that fails is no deletion", async () => {
  const lifecycle = new Lifecycle(hurried());
  const { id, state } = await lifecycle.create(compute, await checked(cluster()), request());
  await bench.fault({ operation: "+azureml_computes_delete", times: 1 }, { fail: "nodes are in use" });
  await expect(lifecycle.delete(compute, id, state, request())).rejects.toThrow(/nodes are in use/);
  await lifecycle.delete(compute, id, state, request());
});

test.each([
  [undefined, "Delete"],
  ["Detach", "Detach"],
])("deleteAction %s asks to %s", async (deleteAction, asked) => {
  const lifecycle = new Lifecycle(hurried());
  const inputs = await checked(cluster(deleteAction ? { deleteAction } : {}));
  const { id, state } = await lifecycle.create(compute, inputs, request());
  await lifecycle.delete(compute, id, state, request());
  const { data } = await bench.control.get<{ path: string; query?: string; method: string }[]>("/requests");
  expect(JSON.stringify(data.filter(({ method }) => method === "DELETE"))).toContain(asked);
});

test("what only the program knows is changed without a request", async () => {
  const lifecycle = new Lifecycle(hurried());
  const inputs = await checked(cluster());
  const { id, state } = await lifecycle.create(compute, inputs, request());
  await bench.control.delete("/requests");
  const after = await lifecycle.update(compute, id, state, { ...inputs, deleteAction: "Detach" }, request());
  expect(after.state.deleteAction).toBe("Detach");
  expect((await bench.operations()).every((name) => name === "azureml_computes_get")).toBe(true);
});

test("what is ready as soon as it is made is not asked for its operation", async () => {
  const immediate = await startBench(1e9);
  try {
    const own = requestOf(immediate.connect());
    const lifecycle = new Lifecycle(hurried());
    await lifecycle.create(compute, await checked(cluster()), own);
    expect((await immediate.operations()).filter((name) => name.includes("operation_status"))).toEqual([]);
  } finally {
    await immediate.close();
  }
});

test.each([
  [{ computeType: "AmlCompute" }, "amlCompute"],
  [{ ...cluster(), computeInstance: { vmSize: "x" } }, "computeInstance"],
  [{ ...instance(), userAccountCredentials: { adminUserName: "a" } }, "userAccountCredentials"],
  [cluster({ name: "a".repeat(33) }), "name"],
  [{ ...instance(), name: "ab" }, "name"],
  [cluster({ name: "1abc" }), "name"],
  [cluster({ tags: { "pulumi-mlops-owner": "me" } }), "tags"],
  [
    cluster({ amlCompute: { vmSize: "x", scaleSettings: { minNodeCount: 2, maxNodeCount: 1 } } }),
    "amlCompute.scaleSettings.minNodeCount",
  ],
  [
    cluster({
      amlCompute: { vmSize: "x", scaleSettings: { maxNodeCount: 1, nodeIdleTimeBeforeScaleDown: "PT" } },
    }),
    "amlCompute.scaleSettings.nodeIdleTimeBeforeScaleDown",
  ],
])("%j is refused at %s", async (program, path) => {
  const { failures } = await check(compute, { ...scope, ...program }, { name: "cpu" });
  expect(failures.map((failure) => failure.path)).toEqual([path]);
});

test.each([
  ["cpu_cluster", "cpu-cluster"],
  ["1st cluster!", "st-cluster"],
  ["a-very-long-name-for-a-cluster", "a-very-long-name-for-a-c"],
])("the name of %s is %s", async (name, physical) => {
  expect((await checked(cluster(), name)).name).toBe(physical);
});

test("functions show computes and workspaces, and no keys", async () => {
  const account = { userAccountCredentials: { adminUserName: "boss", adminUserPassword: "s3cret-Pass" } };
  await new Lifecycle(hurried()).create(compute, await checked(cluster(account)), request());
  const asked = request();
  const found = await getCompute.invoke({ ...asked, inputs: { ...scope, name: "cpu-cluster" } });
  expect(found).toMatchObject({
    name: "cpu-cluster",
    computeType: "AmlCompute",
    adminUserName: "boss",
    tags: {},
  });
  expect(getCompute.outputs.safeParse(JSON.parse(JSON.stringify(found))).error).toBeUndefined();
  const { computes } = await getComputes.invoke({ ...asked, inputs: scope });
  expect(computes).toEqual([found]);
  const workspace = await getWorkspace.invoke({ ...asked, inputs: scope });
  expect(getWorkspace.outputs.safeParse(JSON.parse(JSON.stringify(workspace))).error).toBeUndefined();
  expect(workspace).toMatchObject({
    name: "ml-ws",
    location: "eastus",
    sku: { name: "Basic" },
    kind: "Default",
  });
  const { subscriptionId } = scope;
  for (const inputs of [{ subscriptionId }, { subscriptionId, resourceGroup: "ml-rg" }])
    expect((await getWorkspaces.invoke({ ...asked, inputs })).workspaces).toEqual([workspace]);
  await expect(getCompute.invoke({ ...asked, inputs: { ...scope, name: "none" } })).rejects.toMatchObject({
    kind: "notFound",
  });
});

test("computes of the kinds that are managed are listed", async () => {
  const { id } = await new Lifecycle(hurried()).create(compute, await checked(cluster()), request());
  const listed: unknown[] = [];
  for await (const one of compute.list?.each({ ...request(), query: scope }) ?? []) listed.push(one);
  expect(listed).toEqual([{ id, name: "cpu-cluster" }]);
});
