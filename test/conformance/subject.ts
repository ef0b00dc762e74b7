/** One definition in one host: its programs, its world, and what must hold at the end of everything. */
import type { RequestEntry } from "../../emulator/core/requests";
import type { AnyResource } from "../../provider/core/define";
import { type bare, facetsOf, fieldsOf, isRequired } from "../../provider/core/fields";
import { isObject, type Json, same } from "../../provider/core/values";
import { resourceOf } from "../../provider/hosts/session";
import { expect } from "./check";
import type { Entry, Facts } from "./entry";
import { EngineStub, type HostName, HostProcess } from "./host";
import type { Lane, Snapshot } from "./lane";
import { changingOf } from "./match";
import { type Difference, Stack, unwrapped } from "./stack";

/** Processes of both hosts for one lane. */
export class Hosts {
  private readonly running = new Map<HostName, HostProcess>();
  private readonly doomed = new Map<HostName, HostProcess>();
  private readonly spare = new Map<HostName, Promise<HostProcess>>();

  private constructor(
    private readonly lane: Lane,
    readonly engine: EngineStub,
  ) {}

  static async start(lane: Lane): Promise<Hosts> {
    return new Hosts(lane, await EngineStub.start());
  }

  /** The one that lives on: a warm process takes a fraction of a fresh one's time. */
  async get(name: HostName): Promise<HostProcess> {
    const running = this.running.get(name);
    if (running?.alive) return running;
    const next = await HostProcess.start(name, this.lane, this.engine);
    this.running.set(name, next);
    return next;
  }

  /** One to be killed; afterwards the fresh one that takes over. */
  async mortal(name: HostName): Promise<HostProcess> {
    const doomed = this.doomed.get(name);
    if (doomed?.alive) return doomed;
    this.prepare(name);
    const next = (await this.spare.get(name)) as HostProcess;
    this.spare.delete(name);
    this.doomed.set(name, next);
    return next;
  }

  /** Starts the one that will take over. */
  prepare(name: HostName): void {
    if (!this.spare.has(name)) this.spare.set(name, HostProcess.start(name, this.lane, this.engine));
  }

  /** From now on processes that nothing has happened to. */
  async renew(name: HostName): Promise<void> {
    for (const processes of [this.running, this.doomed]) {
      await processes.get(name)?.kill();
      processes.delete(name);
    }
  }

  async stop(): Promise<void> {
    for (const host of [
      ...this.running.values(),
      ...this.doomed.values(),
      ...(await Promise.all(this.spare.values())),
    ])
      await host.kill();
    this.engine.stop();
  }
}

/** Makes what an entry's programs need. */
export async function prepared(entry: Entry, lane: Lane): Promise<Facts> {
  const { watsonx, azure } = lane.connection;
  return { folder: lane.folder, ...watsonx, ...azure, ...(await entry.prepare?.(lane)) };
}

export class Subject {
  readonly definition: AnyResource;
  private readonly starts = new Map<string, { world: Snapshot; stack: Stack }>();

  private constructor(
    readonly entry: Entry,
    readonly hostName: HostName,
    readonly lane: Lane,
    readonly hosts: Hosts,
    readonly facts: Facts,
    private readonly empty: Snapshot,
  ) {
    this.definition = resourceOf(entry.token);
  }

  static async of(
    entry: Entry,
    hostName: HostName,
    lane: Lane,
    hosts: Hosts,
    seeded: Snapshot,
  ): Promise<Subject> {
    lane.restore(seeded);
    const facts = await prepared(entry, lane);
    return new Subject(entry, hostName, lane, hosts, facts, lane.take());
  }

  get minimal(): Json {
    return this.entry.minimal(this.facts);
  }

  get complete(): Json {
    return this.entry.complete(this.facts);
  }

  /** The complete program with a change. */
  with(change: Json): Json {
    return Object.fromEntries(
      Object.entries({ ...this.complete, ...change }).filter(([, value]) => value !== undefined),
    );
  }

  /** All mutable fields changed at once. */
  get changed(): Json {
    return this.with(Object.assign({}, ...Object.values(this.entry.updates).map(({ to }) => to)));
  }

  /** A stack in an empty world, or in one where a program was deployed. */
  async begin(program?: Json): Promise<Stack> {
    const host = await this.hosts.get(this.hostName);
    const key = JSON.stringify(program ?? null);
    let start = this.starts.get(key);
    if (!start) {
      this.lane.restore(this.empty);
      const stack = new Stack(this.definition, host);
      if (program) await stack.up(program);
      start = { world: this.lane.take(), stack };
      this.starts.set(key, start);
    }
    this.lane.restore(start.world);
    return start.stack.copy(host);
  }

  /** Paths of the objects that are alive. */
  live(stack: Stack): string[] {
    const { collection, keeps, live = () => true } = this.entry;
    const current = stack.resource?.id;
    const deleted = stack.deleted.filter((id) => id !== current).map((id) => this.entry.object(id));
    return this.lane
      .objects(collection)
      .filter(
        (path) => (keeps && !deleted.includes(path)) || live(this.lane.object(path) as Json, this.lane),
      );
  }

  /** What was sent while something was done, and what came of it. */
  async sentDuring(work: () => Promise<unknown>): Promise<RequestEntry[]> {
    const since = this.lane.mark();
    await work();
    return this.lane.requests(since);
  }

