import { type Clock, systemClock } from "./clock";

const maxAgeMs = 30_000;

/** Everything a collection holds, read at once and shared by all who ask within 30 s. */
export class Collection<T> {
  private taken: { at: number; items: Promise<T[]> } | undefined;

  constructor(
    private readonly readAll: () => AsyncIterable<T>,
    private readonly clock: Clock = systemClock,
  ) {}

  async items(fresh: boolean): Promise<T[]> {
    const usable = !fresh && this.taken && this.clock.now() - this.taken.at < maxAgeMs;
    if (!usable) {
      const taken = { at: this.clock.now(), items: gather(this.readAll()) };
      this.taken = taken;
      // A failure is not an answer: the next one asks again.
      taken.items.catch(() => {
        if (this.taken === taken) this.taken = undefined;
      });
    }
    return (this.taken as { items: Promise<T[]> }).items;
  }
}

export async function gather<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of source) items.push(item);
  return items;
}
