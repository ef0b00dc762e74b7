import type { z } from "zod";
import { begun } from "./begun";
import { type Clock, commonEnd, systemClock } from "./clock";
import type { AnyResource, Deletion, Found, Observed, Operation, Timeouts } from "./define";
import { type Difference, differences, importable, reconcile, without } from "./diff";
import { asMlopsError, isKind, MlopsError, NotReady } from "./errors";
import { facetsOf, fieldsOf, fieldsWith, partOf, pick, untold } from "./fields";
import { elapsed, type Settled, settle, untilNextPoll } from "./settle";
import { formatPath, isAbsent, type Json, type Path, same } from "./values";

const defaultTimeouts: Timeouts = { create: 1800, update: 1800, delete: 1800 };

/** How long a deletion is asked for again while something stands in its way. */
const conflictMs = 120_000;

/** How long an answer may take into the engine's state file: until then an interrupted create must find it unfinished. */
export const recordingMs = 5_000;

export interface Request extends Operation<unknown> {
  /** Hash of who declares the object: the same in both hosts. */
  owner: string;
  /** Seconds; absent or 0 means the definition's own. */
  timeout?: number | undefined;
}

export interface Made {
  id: string;
  state: Json;
}

/** The life of every resource: observe, ensure, sync, settle. One for each provider process. */
export class Lifecycle {
  /** Ids that the engine's state holds, by owner: told by diff, and never to be adopted by a replacement. */
  private readonly standing = new Map<string, Set<string>>();
  /** Ids that this process took over: the engine may still ask to delete what it believes to be an older object. */
  private readonly adopted = new Set<string>();
  private readonly unsettled = new Set<Promise<void>>();
  private ending = commonEnd();

  constructor(
    private readonly clock: Clock = systemClock,
    private readonly warn: (text: string) => void = () => {},
  ) {}

  /** The engine holds this id for this owner. */
  stands({ identity }: AnyResource, owner: string, id: string): void {
    const ids = this.standing.get(owner) ?? new Set();
    this.standing.set(owner, ids.add(id));
    if (identity.kind === "none" && begun.before(owner, id)) begun.forget(owner);
  }

  async create(definition: AnyResource, inputs: Json, request: Request): Promise<Made> {
    const { identity } = definition;
    const find = (fresh: boolean) => this.find(definition, inputs, request, fresh);
    let id = await find(false);
    let outputs: Json = {};
    if (id !== undefined) this.adopted.add(id);
    else {
      if (identity.kind === "none") begin(identity, inputs, request);
      try {
        const timeout = timeoutOf(definition, request, "create");
        const made = await definition.create({ ...request, inputs, timeout });
        if (typeof made === "string") id = made;
        else ({ id, outputs } = made);
      } catch (error) {
        if (identity.kind === "none") throw ended(identity, inputs, request, error);
        // The request may have worked although no answer came: look before anything is sent again.
        if (!isKind(error, "lost")) throw error;
        id = await find(true);
        if (id === undefined) throw error;
        this.adopted.add(id);
      }
    }
    return this.finish(definition, id, inputs, outputs, request, "create", true);
  }

  private async find(
    definition: AnyResource,
    inputs: Json,
    request: Request,
    fresh: boolean,
  ): Promise<string | undefined> {
    const standing = this.standing.get(request.owner) ?? new Set<string>();
    const { identity } = definition;
    if (identity.kind === "none") return undefined;
    const found: Found[] = await identity.find({ ...request, inputs, standing, fresh });
    if (identity.kind === "mark") return unfinished(found, request.owner, standing)?.id;
    const [holder] = found;
    if (holder === undefined) return undefined;
    if (standing.has(holder.id))
      throw new MlopsError({
        kind: "conflict",
        message: `${definition.token} ${holder.id} must be deleted before its replacement can take its name`,
        next: "set the resource option deleteBeforeReplace: true",
      });
    if (holder.owner === request.owner) return holder.id;
    throw new MlopsError({
      kind: "conflict",
      message: `${definition.token} ${holder.id} exists already and was not made by this resource; it is left as it is`,
      next: `choose another name, or take it over: pulumi import mlops:${definition.token} <name> '${holder.id}', or the resource option import`,
    });
  }

