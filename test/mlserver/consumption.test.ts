import { check } from "../../provider/core/check";
import { Lifecycle } from "../../provider/core/lifecycle";
import type { Json } from "../../provider/core/values";
import { consumption } from "../../provider/mlserver/consumption";
import { addition } from "../emulator/mlserverSetup";
import { checkedInputs, failed, provideBench } from "./setup";

const bench = provideBench({ speed: 5 });
const { request } = bench;
const service = { serviceName: "add", serviceVersion: "1.0" };
const one = { ...service, inputParameters: { x: 1, y: 2 } };
const many = {
  ...service,
  records: [
    { x: 1, y: 2 },
    { x: 3, y: 4 },
    { x: 5, y: 6 },
  ],
  parallelCount: 2,
};

beforeEach(() => bench.owner.post("/services/add/1.0", addition));

const checked = (inputs: Json) => checkedInputs(consumption, inputs);
const answer = (body: Json) => bench.answer("service_consume", body);
const result = { success: true, consoleOutput: "", outputParameters: { result: 3 }, outputFiles: [] };

test("asks once, and keeps the answer", async () => {
  const lifecycle = new Lifecycle();
  await answer({ outputParameters: { result: 3 }, outputFiles: { "a.png": "AA==" }, consoleOutput: "hm" });
  const inputs = await checked({ ...one, expected: { result: 3 } });
  const made = await lifecycle.create(consumption, inputs, request());
  expect(made.id).toMatch(/^add\/1\.0\/consumptions\/[0-9a-f]{16}$/);
  expect(made.state).toEqual({
    ...inputs,
    outputParameters: { result: 3 },
    results: [{ ...result, consoleOutput: "hm", outputFiles: ["a.png"] }],
  });
  expect(await bench.seen("service_consume")).toMatchObject([{ body: { x: 1, y: 2 } }]);
  const known = { inputs, state: made.state };
  expect(await lifecycle.read(consumption, made.id, known, request())).toEqual({ ...made, inputs });
  await lifecycle.delete(consumption, made.id, made.state, request());
  for (const change of [{ serviceVersion: "2" }, { inputParameters: { x: 1, y: 3 } }, { trigger: "2" }])
    expect(lifecycle.diff(consumption, made.state, { ...inputs, ...change })).toMatchObject([
      { replaces: expect.any(String) },
    ]);
});

test("an answer other than expected fails, and a corrected expectation asks nothing again", async () => {
  await answer({ outputParameters: { result: 3, more: 1 } });
  const inputs = await checked({ ...one, expected: { result: 4, more: 1 } });
  const error = await failed(new Lifecycle().create(consumption, inputs, request()));
  expect(error.message).toContain("the service answered other than expected in result;");
  const corrected = { ...inputs, expected: { result: 3 } };
  expect(new Lifecycle().diff(consumption, error.state, corrected)).toMatchObject(
    expect.arrayContaining([expect.objectContaining({ replaces: undefined })]),
  );
  const { state } = await new Lifecycle().update(consumption, error.id, error.state, corrected, request());
  expect(new Lifecycle().diff(consumption, state, corrected)).toEqual([]);
  expect(await bench.seen("service_consume")).toHaveLength(1);
});

test("a service that fails is told", async () => {
  await answer({ success: false, errorMessage: "object 'x' not found" });
  const error = await failed(new Lifecycle().create(consumption, await checked(one), request()));
  expect(error.message).toContain("object 'x' not found");
  expect(error.state.results).toMatchObject([{ success: false }]);
});

test("after a lost answer it is unknown what happened, and nothing is asked again", async () => {
  await answer({ outputParameters: { result: 3 } });
  await bench.lose("service_consume");
  const inputs = await checked(one);
  const error = await failed(new Lifecycle().create(consumption, inputs, request()));
  expect(error).toMatchObject({ kind: "lost", state: inputs });
  const again = await failed(new Lifecycle().update(consumption, error.id, error.state, inputs, request()));
  expect(again.message).toContain("whether the service was executed is unknown");
  expect(await bench.seen("service_consume")).toHaveLength(1);
});

