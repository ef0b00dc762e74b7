/** A fault at every HTTP call of every lifecycle; one more update must make everything right. */
import type { FaultAction } from "../../../emulator/core/faults";
import type { RequestEntry } from "../../../emulator/core/requests";
import type { Json } from "../../../provider/core/values";
import { type Check, expect, failing, type Point } from "../check";
import { Died } from "../host";
import { isSignIn } from "../lane";
import { changingOf, pathPattern } from "../match";
import type { Stack, UpOptions } from "../stack";
import type { Subject } from "../subject";

/** What can happen to one call. */
export const faults: Record<string, FaultAction> = {
  "killed before": { hang: "before" },
  "killed after": { hang: "after" },
  "reply lost": { reset: "after" },
  "connection reset": { reset: "before" },
  "408": { status: 408 },
  "429": { status: 429, headers: { "retry-after": "7" } },
  "500": { status: 500 },
  "502": { status: 502 },
  "503": { status: 503 },
  "body cut": { truncate: true },
  "token expired": { expireTokens: true },
  "30 s late": { lateSeconds: 30 },
  // From this call on the platform is away.
  outage: { status: 503 },
};

/** The few that find most. */
const few = ["killed after", "reply lost", "token expired", "outage"];
/** What a provider gets over by itself. */
const harmless = new Set(["429", "token expired", "30 s late"]);

interface Life {
  name: string;
  /** What is deployed before. */
  from: Json | undefined;
  /** What goes wrong. */
  act(stack: Stack): Promise<unknown>;
  /** What is to be there in the end; undefined: nothing. */
  to: Json | undefined;
  /** Only the same command again can know what was asked for: `--replace` leaves no trace in a program. */
  repeat?: boolean;
}

export function lives(subject: Subject): Life[] {
  const { complete, entry } = subject;
  const replace = (name: string, program: Json, options: UpOptions = {}): Life => ({
    name,
    from: complete,
    act: (stack) => stack.up(program, options),
    to: program,
  });
  const [replacing] = Object.entries(entry.replacements);
  return [
    { name: "create", from: undefined, act: (stack) => stack.up(complete), to: complete },
    { name: "refresh", from: complete, act: (stack) => stack.refresh(), to: complete },
    ...(Object.keys(entry.updates).length > 0 ? [replace("update", subject.changed)] : []),
    ...(replacing ? [replace(`replace by ${replacing[0]}`, subject.with(replacing[1]))] : []),
    { ...replace("--replace", complete, { force: true }), repeat: true },
    { name: "delete", from: complete, act: (stack) => stack.destroy(), to: undefined },
  ];
}

export const crash: Check = async function* (subject, { crashes }) {
  // The dynamic host's process takes a second to start: there, the engine row kills it.
  const cheap = subject.hostName === "dynamic" ? few.filter((fault) => fault !== "killed after") : few;
  const chosen = {
    "few at one call": cheap,
    "few at every call": few,
    "the others at every call": Object.keys(faults).filter((fault) => !few.includes(fault)),
  }[crashes];
  for (const life of lives(subject)) {
    const { calls, changing } = await callsOf(subject, life);
    const at = crashes === "few at one call" ? [changing ?? calls.at(-1) ?? 1] : calls;
    for (const call of at) for (const fault of chosen) yield crashPoint(subject, life, call, fault);
  }
  const marked = subject.definition.identity.kind === "mark" && !subject.entry.remembered;
  if (marked && crashes !== "the others at every call") yield* unsettled(subject);
};

/** The engine has recorded the object, but its mark still says that it is being made. */
function* unsettled(subject: Subject): Generator<Point> {
  const { complete, entry, lane } = subject;
  const [replacing] = Object.entries(entry.replacements);
  const ways: Record<string, (stack: Stack) => Promise<Json>> = {
    "--replace": async (stack) => {
      await stack.up(complete, { force: true });
      return complete;
    },
  };
  if (replacing)
    ways[`replace by ${replacing[0]}`] = async (stack) => {
      await stack.up(subject.with(replacing[1]));
      return subject.with(replacing[1]);
    };
  for (const [name, replace] of Object.entries(ways))
    yield {
      name: `${name} of what was never marked as made`,
      async run() {
        const stack = await subject.begin();
        const settling = entry.create.at(-1);
        lane.world.faults.add({
          match: { method: settling?.method ?? "PATCH", from: occurrences(entry) },
          action: { status: 503 },
        });
        await stack.up(complete);
        lane.world.faults.clear();
        await subject.expectConverged(stack, await replace(stack));
      },
    };
}

