import type { Clock } from "./clock";
import type { Observed, Status } from "./define";
import { MlopsError } from "./errors";

export interface Settled {
  observed: Observed | undefined;
  status: Status | { kind: "stopped"; error: MlopsError };
}

export interface Waiting {
  clock: Clock;
  signal: AbortSignal;
  /** Seconds. */
  timeout: number;
  progress(text: string): void;
  /** What is waited for, for the messages. */
  what: string;
}

/** How long a freshly made object may be invisible before that counts as an answer. */
const graceMs = 10_000;

/** Reads until the platform has come to an end, in growing intervals; says what it is doing meanwhile. */
export async function settle(
  read: () => Promise<Observed | undefined>,
  { clock, signal, timeout, progress, what }: Waiting,
): Promise<Settled> {
  const start = clock.now();
  let last: Observed | undefined;
  for (;;) {
    const observed = await read();
    const age = clock.now() - start;
    if (observed && observed.status.kind !== "pending") return { observed, status: observed.status };
    if (!observed && age > graceMs)
      return { observed, status: { kind: "failed", reason: `${what} is no longer there` } };
    last = observed ?? last;
    const doing = observed?.status.kind === "pending" ? observed.status : undefined;
    progress(`${doing?.progress ?? "not visible yet"} (${elapsed(age)})`);
    if (age >= timeout * 1000) return stopped(last, "timeout", what, doing?.progress, age);
    const wait = untilNextPoll(clock.now(), age, doing?.retryAfter);
    await clock.sleep(Math.min(wait, timeout * 1000 - age + 1), signal);
    if (signal.aborted) return stopped(last, "cancelled", what, doing?.progress, clock.now() - start);
  }
}

/** Polls happen when the time is a multiple of this, or of it doubled again and again. */
const tickMs = 250;
const slowestMs = 64 * tickMs;

/**
 * Milliseconds until the next poll: an eighth to a quarter of the age of the wait, or what the platform asks for. All
 * who wait poll on common ticks, so that one list serves all of them, however many they are and whenever they began.
 */
export function untilNextPoll(now: number, age: number, retryAfter?: number): number {
  if (retryAfter !== undefined) {
    const earliest = now + Math.max(1, retryAfter) * 1000;
    return Math.ceil(earliest / tickMs) * tickMs - now;
  }
  let interval = tickMs;
  while (interval * 2 <= Math.min(age / 4, slowestMs)) interval *= 2;
  const next = interval - (now % interval);
  // Timers may be early by a moment: that is the same tick.
  return next < interval / 4 ? next + interval : next;
}

function stopped(
  observed: Observed | undefined,
  kind: "cancelled" | "timeout",
  what: string,
  doing: string | undefined,
  age: number,
): Settled {
  const state = doing ? `, last seen as "${doing}"` : "";
  const error = new MlopsError({
    kind,
    message: `${what} was still not ready after ${elapsed(age)}${state}${kind === "cancelled" ? ": the wait was cancelled" : ""}`,
    next:
      kind === "cancelled"
        ? "run pulumi up again: it carries on waiting, nothing is started twice"
        : "run pulumi up again to carry on waiting, or raise the customTimeouts resource option",
  });
  return { observed, status: { kind: "stopped", error } };
}

export function elapsed(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
