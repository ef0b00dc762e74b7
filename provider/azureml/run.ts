import { z } from "zod";
import { exclusive } from "../core/check";
import { systemClock } from "../core/clock";
import { defineResource, type Observed, type Operation, type Status } from "../core/define";
import { containedIn } from "../core/equal";
import { isKind } from "../core/errors";
import { field, type } from "../core/fields";
import { settle } from "../core/settle";
import { isEmpty, type Json } from "../core/values";
import { fromWire } from "../core/wire";
import { type AzureClient, azure } from "./client";
import { json, workspaceScope } from "./fields";
import { RunConfiguration } from "./runConfiguration";
import { conform } from "./runDefinition";
import {
  artifactsOf,
  cancelRun,
  changeRun,
  findRun,
  hasEnded,
  listRuns,
  logTailOf,
  metricsOf,
  parseRunId,
  type RunDetails,
  type RunRecord,
  type RunRef,
  removeTags,
  runDetails,
  runError,
  runIdForm,
  runIdOf,
  runRefOf,
} from "./runHistory";
import { prepareRun, runIdStem, startRun } from "./runStart";
import { scopeOf } from "./scope";

const fixed = "a run is what it was started with";
const another = "something else to run is another run";
/** Where something is on this machine: what matters is what is there, and that is computed. */
const place = { writeOnly: true, equal: () => true };
const made = { writeOnly: true, computed: true, untold: true };

export const experimentName = field(z.string().regex(/^[a-zA-Z0-9][\w-]{0,255}$/), {
  doc: "The experiment that it belongs to, made when there is none of the name: up to 256 letters, digits, - and _.",
  replaces: "a run cannot move to another experiment",
  form: "up to 256 letters, digits, - and _, with a letter or digit in front",
});

const texts = z.record(z.string(), z.string());

const inputs = z.strictObject({
  experimentName,
  ...workspaceScope,
  source: field(z.string().min(1).optional(), {
    doc: "The folder with the script and what belongs to it, relative to the folder of Pulumi.yaml: at most 2000 files and 300 MB, without what its .amlignore (or, where there is none, its .gitignore) says. A changed file starts a new run. Excludes projectZip and snapshotId.",
    ...place,
  }),
  projectZip: field(z.string().min(1).optional(), {
    doc: "A zip archive with the script in its root, instead of a folder. Another content starts a new run. Excludes source and snapshotId.",
    ...place,
  }),
  snapshotId: field(z.string().optional(), {
    doc: "A snapshot that the platform has from an earlier run, instead of local files. Excludes source and projectZip; with these, it is the snapshot that the platform made of them.",
    replaces: another,
    serverDefault: true,
  }),
  definition: field(RunConfiguration.optional(), {
    doc: "What the run does, where and with what. A change starts a new run. Excludes definitionFile.",
    ...place,
  }),
  definitionFile: field(z.string().min(1).optional(), {
    doc: "A JSON or YAML file with the definition: the configuration, alone or below Configuration; names in any case. A change starts a new run. Excludes definition.",
    ...place,
  }),
  condaFile: field(z.string().min(1).optional(), {
    doc: "An environment.yml, which becomes the definition's environment.python.condaDependencies. A change starts a new run.",
    ...place,
  }),
  registryPassword: field(z.string().optional(), {
    doc: "Password for environment.docker.baseImageRegistry of the definition. A change starts no new run.",
    secret: true,
    ...place,
  }),
  trigger: field(z.string().optional(), {
    doc: "Any text: a change starts a new run of the same.",
    replaces: "the trigger changed, which asks for a new run",
    writeOnly: true,
  }),
  wait: field(z.boolean().default(true), {
    doc: "Whether to wait until the run has ended; a run that fails or is canceled is a failure then. false: it is started, and pulumi refresh tells when it has ended. Default: true.",
    writeOnly: true,
  }),
  parentRunId: field(z.string().optional(), {
    doc: "The run that this one is a child of.",
    replaces: fixed,
  }),
  runType: field(z.string().optional(), {
    doc: "What the run is the work of. Default: the platform's.",
    replaces: fixed,
    serverDefault: true,
  }),
  name: field(z.string().min(1).optional(), {
    doc: "Name that the run history shows. Default: the platform's.",
    serverDefault: true,
  }),
  description: field(z.string().optional(), { doc: "Its description in the run history." }),
  hidden: field(z.boolean().default(false), {
    doc: "Whether the run history hides it. Default: false.",
  }),
  tags: field(texts.optional(), {
    doc: "Its tags. The tag pulumi-mlops is the provider's, and those of the platform's own are not shown.",
  }),
  properties: field(texts.optional(), {
    doc: "Properties of your own. The platform sets each once: they can be added, but neither changed nor removed.",
    serverDefault: true,
    equal: containedIn,
  }),
  sourceFiles: field(texts.optional(), {
    doc: "The files of the folder, each with the beginning of its SHA-256.",
    replaces: another,
    ...made,
  }),
  sourceHash: field(z.string().optional(), {
    doc: "SHA-256 of what is run: of the folder's names and contents, or of the archive.",
    replaces: another,
    ...made,
  }),
  resolvedDefinition: field(RunConfiguration.optional(), {
    doc: "The definition, wherever its parts came from.",
    replaces: "another definition is another run",
    ...made,
  }),
});