  /**
   * From here on the object exists: every failure carries its id and what is known of it.
   *
   * @param incomplete whether its making may be
   */
  private async finish(
    definition: AnyResource,
    id: string,
    inputs: Json,
    state: Json,
    request: Request,
    operation: "create" | "update",
    incomplete: boolean,
  ): Promise<Made> {
    const asked = { ...kept(definition, state), ...inputs };
    let settled: Settled = { observed: undefined, status: { kind: "pending", progress: "" } };
    try {
      if (incomplete) {
        const timeout = timeoutOf(definition, request, operation);
        await definition.complete?.({ ...request, inputs, id, timeout });
      }
      settled = await this.arrive(definition, id, inputs, asked, request, operation);
      // What the platform takes only once the object stands (a scale), or what an interrupted create left open.
      const open = operation === "create" ? this.open(definition, inputs, settled) : [];
      if (open.length > 0 && settled.observed) {
        const { observed } = settled;
        const timeout = timeoutOf(definition, request, "update");
        const changed = names(open);
        await definition.update?.({ ...request, id, inputs, state: asked, observed, changed, timeout });
        settled = await this.arrive(definition, id, inputs, asked, request, operation);
      }
      this.verify(definition, id, inputs, settled);
      return { id, state: stateOf(definition, inputs, settled.observed, request) };
    } catch (error) {
      const { facts } = asMlopsError(error);
      throw new NotReady(id, stateOf(definition, inputs, settled.observed, request, state), facts);
    }
  }

  private open(definition: AnyResource, inputs: Json, { observed, status }: Settled): Difference[] {
    if (!observed || status.kind !== "ready" || !definition.update) return [];
    const changed = this.changes(definition, observed.inputs, inputs, false);
    return changed.some(({ replaces }) => replaces) ? [] : changed;
  }

  private settle(
    definition: AnyResource,
    id: string,
    state: Json,
    request: Request,
    operation: keyof Timeouts,
    direct = false,
  ): Promise<Settled> {
    const read = () => definition.read({ ...request, id, state, direct });
    return settle(read, this.waiting(definition, id, request, operation));
  }

  private waiting(
    definition: AnyResource,
    id: string,
    request: Request,
    operation: keyof Timeouts,
  ): Parameters<typeof settle>[1] {
    const { signal, progress } = request;
    const timeout = timeoutOf(definition, request, operation);
    return { clock: this.clock, signal, progress, timeout, what: `${definition.token} ${id}` };
  }

  /** Waits for what was asked for. Lists may lag behind: that something is missing is for the object itself to say. */
  private async arrive(
    definition: AnyResource,
    id: string,
    inputs: Json,
    asked: Json,
    request: Request,
    operation: keyof Timeouts,
  ): Promise<Settled> {
    const settled = await this.settle(definition, id, asked, request, operation);
    const { observed, status } = settled;
    if (status.kind === "stopped" || !observed) return settled;
    const missing =
      status.kind === "failed" || this.changes(definition, observed.inputs, inputs, false).length > 0;
    return missing ? this.settle(definition, id, asked, request, operation, true) : settled;
  }

  private verify(definition: AnyResource, id: string, inputs: Json, { observed, status }: Settled): void {
    if (status.kind === "stopped") throw status.error;
    if (status.kind === "failed")
      throw new MlopsError({
        kind: "failed",
        message: `${definition.token} ${id} failed: ${status.reason}`,
        next: definition.failureIsFinal
          ? "change what it is made of, or start it anew with pulumi up --replace <urn>; unchanged, it is never started twice"
          : "mend the cause and run pulumi up again; pulumi destroy cleans up",
      });
    const left = this.changes(definition, observed?.inputs ?? {}, inputs, false);
    if (left.length > 0)
      throw new MlopsError({
        kind: "reverted",
        message: `${definition.token} ${id}: the platform accepted the change, but afterwards ${left.map(({ path }) => formatPath(path)).join(", ")} is not what was asked for${observed?.note ? `: ${observed.note}` : ""}`,
        next: "pulumi refresh shows what the platform has; run pulumi up to try again",
      });
  }

