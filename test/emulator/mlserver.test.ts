import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deployUser } from "../../emulator/mlserver/users";
import { addition, type MlserverBench, startMlserver } from "./mlserverSetup";

let bench: MlserverBench;
beforeAll(async () => {
  bench = await startMlserver({ speed: 1 });
});
afterAll(() => bench.running.close());
beforeEach(() => bench.reset());

const login = () =>
  bench.anonymous.post("/login", { username: deployUser.name, password: deployUser.password });

describe("authentication", () => {
  test("login gives a bearer token for an hour", async () => {
    const { status, data } = await login();
    expect(status).toBe(200);
    expect(data).toMatchObject({ token_type: "Bearer", expires_in: 3600 });
    expect(typeof data.expires_on).toBe("string");
    const { status: seen } = await bench.anonymous.get("/services", {
      headers: { Authorization: `Bearer ${data.access_token}` },
    });
    expect(seen).toBe(200);
    await bench.control.post("/clock", { advanceSeconds: 3600 });
    const late = await bench.anonymous.get("/services", {
      headers: { Authorization: `Bearer ${data.access_token}` },
    });
    expect(late.status).toBe(401);
  });

  test.each([
    ["a wrong password", { username: "deployruser", password: "wrong" }, 401],
    ["an unknown user", { username: "nobody", password: "x" }, 401],
    ["a missing field", { username: "deployruser" }, 400],
    ["an unknown field", { username: "deployruser", password: "x", domain: "y" }, 400],
  ])("refuses %s", async (_what, body, expected) => {
    const { status, data } = await bench.anonymous.post("/login", body);
    expect(status).toBe(expected);
    expect(Object.keys(data)).toEqual(["message", "link", "exceptionType"]);
  });

  test("refresh tokens rotate and can be revoked", async () => {
    const first = (await login()).data.refresh_token;
    const renewed = await bench.anonymous.post("/login/refreshToken", { refreshToken: first });
    expect(renewed.status).toBe(200);
    expect((await bench.anonymous.post("/login/refreshToken", { refreshToken: first })).status).toBe(401);

    const second = renewed.data.refresh_token;
    const revoke = () => bench.anonymous.delete("/login/refreshToken", { params: { refreshToken: second } });
    expect((await revoke()).status).toBe(200);
    expect((await revoke()).status).toBe(401);
    expect((await bench.anonymous.post("/login/refreshToken", { refreshToken: second })).status).toBe(401);
  });

  test("every call needs a token", async () => {
    for (const path of ["/services", "/services/a", "/services/a/1", "/status", "/api/a/1/swagger.json"]) {
      const { status, headers } = await bench.anonymous.get(path);
      expect([path, status]).toEqual([path, 401]);
      expect(headers["www-authenticate"]).toBe("Bearer");
    }
  });
});