/** The settling request is the last of its method. */
function occurrences({ create }: Subject["entry"]): number {
  return create.filter(({ method }) => method === create.at(-1)?.method).length;
}

/**
 * The calls of a life, by their number. Of polls that ask the same again and again the first two and the last are
 * taken: between them nothing is different. Signing in is the same in every life: it is tried in the first.
 * `changing` is the first that changes something.
 */
async function callsOf(
  subject: Subject,
  life: Life,
): Promise<{ calls: number[]; changing: number | undefined }> {
  const stack = await subject.begin(life.from);
  await life.act(stack);
  const all = subject.lane.all();
  const asked = all.map(({ method, path }) => (method === "GET" ? path : `${method} ${path}`));
  const isPoll = (index: number) =>
    [index - 2, index - 1, index + 1].every((other) => asked[other] === asked[index]);
  const isKnown = ({ path }: RequestEntry) => life.from !== undefined && isSignIn(path);
  const calls = all.flatMap((request, index) => (isPoll(index) || isKnown(request) ? [] : [index + 1]));
  const [first] = changingOf(subject.lane.requests());
  return { calls, changing: first && all.indexOf(first) + 1 };
}

function crashPoint(subject: Subject, life: Life, call: number, fault: string): Point {
  return {
    name: `${life.name}, call ${call}: ${fault}`,
    async run() {
      const stack = await subject.begin(life.from);
      const action = faults[fault] as FaultAction;
      const another = async () => {
        if ("hang" in action) stack.use(await subject.hosts.mortal(subject.hostName));
      };
      await another();
      const match = fault === "outage" ? { from: call } : { nth: call, times: 1 };
      subject.lane.world.faults.add({ match, action });
      const before = subject.lane.world.clock.now();
      const struck = await withFault(subject, life, stack, action);
      subject.lane.world.faults.clear();
      expect(!harmless.has(fault) || struck === undefined, `this should not have failed: ${struck}`);
      // A sign-out at the end of a process is not sent again: nothing waits for it. And there may be fewer calls than were
      // counted.
      const refused = subject.lane.all().findIndex((request) => request.fault !== undefined) + 1;
      if (fault === "429" && refused > 0 && refused < subject.lane.all().length)
        expect(subject.lane.world.clock.now() - before >= 7000, "Retry-After was not waited for");
      await another();
      if (life.to) {
        const program = await subject.goOn(stack, life.to, life.repeat ? () => life.act(stack) : undefined);
        await subject.expectConverged(stack, program);
      } else {
        await stack.destroy();
        subject.expectNone(stack);
      }
      expect(struck === undefined || struck.trim() !== "", "an error without a message");
    },
  };
}

/** The message of the failure, if there was one. */
async function withFault(
  subject: Subject,
  life: Life,
  stack: Stack,
  action: FaultAction,
): Promise<string | undefined> {
  if ("hang" in action) {
    const host = await subject.hosts.mortal(subject.hostName);
    subject.hosts.prepare(subject.hostName);
    void subject.lane.world.faults.hanging().then(() => host.kill());
  }
  try {
    await life.act(stack);
    return undefined;
  } catch (error) {
    if (error instanceof Died) expect("hang" in action, "the provider died by itself");
    return (error as Error).message;
  }
}

