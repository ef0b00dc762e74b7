import { type Emulated, type Item, replace, SPEC, signIn, startWatsonx } from "./watsonx-client";

let emulated: Emulated;
let batchId: string;
beforeAll(async () => {
  emulated = await startWatsonx();
});
afterAll(() => emulated.close());
beforeEach(async () => {
  await emulated.control.post("/reset");
  emulated.runtime.defaults.headers["authorization"] = `Bearer ${emulated.token}`;
  batchId = await deploy(await store("models", { type: "scikit-learn_1.3", software_spec: SPEC }));
});

const inSpace = () => ({ space_id: emulated.connection.spaceId });
const advance = (advanceSeconds: number) => emulated.control.post("/clock", { advanceSeconds });
const DAY = 24 * 3600;
const INPUT = { input_data: [{ fields: ["a"], values: [[1]] }] };
const REFERENCE = { type: "connection_asset", connection: { id: "c" }, location: { table_name: "t" } };

const post = (path: string, body: object, params: object = {}) =>
  emulated.runtime.post(path, { ...inSpace(), ...body }, { params });
const id = (answer: { data: Item }) => answer.data.metadata.id;
const store = async (path: string, body: object) => id(await post(`/${path}`, { name: "asset", ...body }));
async function deploy(assetId: string, form: object = { batch: {}, hardware_spec: { name: "S" } }) {
  const deployment = id(await post("/deployments", { name: "d", asset: { id: assetId }, ...form }));
  await advance(20);
  return deployment;
}
const start = (more: object = {}, params: object = {}) =>
  post("/deployment_jobs", { name: "job", deployment: { id: batchId }, scoring: INPUT, ...more }, params);
const get = async (job: string, params: object = {}) =>
  (await emulated.runtime.get(`/deployment_jobs/${job}`, { params })).data;
const state = async (job: string) => (await get(job)).entity.scoring.status.state;
const list = async (params: object = {}) =>
  (await emulated.runtime.get("/deployment_jobs", { params })).data.resources as Item[];

