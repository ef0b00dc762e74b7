import { type Emulated, type Item, replace, SPEC, startWatsonx } from "./watsonx-client";

let emulated: Emulated;
beforeAll(async () => {
  emulated = await startWatsonx({ pageSize: 2 });
});
afterAll(() => emulated.close());
beforeEach(() => emulated.control.post("/reset"));

const inSpace = () => ({ space_id: emulated.connection.spaceId });
const RESULTS = { type: "container", location: { path: "out" } };

/** A complete body of each kind, what comes back otherwise than it was sent, and what else can be patched. */
const KINDS: {
  path: string;
  body: object;
  missing: string[];
  shown?: object;
  patchable?: [string, unknown][];
}[] = [
  {
    path: "experiments",
    body: {
      label_column: "y",
      evaluation_definition: { method: "binary", metrics: [{ name: "f1", maximize: true }] },
      training_references: [
        {
          pipeline: { id: "p", data_bindings: [{ data_reference_name: "d", node_id: "n" }] },
          hyper_parameters_optimization: {
            method: { name: "random" },
            hyper_parameters: [
              { name: "rate", items: [0.1, 0.2] },
              { name: "fc", items: { min_value: 9, max_value: 10, power: 2 } },
            ],
          },
        },
      ],
    },
    missing: [],
  },
  {
    path: "functions",
    body: {
      software_spec: SPEC,
      sample_scoring_input: { input_data: [{ fields: ["a"], values: [[1]] }] },
      schemas: { input: [{ id: "1", fields: [{ name: "a", type: "double" }] }] },
      model_references: [{ id: "m", rev: "1" }],
    },
    missing: ["software_spec"],
    shown: { type: "python", software_spec: { id: expect.any(String), ...SPEC } },
  },
  {
    path: "model_definitions",
    body: { version: "1.0", platform: { name: "python", versions: ["3.11"] }, command: "python train.py" },
    missing: ["version", "platform"],
  },
  {
    path: "pipelines",
    body: { document: { doc_type: "pipeline", version: "2.0", pipelines: [] } },
    missing: ["document"],
  },
  {
    path: "remote_training_systems",
    body: {
      allowed_identities: [{ id: "IBMid-1", type: "user", allowed_ips: ["10.0.0.0/8"] }],
      organization: { name: "acme", region: "eu" },
      remote_admin: { name: "Ann", email: "ann@example.com" },
    },
    missing: ["allowed_identities"],
    patchable: [
      ["organization", { name: "other" }],
      ["allowed_identities", [{ id: "IBMid-2", type: "user" }]],
      ["remote_admin", { name: "Bob" }],
    ],
  },
  {
    path: "training_definitions",
    body: {
      results_reference: RESULTS,
      pipeline: { id: "p", hardware_spec: { name: "S", num_nodes: 2 } },
      training_data_references: [{ type: "data_asset", location: { href: "/v2/assets/a?space_id=s" } }],
      federated_learning: { rounds: 3 },
    },
    missing: ["results_reference"],
    patchable: [["federated_learning", { rounds: 4 }]],
  },
];