describe("services", () => {
  const get = (client = bench.owner, path = "/services/add/1.0") => client.get(path);

  test("publish, read, list, patch, delete", async () => {
    const published = await bench.owner.post("/services/add/1.0", addition);
    expect(published.status).toBe(201);
    expect(published.headers["content-type"]).toContain("application/json");
    expect(published.data).toBe("/api/add/1.0");

    const expected = {
      ...addition,
      name: "add",
      version: "1.0",
      owner: "deployruser",
      versionPublishedBy: "deployruser",
      creationTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}$/),
      snapshotId: null,
      runtimeType: "R",
      initCode: null,
      outputFileNames: [],
      myPermissionOnService: "read/write",
    };
    expect((await get()).data).toEqual([expected]);
    expect((await bench.owner.get("/services")).data).toEqual([expected]);
    expect((await bench.owner.get("/services/add")).data).toEqual([expected]);
    expect((await bench.other.get("/services/add")).data[0].myPermissionOnService).toBe("read only");

    const patched = await bench.owner.patch("/services/add/1.0", { description: "Sums." });
    expect(patched.status).toBe(200);
    expect(typeof patched.data).toBe("string");
    expect((await get()).data).toEqual([{ ...expected, description: "Sums." }]);

    const deleted = await bench.owner.delete("/services/add/1.0");
    expect([deleted.status, deleted.data]).toEqual([200, ""]);
    expect((await get()).status).toBe(404);
    expect((await bench.owner.delete("/services/add/1.0")).status).toBe(404);
    expect((await bench.owner.get("/services/add")).data).toEqual([]);
  });

  test("an unversioned service gets a GUID, is seen by its author only, and once", async () => {
    const published = await bench.owner.post("/services/add", addition);
    expect(published.status).toBe(201);
    const [service] = (await bench.owner.get("/services/add")).data;
    expect(service.version).toMatch(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/);
    expect(published.data).toBe(`/api/add/${service.version}`);

    expect((await bench.owner.post("/services/add", addition)).status).toBe(409);
    expect((await bench.other.get("/services")).data).toEqual([]);
    expect((await get(bench.other, `/services/add/${service.version}`)).status).toBe(404);

    expect((await bench.owner.post("/services/add/1.0", addition)).status).toBe(201);
    const latest = (await bench.other.get("/services/add")).data.at(-1);
    expect(latest.version).toBe("1.0");
  });

  test.each([
    ["no code", { description: "x" }],
    ["an unknown field", { ...addition, colour: "red" }],
    ["a wrong parameter type", { ...addition, inputParameterDefinitions: [{ name: "x", type: "float" }] }],
    ["a parameter without type", { ...addition, outputParameterDefinitions: [{ name: "x" }] }],
    ["the runtime type of a realtime service", { ...addition, runtimeType: "Realtime" }],
    ["an unknown snapshot", { ...addition, snapshotId: "8fac71e8-92a9-4959-a679-4376e5aab20d" }],
  ])("refuses %s", async (_what, body) => {
    const { status, data } = await bench.owner.post("/services/add/1.0", body);
    expect(status).toBe(400);
    expect(data.message).not.toBe("");
  });

  test("refuses a body that is no JSON, or is not said to be", async () => {
    const headers = { "content-type": "text/plain" };
    expect((await bench.owner.post("/services/add/1.0", "x", { headers })).status).toBe(415);
    const json = { "content-type": "application/json" };
    expect((await bench.owner.post("/services/add/1.0", "{", { headers: json })).status).toBe(400);
  });

  test("only the owner publishes to a name, patches and deletes", async () => {
    await bench.owner.post("/services/add/1.0", addition);
    for (const client of [bench.other, bench.admin]) {
      expect((await client.post("/services/add/2.0", addition)).status).toBe(403);
      expect((await client.post("/services/add", addition)).status).toBe(403);
      expect((await client.patch("/services/add/1.0", { description: "mine" })).status).toBe(403);
      expect((await client.delete("/services/add/1.0")).status).toBe(403);
    }
    expect((await bench.owner.patch("/services/add/9", {})).status).toBe(404);
    await bench.owner.delete("/services/add/1.0");
    expect((await bench.other.post("/services/add/1.0", addition)).status).toBe(201);
  });

  test("the dialect chooses where the document contradicts itself", async () => {
    await bench.owner.post("/services/add/1.0", addition);
    expect((await bench.owner.post("/services/add/1.0", addition)).status).toBe(403);
    const chosen = await bench.control.post("/mlserver/dialect", { duplicate: 409, serviceGet: "object" });
    expect(chosen.data).toEqual({ duplicate: 409, serviceGet: "object" });
    expect((await bench.owner.post("/services/add/1.0", addition)).status).toBe(409);
    expect((await get()).data.name).toBe("add");
    expect((await bench.control.post("/mlserver/dialect", { duplicate: 500 })).status).toBe(400);
  });

  test("somebody else's changes are seen", async () => {
    await bench.owner.post("/services/add/1.0", addition);
    await bench.control.patch("/objects/mlserver/services/add/1.0", {
      description: "changed",
      snapshotId: null,
    });
    expect((await get()).data[0]).toMatchObject({ description: "changed", snapshotId: null });
    await bench.control.delete("/objects/mlserver/services/add/1.0");
    expect((await get()).status).toBe(404);
    expect((await bench.other.post("/services/add/1.0", addition)).status).toBe(201);
  });

  test("a rolled back change is accepted and has no effect", async () => {
    await bench.owner.post("/services/add/1.0", addition);
    await bench.control.post("/faults", {
      match: { operation: "mlserver_services_patch" },
      action: { rollback: true },
    });
    expect((await bench.owner.patch("/services/add/1.0", { code: "result <- 0" })).status).toBe(200);
    expect((await get()).data[0].code).toBe(addition.code);
  });

  test("names and versions may hold any character", async () => {
    const path = `/services/${encodeURIComponent("a/b c")}/${encodeURIComponent("1+β%")}`;
    expect((await bench.owner.post(path, addition)).status).toBe(201);
    expect((await get(bench.owner, path)).data[0]).toMatchObject({ name: "a/b c", version: "1+β%" });
  });

  test("requests are logged under the operations of the table", async () => {
    await bench.control.delete("/requests");
    await bench.owner.post("/services/add/1.0", addition);
    await bench.owner.get("/services/add/1.0");
    const { data } = await bench.control.get("/requests");
    expect(data.map((entry: { operation: string }) => entry.operation)).toEqual([
      "mlserver_services_create",
      "mlserver_services_get",
    ]);
    expect(data[0].body).toEqual(addition);
  });
});

