import { createHash, randomBytes } from "node:crypto";
import type { AxiosResponse } from "axios";
import { type Emulated, type Item, replace, SPEC, startWatsonx } from "./watsonx-client";

let emulated: Emulated;
beforeEach(async () => {
  emulated = await startWatsonx();
});
afterEach(() => emulated.close());

const minimal = () => ({
  space_id: emulated.connection.spaceId,
  name: "churn",
  type: "scikit-learn_1.3",
  software_spec: SPEC,
});
const create = (more: object = {}) => emulated.runtime.post("/models", { ...minimal(), ...more });
const createId = async (more: object = {}) => (await create(more)).data.metadata.id as string;

const complete = {
  description: "A model",
  tags: ["t1", "t2"],
  custom: { size: 2 },
  pipeline: { id: "p", rev: "1" },
  model_definition: { id: "d" },
  hyper_parameters: { depth: 3 },
  domain: "finance",
  training_data_references: [
    {
      type: "data_asset",
      id: "x",
      connection: {},
      location: { href: "/v2/assets/1" },
      schema: { fields: [] },
    },
  ],
  test_data_references: [{ type: "connection_asset", connection: { id: "c" }, location: { bucket: "b" } }],
  schemas: { input: [{ id: "1", fields: [{ name: "age", type: "double" }] }], output: [] },
  label_column: "risk",
  transformed_label_column: "risk_index",
  size: { in_memory: 1, content: 2 },
  metrics: [{ ml_metrics: { accuracy: 0.9 } }],
  user_defined_objects: { MyLayer: "my_layers.MyLayer" },
  hybrid_pipeline_software_specs: [{ name: "hybrid_0.1" }],
  model_version: { number: "1.0.0", tag: "xgb", description: "first" },
  training_id: "b8e64f4b-ead1-47f3-abf6-8247b2826763",
  data_preprocessing: [{ stage: "sampling" }],
  training: { id: "b8e64f4b-ead1-47f3-abf6-8247b2826763" },
};

test("create, read, and delete with every field", async () => {
  const { runtime, connection } = emulated;
  const created = await create(complete);
  expect(created.status).toBe(201);
  const { description, tags, ...entity } = complete;
  expect(created.data).toEqual({
    metadata: {
      id: expect.any(String),
      name: "churn",
      description,
      tags,
      owner: expect.any(String),
      created_at: expect.any(String),
      modified_at: expect.any(String),
      space_id: connection.spaceId,
    },
    entity: { ...entity, type: "scikit-learn_1.3", software_spec: { id: expect.any(String), ...SPEC } },
    system: { warnings: [] },
  });
  const { id } = created.data.metadata;
  expect((await runtime.get(`/models/${id}`)).data).toEqual(created.data);
  const inProject = { space_id: undefined, project_id: connection.projectId };
  expect((await runtime.get(`/models/${id}`, { params: inProject })).status).toBe(404);
  expect((await runtime.delete(`/models/${id}`)).status).toBe(204);
  expect((await runtime.delete(`/models/${id}`)).status).toBe(404);
});

test.each([
  ["unknown field", { colour: "red" }],
  ["name too long", { name: "n".repeat(251) }],
  ["name empty", { name: "" }],
  ["description too long", { description: "d".repeat(1001) }],
  ["too many tags", { tags: Array.from({ length: 65 }, String) }],
  ["no scope", { space_id: undefined }],
  ["both scopes", { project_id: "12ac4cf1-252f-424b-b52d-5cdd9814987f" }],
  ["bad scope", { space_id: "_".repeat(36) }],
  ["no software_spec", { software_spec: undefined }],
  ["unknown software_spec", { software_spec: { name: "cobol-1.0" } }],
  ["empty software_spec", { software_spec: {} }],
  ["no type", { type: undefined }],
  ["version not semantic", { model_version: { number: "1.0" } }],
  ["curated without model", { type: "curated_foundation_model_1.0", software_spec: undefined }],
])("create refuses: %s", async (_, change) => {
  const refused = await create(change);
  expect(refused.status).toBe(400);
  expect(refused.data.errors[0].message).not.toBe("");
});

