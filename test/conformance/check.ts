import type { Subject } from "./subject";

/** One thing to be shown; it throws when it does not hold. */
export interface Point {
  name: string;
  /** Generated programs that it takes. */
  programs?: number;
  run(): Promise<void>;
}

export interface Extent {
  /** Generated programs per definition. */
  inputs: number;
  /** Which faults at which HTTP calls of each lifecycle: those that find most, or the others. */
  crashes: "few at one call" | "few at every call" | "the others at every call";
}

/** The points of one row of the matrix, as they come up. */
export type Check = (subject: Subject, extent: Extent) => AsyncIterable<Point> | Iterable<Point>;

/** Runs something that must fail; answers its message. */
export async function failing(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error("this should have failed");
}

export function expect(holds: unknown, otherwise: string): asserts holds {
  if (!holds) throw new Error(otherwise);
}
