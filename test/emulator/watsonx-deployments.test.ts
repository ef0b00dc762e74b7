import { type Emulated, type Item, replace, SPEC, startWatsonx } from "./watsonx-client";

let emulated: Emulated;
let modelId: string;

beforeEach(async () => {
  emulated = await startWatsonx();
  modelId = await createModel();
});
afterEach(() => emulated.close());

const inSpace = () => ({ space_id: emulated.connection.spaceId });
async function createModel(): Promise<string> {
  const body = { ...inSpace(), name: "m", type: "scikit-learn_1.3", software_spec: SPEC };
  return (await emulated.runtime.post("/models", body)).data.metadata.id;
}
const online = (servingName?: string) => ({
  online: servingName === undefined ? {} : { parameters: { serving_name: servingName } },
});
const deploy = (more: object = online()) =>
  emulated.runtime.post("/deployments", { ...inSpace(), name: "d", asset: { id: modelId }, ...more });
const deployed = async (more?: object) => {
  const { id } = (await deploy(more)).data.metadata;
  await advance(20);
  return id as string;
};
const advance = (advanceSeconds: number) => emulated.control.post("/clock", { advanceSeconds });
const get = async (id: string) => (await emulated.runtime.get(`/deployments/${id}`)).data;
const patch = (id: string, operations: object[], params: object = {}) =>
  emulated.runtime.patch(`/deployments/${id}`, operations, { params });
const fault = (operation: string, action: object) =>
  emulated.control.post("/faults", { match: { operation: `watsonx_deployments_${operation}` }, action });

test("an online deployment becomes ready, with all forms of its prediction URL", async () => {
  const { connection, runtime } = emulated;
  const created = await deploy({ ...online("churn_1"), description: "why", tags: ["dev"], custom: { a: 1 } });
  expect(created.status).toBe(202);
  const { id } = created.data.metadata;
  const byId = `${connection.url}/ml/v4/deployments/${id}/predictions`;
  const byName = `${connection.url}/ml/v4/deployments/churn_1/predictions`;
  expect(created.data).toEqual({
    metadata: {
      id,
      name: "d",
      description: "why",
      tags: ["dev"],
      owner: expect.any(String),
      created_at: expect.any(String),
      modified_at: expect.any(String),
      ...inSpace(),
    },
    entity: {
      ...inSpace(),
      name: "d",
      description: "why",
      asset: { id: modelId },
      custom: { a: 1 },
      deployed_asset_type: "model",
      online: { parameters: { serving_name: "churn_1" } },
      hardware_spec: { id: "Not_Applicable", name: "S", num_nodes: 1 },
      status: {
        state: "initializing",
        online_url: { url: byId },
        serving_urls: [byId, byName],
        inference: [{ url: byId }, { url: byName, uses_serving_name: true }],
      },
    },
  });
  await advance(19);
  expect((await get(id)).entity.status.state).toBe("initializing");
  await advance(1);
  expect((await get(id)).entity.status.state).toBe("ready");
  expect((await runtime.delete(`/deployments/${id}`)).status).toBe(204);
  expect((await runtime.delete(`/deployments/${id}`)).status).toBe(404);
});

test("a batch deployment takes a hardware specification and has no URL", async () => {
  const created = await deploy({ batch: {}, hardware_spec: { name: "M" } });
  expect(created.status).toBe(202);
  expect(created.data.entity).toMatchObject({ batch: {}, hardware_spec: { name: "M" } });
  expect(created.data.entity.status).toEqual({ state: "initializing" });
  const hybrid = [{ node_runtime_id: "auto_ai.kb", hardware_spec: { name: "S" } }];
  expect((await deploy({ batch: {}, hybrid_pipeline_hardware_specs: hybrid })).status).toBe(202);
});

const S = { name: "S" };
const hybrid = [{ node_runtime_id: "auto_ai.kb", hardware_spec: S }];
test.each([
  ["neither form", {}],
  ["both forms", { online: {}, batch: {} }],
  ["hardware_spec of an online one", { online: {}, hardware_spec: S }],
  ["num_nodes of a batch one", { batch: {}, hardware_spec: { ...S, num_nodes: 2 } }],
  ["both hardware forms", { batch: {}, hardware_spec: S, hybrid_pipeline_hardware_specs: hybrid }],
  ["hybrid hardware of an online one", { online: {}, hybrid_pipeline_hardware_specs: hybrid }],
  ["unknown hardware", { batch: {}, hardware_spec: { name: "XXXL" } }],
  ["hardware without name or id", { batch: {}, hardware_spec: { rev: "1" } }],
  ["serving name with other characters", online("Churn-1")],
  ["serving name too long", online("a".repeat(37))],
  ["unknown field", { online: {}, colour: "red" }],
  ["unknown field inside", { online: { serving_name: "x" } }],
  ["no name", { online: {}, name: undefined }],
  ["no asset", { online: {}, asset: undefined }],
  ["no space", { online: {}, space_id: undefined }],
  ["a project", { online: {}, project_id: "12ac4cf1-252f-424b-b52d-5cdd9814987f" }],
])("create refuses: %s", async (_, body) => {
  expect((await deploy(body)).status).toBe(400);
});

