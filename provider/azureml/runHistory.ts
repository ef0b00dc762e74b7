import { isObject, type Json } from "../core/values";
import type { HttpRequest } from "../http/client";
import { type AzureClient, explainError, isGone } from "./client";
import { parseArmId, type WorkspaceScope, workspacePath, wrongId } from "./scope";

/** Where a run is. */
export interface RunRef extends WorkspaceScope {
  experimentName: string;
  runId: string;
}

export const runIdForm =
  "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroup}/providers/Microsoft.MachineLearningServices/workspaces/{workspace}/experiments/{experimentName}/runs/{runId}";

/** What the run history holds of a run. */
export interface RunRecord extends Json {
  runId: string;
  status: string;
  runNumber?: number;
  createdUtc?: string | null;
  startTimeUtc?: string | null;
  endTimeUtc?: string | null;
  error?: unknown;
  tags?: Record<string, string> | null;
  properties?: Record<string, string> | null;
}

/** What only the details have. */
export interface RunDetails {
  runDefinition?: unknown;
  /** Addresses of the logs by their names; their queries are secrets. */
  logFiles?: Record<string, string> | null;
}

interface Page<T> {
  value?: T[];
  continuationToken?: string | null;
}

interface Metric {
  name: string;
  createdUtc?: string;
  cells?: Json[];
}

const ended = ["completed", "failed", "canceled"];

/** Whether nothing will change any more. */
export function hasEnded({ status }: RunRecord): boolean {
  return ended.includes(status.toLowerCase());
}

export function runIdOf({ experimentName, runId, ...scope }: RunRef): string {
  return `${workspacePath(scope)}/experiments/${experimentName}/runs/${runId}`;
}

export function parseRunId(id: string): RunRef | undefined {
  const { scope, rest } = parseArmId(id) ?? {};
  const [experiments, experimentName, runs, runId, ...more] = rest ?? [];
  if (!scope || experiments !== "experiments" || runs !== "runs") return undefined;
  if (!experimentName || !runId || more.length > 0) return undefined;
  return { ...scope, experimentName, runId };
}

export function runRefOf(id: string): RunRef {
  const ref = parseRunId(id);
  if (!ref) throw wrongId(id, runIdForm);
  return ref;
}

type Service = "execution" | "history";

/** Address of an experiment at one of the regional services. */
export async function experimentUrl(
  client: AzureClient,
  service: Service,
  { experimentName, ...scope }: WorkspaceScope & { experimentName: string },
): Promise<string> {
  const experiment = `experiments/${encodeURIComponent(experimentName)}`;
  return `${await client.regional(scope)}/${service}/v1.0${workspacePath(scope)}/${experiment}`;
}

async function runUrl(client: AzureClient, { runId, ...experiment }: RunRef): Promise<string> {
  return `${await experimentUrl(client, "history", experiment)}/runs/${encodeURIComponent(runId)}`;
}

