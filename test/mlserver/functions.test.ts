import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import FormData from "form-data";
import { check } from "../../provider/core/check";
import type { AnyFunction, AnyResource } from "../../provider/core/define";
import { Lifecycle } from "../../provider/core/lifecycle";
import type { Json } from "../../provider/core/values";
import { functions } from "../../provider/generated/registry";
import { session } from "../../provider/mlserver/session";
import { snapshot } from "../../provider/mlserver/snapshot";
import { addition } from "../emulator/mlserverSetup";
import { checkedInputs, provideBench, provideFiles } from "./setup";

const bench = provideBench();
const { fault } = bench;
const files = provideFiles();

/** Calls a function as a host does: checked, by its token. */
async function call<T = Json>(name: string, given: Json = {}): Promise<T> {
  const definition = (functions[`mlserver:${name}`] as () => AnyFunction)();
  const { inputs, failures } = await check(definition, given);
  expect(failures).toEqual([]);
  const result = await definition.invoke({ ...bench.request(), inputs });
  definition.outputs.parse(result);
  return result as T;
}

const hash = (content: Buffer) => createHash("sha256").update(content).digest("hex");

describe("services", () => {
  test("versions in the order of their publication", async () => {
    for (const version of ["2.0", "10.0", "3.0"])
      await bench.owner.post(`/services/add/${version}`, addition);
    expect(await call("getServiceVersions", { name: "add" })).toEqual({
      versions: ["2.0", "10.0", "3.0"],
      latest: "3.0",
    });
    expect(await call("getServiceVersions", { name: "sub" })).toEqual({ versions: [], latest: undefined });
    expect(await call("getService", { name: "add" })).toMatchObject({ version: "3.0" });
  });

  test.each(["array", "object"])("one service that is answered as %s", async (serviceGet) => {
    await bench.control.post("/mlserver/dialect", { serviceGet });
    await bench.owner.post("/services/add/1.0", addition);
    const found = await call("getService", { name: "add", version: "1.0" });
    expect(found).toMatchObject({ ...addition, version: "1.0" });
  });

  test.each(["getService", "getServiceSwagger"])(
    "%s of another version names those that there are",
    async (name) => {
      await bench.owner.post("/services/add/1.0", addition);
      await bench.owner.post("/services/add/1.1", addition);
      await expect(call(name, { name: "add", version: "2.0" })).rejects.toThrow(
        /no web service add of version 2.0.*of add there are 1.0, 1.1/s,
      );
      await expect(call(name, { name: "sub", version: "2.0" })).rejects.toThrow(/getServices/);
    },
  );

  test("the Swagger document of a service", async () => {
    await bench.owner.post("/services/add/1.0", addition);
    const { swagger, swaggerUrl } = await call<{ swagger: Json; swaggerUrl: string }>("getServiceSwagger", {
      name: "add",
      version: "1.0",
    });
    expect(swaggerUrl).toBe(`${bench.url}/api/add/1.0/swagger.json`);
    expect(swagger).toMatchObject({ swagger: "2.0", info: { title: "add", version: "1.0" } });
  });

  test("a pool, while it is made, when it is there, and where there is none", async () => {
    await bench.owner.post("/services/add/1.0", addition);
    const pool = () => call("getServicePool", { name: "add", version: "1.0" });
    const endpoint = "http://localhost:12805";
    expect(await pool()).toEqual({ nodes: [{ endpoint, status: "NotFound" }] });
    await bench.owner.post("/services/add/1.0/pool", { InitialPoolSize: 1, MaxPoolSize: 2 });
    expect(await pool()).toEqual({ nodes: [{ endpoint, status: "Pending" }] });
    await bench.control.post("/clock", { advanceSeconds: 60 });
    expect(await pool()).toEqual({ nodes: [{ endpoint, status: "Success" }] });
  });
});