  /** Exactly one object is alive, it is the one in the state, and nothing is left to do. */
  async expectConverged(stack: Stack, program: Json): Promise<void> {
    this.expectOne(stack);
    await this.expectNoDifference(stack, program, "after the update");
    const before = unwrapped(stack.recorded().outputs);
    if (!(await stack.refresh())) throw new Error("refresh says that the object is gone");
    const after = unwrapped(stack.recorded().outputs);
    const moved = Object.keys({ ...before, ...after }).filter(
      (key) => !key.startsWith("__") && !same(before[key], after[key]) && !this.isVolatile(key),
    );
    if (moved.length > 0)
      throw new Error(
        `the state was not what the platform has: ${moved.map((key) => `${key}: ${JSON.stringify(before[key])} became ${JSON.stringify(after[key])}`).join(", ")}`,
      );
    await this.expectNoDifference(stack, program, "after a refresh");
  }

  private isVolatile(key: string): boolean {
    const part = fieldsOf(this.definition.outputs).find(([name]) => name === key)?.[1];
    return this.entry.arriving?.includes(key) || (part !== undefined && facetsOf(part).volatile === true);
  }

  expectOne(stack: Stack): void {
    if (stack.condemned.length > 0) throw new Error("a replaced object is still to be deleted");
    if (this.definition.identity.kind === "none") {
      this.expectStarts(stack);
      return;
    }
    const wanted = this.entry.object(stack.recorded().id);
    const live = this.live(stack);
    if (live.length !== 1 || live[0] !== wanted)
      throw new Error(
        `exactly ${wanted} should be alive, there ${live.length === 1 ? "is" : "are"}: ${live.join(", ") || "nothing"}`,
      );
  }

  /** What no id finds again is never undone, but counted: for each creation it was started once at most. */
  private expectStarts({ started: { surely, perhaps } }: Stack): void {
    const count = this.lane.objects(this.entry.collection).length;
    if (count < surely || count > surely + perhaps)
      throw new Error(`started ${surely} times, and ${perhaps} times perhaps; the platform has ${count}`);
  }

  /**
   * The update after a failure; answers its program. Where nobody can tell whether something was started, the same one
   * says so and sends nothing, and another trigger starts it anew.
   *
   * @param act a command that asks for it anew, instead of the same update
   */
  async goOn(stack: Stack, program: Json, act?: () => Promise<unknown>): Promise<Json> {
    const { surely, perhaps } = stack.started;
    let refusal: string | undefined;
    const sent = await this.sentDuring(() =>
      (act?.() ?? stack.up(program)).catch((error: Error) => {
        if (this.definition.identity.kind !== "none") throw error;
        refusal = error.message;
      }),
    );
    if (refusal === undefined) {
      if (this.definition.identity.kind === "none" && act === undefined)
        expect(
          perhaps === 0 || stack.started.surely === surely,
          "what may have been done was asked for again",
        );
      return program;
    }
    expect(/is unknown/.test(refusal), `the message does not say what is unknown: ${refusal}`);
    expect(changingOf(sent).length === 0, "it was sent again by itself");
    const anew = { ...program, trigger: "again" };
    await stack.up(anew);
    return anew;
  }

  expectNone(stack: Stack): void {
    if (this.definition.identity.kind === "none") {
      this.expectStarts(stack);
      return;
    }
    const live = this.live(stack);
    if (live.length > 0) throw new Error(`nothing should be alive, there is: ${live.join(", ")}`);
  }

  async expectNoDifference(stack: Stack, program: Json, when: string): Promise<void> {
    const { diff } = await stack.preview(program);
    if (diff?.changes)
      throw new Error(
        `${when} a preview shows changes: ${diff.paths.join(", ") || explain(stack, program, diff)}`,
      );
    if (stack.recorded().initErrors.length > 0) throw new Error(`${when} the object counts as not ready`);
  }

  /** The same in the other host. */
  in(hostName: HostName): Subject {
    return new Subject(this.entry, hostName, this.lane, this.hosts, this.facts, this.empty);
  }

  /** Whether nothing stands in for an input that is not given. */
  isRequired(name: string): boolean {
    const part = fieldsOf(this.definition.inputs).find(([key]) => key === name)?.[1];
    if (!part || !isRequired(part)) return false;
    const { autoName, fromConfig, serverDefault } = facetsOf(part);
    return !autoName && !fromConfig && !serverDefault;
  }

  /** Names of the inputs that a program may give. */
  get inputNames(): string[] {
    return fieldsOf(this.definition.inputs)
      .filter(([, part]) => !facetsOf(part).computed)
      .map(([name]) => name);
  }
}

function explain(stack: Stack, program: Json, diff: Difference): string {
  const state = unwrapped(stack.recorded().outputs);
  const fields = Object.keys(program).filter((key) => !same(state[key], program[key]));
  return `${diff.replaces.join(", ")} ${fields.map((key) => `${key}: ${JSON.stringify(state[key])} / ${JSON.stringify(program[key])}`).join(", ")}`;
}

/** Paths of every field that a definition has, with the schema of each. */
export function everyField(
  definition: AnyResource,
): { path: string[]; schema: ReturnType<typeof bare>; secret: boolean }[] {
  const found: ReturnType<typeof everyField> = [];
  const walk = (schema: ReturnType<typeof bare>, path: string[], secret: boolean): void => {
    for (const [name, part] of fieldsOf(schema)) {
      if (facetsOf(part).computed) continue;
      const isSecret = secret || facetsOf(part).secret === true;
      found.push({ path: [...path, name], schema: part, secret: isSecret });
      walk(part, [...path, name], isSecret);
    }
  };
  walk(definition.inputs, [], false);
  return found;
}

/** A program with one value at a path; undefined when the way there is not given. */
export function placed(program: Json, path: readonly string[], value: unknown): Json | undefined {
  const [key = "", ...rest] = path;
  if (rest.length === 0) return { ...program, [key]: value };
  const inner = program[key];
  if (!isObject(inner)) return undefined;
  const changed = placed(inner, rest, value);
  return changed && { ...program, [key]: changed };
}
