import { check } from "../../provider/core/check";
import type { AnyResource } from "../../provider/core/define";
import { MlopsError } from "../../provider/core/errors";
import { Lifecycle } from "../../provider/core/lifecycle";
import type { Json } from "../../provider/core/values";
import { deploymentJob, getDeploymentJob, getDeploymentJobs } from "../../provider/watsonx/deploymentJob";
import { getTraining, getTrainings, training } from "../../provider/watsonx/training";
import { SPEC } from "../emulator/watsonx-client";
import { type Bench, requestOf, startBench } from "./setup";

let bench: Bench;

beforeAll(async () => {
  bench = await startBench(1);
});
afterAll(() => bench.close());
beforeEach(async () => {
  await bench.emulated.control.post("/reset");
  await bench.emulated.control.delete("/faults");
  await bench.emulated.control.delete("/responses");
});

const request = (owner?: string) => requestOf(bench.connect(), owner);
const runtime = () => bench.emulated.runtime;
const day = 24 * 3600;
const advance = (seconds: number) => bench.emulated.control.post("/clock", { advanceSeconds: seconds });

/** A batch deployment of a model, ready. */
async function batchDeployment(): Promise<string> {
  const { spaceId: space_id } = bench.scope;
  const model = await runtime().post("/models", {
    name: "m",
    type: "scikit-learn_1.3",
    software_spec: SPEC,
    space_id,
  });
  const deployment = await runtime().post("/deployments", {
    name: "d",
    space_id,
    asset: { id: model.data.metadata.id },
    batch: {},
  });
  await advance(30);
  return deployment.data.metadata.id;
}

async function pipeline(): Promise<string> {
  const { spaceId: space_id } = bench.scope;
  const made = await runtime().post("/pipelines", {
    name: "p",
    document: { doc_type: "pipeline" },
    space_id,
  });
  return made.data.metadata.id;
}

const jobProgram = async (more: Json = {}): Promise<Json> => ({
  ...bench.scope,
  deployment: { id: await batchDeployment() },
  scoring: { inputData: [{ fields: ["x"], values: [[1]] }] },
  ...more,
});

const trainingProgram = async (more: Json = {}): Promise<Json> => ({
  ...bench.scope,
  pipeline: { id: await pipeline() },
  resultsReference: { type: "container", location: { path: "results" } },
  ...more,
});

interface Case {
  definition: AnyResource;
  collection: string;
  /** The operation that starts it. */
  start: string;
  cancel: string;
  idName: string;
  program(more?: Json): Promise<Json>;
  /** Another work. */
  other: Json;
}

const cases: [string, Case][] = [
  [
    "job",
    {
      definition: deploymentJob,
      collection: "watsonx/deployment_jobs",
      start: "watsonx_deployment_jobs_create",
      cancel: "watsonx_deployment_jobs_cancel",
      idName: "jobId",
      program: jobProgram,
      other: { scoring: { inputData: [{ fields: ["x"], values: [[2]] }] } },
    },
  ],
  [
    "training",
    {
      definition: training,
      collection: "watsonx/trainings",
      start: "watsonx_trainings_create",
      cancel: "watsonx_trainings_cancel",
      idName: "trainingId",
      program: trainingProgram,
      other: { resultsReference: { type: "container", location: { path: "other" } } },
    },
  ],
];

async function checked(definition: AnyResource, program: Json): Promise<Json> {
  const { inputs, failures } = await check(definition, program, { name: "nightly" });
  expect(failures).toEqual([]);
  return inputs;
}

const paths = (changes: { path: readonly (string | number)[]; replaces: string | undefined }[]) =>
  changes.map(({ path, replaces }) => `${path.join(".")}${replaces ? " replaces" : ""}`);