describe("sessions", () => {
  const content = Buffer.alloc(2_000_000, "abc");
  let sessionId: string;

  beforeEach(async () => {
    const { data } = await bench.owner.post("/sessions", { name: "prepared", runtimeType: "Python" });
    sessionId = data.sessionId;
    const form = new FormData();
    form.append("file", content, { filename: "data 1.csv" });
    await bench.owner.post(`/sessions/${sessionId}/files`, form, { headers: form.getHeaders() });
    await bench.owner.post(`/sessions/${sessionId}/workspace/model`, content, {
      headers: { "Content-Type": "application/octet-stream" },
    });
  });

  test("are listed, all or by name, and only the user's own", async () => {
    await bench.owner.post("/sessions", { name: "other" });
    await bench.other.post("/sessions", { name: "prepared" });
    const one = { id: sessionId, name: "prepared", owner: "deployruser", runtimeType: "Python" };
    expect(await call("getSessions", { name: "prepared" })).toEqual({ sessions: [one] });
    expect((await call<{ sessions: unknown[] }>("getSessions")).sessions).toHaveLength(2);
  });

  test("and snapshots of resources are found by the name that the program gave them", async () => {
    const made = async (definition: AnyResource, given: Json) =>
      (await new Lifecycle().create(definition, await checkedInputs(definition, given), bench.request()))
        .state;
    const live = await made(session, { name: "mine" });
    const saved = await made(snapshot, { sessionId: live.sessionId, name: "mine" });
    expect(await call("getSessions", { name: "mine" })).toMatchObject({ sessions: [{ id: live.sessionId }] });
    expect(await call("getSnapshots", { name: "mine" })).toMatchObject({
      snapshots: [{ id: saved.snapshotId }],
    });
  });

  test("console, history, files and workspace", async () => {
    await bench.answer("session_execute", { consoleOutput: "[1] 5\r\n" });
    expect(await call("getSessionConsoleOutput", { sessionId })).toEqual({ consoleOutput: "" });
    await bench.owner.post(`/sessions/${sessionId}/execute`, { code: "print(5)" });
    expect(await call("getSessionConsoleOutput", { sessionId })).toEqual({ consoleOutput: "[1] 5\r\n" });
    expect(await call("getSessionHistory", { sessionId })).toEqual({ history: ["print(5)"] });
    expect(await call("getSessionFiles", { sessionId })).toEqual({ files: ["data 1.csv"] });
    expect(await call("getSessionWorkspace", { sessionId })).toEqual({ objects: ["model"] });
  });

  test.each([
    ["getSessionFile", { fileName: "data 1.csv" }],
    ["getSessionWorkspaceObject", { objectName: "model" }],
  ])("%s downloads, also when the content is cut off at first", async (name, what) => {
    await fault({ path: "/(files|workspace)/", times: 1 }, { truncate: true });
    const path = files.path(name);
    expect(await call(name, { sessionId, ...what, path })).toEqual({
      path,
      bytes: content.length,
      sha256: hash(content),
    });
    expect(readFileSync(path).equals(content)).toBe(true);
  });

  test("what is not there is said, and leaves no file", async () => {
    const before = readdirSync(files.path());
    const path = files.path("none");
    await expect(call("getSessionFile", { sessionId, fileName: "x", path })).rejects.toThrow(
      /getSessionFiles/,
    );
    await expect(call("getSessionFiles", { sessionId: "gone" })).rejects.toThrow(/getSessions lists/);
    expect(readdirSync(files.path())).toEqual(before);
  });

  test("a session that the server has lost", async () => {
    await bench.control.patch(`/objects/mlserver/sessions/${sessionId}`, { gone: true });
    await expect(call("getSessionWorkspace", { sessionId })).rejects.toMatchObject({
      facts: { status: 410, next: expect.stringContaining("gone for good") },
    });
    await expect(call("getSessionHistory", { sessionId })).rejects.toThrow(/the session has ended/);
  });

  test("snapshots are listed and downloaded", async () => {
    const { data } = await bench.owner.post(`/sessions/${sessionId}/snapshot`, { name: "prepared" });
    await bench.owner.post(`/sessions/${sessionId}/snapshot`, { name: "another" });
    const { snapshots } = await call<{ snapshots: Json[] }>("getSnapshots", { name: "prepared" });
    expect(snapshots).toEqual([
      {
        id: data.snapshotId,
        name: "prepared",
        owner: "deployruser",
        creationTime: expect.stringMatching(/^\d{4}-/),
        contentSize: expect.any(Number),
      },
    ]);
    expect((await call<{ snapshots: Json[] }>("getSnapshots")).snapshots).toHaveLength(2);
    const path = files.path("new", "snapshot.zip");
    const got = await call("getSnapshotContent", { snapshotId: data.snapshotId, path });
    const zip = readFileSync(path);
    expect(zip.subarray(0, 2).toString()).toBe("PK");
    expect(got).toEqual({ path, bytes: snapshots[0]?.contentSize, sha256: hash(zip) });
    await expect(call("getSnapshotContent", { snapshotId: "none", path })).rejects.toThrow(/getSnapshots/);
    expect(readFileSync(path).equals(zip)).toBe(true);
  });
});

describe("the server", () => {
  test("its compute nodes, as they were entered", async () => {
    await bench.admin.post("/computenodes", { entries: ["http://1.1.1.1:10-12"] });
    expect(await call("getComputeNodes")).toEqual({ computeNodes: ["http://1.1.1.1:10-12"] });
  });

  test("the Swagger document of the core APIs, asked for without any credential", async () => {
    const baseUrl = `${bench.url}/deployr-api-docs/swagger/`;
    const { swagger, swaggerUrl } = await call<{ swagger: { paths: Json }; swaggerUrl: string }>(
      "getCoreSwagger",
      { baseUrl },
    );
    expect(swaggerUrl).toBe(`${baseUrl}mlserver-swagger-9.3.0.json`);
    expect(Object.keys(swagger.paths)).toEqual(
      expect.arrayContaining(["/login", "/sessions/{id}/files/{fileName}"]),
    );
    const { data } = await bench.control.get("/requests");
    expect(data.map(({ operation }: Json) => operation)).toEqual(["mlserver_core_swagger_get"]);
    await expect(call("getCoreSwagger", { baseUrl, version: "1.0.0" })).rejects.toThrow(
      /check version and product/,
    );
    await expect(call("getCoreSwagger", { baseUrl: bench.running.control })).rejects.toMatchObject({
      kind: "notFound",
    });
  });
});

/** Each error code of the platform's document, and words of what the user is told to do. */
const advice: [number, RegExp][] = [
  [400, /the message says what is not accepted: correct it/],
  [401, /pulumi config set --secret mlops:mlserverPassword/],
  [402, /the server could not carry it out: see its log/],
  [403, /belongs to another user, or needs a role: ask its owner or the server's administrator/],
  [404, /run pulumi refresh: it was deleted outside/],
  [409, /says what stands in the way/],
  [410, /gone for good: run pulumi refresh/],
  [500, /the server's log, then run pulumi up again/],
];

test.each(advice)("an answer of %i says what to do", async (status, words) => {
  await fault({ operation: "mlserver_compute_nodes_list" }, { status });
  jest.spyOn(Math, "random").mockReturnValue(0);
  const failed = call("getComputeNodes");
  await expect(failed).rejects.toMatchObject({ facts: { status, requestId: expect.any(String) } });
  await expect(failed).rejects.toThrow(words);
});
