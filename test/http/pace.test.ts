import { Pace } from "../../provider/http/pace";
import { StandingClock } from "../core/clock";

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Lets a millisecond after the other pass until something is over. */
async function passing(clock: StandingClock, work: Promise<unknown>): Promise<void> {
  let over = false;
  const watched = work.finally(() => {
    over = true;
  });
  while (!over) {
    clock.move(1);
    await turn();
  }
  await watched;
}

/**
 * A platform that takes so many requests a second, as many at once. It refuses after ten milliseconds, and answers after
 * as many or more.
 */
class Platform {
  readonly taken: number[] = [];
  readonly refused: number[] = [];
  /** Sent although it was known that all have to wait. */
  early = 0;
  private heldUntil = 0;
  private allowance: number;
  private at: number;

  constructor(
    private readonly clock: StandingClock,
    readonly perSecond: number,
    private readonly retryAfterMs: number,
    private readonly answerMs = 10,
  ) {
    this.allowance = perSecond;
    this.at = clock.now();
  }

  async ask(pace: Pace): Promise<void> {
    const taken = await pace.run(async () => {
      const sentAt = this.clock.now();
      if (sentAt < this.heldUntil) this.early++;
      const allowed = this.allow();
      await this.clock.sleep(allowed ? this.answerMs : 10);
      if (allowed) pace.took(sentAt);
      else {
        pace.refused(sentAt);
        pace.hold(this.retryAfterMs);
        this.heldUntil = Math.max(this.heldUntil, this.clock.now() + this.retryAfterMs);
      }
      return allowed;
    }, undefined);
    if (!taken) await this.ask(pace);
  }

  private allow(): boolean {
    const now = this.clock.now();
    const filled = this.allowance + ((now - this.at) / 1000) * this.perSecond;
    this.allowance = Math.min(this.perSecond, filled);
    this.at = now;
    const allowed = this.allowance >= 1;
    if (allowed) this.allowance--;
    (allowed ? this.taken : this.refused).push(now);
    return allowed;
  }
}

test.each([
  { perSecond: 20, retryAfterMs: 1_000, users: 8 },
  { perSecond: 20, retryAfterMs: 1_000, users: 200 },
  { perSecond: 20, retryAfterMs: 2_000, users: 8 },
  { perSecond: 5, retryAfterMs: 2_000, users: 200 },
  { perSecond: 100, retryAfterMs: 1_000, users: 32 },
  // The first refusal comes before any answer.
  { perSecond: 20, retryAfterMs: 2_000, users: 100, answerMs: 300 },
])("finds the pace that is allowed: %o", async ({ perSecond, retryAfterMs, users, answerMs }) => {
  const clock = new StandingClock();
  const platform = new Platform(clock, perSecond, retryAfterMs, answerMs);
  const pace = new Pace(clock);
  const start = clock.now();
  const each = Math.ceil((40 * perSecond) / users);
  const user = async () => {
    for (let nth = 0; nth < each; nth++) await platform.ask(pace);
  };
  await passing(clock, Promise.all(Array.from({ length: users }, user)));
  expect(platform.taken).toHaveLength(each * users);
  expect(platform.early).toBe(0);
  expect((clock.now() - start) / 1000).toBeLessThan((1.3 * platform.taken.length) / perSecond);
  // Once the first storm is over it is refused now and then only.
  expect(platform.refused.filter((time) => time > start + 5_000).length).toBeLessThan(10);
});

test("one refusal does not slow everything down for good", async () => {
  const clock = new StandingClock();
  const platform = new Platform(clock, 1_000, 1_000);
  const pace = new Pace(clock);
  pace.refused(clock.now());
  const start = clock.now();
  await passing(clock, Promise.all(Array.from({ length: 1_000 }, () => platform.ask(pace))));
  expect(clock.now() - start).toBeLessThan(75_000);
});

test("nothing is held back as long as nothing is refused, but for the number on their way", async () => {
  const clock = new StandingClock();
  const pace = new Pace(clock);
  const start = clock.now();
  let [underway, most] = [0, 0];
  const one = () =>
    pace.run(async () => {
      most = Math.max(most, ++underway);
      const sentAt = clock.now();
      await clock.sleep(10);
      underway--;
      pace.took(sentAt);
    }, undefined);
  await passing(clock, Promise.all(Array.from({ length: 320 }, one)));
  expect(most).toBe(32);
  expect(clock.now() - start).toBeLessThanOrEqual(110);
});

test("who gives up waits no longer, neither for the time nor for room", async () => {
  const clock = new StandingClock();
  const pace = new Pace(clock);
  const given = new AbortController();
  const endless = Array.from({ length: 32 }, () => pace.run(() => clock.sleep(1_000), undefined));
  const forRoom = pace.run(async () => "room", given.signal);
  await turn();
  given.abort();
  expect(await forRoom).toBe("room");
  pace.hold(60_000);
  const later = new AbortController();
  const forTime = pace.run(async () => "time", later.signal);
  await turn();
  later.abort();
  expect(await forTime).toBe("time");
  clock.move(1_000);
  await Promise.all(endless);
});
