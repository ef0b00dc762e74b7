/**
 * Loaded into the provider's process before anything else: time is the emulator's, so that no wait takes any, and the
 * end of an update can come without the end of the process.
 */
import { systemClock } from "../../provider/core/clock";
import { Lifecycle, recordingMs } from "../../provider/core/lifecycle";
import * as hosting from "../../provider/hosts/session";

const control = process.env.CONFORMANCE_CONTROL as string;
let offset = 0;

const { sleep: reallySleep } = systemClock;
systemClock.now = () => Date.now() + offset;
systemClock.sleep = async (ms, signal) => {
  if (signal?.aborted) return;
  // For the answer to be recorded by the engine, which has no other time than the machine's.
  if (ms === recordingMs) return reallySleep(ms, signal);
  const before = systemClock.now();
  const response = await fetch(`${control}/clock`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ advanceSeconds: Math.max(0, ms) / 1000 }),
  });
  const { now } = (await response.json()) as { now: string };
  // The world may have been put back meanwhile; for a process time only goes forward, or a wait would have no end.
  offset = Math.max(Date.parse(now), before + ms) - Date.now();
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

process.on("message", (message) => {
  if (message === "end") void end().then(() => process.send?.("ended"));
});
// The channel alone must not keep a process alive that the engine has left.
process.channel?.unref();