test("limits are inclusive; a curated model needs no software_spec", async () => {
  const longest = {
    name: "n".repeat(250),
    description: "d".repeat(1000),
    tags: Array.from({ length: 64 }, String),
  };
  expect((await create(longest)).status).toBe(201);
  const curated = {
    type: "curated_foundation_model_1.0",
    software_spec: undefined,
    foundation_model: { model_id: "ibm/granite-13b-chat-v2-curated" },
  };
  expect((await create(curated)).status).toBe(201);
});

describe("patch", () => {
  test("takes exactly the documented paths, under both content types", async () => {
    const { runtime } = emulated;
    const id = await createId({ description: "old" });
    const patch = [
      ...replace("/name", "renamed"),
      { op: "remove", path: "/description" },
      { op: "add", path: "/tags", value: ["t"] },
      { op: "add", path: "/custom", value: { a: 1 } },
      ...replace("/software_spec", { name: "default_py3.7" }),
      { op: "add", path: "/model_version", value: { number: "2.0.0" } },
    ];
    const headers = { "content-type": "application/json-patch+json" };
    const updated = await runtime.patch(`/models/${id}`, patch, { headers });
    expect(updated.status).toBe(200);
    expect(updated.data.metadata).toMatchObject({ name: "renamed", tags: ["t"] });
    expect(updated.data.metadata.description).toBeUndefined();
    expect(updated.data.entity).toMatchObject({
      custom: { a: 1 },
      software_spec: { name: "default_py3.7" },
      model_version: { number: "2.0.0" },
    });
    expect((await runtime.get(`/models/${id}`)).data).toEqual(updated.data);
    expect((await runtime.patch(`/models/${id}`, replace("/name", "again"))).status).toBe(200);
  });

  test.each([
    ["another path", replace("/type", "x")],
    ["a path inside a patchable one", [{ op: "add", path: "/custom/a", value: 1 }]],
    ["another operation", [{ op: "move", path: "/name", from: "/custom" }]],
    ["adding a software_spec", [{ op: "add", path: "/software_spec", value: SPEC }]],
    ["removing model_version", [{ op: "remove", path: "/model_version" }]],
    ["replacing what is absent", replace("/description", "x")],
    ["removing the name", [{ op: "remove", path: "/name" }]],
    ["an invalid value", replace("/name", "")],
    ["a missing value", [{ op: "replace", path: "/name" }]],
    ["no operation", []],
    ["no patch", { name: "x" }],
  ])("refuses %s", async (_, patch) => {
    const id = await createId({ model_version: { number: "1.0.0" } });
    const refused = await emulated.runtime.patch(`/models/${id}`, patch);
    expect(refused.status).toBe(400);
    expect(refused.data.errors).not.toHaveLength(0);
  });

  test("can be accepted and then rolled back", async () => {
    const { runtime, control } = emulated;
    const id = await createId();
    const match = { operation: "watsonx_models_patch" };
    await control.post("/faults", { match, action: { rollback: true } });
    const updated = await runtime.patch(`/models/${id}`, replace("/name", "new"));
    expect(updated.data.metadata.name).toBe("new");
    expect((await runtime.get(`/models/${id}`)).data.metadata.name).toBe("churn");
  });
});