describe("consumption", () => {
  const respond = (body: object, status?: number) =>
    bench.control.post("/responses", {
      operation: "mlserver_service_consume",
      path: "^/api/add/1.0$",
      body,
      ...(status && { status }),
    });
  const publish = (more = {}) => bench.owner.post("/services/add/1.0", { ...addition, ...more });

  test("swagger.json describes the service", async () => {
    await publish();
    const { data } = await bench.other.get("/api/add/1.0/swagger.json");
    expect(data).toMatchObject({ swagger: "2.0", info: { title: "add", version: "1.0" } });
    expect(data.paths["/api/add/1.0"].post.operationId).toBe("add");
    expect(data.definitions.InputParameters.properties).toEqual({
      x: { description: "numeric", type: "number", format: "double" },
      y: { description: "numeric", type: "number", format: "double" },
    });
    expect((await bench.owner.get("/api/add/2.0/swagger.json")).status).toBe(404);
  });

  test("answers what was registered, else says that nothing was", async () => {
    await publish();
    const silent = await bench.other.post("/api/add/1.0", { x: 1, y: 2 });
    expect(silent.status).toBe(400);
    expect(silent.data.message).toContain("No response is registered");

    await respond({ outputParameters: { result: 3 } });
    const answered = await bench.other.post("/api/add/1.0", { x: 1, y: 2 });
    expect(answered.status).toBe(200);
    expect(answered.data).toEqual({
      success: true,
      errorMessage: "",
      consoleOutput: "",
      changedFiles: [],
      outputParameters: { result: 3 },
      outputFiles: {},
    });
    expect((await bench.other.post("/api/add/9", { x: 1, y: 2 })).status).toBe(404);
  });

  test.each([
    ["numeric", 1.5, "1.5"],
    ["integer", 1, 1.5],
    ["logical", true, 1],
    ["character", "a", 1],
    ["vector", [1, 2], 1],
    ["matrix", [[1], [2]], [1, 2]],
    ["data.frame", { a: [1] }, "a"],
  ])("checks an input of type %s", async (type, good, bad) => {
    await publish({ inputParameterDefinitions: [{ name: "x", type }] });
    await respond({});
    expect((await bench.owner.post("/api/add/1.0", { x: good })).status).toBe(200);
    for (const body of [{ x: bad }, {}, { x: good, z: 1 }]) {
      expect((await bench.owner.post("/api/add/1.0", body)).status).toBe(400);
    }
  });

  test("a batch runs in time and keeps its files", async () => {
    await publish();
    await respond({ outputParameters: { result: 3 }, outputFiles: { "a.txt": "aGVsbG8=" } });
    const records = Array.from({ length: 4 }, () => ({ x: 1, y: 2 }));
    const started = await bench.owner.post("/api/add/1.0/batch?parallelCount=2", records);
    expect(started.status).toBe(202);
    const id = started.data.batchExecutionId;
    expect(started.data.BatchExecutionId).toBe(id);
    const read = async (query = "") => (await bench.owner.get(`/api/add/1.0/batch/${id}${query}`)).data;

    expect(await read()).toMatchObject({ state: "inProgress", completedItemCount: 0, totalItemCount: 4 });
    await bench.control.post("/clock", { advanceSeconds: 1 });
    expect((await read()).batchExecutionResults).toEqual([]);
    expect((await read("?showPartialResult=true")).batchExecutionResults).toHaveLength(2);
    await bench.control.post("/clock", { advanceSeconds: 1 });
    expect(await read()).toMatchObject({ state: "complete", completedItemCount: 4 });

    expect((await bench.owner.get("/api/add/1.0/batch")).data).toEqual([id]);
    expect((await bench.owner.get(`/api/add/1.0/batch/${id}/0/files`)).data).toEqual(["a.txt"]);
    expect((await bench.owner.get(`/api/add/1.0/batch/${id}/0/files/a.txt`)).data).toBe("hello");
    expect((await bench.owner.get(`/api/add/1.0/batch/${id}/0/files/b.txt`)).status).toBe(404);
    expect((await bench.owner.get(`/api/add/1.0/batch/${id}/7/files`)).status).toBe(400);
    expect((await bench.other.get(`/api/add/1.0/batch/${id}`)).status).toBe(404);
    expect((await bench.owner.delete(`/api/add/1.0/batch/${id}`)).status).toBe(200);
    expect((await bench.owner.get(`/api/add/1.0/batch/${id}`)).status).toBe(404);
  });
});

test("status names every compute node", async () => {
  const { status, data } = await bench.owner.get("/status");
  expect(status).toBe(200);
  expect(data).toMatchObject({
    statusCode: "pass",
    components: { backends: { components: { "http://localhost:12805": { statusCode: "pass" } } } },
  });
});

test("unknown routes are refused in the platform's words", async () => {
  const { status, data } = await bench.owner.get("/realtime-services");
  expect(status).toBe(404);
  expect(data.exceptionType).toBe("NotFoundException");
});

test("a restart with the same data keeps services, owners and tokens", async () => {
  const folder = await mkdtemp(join(tmpdir(), "mlserver-"));
  const data = join(folder, "world.json");
  try {
    const first = await startMlserver({ data });
    await first.owner.post("/services/add/1.0", addition);
    const { Authorization } = first.owner.defaults.headers as unknown as { Authorization: string };
    await first.running.close();
    expect(await readFile(data, "utf8")).not.toContain(deployUser.password);

    const second = await startMlserver({ data });
    try {
      const { data: services } = await second.anonymous.get("/services/add", { headers: { Authorization } });
      expect(services).toHaveLength(1);
      expect((await second.other.post("/services/add/2.0", addition)).status).toBe(403);
    } finally {
      await second.running.close();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});
