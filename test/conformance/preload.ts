/**
 * Loaded into the provider's process before anything else: time is the emulator's, so that no wait takes any, and the
 * end of an update can come without the end of the process.
 */
import { systemClock } from "../../provider/core/clock";
import { Lifecycle, recordingMs } from "../../provider/core/lifecycle";
import * as hosting from "../../provider/hosts/session";

let offset = 0;

/** Asks for the emulated world's time to pass: milliseconds. */
export interface Sleep {
  id: number;
  sleep: number;
}

/** What time it is in the world then: milliseconds since the epoch. */
export interface Slept {
  id: number;
  now: number;
}

const asleep = new Map<number, (now: number) => void>();
let sleeps = 0;

const { sleep: reallySleep } = systemClock;
systemClock.now = () => Date.now() + offset;
systemClock.sleep = async (ms, signal) => {
  if (signal?.aborted) return;
  // For the answer to be recorded by the engine, which has no other time than the machine's.
  if (ms === recordingMs) return reallySleep(ms, signal);
  const before = systemClock.now();
  const now = await new Promise<number>((done) => {
    const id = ++sleeps;
    asleep.set(id, done);
    process.send?.({ id, sleep: Math.max(0, ms) });
  });
  // The world may have been put back meanwhile; for a process time only goes forward, or a wait would have no end.
  offset = Math.max(now, before + ms) - Date.now();
};

// The library that signs in to Azure waits by timers of its own.
const later = globalThis.setTimeout;
const isSignIn = () => /@azure\/(core|identity|msal)/.test(new Error().stack ?? "");
globalThis.setTimeout = Object.assign(
  (work: () => void, ms = 0, ...more: []) =>
    ms >= 500 && isSignIn()
      ? later(() => systemClock.sleep(ms).then(() => work(...more)), 0)
      : later(work, ms, ...more),
  later,
);

const open = new Set<hosting.Session>();

class Watched extends hosting.Session {
  constructor(...args: ConstructorParameters<typeof hosting.Session>) {
    super(...args);
    open.add(this);
  }
}
Object.assign(hosting, { Session: Watched });

/** What the engine's normal end does to a provider; afterwards it is as good as new. */
async function end(): Promise<void> {
  for (const session of open) {
    await session.close();
    Object.assign(session, { lifecycle: new Lifecycle(), stopped: new AbortController() });
  }
  // The next one may find the world put back: what it issues must not have expired already.
  offset = 0;
}

process.on("message", (message: "end" | Slept) => {
  if (message === "end") return void end().then(() => process.send?.("ended"));
  asleep.get(message.id)?.(message.now);
  asleep.delete(message.id);
});
// The channel alone must not keep a process alive that the engine has left.
process.channel?.unref();
