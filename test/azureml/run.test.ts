import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getRun } from "../../provider/azureml/getRun";
import { run } from "../../provider/azureml/run";
import { check } from "../../provider/core/check";
import { Lifecycle } from "../../provider/core/lifecycle";
import { type Json, UNKNOWN } from "../../provider/core/values";
import { zipOf } from "../../provider/files/zip";
import { type Bench, hurried, requestOf, scope, startBench } from "./setup";

const start = "azureml_run_start";
const cancel = "+azureml_run_cancel";
let bench: Bench;
let folder: string;

beforeAll(async () => {
  bench = await startBench();
});
beforeEach(async () => {
  await bench.control.post("/reset");
  folder = mkdtempSync(join(tmpdir(), "run-"));
  writeFileSync(join(folder, "train.py"), "print(1)\n");
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await bench.control.delete("/faults");
});
afterAll(() => bench.close());

const request = (owner?: string) => requestOf(bench.connect(), owner);
const outcome = (body: Json) => bench.control.post("/azure/runs/outcome", body);
const program = (more: Json = {}) => ({
  ...scope,
  experimentName: "churn",
  source: folder,
  definition: { script: "train.py" },
  ...more,
});

async function checked(more: Json = {}): Promise<Json> {
  const { inputs, failures } = await check(run, program(more));
  expect(failures).toEqual([]);
  return inputs;
}

async function started(): Promise<{ path: string; query: Json }[]> {
  const { data } =
    await bench.control.get<{ operation: string; path: string; query: Json; status: number }[]>("/requests");
  return data.filter(({ operation, status }) => operation === start && status !== 409);
}

/** A create that the engine has recorded. */
async function made(inputs: Json, lifecycle = new Lifecycle(hurried())) {
  const asked = request();
  const result = await lifecycle.create(run, inputs, asked);
  lifecycle.recorded(run, result.id, asked, result.state);
  await lifecycle.idle();
  return result;
}

const paths = (changes: { path: readonly (string | number)[] }[]) =>
  changes.map(({ path }) => path.join("/"));

test("a run is started, waited for and read; nothing differs afterwards", async () => {
  await outcome({
    outcome: "Completed",
    metrics: [
      { name: "auc", value: 0.5 },
      { name: "auc", value: 0.9 },
    ],
  });
  const inputs = await checked({ tags: { team: "x" }, description: "first", properties: { ours: "1" } });
  const { id, state } = await made(inputs);
  expect(id).toMatch(/\/experiments\/churn\/runs\/churn_[0-9a-f]{20}_0$/);
  expect(state).toMatchObject({
    status: "Completed",
    metrics: { auc: 0.9 },
    artifacts: ["azureml-logs/70_driver_log.txt", "outputs/model.pkl"],
    tags: { team: "x" },
    description: "first",
    properties: { ours: "1" },
    runNumber: 1,
    endTimeUtc: expect.any(String),
    snapshotId: expect.any(String),
  });
  const lifecycle = new Lifecycle(hurried());
  expect(lifecycle.diff(run, state, inputs)).toEqual([]);
  expect(await lifecycle.read(run, id, { inputs, state }, request())).toEqual({ id, state, inputs });
  expect(await started()).toHaveLength(1);
});

test("a changed file, definition or trigger is a replacement; another place is none", async () => {
  const { state } = await made(await checked());
  const lifecycle = new Lifecycle(hurried());
  const changes = async (more: Json = {}) => lifecycle.diff(run, state, await checked(more));
  const definitionFile = join(folder, "..", `${folder.split("/").at(-1)}.json`);
  writeFileSync(definitionFile, '{"Configuration":{"Script":"train.py"}}');
  expect(await changes({ definition: undefined, definitionFile })).toEqual([]);
  rmSync(definitionFile);
  expect(await changes({ trigger: "x" })).toMatchObject([
    { path: ["trigger"], replaces: expect.any(String) },
  ]);
  expect(paths(await changes({ definition: { script: "train.py", arguments: ["1"] } }))).toEqual([
    "resolvedDefinition/arguments",
  ]);
  const unknown = await changes({ definition: { script: "train.py", target: UNKNOWN } });
  expect(paths(unknown)).toContain("resolvedDefinition/target");
  expect(unknown.filter(({ replaces }) => replaces)).toEqual([]);
  writeFileSync(join(folder, "util.py"), "x");
  expect(await changes()).toMatchObject([
    { path: ["sourceFiles", "util.py"], kind: "add", replaces: expect.any(String) },
    { path: ["sourceHash"], kind: "update" },
  ]);
});

