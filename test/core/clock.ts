import type { Clock } from "../../provider/core/clock";

/** A clock that jumps: every sleep ends at once, and is written down. */
export class JumpingClock implements Clock {
  readonly slept: number[] = [];

  constructor(
    private time = 1_000_000,
    /** Called before each sleep ends: what happens in the world meanwhile. */
    private readonly during: (slept: number) => void = () => {},
  ) {}

  now(): number {
    return this.time;
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return;
    this.slept.push(ms);
    this.during(this.slept.length);
    if (!signal?.aborted) this.time += Math.max(0, ms);
    // As a real timer, not as a microtask: everybody else gets a turn.
    await new Promise((resolve) => setImmediate(resolve));
  }

  pass(ms: number): void {
    this.time += ms;
  }
}

/** A clock that stands still until it is moved; sleepers wake in the order of their time. */
export class StandingClock implements Clock {
  private sleepers: { until: number; wake: () => void }[] = [];

  constructor(private time = 1_000_000) {}

  now(): number {
    return this.time;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (ms <= 0 || signal?.aborted) return Promise.resolve();
    return new Promise((wake) => {
      this.sleepers.push({ until: this.time + ms, wake });
      signal?.addEventListener("abort", () => wake());
    });
  }

  get sleeping(): number {
    return this.sleepers.length;
  }

  move(ms: number): void {
    this.time += ms;
    const due = this.sleepers.filter(({ until }) => until <= this.time).sort((a, b) => a.until - b.until);
    this.sleepers = this.sleepers.filter(({ until }) => until > this.time);
    for (const { wake } of due) wake();
  }
}
