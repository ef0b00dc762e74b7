import { type Azure, cluster, newest, seedDefinition, startAzure, workspacePath } from "./azureSetup";

let azure: Azure;
beforeEach(async () => {
  azure = await startAzure();
});
afterEach(() => azure.close());

const experiments = `/history/v1.0${workspacePath}/experiments`;
const history = async (path: string, params = {}) =>
  (await azure.regional.get(`${experiments}${path}`, { params })).data;
const query = async (path: string, body?: unknown) =>
  (await azure.regional.post(`${experiments}${path}`, body)).data;
const start = async (options = {}) => (await azure.startRun("first", options)).data.runId as string;
const configuration = (changes: object) => ({
  configuration: { script: "hello.py", target: "local", ...changes },
});

test("a run lives through its states and leaves metrics and files", async () => {
  const runId = await start();
  expect(runId).toMatch(/^first_\d+$/);
  const seen: string[] = [];
  for (const seconds of [0, 3, 5, 10, 20, 3]) {
    await azure.pass(seconds);
    seen.push((await history(`/first/runs/${runId}`)).status);
  }
  expect(seen).toEqual(["NotStarted", "Queued", "Preparing", "Running", "Finalizing", "Completed"]);

  expect(await history(`/first/runs/${runId}`)).toMatchObject({
    runId,
    runNumber: 1,
    scriptName: "hello.py",
    target: "local",
    error: null,
    startTimeUtc: expect.any(String),
    endTimeUtc: expect.any(String),
  });
  const details = await history(`/first/runs/${runId}/details`);
  expect(details.runDefinition).toMatchObject({
    script: "hello.py",
    arguments: ["234"],
    environment: { python: { condaDependencies: { name: "project_environment" } } },
  });
  const log = details.logFiles["azureml-logs/70_driver_log.txt"];
  const download = await azure.regional.get(log, { headers: { authorization: null } });
  expect(download.data).toContain("Script: hello.py 234");
  expect((await azure.regional.get(log.replace(/sig=.{9}/, "sig=x"))).status).toBe(403);

  const metrics = await query("/first/metrics:query", { filter: `runId eq '${runId}'` });
  expect(metrics.value).toMatchObject([{ name: "accuracy", cells: [{ accuracy: 0.93 }] }]);

  const paths = (list: { value: { path: string }[] }) => list.value.map(({ path }) => path);
  const all = ["azureml-logs/70_driver_log.txt", "outputs/model.pkl"];
  const files = `/first/runs/${runId}/artifacts`;
  expect(paths(await history(files))).toEqual(all);
  expect(paths(await history(`${files}/path`, { path: "outputs/" }))).toEqual(["outputs/model.pkl"]);
  expect(paths(await history(`${files}/metadata/`))).toEqual(all);
  const path = { path: "outputs/model.pkl" };
  expect(await history(`${files}/metadata`, path)).toMatchObject({ origin: "ExperimentRun", ...path });
  const { contentUri } = await history(`${files}/contentinfo`, path);
  expect((await azure.regional.get(contentUri)).data).toContain("model of hello.py");
  const service = `/artifact/v2.0${workspacePath}/artifacts/ExperimentRun/dcid.${runId}`;
  expect((await azure.regional.get(`${service}/content`, { params: path })).data).toContain(
    "model of hello.py",
  );
  expect(paths((await azure.regional.get(service)).data)).toEqual(all);
});

test("a run ends as the test wants", async () => {
  await azure.control.post("/azure/runs/outcome", {
    experimentName: "first",
    outcome: "Failed",
    error: "No data.",
    logTail: "Traceback\n",
  });
  const failed = await start();
  await azure.control.post("/azure/runs/outcome", {
    script: "hello.py",
    outcome: "Completed",
    metrics: [{ name: "loss", value: 0.1 }],
    artifacts: [{ path: "outputs/a.txt", content: "a" }],
  });
  const done = await start();
  await azure.control.post("/faults", {
    match: { operation: "azureml_run_start" },
    action: { fail: "No quota." },
  });
  const faulted = await start();
  await azure.pass(60);
  expect(await history(`/first/runs/${failed}`)).toMatchObject({
    status: "Failed",
    error: { error: { code: "UserError", message: "No data." } },
  });
  const details = await history(`/first/runs/${failed}/details`);
  const [log] = Object.values(details.logFiles as Record<string, string>);
  expect((await azure.regional.get(log!)).data).toContain("Traceback");
  expect((await query("/first/metrics:query", { filter: `runId eq '${done}'` })).value).toMatchObject([
    { name: "loss" },
  ]);
  expect((await history(`/first/runs/${faulted}`)).error.error.message).toBe("No quota.");
  expect((await azure.control.post("/azure/runs/outcome", { outcome: "Perhaps" })).status).toBe(400);
});