describe("deployment jobs", () => {
  test("are queued, run and complete with the registered predictions", async () => {
    const predictions = [{ fields: ["prediction"], values: [[1]] }];
    await emulated.control.post("/responses", {
      operation: "watsonx_deployment_jobs_create",
      body: { predictions },
    });
    const started = await start({ tags: ["a"], custom: { owner: "me" }, description: "why" });
    expect(started.status).toBe(202);
    expect(started.data.metadata).toMatchObject({ name: "job", description: "why", tags: ["a"] });
    expect(started.data.entity).toEqual({
      deployment: { id: batchId },
      custom: { owner: "me" },
      scoring: { ...INPUT, status: { state: "queued" } },
    });
    const job = id(started);
    await advance(5);
    const running = (await get(job)).entity;
    expect(running.scoring.status).toEqual({ state: "running", running_at: expect.any(String) });
    expect(running.platform_job).toEqual({ job_id: expect.any(String), run_id: expect.any(String) });
    expect(running.scoring.predictions).toBeUndefined();
    await advance(20);
    const { scoring } = (await get(job)).entity;
    expect(scoring).toMatchObject({
      predictions,
      status: { state: "completed", completed_at: expect.any(String) },
    });
    expect((await get(job, { include: "status" })).entity.scoring).toEqual({ status: scoring.status });
  });

  test("show their platform jobs at once before 2021-05-01", async () => {
    expect((await start({}, { version: "2021-04-30" })).data.entity.platform_job).toBeDefined();
    expect((await start({}, { version: "2021-05-01" })).data.entity.platform_job).toBeUndefined();
  });

  test("fail with a cause", async () => {
    const match = { operation: "watsonx_deployment_jobs_create" };
    await emulated.control.post("/faults", { match, action: { fail: "out of memory" } });
    const job = id(await start());
    await advance(25);
    expect((await get(job)).entity.scoring.status).toMatchObject({
      state: "failed",
      message: { text: "out of memory" },
      failure: { errors: [{ message: "out of memory" }] },
    });
  });

  test("are canceled, kept, and removed on request", async () => {
    const { runtime } = emulated;
    const job = id(await start());
    await advance(6);
    expect((await runtime.delete(`/deployment_jobs/${job}`)).status).toBe(204);
    expect(await state(job)).toBe("canceled");
    await advance(60);
    expect(await state(job)).toBe("canceled");
    const params = { hard_delete: "true" };
    expect((await runtime.delete(`/deployment_jobs/${job}`, { params: { hard_delete: "yes" } })).status).toBe(
      400,
    );
    expect((await runtime.delete(`/deployment_jobs/${job}`, { params })).status).toBe(204);
    expect((await runtime.delete(`/deployment_jobs/${job}`, { params })).status).toBe(404);

    const done = id(await start());
    await advance(25);
    expect((await runtime.delete(`/deployment_jobs/${done}`)).status).toBe(204);
    expect(await state(done)).toBe("completed");
  });

  test("expire after their retention", async () => {
    const names = [undefined, 1, 60, -1];
    for (const retention of names) {
      expect((await start({ name: `r${retention}` }, { retention })).status).toBe(202);
    }
    // The token has expired long since, too.
    const left = async () => {
      const { iam, connection, runtime } = emulated;
      const token = (await signIn(iam, connection.apiKey)).data.access_token;
      runtime.defaults.headers["authorization"] = `Bearer ${token}`;
      return (await list()).map(({ metadata }) => metadata.name);
    };
    await advance(DAY + 25);
    expect(await left()).toEqual(["rundefined", "r60", "r-1"]);
    await advance(29 * DAY);
    expect(await left()).toEqual(["r60", "r-1"]);
    await advance(365 * DAY);
    expect(await left()).toEqual(["r-1"]);
    for (const retention of [0, -2, "x", 1.5]) expect((await start({}, { retention })).status).toBe(400);
  });

  test("only the latest 300 are kept", async () => {
    const first = id(await start());
    const second = id(await start());
    for (let count = 0; count < 299; count++) await start();
    // How far it has come by now depends on the machine.
    expect(["queued", "running"]).toContain(await state(first));
    await advance(25);
    await start();
    expect((await emulated.runtime.get(`/deployment_jobs/${first}`)).status).toBe(404);
    expect((await emulated.runtime.get(`/deployment_jobs/${second}`)).status).toBe(404);
    const { data } = await emulated.runtime.get("/deployment_jobs", { params: { total_count: true } });
    expect(data).toMatchObject({ total_count: 300, limit: 100 });
  });

  test("lists by tag, state and deployment", async () => {
    const a = id(await start({ tags: ["a"] }));
    await advance(25);
    const b = id(await start({ tags: ["b"] }));
    const ids = async (params: object) => (await list(params)).map(({ metadata }) => metadata.id);
    expect(await ids({ "tag.value": "a,c" })).toEqual([a]);
    expect(await ids({ state: "queued" })).toEqual([b]);
    expect(await ids({ deployment_id: batchId })).toEqual([a, b]);
    expect(await ids({ deployment_id: "other" })).toEqual([]);
    expect((await emulated.runtime.get("/deployment_jobs", { params: { space_id: undefined } })).status).toBe(
      400,
    );
  });

  test("what is wrong is refused", async () => {
    const references = { input_data_references: [REFERENCE], output_data_references: [REFERENCE] };
    const write = (write_mode: string, type = "connection_asset") => ({
      ...references,
      output_data_references: [{ ...REFERENCE, type, location: { write_mode } }],
    });
    expect((await start({ scoring: references })).status).toBe(202);
    expect((await start({ scoring: write("append") })).status).toBe(202);
    for (const more of [
      { name: undefined },
      { scoring: undefined },
      { decision_optimization: { solve_parameters: {} } },
      { scoring: undefined, decision_optimization: {} },
      { scoring: { ...INPUT, ...references } },
      { scoring: { input_data_references: [REFERENCE] } },
      { scoring: { ...references, output_data_reference: REFERENCE } },
      { scoring: write("replace") },
      { scoring: write("append", "data_asset") },
      {
        scoring: {
          ...references,
          input_data_references: [{ ...REFERENCE, location: { write_mode: "append" } }],
        },
      },
      { hardware_spec: { name: "XXXL" } },
      {
        hardware_spec: { name: "S" },
        hybrid_pipeline_hardware_specs: [{ node_runtime_id: "n", hardware_spec: { name: "S" } }],
      },
      { colour: 1 },
      { project_id: emulated.connection.projectId },
    ]) {
      expect([more, (await start(more)).status]).toEqual([more, 400]);
    }
    expect((await start({ deployment: { id: "nobody" } })).status).toBe(404);
  });

  test("need a batch deployment that is ready", async () => {
    const model = await store("models", { type: "scikit-learn_1.3", software_spec: SPEC });
    const online = await deploy(model, { online: {} });
    expect((await start({ deployment: { id: online } })).status).toBe(400);
    const asset = { name: "d", asset: { id: model }, batch: {}, hardware_spec: { name: "S" } };
    const young = id(await post("/deployments", asset));
    expect((await start({ deployment: { id: young } })).status).toBe(409);
  });

  test("functions take no references, decision optimization its own section", async () => {
    const func = { deployment: { id: await deploy(await store("functions", { software_spec: SPEC })) } };
    const references = { input_data_references: [REFERENCE], output_data_references: [REFERENCE] };
    expect((await start(func)).status).toBe(202);
    expect((await start({ ...func, scoring: references })).status).toBe(400);
    const model = await store("models", { type: "do-docplex_22.1", software_spec: { name: "do_22.1" } });
    const deployment = { id: await deploy(model) };
    const decision_optimization = {
      solve_parameters: { "oaas.logTailEnabled": "true" },
      input_data: [
        { id: "a.csv", fields: ["a"], values: [[1]] },
        { id: "data.bin", content: "eA==" },
      ],
      output_data: [{ id: ".*" }],
    };
    const solved = await start({ deployment, scoring: undefined, decision_optimization });
    expect(solved.status).toBe(202);
    expect(solved.data.entity.decision_optimization).toEqual({
      ...decision_optimization,
      status: { state: "queued" },
    });
    expect((await start({ deployment })).status).toBe(400);
  });
});