  /** The refreshed state and inputs; undefined when the platform says that a known object is gone. */
  async read(
    definition: AnyResource,
    id: string,
    known: { inputs: Json | undefined; state: Json },
    request: Request,
  ): Promise<(Made & { inputs: Json }) | undefined> {
    const observed = await definition.read({ ...request, id, state: known.state });
    const imported = known.inputs === undefined;
    // The engine alone would not say what an id looks like.
    if (!observed && imported) throw nothingToImport(definition, id);
    if (!observed) return undefined;
    const inputs = known.inputs ?? importable(definition.inputs, observed.inputs);
    const state = stateOf(definition, inputs, observed, request);
    // A refresh learns nothing of what an import could not tell.
    const missing = Object.keys(untold(definition.inputs, state)).filter((name) =>
      isAbsent(known.state[name]),
    );
    return {
      id,
      state: imported
        ? state
        : calm(
            definition,
            known.state,
            without(
              state,
              missing.map((name) => [name]),
            ),
          ),
      inputs: imported ? inputs : reconcile(definition.inputs, inputs, observed.inputs, false),
    };
  }

  /** Takes an existing object over as it is; refuses when the program says something else. */
  async adopt(definition: AnyResource, id: string, inputs: Json, request: Request): Promise<Made> {
    const observed = await definition.read({ ...request, id, state: {} });
    if (!observed) throw nothingToImport(definition, id);
    const differing = this.changes(definition, observed.inputs, inputs, false);
    if (differing.length > 0)
      throw new MlopsError({
        kind: "conflict",
        message: `${definition.token} ${id} cannot be imported: the program says something else than the platform has for ${differing.map(({ path }) => formatPath(path)).join(", ")}`,
        next: "make the program say what the platform has, import, then change it",
      });
    return { id, state: stateOf(definition, inputs, observed, request) };
  }

  /** Where program and state differ. */
  diff(definition: AnyResource, state: Json, inputs: Json): Difference[] {
    return this.changes(definition, state, inputs, true);
  }

  private changes(definition: AnyResource, present: Json, inputs: Json, writeOnly: boolean): Difference[] {
    return differences(definition.inputs, present, inputs, { writeOnly });
  }

  async update(
    definition: AnyResource,
    id: string,
    state: Json,
    inputs: Json,
    request: Request,
  ): Promise<Made> {
    let observed = await definition.read({ ...request, id, state });
    // What is still on its way may not be changed by most platforms: let it arrive first.
    if (observed?.status.kind === "pending") {
      const arrived = await this.settle(definition, id, state, request, "update");
      if (arrived.status.kind === "stopped") throw arrived.status.error;
      observed = arrived.observed;
    }
    if (!observed)
      throw new MlopsError({
        kind: "notFound",
        message: `${definition.token} ${id} was deleted outside of this program`,
        next: "run pulumi refresh, then pulumi up: it is made again",
      });
    const changed = [
      ...this.changes(definition, observed.inputs, inputs, false),
      ...this.diff(definition, state, inputs).filter(({ path }) => isWriteOnly(definition, path)),
    ];
    const replacing = changed.filter(({ replaces }) => replaces);
    if (replacing.length > 0)
      throw new MlopsError({
        kind: "conflict",
        message: `${definition.token} ${id} was changed outside in ${replacing.map(({ path }) => formatPath(path)).join(", ")}, which only a replacement can put back`,
        next: "run pulumi refresh, then pulumi up: the preview shows the replacement",
      });
    const completed = fieldsWith(definition.inputs, (facets) => facets.completed);
    const different = changed.filter(({ path }) => !completed.has(String(path[0])));
    const mending = observed.status.kind === "failed" && !definition.failureIsFinal && definition.update;
    if (different.length > 0 || mending) {
      if (!definition.update)
        throw new MlopsError({ kind: "unsupported", message: `${definition.token} cannot be changed` });
      const timeout = timeoutOf(definition, request, "update");
      await definition.update({
        ...request,
        id,
        inputs,
        state,
        observed,
        changed: names(different),
        timeout,
      });
    }
    const { mark } = observed;
    const missing = different.length < changed.length;
    const incomplete = missing || mark?.phase === "creating";
    const made = await this.finish(definition, id, inputs, state, request, "update", incomplete);
    // An alias may have given it another owner than its mark names.
    if (missing && mark) this.recorded(definition, id, { ...request, owner: mark.owner }, made.state);
    return made;
  }

