import { check } from "../../provider/core/check";
import { Lifecycle } from "../../provider/core/lifecycle";
import { type Json, UNKNOWN } from "../../provider/core/values";
import { session } from "../../provider/mlserver/session";
import { sessionFile } from "../../provider/mlserver/sessionFile";
import { sessionObject } from "../../provider/mlserver/sessionObject";
import { checkedInputs, provideBench, provideFiles } from "./setup";

const bench = provideBench();
const { request } = bench;
const files = provideFiles();

const sessions = async (): Promise<Json[]> => (await bench.owner.get("/sessions")).data;
const operations = async (...names: string[]) =>
  (await bench.seen(...names)).map(({ operation }) => operation);

async function snapshot(runtimeType: string, object: string): Promise<string> {
  const { sessionId } = (await bench.owner.post("/sessions", { runtimeType })).data;
  const body = Buffer.from(object);
  const headers = { "Content-Type": "application/octet-stream" };
  await bench.owner.post(`/sessions/${sessionId}/workspace/${object}`, body, { headers });
  const { snapshotId } = (await bench.owner.post(`/sessions/${sessionId}/snapshot`, {})).data;
  await bench.owner.delete(`/sessions/${sessionId}`);
  return snapshotId;
}

describe("a session", () => {
  test("is made from a snapshot, takes another one while it lives, and is deleted", async () => {
    const lifecycle = new Lifecycle();
    const [first, second] = [await snapshot("Python", "a"), await snapshot("Python", "b")];
    const inputs = await checkedInputs(session, { runtimeType: "Python", snapshotId: first }, "prep");
    const made = await lifecycle.create(session, inputs, request());
    const sessionId = String(made.state.sessionId);
    expect(made).toEqual({
      id: `sessions/${sessionId}`,
      state: { ...inputs, name: "prep", force: false, sessionId, owner: "deployruser" },
    });
    expect(await sessions()).toMatchObject([{ name: expect.stringMatching(/^prep~[0-9a-f]{16}$/) }]);
    const known = { inputs, state: made.state };
    expect(await lifecycle.read(session, made.id, known, request())).toEqual({ ...made, inputs });

    const wanted = { ...inputs, snapshotId: second };
    expect(lifecycle.diff(session, made.state, wanted)).toMatchObject([{ replaces: undefined }]);
    const { state } = await lifecycle.update(session, made.id, made.state, wanted, request());
    expect((await bench.owner.get(`/sessions/${sessionId}/workspace`)).data).toEqual(["a", "b"]);
    expect(lifecycle.diff(session, state, wanted)).toEqual([]);
    expect(lifecycle.diff(session, state, { ...inputs, snapshotId: undefined })).toEqual([]);

    await lifecycle.delete(session, made.id, state, request());
    expect(await sessions()).toEqual([]);
    expect(await operations("sessions_delete", "sessions_force_delete")).toContain(
      "mlserver_sessions_delete",
    );
  });

  test("is killed where the program wants that, which changes nothing before", async () => {
    const lifecycle = new Lifecycle();
    const inputs = await checkedInputs(session, {});
    const made = await lifecycle.create(session, inputs, request());
    const forced = { ...inputs, force: true };
    const { state } = await lifecycle.update(session, made.id, made.state, forced, request());
    expect(await sessions()).toHaveLength(1);
    await lifecycle.delete(session, made.id, state, request());
    expect(await operations("sessions_delete", "sessions_force_delete")).toEqual([
      "mlserver_sessions_force_delete",
    ]);
  });

  test("is made once when the answer is lost, and found by the next process", async () => {
    await bench.lose("sessions_create");
    const inputs = await checkedInputs(session, {});
    const made = await new Lifecycle().create(session, inputs, request());
    expect(await sessions()).toMatchObject([{ id: made.state.sessionId }]);
    const other = { ...inputs, snapshotId: await snapshot("R", "a") };
    expect((await new Lifecycle().create(session, other, request())).id).toBe(made.id);
    // What was begun without it gets it now.
    expect((await bench.owner.get(`/${made.id}/workspace`)).data).toEqual(["a"]);
    expect((await new Lifecycle().create(session, inputs, request("them"))).id).not.toBe(made.id);
  });

  test.each([
    ["ended", async (id: string) => bench.control.delete(`/objects/mlserver/${id}`)],
    ["been lost", async (id: string) => bench.control.patch(`/objects/mlserver/${id}`, { gone: true })],
  ])("that has %s is gone", async (_how, end) => {
    const inputs = await checkedInputs(session, {});
    const { id, state } = await new Lifecycle().create(session, inputs, request());
    await end(id);
    expect(await new Lifecycle().read(session, id, { inputs, state }, request())).toBeUndefined();
    await new Lifecycle().delete(session, id, state, request());
    expect((await new Lifecycle().create(session, inputs, request())).id).not.toBe(id);
  });

  test("that the list still names when it is lost is gone, said so, and not taken over", async () => {
    const told: string[] = [];
    const telling = { ...request(), progress: (text: string) => told.push(text) };
    const inputs = await checkedInputs(session, {});
    const { id, state } = await new Lifecycle().create(session, inputs, request());
    await bench.control.patch(`/objects/mlserver/${id}`, { gone: "listed" });
    expect(await sessions()).toHaveLength(1);
    expect(await new Lifecycle().read(session, id, { inputs, state }, telling)).toBeUndefined();
    expect(told).toEqual([expect.stringMatching(/the server has dropped the session it~/)]);
    const again = await new Lifecycle().create(session, inputs, telling);
    expect(again.id).not.toBe(id);
    // What the program deletes itself was not dropped.
    await new Lifecycle().delete(session, again.id, again.state, telling);
    expect(told.filter((text) => text.includes("dropped"))).toHaveLength(1);
  });

  test("is not gone because there is no list", async () => {
    const inputs = await checkedInputs(session, {});
    const { id, state } = await new Lifecycle().create(session, inputs, request());
    await bench.fault({ operation: "mlserver_sessions_list" }, { status: 404 });
    await expect(new Lifecycle().read(session, id, { inputs, state }, request())).rejects.toMatchObject({
      facts: { status: 404, next: expect.stringContaining("mlops:mlserverUrl") },
    });
  });

  test("is imported as it is, and listed", async () => {
    const { sessionId } = (await bench.owner.post("/sessions", { name: "mine" })).data;
    const id = `sessions/${sessionId}`;
    const read = await new Lifecycle().read(session, id, { inputs: undefined, state: {} }, request());
    expect(read?.inputs).toEqual({ name: "mine", runtimeType: "R" });
    const program = await checkedInputs(session, { name: "mine" });
    expect(new Lifecycle().diff(session, read?.state ?? {}, program)).toEqual([]);
    // Which snapshot it has is not told: the program's is loaded.
    expect(new Lifecycle().diff(session, read?.state ?? {}, { ...program, snapshotId: "s" })).toMatchObject([
      { path: ["snapshotId"], replaces: undefined },
    ]);
    expect(await bench.listed(session)).toEqual([{ id, name: "mine" }]);
  });
});

