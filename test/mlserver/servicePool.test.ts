import { otherUser } from "../../emulator/mlserver/users";
import { check } from "../../provider/core/check";
import { Lifecycle } from "../../provider/core/lifecycle";
import { servicePool, statusOf } from "../../provider/mlserver/servicePool";
import { addition } from "../emulator/mlserverSetup";
import { checkedInputs, failed, provideBench, requestOf } from "./setup";

const bench = provideBench({ speed: 1000 });
const { request } = bench;
const program = { serviceName: "add", serviceVersion: "1.0", initialPoolSize: 1, maxPoolSize: 2 };
const endpoint = "http://localhost:12805";

beforeEach(() => bench.owner.post("/services/add/1.0", addition));

const bodies = async () => (await bench.seen("service_pool_create_or_update")).map(({ body }) => body);

test("is made, waited for, resized in place, imported and deleted", async () => {
  const lifecycle = new Lifecycle();
  const inputs = await checkedInputs(servicePool, program);
  const made = await lifecycle.create(servicePool, inputs, request());
  expect(made).toEqual({
    id: "add/1.0/pool",
    state: { ...program, nodes: [{ endpoint, status: "Success" }] },
  });
  expect(await bench.listed(servicePool)).toEqual([{ id: made.id, name: "add" }]);

  const wanted = { ...inputs, maxPoolSize: 5 };
  expect(lifecycle.diff(servicePool, made.state, wanted)).toMatchObject([{ replaces: undefined }]);
  const { state } = await lifecycle.update(servicePool, made.id, made.state, wanted, request());
  expect(lifecycle.diff(servicePool, state, wanted)).toEqual([]);
  expect(await bodies()).toEqual([
    { InitialPoolSize: 1, MaxPoolSize: 2 },
    { InitialPoolSize: 1, MaxPoolSize: 5 },
  ]);

  const read = await lifecycle.read(servicePool, made.id, { inputs: undefined, state: {} }, request());
  expect(read?.inputs).toEqual({ serviceName: "add", serviceVersion: "1.0" });
  expect(lifecycle.diff(servicePool, read?.state ?? {}, inputs)).toMatchObject([
    { path: ["initialPoolSize"], replaces: undefined },
    { path: ["maxPoolSize"], replaces: undefined },
  ]);

  await lifecycle.delete(servicePool, made.id, state, request());
  expect(await lifecycle.read(servicePool, made.id, { inputs, state }, request())).toBeUndefined();
});

test("what an interrupted create left gets the sizes of the program", async () => {
  const inputs = await checkedInputs(servicePool, program);
  await new Lifecycle().create(servicePool, inputs, request());
  const other = await checkedInputs(servicePool, { ...program, maxPoolSize: 9 });
  const again = await new Lifecycle().create(servicePool, other, request());
  expect(again.id).toBe("add/1.0/pool");
  expect((await bodies()).at(-1)).toEqual({ InitialPoolSize: 1, MaxPoolSize: 9 });
});

test("a lost answer is asked for again: both times it is the same pool", async () => {
  await bench.lose("service_pool_create_or_update");
  await new Lifecycle().create(servicePool, await checkedInputs(servicePool, program), request());
  expect(await bodies()).toHaveLength(2);
});

test("a node may begin later than another, but not much later", async () => {
  await bench.admin.put("/computenodes", { entries: ["http://late"] });
  const inputs = await checkedInputs(servicePool, program);
  const { id, state } = await new Lifecycle().create(servicePool, inputs, request());
  await bench.control.patch("/objects/mlserver/services/add/1.0", {
    pool: { initialSize: 1, maxSize: 2, readyAt: 0, missingOn: ["http://late"] },
  });
  const read = () => servicePool.read({ ...request(), id, state });
  expect(await read()).toMatchObject({
    outputs: { nodes: [{ status: "Success" }, { endpoint: "http://late", status: "NotFound" }] },
    status: { kind: "pending", progress: "1 of 2 nodes, http://late NotFound" },
  });
  const now = Date.now();
  jest.spyOn(Date, "now").mockReturnValue(now + 31_000);
  expect(await read()).toMatchObject({ status: { kind: "failed" } });
  jest.restoreAllMocks();
});

test("belongs to the service's owner", async () => {
  const request = requestOf(bench.connect(otherUser));
  const inputs = await checkedInputs(servicePool, program);
  await expect(new Lifecycle().create(servicePool, inputs, request)).rejects.toMatchObject({
    kind: "forbidden",
    message: expect.stringContaining("log in as the owner"),
  });
});

test("of a version that does not exist names those that do", async () => {
  const inputs = await checkedInputs(servicePool, { ...program, serviceVersion: "2.0" });
  const error = await failed(new Lifecycle().create(servicePool, inputs, request()));
  expect(error.message).toContain("check name and version: of add there are 1.0");
  expect(error.message).not.toContain("deleted outside");
});

test("goes with its service", async () => {
  const inputs = await checkedInputs(servicePool, program);
  const { id, state } = await new Lifecycle().create(servicePool, inputs, request());
  await bench.owner.delete("/services/add/1.0");
  expect(await new Lifecycle().read(servicePool, id, { inputs, state }, request())).toBeUndefined();
  await new Lifecycle().delete(servicePool, id, state, request());
});

test("sizes that exclude each other are told before anything is sent", async () => {
  const { failures } = await check(servicePool, { ...program, initialPoolSize: 3 }, { name: "it" });
  expect(failures).toEqual([{ path: "initialPoolSize", reason: "must not be more than maxPoolSize" }]);
});

test.each([
  [["Success", "Success"], { kind: "ready" }],
  [["Success", "Pending"], { kind: "pending", progress: "1 of 2 nodes, http://1 Pending" }],
  [
    ["NotFound", "Pending"],
    { kind: "pending", progress: "0 of 2 nodes, http://0 NotFound, http://1 Pending" },
  ],
  [
    ["Success", "NotFound"],
    { kind: "failed", reason: "it is missing on some compute nodes: http://1 NotFound" },
  ],
] as const)("nodes %j", (statuses, expected) => {
  expect(statusOf(statuses.map((status, at) => ({ endpoint: `http://${at}`, status })))).toEqual(expected);
});