test("a run is canceled", async () => {
  const runId = await start();
  await azure.pass(20);
  const cancel = () =>
    azure.regional.post(`/execution/v1.0${workspacePath}/experiments/first/runId/${runId}/cancel`);
  expect(await cancel()).toMatchObject({ status: 200, data: { runId } });
  expect((await history(`/first/runs/${runId}`)).status).toBe("CancelRequested");
  await azure.pass(3);
  await cancel();
  expect((await history(`/first/runs/${runId}`)).status).toBe("Canceled");
});

test("a run is named and tagged, its facts stay", async () => {
  const runId = await start();
  const patch = (body: object) => azure.regional.patch(`${experiments}/first/runs/${runId}`, body);
  const change = { displayName: "mine", description: "d", tags: { a: "1", b: "2" }, properties: { p: "1" } };
  expect((await patch(change)).data).toMatchObject(change);
  const tags = await azure.regional.delete(`${experiments}/first/runs/${runId}/tags`, { data: ["a"] });
  expect(tags.data.tags).toEqual({ b: "2" });
  for (const body of [
    { nonsense: 1 },
    { status: "Completed" },
    { properties: { p: "2" } },
    { tags: { a: 1 } },
  ]) {
    const { status, data } = await patch(body);
    expect([status, data.error.code]).toEqual([400, "UserError"]);
  }
});

test("runs and experiments are queried", async () => {
  await azure.close();
  azure = await startAzure({ pageSize: 2 });
  const ids = [await start(), await start(), await start({ runId: "mine-3" })];
  const first = await query("/first/runs:query", { orderBy: "runNumber desc" });
  expect(first.value.map(({ runId }: { runId: string }) => runId)).toEqual([ids[2], ids[1]]);
  const rest = await query("/first/runs:query", {
    orderBy: "runNumber desc",
    continuationToken: first.continuationToken,
  });
  expect(rest.value.map(({ runId }: { runId: string }) => runId)).toEqual([ids[0]]);
  const filter = "status eq 'NotStarted' and runId eq 'mine-3'";
  expect((await query("/first/runs:query", { filter })).value).toHaveLength(1);
  expect((await azure.regional.post(`${experiments}/first/runs:query`, { filter: "nonsense" })).status).toBe(
    400,
  );

  expect((await query("/second")).experimentId).toBe((await query("/second")).experimentId);
  expect((await query("/third")).name).toBe("third");
  const page = await history("");
  expect(page.value.map(({ name }: { name: string }) => name)).toEqual(["first", "second"]);
  expect((await azure.regional.get(page.nextLink)).data.value).toMatchObject([{ name: "third" }]);
  expect((await query(":query", { filter: "name eq 'second'" })).value).toHaveLength(1);
  expect(await history("/first")).toMatchObject({ latestCreatedRunId: "mine-3" });
});

test("a target has to be there and ready", async () => {
  const onCluster = { definition: configuration({ target: "cpu" }) };
  expect((await azure.startRun("first", onCluster)).status).toBe(400);
  await azure.arm("PUT", "/computes/cpu", newest, cluster());
  expect((await azure.startRun("first", onCluster)).status).toBe(400);
  await azure.pass(15);
  expect((await azure.startRun("first", onCluster)).status).toBe(200);
});

test.each([
  ["an unknown field", { definition: configuration({ nonsense: 1 }) }, 400, "InvalidRunDefinition"],
  ["a wrong framework", { definition: configuration({ framework: "Cobol" }) }, 400, "InvalidRunDefinition"],
  ["a text for a number", { definition: configuration({ nodeCount: "1" }) }, 400, "InvalidRunDefinition"],
  ["no configuration", { definition: {} }, 400, "InvalidRunDefinition"],
  ["no zip archive", { archive: Buffer.from("PK, not") }, 400, "InvalidProjectZip"],
  ["an archive without the script", { files: ["src/hello.py"] }, 400, "ScriptNotFound"],
  ["no archive", { leaveOut: "projectZipFile" }, 400, "MissingFormData"],
  ["no definition", { leaveOut: "runDefinitionFile" }, 400, "MissingFormData"],
  ["an unknown target", { definition: configuration({ target: "nowhere" }) }, 400, "ComputeNotFound"],
  ["a wrong run id", { runId: "a b" }, 400, "InvalidRunId"],
  ["an existing run id", { runId: "taken" }, 409, "RunAlreadyExists"],
] as const)("%s is refused", async (_name, options, status, code) => {
  await azure.startRun("first", { runId: "taken" });
  const reply = await azure.startRun("first", options as object);
  expect(reply.status).toBe(status);
  expect(reply.data).toMatchObject({
    error: { code: "UserError", innerError: { code } },
    correlation: expect.any(Object),
    time: expect.any(String),
  });
});

test("field names are taken in any case", async () => {
  expect((await azure.startRun("first", { definition: seedDefinition })).status).toBe(200);
  expect((await azure.startRun("first", { definition: configuration({ NODECOUNT: 2 }) })).status).toBe(200);
  const json = await azure.regional.post(`/execution/v1.0${workspacePath}/experiments/first/startrun`, {});
  expect(json.status).toBe(415);
});
