/** Makes every resource and calls every function, through the plugin's protocol, and counts what the platforms saw. */
import * as provider from "@pulumi/pulumi/proto/provider_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import type { Json } from "../../provider/core/values";
import { functions, resources } from "../../provider/generated/registry";
import { entries } from "../conformance/entries";
import type { Entry } from "../conformance/entry";
import { Lane, type Snapshot } from "../conformance/lane";
import { unwrapped } from "../conformance/stack";
import { Hosts, Subject } from "../conformance/subject";
import { calls } from "./calls";
import { type Scenario, scenarios } from "./scenarios";

/** Times that an operation was served, by what asked for it. */
export type Seen = Map<string, Map<string, number>>;

export interface Outcome {
  /** Operations of the emulator's routes that the table of operations has. */
  operations: string[];
  seen: Seen;
  /** What could not be exercised, and why. */
  failures: string[];
}

/** @param platforms modules to exercise, such as `mlserver`; default: all */
export async function exerciseAll(platforms?: readonly string[]): Promise<Outcome> {
  const exercise = await Exercise.start();
  try {
    const wanted = (token: string) => platforms?.includes(token.split(/[:/]/)[0] as string) ?? true;
    for (const token of Object.keys(resources).filter(wanted)) await exercise.live(token);
    for (const token of Object.keys(functions).filter(wanted)) await exercise.call(token);
    for (const scenario of scenarios.filter(({ platform }) => wanted(platform)))
      await exercise.play(scenario);
    return exercise.outcome;
  } finally {
    await exercise.stop();
  }
}

export class Exercise {
  private readonly seen: Seen = new Map();
  private readonly failures: string[] = [];

  private constructor(
    readonly lane: Lane,
    private readonly hosts: Hosts,
    private readonly seeded: Snapshot,
  ) {}

  static async start(): Promise<Exercise> {
    const lane = await Lane.start();
    return new Exercise(lane, await Hosts.start(lane), lane.take());
  }

  async stop(): Promise<void> {
    await this.hosts.stop();
    await this.lane.stop();
  }

  get outcome(): Outcome {
    const operations = [...this.lane.world.operations].filter((id) => !id.startsWith("+"));
    return { operations, seen: this.seen, failures: this.failures };
  }

  /** The life of a resource: the programs of its conformance entries, one after the other. */
  async live(token: string): Promise<void> {
    const own = entries.filter((entry) => entry.token === token);
    if (own.length === 0) this.failures.push(`${token}: ${noEntry(token)}`);
    for (const entry of own) await this.bounded(token, () => this.liveOf(entry));
  }

  private async liveOf(entry: Entry): Promise<void> {
    const { token } = entry;
    const subject = await this.subject(entry);
    const minimal = await subject.begin();
    await this.during(token, async () => {
      await minimal.up(subject.minimal);
      await minimal.destroy();
    });
    const stack = await subject.begin();
    await this.during(token, async () => {
      await stack.up(subject.complete);
      for (const { to } of Object.values(entry.updates)) await stack.up(subject.with(to));
      for (const to of Object.values(entry.replacements)) await stack.up(subject.with(to));
      await stack.refresh();
      await stack.destroy();
    });
  }

  /** One call of a function, with what it needs. */
  call(token: string): Promise<void> {
    return this.bounded(token, async () => {
      const call = calls[token];
      if (!call) throw new Error("there is no call of it in test/operations/calls");
      this.lane.restore(this.seeded);
      let state: Json = {};
      if (call.needs) {
        const subject = await this.subjectOf(call.needs);
        const stack = await subject.begin();
        await stack.up(subject.complete);
        state = unwrapped(stack.recorded().outputs);
      }
      const facts = {
        folder: this.lane.folder,
        ...this.lane.connection.watsonx,
        ...(await call.prepare?.(this.lane, state)),
      };
      await this.during(token, () => this.invoke(token, call.inputs(facts, state)));
    });
  }

  private subjectOf(token: string): Promise<Subject> {
    const entry = entries.find((one) => one.token === token);
    if (!entry) throw new Error(noEntry(token));
    return this.subject(entry);
  }

  play({ by, run }: Scenario): Promise<void> {
    return this.bounded(by, async () => {
      this.lane.restore(this.seeded);
      await this.during(by, () => run(this));
    });
  }

  /** Calls a function, as the engine does. */
  async invoke(token: string, args: Json): Promise<void> {
    const host = await this.hosts.get("plugin");
    const request = new provider.InvokeRequest();
    request.setTok(`mlops:${token}`);
    request.setArgs(Struct.fromJavaScript(args as never));
    const answer = await host.call<provider.InvokeResponse>("invoke", request);
    const [failure] = answer.getFailuresList();
    if (failure) throw new Error(`${failure.getProperty()}: ${failure.getReason()}`);
  }

  /** A definition with the programs of one of its conformance entries. */
  subject(entry: Entry): Promise<Subject> {
    return Subject.of(entry, "plugin", this.lane, this.hosts, this.seeded);
  }

  /** What fails is told, and the rest goes on with a new process. */
  private async bounded(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.failures.push(`${what}: ${(error as Error).message}`);
      await this.hosts.renew("plugin");
    }
  }

  /** Counts what is served while something is done, the provider's end included. */
  private async during(by: string, work: () => Promise<void>): Promise<void> {
    const since = this.lane.mark();
    await work();
    await (await this.hosts.get("plugin")).end();
    for (const { operation, status } of this.lane.world.requests.since(since)) {
      // Some questions are answered by a conflict: a name is taken.
      if (!operation || status === 0 || (status >= 400 && status !== 409)) continue;
      const times = this.seen.get(operation) ?? new Map<string, number>();
      this.seen.set(operation, times.set(by, (times.get(by) ?? 0) + 1));
    }
  }
}

function noEntry(token: string): string {
  return `there is no conformance entry for ${token}`;
}
