import { z } from "zod";
import { exclusive } from "../core/check";
import { type CreateRequest, defineResource, type Observed, type Operation } from "../core/define";
import { containedIn } from "../core/equal";
import { MlopsError } from "../core/errors";
import { field, pick, type } from "../core/fields";
import { isObject, type Json } from "../core/values";
import { type MlserverClient, mlserver, path } from "./client";
import { fingerprint, ids, segment, segmentForm } from "./ids";
import { ofService } from "./services";

const another = "something else to ask is another consumption";
const values = z.record(z.string(), z.unknown());

const inputs = z.strictObject({
  serviceName: field(z.string().regex(segment), {
    doc: "Name of the service.",
    replaces: another,
    form: segmentForm,
  }),
  serviceVersion: field(z.string().regex(segment), {
    doc: "Version of the service: its output serviceVersion.",
    replaces: another,
    form: segmentForm,
  }),
  inputParameters: field(values.optional(), {
    doc: "One request: the inputs of the service, by name; {} for a service without. Excludes records.",
    replaces: another,
    presence: true,
  }),
  records: field(z.array(values).min(1).optional(), {
    doc: "A batch: the inputs of each execution, by name. It is started, and waited for. Excludes inputParameters.",
    replaces: another,
  }),
  parallelCount: field(z.int().min(1).optional(), {
    doc: "With records: how many are executed at a time. Default: the server's, 10.",
    replaces: another,
  }),
  expected: field(values.optional(), {
    doc: "What the outputs must be, by name, in each answer; others may be there besides. Where they are not, the resource fails. A change of it asks nothing again.",
  }),
  trigger: field(z.string().optional(), {
    doc: "Any text: a change asks the same again. What the answer depends on belongs here, such as the code of the service.",
    replaces: "the trigger changed, which asks again",
  }),
});

type Inputs = z.infer<typeof inputs>;

const ConsumptionResult = type("ConsumptionResult", "What a service answered.", {
  success: field(z.boolean(), { doc: "Whether its code came to its end." }),
  errorMessage: field(z.string().optional(), { doc: "Why it did not." }),
  consoleOutput: field(z.string(), { doc: "What it printed." }),
  outputParameters: field(values, { doc: "The outputs of the service, by name." }),
  outputFiles: field(z.array(z.string()), { doc: "Names of the files that it gave back." }),
});

type Result = z.infer<typeof ConsumptionResult>;

const outputs = z.object({
  batchExecutionId: field(z.string().optional(), { doc: "Of a batch: its id on the server." }),
  outputParameters: field(values.optional(), {
    doc: "Of one request: the outputs of the service, by name.",
  }),
  results: field(z.array(ConsumptionResult).optional(), {
    doc: "The answers: one, or those of a batch in the order of its records.",
  }),
});

interface Answer {
  success?: boolean;
  errorMessage?: string | null;
  consoleOutput?: string | null;
  outputParameters?: Json | null;
  outputFiles?: Json | null;
}

interface Batch {
  state: string;
  completedItemCount: number;
  totalItemCount: number;
  batchExecutionResults?: Answer[] | null;
}

const consumptionIds = ids<"serviceName" | "serviceVersion" | "fingerprint">(
  "{serviceName}/{serviceVersion}/consumptions/{fingerprint}",
);

const unknown = "whether the service was executed";

export const consumption = defineResource({
  token: "mlserver:Consumption",
  doc: "A request to a published service, or a batch of them: a smoke test of what was deployed, or work to be done with it. It is asked once for what it is made of, and fails where the service does or answers other than expected. The server stores nothing to find a request by: when its answer is lost it fails, and only another trigger asks again. Deleting it cancels a batch, and the server forgets its results.",
  source: "Machine Learning Server 9.3.0, Swagger document of a service",
  platform: mlserver,
  inputs,
  outputs,
  rules: [
    exclusive(["inputParameters", "records"], true),
    {
      fields: ["parallelCount", "records"],
      problem: ({ parallelCount, records }) =>
        parallelCount !== undefined && records === undefined ? "is for a batch: give records" : undefined,
    },
  ],
  id: consumptionIds,
  identity: { kind: "none", unknown, id: idOf },
  async create(request) {
    const { inputs } = request;
    const outputs = inputs.records ? await startBatch(request) : await ask(request);
    return { id: idOf(request), outputs };
  },
  async read(request) {
    const { id, state } = request;
    if (state.inputParameters === undefined && state.records === undefined)
      throw new MlopsError({
        kind: "unsupported",
        message: `${id} cannot be imported: the server tells nothing of a consumption`,
      });
    const { status, ...told } = await progressOf(request);
    return { inputs: pick(inputs, state), outputs: { ...pick(outputs, state), ...told }, status };
  },
  // What can change is only what is expected: that is compared when it is read.
  update: async () => {},
  async delete({ client, id, state }) {
    const { batchExecutionId } = state;
    if (typeof batchExecutionId === "string")
      await client.send({ method: "DELETE", url: batchPath(consumptionIds.parts(id), batchExecutionId) });
    return "kept";
  },
  failureIsFinal: true,
});

