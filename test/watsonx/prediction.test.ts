import { check } from "../../provider/core/check";
import { Lifecycle } from "../../provider/core/lifecycle";
import type { Json } from "../../provider/core/values";
import { deployment } from "../../provider/watsonx/deployment";
import { disappointment, prediction } from "../../provider/watsonx/prediction";
import { getServingNameAvailability } from "../../provider/watsonx/servingName";
import { SPEC } from "../emulator/watsonx-client";
import { type Bench, requestOf, startBench } from "./setup";

let bench: Bench;
let modelId: string;
const scores = "watsonx_deployments_predictions_create";

beforeAll(async () => {
  bench = await startBench(1);
});
afterAll(() => bench.close());
beforeEach(async () => {
  await bench.emulated.control.post("/reset");
  await bench.emulated.control.delete("/faults");
  const model = await bench.emulated.runtime.post("/models", {
    name: "m",
    type: "scikit-learn_1.3",
    software_spec: SPEC,
    space_id: bench.scope.spaceId,
  });
  modelId = model.data.metadata.id;
  await bench.emulated.control.post("/responses", {
    operation: scores,
    body: { predictions: [{ fields: ["prediction"], values: [[0.7]] }] },
  });
});

const request = (owner?: string) => requestOf(bench.connect(), owner);
const lifecycle = () => new Lifecycle(bench.clock());

async function checked(definition: typeof prediction | typeof deployment, program: Json): Promise<Json> {
  const { inputs, failures } = await check(definition, program, { name: "churn" });
  expect(failures).toEqual([]);
  return inputs;
}

async function served(servingName = "churn", owner = "us") {
  const program = { ...bench.scope, asset: { id: modelId }, online: { servingName } };
  return lifecycle().create(deployment, await checked(deployment, program), request(owner));
}

const question = { servingName: "churn", inputData: [{ fields: ["x"], values: [[1]] }] };

const sent = async () =>
  (await bench.requests()).filter(({ operation }) => operation === scores).map(({ body }) => body);

test("a prediction is asked for once, and its answer kept", async () => {
  await served();
  const expect_ = { predictions: [{ values: [[0.69]] }], tolerance: 0.05, maxMilliseconds: 60_000 };
  const inputs = await checked(prediction, { ...question, scoringParameters: { a: 1 }, expect: expect_ });
  const life = lifecycle();
  const made = await life.create(prediction, inputs, request());
  expect(made.id).toMatch(/^deployments\/churn\/predictions\/[0-9a-f]{20}$/);
  expect(made.state).toMatchObject({ ...inputs, predictions: [{ fields: ["prediction"], values: [[0.7]] }] });
  expect(life.diff(prediction, made.state, inputs)).toEqual([]);
  const known = { inputs, state: made.state };
  expect(await life.read(prediction, made.id, known, request())).toEqual({ ...made, inputs });
  await life.delete(prediction, made.id, made.state, request());
  expect(await sent()).toEqual([{ input_data: question.inputData, scoring_parameters: { a: 1 } }]);
  for (const [field, value] of Object.entries({ trigger: "2", inputData: [], expect: undefined }))
    expect(life.diff(prediction, made.state, { ...inputs, [field]: value })).toEqual([
      expect.objectContaining({ replaces: expect.any(String) }),
    ]);
});

test("a deployment is asked by its id too", async () => {
  const { state } = await served();
  const inputs = await checked(prediction, {
    deploymentId: state.deploymentId,
    inputData: question.inputData,
  });
  const made = await lifecycle().create(prediction, inputs, request());
  expect(made.state.predictions).toHaveLength(1);
});

test("an expectation that does not hold fails, and nothing is kept", async () => {
  await served();
  const inputs = await checked(prediction, { ...question, expect: { predictions: [{ values: [[0.5]] }] } });
  const error = await lifecycle()
    .create(prediction, inputs, request())
    .catch((thrown) => thrown);
  expect(error.name).toBe("MlopsError");
  expect(error.message).toContain(
    "The deployment churn does not answer what is expected: predictions[0].values[0][0] is 0.7, expected 0.5",
  );
});

test("an answer may be too late", () => {
  const late = { tolerance: 0, maxMilliseconds: 10 };
  expect(disappointment(late, [], 11)).toBe("it took 11 ms, expected 10 ms at most");
  expect(disappointment(late, [], 10)).toBeUndefined();
});

test("a lost answer is not asked for again, until the trigger changes", async () => {
  await served();
  await bench.fault({ operation: scores }, { reset: "after" });
  const inputs = await checked(prediction, question);
  const life = lifecycle();
  const lost = await life.create(prediction, inputs, request()).catch((thrown) => thrown);
  expect(lost).toMatchObject({ name: "NotReady", message: expect.stringContaining("is unknown") });
  await bench.emulated.control.delete("/faults");
  await expect(life.update(prediction, lost.id, lost.state, inputs, request())).rejects.toMatchObject({
    message: expect.stringContaining("its answer was lost"),
  });
  expect(await sent()).toHaveLength(1);
  const again = await life.create(prediction, { ...inputs, trigger: "2" }, request());
  expect(again.id).not.toBe(lost.id);
});

test("a deployment that is not there or not ready is said so", async () => {
  const inputs = await checked(prediction, question);
  await expect(lifecycle().create(prediction, inputs, request())).rejects.toMatchObject({
    kind: "notFound",
    message: expect.stringContaining("only an online deployment answers predictions"),
  });
});

describe("serving names", () => {
  test("that are taken are found out before anything is made", async () => {
    const { id } = await served();
    await bench.requests();
    const error = await served("churn", "they").catch((thrown) => thrown);
    expect(error).toMatchObject({ kind: "conflict" });
    expect(error.message).toContain("online.servingName: the serving name churn is taken:");
    expect(error.message).toContain(id.split("/").at(-1));
    expect((await bench.requests()).map(({ method }) => method)).not.toContain("POST");
  });

  test("that are taken do not become those of another deployment", async () => {
    await served();
    const other = await served("other", "they");
    const program = { ...bench.scope, asset: { id: modelId }, online: { servingName: "churn" } };
    const wanted = await checked(deployment, program);
    await bench.requests();
    await expect(
      lifecycle().update(deployment, other.id, other.state, wanted, request()),
    ).rejects.toMatchObject({ kind: "conflict", message: expect.stringContaining("churn is taken") });
    expect((await bench.requests()).map(({ method }) => method)).not.toContain("PATCH");
  });

  test("are asked for by a function", async () => {
    await served();
    const ask = (servingName: string) =>
      getServingNameAvailability.invoke({ ...request(), inputs: { servingName } });
    expect(await ask("free")).toEqual({ available: true });
    expect(await ask("churn")).toEqual({ available: false, reason: expect.stringContaining("churn") });
  });
});