  async delete(definition: AnyResource, id: string, state: Json, request: Request): Promise<void> {
    if (this.adopted.has(id)) {
      this.warn(
        `${definition.token} ${id} was taken over by its own replacement in this update; it is kept, not deleted`,
      );
      return;
    }
    const outcome = await this.removed(definition, id, state, request);
    if (outcome === "kept") return;
    let accepted = outcome === "deleted" ? undefined : outcome;
    const going = (retryAfter?: number) =>
      ({ kind: "pending", progress: "being deleted", retryAfter }) as const;
    const { status, observed } = await settle(
      async () => {
        if (accepted) {
          const { retryAfter } = accepted;
          accepted = undefined;
          return { inputs: {}, outputs: {}, status: going(retryAfter) };
        }
        const there = await definition.read({ ...request, id, state });
        if (!there) return { inputs: {}, outputs: {}, status: { kind: "ready" } };
        return {
          ...there,
          status: going(there.status.kind === "pending" ? there.status.retryAfter : undefined),
        };
      },
      this.waiting(definition, id, request, "delete"),
    );
    if (status.kind === "stopped" && observed) throw status.error;
  }

  /** Asks for the deletion; what stands in the way of it may be going itself, and is waited for. */
  private async removed(
    definition: AnyResource,
    id: string,
    state: Json,
    request: Request,
  ): Promise<Deletion> {
    const start = this.clock.now();
    for (;;) {
      try {
        return await definition.delete({ ...request, id, state });
      } catch (error) {
        // Gone already: nothing is left to wait for.
        if (isKind(error, "notFound")) return "kept";
        const age = this.clock.now() - start;
        if (!isKind(error, "conflict") || age >= conflictMs || request.signal.aborted) throw error;
        request.progress(`something stands in the way of the deletion (${elapsed(age)})`);
        await this.clock.sleep(untilNextPoll(this.clock.now(), age), request.signal);
      }
    }
  }

  /**
   * To be called with the answer of a create, also with "not ready": once the engine has it, no create may adopt the
   * object any more, and updates bring what its state lacks.
   */
  recorded(definition: AnyResource, id: string, request: Request, state: Json): void {
    const { identity } = definition;
    if (identity.kind === "key") return;
    // A cancelled update keeps what it has made: that is told all the same.
    const { signal } = new AbortController();
    const mark = { owner: request.owner, phase: "made" } as const;
    const settled = this.clock
      .sleep(recordingMs, this.ending.signal)
      .then(() =>
        identity.kind === "none"
          ? begun.forget(request.owner)
          : identity.settle({ ...request, signal, id, mark, state }),
      )
      .catch((error) => this.warn(`${definition.token} ${id}: ${asMlopsError(error).message}`))
      .finally(() => this.unsettled.delete(settled));
    this.unsettled.add(settled);
  }

  /** The engine's end, when it has recorded everything: resolves when nothing is left to be told to a platform. */
  async idle(): Promise<void> {
    this.ending.abort();
    this.ending = commonEnd();
    await Promise.allSettled([...this.unsettled]);
  }
}

/** What an interrupted create of this owner has left: the one that the next create carries on with. */
export function unfinished(
  found: readonly Found[],
  owner: string,
  standing: ReadonlySet<string>,
): Found | undefined {
  return found.find((one) => one.owner === owner && one.phase === "creating" && !standing.has(one.id));
}

/** Whether `recorded` is for what is not ready too: a cancelled update sends nothing more, and notes are not sent. */
export function mayRecord({ identity }: AnyResource, { kind }: NotReady): boolean {
  return kind !== "cancelled" || identity.kind === "none";
}