export const partial: Check = async function* (subject) {
  const { entry, lane } = subject;
  const operation = entry.provisioning?.operation;

  if (operation)
    yield {
      name: "provisioning fails: id kept, cause shown, healed or replaced",
      async run() {
        const stack = await subject.begin();
        lane.world.faults.add({ match: { operation, times: 1 }, action: { fail: "no capacity left" } });
        const message = await failing(() => stack.up(subject.complete));
        expect(message.includes("no capacity left"), `the cause is not shown: ${message}`);
        expect(stack.resource?.id, "the id is lost");
        await heal(stack);
        await subject.expectConverged(stack, subject.complete);
        await stack.destroy();
        subject.expectNone(stack);
      },
    };
  if (operation)
    yield {
      name: "provisioning fails, then destroy",
      async run() {
        const stack = await subject.begin();
        lane.world.faults.add({ match: { operation, times: 1 }, action: { fail: "no capacity left" } });
        await failing(() => stack.up(subject.complete));
        await stack.destroy();
        subject.expectNone(stack);
      },
    };
  if (operation)
    yield {
      name: "provisioning takes longer than the timeout: the next up waits on",
      async run() {
        const stack = await subject.begin();
        const message = await failing(() => stack.up(subject.complete, { timeout: 0.2 }));
        expect(/still not ready/.test(message), `the message does not say what is waited for: ${message}`);
        const id = stack.resource?.id;
        expect(id, "the id is lost");
        await stack.up(subject.complete);
        expect(stack.recorded().id === id, "another object was made");
        await subject.expectConverged(stack, subject.complete);
      },
    };
  const [create] = lives(subject);
  // The dynamic host is not told of a cancellation.
  const calls = create && subject.hostName === "plugin" ? (await callsOf(subject, create)).calls : [];
  for (const call of calls)
    yield {
      name: `cancelled at call ${call}: nothing is lost`,
      async run() {
        const stack = await subject.begin();
        lane.world.faults.add({ match: { nth: call, times: 1 }, action: { holdMs: 40 } });
        let ended = false;
        const going = stack
          .up(subject.complete)
          .catch((error: Error) => error)
          .finally(() => {
            ended = true;
          });
        // What this process has looked up once is not asked for again: there may be fewer calls than were counted.
        while (!ended && lane.all().length < call) await new Promise((done) => setTimeout(done, 2));
        await stack.cancel();
        await going;
        lane.world.faults.clear();
        const program = await subject.goOn(stack, subject.complete);
        await subject.expectConverged(stack, program);
      },
    };

  async function heal(stack: Stack): Promise<void> {
    if (subject.definition.failureIsFinal) await stack.up(subject.complete, { force: true });
    else await stack.up(subject.complete);
  }
};

export const rollback: Check = function* (subject) {
  const { entry, lane } = subject;
  const { rollback } = entry;
  if (!rollback) return;
  yield {
    name: "a change that the platform takes back is an error",
    async run() {
      const change = entry.updates[rollback.change];
      expect(change, `there is no update ${rollback.change}`);
      const stack = await subject.begin(subject.complete);
      const program = subject.with(change.to);
      lane.world.faults.add({
        match: { operation: rollback.operation, times: 1 },
        action: { rollback: true, message: "the asset would not start" },
      });
      const message = await failing(() => stack.up(program));
      expect(message.includes(rollback.change), `the message does not name ${rollback.change}: ${message}`);
      lane.world.faults.clear();
      await stack.up(program);
      await subject.expectConverged(stack, program);
    },
  };
};

export const deletion: Check = function* (subject) {
  const { entry, lane } = subject;
  const gone = (path: string): void => {
    const found = lane.world.store.locate(path);
    expect(found, `the emulator has no ${path}`);
    found.collection.delete(found.id);
  };
  yield {
    name: "already gone",
    async run() {
      const stack = await subject.begin(subject.complete);
      gone(entry.object(stack.recorded().id));
      await stack.destroy();
      expect(!stack.resource, "it still stands in the state");
    },
  };
  if (entry.parent)
    yield {
      name: "its parent is gone",
      async run() {
        const stack = await subject.begin(subject.complete);
        gone(entry.object(stack.recorded().id));
        gone((entry.parent as NonNullable<typeof entry.parent>)(subject.facts));
        await stack.destroy();
        expect(!stack.resource, "it still stands in the state");
      },
    };
  yield {
    name: "a refusal is no proof that it is gone",
    async run() {
      for (const status of [401, 403, 500]) {
        const stack = await subject.begin(subject.complete);
        const at = entry.object(stack.recorded().id);
        lane.world.faults.add({ match: { from: 1 }, action: { status } });
        await failing(() => stack.refresh());
        if (!entry.forgotten) await failing(() => stack.destroy());
        expect(stack.resource, `after ${status} it is no longer in the state`);
        expect(lane.object(at), `after ${status} it is gone`);
      }
    },
  };
  const [removal] = entry.delete;
  if (removal)
    yield {
      name: "a conflict that passes after a while",
      async run() {
        const stack = await subject.begin(subject.complete);
        const match = { method: removal.method, path: pathPattern(removal.path), times: 2 };
        lane.world.faults.add({ match, action: { status: 409 } });
        await stack.destroy();
        subject.expectNone(stack);
      },
    };
  if (entry.retain)
    yield {
      name: "kept on request",
      async run() {
        const stack = await subject.begin(subject.with(entry.retain as Json));
        const kept = subject.live(stack);
        const at = entry.object(stack.recorded().id);
        await stack.destroy();
        expect(kept.includes(at) && lane.object(at), "it was not kept");
      },
    };
};