/** What an ended run does not change any more, and a live one changes by itself. */
const moving = { volatile: true, changesWith: ["wait"] };

export const outputs = z.object({
  runId: field(z.string(), { doc: "The run's id on the platform." }),
  runNumber: field(z.int().optional(), { doc: "Its number in the experiment." }),
  status: field(z.string(), {
    doc: "NotStarted, Queued, Preparing, Running, Finalizing, Completed, Failed, Canceled, …",
    ...moving,
  }),
  createdUtc: field(z.string().optional(), { doc: "When it was made: ISO 8601, UTC." }),
  startTimeUtc: field(z.string().optional(), {
    doc: "When the script was started: ISO 8601, UTC.",
    ...moving,
  }),
  endTimeUtc: field(z.string().optional(), {
    doc: "When it ended: ISO 8601, UTC. Absent while it is live.",
    changesWith: ["wait"],
  }),
  duration: field(z.number().optional(), { doc: "How long it ran, in seconds.", ...moving }),
  metrics: field(json.optional(), { doc: "The last value of each metric, by its name.", ...moving }),
  artifacts: field(z.array(z.string()).optional(), { doc: "Paths of the files that it left.", ...moving }),
  error: field(
    type("RunError", "Why a run failed.", {
      code: field(z.string().optional(), { doc: "The innermost code." }),
      message: field(z.string().optional(), { doc: "What went wrong." }),
    }).optional(),
    { doc: "Why it failed.", ...moving },
  ),
  logTail: field(z.string().optional(), {
    doc: "The last lines of what it printed, when it failed.",
    ...moving,
  }),
});

/** The tag that says that the engine has recorded the run. Who made it stands in the run's id. */
const markTag = "pulumi-mlops";

/** Tags without the provider's and those that the platform sets by itself. */
export function ownTags({ tags }: RunRecord): Record<string, string> {
  const own = Object.entries(tags ?? {}).filter(([name]) => name !== markTag && !/^_aml_system/i.test(name));
  return Object.fromEntries(own);
}

/** Properties that the platform sets by itself. */
const platformProperty = /^(_?azureml\.|mlflow\.|ContentSnapshotId$|Process(Info|Status)File$)/i;

/** The properties that a state names; on import, those that are not the platform's. */
function ownProperties({ properties }: RunRecord, state: Json): Json {
  const there = properties ?? {};
  const names = isEmpty(state)
    ? Object.keys(there).filter((name) => !platformProperty.test(name))
    : Object.keys((state.properties ?? {}) as Json);
  return Object.fromEntries(names.map((name) => [name, there[name]]));
}

/** What the platform says of a run, whatever it is asked for. */
export function recordOf(run: RunRecord): Json {
  const { runId, runNumber, status, createdUtc, startTimeUtc, endTimeUtc } = run;
  const duration =
    startTimeUtc && endTimeUtc ? (Date.parse(endTimeUtc) - Date.parse(startTimeUtc)) / 1000 : undefined;
  return {
    runId,
    runNumber,
    status,
    createdUtc: createdUtc ?? undefined,
    startTimeUtc: startTimeUtc ?? undefined,
    endTimeUtc: endTimeUtc ?? undefined,
    duration,
    error: runError(run),
  };
}

