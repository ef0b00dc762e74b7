import { FOREIGN_SPACE_ID } from "../../emulator/watsonx/world";
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