test("a failed run is a failed resource with its id, error and log; a replacement starts another one", async () => {
  await outcome({ outcome: "Failed", error: "bad alpha", logTail: "Traceback\nValueError: bad alpha\n" });
  const lifecycle = new Lifecycle(hurried());
  const inputs = await checked();
  const failure = await lifecycle.create(run, inputs, request()).catch((error) => error);
  expect(failure).toMatchObject({
    kind: "failed",
    id: expect.stringMatching(/_0$/),
    state: {
      status: "Failed",
      error: { code: "UserScriptFailed", message: "bad alpha" },
      logTail: expect.stringMatching(/Traceback\nValueError: bad alpha$/),
    },
  });
  expect(failure.message).toMatch(/UserScriptFailed: bad alpha.*ValueError: bad alpha.*Next: /s);
  expect(failure.message).not.toContain("sig=");
  const again = lifecycle.update(run, failure.id, failure.state, inputs, request());
  await expect(again).rejects.toMatchObject({ kind: "failed", id: failure.id });
  expect(await started()).toHaveLength(1);
  lifecycle.recorded(run, failure.id, request(), failure.state);
  await lifecycle.idle();
  await outcome({ outcome: "Completed" });
  const { id } = await made(inputs);
  expect(id).toBe(failure.id.replace(/_0$/, "_1"));
});

test.each([
  ["the reply is lost", { reset: "after" }, 1],
  ["the platform is down before it", { status: 503 }, 1],
  ["it is throttled", { status: 429, headers: { "retry-after": "0" } }, 2],
])("paid work is started once when %s", async (_what, action, requests) => {
  await bench.fault({ operation: start, nth: 1 }, action);
  const inputs = await checked();
  const first = await new Lifecycle(hurried()).create(run, inputs, request()).catch(() => undefined);
  const second = first ?? (await new Lifecycle(hurried()).create(run, inputs, request()));
  expect(second.state).toMatchObject({ runNumber: 1, status: "Completed" });
  const ids = (await started()).map(({ query }) => query.runId);
  expect(new Set(ids).size).toBe(1);
  expect(ids.length).toBeGreaterThanOrEqual(requests);
});

test("a process that died while it waited is carried on by the next one", async () => {
  const inputs = await checked();
  const first = await new Lifecycle(hurried()).create(run, inputs, request());
  const second = await new Lifecycle(hurried()).create(run, inputs, request());
  expect(second.id).toBe(first.id);
  expect(await started()).toHaveLength(1);
  // Another resource of the same content is another run.
  const other = await new Lifecycle(hurried()).create(run, inputs, request("them"));
  expect(other.id).not.toBe(first.id);
});

describe("while it is live", () => {
  let slow: Bench;
  beforeAll(async () => {
    slow = await startBench(20);
  });
  beforeEach(() => slow.control.post("/reset"));
  afterAll(() => slow.close());
  const live = () => requestOf(slow.connect());

  test("a detached run counts as done, and its end is seen by a refresh", async () => {
    const inputs = await checked({ wait: false });
    const { id, state } = await new Lifecycle(hurried()).create(run, inputs, live());
    expect(state.status).not.toBe("Completed");
    expect(state.endTimeUtc).toBeUndefined();
    await slow.control.post("/clock", { advanceSeconds: 3600 });
    const refreshed = await new Lifecycle(hurried()).read(run, id, { inputs, state }, live());
    expect(refreshed?.state).toMatchObject({ status: "Completed", metrics: { accuracy: 0.93 } });
    expect(refreshed?.inputs).toEqual(inputs);
  });

  test("deleting cancels a live run, and keeps one that has ended", async () => {
    const lifecycle = new Lifecycle(hurried());
    const { id, state } = await lifecycle.create(run, await checked({ wait: false }), live());
    await new Lifecycle(hurried()).delete(run, id, state, live());
    expect(await lifecycle.read(run, id, { inputs: undefined, state: {} }, live())).toMatchObject({
      state: { status: "Canceled" },
    });
    await new Lifecycle(hurried()).delete(run, id, state, live());
    expect((await slow.operations()).filter((operation) => operation === cancel)).toHaveLength(1);
  });
});

test("what describes a run is changed in place", async () => {
  const lifecycle = new Lifecycle(hurried());
  const { id, state } = await made(await checked({ tags: { a: "1", b: "2" }, description: "old" }));
  const inputs = await checked({ tags: { a: "9" }, hidden: true, properties: { p: "1" }, name: "n" });
  expect(lifecycle.diff(run, state, inputs).filter(({ replaces }) => replaces)).toEqual([]);
  const changed = await lifecycle.update(run, id, state, inputs, request());
  expect(changed.state).toMatchObject({ tags: { a: "9" }, hidden: true, name: "n", properties: { p: "1" } });
  expect(lifecycle.diff(run, changed.state, inputs)).toEqual([]);
  const other = await checked({ tags: { a: "9" }, hidden: true, properties: { p: "2" }, name: "n" });
  await expect(lifecycle.update(run, id, changed.state, other, request())).rejects.toThrow(
    "ImmutableProperty",
  );
});