describe.each(cases)("a %s", (_name, { definition, collection, start, cancel, idName, program, other }) => {
  const counted = async (operation: string) =>
    (await bench.requests()).filter((sent) => sent.operation === operation).length;
  const standing = async () => {
    const { data } = await bench.emulated.control.get<Record<string, unknown>>("/objects");
    return Object.keys(data).filter((path) => path.startsWith(`${collection}/`));
  };

  /** The id of one that the engine has in its state. */
  const recorded = async (inputs: Json) => {
    const lifecycle = new Lifecycle(bench.clock());
    const asked = request();
    const { id, state } = await lifecycle.create(definition, inputs, asked);
    lifecycle.recorded(definition, id, asked, state);
    await lifecycle.idle();
    return id;
  };

  test("is started once, waited for, and nothing differs afterwards", async () => {
    const lifecycle = new Lifecycle(bench.clock());
    const inputs = await checked(definition, await program({ tags: ["a"], custom: { team: "x" } }));
    const made = await lifecycle.create(definition, inputs, request());
    expect(made.state).toMatchObject({ state: "completed", name: "nightly", custom: { team: "x" } });
    expect(made.state.completedAt).toEqual(expect.any(String));
    expect(lifecycle.diff(definition, made.state, inputs)).toEqual([]);
    const known = { inputs, state: made.state };
    expect(await lifecycle.read(definition, made.id, known, request())).toEqual({ ...made, inputs });
    expect(await counted(start)).toBe(1);
  });

  test("shows what the platform warns of", async () => {
    const body = { system: { warnings: [{ message: "the retention is short" }] } };
    await bench.emulated.control.post("/responses", { operation: start, body });
    const inputs = await checked(definition, await program());
    const { state } = await new Lifecycle(bench.clock()).create(definition, inputs, request());
    expect(state.warnings).toEqual(["the retention is short"]);
  });

  test("is imported without a difference", async () => {
    const lifecycle = new Lifecycle(bench.clock());
    const inputs = await checked(definition, await program({ custom: { team: "x" } }));
    const { id } = await lifecycle.create(definition, inputs, request());
    const read = await lifecycle.read(definition, id, { inputs: undefined, state: {} }, request());
    expect(lifecycle.diff(definition, read?.state ?? {}, inputs)).toEqual([]);
    expect(read?.inputs).toEqual(inputs);
    await expect(
      lifecycle.read(definition, `${id.slice(0, -4)}0000`, { inputs: undefined, state: {} }, request()),
    ).rejects.toMatchObject({ kind: "notFound" });
  });

  test("starts anew for other work or another trigger, and for nothing else", async () => {
    const lifecycle = new Lifecycle(bench.clock());
    const inputs = await checked(definition, await program());
    const made = await lifecycle.create(definition, inputs, request());
    const differing = (more: Json) => paths(lifecycle.diff(definition, made.state, { ...inputs, ...more }));
    const [[changed]] = Object.keys(other).map((key) => [key]) as [[string]];
    expect(differing(other)).toEqual([expect.stringMatching(new RegExp(`^${changed}\\..* replaces$`))]);
    expect(differing({ trigger: "2" })).toEqual(["trigger replaces"]);
    expect(differing({ description: "d", hardDelete: true, name: "n" })).toEqual([
      "name",
      "description",
      "hardDelete",
    ]);
    const wanted = { ...inputs, description: "d", hardDelete: true };
    const updated = await lifecycle.update(definition, made.id, made.state, wanted, request());
    expect(updated.state).toMatchObject({ description: "d", hardDelete: true, state: "completed" });
    expect(lifecycle.diff(definition, updated.state, wanted)).toEqual([]);
    expect(await counted(start)).toBe(1);
  });

  test("whose answer is lost is found again, and one that is live is carried on with", async () => {
    const inputs = await checked(definition, await program({ wait: false }));
    await bench.fault({ operation: start }, { reset: "after" });
    const made = await new Lifecycle(bench.clock()).create(definition, inputs, request());
    expect(await standing()).toHaveLength(1);
    const again = await new Lifecycle(bench.clock()).create(definition, inputs, request());
    expect(again.id).toBe(made.id);
    expect(await standing()).toHaveLength(1);
  });

  test("whose answer is lost is found again when it has ended meanwhile", async () => {
    const inputs = await checked(definition, await program());
    const before = await recorded(inputs);
    const lifecycle = new Lifecycle(bench.clock());
    const asked = request();
    const send = asked.client.send.bind(asked.client);
    asked.client.send = async (sent) => {
      const answer = await send(sent as never);
      if (sent.method !== "POST") return answer as never;
      await advance(3600);
      throw new MlopsError({ kind: "lost", message: "the answer was lost" });
    };
    const made = await lifecycle.create(definition, inputs, asked);
    expect(made.id).not.toBe(before);
    expect(await standing()).toHaveLength(2);
  });

  test("that is live is not taken for other work, for somebody else's, or for its own replacement", async () => {
    const inputs = await checked(definition, await program({ wait: false }));
    const lifecycle = new Lifecycle(bench.clock());
    const first = await lifecycle.create(definition, inputs, request());
    await lifecycle.create(definition, { ...inputs, ...other }, request());
    await lifecycle.create(definition, inputs, request("they"));
    lifecycle.stands(definition, "us", first.id);
    const replacement = await lifecycle.create(definition, inputs, request());
    expect(replacement.id).not.toBe(first.id);
    expect(await standing()).toHaveLength(4);
  });

  test("that ended before it was recorded is not started again", async () => {
    const inputs = await checked(definition, await program());
    const first = await new Lifecycle(bench.clock()).create(definition, inputs, request());
    const again = await new Lifecycle(bench.clock()).create(definition, inputs, request());
    expect(again.id).toBe(first.id);
    expect(await counted(start)).toBe(1);
  });

  test("that is recorded is never taken for a new one, and its replacement only until it is recorded", async () => {
    const inputs = await checked(definition, await program());
    const first = await recorded(inputs);
    const replacement = await new Lifecycle(bench.clock()).create(definition, inputs, request());
    expect(replacement.id).not.toBe(first);
    const again = await new Lifecycle(bench.clock()).create(definition, inputs, request());
    expect(again.id).toBe(replacement.id);
  });

  test("that was canceled by deleting it is not taken up by what replaces it", async () => {
    const lifecycle = new Lifecycle(bench.clock());
    const inputs = await checked(definition, await program({ wait: false }));
    const asked = request();
    const first = await lifecycle.create(definition, inputs, asked);
    await lifecycle.delete(definition, first.id, first.state, asked);
    const second = await lifecycle.create(definition, inputs, asked);
    expect(second.id).not.toBe(first.id);
  });

  test("that fails keeps id and cause, and is not started again", async () => {
    await bench.fault({ operation: start }, { fail: "the data is not there" });
    const inputs = await checked(definition, await program());
    const lifecycle = new Lifecycle(bench.clock());
    const failed = await lifecycle.create(definition, inputs, request()).catch((error) => error);
    expect(failed).toMatchObject({
      kind: "failed",
      message: expect.stringMatching(/failed: job_failed: the data is not there\n.*--replace/),
      state: { state: "failed", failure: { message: "the data is not there" } },
    });
    const again = lifecycle.update(definition, failed.id, failed.state, inputs, request());
    await expect(again).rejects.toMatchObject({ id: failed.id, kind: "failed" });
    expect(await counted(start)).toBe(1);
  });

  test("that is not waited for tells its end with a refresh", async () => {
    const inputs = await checked(definition, await program({ wait: false }));
    const lifecycle = new Lifecycle(bench.clock());
    const made = await lifecycle.create(definition, inputs, request());
    expect(made.state.completedAt).toBeUndefined();
    await advance(3600);
    const read = await lifecycle.read(definition, made.id, { inputs, state: made.state }, request());
    expect(read?.state).toMatchObject({ state: "completed", completedAt: expect.any(String) });
    expect(read?.inputs).toEqual(inputs);
  });

  test("that the platform has forgotten is remembered as it was", async () => {
    const inputs = await checked(definition, await program());
    const lifecycle = new Lifecycle(bench.clock());
    const made = await lifecycle.create(definition, inputs, request());
    for (const path of await standing()) await bench.emulated.control.delete(`/objects/${path}`);
    const known = { inputs, state: made.state };
    expect(await lifecycle.read(definition, made.id, known, request())).toEqual({ ...made, inputs });
    const updated = await lifecycle.update(
      definition,
      made.id,
      made.state,
      { ...inputs, hardDelete: true },
      request(),
    );
    expect(updated.state).toMatchObject({ state: "completed", hardDelete: true });
    await lifecycle.delete(definition, made.id, updated.state, request());
    expect(await counted(start)).toBe(1);
  });

  test("that the platform forgot before its end was seen is not called a success", async () => {
    const inputs = await checked(definition, await program({ wait: false }));
    const lifecycle = new Lifecycle(bench.clock());
    const made = await lifecycle.create(definition, inputs, request());
    for (const path of await standing()) await bench.emulated.control.delete(`/objects/${path}`);
    const waited = lifecycle.update(definition, made.id, made.state, { ...inputs, wait: true }, request());
    await expect(waited).rejects.toMatchObject({
      message: expect.stringContaining("how it ended is unknown"),
      state: { state: "expired" },
    });
  });

  test("is canceled by deleting it while it is live, and left alone afterwards", async () => {
    const inputs = await checked(definition, await program({ wait: false }));
    const lifecycle = new Lifecycle(bench.clock());
    const made = await lifecycle.create(definition, inputs, request());
    await lifecycle.delete(definition, made.id, made.state, request());
    const read = await lifecycle.read(definition, made.id, { inputs, state: made.state }, request());
    expect(read?.state.state).toBe("canceled");
    await lifecycle.delete(definition, made.id, made.state, request());
    expect(await counted(cancel)).toBe(1);
  });

  test.each([true, false])("is removed with hardDelete (ended: %s)", async (wait) => {
    const inputs = await checked(definition, await program({ wait, hardDelete: true }));
    const lifecycle = new Lifecycle(bench.clock());
    const made = await lifecycle.create(definition, inputs, request());
    await lifecycle.delete(definition, made.id, made.state, request());
    expect(await standing()).toEqual([]);
    await lifecycle.delete(definition, made.id, made.state, request());
    expect(made.state[idName]).toEqual(expect.any(String));
  });

  test("is listed", async () => {
    const inputs = await checked(definition, await program({ wait: false }));
    const { id } = await new Lifecycle(bench.clock()).create(definition, inputs, request());
    const listed: unknown[] = [];
    for await (const item of definition.list?.each({ ...request(), query: bench.scope }) ?? [])
      listed.push(item);
    expect(listed).toEqual([{ id, name: "nightly" }]);
  });
});