describe.each(KINDS)("$path", ({ path, body, missing, shown, patchable = [] }) => {
  const url = `/${path}`;
  const create = (more: object = {}) =>
    emulated.runtime.post(url, { ...inSpace(), name: "thing", ...body, ...more });
  const created = async (more?: object) => (await create(more)).data.metadata.id as string;

  test("create, read, delete", async () => {
    const { runtime } = emulated;
    const made = await create({ description: "why", tags: ["a"], custom: { owner: "me" } });
    expect(made.status).toBe(201);
    const { id } = made.data.metadata;
    expect(made.data).toEqual({
      metadata: expect.objectContaining({ id, name: "thing", description: "why", tags: ["a"], ...inSpace() }),
      entity: { ...body, ...shown, custom: { owner: "me" } },
      system: { warnings: [] },
    });
    expect((await runtime.get(`${url}/${id}`)).data).toEqual(made.data);
    expect((await runtime.delete(`${url}/${id}`)).status).toBe(204);
    expect((await runtime.get(`${url}/${id}`)).status).toBe(404);
    expect((await runtime.delete(`${url}/${id}`)).status).toBe(404);
  });

  test("in a project", async () => {
    const { runtime, connection } = emulated;
    const scope = { project_id: connection.projectId };
    const id = await created({ space_id: undefined, ...scope });
    const params = { version: "2024-10-17", space_id: undefined, ...scope };
    expect((await runtime.get(`${url}/${id}`, { params })).data.metadata).toMatchObject(scope);
    expect((await runtime.get(`${url}/${id}`)).status).toBe(404);
  });

  test("what is wrong is refused", async () => {
    const { connection, runtime } = emulated;
    for (const name of missing) expect((await create({ [name]: undefined })).status).toBe(400);
    const wrong = [{ colour: 1 }, { name: "" }, { name: "n".repeat(251) }, { description: "d".repeat(1001) }];
    for (const more of wrong) expect((await create(more)).status).toBe(400);
    expect((await create({ tags: Array.from({ length: 65 }, String) })).status).toBe(400);
    expect((await create({ project_id: connection.projectId })).status).toBe(400);
    const text = await runtime.post(url, "x", { headers: { "content-type": "text/plain" } });
    expect(text.status).toBe(415);
  });

  test("patches of the documented paths only", async () => {
    const { runtime } = emulated;
    const id = await created({ custom: {}, description: "d", tags: ["a"] });
    const values = [
      ["name", "new"],
      ["description", "new"],
      ["tags", ["b"]],
      ["custom", { b: 1 }],
      ...patchable,
    ] as const;
    for (const [name, value] of values) {
      const patched = await runtime.patch(`${url}/${id}`, replace(`/${name}`, value));
      expect(patched.status).toBe(200);
      expect({ ...patched.data.metadata, ...patched.data.entity }[name]).toEqual(value);
    }
    const open = new Set<string>(values.map(([name]) => name));
    for (const [name, value] of Object.entries(body).filter(([name]) => !open.has(name))) {
      expect((await runtime.patch(`${url}/${id}`, replace(`/${name}`, value))).status).toBe(400);
    }
    expect((await runtime.patch(`${url}/${id}`, replace("/space_id", "x"))).status).toBe(400);
    expect((await runtime.patch(`${url}/${id}`, replace("/name", ""))).status).toBe(400);
  });

  test("revisions keep what was", async () => {
    const { runtime } = emulated;
    const id = await created();
    const first = await runtime.post(`${url}/${id}/revisions`, { ...inSpace(), commit_message: "one" });
    expect(first.status).toBe(201);
    expect(first.data.metadata).toMatchObject({ rev: "1", commit_info: { commit_message: "one" } });
    await runtime.patch(`${url}/${id}`, replace("/name", "renamed"));
    await runtime.post(`${url}/${id}/revisions`, inSpace());
    await runtime.post(`${url}/${id}/revisions`, inSpace());
    const name = async (rev: string) =>
      (await runtime.get(`${url}/${id}`, { params: { rev } })).data.metadata?.name;
    expect([await name("1"), await name("2"), await name("latest"), await name("9")]).toEqual([
      "thing",
      "renamed",
      "renamed",
      undefined,
    ]);
    const page = (await runtime.get(`${url}/${id}/revisions`)).data;
    const next = (await runtime.get(new URL(page.next.href, emulated.connection.url).href)).data;
    const revs = [...page.resources, ...next.resources].map(
      (item: { metadata: { rev: string } }) => item.metadata.rev,
    );
    expect(revs).toEqual(["1", "2", "3"]);
  });

  test("lists by tag, in pages", async () => {
    const { runtime, connection } = emulated;
    for (const tags of [["a"], ["a", "b"], ["a"], ["c"]]) await create({ tags });
    const params = { "tag.value": "a", total_count: true };
    const page = (await runtime.get(url, { params })).data;
    expect(page).toMatchObject({ limit: 2, total_count: 3 });
    const next = (await runtime.get(new URL(page.next.href, connection.url).href)).data;
    const ids = [...page.resources, ...next.resources].map(({ metadata }: Item) => metadata.id);
    expect(new Set(ids).size).toBe(3);
    expect(next.next).toBeUndefined();
    const both = await runtime.get(url, { params: { "tag.value": "a and b" } });
    expect(both.data.resources).toHaveLength(1);
  });
});

describe.each([
  ["functions", "code", { software_spec: SPEC }],
  ["model_definitions", "model", { version: "1", platform: { name: "python" } }],
])("the file of %s", (path, segment, body) => {
  test("is uploaded, replaced, revised and downloaded", async () => {
    const { runtime } = emulated;
    const { id } = (await runtime.post(`/${path}`, { ...inSpace(), name: "f", ...body })).data.metadata;
    const url = `/${path}/${id}/${segment}`;
    const put = (content: string, type: string) =>
      runtime.put(url, Buffer.from(content), { headers: { "content-type": type } });
    const download = (params: object = {}) => runtime.get(url, { params, responseType: "text" });
    expect((await download()).status).toBe(404);
    const uploaded = await put("first", "application/gzip");
    expect(uploaded.status).toBe(201);
    expect(uploaded.data).toEqual({
      attachment_id: expect.any(String),
      content_format: "native",
      persisted: true,
    });
    await runtime.post(`/${path}/${id}/revisions`, inSpace());
    expect((await put("second", "application/zip")).data).toEqual(uploaded.data);
    const now = await download();
    expect([now.data, now.headers["content-type"]]).toEqual(["second", "application/zip"]);
    expect((await download({ rev: "1" })).data).toBe("first");
    expect((await put("{}", "application/json")).status).toBe(415);
    expect((await put("", "application/gzip")).status).toBe(400);
    expect(
      (
        await runtime.put(`/${path}/nobody/${segment}`, Buffer.from("x"), {
          headers: { "content-type": "application/zip" },
        })
      ).status,
    ).toBe(404);
  });
});

test("a function can be deployed, an experiment cannot", async () => {
  const { runtime } = emulated;
  const make = async (path: string, body: object) =>
    (await runtime.post(`/${path}`, { ...inSpace(), name: "x", ...body })).data.metadata.id as string;
  const deploy = (id: string) =>
    runtime.post("/deployments", { ...inSpace(), name: "d", asset: { id }, online: {} });
  const deployed = await deploy(await make("functions", { software_spec: SPEC }));
  expect(deployed.status).toBe(202);
  expect(deployed.data.entity.deployed_asset_type).toBe("function");
  expect((await deploy(await make("experiments", {}))).status).toBe(400);
});
