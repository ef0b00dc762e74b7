import { check } from "../../provider/core/check";
import { Lifecycle } from "../../provider/core/lifecycle";
import type { Json } from "../../provider/core/values";
import { deployment } from "../../provider/watsonx/deployment";
import { getDeployments } from "../../provider/watsonx/getDeployment";
import { getModels, model } from "../../provider/watsonx/model";
import { SPEC } from "../emulator/watsonx-client";
import { type Bench, requestOf, startBench } from "./setup";

let bench: Bench;

beforeAll(async () => {
  bench = await startBench(1);
});
afterAll(() => bench.close());
beforeEach(() => bench.emulated.control.post("/reset"));

const request = () => requestOf(bench.connect());
const wire = () => ({ name: "m", type: "t_1", software_spec: SPEC, space_id: bench.scope.spaceId });

async function program(more: Json): Promise<Json> {
  const { data } = await bench.emulated.runtime.post("/models", wire());
  return { ...bench.scope, asset: { id: data.metadata.id }, ...more };
}

test("an online deployment's hardware is its number of nodes", async () => {
  const failures = async (hardwareSpec: Json, more: Json = { online: {} }) =>
    (await check(deployment, { ...(await program(more)), hardwareSpec }, { name: "d" })).failures;
  const path = "hardwareSpec.numNodes";
  expect(await failures({ name: "M" })).toEqual([{ path, reason: expect.stringContaining("no effect") }]);
  expect(await failures({ numNodes: 2 })).toEqual([]);
  expect(await failures({ name: "M" }, { batch: {} })).toEqual([]);
  expect(await failures({ name: "M", numNodes: 2 }, { batch: {} })).toEqual([
    { path, reason: "is not supported by batch deployments" },
  ]);
  const life = new Lifecycle(bench.clock());
  const { inputs } = await check(
    deployment,
    { ...(await program({ online: {} })), hardwareSpec: { name: "S", numNodes: 2 } },
    { name: "d" },
  );
  const { state } = await life.create(deployment, inputs, request());
  expect(life.diff(deployment, state, { ...inputs, hardwareSpec: { name: "M", numNodes: 2 } })).toEqual([]);
});

test("what the platform warns of, and how many deployments there are", async () => {
  const operation = "watsonx_deployments_create";
  const body = { system: { warnings: [{ message: "the runtime is deprecated" }] } };
  await bench.emulated.control.post("/responses", { operation, body });
  const { inputs } = await check(deployment, await program({ batch: {} }), { name: "d" });
  const { state } = await new Lifecycle(bench.clock()).create(deployment, inputs, request());
  expect(state.warnings).toEqual(["the runtime is deprecated"]);

  const asked = { ...bench.scope, stats: true };
  const counted = await getDeployments.invoke({ ...request(), inputs: asked });
  expect(counted).toEqual({ deployments: [], stats: [expect.objectContaining({ batch_count: 1 })] });
  const listed = await getDeployments.invoke({ ...request(), inputs: { ...asked, stats: false } });
  expect(listed.stats).toBeUndefined();
  expect(listed.deployments).toContainEqual(expect.objectContaining({ state: "ready" }));
  const { failures } = await check(getDeployments, { ...asked, tag: "a" });
  expect(failures).toEqual([{ path: "stats", reason: expect.stringContaining("leave out the filters") }]);
});

test("models by their software specification", async () => {
  const { data } = await bench.emulated.runtime.post("/models", wire());
  const { id } = data.entity.software_spec;
  const of = (softwareSpec: string) =>
    getModels.invoke({ ...request(), inputs: { ...bench.scope, softwareSpec } as never });
  const { models } = (await of(id)) as { models: Json[] };
  expect(models).toContainEqual(expect.objectContaining({ modelId: data.metadata.id }));
  expect(await of("another")).toEqual({ models: [] });
});

test("a model that was made without a software specification is replaced to get one", () => {
  const life = new Lifecycle(bench.clock());
  const before = { name: "m", type: "curated_foundation_model_1.0" };
  const diff = (state: Json, softwareSpec?: Json) =>
    life.diff(model, { ...before, ...state }, { ...before, ...(softwareSpec && { softwareSpec }) });
  const told = { softwareSpec: { id: "1", name: "a" } };
  expect(diff({}, { name: "a" })).toMatchObject([
    { path: ["softwareSpec"], replaces: expect.stringContaining("made without one") },
  ]);
  expect(diff(told, { name: "b" })).toMatchObject([{ replaces: undefined }]);
  expect(diff(told, { name: "a" })).toEqual([]);
  expect(diff(told)).toEqual([]);
});
