import FormData from "form-data";
import { type MlserverBench, startMlserver } from "./mlserverSetup";

let bench: MlserverBench;
beforeAll(async () => {
  bench = await startMlserver();
});
afterAll(() => bench.running.close());
beforeEach(() => bench.reset());

const binary = { headers: { "content-type": "application/octet-stream" } };

async function createSession(body: object = {}): Promise<string> {
  const { status, data } = await bench.owner.post("/sessions", body);
  expect(status).toBe(201);
  return data.sessionId;
}

function upload(id: string, name: string, content: string, field = "file") {
  const form = new FormData();
  form.append(field, Buffer.from(content), name);
  return bench.owner.post(`/sessions/${id}/files`, form);
}

describe("sessions", () => {
  test("are created, listed for their user, closed", async () => {
    const id = await createSession({ name: "mine", runtimeType: "Python" });
    expect((await bench.owner.get("/sessions")).data).toEqual([
      { id, name: "mine", owner: "deployruser", runtimeType: "Python" },
    ]);
    expect((await bench.other.get("/sessions")).data).toEqual([]);
    expect((await bench.other.delete(`/sessions/${id}`)).status).toBe(404);
    expect((await bench.owner.post(`/sessions/${id}/cancel`)).status).toBe(200);
    expect((await bench.owner.delete(`/sessions/${id}`)).status).toBe(200);
    expect((await bench.owner.delete(`/sessions/${id}`)).status).toBe(404);
    const forced = await createSession();
    expect((await bench.owner.delete(`/sessions/${forced}/force`)).status).toBe(200);
  });

  test("a field that is null was left out, as the published client has it", async () => {
    const id = await createSession({ name: null, runtimeType: "Python" });
    expect((await bench.owner.post(`/sessions/${id}/snapshot`, { name: null })).status).toBe(201);
  });

  test.each([
    ["an unknown runtime", { runtimeType: "Julia" }, 400],
    ["an unknown field", { nme: "x" }, 400],
    ["an unknown snapshot", { snapshotId: "none" }, 404],
  ])("refuses %s", async (_what, body, expected) => {
    expect((await bench.owner.post("/sessions", body)).status).toBe(expected);
  });

  test("executing keeps inputs, console output and history", async () => {
    const id = await createSession();
    const run = (body: object) => bench.owner.post(`/sessions/${id}/execute`, body);
    const value = { a: [1, 2] };
    const first = await run({ code: "x", inputParameters: [{ name: "x", value }], outputParameters: ["x"] });
    expect(first.data).toEqual({
      success: true,
      errorMessage: "",
      outputParameters: [{ name: "x", value }],
      consoleOutput: "",
      changedFiles: [],
    });
    // What only an interpreter could tell.
    expect(await run({ code: "y", outputParameters: ["y"] })).toMatchObject({
      status: 400,
      data: { message: expect.stringContaining("No response is registered") },
    });

    await bench.control.post("/responses", {
      operation: "mlserver_session_execute",
      body: { consoleOutput: "[1] 5\r\n" },
    });
    expect((await run({ code: "print(5)" })).data).toMatchObject({ consoleOutput: "[1] 5\r\n" });
    expect((await bench.owner.get(`/sessions/${id}/console-output`)).data.consoleOutput).toBe("[1] 5\r\n");
    expect((await bench.owner.get(`/sessions/${id}/history`)).data).toEqual(["x", "print(5)"]);
    expect((await run({})).status).toBe(400);
    await bench.control.delete("/responses");
  });

  test("files are uploaded, overwritten, listed, downloaded, deleted", async () => {
    const id = await createSession();
    const uploaded = await upload(id, "a.csv", "1");
    expect([uploaded.status, uploaded.data]).toEqual([201, ""]);
    await upload(id, "a.csv", "1,2");
    expect((await bench.owner.get(`/sessions/${id}/files`)).data).toEqual(["a.csv"]);
    const { data } = await bench.owner.get(`/sessions/${id}/files/a.csv`, { responseType: "text" });
    expect(data).toBe("1,2");
    expect((await bench.owner.delete(`/sessions/${id}/files/a.csv`)).status).toBe(200);
    expect((await bench.owner.delete(`/sessions/${id}/files/a.csv`)).status).toBe(404);
    expect((await upload(id, "a.csv", "1", "attachment")).status).toBe(400);
    expect((await bench.owner.post(`/sessions/${id}/files`, { file: "x" })).status).toBe(415);
    expect((await upload("none", "a.csv", "1")).status).toBe(404);
  });

  test("objects are uploaded, listed, downloaded, deleted", async () => {
    const id = await createSession();
    const path = `/sessions/${id}/workspace/model`;
    const content = Buffer.alloc(3_000_000, 7);
    expect((await bench.owner.post(path, content, binary)).status).toBe(200);
    expect((await bench.owner.get(`/sessions/${id}/workspace`)).data).toEqual(["model"]);
    const { data } = await bench.owner.get(path, { responseType: "arraybuffer" });
    expect(content.equals(data)).toBe(true);
    expect((await bench.owner.delete(path)).status).toBe(200);
    expect((await bench.owner.get(path)).status).toBe(404);
    expect((await bench.owner.post(path, { json: true })).status).toBe(415);
  });

  test("a lost session is gone", async () => {
    const id = await createSession();
    await bench.control.patch(`/objects/mlserver/sessions/${id}`, { gone: true });
    expect((await bench.owner.get(`/sessions/${id}/workspace`)).status).toBe(410);
    expect((await bench.owner.get(`/sessions/${id}/history`)).status).toBe(404);
    expect((await bench.owner.get("/sessions")).data).toEqual([]);
  });
});

