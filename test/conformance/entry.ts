/** What a definition's conformance entry says: by hand, from the platform's document. */
import type { Json } from "../../provider/core/values";
import type { Lane } from "./lane";

/** Stands for any value in an expectation: a mark, a generated name. */
export const ANY = "*any*";

/** Begins every secret text of an entry's programs: that is what the search for secrets looks for. */
export const canary = "canary-8d1f";

/** One request that changes something. */
export interface Expected {
  method: "POST" | "PUT" | "PATCH" | "DELETE";
  /** The path; `*` is one segment. */
  path: string;
  /** Exactly this body, `ANY` apart; absent: not JSON, or not looked at. */
  body?: unknown;
  /** These parameters, perhaps among others. */
  query?: Record<string, string>;
}

export interface Change {
  /** Fields of the complete program that become this; undefined takes one away. */
  to: Json;
  /** Exactly the changing requests that this makes, in their order. */
  requests: readonly Expected[];
}

export interface Drift {
  /** What someone else changes in the stored object (a merge patch on the emulator's object). */
  object: Json;
  /** The property path that the preview reports; default: the field's name. */
  path?: string;
}

/** Facts about the world that inputs need: ids of what the entry prepared, the emulator's own. */
export type Facts = Record<string, string>;

export type CheckName =
  | "lifecycle"
  | "noDrift"
  | "drift"
  | "import"
  | "crash"
  | "partial"
  | "rollback"
  | "delete"
  | "secrets"
  | "parity"
  | "unknowns"
  | "badInput";

export interface Entry {
  token: string;
  /** Tells the rows of one definition apart, where it has several kinds of object. */
  variant?: string;
  /** Makes what the resource needs besides itself, and local files in `lane.folder`. Answers facts for the inputs. */
  prepare?(lane: Lane): Promise<Facts> | Facts;
  minimal(facts: Facts): Json;
  /** Every input that can be given together. */
  complete(facts: Facts): Json;
  /** Collection of the emulator in which the live objects are, such as `watsonx/models`; or what was started, where no id finds that again. */
  collection: string;
  /** Whether an object of the collection counts as live; default: each does. */
  live?(object: Json, lane: Lane): boolean;
  /** The platform keeps what was deleted, as a history: it must not be `live` any more, and everything else counts. */
  keeps?: boolean;
  /** Deleting it asks the platform for nothing, so that nothing can be refused. */
  forgotten?: boolean;
  /** Work that nobody can change, not even its mark: forgotten by the platform, it is remembered and never done again. */
  remembered?: boolean;
  /** Path in the emulator's store of the object that an id means. */
  object(id: string): string;
  /** The changing requests of the complete program's creation, its mark's settlement included. */
  create: readonly Expected[];
  /** …and of its deletion. */
  delete: readonly Expected[];
  /** By mutable field. */
  updates: Record<string, Change>;
  /** By replacing field: what it becomes. */
  replacements: Record<string, Json>;
  /** Programs that mean the same as the complete one. */
  equivalents?: Record<string, (facts: Facts) => Json>;
  /** By mutable field. */
  drifts: Record<string, Drift>;
  /** Outputs that come by themselves, once: when the work has ended. */
  arriving?: readonly string[];
  /** Inputs that no import can tell, and programs therefore add. */
  untold?: readonly string[];
  /** A request whose provisioning can be made to fail. */
  provisioning?: { operation: string };
  /** A request that the platform can accept and then take back, and the change that it carries. */
  rollback?: { operation: string; change: string };
  /** It is always there, and nobody's own: a program that declares it says how it is to be. */
  common?: boolean;
  /** The collection's parent, whose absence means that the object is gone too: a path of the emulator's store. */
  parent?(facts: Facts): string;
  /** The option that keeps the object on delete, as inputs. */
  retain?: Json;
  /** Input paths with their secret canaries' places are found by facets; what else is secret, such as values in maps. */
  generated?: {
    /** Makes a random program valid: rules over several fields, ids of what exists. */
    valid(random: Json, facts: Facts): Json;
    /** Fields that are left out: they need what no generator can give. */
    without?: readonly string[];
  };
  /** Why a check does not apply: naming the platform's document. */
  notApplicable?: Partial<Record<CheckName, string>>;
}

/** What a row of the matrix is called. */
export function nameOf({ token, variant }: Pick<Entry, "token" | "variant">): string {
  return variant ? `${token} (${variant})` : token;
}
