import { Lifecycle } from "../../provider/core/lifecycle";
import { service } from "../../provider/mlserver/service";
import { snapshot } from "../../provider/mlserver/snapshot";
import { addition } from "../emulator/mlserverSetup";
import { checkedInputs, provideBench } from "./setup";

const bench = provideBench();
const { request } = bench;
let sessionId: string;

beforeEach(async () => {
  sessionId = (await bench.owner.post("/sessions", { name: "live" })).data.sessionId;
});

const there = async (): Promise<{ id: string }[]> => (await bench.owner.get("/snapshots")).data;

test("is taken, kept as it is, retained on request, and deleted", async () => {
  const lifecycle = new Lifecycle();
  const inputs = await checkedInputs(snapshot, { sessionId }, "prepared");
  const made = await lifecycle.create(snapshot, inputs, request());
  const { snapshotId } = made.state;
  expect(made).toEqual({
    id: `snapshots/${snapshotId}`,
    state: {
      ...{ sessionId, name: "prepared", retain: false, snapshotId, owner: "deployruser" },
      creationTime: expect.any(String),
      contentSize: expect.any(Number),
    },
  });
  const known = { inputs, state: made.state };
  expect(await lifecycle.read(snapshot, made.id, known, request())).toEqual({ ...made, inputs });

  const retained = { ...inputs, retain: true };
  const { state } = await lifecycle.update(snapshot, made.id, made.state, retained, request());
  await lifecycle.delete(snapshot, made.id, state, request());
  expect(await there()).toHaveLength(1);
  await lifecycle.delete(snapshot, made.id, made.state, request());
  expect(await there()).toEqual([]);
  expect(await lifecycle.read(snapshot, made.id, known, request())).toBeUndefined();
});

test("another session or trigger is another snapshot", async () => {
  const lifecycle = new Lifecycle();
  const inputs = await checkedInputs(snapshot, { sessionId });
  const { id, state } = await lifecycle.create(snapshot, inputs, request());
  for (const change of [{ sessionId: "other" }, { trigger: "again" }, { name: "new" }])
    expect(lifecycle.diff(snapshot, state, { ...inputs, ...change })).toMatchObject([
      { replaces: expect.any(String) },
    ]);
  const again = await lifecycle.create(snapshot, { ...inputs, trigger: "again" }, request());
  expect(again.id).not.toBe(id);
});

test("is taken once when the answer is lost, and found by the next process", async () => {
  await bench.lose("session_snapshot_create");
  const inputs = await checkedInputs(snapshot, { sessionId });
  const made = await new Lifecycle().create(snapshot, inputs, request());
  expect(await there()).toMatchObject([{ id: made.state.snapshotId }]);
  expect((await new Lifecycle().create(snapshot, inputs, request())).id).toBe(made.id);
  expect((await new Lifecycle().create(snapshot, inputs, request("them"))).id).not.toBe(made.id);
});

test("one to be kept is taken anew each time, and once when the answer is lost", async () => {
  const inputs = await checkedInputs(snapshot, { sessionId, retain: true });
  const first = await new Lifecycle().create(snapshot, inputs, request());
  await new Lifecycle().delete(snapshot, first.id, first.state, request());
  const again = { ...inputs };
  await bench.lose("session_snapshot_create");
  const second = await new Lifecycle().create(snapshot, again, request());
  expect(second.id).not.toBe(first.id);
  expect(await there()).toHaveLength(2);
});

test("is not gone because there is no list", async () => {
  const inputs = await checkedInputs(snapshot, { sessionId });
  const { id, state } = await new Lifecycle().create(snapshot, inputs, request());
  await bench.fault({ operation: "mlserver_snapshots_list" }, { status: 404 });
  await expect(new Lifecycle().read(snapshot, id, { inputs, state }, request())).rejects.toMatchObject({
    facts: { status: 404 },
  });
});

test("is imported and listed; its session is not told", async () => {
  const { snapshotId } = (await bench.owner.post(`/sessions/${sessionId}/snapshot`, { name: "mine" })).data;
  const id = `snapshots/${snapshotId}`;
  const read = await new Lifecycle().read(snapshot, id, { inputs: undefined, state: {} }, request());
  expect(read?.inputs).toEqual({ name: "mine" });
  const program = await checkedInputs(snapshot, { sessionId: "any", name: "mine" });
  expect(new Lifecycle().diff(snapshot, read?.state ?? {}, program)).toEqual([]);
  expect(await bench.listed(snapshot)).toEqual([{ id, name: "mine" }]);
});

test("of a session that is gone says what to do", async () => {
  const inputs = await checkedInputs(snapshot, { sessionId: "gone" });
  await expect(new Lifecycle().create(snapshot, inputs, request())).rejects.toMatchObject({
    facts: { status: 404, next: expect.stringContaining("run pulumi up --refresh") },
  });
});

test("a service is baked from it, takes another one, and does without it later", async () => {
  const lifecycle = new Lifecycle();
  const [first, second] = await Promise.all(
    ["first", "second"].map(async (name) =>
      lifecycle.create(snapshot, await checkedInputs(snapshot, { sessionId, name }), request(name)),
    ),
  );
  const program = { name: "add", version: "1", ...addition, snapshotId: first?.state.snapshotId };
  const inputs = await checkedInputs(service, program);
  const made = await lifecycle.create(service, inputs, request());
  const wanted = { ...inputs, snapshotId: second?.state.snapshotId };
  expect(lifecycle.diff(service, made.state, wanted)).toMatchObject([{ replaces: undefined }]);
  const { state } = await lifecycle.update(service, made.id, made.state, wanted, request());
  await lifecycle.delete(snapshot, String(second?.id), second?.state ?? {}, request());
  const read = await lifecycle.read(service, made.id, { inputs: wanted, state }, request());
  expect(read?.inputs).toEqual(wanted);
});