/** The platform's configuration of a run as a definition, without what has no name here. */
export function definitionOf({ runDefinition }: RunDetails): Json {
  return fromWire(RunConfiguration, conform(runDefinition ?? {}), (name) => name) as Json;
}

export function inputsOf(ref: RunRef, run: RunRecord): Json {
  return {
    ...scopeOf(ref),
    experimentName: ref.experimentName,
    snapshotId: run.properties?.ContentSnapshotId,
    parentRunId: run.parentRunId ?? undefined,
    runType: run.runType ?? undefined,
    name: run.name ?? undefined,
    description: run.description ?? undefined,
    hidden: run.hidden ?? false,
    tags: ownTags(run),
  };
}

type Reading = Operation<AzureClient> & { state: Json };

async function observe(ref: RunRef, run: RunRecord, { client, signal, state }: Reading): Promise<Observed> {
  const wait = state.wait !== false;
  const imported = isEmpty(state);
  const failed = run.status === "Failed";
  const inputs = { ...inputsOf(ref, run), wait, properties: ownProperties(run, state) };
  if (wait && !hasEnded(run) && !imported)
    return { inputs, outputs: recordOf(run), status: { kind: "pending", progress: run.status } };
  const [metrics, artifacts, details] = await Promise.all([
    metricsOf(client, ref, signal),
    artifactsOf(client, ref, signal),
    failed || imported ? runDetails(client, ref, signal) : undefined,
  ]);
  const log = failed && details ? await logTailOf(client, details, signal) : undefined;
  return {
    inputs: { ...inputs, ...(imported && details && { definition: definitionOf(details) }) },
    outputs: { ...recordOf(run), metrics, artifacts, logTail: log?.text },
    status: statusOf(run, log),
  };
}

function statusOf(run: RunRecord, log: { name: string; text: string } | undefined): Status {
  if (run.status === "Canceled") return { kind: "failed", reason: "it was canceled" };
  if (run.status !== "Failed") return { kind: "ready" };
  const { code, message } = runError(run) ?? {};
  const why = [code, message].filter(Boolean).join(": ") || "the platform gives no reason";
  const lines = log ? `\n  The end of ${log.name}:\n${log.text.replace(/^/gm, "    ")}\n ` : "";
  return { kind: "failed", reason: why + lines };
}

interface Described {
  name?: string | undefined;
  description?: string | undefined;
  hidden: boolean;
  tags?: Record<string, string> | undefined;
  properties?: Record<string, string> | undefined;
}

/** Makes the run history say what the program says: only what differs is sent. */
async function describe(client: AzureClient, ref: RunRef, run: RunRecord, wanted: Described): Promise<void> {
  const { name, description = "", hidden, tags = {}, properties = {} } = wanted;
  const there = ownTags(run);
  const set = {
    ...(name !== undefined && name !== run.name && { name }),
    ...(description !== (run.description ?? "") && { description }),
    ...(hidden !== (run.hidden ?? false) && { hidden }),
    ...changedIn("tags", there, tags),
    ...changedIn("properties", run.properties ?? {}, properties),
  };
  const removed = Object.keys(there).filter((tag) => tags[tag] === undefined);
  if (Object.keys(set).length > 0) await changeRun(client, ref, set);
  if (removed.length > 0) await removeTags(client, ref, removed);
}

function changedIn(key: string, there: Record<string, string>, wanted: Record<string, string>): Json {
  const changed = Object.entries(wanted).filter(([name, value]) => there[name] !== value);
  return changed.length > 0 ? { [key]: Object.fromEntries(changed) } : {};
}

/** The id that `find` saw free, for the create that follows it. */
const free = new WeakMap<object, string>();

