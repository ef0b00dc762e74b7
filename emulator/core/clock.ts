import type { Store } from "./store";

/** The emulated time: the machine's, moved forward by `POST /clock`. All times are epoch milliseconds. */
export class Clock {
  constructor(
    private readonly store: Store,
    private readonly speed: number,
  ) {}

  now(): number {
    return Date.now() + this.offset;
  }

  iso(time = this.now()): string {
    return new Date(time).toISOString();
  }

  /** The time when something that began at a time and takes so many seconds at speed 1 will be over. */
  in(seconds: number, began = this.now()): number {
    return began + (seconds * 1000) / this.speed;
  }

  reached(time: number): boolean {
    return this.now() >= time;
  }

  advance(seconds: number): void {
    this.offset += seconds * 1000;
  }

  reset(): void {
    this.offset = 0;
  }

  private get offset(): number {
    return (this.store.meta["clockOffsetMs"] as number | undefined) ?? 0;
  }

  private set offset(value: number) {
    this.store.meta["clockOffsetMs"] = value;
    this.store.touch();
  }
}
