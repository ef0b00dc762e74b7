import { mkdtemp, rm } from "node:fs/promises";
import { Agent as HttpAgent } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axios, { type AxiosInstance } from "axios";
import { PlatformError, type PlatformModule } from "../../emulator/core";
import { type RunningWorld, startWorld } from "../../emulator/core/start";

const toy: PlatformModule = {
  name: "mlserver",
  apps: [
    {
      role: "url",
      portOffset: 7,
      tls: false,
      requestIdHeader: "x-request-id",
      errorBody: ({ status, code, message, details }) => ({ toy: { status, code, message, details } }),
      register(app, world) {
        const things = world.store.collection<{ size: number; readyAt: number }>("toy/things");
        const body = {
          type: "object",
          additionalProperties: false,
          required: ["size"],
          properties: { size: { type: "integer" }, password: { type: "string" } },
        };
        app.put<{ Params: { id: string }; Body: { size: number } }>(
          "/things/:id",
          { config: { operation: "toy_put" }, schema: { body } },
          (request) =>
            things.put(request.params.id, { size: request.body.size, readyAt: world.clock.in(20) }),
        );
        app.get<{ Params: { id: string } }>(
          "/things/:id",
          { config: { operation: "toy_get" } },
          (request) => {
            const thing = things.get(request.params.id);
            if (!thing) throw new PlatformError(404, "Gone", "No such thing.");
            return { size: thing.size, ready: world.clock.reached(thing.readyAt) };
          },
        );
      },
    },
  ],
  seed: (world) => world.store.collection("toy/things").put("seeded", { size: 1, readyAt: 0 }),
  connection: (world) => world.url("mlserver.url"),
};

let running: RunningWorld;
let client: AxiosInstance;
let control: AxiosInstance;

async function start(options: Parameters<typeof startWorld>[1] = {}): Promise<void> {
  running = await startWorld([toy], options);
  const common = { validateStatus: () => true, httpAgent: new HttpAgent({ keepAlive: true }) };
  client = axios.create({ baseURL: running.world.url("mlserver.url"), ...common });
  control = axios.create({ baseURL: running.control, ...common });
}

beforeEach(() => start());
afterEach(() => running.close());

const fault = (match: object, action: object) => control.post("/faults", { match, action });

test("objects are seeded, validated strictly and logged without secrets", async () => {
  expect((await client.get("/things/seeded")).data).toEqual({ size: 1, ready: true });
  const bad = await client.put("/things/a", { size: "1", colour: "red" });
  expect(bad.status).toBe(400);
  expect(bad.data.toy.details).toEqual([
    { path: "", message: "must NOT have additional properties: colour" },
    { path: "/size", message: "must be integer" },
  ]);
  await client.put("/things/a?token=xyz", { size: 2, password: "hunter2" });
  const log = (await control.get("/requests?since=1")).data;
  expect(log).toMatchObject([
    { method: "PUT", path: "/things/a", operation: "toy_put", status: 400, platform: "mlserver" },
    { seq: 3, status: 200, query: { token: "[redacted]" }, body: { size: 2, password: "[redacted]" } },
  ]);
});

test("an unknown route, bad JSON and a wrong content type get the platform's own errors", async () => {
  expect((await client.get("/nothing")).data.toy.status).toBe(404);
  const json = { headers: { "content-type": "application/json" } };
  expect((await client.put("/things/a", "{", json)).status).toBe(400);
  const patch = { headers: { "content-type": "application/merge-patch+json" } };
  expect((await client.put("/things/a", "{}", patch)).status).toBe(415);
  expect((await client.put("/things/a", "x", { headers: { "content-type": "text/plain" } })).status).toBe(
    415,
  );
});