describe.each([
  ["file", sessionFile, "files", "session_files_upload"],
  ["object", sessionObject, "workspace", "session_workspace_object_upload"],
] as const)("a session's %s", (_what, definition, folder, upload) => {
  let sessionId: string;
  let program: Json;

  beforeEach(async () => {
    sessionId = (await bench.owner.post("/sessions", { name: "live" })).data.sessionId;
    program = { sessionId, name: "d ä.RData", source: files.write("local.bin", "first\0") };
  });

  const content = async (name = "d ä.RData") =>
    (await bench.owner.get(`/sessions/${sessionId}/${folder}/${encodeURIComponent(name)}`)).data;
  const names = async () => (await bench.owner.get(`/sessions/${sessionId}/${folder}`)).data;

  test("is uploaded, uploaded again for another content, and deleted", async () => {
    const lifecycle = new Lifecycle();
    const inputs = await checkedInputs(definition, program);
    const made = await lifecycle.create(definition, inputs, request());
    expect(made.id).toBe(`sessions/${sessionId}/${folder}/d%20%C3%A4.RData`);
    expect(await content()).toBe("first\0");
    const known = { inputs, state: made.state };
    expect(await lifecycle.read(definition, made.id, known, request())).toEqual({ ...made, inputs });
    // The same elsewhere is the same.
    const moved = await checkedInputs(definition, {
      ...program,
      source: files.write("moved.bin", "first\0"),
    });
    expect(lifecycle.diff(definition, made.state, moved)).toEqual([]);

    const wanted = await checkedInputs(definition, {
      ...program,
      source: files.write("other.bin", "second"),
    });
    expect(lifecycle.diff(definition, made.state, wanted)).toMatchObject([
      { path: ["contentHash"], replaces: undefined },
    ]);
    const { state } = await lifecycle.update(definition, made.id, made.state, wanted, request());
    expect(await content()).toBe("second");
    expect(lifecycle.diff(definition, state, wanted)).toEqual([]);
    expect(await operations(upload)).toHaveLength(2);
    await lifecycle.delete(definition, made.id, state, request());
    expect(await names()).toEqual([]);
  });

  test("what an interrupted create left is taken up, another content is not", async () => {
    const inputs = await checkedInputs(definition, program);
    const made = await new Lifecycle().create(definition, inputs, request());
    expect(await new Lifecycle().create(definition, inputs, request())).toEqual(made);
    const other = await checkedInputs(definition, { ...program, source: files.write("other.bin", "second") });
    await expect(new Lifecycle().create(definition, other, request())).rejects.toMatchObject({
      kind: "conflict",
    });
    expect(await content()).toBe("first\0");
  });

  test("goes with its session; what is made in it then says what to do", async () => {
    const inputs = await checkedInputs(definition, program);
    const { id, state } = await new Lifecycle().create(definition, inputs, request());
    await bench.control.patch(`/objects/mlserver/sessions/${sessionId}`, { gone: true });
    expect(await new Lifecycle().read(definition, id, { inputs, state }, request())).toBeUndefined();
    await new Lifecycle().delete(definition, id, state, request());
    await expect(new Lifecycle().create(definition, inputs, request())).rejects.toMatchObject({
      facts: { next: expect.stringContaining("run pulumi up --refresh") },
    });
  });

  test("is imported without a difference, and listed", async () => {
    const inputs = await checkedInputs(definition, program);
    const { id } = await new Lifecycle().create(definition, inputs, request());
    const read = await new Lifecycle().read(definition, id, { inputs: undefined, state: {} }, request());
    expect(read?.inputs).toEqual({ sessionId, name: "d ä.RData" });
    expect(new Lifecycle().diff(definition, read?.state ?? {}, inputs)).toEqual([]);
    const all = [{ id, name: "d ä.RData" }];
    expect(await bench.listed(definition)).toEqual(all);
    expect(await bench.listed(definition, { sessionId })).toEqual(all);
  });

  test("an unknown file is not read, a missing one and a path as name are told", async () => {
    const unknown = await check(definition, { ...program, source: UNKNOWN }, { name: "it" });
    expect(unknown).toMatchObject({ failures: [], inputs: { contentHash: UNKNOWN } });
    const missing = await check(definition, { ...program, source: "none" }, { name: "it" });
    expect(missing.failures).toMatchObject([{ path: "source" }]);
    const path = await check(definition, { ...program, name: "a/b" }, { name: "it" });
    expect(path.failures).toMatchObject([{ path: "name" }]);
  });
});
