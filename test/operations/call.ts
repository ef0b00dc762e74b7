/** What the exercise of a function says: by hand, one call each. */
import type { Json } from "../../provider/core/values";
import type { Facts } from "../conformance/entry";
import type { Lane } from "../conformance/lane";

export interface Call {
  /** The resource that must be there: its conformance entry's complete program is deployed first. */
  needs?: string;
  /**
   * Puts into the emulated world what no resource makes, or looks there for what no output has. Answers facts for the
   * inputs, besides the emulator's own.
   *
   * @param state what the needed resource has, its inputs and outputs
   */
  prepare?(lane: Lane, state: Json): Promise<Facts> | Facts;
  /** Arguments. */
  inputs(facts: Facts, state: Json): Json;
}

/** By token. */
export type Calls = Record<string, Call>;