test("the request id is echoed or generated", async () => {
  const given = await client.get("/things/seeded", { headers: { "x-request-id": "mine" } });
  expect(given.headers["x-request-id"]).toBe("mine");
  expect((await client.get("/things/seeded")).headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
});

test("the clock moves provisioning forward", async () => {
  await client.put("/things/a", { size: 2 });
  expect((await client.get("/things/a")).data.ready).toBe(false);
  await control.post("/clock", { advanceSeconds: 20 });
  expect((await client.get("/things/a")).data.ready).toBe(true);
});

test("somebody else changes and deletes an object", async () => {
  expect((await control.patch("/objects/toy/things/seeded", { size: 7 })).data.size).toBe(7);
  expect((await control.get("/objects")).data).toEqual({ "toy/things/seeded": { size: 7, readyAt: 0 } });
  await control.delete("/objects/toy/things/seeded");
  expect((await client.get("/things/seeded")).status).toBe(404);
  expect((await control.delete("/objects/toy/things/seeded")).status).toBe(404);
  await control.post("/reset");
  expect((await client.get("/things/seeded")).status).toBe(200);
});

describe("faults", () => {
  test("a status strikes the nth request only, before the effect", async () => {
    await fault({ operation: "toy_put", nth: 2 }, { status: 503, headers: { "retry-after": "1" } });
    expect((await client.put("/things/a", { size: 1 })).status).toBe(200);
    const struck = await client.put("/things/b", { size: 1 });
    expect(struck.status).toBe(503);
    expect(struck.headers["retry-after"]).toBe("1");
    expect(struck.data.toy.status).toBe(503);
    expect((await client.get("/things/b")).status).toBe(404);
    expect((await client.put("/things/b", { size: 1 })).status).toBe(200);
  });

  test("a reset before leaves nothing, a reset after and a truncation keep the effect", async () => {
    await fault({ method: "put", path: "before$" }, { reset: "before" });
    await fault({ method: "PUT", path: "after$" }, { reset: "after" });
    await fault({ method: "PUT", path: "cut$" }, { truncate: true });
    for (const id of ["before", "after", "cut"]) {
      await expect(client.put(`/things/${id}`, { size: 1 })).rejects.toThrow();
    }
    expect((await client.get("/things/before")).status).toBe(404);
    expect((await client.get("/things/after")).status).toBe(200);
    expect((await client.get("/things/cut")).status).toBe(200);
    const log = (await control.get("/requests")).data;
    expect(log.slice(0, 3).map((entry: { status: number }) => entry.status)).toEqual([0, 0, 0]);
    expect(log[0].fault).toBeDefined();
  });

  test("times bounds the hits; one or all faults can be cleared", async () => {
    const { id } = (await fault({ platform: "mlserver", times: 1 }, { status: 500, body: { x: 1 } })).data;
    expect((await client.get("/things/seeded")).data).toEqual({ x: 1 });
    expect((await client.get("/things/seeded")).status).toBe(200);
    expect((await control.delete(`/faults/${id}`)).status).toBe(200);
    expect((await control.delete(`/faults/${id}`)).status).toBe(404);
    await fault({}, { status: 500 });
    await control.delete("/faults");
    expect((await client.get("/things/seeded")).status).toBe(200);
    expect((await fault({ operation: 1 }, {})).status).toBe(400);
  });

  test("delays and late answers", async () => {
    await fault({ operation: "toy_put" }, { holdMs: 60 });
    await fault({ operation: "toy_get" }, { delayMs: 60 });
    const startedAt = Date.now();
    await client.put("/things/a", { size: 1 });
    await client.get("/things/a");
    expect(Date.now() - startedAt).toBeGreaterThanOrEqual(110);
  });
});

test("throttling is per credential", async () => {
  await control.post("/limits", { platform: "mlserver", requestsPerSecond: 1, retryAfterSeconds: 3 });
  const as = (authorization: string) => client.get("/things/seeded", { headers: { authorization } });
  expect((await as("one")).status).toBe(200);
  const throttled = await as("one");
  expect(throttled.status).toBe(429);
  expect(throttled.headers["retry-after"]).toBe("3");
  expect((await as("two")).status).toBe(200);
  await control.delete("/limits");
  expect((await as("one")).status).toBe(200);
});

test("tokens expire with the clock and on demand", () => {
  const { tokens, clock } = running.world;
  const token = tokens.issue("azure", "me", 3600, { tid: "t" });
  expect(tokens.verifyBearer("azure", `Bearer ${token}`)).toMatchObject({ sub: "me", tid: "t" });
  expect(tokens.verify("watsonx", token)).toBeUndefined();
  expect(tokens.verify("azure", `${token}x`)).toBeUndefined();
  expect(tokens.verifyBearer("azure", undefined)).toBeUndefined();
  tokens.expire("azure");
  expect(tokens.verify("azure", token)).toBeUndefined();
  const second = tokens.issue("azure", "me", 3600);
  clock.advance(3601);
  expect(tokens.verify("azure", second)).toBeUndefined();
});

test("a data file outlives the process: objects, clock, tokens and the authority", async () => {
  const folder = await mkdtemp(join(tmpdir(), "emulator-test-"));
  try {
    await running.close();
    const data = join(folder, "deep", "world.json");
    await start({ data });
    const { ca } = running;
    await client.put("/things/2", { size: 5 });
    await client.put("/things/1", { size: 6 });
    await control.post("/clock", { advanceSeconds: 3600 });
    const token = running.world.tokens.issue("azure", "me", 3600);
    await running.close();

    await start({ data });
    expect(running.ca).toBe(ca);
    expect(Object.keys((await control.get("/objects")).data)).toEqual([
      "toy/things/seeded",
      "toy/things/2",
      "toy/things/1",
    ]);
    expect((await client.get("/things/1")).data).toEqual({ size: 6, ready: true });
    expect(running.world.tokens.verify("azure", token)).toBeDefined();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