describe("deployment job definitions", () => {
  const define = (more: object = {}) =>
    post("/deployment_job_definitions", {
      name: "def",
      deployment: { id: batchId },
      scoring: INPUT,
      ...more,
    });

  test("create, patch, revise, delete", async () => {
    const { runtime } = emulated;
    const made = await define({ hardware_spec: { name: "M" }, tags: ["a"] });
    expect(made.status).toBe(201);
    expect(made.data.entity).toEqual({
      deployment: { id: batchId },
      scoring: INPUT,
      hardware_spec: { name: "M" },
    });
    const url = `/deployment_job_definitions/${id(made)}`;
    const other = await deploy(await store("functions", { software_spec: SPEC }));
    const moved = await runtime.patch(url, replace("/deployment", { id: other }));
    expect(moved.data.entity.deployment).toEqual({ id: other });
    expect((await runtime.patch(url, replace("/deployment", { id: "nobody" }))).status).toBe(404);
    expect((await runtime.patch(url, replace("/hardware_spec", { name: "S" }))).status).toBe(400);
    expect((await runtime.post(`${url}/revisions`, inSpace())).data.metadata.rev).toBe("1");
    await runtime.delete(`/deployments/${other}`);
    expect((await runtime.patch(url, replace("/name", "new"))).data.metadata.name).toBe("new");
    expect((await runtime.delete(url)).status).toBe(204);
  });

  test("live in spaces, for batch deployments, with one section", async () => {
    const { projectId } = emulated.connection;
    expect((await define({ space_id: undefined, project_id: projectId })).status).toBe(400);
    expect((await define({ decision_optimization: {} })).status).toBe(400);
    expect((await define({ deployment: { id: "nobody" } })).status).toBe(404);
    const params = { space_id: undefined, project_id: projectId };
    expect((await emulated.runtime.get("/deployment_job_definitions", { params })).status).toBe(400);
  });
});