describe("snapshots", () => {
  test("hold a session's files and objects, for their user", async () => {
    const id = await createSession();
    await upload(id, "a.csv", "1,2");
    await bench.owner.post(`/sessions/${id}/workspace/model`, Buffer.from("m"), binary);
    const taken = await bench.owner.post(`/sessions/${id}/snapshot`, { name: "s" });
    expect(taken.status).toBe(201);
    const { snapshotId } = taken.data;

    const zip = await bench.owner.get(`/snapshots/${snapshotId}`, { responseType: "arraybuffer" });
    expect(zip.data.subarray(0, 2).toString()).toBe("PK");
    expect((await bench.owner.get("/snapshots")).data).toEqual([
      {
        id: snapshotId,
        name: "s",
        owner: "deployruser",
        creationTime: expect.any(String),
        contentSize: zip.data.length,
      },
    ]);
    expect((await bench.other.get("/snapshots")).data).toEqual([]);
    expect((await bench.other.get(`/snapshots/${snapshotId}`)).status).toBe(404);

    const fromSnapshot = await createSession({ snapshotId });
    expect((await bench.owner.get(`/sessions/${fromSnapshot}/workspace`)).data).toEqual(["model"]);

    const loaded = await createSession();
    expect((await bench.owner.post(`/sessions/${loaded}/loadsnapshot/${snapshotId}`)).status).toBe(200);
    expect((await bench.owner.get(`/sessions/${loaded}/files`)).data).toEqual(["a.csv"]);
    const python = await createSession({ runtimeType: "Python" });
    expect((await bench.owner.post(`/sessions/${python}/loadsnapshot/${snapshotId}`)).status).toBe(400);

    expect((await bench.owner.delete(`/snapshots/${snapshotId}`)).status).toBe(200);
    expect((await bench.owner.delete(`/snapshots/${snapshotId}`)).status).toBe(404);
  });

  test("a service outlives the snapshot that it was published from", async () => {
    const id = await createSession();
    const { snapshotId } = (await bench.owner.post(`/sessions/${id}/snapshot`, {})).data;
    const body = { code: "x", snapshotId };
    expect((await bench.other.post("/services/b/1", body)).status).toBe(400);
    expect((await bench.owner.post("/services/a/1", body)).status).toBe(201);
    await bench.owner.delete(`/snapshots/${snapshotId}`);
    expect((await bench.owner.get("/services/a/1")).data[0].snapshotId).toBe(snapshotId);
    expect((await bench.owner.patch("/services/a/1", { snapshotId })).status).toBe(400);
  });
});

