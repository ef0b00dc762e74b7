import type { Observed, Status } from "../../provider/core/define";
import { elapsed, settle, untilNextPoll } from "../../provider/core/settle";
import { JumpingClock } from "./clock";

const observed = (status: Status): Observed => ({ inputs: {}, outputs: {}, status });
const pending = (progress = "Creating", retryAfter?: number) =>
  observed({ kind: "pending", progress, retryAfter });
const ready = observed({ kind: "ready" });

interface Setting {
  clock?: JumpingClock;
  signal?: AbortSignal;
  timeout?: number;
}

/** Settles over what a platform answers, one after the other; the last answer stays. */
async function over(answers: (Observed | undefined)[], { clock, signal, timeout }: Setting = {}) {
  const time = clock ?? new JumpingClock();
  const said: string[] = [];
  let reads = 0;
  const settled = await settle(async () => answers[Math.min(reads++, answers.length - 1)], {
    clock: time,
    signal: signal ?? new AbortController().signal,
    timeout: timeout ?? 1800,
    progress: (text) => said.push(text),
    what: "azureml:Compute cpu",
  });
  return { ...settled, said, reads, slept: time.slept };
}

test("what is ready needs no wait", async () => {
  expect(await over([ready])).toMatchObject({ status: { kind: "ready" }, reads: 1, slept: [], said: [] });
});

test("asks in growing intervals: an eighth to a quarter of the age, from a quarter of a second to sixteen", async () => {
  const { slept } = await over([...Array(100).fill(pending()), ready]);
  expect(slept.slice(0, 4)).toEqual(Array(4).fill(250));
  for (const [index, wait] of slept.entries()) {
    const age = slept.slice(0, index).reduce((sum, ms) => sum + ms, 0);
    // Once for each doubling of the interval there is a way to go to the common tick.
    expect(wait).toBeGreaterThanOrEqual(Math.min(16_000, age / 8) * 0.25);
    expect(wait).toBeLessThanOrEqual(Math.min(16_000, Math.max(250, age / 4)) * 1.25);
  }
  expect(slept.at(-1)).toBe(16_000);
});

test("what becomes ready is noticed within a fraction of the time that it took", async () => {
  const delays = await Promise.all(
    Array.from({ length: 60 }, async (_, index) => {
      const took = 300 * 1.15 ** index;
      const clock = new JumpingClock(1_000_000 + index * 137);
      const start = clock.now();
      const read = async () => (clock.now() - start >= took ? ready : pending());
      const signal = new AbortController().signal;
      await settle(read, { clock, signal, timeout: 1e6, progress: () => {}, what: "" });
      return { late: clock.now() - start - took, allowed: Math.max(1000, took * 0.15) };
    }),
  );
  const mean = delays.reduce((sum, { late, allowed }) => sum + late / allowed, 0) / delays.length;
  expect(mean).toBeLessThan(1);
});

test("all who wait poll at common times, whenever they began", () => {
  for (const now of [0, 17, 249, 1_000_013])
    for (const age of [0, 900, 3_000, 100_000]) {
      const interval = [250, 250, 500, 16_000][[0, 900, 3_000, 100_000].indexOf(age)] as number;
      expect((now + untilNextPoll(now, age)) % interval).toBe(0);
    }
});

test("says what it is waiting for, and for how long", async () => {
  const { said } = await over([pending("Resizing", 1), pending("Resizing"), ready]);
  expect(said).toHaveLength(2);
  expect(said[0]).toMatch(/Resizing.*0 s/);
  expect(said[1]).toMatch(/Resizing.*1 s/);
});

test("waits as long as the platform asks, and at least a second", async () => {
  expect((await over([pending("Creating", 7), ready])).slept).toEqual([7000]);
  expect((await over([pending("Creating", 0), ready])).slept).toEqual([1000]);
});

test("a failure ends the wait with the platform's reason", async () => {
  const failed = observed({ kind: "failed", reason: "no quota" });
  expect(await over([pending(), failed])).toMatchObject({
    status: { kind: "failed", reason: "no quota" },
    observed: failed,
  });
});

test("an object may take ten seconds to become visible, and no longer", async () => {
  expect((await over([undefined, undefined, ready])).status).toEqual({ kind: "ready" });
  const gone = await over([undefined]);
  expect(gone.status).toEqual({ kind: "failed", reason: "azureml:Compute cpu is no longer there" });
  expect(gone.observed).toBeUndefined();
  expect(gone.slept.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThan(10_000);
  expect(gone.slept.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(15_000);
});

test("gives up after the timeout, with what was last seen and what to do", async () => {
  const { status, observed: last, slept } = await over([pending("Creating")], { timeout: 65 });
  expect(slept.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(65_000);
  expect(slept.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(66_000);
  expect(last).toEqual(pending("Creating"));
  if (status.kind !== "stopped") throw new Error(status.kind);
  expect(status.error.kind).toBe("timeout");
  expect(status.error.message).toBe(
    'azureml:Compute cpu was still not ready after 1 min 5 s, last seen as "Creating"\n  Next: run pulumi up again to carry on waiting, or raise the customTimeouts resource option',
  );
});

test("a long Retry-After does not outlast the timeout", async () => {
  const { slept } = await over([pending("Creating", 3600)], { timeout: 60 });
  expect(slept.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(61_000);
});

test("a cancel ends the wait within the step, without another question", async () => {
  const cancel = new AbortController();
  const clock = new JumpingClock(0, (nth) => nth === 3 && cancel.abort());
  const { status, reads } = await over([pending("Creating")], { clock, signal: cancel.signal });
  if (status.kind !== "stopped") throw new Error(status.kind);
  expect(status.error.kind).toBe("cancelled");
  expect(status.error.message).toContain('last seen as "Creating": the wait was cancelled');
  expect(status.error.message).toContain("nothing is started twice");
  expect(reads).toBe(3);
});

test.each([
  [0, "0 s"],
  [59_400, "59 s"],
  [59_600, "1 min 0 s"],
  [754_000, "12 min 34 s"],
])("%i ms are %s", (ms, text) => {
  expect(elapsed(ms)).toBe(text);
});
