import { FOREIGN_SPACE_ID, PASSWORD, USERNAME } from "../../emulator/watsonx/world";
import { type Emulated, SPEC, signIn, startWatsonx } from "./watsonx-client";

let emulated: Emulated;
beforeAll(async () => {
  emulated = await startWatsonx();
});
afterAll(() => emulated.close());

test("a token is a JWT that lasts an hour", () => {
  const claims = JSON.parse(Buffer.from(emulated.token.split(".")[1]!, "base64url").toString());
  expect(claims.exp - claims.iat).toBe(3600);
});

test("a wrong key, a wrong grant and a JSON body are refused as IAM does", async () => {
  const wrong = await signIn(emulated.iam, "wrong");
  expect(wrong.status).toBe(400);
  expect(wrong.data).toMatchObject({
    errorCode: "BXNIM0415E",
    errorMessage: "Provided API key could not be found.",
  });
  const grant = await emulated.iam.post("/identity/token", new URLSearchParams({ grant_type: "password" }));
  expect(grant.data.errorCode).toBe("BXNIM0109E");
  expect((await emulated.iam.post("/identity/token", {})).status).toBe(415);
});

test("the key and the token never reach the log", async () => {
  await signIn(emulated.iam, emulated.connection.apiKey);
  const log = JSON.stringify((await emulated.control.get("/requests")).data);
  expect(log).not.toContain(emulated.connection.apiKey);
  expect(log).not.toContain(emulated.token);
});

test("no token, a bad one and an expired one are refused", async () => {
  const { runtime, iam, control, connection } = emulated;
  for (const authorization of ["", "Bearer nonsense", `Bearer ${emulated.token}x`]) {
    const refused = await runtime.get("/models", { headers: { authorization } });
    expect(refused.status).toBe(401);
    expect(refused.data).toMatchObject({
      trace: refused.headers["x-global-transaction-id"],
      errors: [{ code: "authentication_token_not_valid", message: expect.any(String) }],
    });
  }
  expect((await runtime.get("/models")).status).toBe(200);
  await control.post("/tokens/expire", { platform: "watsonx" });
  expect((await runtime.get("/models")).status).toBe(401);
  const { access_token } = (await signIn(iam, connection.apiKey)).data;
  for (const client of [runtime, emulated.platform]) {
    client.defaults.headers["authorization"] = `Bearer ${access_token}`;
  }
  expect((await runtime.get("/models")).status).toBe(200);
});

test("version is a mandatory date", async () => {
  const { runtime, connection } = emulated;
  const withVersion = (version?: string) =>
    runtime.get("/models", { params: { version, space_id: connection.spaceId } });
  expect((await withVersion()).status).toBe(400);
  expect((await withVersion("latest")).status).toBe(400);
  expect((await withVersion("2024-02-31")).status).toBe(400);
  expect((await withVersion("2020-09-01")).status).toBe(200);
});

test("the transaction id is echoed", async () => {
  const headers = { "x-global-transaction-id": "mine" };
  const answer = await emulated.runtime.get("/models/unknown", { headers });
  expect(answer.status).toBe(404);
  expect(answer.headers["x-global-transaction-id"]).toBe("mine");
  expect(answer.data.trace).toBe("mine");
});

test("scope: exactly one, well formed, known and allowed", async () => {
  const { runtime, connection } = emulated;
  const list = async (params: object) => (await runtime.get("/models", { params })).status;
  expect(await list({ space_id: undefined })).toBe(400);
  expect(await list({ project_id: connection.projectId })).toBe(400);
  expect(await list({ space_id: "short" })).toBe(400);
  expect(await list({ space_id: "0".repeat(36) })).toBe(404);
  expect(await list({ space_id: FOREIGN_SPACE_ID })).toBe(403);
  expect(await list({ space_id: undefined, project_id: connection.projectId })).toBe(200);
});

test("spaces, projects and specifications, on both hosts", async () => {
  const { platform, connection, runtime } = emulated;
  const spaces = await platform.get("/v2/spaces");
  expect(spaces.data.resources.map((space: { metadata: { id: string } }) => space.metadata.id)).toEqual([
    connection.spaceId,
  ]);
  const space = await platform.get(`/v2/spaces/${connection.spaceId}`);
  expect(space.data.entity.compute[0].type).toBe("machine_learning");
  expect((await platform.get(`/v2/projects/${connection.projectId}`)).status).toBe(200);
  expect((await platform.get(`/v2/projects/${connection.spaceId}`)).status).toBe(404);

  const onRuntime = await runtime.get(`${connection.url}/v2/software_specifications`, { params: SPEC });
  expect(onRuntime.data.total_results).toBe(1);
  const { asset_id } = onRuntime.data.resources[0].metadata;
  const one = await platform.get(`/v2/software_specifications/${asset_id}`);
  expect(one.data.metadata.name).toBe(SPEC.name);
  const hardware = await platform.get("/v2/hardware_specifications?name=S");
  expect(hardware.data.resources[0].entity.hardware_specification.nodes.cpu.units).toBe("2");
});