test("predictions, platform jobs and retention of a job", async () => {
  const predictions = [{ fields: ["prediction"], values: [[0.7]] }];
  await bench.emulated.control.post("/responses", {
    operation: "watsonx_deployment_jobs_create",
    body: { predictions },
  });
  const inputs = await checked(deploymentJob, await jobProgram({ retentionDays: 2 }));
  const lifecycle = new Lifecycle(bench.clock());
  const made = await lifecycle.create(deploymentJob, inputs, request());
  expect(made.state).toMatchObject({
    predictions,
    platformJobs: [{ jobId: expect.any(String), runId: expect.any(String) }],
  });
  const jobId = String(made.state.jobId);
  const one = await getDeploymentJob.invoke({ ...request(), inputs: { ...bench.scope, jobId } });
  expect(one).toMatchObject({ jobId, state: "completed", predictions, deployment: inputs.deployment });
  const without = await getDeploymentJob.invoke({
    ...request(),
    inputs: { ...bench.scope, jobId, include: ["input_data"] },
  });
  expect(without).toMatchObject({ state: "completed" });
  expect(without.predictions).toBeUndefined();
  const jobs = async (more: Json) =>
    (await getDeploymentJobs.invoke({ ...request(), inputs: { ...bench.scope, ...more } })).jobs;
  expect(await jobs({ state: "completed" })).toHaveLength(1);
  expect(await jobs({ deploymentId: (inputs.deployment as { id: string }).id })).toHaveLength(1);
  expect(await jobs({ state: "queued" })).toEqual([]);
  expect(await jobs({ tags: ["none"] })).toEqual([]);
  const refreshed = () => lifecycle.read(deploymentJob, made.id, { inputs, state: made.state }, request());
  await advance(3 * day);
  expect(await jobs({})).toEqual([]);
  expect((await refreshed())?.state).toEqual(made.state);
});

