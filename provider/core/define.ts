import type { z } from "zod";
import type { Settings, SettingValues } from "./config";
import type { AnyObject } from "./fields";
import type { Json } from "./values";

/** A platform: what it is configured with, and how a connection to it is made. */
export interface Platform<S extends Settings = Settings, C = unknown> {
  name: string;
  settings: S;
  /** Makes a connection. Sends nothing yet, and nothing more once it is stopped. */
  connect(values: SettingValues<S>, stopped: AbortSignal): C;
  /** Called once when the provider stops: revoke tokens, close sockets. */
  close?(client: C): Promise<void>;
}

/** What an operation runs with. */
export interface Operation<C> {
  client: C;
  /** Aborts reading and waiting; a change that was sent is always waited for. */
  signal: AbortSignal;
  /** Shows one line of progress to the user. */
  progress(text: string): void;
}

/** `creating` until the engine has recorded the object; from then on `made`, and never adopted again. */
export type Phase = "creating" | "made";

export interface Mark {
  owner: string;
  phase: Phase;
}

/** What the platform has under an id. */
export interface Observed {
  /** In the shape of the inputs. */
  inputs: Json;
  outputs: Json;
  status: Status;
  /** The platform's own words on a change that it took back. */
  note?: string | undefined;
  mark?: Mark | undefined;
}

export type Status =
  | { kind: "ready" }
  /** @param progress the platform's words for what it is doing */
  | { kind: "pending"; progress: string; retryAfter?: number | undefined }
  | { kind: "failed"; reason: string };

export interface Found {
  id: string;
  /** Whose it is; undefined when it carries no mark. */
  owner: string | undefined;
  phase?: Phase | undefined;
}

/** What a definition is asked to make. */
export interface Wanted<I> {
  inputs: I;
  owner: string;
}

export type CreateRequest<I, C> = Operation<C> &
  Wanted<I> & {
    /** Seconds that making it may take. */
    timeout: number;
  };

/** What was made, and what the answer alone told of it: `read` gets these outputs in its state. */
export interface Created {
  id: string;
  outputs: Json;
}

export type FindRequest<I, C> = Operation<C> &
  Wanted<I> & {
    /** Ids that the engine's state holds for this resource: never to be taken for a new one. */
    standing: ReadonlySet<string>;
    /** Whether an answer may be up to 30 s old. After a lost reply it must not. */
    fresh: boolean;
  };
export type ReadRequest<C> = Operation<C> & {
  id: string;
  /** The last known state, and while it is made or changed what is asked for; empty on import. */
  state: Json;
  /** The object itself is to be asked: what a list says of it was not what it should be. */
  direct?: boolean | undefined;
};
export type UpdateRequest<I, C> = CreateRequest<I, C> & {
  id: string;
  state: Json;
  observed: Observed;
  /** Top-level names of the inputs that differ from what is there; none when a failed object is to be mended. */
  changed: ReadonlySet<string>;
};

/**
 * "kept" when the platform keeps the object (a finished run): nothing to wait for. Seconds to wait before the first look
 * where the platform has only accepted the deletion.
 */
export type Deletion = "deleted" | "kept" | { retryAfter: number | undefined };

export type DeleteRequest<C> = Operation<C> & { id: string; state: Json };

/** How an object that an earlier, interrupted create made is found again. */
export type Identity<I, C> =
  /** One object can hold a name. Where no mark can be stored, `owner` is answered for exactly our content. */
  | {
      kind: "key";
      /** The inputs that are the name: while they stay, a replacement must delete first. */
      fields: readonly string[];
      find(request: FindRequest<I, C>): Promise<Found[]>;
    }
  /** A mark is written into the object by the request that makes it. */
  | {
      kind: "mark";
      find(request: FindRequest<I, C>): Promise<Found[]>;
      /** Tells the platform that the engine has recorded the object, and in which state. */
      settle(request: Operation<C> & { id: string; mark: Mark; state: Json }): Promise<void>;
    }
  /**
   * Made at most once: nothing would find it again. `read` answers from the state alone, and calls it failed while the
   * outputs of `create` are not there: its reply was lost then, and only other inputs (a trigger) make it anew.
   */
  | {
      kind: "none";
      /** What nobody knows after a lost reply, as a clause: "whether the code was executed". */
      unknown: string;
      /** The id, also of what may never have been made. */
      id(wanted: Wanted<I>): string;
    };