/** The run, or undefined on the platform's own not-found. */
export async function findRun(
  client: AzureClient,
  ref: RunRef,
  signal: AbortSignal,
): Promise<RunRecord | undefined> {
  try {
    const url = await runUrl(client, ref);
    return (await client.send<RunRecord>({ method: "GET", url, signal })).data;
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

export async function runDetails(client: AzureClient, ref: RunRef, signal: AbortSignal): Promise<RunDetails> {
  const url = `${await runUrl(client, ref)}/details`;
  return (await client.send<RunDetails>({ method: "GET", url, signal })).data;
}

export async function changeRun(
  client: AzureClient,
  ref: RunRef,
  body: Json,
  signal?: AbortSignal,
): Promise<void> {
  // A property is set once: the same request a second time would be refused.
  const repeatable = body.properties === undefined;
  const next = repeatable ? {} : { invalid: "leave properties that are set as they are, or use tags" };
  await client.send({
    method: "PATCH",
    url: await runUrl(client, ref),
    body,
    repeatable,
    next,
    ...(signal && { signal }),
  });
}

export async function removeTags(client: AzureClient, ref: RunRef, names: readonly string[]): Promise<void> {
  await client.send({ method: "DELETE", url: `${await runUrl(client, ref)}/tags`, body: names });
}

export async function cancelRun(client: AzureClient, { runId, ...experiment }: RunRef): Promise<void> {
  const url = `${await experimentUrl(client, "execution", experiment)}/runId/${encodeURIComponent(runId)}/cancel`;
  await client.send({ method: "POST", url, repeatable: true });
}

/** All runs of an experiment. */
export async function* listRuns(
  client: AzureClient,
  experiment: WorkspaceScope & { experimentName: string },
  signal: AbortSignal,
): AsyncGenerator<RunRecord> {
  yield* queried<RunRecord>(
    client,
    `${await experimentUrl(client, "history", experiment)}/runs:query`,
    {},
    signal,
  );
}

/** The last value of each metric: what was logged in one cell as it is, a row as an object. */
export async function metricsOf(
  client: AzureClient,
  { runId, ...experiment }: RunRef,
  signal: AbortSignal,
): Promise<Json> {
  const url = `${await experimentUrl(client, "history", experiment)}/metrics:query`;
  const logged: Metric[] = [];
  for await (const metric of queried<Metric>(client, url, { filter: `RunId eq '${runId}'` }, signal))
    logged.push(metric);
  logged.sort((a, b) => Date.parse(a.createdUtc ?? "") - Date.parse(b.createdUtc ?? "") || 0);
  return Object.fromEntries(logged.map(({ name, cells }) => [name, lastValue(cells)]));
}

function lastValue(cells: Json[] | undefined): unknown {
  const last = cells?.at(-1);
  const values = Object.values(last ?? {});
  return values.length === 1 ? values[0] : (last ?? null);
}

/** The paths of a run's files. */
export async function artifactsOf(client: AzureClient, ref: RunRef, signal: AbortSignal): Promise<string[]> {
  const url = `${await runUrl(client, ref)}/artifacts`;
  const paths: string[] = [];
  for await (const { path } of pages<{ path: string }>((continuationToken) =>
    client.send({ method: "GET", url, query: { continuationToken }, signal }),
  ))
    paths.push(path);
  return paths.sort();
}

const tailLines = 20;
/** The script's own output, under the names that the platform has given it over the years. */
const driverLogs = [/driver_log/, /std_log/, /control_log/];

/** The last lines of what the run printed; undefined where no log can be read. */
export async function logTailOf(
  client: AzureClient,
  { logFiles }: RunDetails,
  signal: AbortSignal,
): Promise<{ name: string; text: string } | undefined> {
  const names = Object.keys(logFiles ?? {}).sort();
  const name = driverLogs.map((form) => names.find((log) => form.test(log))).find(Boolean) ?? names.at(-1);
  const url = name && logFiles?.[name];
  if (!name || !url) return undefined;
  try {
    const request: HttpRequest = { method: "GET", url, anonymous: true, answer: "text", signal };
    const { data } = await client.send<string>(request);
    return { name, text: data.trimEnd().split(/\r?\n/).slice(-tailLines).join("\n") };
  } catch {
    // The log only helps to understand a failure: that it cannot be read must not hide the failure itself.
    return undefined;
  }
}

/** Why a run failed, in the platform's words. */
export function runError({ error }: RunRecord): { code?: string; message?: string } | undefined {
  if (!isObject(error)) return undefined;
  const { code, message } = explainError(error);
  return { ...(code !== undefined && { code }), ...(message !== undefined && { message }) };
}

async function* queried<T>(
  client: AzureClient,
  url: string,
  query: Json,
  signal: AbortSignal,
): AsyncGenerator<T> {
  yield* pages<T>((continuationToken) =>
    client.send({ method: "POST", url, body: { ...query, continuationToken }, repeatable: true, signal }),
  );
}

async function* pages<T>(
  ask: (continuationToken: string | undefined) => Promise<{ data: Page<T> }>,
): AsyncGenerator<T> {
  let token: string | undefined;
  do {
    const { data } = await ask(token);
    yield* data.value ?? [];
    token = data.continuationToken ?? undefined;
  } while (token !== undefined);
}
