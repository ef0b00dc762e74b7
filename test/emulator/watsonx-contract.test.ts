import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Emulated, startWatsonx } from "./watsonx-client";

const FIXTURES = join(__dirname, "../../../shared/specs/ibm-wml-v4/watson-data-api-clients");
const TABLE = join(__dirname, "../../../shared/api/operations.csv");
const suite = existsSync(FIXTURES) ? describe : describe.skip;

/** Fixture of IBM's own client tests. */
const fixture = (path: string) => JSON.parse(readFileSync(join(FIXTURES, `${path}.json`), "utf8"));

/** The expected object with every scalar replaced by "any of this type". */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return expect.any(Array);
  if (value === null || typeof value !== "object") return expect.any((value as object).constructor as never);
  return expect.objectContaining(
    Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)])),
  );
}

suite("the fixtures of IBM's client tests (skipped where ../shared/specs is absent)", () => {
  let emulated: Emulated;
  let modelUrl: string;
  let deploymentUrl: string;
  beforeAll(async () => {
    emulated = await startWatsonx();
  });
  afterAll(() => emulated.close());
  const inSpace = () => ({ space_id: emulated.connection.spaceId });

  test("models", async () => {
    const { runtime } = emulated;
    const request = {
      ...fixture("model/create/request"),
      ...inSpace(),
      software_spec: { name: "default_py3.7" },
    };
    const created = await runtime.post("/models", request);
    expect(created.status).toBe(201);
    expect(created.data).toEqual(shape(fixture("model/create/response")));
    modelUrl = `/models/${created.data.metadata.id}`;

    const uploaded = await runtime.put(`${modelUrl}/content?content_format=native`, {});
    expect(uploaded.data).toEqual(shape(fixture("model/upload/response")));
    const attachments = await runtime.get(`${modelUrl}/content`);
    expect(attachments.data).toEqual(shape(fixture("model/listAttachments/response")));
    const commit = { ...fixture("model/createRevision/request"), ...inSpace() };
    const revision = await runtime.post(`${modelUrl}/revisions`, commit);
    expect(revision.data).toEqual(shape(fixture("model/createRevision/response")));
    const revisions = await runtime.get(`${modelUrl}/revisions`);
    expect(revisions.data).toEqual(shape(fixture("model/listRevisions/response")));
    const updated = await runtime.patch(modelUrl, fixture("model/update/request"));
    expect(updated.status).toBe(200);
    expect(updated.data.metadata.description).toBe("Now with an updated description.");
  });

  test("deployments", async () => {
    const { runtime, control } = emulated;
    const asset = { id: modelUrl.split("/").pop() };
    const request = { ...fixture("deployment/create/request"), ...inSpace(), asset };
    const created = await runtime.post("/deployments", request);
    expect(created.status).toBe(202);
    expect(created.data).toEqual(shape(fixture("deployment/create/response")));
    deploymentUrl = `/deployments/${created.data.metadata.id}`;
    await control.post("/clock", { advanceSeconds: 20 });
    expect((await runtime.get(deploymentUrl)).data).toEqual(shape(fixture("deployment/get/response")));
    const listed = (await runtime.get("/deployments")).data.resources;
    expect(listed[0]).toEqual(shape(fixture("deployment/list/response").resources[0]));
    const updated = await runtime.patch(deploymentUrl, fixture("deployment/update/request"));
    expect(updated.data).toEqual(shape(fixture("deployment/update/response")));
    const body = fixture("deployment/predict/response");
    await control.post("/responses", { operation: "watsonx_deployments_predictions_create", body });
    const answer = await runtime.post(`${deploymentUrl}/predictions`, fixture("deployment/predict/request"));
    expect(answer.data).toEqual(body);
  });

  test("spaces", async () => {
    const { platform, connection } = emulated;
    const space = await platform.get(`/v2/spaces/${connection.spaceId}`);
    expect(space.data).toEqual(shape(fixture("space/get/response")));
    expect((await platform.get("/v2/spaces")).data).toEqual(shape(fixture("space/list/response")));
  });
});

const tableTest = existsSync(TABLE) ? test : test.skip;
tableTest("every operation of the table is served under its id and wants a version", async () => {
  const emulated = await startWatsonx();
  const rows = readFileSync(TABLE, "utf8")
    .split("\n")
    .filter((row) => row.startsWith("watsonx,"))
    .map((row) => row.split(",").slice(2, 5) as [id: string, method: string, path: string]);
  expect(rows).toHaveLength(81);
  for (const [id, method, path] of rows) {
    const url = path.replace("/ml/v4", "").replace(/\{\w+\}/g, "some-id");
    const answer = await emulated.runtime.request({ method, url, params: { version: undefined } });
    expect([id, answer.status]).toEqual([id, 400]);
    expect(answer.data.errors[0].message).toContain("version is missing");
  }
  const log = (await emulated.control.get("/requests")).data as { operation: string }[];
  expect(log.slice(1).map(({ operation }) => operation)).toEqual(rows.map(([id]) => id));
  await emulated.close();
});