describe("lists", () => {
  test("pages by token, with filters", async () => {
    const { runtime, connection } = emulated;
    for (const n of [1, 2, 3, 4, 5]) await create({ name: `m${n}`, tags: [n % 2 ? "odd" : "even", `t${n}`] });
    await create({ name: "elsewhere", space_id: undefined, project_id: connection.projectId });
    const names: string[] = [];
    let url: string | undefined = "/models?limit=2&total_count=true";
    let pages = 0;
    while (url) {
      const { data }: AxiosResponse = await runtime.get(
        url,
        url.startsWith("/ml") ? { baseURL: connection.url } : {},
      );
      expect(data).toMatchObject({ limit: 2, total_count: 5, first: { href: expect.any(String) } });
      names.push(...data.resources.map((model: Item) => model.metadata.name));
      url = data.next?.href;
      pages++;
    }
    expect(names).toEqual(["m1", "m2", "m3", "m4", "m5"]);
    expect(pages).toBe(3);

    const listed = async (params: object) =>
      (await runtime.get("/models", { params })).data.resources.map((model: Item) => model.metadata.name);
    expect(await listed({ "tag.value": "t1 or t2" })).toEqual(["m1", "m2"]);
    expect(await listed({ "tag.value": "odd and t3" })).toEqual(["m3"]);
    expect(await listed({ search: "asset.name:m4" })).toEqual(["m4"]);
    expect(await listed({ software_spec: SPEC.name, limit: 1 })).toEqual(["m1"]);
    expect((await runtime.get("/models")).data.total_count).toBeUndefined();
  });

  test.each(["0", "201", "x", "1.5"])("refuse the limit %s", async (limit) => {
    expect((await emulated.runtime.get("/models", { params: { limit } })).status).toBe(400);
  });

  test("a deletion between two pages loses nothing", async () => {
    const { runtime } = emulated;
    const ids = [await createId(), await createId(), await createId()];
    const { data } = await runtime.get("/models?limit=1");
    await runtime.delete(`/models/${ids[0]}`);
    const start = new URL(data.next.href, "http://x").searchParams.get("start");
    const rest = await runtime.get("/models", { params: { start } });
    expect(rest.data.resources.map((model: Item) => model.metadata.id)).toEqual(ids.slice(1));
    expect((await runtime.get("/models", { params: { start: "nonsense" } })).status).toBe(400);
  });
});

test("revisions keep what was, content included", async () => {
  const { runtime, connection } = emulated;
  const id = await createId();
  const text = { headers: { "content-type": "text/plain" } };
  await runtime.put(`/models/${id}/content`, "one", text);
  expect((await runtime.get(`/models/${id}?rev=latest`)).status).toBe(404);
  const body = { space_id: connection.spaceId, commit_message: "first" };
  const revision = await runtime.post(`/models/${id}/revisions`, body);
  expect(revision.status).toBe(201);
  expect(revision.data.metadata).toMatchObject({
    id,
    rev: "1",
    commit_info: { commit_message: "first", committed_at: expect.any(String) },
  });
  await runtime.patch(`/models/${id}`, replace("/name", "second"));
  await runtime.put(`/models/${id}/content`, "two", text);
  await runtime.post(`/models/${id}/revisions`, { space_id: connection.spaceId });
  expect((await runtime.get(`/models/${id}?rev=1`)).data.metadata.name).toBe("churn");
  expect((await runtime.get(`/models/${id}?rev=latest`)).data.metadata).toMatchObject({
    name: "second",
    rev: "2",
  });
  expect((await runtime.get(`/models/${id}/download?rev=1`)).data).toBe("one");
  expect((await runtime.get(`/models/${id}/download`)).data).toBe("two");
  const first = (await runtime.get(`/models/${id}/revisions?limit=1`)).data;
  expect(first.resources[0].metadata.rev).toBe("1");
  const next = (await runtime.get(first.next.href, { baseURL: connection.url })).data;
  expect(next.resources[0].metadata.rev).toBe("2");
  expect(next.next).toBeUndefined();
  await runtime.delete(`/models/${id}`);
  expect((await runtime.get(`/models/${id}?rev=1`)).status).toBe(404);
});

