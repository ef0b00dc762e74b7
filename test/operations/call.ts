/** What the exercise of a function says: by hand, one call each. */
import type { Json } from "../../provider/core/values";
import type { Facts } from "../conformance/entry";
import type { Lane } from "../conformance/lane";

export interface Call {
  /** The resource that must be there: its conformance entry's complete program is deployed first. */
  needs?: string;
  /** Puts into the emulated world what no resource makes. Answers facts for the inputs. */
  prepare?(lane: Lane): Promise<Facts> | Facts;
  /** Arguments; `state` is what the needed resource has, its inputs and outputs. */
  inputs(facts: Facts, state: Json): Json;
}

/** By token. */
export type Calls = Record<string, Call>;