test("what the service does not take is refused, and leaves nothing behind", async () => {
  await answer({});
  const wrong = await failed(
    new Lifecycle().create(consumption, await checked({ ...one, inputParameters: { z: 1 } }), request()),
  );
  expect(wrong).toMatchObject({ kind: "invalid" });
  expect(wrong).not.toHaveProperty("id");
  const none = { ...one, serviceVersion: "2" };
  await expect(new Lifecycle().create(consumption, await checked(none), request())).rejects.toMatchObject({
    facts: { status: 404, next: expect.stringContaining("of add there are") },
  });
});

describe("a batch", () => {
  test("is started once and waited for; deleting it takes it from the server", async () => {
    const lifecycle = new Lifecycle();
    await answer({ outputParameters: { result: 3 } });
    const inputs = await checked({ ...many, expected: { result: 3 } });
    const told: string[] = [];
    const made = await lifecycle.create(consumption, inputs, {
      ...request(),
      progress: (text) => told.push(text),
    });
    expect(made.state).toEqual({
      ...inputs,
      batchExecutionId: expect.any(String),
      results: [result, result, result],
    });
    expect(told[0]).toMatch(/^inProgress, 0 of 3 done/);
    const [start] = await bench.seen("+batch_start");
    expect(start).toMatchObject({ body: many.records, query: { parallelCount: "2" } });
    const polls = (await bench.seen("+batch_get")).length;
    const known = { inputs, state: made.state };
    expect(await lifecycle.read(consumption, made.id, known, request())).toEqual({ ...made, inputs });
    expect(await bench.seen("+batch_get")).toHaveLength(polls);
    await lifecycle.delete(consumption, made.id, made.state, request());
    expect(await bench.seen("+batch_delete")).toMatchObject([{ status: 200 }]);
    await lifecycle.delete(consumption, made.id, made.state, request());
  });

  test("that was interrupted is waited for by the next up, and one that was cancelled has failed", async () => {
    await answer({ outputParameters: { result: 3 } });
    const inputs = await checked(many);
    const abort = new AbortController();
    const error = await failed(
      new Lifecycle().create(consumption, inputs, {
        ...request(),
        signal: abort.signal,
        progress: () => abort.abort(),
      }),
    );
    expect(error).toMatchObject({ kind: "cancelled", state: { batchExecutionId: expect.any(String) } });
    const { state } = await new Lifecycle().update(consumption, error.id, error.state, inputs, request());
    expect(state.results).toHaveLength(3);
    expect(await bench.seen("+batch_start")).toHaveLength(1);

    await bench.owner.delete(`/api/add/1.0/batch/${error.state.batchExecutionId}`);
    const gone = await failed(new Lifecycle().update(consumption, error.id, error.state, inputs, request()));
    expect(gone.message).toContain("no longer has the batch");
  });

  test("says which record went wrong", async () => {
    await answer({ success: false, errorMessage: "no" });
    const error = await failed(new Lifecycle().create(consumption, await checked(many), request()));
    expect(error.message).toContain("record 0: no");
  });
});

test.each<[Json, string]>([
  [service, "inputParameters"],
  [{ ...many, inputParameters: {} }, "inputParameters"],
  [{ ...one, parallelCount: 2 }, "parallelCount"],
])("%j is told before anything is sent", async (inputs, path) => {
  expect((await check(consumption, inputs, { name: "it" })).failures).toMatchObject([{ path }]);
});

test("cannot be imported", async () => {
  const imported = { inputs: undefined, state: {} };
  await expect(
    new Lifecycle().read(consumption, "add/1.0/consumptions/a", imported, request()),
  ).rejects.toMatchObject({ kind: "unsupported" });
});