test("an imported run takes the program's code as its own, until it changes", async () => {
  const { id } = await made(await checked());
  const lifecycle = new Lifecycle(hurried());
  const read = await lifecycle.read(run, id, { inputs: undefined, state: {} }, request());
  expect(read?.inputs).toMatchObject({ experimentName: "churn", definition: { script: "train.py" } });
  const complete = await check(run, read?.inputs as Json);
  expect(complete.failures).toEqual([]);
  expect(lifecycle.diff(run, read?.state as Json, complete.inputs)).toEqual([]);
  const inputs = await checked();
  expect(lifecycle.diff(run, read?.state as Json, inputs)).toEqual([]);
  const adopted = await lifecycle.adopt(run, id, inputs, request());
  writeFileSync(join(folder, "train.py"), "print(2)\n");
  expect(paths(lifecycle.diff(run, adopted.state, await checked()))).toEqual([
    "sourceFiles/train.py",
    "sourceHash",
  ]);
});

test("a run of an earlier run's snapshot uploads nothing", async () => {
  const first = await made(await checked());
  const { snapshotId } = first.state;
  const again = await made(await checked({ source: undefined, snapshotId }));
  expect(again.state).toMatchObject({ snapshotId, runNumber: 2, sourceHash: `snapshot:${snapshotId}` });
  expect(await started()).toHaveLength(1);
});

test("an archive is uploaded as it is, and the registry's password stays out of the definition", async () => {
  const projectZip = join(folder, "project.zip");
  const chunks: Buffer[] = [];
  for await (const chunk of zipOf([{ name: "train.py", path: join(folder, "train.py") }])) chunks.push(chunk);
  writeFileSync(projectZip, Buffer.concat(chunks));
  const inputs = await checked({ source: undefined, projectZip, registryPassword: "s3cret-Pass" });
  const { state } = await made(inputs);
  expect(JSON.stringify(state.resolvedDefinition)).not.toContain("s3cret-Pass");
  const { data } = await bench.control.get("/objects");
  expect(JSON.stringify(data)).toContain('"baseImageRegistry":{"password":"s3cret-Pass"}');
});

test("code that changed since the preview is not started", async () => {
  const inputs = await checked();
  writeFileSync(join(folder, "train.py"), "print(3)\n");
  const create = new Lifecycle(hurried()).create(run, inputs, request());
  await expect(create).rejects.toThrow("changed while the update was running; no run was started");
  expect(await started()).toEqual([]);
});

test.each([
  [{ source: undefined }, "source", "one of source, projectZip, snapshotId must be given"],
  [{ snapshotId: "x" }, "source", "source and snapshotId exclude each other"],
  [{ definition: undefined }, "definition", "one of definition, definitionFile must be given"],
  [{ definition: { script: "other.py" } }, "definition.script", "other.py is not among the files"],
  [{ source: "/nowhere" }, "source", "does not exist"],
  [{ experimentName: "a b" }, "experimentName", "must be up to 256 letters"],
  [{ tags: { "pulumi-mlops": "x" } }, "tags", "is the provider's"],
  [{ definition: { script: "train.py", Target: "x" } }, "definition.Target", "did you mean target?"],
])("says what is wrong with %p", async (more, path, reason) => {
  const { failures } = await check(run, program(more));
  expect(failures).toMatchObject([{ path, reason: expect.stringContaining(reason) }]);
});

test("getRun answers everything, page by page", async () => {
  const metrics = Array.from({ length: 250 }, (_, value) => ({ name: `m${value}`, value }));
  await outcome({ outcome: "Completed", metrics });
  const { state } = await made(await checked({ tags: { a: "1" } }));
  const inputs = { ...scope, experimentName: "churn", runId: String(state.runId) };
  const answer = await getRun.invoke({ ...request(), inputs });
  expect(answer).toMatchObject({
    runId: state.runId,
    definition: { script: "train.py" },
    tags: { a: "1" },
    properties: { ContentSnapshotId: state.snapshotId },
    logTail: expect.stringContaining("completed successfully"),
  });
  expect(Object.keys(answer.metrics ?? {})).toHaveLength(250);
  const missing = getRun.invoke({ ...request(), inputs: { ...inputs, runId: "none" } });
  await expect(missing).rejects.toMatchObject({ kind: "notFound" });
});