describe("realtime services", () => {
  const form = (fields: Record<string, string>, model?: string) => {
    const made = new FormData();
    for (const [name, value] of Object.entries(fields)) made.append(name, value);
    if (model !== undefined) made.append("model", Buffer.from(model), "model.bin");
    return made;
  };

  test("publish, read, patch, delete", async () => {
    const published = await bench.owner.post("/realtime-services/rt/1", form({ description: "d" }, "blob1"));
    expect([published.status, published.data]).toEqual([201, "/api/rt/1"]);
    const read = async () => (await bench.owner.get("/services/rt/1")).data[0];
    expect(await read()).toMatchObject({ runtimeType: "Realtime", description: "d", code: null });

    const patched = await bench.owner.patch("/realtime-services/rt/1", form({ operationId: "score" }));
    expect(patched.status).toBe(200);
    expect(await read()).toMatchObject({ description: "d", operationId: "score" });

    expect((await bench.owner.patch("/services/rt/1", { code: "x" })).status).toBe(400);
    expect((await bench.other.patch("/realtime-services/rt/1", form({}, "m"))).status).toBe(403);
    expect((await bench.owner.patch("/realtime-services/rt/2", form({}, "m"))).status).toBe(404);
    expect((await bench.owner.post("/realtime-services/rt/1", form({}, "m"))).status).toBe(409);
    expect((await bench.owner.post("/realtime-services/rt", form({}, "m"))).status).toBe(201);
    expect((await bench.owner.post("/realtime-services/rt", form({}, "m"))).status).toBe(409);
    expect((await bench.owner.delete("/services/rt/1")).status).toBe(200);
  });

  test("refuses what has no model, or unknown fields", async () => {
    expect((await bench.owner.post("/realtime-services/rt/1", form({ description: "d" }))).status).toBe(400);
    expect((await bench.owner.post("/realtime-services/rt/1", form({ code: "d" }, "m"))).status).toBe(400);
    expect((await bench.owner.post("/realtime-services/rt/1", { model: "m" })).status).toBe(415);
  });
});

describe("pools", () => {
  const pool = "/services/a/1/pool";
  const status = async () => (await bench.owner.get(pool)).data;
  const row = (Status: string) => [{ ComputeNodeEndpoint: "http://localhost:12805", Status }];

  test("take ten seconds on every node and go with their service", async () => {
    expect(await status()).toEqual(row("NotFound"));
    expect((await bench.owner.post(pool, { MaxPoolSize: 2 })).status).toBe(404);
    await bench.owner.post("/services/a/1", { code: "x" });
    expect((await bench.owner.post(pool, { InitialPoolSize: 1, MaxPoolSize: 2 })).status).toBe(200);
    expect(await status()).toEqual(row("Pending"));
    await bench.control.post("/clock", { advanceSeconds: 10 });
    expect(await status()).toEqual(row("Success"));

    expect((await bench.other.post(pool, {})).status).toBe(403);
    expect((await bench.owner.post(pool, { InitialPoolSize: 3, MaxPoolSize: 2 })).status).toBe(400);
    expect((await bench.owner.post(pool, { InitialPoolSize: -1 })).status).toBe(400);
    expect((await bench.owner.post(pool, { initialPoolSize: 1 })).status).toBe(400);

    expect((await bench.owner.delete(pool)).status).toBe(200);
    expect(await status()).toEqual(row("NotFound"));
    await bench.owner.post(pool, {});
    await bench.owner.delete("/services/a/1");
    await bench.owner.post("/services/a/1", { code: "x" });
    expect(await status()).toEqual(row("NotFound"));
  });

  test("one that fails stays pending", async () => {
    await bench.owner.post("/services/a/1", { code: "x" });
    await bench.control.post("/faults", {
      match: { operation: "mlserver_service_pool_create_or_update" },
      action: { fail: "no room" },
    });
    await bench.owner.post(pool, {});
    await bench.control.post("/clock", { advanceSeconds: 1000 });
    expect(await status()).toEqual(row("Pending"));
  });
});

test("only an administrator changes the compute nodes", async () => {
  const first = "http://localhost:12805";
  const list = async () => (await bench.owner.get("/computenodes")).data.computeNodes;
  expect(await list()).toEqual([first]);
  expect((await bench.other.post("/computenodes", { entries: [first] })).status).toBe(403);

  const range = "http://1.1.1.1:10-12";
  expect((await bench.admin.put("/computenodes", { entries: [range, first] })).status).toBe(200);
  expect(await list()).toEqual([first, range]);
  expect((await bench.admin.delete("/computenodes", { data: { entries: [first] } })).status).toBe(200);
  expect(await list()).toEqual([range]);
  expect((await bench.admin.post("/computenodes", { entries: [first] })).status).toBe(200);
  expect(await list()).toEqual([first]);
  expect((await bench.admin.post("/computenodes", { entries: ["nonsense"] })).status).toBe(400);
  expect((await bench.admin.post("/computenodes", { entries: first })).status).toBe(400);
});
