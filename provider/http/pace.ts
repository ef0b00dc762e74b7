import { EventEmitter, once } from "node:events";
import { type Clock, systemClock } from "../core/clock";

/** So many requests are on their way at once, at most. */
const most = 32;
/** Nobody is made to wait longer than that: then the platform is asked again. */
const longestHoldMs = 120_000;
/** After a refusal: this part of what the platform took in the last second, but not less than the least. */
const part = 0.8;
const leastPerSecond = 2;
/** Each second makes it a little faster, the more the longer nothing is refused: a hundredth, and a fifth of one more. */
const growth = 0.01;
const acceleration = 0.002;

/**
 * When the requests of one connection are sent: as they come, until the platform refuses some for being too many. From
 * then on at the pace that it takes, because one refusal can cost more time than all the care.
 */
export class Pace {
  private readonly room = new EventEmitter().setMaxListeners(0);
  private underway = 0;
  private heldUntil = 0;
  private refusedAt = Number.NEGATIVE_INFINITY;
  private perSecond = Number.POSITIVE_INFINITY;
  /** What it may become again at once, when it turns out that more had been taken before the last refusal. */
  private restored = Number.POSITIVE_INFINITY;
  /** When the next one may go. */
  private next = 0;
  /** When requests of the last second were taken. */
  private readonly taken: number[] = [];

  constructor(private readonly clock: Clock = systemClock) {}

  /** Sends one when its turn has come; at once when it is to be given up. */
  async run<T>(send: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    while (!signal?.aborted) {
      const wait = Math.max(this.heldUntil, this.next) - this.clock.now();
      if (wait > 0) await this.clock.sleep(wait, signal);
      else if (this.underway >= most) await once(this.room, "free", signal && { signal }).catch(() => {});
      else break;
    }
    const interval = 1000 / this.perSecond;
    // Who comes late, because a timer did, does not delay those behind.
    this.next = Math.max(this.next, this.clock.now() - interval) + interval;
    this.underway++;
    try {
      return await send();
    } finally {
      this.underway--;
      this.room.emit("free");
    }
  }

  /** The platform asks everybody to wait. */
  hold(ms: number): void {
    this.heldUntil = Math.max(this.heldUntil, this.clock.now() + Math.min(ms, longestHoldMs));
  }

  /** The platform took one that was sent at this time. */
  took(sentAt: number): void {
    const now = this.clock.now();
    // A refusal is answered faster than what it overtakes.
    if (sentAt <= this.refusedAt && now - this.refusedAt < 1000)
      this.perSecond = Math.max(this.perSecond, Math.min(this.restored, this.perSecond + part));
    this.taken.push(now);
    while ((this.taken[0] as number) <= now - 1000) this.taken.shift();
    this.perSecond += growth + (acceleration * (now - this.refusedAt)) / 1000;
  }

  /** The platform refused one that was sent at this time for being one of too many. */
  refused(sentAt: number): void {
    // Those that were on their way already tell nothing new.
    if (sentAt <= this.refusedAt) return;
    this.refusedAt = this.clock.now();
    const lately = this.taken.filter((time) => time > this.refusedAt - 1000).length;
    this.restored = part * this.perSecond;
    this.perSecond = Math.max(leastPerSecond, part * Math.min(this.perSecond, lately));
  }
}
