import * as fc from "fast-check";
import { adminUser, otherUser } from "../../emulator/mlserver/users";
import { check } from "../../provider/core/check";
import { Lifecycle } from "../../provider/core/lifecycle";
import type { Json } from "../../provider/core/values";
import { computeNodes } from "../../provider/mlserver/computeNodes";
import { expand, sameNodes } from "../../provider/mlserver/nodeRanges";
import { checkedInputs, provideBench, requestOf } from "./setup";

const bench = provideBench({ user: adminUser });
const { request } = bench;
const first = "http://localhost:12805";

const checked = (inputs: Json) => checkedInputs(computeNodes, inputs);
const list = async (): Promise<string[]> => (await bench.owner.get("/computenodes")).data.computeNodes;
const set = (entries: string[]) => bench.admin.post("/computenodes", { entries });
const drift = async (id: string, inputs: Json, state: Json) => {
  const read = await new Lifecycle().read(computeNodes, id, { inputs, state }, request());
  return read && new Lifecycle().diff(computeNodes, read.state, inputs);
};

test("alone: the whole list is the program's, and put back", async () => {
  const lifecycle = new Lifecycle();
  const inputs = await checked({ entries: ["http://10.0.0.1:1-2", "http://a:12805"] });
  const made = await lifecycle.create(computeNodes, inputs, request());
  expect(made).toEqual({ id: "computenodes", state: { ...inputs, computeNodes: inputs.entries } });
  expect(await list()).toEqual(inputs.entries);

  // Written otherwise is the same; one more is not.
  await set(["http://a:12805/", "http://10.0.0.1:2", "http://10.0.0.1:1"]);
  expect(await drift(made.id, inputs, made.state)).toEqual([]);
  await set([...(inputs.entries as string[]), "http://b"]);
  expect(await drift(made.id, inputs, made.state)).toMatchObject([
    { path: ["entries"], replaces: undefined },
  ]);
  const { state } = await lifecycle.update(computeNodes, made.id, made.state, inputs, request());
  expect(await list()).toEqual(inputs.entries);

  const wanted = await checked({ entries: ["http://c"] });
  const changed = await lifecycle.update(computeNodes, made.id, state, wanted, request());
  expect(await list()).toEqual(["http://c"]);
  await lifecycle.delete(computeNodes, made.id, changed.state, request());
  expect(await list()).toEqual([]);
  expect(await drift(made.id, wanted, changed.state)).toBeUndefined();
});

test("beside others: only what the program names is added, changed and removed", async () => {
  const lifecycle = new Lifecycle();
  const inputs = await checked({ entries: ["http://a", "http://h:10-12"], exclusive: false });
  const made = await lifecycle.create(computeNodes, inputs, request());
  expect(made.id).toBe("computenodes/us");
  expect(await list()).toEqual([first, "http://a", "http://h:10-12"]);
  await bench.admin.put("/computenodes", { entries: ["http://other"] });
  expect(await drift(made.id, inputs, made.state)).toEqual([]);

  const wanted = await checked({ entries: ["http://h:11", "http://b"], exclusive: false });
  const { state } = await lifecycle.update(computeNodes, made.id, made.state, wanted, request());
  expect((await list()).sort()).toEqual(["http://b", "http://h:11", first, "http://other"]);

  await bench.admin.delete("/computenodes", { data: { entries: ["http://b"] } });
  expect(await drift(made.id, wanted, state)).toMatchObject([{ path: ["entries"] }]);
  await lifecycle.update(computeNodes, made.id, state, wanted, request());
  await lifecycle.delete(computeNodes, made.id, state, request());
  expect((await list()).sort()).toEqual([first, "http://other"]);
});

test("alone: what others added since neither goes with it nor stands in its way", async () => {
  const inputs = await checked({ entries: ["http://a", "http://h:10-12"] });
  const { id, state } = await new Lifecycle().create(computeNodes, inputs, request());
  await bench.admin.put("/computenodes", { entries: ["http://b"] });
  await new Lifecycle().delete(computeNodes, id, state, request());
  expect(await list()).toEqual(["http://b"]);
});