type Making = CreateRequest<Inputs, MlserverClient>;
type ServiceRef = Pick<Inputs, "serviceName" | "serviceVersion">;

function idOf({ inputs, owner }: Pick<Making, "inputs" | "owner">): string {
  const { serviceName, serviceVersion, expected: _, ...asked } = inputs;
  return consumptionIds.of({ serviceName, serviceVersion, fingerprint: fingerprint(owner, asked) });
}

function servicePath({ serviceName, serviceVersion }: ServiceRef): string {
  return path("api", serviceName, serviceVersion);
}

function batchPath(service: ServiceRef, ...execution: string[]): string {
  return servicePath(service) + path("batch", ...execution);
}

const noRight = (owner: string) =>
  `ask the owner of the service${owner} or the server's administrator for the right to use it`;

async function ask({ client, inputs, signal, timeout }: Making): Promise<Json> {
  const answer = await ofService(
    { client, signal },
    inputs.serviceName,
    () =>
      client.send<Answer>({
        method: "POST",
        url: servicePath(inputs),
        body: inputs.inputParameters,
        signal,
        within: timeout,
      }),
    noRight,
  );
  const result = resultOf(answer);
  return { outputParameters: result.outputParameters, results: [result] };
}

async function startBatch({ client, inputs, signal }: Making): Promise<Json> {
  // The generated document spells it in lower case, the published client reads it with a capital.
  const answer = await ofService(
    { client, signal },
    inputs.serviceName,
    () =>
      client.send<{ batchExecutionId?: string; BatchExecutionId?: string }>({
        method: "POST",
        url: batchPath(inputs),
        query: { parallelCount: inputs.parallelCount },
        body: inputs.records,
        signal,
      }),
    noRight,
  );
  return { batchExecutionId: answer.batchExecutionId ?? answer.BatchExecutionId };
}

/** How far it is, and the results that were not told before. */
async function progressOf({
  client,
  id,
  state,
  signal,
}: Operation<MlserverClient> & { id: string; state: Json }): Promise<
  Pick<Observed, "status"> & { results?: Result[] }
> {
  const { batchExecutionId, results, expected } = state;
  if (results !== undefined) return { status: verdict(results as Result[], expected) };
  if (typeof batchExecutionId !== "string")
    return { status: { kind: "failed", reason: `${unknown} is unknown: its answer was lost` } };
  const url = batchPath(consumptionIds.parts(id), batchExecutionId);
  const batch = await client.find<Batch>(url, signal);
  if (!batch)
    return { status: { kind: "failed", reason: "the server no longer has the batch: it was cancelled" } };
  const { completedItemCount: done, totalItemCount: all } = batch;
  if (!/^complete/i.test(batch.state))
    return { status: { kind: "pending", progress: `${batch.state}, ${done} of ${all} done` } };
  const told = (batch.batchExecutionResults ?? []).map(resultOf);
  return { status: verdict(told, expected), results: told };
}

function resultOf(answer: Answer): Result {
  const { success, errorMessage, consoleOutput, outputParameters, outputFiles } = answer;
  return {
    success: success ?? !errorMessage,
    errorMessage: errorMessage || undefined,
    consoleOutput: consoleOutput ?? "",
    outputParameters: outputParameters ?? {},
    outputFiles: Object.keys(outputFiles ?? {}),
  };
}

/** The first answer that is not as it should be decides. */
function verdict(results: readonly Result[], expected: unknown): Observed["status"] {
  for (const [index, result] of results.entries()) {
    const problem = problemOf(result, isObject(expected) ? expected : {});
    const which = results.length > 1 ? `record ${index}: ` : "";
    if (problem) return { kind: "failed", reason: which + problem };
  }
  return { kind: "ready" };
}

function problemOf({ success, errorMessage, outputParameters }: Result, expected: Json): string | undefined {
  if (!success) return errorMessage ?? "the service failed, without a reason";
  const wrong = Object.keys(expected).filter((name) => !containedIn(expected[name], outputParameters[name]));
  // Without the values: they may be secret.
  return wrong.length === 0
    ? undefined
    : `the service answered other than expected in ${wrong.join(", ")}; the output results has what it answered`;
}