describe("content", () => {
  test("is uploaded, listed, downloaded and deleted", async () => {
    const { runtime } = emulated;
    const id = await createId();
    const bytes = randomBytes(300_000);
    const zip = { headers: { "content-type": "application/zip" } };
    const put = (query: string, data: Buffer) => runtime.put(`/models/${id}/content?${query}`, data, zip);
    const uploaded = await put("content_format=native&name=my_models", bytes);
    expect(uploaded.status).toBe(201);
    expect(uploaded.data).toEqual({
      attachment_id: expect.any(String),
      content_format: "native",
      name: "my_models",
      persisted: true,
    });
    const again = await put("content_format=native&name=my_models", bytes);
    expect(again.data.attachment_id).toBe(uploaded.data.attachment_id);
    await put("content_format=pipeline-node&pipeline_node_id=n1", Buffer.from("x"));

    const list = (await runtime.get(`/models/${id}/content`)).data;
    expect(list.total_count).toBe(2);
    expect((await runtime.get(`/models/${id}/content?name=my_models`)).data.attachments).toEqual([
      uploaded.data,
    ]);
    const url = `/models/${id}/content/${uploaded.data.attachment_id}`;
    const downloaded = await runtime.get(url, { responseType: "arraybuffer" });
    expect(downloaded.headers["content-type"]).toBe("application/zip");
    expect(createHash("sha256").update(downloaded.data).digest("hex")).toBe(
      createHash("sha256").update(bytes).digest("hex"),
    );
    expect((await runtime.get(`/models/${id}/download`)).status).toBe(400);
    expect((await runtime.get(`/models/${id}/download?pipeline_node_id=n1`)).data).toBe("x");
    expect((await runtime.get(`/models/${id}/download?name=nothing`)).status).toBe(404);
    expect((await runtime.delete(url)).status).toBe(204);
    expect((await runtime.get(url)).status).toBe(404);
  });

  test("refuses a wrong media type, no content, an unknown model and a cut upload", async () => {
    const { runtime, control } = emulated;
    const id = await createId();
    const put = async (type: string, data: string, to = id) =>
      (await runtime.put(`/models/${to}/content`, data, { headers: { "content-type": type } })).status;
    expect(await put("image/png", "x")).toBe(415);
    expect(await put("application/zip", "")).toBe(400);
    expect(await put("application/zip", "x", "unknown")).toBe(404);
    await control.post("/faults", { match: { method: "PUT" }, action: { reset: "before" } });
    await expect(put("application/zip", "x")).rejects.toThrow();
    expect((await runtime.get(`/models/${id}/content`)).data.total_count).toBe(0);
  });

  const content_location = {
    type: "connection_asset",
    connection: { id: "c" },
    location: { bucket: "b" },
    contents: [{ content_format: "native", file_name: "m.zip", location: "models/m.zip" }],
  };

  test("is imported from a location after a while", async () => {
    const { runtime, control } = emulated;
    const created = await create({ content_location });
    expect(created.status).toBe(202);
    expect(created.data.entity.content_import_state).toBe("running");
    const url = `/models/${created.data.metadata.id}`;
    expect((await runtime.get(`${url}/content`)).data.attachments[0].persisted).toBe(false);
    await control.post("/clock", { advanceSeconds: 10 });
    expect((await runtime.get(url)).data.entity.content_import_state).toBe("completed");
    expect((await runtime.get(`${url}/content`)).data.attachments[0].persisted).toBe(true);
  });

  test("an import that fails leaves a warning", async () => {
    const { runtime, control } = emulated;
    const match = { operation: "watsonx_models_create" };
    await control.post("/faults", { match, action: { fail: "bucket b is empty" } });
    const { id } = (await create({ content_location })).data.metadata;
    await control.post("/clock", { advanceSeconds: 10 });
    expect((await runtime.get(`/models/${id}`)).data).toMatchObject({
      entity: { content_import_state: "failed" },
      system: { warnings: [{ message: "bucket b is empty" }] },
    });
  });
});