export const run = defineResource({
  token: "azureml:Run",
  doc: "A run of a script on a compute of Azure Machine Learning. It is started once for what it is made of: a changed file, definition or trigger starts a new run, and nothing else does. Deleting it cancels it while it is live; the platform keeps its history.",
  source: "Azure Machine Learning REST, execution and run history 2019-09-30",
  platform: azure,
  inputs,
  outputs,
  rules: [
    exclusive(["source", "projectZip", "snapshotId"], true),
    exclusive(["definition", "definitionFile"], true),
    {
      fields: ["tags"],
      problem: ({ tags }) =>
        tags && markTag in (tags as Json)
          ? `the tag ${markTag} is the provider's: choose another name`
          : undefined,
    },
  ],
  id: { form: runIdForm, parse: (id) => parseRunId(id) as Json | undefined },
  prepare: prepareRun,
  identity: {
    kind: "mark",
    async find({ client, inputs, owner, standing, signal }) {
      const experiment = { ...scopeOf(inputs), experimentName: inputs.experimentName };
      const stem = runIdStem(inputs, owner);
      for (let attempt = 0; ; attempt++) {
        const ref = { ...experiment, runId: `${stem}_${attempt}` };
        const found = await findRun(client, ref, signal);
        if (!found) {
          free.set(inputs, ref.runId);
          return [];
        }
        const id = runIdOf(ref);
        const recorded = found.tags?.[markTag] !== undefined || standing.has(id);
        if (!recorded) return [{ id, owner, phase: "creating" }];
      }
    },
    settle: ({ client, id, mark, signal }) =>
      changeRun(client, runRefOf(id), { tags: { [markTag]: mark.phase } }, signal),
  },
  async create({ client, inputs, owner }) {
    const runId = free.get(inputs) ?? `${runIdStem(inputs, owner)}_0`;
    await startRun(client, inputs, runId);
    return runIdOf({ ...scopeOf(inputs), experimentName: inputs.experimentName, runId });
  },
  async complete({ client, id, inputs, signal }) {
    const { name, description, hidden, tags, properties } = inputs;
    if ([name, description, tags, properties].every(isEmpty) && !hidden) return;
    const ref = runRefOf(id);
    const found = await findRun(client, ref, signal);
    if (found) await describe(client, ref, found, inputs);
  },
  async read(request) {
    const ref = runRefOf(request.id);
    const found = await findRun(request.client, ref, request.signal);
    return found && observe(ref, found, request);
  },
  async update({ client, id, inputs, signal }) {
    const ref = runRefOf(id);
    const found = await findRun(client, ref, signal);
    if (found) await describe(client, ref, found, inputs);
  },
  async delete({ client, id, signal, progress }) {
    const ref = runRefOf(id);
    const look = () => findRun(client, ref, signal);
    const found = await look();
    if (!found || hasEnded(found)) return "kept";
    try {
      await cancelRun(client, ref);
    } catch (error) {
      // It may have ended between the look and the request.
      const now = isKind(error, "invalid", "conflict") ? await look() : undefined;
      if (!now || !hasEnded(now)) throw error;
    }
    await untilEnded(look, id, signal, progress);
    return "kept";
  },
  failureIsFinal: true,
  list: {
    inputs: z.strictObject({ ...workspaceScope, experimentName }),
    async *each({ client, query, signal }) {
      for await (const { runId } of listRuns(client, query, signal))
        yield {
          id: runIdOf({ ...scopeOf(query), experimentName: query.experimentName, runId }),
          name: runId,
        };
    },
  },
  timeouts: { create: 24 * 3600, update: 24 * 3600 },
});

const cancelSeconds = 600;

async function untilEnded(
  look: () => Promise<RunRecord | undefined>,
  id: string,
  signal: AbortSignal,
  progress: (text: string) => void,
): Promise<void> {
  const { status } = await settle(
    async () => {
      const found = await look();
      const live = found && !hasEnded(found);
      const seen: Status = live ? { kind: "pending", progress: found.status } : { kind: "ready" };
      return { inputs: {}, outputs: {}, status: seen };
    },
    { clock: systemClock, signal, progress, timeout: cancelSeconds, what: `the cancellation of ${id}` },
  );
  if (status.kind === "stopped") throw status.error;
}