test("alone: a node that cannot be taken out is told", async () => {
  const inputs = await checked({ entries: ["http://a", "http://h:10-12"] });
  const { id, state } = await new Lifecycle().create(computeNodes, inputs, request());
  await set(["http://a", "http://h:10-20"]);
  await expect(new Lifecycle().delete(computeNodes, id, state, request())).rejects.toMatchObject({
    kind: "failed",
    message: expect.stringMatching(/still has http:\/\/h:10-20\s.*split or remove it/s),
  });
  expect(await list()).toEqual(["http://h:10-20"]);
});

test("beside others: only what is missing is added, and their ranges stay", async () => {
  await set(["http://h:10-20"]);
  const inputs = await checked({ entries: ["http://a", "http://h:10-12"], exclusive: false });
  const { id, state } = await new Lifecycle().create(computeNodes, inputs, request());
  expect(await list()).toEqual(["http://h:10-20", "http://a"]);
  await new Lifecycle().delete(computeNodes, id, state, request());
  expect(await list()).toEqual(["http://h:10-20"]);
});

test("from alone to beside others, and back", async () => {
  const lifecycle = new Lifecycle();
  const inputs = await checked({ entries: ["http://a"] });
  const made = await lifecycle.create(computeNodes, inputs, request());
  const beside = { ...inputs, exclusive: false };
  const { state } = await lifecycle.update(computeNodes, made.id, made.state, beside, request());
  expect(await list()).toEqual(["http://a"]);
  await set(["http://a", "http://b"]);
  await lifecycle.update(computeNodes, made.id, state, inputs, request());
  expect(await list()).toEqual(["http://a"]);
});

test("a lost answer is asked for again", async () => {
  await bench.lose("compute_nodes_set");
  await new Lifecycle().create(computeNodes, await checked({ entries: ["http://a"] }), request());
  expect(await bench.seen("compute_nodes_set")).toHaveLength(2);
});

test("a change that the server takes back is told", async () => {
  await bench.fault({ operation: "mlserver_compute_nodes_set" }, { rollback: true });
  await expect(
    new Lifecycle().create(computeNodes, await checked({ entries: ["http://a"] }), request()),
  ).rejects.toMatchObject({ kind: "reverted" });
});

test("is imported as a whole, and listed", async () => {
  const id = "computenodes";
  const read = await new Lifecycle().read(computeNodes, id, { inputs: undefined, state: {} }, request());
  expect(read?.inputs).toEqual({ entries: [first], exclusive: true });
  expect(await bench.listed(computeNodes)).toEqual([{ id, name: id }]);
});

test("needs the administrator role", async () => {
  const request = requestOf(bench.connect(otherUser));
  const inputs = await checked({ entries: ["http://a"] });
  await expect(new Lifecycle().create(computeNodes, inputs, request)).rejects.toMatchObject({
    kind: "forbidden",
    message: expect.stringContaining("administrator"),
  });
});

test("what is no address is told, and where it stands", async () => {
  const { failures } = await check(computeNodes, { entries: ["http://a", "10.0.0.1"] }, { name: "it" });
  expect(failures).toMatchObject([
    { path: "entries[1]", reason: expect.stringContaining("such as http://10") },
  ]);
});

describe("ranges", () => {
  test.each([
    ["http://1.1.1.1", ["http://1.1.1.1"]],
    ["HTTP://Node-1-3/", ["http://node-1-3"]],
    ["http://1.1.1.1:10-12", ["http://1.1.1.1:10", "http://1.1.1.1:11", "http://1.1.1.1:12"]],
    ["https://1.1.1.1-2:7", ["https://1.1.1.1:7", "https://1.1.1.2:7"]],
    ["http://a:2-1", ["http://a:2-1"]],
    ["http://a:1-100000", ["http://a:1-100000"]],
    ["elsewhere", ["elsewhere"]],
  ])("%s", (entry, nodes) => expect(expand(entry)).toEqual(nodes));

  test("a range is the same as its parts, in any order", () => {
    const port = fc.integer({ min: 1, max: 50 });
    fc.assert(
      fc.property(port, port, (from, count) => {
        const ports = Array.from({ length: count }, (_, at) => `http://h:${from + at}`);
        expect(sameNodes([`http://h:${from}-${from + count - 1}`], ports.reverse())).toBe(true);
        expect(sameNodes([`http://h:${from}-${from + count}`], ports)).toBe(false);
      }),
    );
  });
});
