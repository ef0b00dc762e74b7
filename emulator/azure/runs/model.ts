import { createHash, randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Collection, World } from "../../core";
import type { outcomeRequest, runDefinition } from "./definition";

/** A checked run definition. */
export type RunDefinition = z.output<typeof runDefinition>;
/** How the runs of a script end, as a test has registered it. */
export type Outcome = z.infer<typeof outcomeRequest>;

/** An experiment as it is stored. */
export interface Experiment {
  experimentId: string;
  name: string;
  description: string;
  createdAt: number;
  tags: Record<string, string>;
  runs: number;
  latestRunId?: string;
  latestRunAt?: number;
}

/** A file that a run leaves. */
export interface RunArtifact {
  path: string;
  content: string;
}

/** A run as it is stored; its status is derived. */
export interface Run {
  runId: string;
  experiment: string;
  experimentId: string;
  number: number;
  createdAt: number;
  /** When each status ends; after the last one comes the outcome. */
  phases: { status: string; until: number }[];
  outcome: Outcome["outcome"];
  error?: string;
  canceled?: { requestedAt: number; until: number };
  name: string;
  displayName: string;
  description: string;
  hidden: boolean;
  definition: RunDefinition;
  snapshotId: string;
  tags: Record<string, string>;
  properties: Record<string, string>;
  metrics: { metricId: string; name: string; value: number | string | boolean }[];
  artifacts: RunArtifact[];
  log: string;
  revision: number;
}

/** Seconds at speed 1. */
const LIFE: [status: string, seconds: number][] = [
  ["NotStarted", 3],
  ["Queued", 5],
  ["Preparing", 10],
  ["Running", 20],
  ["Finalizing", 3],
];
const CANCEL_SECONDS = 3;
/** Where the run's standard output goes. */
export const DRIVER_LOG = "azureml-logs/70_driver_log.txt";
const defaultMetrics: NonNullable<Outcome["metrics"]> = [{ name: "accuracy", value: 0.93 }];

export const runsOf = (world: World): Collection<Run> => world.store.collection<Run>("azure/runs");
export const experimentsOf = (world: World): Collection<Experiment> =>
  world.store.collection<Experiment>("azure/experiments");
export const outcomesOf = (world: World): Collection<Outcome> =>
  world.store.collection<Outcome>("azure/outcomes");

/** The experiment of that name, made if need be. */
export function ensureExperiment(world: World, name: string): Experiment {
  const experiments = experimentsOf(world);
  return (
    experiments.get(name) ??
    experiments.put(name, {
      experimentId: randomUUID(),
      name,
      description: "",
      createdAt: world.clock.now(),
      tags: {},
      runs: 0,
    })
  );
}

/** Id of the snapshot that an uploaded project becomes: the same for the same bytes. */
export function snapshotOf(archive: Buffer): string {
  const hash = createHash("sha256").update(archive).digest("hex");
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");
}

/** Begins a run. */
export function startRun(
  world: World,
  experimentName: string,
  wantedId: string | undefined,
  definition: RunDefinition,
  snapshotId: string,
  failure: string | undefined,
): Run {
  const experiment = ensureExperiment(world, experimentName);
  const { script } = definition.configuration;
  const wanted: Outcome =
    failure === undefined ? outcomeOf(world, experimentName, script) : { outcome: "Failed", error: failure };
  const now = world.clock.now();
  const error = wanted.error ?? "User program failed with exit code 1.";
  let seconds = 0;
  const phases = LIFE.map(([status, duration]) => {
    seconds += duration;
    return { status, until: world.clock.in(seconds, now) };
  });
  const failed = wanted.outcome === "Failed";
  const run: Run = {
    runId: wantedId ?? newRunId(world, experimentName, now),
    experiment: experimentName,
    experimentId: experiment.experimentId,
    number: ++experiment.runs,
    createdAt: now,
    phases,
    outcome: wanted.outcome,
    ...(failed && { error }),
    name: experimentName,
    displayName: experimentName,
    description: "",
    hidden: false,
    definition,
    snapshotId,
    tags: {},
    properties: {},
    metrics: (wanted.metrics ?? (failed ? [] : defaultMetrics)).map((metric) => ({
      metricId: randomUUID(),
      ...metric,
    })),
    artifacts:
      wanted.artifacts ?? (failed ? [] : [{ path: "outputs/model.pkl", content: `model of ${script}\n` }]),
    log: wanted.logTail ?? (failed ? `${error}\n` : "The experiment completed successfully.\n"),
    revision: 1,
  };
  experiment.latestRunId = run.runId;
  experiment.latestRunAt = now;
  experimentsOf(world).put(experimentName, experiment);
  return runsOf(world).put(run.runId, run);
}

/** Asks a run to stop; one that is over stays as it is. */
export function cancelRun(world: World, run: Run): void {
  if (run.canceled || isOver(world, run)) return;
  const requestedAt = world.clock.now();
  run.canceled = { requestedAt, until: world.clock.in(CANCEL_SECONDS, requestedAt) };
  run.revision++;
  runsOf(world).put(run.runId, run);
}

/** What the run does at the moment. */
export function statusOf(world: World, run: Run): string {
  if (run.canceled) return world.clock.reached(run.canceled.until) ? "Canceled" : "CancelRequested";
  return run.phases.find(({ until }) => !world.clock.reached(until))?.status ?? run.outcome;
}

/** When the run ended, if it has. */
export function endOf(world: World, run: Run): number | undefined {
  const end = run.canceled?.until ?? run.phases.at(-1)!.until;
  return world.clock.reached(end) ? end : undefined;
}

/** When the script began, if it has. */
export function startOf(world: World, run: Run): number | undefined {
  const start = run.phases.find(({ status }) => status === "Preparing")!.until;
  const canceledBefore = run.canceled !== undefined && run.canceled.requestedAt < start;
  return world.clock.reached(start) && !canceledBefore ? start : undefined;
}

/** True when nothing will change any more. */
export const isOver = (world: World, run: Run) => endOf(world, run) !== undefined;

/** The files that can be read by now: the log while the script runs, its outputs when it is over. */
export function artifactsOf(world: World, run: Run): RunArtifact[] {
  const start = startOf(world, run);
  if (start === undefined) return [];
  const over = isOver(world, run);
  const { script, arguments: args } = run.definition.configuration;
  const head = `[${world.clock.iso(start)}] Entering context manager injector.\nScript: ${script} ${(args ?? []).join(" ")}\n`;
  const log = { path: DRIVER_LOG, content: over && !run.canceled ? head + run.log : head };
  const given = over && !run.canceled ? run.artifacts : [];
  return given.some(({ path }) => path === DRIVER_LOG) ? given : [log, ...given];
}

function outcomeOf(world: World, experimentName: string, script: string): Outcome {
  const fits = (outcome: Outcome) =>
    (outcome.experimentName ?? experimentName) === experimentName && (outcome.script ?? script) === script;
  return outcomesOf(world).list().findLast(fits) ?? { outcome: "Completed" };
}

function newRunId(world: World, experimentName: string, now: number): string {
  let id = Math.floor(now);
  while (runsOf(world).has(`${experimentName}_${id}`)) id++;
  return `${experimentName}_${id}`;
}