describe("trainings", () => {
  const results_reference = { type: "container", location: { path: "out" } };
  const train = (more: object, params: object = {}) =>
    post("/trainings", { name: "t", results_reference, ...more }, params);
  const pipeline = async () => ({ pipeline: { id: await store("pipelines", { document: {} }) } });
  const status = async (training: string) =>
    (await emulated.runtime.get(`/trainings/${training}`)).data.entity.status;

  test("go through their states and show the registered metrics", async () => {
    const metrics = [{ iteration: 0, ml_metrics: { accuracy: 0.9 } }];
    await emulated.control.post("/responses", { operation: "watsonx_trainings_create", body: { metrics } });
    const subject = await pipeline();
    const started = await train({ ...subject, tags: ["a"], custom: { b: 1 } });
    expect(started.status).toBe(201);
    expect(started.data.metadata).toMatchObject({ name: "t", tags: ["a"], ...inSpace() });
    expect(started.data.entity).toEqual({
      ...subject,
      results_reference,
      custom: { b: 1 },
      status: { state: "pending" },
    });
    const states: string[] = [];
    for (const seconds of [3, 5, 30, 5]) {
      await advance(seconds);
      states.push((await status(id(started))).state);
    }
    expect(states).toEqual(["queued", "running", "storing", "completed"]);
    expect(await status(id(started))).toMatchObject({
      metrics,
      running_at: expect.any(String),
      completed_at: expect.any(String),
    });
  });

  test("of an experiment have sub-jobs, which are canceled with it", async () => {
    const { runtime } = emulated;
    const reference = await pipeline();
    const experiment = { id: await store("experiments", { training_references: [reference, reference] }) };
    const training = id(await train({ experiment }));
    const children = async () =>
      (await runtime.get("/trainings", { params: { parent_id: training } })).data.resources;
    expect(await children()).toMatchObject([{ entity: reference }, { entity: reference }]);
    const ids = async (params: object) => (await runtime.get("/trainings", { params })).data.resources.length;
    expect(await ids({ type: "experiment" })).toBe(1);
    expect(await ids({ type: "pipeline" })).toBe(2);
    expect((await runtime.get("/trainings", { params: { type: "other" } })).status).toBe(400);
    expect((await runtime.delete(`/trainings/${training}`)).status).toBe(204);
    for (const { entity } of await children()) expect(entity.status.state).toBe("canceled");
    expect((await status(training)).state).toBe("canceled");
    await runtime.delete(`/trainings/${training}`, { params: { hard_delete: true } });
    expect((await runtime.get(`/trainings/${training}`)).status).toBe(404);
    expect(await children()).toEqual([]);
  });

  test("fail with a cause", async () => {
    const match = { operation: "watsonx_trainings_create" };
    await emulated.control.post("/faults", { match, action: { fail: "no capacity" } });
    const training = id(await train(await pipeline()));
    await advance(43);
    expect(await status(training)).toMatchObject({ state: "failed", message: { text: "no capacity" } });
  });

  test("what is wrong is refused", async () => {
    const subject = await pipeline();
    expect((await train({})).status).toBe(400);
    expect((await train({ ...subject, federated_learning: {} })).status).toBe(400);
    expect((await train({ ...subject, results_reference: undefined })).status).toBe(400);
    expect(
      (await train({ ...subject, results_reference: { ...results_reference, type: "s3" } })).status,
    ).toBe(400);
    expect((await train({ ...subject, colour: 1 })).status).toBe(400);
    expect((await train({ pipeline: { id: "nobody" } })).status).toBe(404);
    expect((await train({ experiment: subject.pipeline })).status).toBe(404);
    expect((await train({ ...subject, space_id: undefined })).status).toBe(400);
  });
});