test("metrics of a training, in a project too", async () => {
  const metrics = [{ iteration: 0, ml_metrics: { training_accuracy: 0.9 } }];
  await bench.emulated.control.post("/responses", {
    operation: "watsonx_trainings_create",
    body: { metrics },
  });
  const inputs = await checked(training, await trainingProgram());
  const made = await new Lifecycle(bench.clock()).create(training, inputs, request());
  expect(made.state).toMatchObject({ metrics, resultsLocation: { path: "results" } });
  const trainingId = String(made.state.trainingId);
  const one = await getTraining.invoke({ ...request(), inputs: { ...bench.scope, trainingId } });
  expect(one).toMatchObject({ trainingId, metrics, pipeline: inputs.pipeline });
  const all = async (more: Json) =>
    (await getTrainings.invoke({ ...request(), inputs: { ...bench.scope, ...more } })).trainings;
  expect(await all({ type: "pipeline", state: "completed" })).toHaveLength(1);
  expect(await all({ type: "experiment" })).toEqual([]);
  const { projectId } = bench.emulated.connection;
  const learning = await checked(training, {
    projectId,
    federatedLearning: { fusion_type: "iter_avg" },
    resultsReference: { type: "container", location: { path: "r" } },
  });
  const inProject = await new Lifecycle(bench.clock()).create(training, learning, request());
  expect(inProject.id).toMatch(`projects/${projectId}/trainings/`);
});