/** A condition over several fields. Not asked while one of them is unknown or wrong by itself. */
export interface Rule {
  fields: readonly string[];
  /** The problem, as a sentence; undefined when there is none. */
  problem(inputs: Json): string | undefined;
}

export interface ListRequest<Q, C> extends Operation<C> {
  query: Q;
}

export interface ResourceDefinition<
  I extends AnyObject = AnyObject,
  O extends AnyObject = AnyObject,
  Q extends AnyObject = AnyObject,
  C = unknown,
> {
  kind: "resource";
  /** Module and class: `watsonx:Model`. */
  token: string;
  doc: string;
  /** The document that it was written from. */
  source: string;
  // biome-ignore lint/suspicious/noExplicitAny: a platform's settings matter only to itself
  platform: Platform<any, C>;
  inputs: I;
  outputs: O;
  rules?: readonly Rule[];
  /** The id and the inputs that it consists of. */
  id: { form: string; parse(id: string): Json | undefined };
  /** Derives the computed inputs from local files. Throws MlopsError with `path` in front of its message. */
  prepare?(inputs: z.infer<I>): Promise<Json> | Json;
  /** Outputs that are known before the object exists. */
  known?(inputs: Json, client: C): Json;
  identity: Identity<z.infer<I>, C>;
  /** Paths of inputs of which the platform takes each value only once: while one stays, a replacement must delete first. */
  unique?: readonly string[];
  /** Sends the request that makes the object, its mark in it; answers the id as soon as the platform gave it. */
  create(request: CreateRequest<z.infer<I>, C>): Promise<string | Created>;
  /** Completes what create began: idempotent, and run again for an object found half made, or without what it brings. */
  complete?(request: CreateRequest<z.infer<I>, C> & { id: string }): Promise<void>;
  /** The only function that speaks about existence: undefined on the platform's own not-found alone. */
  read(request: ReadRequest<C>): Promise<Observed | undefined>;
  update?(request: UpdateRequest<z.infer<I>, C>): Promise<void>;
  delete(request: DeleteRequest<C>): Promise<Deletion>;
  /** Whether the object's failure is final: nothing but a replacement helps. */
  failureIsFinal?: boolean;
  list?: {
    inputs: Q;
    each(request: ListRequest<z.infer<Q>, C>): AsyncIterable<{ id: string; name: string }>;
  };
  /** Seconds that an operation may take unless `customTimeouts` says otherwise. */
  timeouts?: Partial<Timeouts>;
}

export interface Timeouts {
  create: number;
  update: number;
  delete: number;
}

export interface FunctionDefinition<
  I extends AnyObject = AnyObject,
  O extends AnyObject = AnyObject,
  C = unknown,
> {
  kind: "function";
  /** Module and name: `watsonx:getModel`. */
  token: string;
  doc: string;
  source: string;
  // biome-ignore lint/suspicious/noExplicitAny: a platform's settings matter only to itself
  platform: Platform<any, C>;
  inputs: I;
  outputs: O;
  rules?: readonly Rule[];
  invoke(request: Operation<C> & { inputs: z.infer<I> }): Promise<z.infer<O>>;
}

// biome-ignore lint/suspicious/noExplicitAny: the lists hold definitions of every type
export type AnyResource = ResourceDefinition<any, any, any, any>;
// biome-ignore lint/suspicious/noExplicitAny: the lists hold definitions of every type
export type AnyFunction = FunctionDefinition<any, any, any>;

export function definePlatform<S extends Settings, C>(platform: Platform<S, C>): Platform<S, C> {
  return platform;
}

export function defineResource<I extends AnyObject, O extends AnyObject, Q extends AnyObject, C>(
  definition: Omit<ResourceDefinition<I, O, Q, C>, "kind">,
): ResourceDefinition<I, O, Q, C> {
  return { kind: "resource", ...definition };
}

export function defineFunction<I extends AnyObject, O extends AnyObject, C>(
  definition: Omit<FunctionDefinition<I, O, C>, "kind">,
): FunctionDefinition<I, O, C> {
  return { kind: "function", ...definition };
}