/** A state without the inputs that a program takes away by not giving them. */
function kept({ inputs }: AnyResource, state: Json): Json {
  const given = new Set(
    fieldsOf(inputs).flatMap(([name, part]) => (facetsOf(part).serverDefault ? [] : [name])),
  );
  return Object.fromEntries(Object.entries(state).filter(([name]) => !given.has(name)));
}

/** Seconds. */
function timeoutOf({ timeouts }: AnyResource, { timeout }: Request, operation: keyof Timeouts): number {
  return timeout || (timeouts?.[operation] ?? defaultTimeouts[operation]);
}

/** Notes what must not be asked for twice; refuses what an update that was killed may have asked for. */
function begin(identity: Unidentified, inputs: Json, request: Request): void {
  const { owner } = request;
  const content = identity.id({ inputs, owner });
  if (begun.before(owner, content)) {
    const message = "An earlier update ended in the middle of it";
    throw unanswered(identity, inputs, request, new MlopsError({ kind: "lost", message }));
  }
  begun.note(owner, { content });
}

/** What its failure is: after an answer it may be asked for again, after none it may not. */
function ended(identity: Unidentified, inputs: Json, request: Request, error: unknown): unknown {
  if (isKind(error, "lost")) return unanswered(identity, inputs, request, error);
  begun.forget(request.owner);
  return error;
}

type Unidentified = Extract<AnyResource["identity"], { kind: "none" }>;

/** The failure of what must not be asked for twice: its id is kept, and stands in the way of a second attempt. */
function unanswered(
  { unknown, id }: Unidentified,
  inputs: Json,
  { owner }: Request,
  error: unknown,
): NotReady {
  const { facts } = asMlopsError(error);
  return new NotReady(id({ inputs, owner }), inputs, {
    ...facts,
    message: `${facts.message}; ${unknown} is unknown`,
    next: "find out on the platform; it is not sent again by itself: change its trigger to do so",
  });
}

function nothingToImport({ token, id: { form } }: AnyResource, id: string): MlopsError {
  return new MlopsError({
    kind: "notFound",
    message: `There is no ${token} with the id ${id}`,
    next: `check the id; its form is ${form}`,
  });
}

function names(changed: readonly Difference[]): Set<string> {
  return new Set(changed.map(({ path }) => String(path[0])));
}

function isWriteOnly(definition: AnyResource, path: Path): boolean {
  let part: z.core.$ZodType | undefined = definition.inputs;
  return path.some((key) => {
    part = part && partOf(part, key);
    return part !== undefined && facetsOf(part).writeOnly === true;
  });
}

/**
 * What the engine keeps: the inputs, in the program's words where they mean the same, and the outputs.
 *
 * @param told outputs that an earlier answer gave, for where nothing could be observed
 */
function stateOf(
  definition: AnyResource,
  inputs: Json,
  observed: Observed | undefined,
  { client }: Operation<unknown>,
  told: Json = {},
): Json {
  return observed
    ? { ...reconcile(definition.inputs, inputs, observed.inputs, true), ...observed.outputs }
    : {
        ...pick(definition.outputs, told),
        ...uncompleted(definition, inputs),
        ...definition.known?.(inputs, client),
      };
}

/** The inputs without those that may not have arrived: what the state lacks, the next update brings. */
function uncompleted(definition: AnyResource, inputs: Json): Json {
  const completed = fieldsWith(definition.inputs, (facets) => facets.completed);
  return Object.fromEntries(Object.entries(inputs).filter(([name]) => !completed.has(name)));
}

/** Outputs that change by themselves keep their old value while nothing else has changed. */
function calm(definition: AnyResource, before: Json, after: Json): Json {
  const moving = new Set(
    fieldsOf(definition.outputs)
      .filter(([, part]) => facetsOf(part).volatile)
      .map(([name]) => name),
  );
  const steady = Object.keys({ ...before, ...after }).every(
    (key) => moving.has(key) || same(before[key], after[key]),
  );
  if (!steady) return after;
  const kept = Object.entries(after).map(([key, value]) => [key, moving.has(key) ? before[key] : value]);
  return Object.fromEntries(kept.filter(([, value]) => value !== undefined));
}