test("an asset is read and purged through the catalog", async () => {
  const { platform, runtime, connection } = emulated;
  const scope = { space_id: connection.spaceId };
  const model = { ...scope, name: "m", type: "scikit-learn_1.3", software_spec: SPEC };
  const { id } = (await runtime.post("/models", model)).data.metadata;
  const asset = await platform.get(`/v2/assets/${id}`, { params: scope });
  expect(asset.data.metadata).toMatchObject({ asset_id: id, asset_type: "wml_model", name: "m" });
  const elsewhere = { project_id: connection.projectId };
  expect((await platform.get(`/v2/assets/${id}`, { params: elsewhere })).status).toBe(404);
  const purge = { params: { ...scope, purge_on_delete: true } };
  expect((await platform.delete(`/v2/assets/${id}`, purge)).status).toBe(204);
  expect((await platform.delete(`/v2/assets/${id}`, purge)).status).toBe(404);
  expect((await runtime.get(`/models/${id}`)).status).toBe(404);
});

test("model definitions can be stored through the catalog, with a signed upload", async () => {
  const { platform, runtime, connection } = emulated;
  const params = { space_id: connection.spaceId };
  const entity = { wml_model_definition: { version: "1.0", platform: { name: "python" } } };
  const metadata = { name: "md", asset_type: "wml_model_definition" };
  const make = (body: object) => platform.post("/v2/assets", body, { params });
  const made = await make({ metadata, entity });
  expect(made.status).toBe(201);
  const { asset_id } = made.data.metadata;
  const url = `/v2/assets/${asset_id}/attachments`;
  const { attachment_id, url1 } = (await platform.post(url, { asset_type: metadata.asset_type }, { params }))
    .data;
  const file = Buffer.from("zip");
  const headers = { "content-type": "application/octet-stream", authorization: undefined };
  expect((await platform.put(url1.replace(/.$/, ""), file, { headers })).status).toBe(403);
  expect((await platform.put(url1, file, { headers })).status).toBe(200);
  expect((await platform.post(`${url}/${attachment_id}/complete`, undefined, { params })).status).toBe(200);
  const signed = (await platform.get(`${url}/${attachment_id}`, { params })).data.url;
  expect((await platform.get(signed, { headers })).data).toBe("zip");
  expect((await runtime.get(`/model_definitions/${asset_id}/model`)).data).toBe("zip");
  const found = await platform.post(
    "/v2/asset_types/wml_model_definition/search",
    { query: "*:*" },
    { params },
  );
  expect(found.data).toMatchObject({ total_rows: 1, results: [{ metadata: { asset_id } }] });
  expect((await make({ metadata, entity: {} })).status).toBe(400);
  expect((await make({ metadata: { ...metadata, asset_type: "notebook" }, entity })).status).toBe(404);
});

test("spaces are made, changed and deleted", async () => {
  const { platform, control } = emulated;
  const made = await platform.post("/v2/spaces", { name: "new" });
  expect([made.status, made.data.entity.status.state]).toEqual([202, "preparing"]);
  const url = `/v2/spaces/${made.data.metadata.id}`;
  await control.post("/clock", { advanceSeconds: 5 });
  expect((await platform.get(url)).data.entity.status.state).toBe("active");
  const patch = [{ op: "replace", path: "/description", value: "why" }];
  expect((await platform.patch(url, patch)).data.entity).toMatchObject({ name: "new", description: "why" });
  expect((await platform.patch(url, [{ op: "add", path: "/scope", value: {} }])).status).toBe(400);
  expect((await platform.get("/v2/spaces?name=new")).data.resources).toHaveLength(1);
  expect((await platform.get(`${url}/members`)).data.resources).toMatchObject([{ role: "admin" }]);
  expect((await platform.post("/v2/spaces", {})).status).toBe(400);
  expect((await platform.delete(url)).status).toBe(202);
  expect((await platform.get(url)).status).toBe(404);
  expect((await platform.get("/v2/projects?name=emulator-project")).data.resources).toHaveLength(1);
});

test("instances of several spaces and projects, with their consumption on request", async () => {
  const { runtime, connection } = emulated;
  const params = { space_id: `${connection.spaceId}`, project_id: connection.projectId };
  const listed = await runtime.get("/instances", { params });
  expect(listed.data.resources).toHaveLength(1);
  const [{ metadata, entity }] = listed.data.resources;
  expect(entity).toMatchObject({ status: "active", plan: { version: 2 } });
  expect(entity.consumption.details).toBeUndefined();
  const one = await runtime.get(`/instances/${metadata.id}`, { params: { consumption_details: true } });
  expect(one.data.entity.consumption.details).toEqual([]);
  const none = { space_id: undefined };
  expect((await runtime.get("/instances", { params: none })).status).toBe(400);
  expect((await runtime.get("/instances", { params: { space_id: `${connection.spaceId},x` } })).status).toBe(
    400,
  );
  expect((await runtime.get("/instances/other")).status).toBe(404);
});

test("Cloud Pak for Data: by password or by API key, at the Runtime's host", async () => {
  const { runtime, connection } = emulated;
  const url = `${connection.url}/icp4d-api/v1/authorize`;
  const headers = { authorization: undefined };
  const signIn = (body: object) => runtime.post(url, body, { headers });
  for (const secret of [{ password: PASSWORD }, { api_key: connection.apiKey }]) {
    const answer = await signIn({ username: USERNAME, ...secret });
    expect(answer.status).toBe(200);
    const authorization = `Bearer ${answer.data.token}`;
    expect((await runtime.get("/models", { headers: { authorization } })).status).toBe(200);
  }
  expect((await signIn({ username: USERNAME, password: "wrong" })).status).toBe(401);
  expect((await signIn({ username: "nobody", password: PASSWORD })).status).toBe(401);
  expect((await signIn({ username: USERNAME })).status).toBe(401);
});
