import { deployUser } from "../../emulator/mlserver/users";
import { Lifecycle } from "../../provider/core/lifecycle";
import type { Json } from "../../provider/core/values";
import { sessionExecution } from "../../provider/mlserver/sessionExecution";
import { checkedInputs, failed, provideBench, requestOf } from "./setup";

const bench = provideBench();
const { request } = bench;
let sessionId: string;

beforeEach(async () => {
  sessionId = (await bench.owner.post("/sessions", {})).data.sessionId;
});

const checked = (more: Json = {}) => checkedInputs(sessionExecution, { sessionId, code: "x <- a", ...more });
const answer = (body: Json) => bench.answer("session_execute", body);
const fault = (action: Json) => bench.fault({ operation: "mlserver_session_execute", nth: 1 }, action);
const executions = async () => (await bench.seen("session_execute")).map(({ body }) => body as Json);

test("executes once, and keeps what the answer told", async () => {
  const lifecycle = new Lifecycle();
  await answer({
    consoleOutput: "[1] 5\r\n",
    outputParameters: [{ name: "x", value: [1, { a: null }] }],
    changedFiles: ["plot.png"],
  });
  const inputs = await checked({ inputParameters: { a: 5 }, outputParameters: ["x"] });
  const made = await lifecycle.create(sessionExecution, inputs, request());
  expect(made.id).toMatch(new RegExp(`^sessions/${sessionId}/executions/[0-9a-f]{16}$`));
  expect(made.state).toEqual({
    ...inputs,
    success: true,
    consoleOutput: "[1] 5\r\n",
    result: { x: [1, { a: null }] },
    changedFiles: ["plot.png"],
  });
  expect(await executions()).toEqual([
    { code: "x <- a", inputParameters: [{ name: "a", value: 5 }], outputParameters: ["x"] },
  ]);
  const known = { inputs, state: made.state };
  expect(await lifecycle.read(sessionExecution, made.id, known, request())).toEqual({ ...made, inputs });
  await lifecycle.delete(sessionExecution, made.id, made.state, request());
  expect(await executions()).toHaveLength(1);
});

test("is another one for every change", async () => {
  const inputs = await checked();
  const { state } = await new Lifecycle().create(sessionExecution, inputs, request());
  const changes = [{ code: "y" }, { inputParameters: { a: 1 } }, { outputParameters: ["x"] }];
  for (const change of [...changes, { trigger: "2" }, { sessionId: "other" }])
    expect(new Lifecycle().diff(sessionExecution, state, { ...inputs, ...change })).toMatchObject([
      { replaces: expect.any(String) },
    ]);
});

test("a failure keeps what was printed, and is not repeated", async () => {
  await answer({ success: false, errorMessage: "object 'a' not found", consoleOutput: "begin\nmiddle" });
  const inputs = await checked();
  const error = await failed(new Lifecycle().create(sessionExecution, inputs, request()));
  expect(error.message).toContain("object 'a' not found\n  It printed:\n    begin\n    middle");
  expect(error.state).toMatchObject({ success: false, consoleOutput: "begin\nmiddle" });
  const again = await failed(
    new Lifecycle().update(sessionExecution, error.id, error.state, inputs, request()),
  );
  expect(again.message).toContain("object 'a' not found");
  expect(await executions()).toHaveLength(1);
});

test.each<[string, Json]>([
  ["a lost answer", { reset: "after" }],
  ["half an answer", { truncate: true }],
  ["a failure of the server", { status: 500, body: {} }],
])("after %s it is unknown what happened, and nothing is executed again", async (_what, action) => {
  await fault(action);
  const inputs = await checked();
  const error = await failed(new Lifecycle().create(sessionExecution, inputs, request()));
  expect(error).toMatchObject({ kind: "lost", state: inputs, id: expect.stringContaining(sessionId) });
  expect(error.message).toContain("whether the code was executed is unknown");
  const again = await failed(
    new Lifecycle().update(sessionExecution, error.id, error.state, inputs, request()),
  );
  expect(again.message).toContain("its answer was lost");
  expect(await executions()).toHaveLength(1);
});

test.each<[string, (abort: AbortController) => number | undefined]>([
  ["an interrupted up", (abort) => void setTimeout(() => abort.abort(), 100)],
  ["the end of its time", () => 0.1],
])("%s cancels it, and its answer is waited for", async (_what, begin) => {
  await fault({ holdMs: 600 });
  const abort = new AbortController();
  const timeout = begin(abort);
  const asked = {
    ...requestOf(bench.connect(deployUser, abort.signal)),
    signal: abort.signal,
    timeout,
  };
  const made = await new Lifecycle().create(sessionExecution, await checked(), asked);
  expect(made.state.success).toBe(true);
  expect(await bench.seen("sessions_cancel")).toMatchObject([{ status: 200 }]);
});

test("in a session that is gone says what to do, and leaves nothing behind", async () => {
  const error = await failed(
    new Lifecycle().create(sessionExecution, await checked({ sessionId: "gone" }), request()),
  );
  expect(error).not.toHaveProperty("id");
  expect(error.facts).toMatchObject({ status: 404, next: expect.stringContaining("pulumi up --refresh") });
});

test("cannot be imported", async () => {
  const imported = { inputs: undefined, state: {} };
  const error = await failed(
    new Lifecycle().read(sessionExecution, "sessions/a/executions/b", imported, request()),
  );
  expect(error.kind).toBe("unsupported");
});