test("an asset has to exist in the space, with its revision", async () => {
  expect((await deploy({ ...online(), asset: { id: "unknown" } })).status).toBe(404);
  expect((await deploy({ ...online(), asset: { id: modelId, rev: "1" } })).status).toBe(404);
  await emulated.runtime.post(`/models/${modelId}/revisions`, inSpace());
  expect((await deploy({ ...online(), asset: { id: modelId, rev: "1" } })).status).toBe(202);
});

test("a served model cannot be deleted", async () => {
  const id = await deployed();
  const refused = await emulated.runtime.delete(`/models/${modelId}`);
  expect(refused.status).toBe(409);
  expect(refused.data.errors[0].message).toContain(id);
  await emulated.runtime.delete(`/deployments/${id}`);
  expect((await emulated.runtime.delete(`/models/${modelId}`)).status).toBe(204);
});

test("a creation can fail", async () => {
  await fault("create", { fail: "out of capacity" });
  const id = await deployed();
  expect((await get(id)).entity.status).toMatchObject({
    state: "failed",
    failure: { errors: [{ message: "out of capacity" }] },
  });
});

test("serving names are unique and can be asked for", async () => {
  const ask = (serving_name: string) =>
    emulated.runtime.get("/deployments", { params: { serving_name, conflict: true, space_id: undefined } });
  expect((await ask("churn")).status).toBe(204);
  const id = await deployed(online("churn"));
  expect((await ask("churn")).status).toBe(409);
  expect((await deploy(online("churn"))).status).toBe(409);
  const other = await deployed(online("other"));
  const rename = (to: string) => patch(other, replace("/online/parameters", { serving_name: to }));
  expect((await rename("churn")).status).toBe(409);
  expect((await rename("Not valid")).status).toBe(400);
  expect((await rename("third")).status).toBe(200);
  expect((await get(other)).entity.status.inference[1].url).toContain("/third/");
  await emulated.runtime.delete(`/deployments/${id}`);
  expect((await ask("churn")).status).toBe(204);
});

describe("patch", () => {
  test("of metadata is immediate", async () => {
    const id = await deployed();
    const updated = await patch(id, [
      ...replace("/name", "renamed"),
      { op: "add", path: "/description", value: "why" },
      { op: "add", path: "/tags", value: ["t"] },
      ...replace("/custom", { b: 2 }),
    ]);
    expect(updated.status).toBe(200);
    expect(updated.data.metadata).toMatchObject({ name: "renamed", description: "why", tags: ["t"] });
    expect(updated.data.entity).toMatchObject({
      name: "renamed",
      custom: { b: 2 },
      status: { state: "ready" },
    });
    expect(await get(id)).toEqual(updated.data);
  });

  test.each([
    ["/space_id", "x"],
    ["/batch", {}],
    ["/online", {}],
    ["/asset/id", "x"],
    ["/custom/a", 1],
    ["/hardware_spec", { num_nodes: 2 }],
    ["/hardware_spec", { name: "XXXL", num_nodes: 2 }],
    ["/hardware_spec", { name: "S", num_nodes: 0 }],
    ["/hybrid_pipeline_hardware_specs", hybrid],
    ["/asset", { name: "x" }],
  ])("of an online deployment refuses %s %j", async (path, value) => {
    const id = await deployed({ ...online(), custom: { a: 0 } });
    expect((await patch(id, [{ op: "add", path, value }])).status).toBe(400);
  });

  test("of the asset is asynchronous", async () => {
    const id = await deployed();
    const next = await createModel();
    const accepted = await patch(id, replace("/asset", { id: next }));
    expect(accepted.status).toBe(202);
    expect(accepted.data.entity).toMatchObject({ asset: { id: modelId }, status: { state: "updating" } });
    expect((await patch(id, replace("/asset", { id: modelId }))).status).toBe(409);
    expect((await emulated.runtime.delete(`/models/${next}`)).status).toBe(409);
    await advance(15);
    expect((await get(id)).entity).toMatchObject({ asset: { id: next }, status: { state: "ready" } });
    expect((await patch(id, replace("/asset", { id: "unknown" }))).status).toBe(404);
  });

  test("of the asset was synchronous up to 2021-05-01", async () => {
    const id = await deployed();
    const next = await createModel();
    const done = await patch(id, replace("/asset", { id: next }), { version: "2021-05-01" });
    expect(done.status).toBe(200);
    expect(done.data.entity).toMatchObject({ asset: { id: next }, status: { state: "ready" } });
  });

  test.each([{ rollback: true, message: "no memory" }, { fail: "no memory" }])(
    "of the asset is reverted: %j",
    async (action) => {
      const id = await deployed();
      const next = await createModel();
      await fault("patch", action);
      expect((await patch(id, replace("/asset", { id: next }))).status).toBe(202);
      await advance(15);
      expect((await get(id)).entity).toMatchObject({
        asset: { id: modelId },
        status: { state: "ready", failures: [{ message: "no memory" }] },
      });
    },
  );

  test("scales an online deployment and ignores other hardware", async () => {
    const id = await deployed();
    const scaled = await patch(id, replace("/hardware_spec", { name: "XL", num_nodes: 3 }));
    expect(scaled.status).toBe(202);
    expect(scaled.data.entity).toMatchObject({
      hardware_spec: { num_nodes: 1 },
      status: { state: "updating" },
    });
    await advance(8);
    expect((await get(id)).entity).toMatchObject({
      hardware_spec: { name: "S", num_nodes: 3 },
      status: { state: "ready" },
    });
    expect((await patch(id, replace("/hardware_spec", { name: "XL" }))).status).toBe(200);
    expect((await get(id)).entity.hardware_spec).toMatchObject({ name: "S", num_nodes: 3 });
  });

  test("changes the hardware of a batch deployment at once", async () => {
    const id = await deployed({ batch: {}, hardware_spec: S });
    expect((await patch(id, replace("/hardware_spec", { name: "L" }))).status).toBe(200);
    expect((await get(id)).entity.hardware_spec).toEqual({ name: "L" });
    const refused = [{ name: "L", num_nodes: 2 }, { name: "?" }];
    for (const value of refused) expect((await patch(id, replace("/hardware_spec", value))).status).toBe(400);
    const swap = [
      { op: "remove", path: "/hardware_spec" },
      { op: "add", path: "/hybrid_pipeline_hardware_specs", value: hybrid },
    ];
    expect((await patch(id, swap)).status).toBe(200);
    expect((await get(id)).entity.hardware_spec).toBeUndefined();
    expect((await patch(id, [{ op: "add", path: "/online/parameters", value: {} }])).status).toBe(400);
  });

  test("of metadata can be rolled back", async () => {
    const id = await deployed();
    await fault("patch", { rollback: true });
    expect((await patch(id, replace("/name", "new"))).data.metadata.name).toBe("new");
    expect((await get(id)).metadata.name).toBe("d");
  });
});

