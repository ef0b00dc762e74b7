import { randomUUID } from "node:crypto";
import type { World } from "../core";
import type { Metadata } from "./assets";
import type { Scope } from "./scope";
import { OWNER } from "./world";

/** Paid work that goes through states by itself. */
export interface Run {
  metadata: Metadata;
  entity: Record<string, unknown>;
  /** When each state begins; the last one is final. */
  phases: { state: string; at: number }[];
  /** Why it ends as `failed`. */
  failure?: string;
  /** What it shows once it is completed: only real code could compute it, so it was registered. */
  outcome?: Record<string, unknown>;
  /** What it shows of the platform's own, its warnings, from its start on: registered too. */
  system?: unknown;
}

/** How long each state lasts, in seconds at speed 1. */
export type Durations = [state: string, seconds: number][];

/** The states from now on; a failing run fails when it would have been completed. */
export function phasesOf(world: World, durations: Durations, failure: string | undefined): Run["phases"] {
  const now = world.clock.now();
  let elapsed = 0;
  const phases = durations.map(([state, seconds]) => {
    const at = world.clock.in(elapsed, now);
    elapsed += seconds;
    return { state, at };
  });
  return [
    ...phases,
    { state: failure === undefined ? "completed" : "failed", at: world.clock.in(elapsed, now) },
  ];
}

/** What a registered answer to the start says of the run. */
export function registeredFor(answer: { body: unknown } | undefined): Pick<Run, "outcome" | "system"> {
  if (!answer) return {};
  const { system, ...outcome } = answer.body as Record<string, unknown>;
  return { outcome, ...(system !== undefined && { system }) };
}

/** Metadata of a run that begins now. */
export function runMetadata(
  world: World,
  scope: Scope,
  given: { name: string; description?: string; tags?: string[]; parent_id?: string },
): Metadata {
  const at = world.clock.iso();
  return { id: randomUUID(), ...given, owner: OWNER, created_at: at, modified_at: at, ...scope };
}

/** The states that have begun, the present one last. */
function begun(world: World, run: Run): Run["phases"] {
  return run.phases.filter(({ at }) => world.clock.reached(at));
}

/** The state that the platform shows. */
export const stateOf = (world: World, run: Run): string =>
  begun(world, run).at(-1)?.state ?? run.phases[0]!.state;

/** Time at which the run ended or will end. */
export const endOf = (run: Run): number => run.phases.at(-1)!.at;

/** The run as it is after a cancellation; one that is over stays what it is. */
export function canceled(world: World, run: Run): Run {
  if (world.clock.reached(endOf(run))) return run;
  const { failure: _, outcome: __, ...rest } = run;
  return { ...rest, phases: [...begun(world, run), { state: "canceled", at: world.clock.now() }] };
}

/** The `status` on the wire. */
export function statusOf(world: World, run: Run) {
  const state = stateOf(world, run);
  const time = (wanted: string) => {
    const phase = begun(world, run).find((begun) => begun.state === wanted);
    return phase && world.clock.iso(phase.at);
  };
  const runningAt = time("running");
  const isOver = world.clock.reached(endOf(run));
  return {
    state,
    ...(runningAt !== undefined && { running_at: runningAt }),
    ...(isOver && { completed_at: world.clock.iso(endOf(run)) }),
    ...(state === "failed" && {
      message: { level: "error", text: run.failure },
      failure: { trace: run.metadata.id, errors: [{ code: "job_failed", message: run.failure }] },
    }),
  };
}

/** What the run has computed, once it is completed. */
export const outcomeOf = (world: World, run: Run): Record<string, unknown> =>
  stateOf(world, run) === "completed" ? (run.outcome ?? {}) : {};