test.each(["2020-09-01", "2021-05-01"])("a job with the version %s of the API", async (watsonxVersion) => {
  const inputs = await checked(deploymentJob, await jobProgram());
  const asked = requestOf(bench.connect({ watsonxVersion }));
  const { state } = await new Lifecycle(bench.clock()).create(deploymentJob, inputs, asked);
  expect(state).toMatchObject({ state: "completed", platformJobs: [{ jobId: expect.any(String) }] });
});

test("a job whose platform job is told in the singular alone", async () => {
  const asked = request();
  const entity = { scoring: {}, platform_job: { job_id: "j", run_id: "r" } };
  asked.client.send = async () => ({ metadata: { id: "x" }, entity }) as never;
  const inputs = { ...bench.scope, jobId: "x" } as never;
  expect(await getDeploymentJob.invoke({ ...asked, inputs })).toMatchObject({
    platformJobs: [{ jobId: "j", runId: "r" }],
  });
});

describe("bad jobs and trainings", () => {
  const id = "x";
  const references = [{ type: "connection_asset", connection: { id }, location: { table: "t" } }];
  const writing = (mode: string) => [{ type: "connection_asset", location: { write_mode: mode } }];
  test.each<[string, AnyResource, Json, string]>([
    ["both kinds", deploymentJob, { scoring: {}, decisionOptimization: {} }, "exclude each other"],
    ["no kind", deploymentJob, {}, "one of scoring, decisionOptimization must be given"],
    [
      "inline data and references",
      deploymentJob,
      { scoring: { inputData: [{}], inputDataReferences: references } },
      "scoring.inputData: inputData and inputDataReferences exclude each other",
    ],
    [
      "references without a place for the output",
      deploymentJob,
      { scoring: { inputDataReferences: references } },
      "scoring.inputDataReferences: needs outputDataReferences",
    ],
    [
      "output without references",
      deploymentJob,
      { scoring: { outputDataReferences: references } },
      "scoring.inputDataReferences: is required beside output",
    ],
    [
      "a write mode on the input",
      deploymentJob,
      { scoring: { inputDataReferences: writing("append"), outputDataReferences: references } },
      "inputDataReferences: write_mode is for output data references only",
    ],
    [
      "an unknown write mode",
      deploymentJob,
      { decisionOptimization: { outputDataReferences: writing("delete") } },
      "write_mode must be one of truncate, append",
    ],
    ["retention", deploymentJob, { scoring: {}, retentionDays: 0 }, "must be -1 or a number of days above 0"],
    ["nothing to train", training, {}, "one of experiment, pipeline, modelDefinition, federatedLearning"],
    ["two to train", training, { experiment: { id }, pipeline: { id } }, "exclude each other"],
  ])("%s", async (_what, definition, more, says) => {
    const common =
      definition === training
        ? { resultsReference: { type: "container", location: {} } }
        : { deployment: { id } };
    const { failures } = await check(definition, { ...bench.scope, ...common, ...more }, { name: "n" });
    expect(failures.map(({ path, reason }) => `${path}: ${reason}`).join("\n")).toContain(says);
  });
});