test("lists filter by everything that the document names", async () => {
  const first = await deployed({ ...online("one"), tags: ["a"] });
  const other = await createModel();
  const second = (await deploy({ batch: {}, name: "e", asset: { id: other } })).data.metadata.id;
  const list = async (params: object) => {
    const { status, data } = await emulated.runtime.get("/deployments", { params });
    return status === 200 ? data.resources.map((item: Item) => item.metadata.id) : status;
  };
  expect(await list({})).toEqual([first, second]);
  expect(await list({ name: "e" })).toEqual([second]);
  expect(await list({ asset_id: modelId })).toEqual([first]);
  expect(await list({ type: "model" })).toEqual([first, second]);
  expect(await list({ type: "function" })).toEqual([]);
  expect(await list({ type: "novel" })).toBe(400);
  expect(await list({ state: "initializing" })).toEqual([second]);
  expect(await list({ state: "done" })).toBe(400);
  expect(await list({ serving_name: "one" })).toEqual([first]);
  expect(await list({ "tag.value": "a" })).toEqual([first]);
  expect(await list({ space_id: undefined, name: "d" })).toEqual([first]);

  const stats = await emulated.runtime.get("/deployments?stats=true");
  expect(stats.data).toMatchObject({
    resources: [],
    system: { stats: [{ ...inSpace(), total_count: 2, online_count: 1, batch_count: 1 }] },
  });
  expect(await list({ stats: true, name: "d" })).toBe(400);
  expect(await list({ conflict: true })).toBe(400);
});

test("predictions answer what was registered, by id and by serving name", async () => {
  const { runtime, control } = emulated;
  const id = (await deploy(online("churn"))).data.metadata.id;
  const predict = (key: string, body: object = { input_data: [{ fields: ["a"], values: [[1]] }] }) =>
    runtime.post(`/deployments/${key}/predictions`, body, { params: { space_id: undefined } });
  expect((await predict(id)).status).toBe(409);
  await advance(20);
  const none = await predict(id);
  expect(none.status).toBe(501);
  expect(none.data.errors[0].code).toBe("no_response_registered");
  const body = { predictions: [{ fields: ["p"], values: [[0.5]] }] };
  await control.post("/responses", { operation: "watsonx_deployments_predictions_create", body });
  expect((await predict(id)).data).toEqual(body);
  expect((await predict("churn")).data).toEqual(body);
  expect((await predict("unknown")).status).toBe(404);
  expect((await predict(id, {})).status).toBe(400);
  const batch = await deployed({ batch: {} });
  expect((await predict(batch)).status).toBe(400);
});

test("a model whose content is still being imported cannot be deployed", async () => {
  const content_location = { type: "container", contents: [{ content_format: "native" }] };
  const body = { ...inSpace(), name: "m", type: "t", software_spec: SPEC, content_location };
  const { id } = (await emulated.runtime.post("/models", body)).data.metadata;
  expect((await deploy({ ...online(), asset: { id } })).status).toBe(400);
  await advance(10);
  expect((await deploy({ ...online(), asset: { id } })).status).toBe(202);
});
