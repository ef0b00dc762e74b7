import { check } from "../../provider/core/check";
import { Lifecycle } from "../../provider/core/lifecycle";
import type { Json } from "../../provider/core/values";
import type { WatsonxClient } from "../../provider/watsonx/client";
import { pipeline } from "../../provider/watsonx/pipeline";
import { revision } from "../../provider/watsonx/revision";
import { type Bench, requestOf, startBench } from "./setup";

let bench: Bench;
let client: WatsonxClient;
let asset: string;
let pipelineInputs: Json;

beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());
beforeEach(async () => {
  await bench.emulated.control.post("/reset");
  client = bench.connect();
  pipelineInputs = (await check(pipeline, { ...bench.scope, document: { a: 1 } }, { name: "flow" })).inputs;
  asset = (await new Lifecycle().create(pipeline, pipelineInputs, request())).id;
});

const request = (owner = "us") => requestOf(client, owner);

async function checked(inputs: Json): Promise<Json> {
  const result = await check(revision, { asset, ...inputs });
  expect(result.failures).toEqual([]);
  return result.inputs;
}

const commits = async () =>
  (await bench.requests()).filter(({ operation }) => operation === "watsonx_pipelines_revisions_create");
const rename = (name: string) =>
  new Lifecycle().update(pipeline, asset, pipelineInputs, { ...pipelineInputs, name }, request());

test("a revision is committed with its message, read, imported, and forgotten when it is deleted", async () => {
  const lifecycle = new Lifecycle();
  const inputs = await checked({ message: "first", trigger: "1" });
  const { id, state } = await lifecycle.create(revision, inputs, request());
  expect(id).toBe(`${asset}/revisions/1`);
  expect(state).toEqual({
    ...inputs,
    rev: "1",
    assetId: asset.split("/").at(-1),
    committedAt: expect.any(String),
  });
  expect(lifecycle.diff(revision, state, inputs)).toEqual([]);
  expect(await lifecycle.read(revision, id, { inputs, state }, request())).toEqual({ id, inputs, state });
  const imported = await lifecycle.read(revision, id, { inputs: undefined, state: {} }, request());
  expect(imported?.inputs).toEqual({ asset, message: "first" });
  expect(lifecycle.diff(revision, imported?.state ?? {}, imported?.inputs ?? {})).toEqual([]);
  expect((await commits()).map(({ body }) => body)).toEqual([
    { space_id: bench.scope.spaceId, commit_message: "first" },
  ]);
  await lifecycle.delete(revision, id, state, request());
  expect((await bench.requests()).filter(({ method }) => method !== "GET")).toEqual([]);
  expect(await lifecycle.read(revision, id, { inputs, state }, request())).toBeDefined();
});

test("without a message it has none", async () => {
  const inputs = await checked({});
  const { state } = await new Lifecycle().create(revision, inputs, request());
  expect(new Lifecycle().diff(revision, state, inputs)).toEqual([]);
  expect((await commits()).map(({ body }) => body)).toEqual([{ space_id: bench.scope.spaceId }]);
});

test("another message, trigger or asset is another revision", async () => {
  const { state } = await new Lifecycle().create(
    revision,
    await checked({ message: "m", trigger: "1" }),
    request(),
  );
  for (const change of [{ message: "n" }, { trigger: "2" }, { asset: `${asset}0` }]) {
    const [difference] = new Lifecycle().diff(revision, state, {
      asset,
      message: "m",
      trigger: "1",
      ...change,
    });
    expect(difference?.replaces).toMatch(/\w/);
  }
});

test("is committed once when the answer is lost, and taken up by whoever carries on", async () => {
  await bench.fault({ operation: "watsonx_pipelines_revisions_create", nth: 1 }, { reset: "after" });
  const inputs = await checked({ message: "first" });
  expect((await new Lifecycle().create(revision, inputs, request())).id).toMatch(/\/1$/);
  expect((await new Lifecycle().create(revision, inputs, request())).id).toMatch(/\/1$/);
  expect(await commits()).toHaveLength(1);
});

test("is committed anew when the asset says something else, or the message, or the trigger", async () => {
  const create = async (inputs: Json, lifecycle = new Lifecycle()) =>
    (await lifecycle.create(revision, await checked(inputs), request())).id.split("/").at(-1);
  expect(await create({ message: "m" })).toBe("1");
  await rename("flow 2");
  expect(await create({ message: "m" })).toBe("2");
  expect(await create({ message: "n" })).toBe("3");
  expect(await create({})).toBe("4");
  const lifecycle = new Lifecycle();
  lifecycle.stands(revision, "us", `${asset}/revisions/4`);
  expect(await create({ trigger: "again" }, lifecycle)).toBe("5");
});

test("is gone with its asset", async () => {
  const inputs = await checked({});
  const { id, state } = await new Lifecycle().create(revision, inputs, request());
  await new Lifecycle().delete(pipeline, asset, {}, request());
  expect(await new Lifecycle().read(revision, id, { inputs, state }, request())).toBeUndefined();
});

test("the revisions of an asset are listed", async () => {
  for (const message of ["a", "b"])
    await new Lifecycle().create(revision, await checked({ message }), request());
  const listed: unknown[] = [];
  for await (const one of revision.list?.each({ ...request(), query: { asset } }) ?? []) listed.push(one);
  expect(listed).toEqual([
    { id: `${asset}/revisions/1`, name: "flow 1" },
    { id: `${asset}/revisions/2`, name: "flow 2" },
  ]);
});

test("what has no revisions is refused, and so is what is no id", async () => {
  for (const wrong of [asset.replace("pipelines", "deployments"), "4cedab6d", `${asset}/revisions/1`]) {
    const { failures } = await check(revision, { asset: wrong });
    expect(failures).toEqual([
      { path: "asset", reason: expect.stringContaining("spaces/{spaceId}/models/{modelId}") },
    ]);
  }
  for (const id of ["", asset, `${asset}/revisions/`, `${asset}/revisions/x`, "a/revisions/1"])
    expect(revision.id.parse(id)).toBeUndefined();
  expect(revision.id.parse(`${asset}/revisions/7`)).toEqual({ asset, rev: "7" });
});
