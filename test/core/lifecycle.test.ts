import { z } from "zod";
import {
  type AnyResource,
  defineResource,
  type FindRequest,
  type Found,
  type Phase,
  type Status,
} from "../../provider/core/define";
import { MlopsError, NotReady } from "../../provider/core/errors";
import { field, type } from "../../provider/core/fields";
import { Lifecycle, type Request } from "../../provider/core/lifecycle";
import type { Json } from "../../provider/core/values";
import { JumpingClock, StandingClock } from "./clock";

interface Thing {
  inputs: Json;
  owner?: string;
  phase?: Phase;
  status: Status;
  note?: string;
  revision: number;
}

const ready: Status = { kind: "ready" };
const pending: Status = { kind: "pending", progress: "Creating" };
const lost = () => new MlopsError({ kind: "lost", message: "the connection broke" });
const notFound = () => new MlopsError({ kind: "notFound", message: "no such thing" });

/** A platform with things, and a record of what was asked of it. */
class Platform {
  readonly things = new Map<string, Thing>();
  readonly calls: string[] = [];
  readonly changed: string[][] = [];
  /** Done in front of a call, once: a failure, somebody else's change. */
  readonly before = new Map<string, () => void>();
  /** Done after a call has had its effect, once: a lost reply. */
  readonly after = new Map<string, () => void>();
  /** What a new thing goes through, one for each reading. */
  stages: Status[] = [];
  /** Inputs that are taken only once a thing is ready. */
  late: string[] = [];
  /** Inputs that a platform never tells. */
  hidden = ["password"];
  gone = 0;
  private next = 1;

  put(id: string, thing: Partial<Thing> = {}): Thing {
    const whole = { inputs: { name: id }, status: ready, revision: 1, ...thing };
    this.things.set(id, whole);
    return whole;
  }

  private begin(call: string): void {
    this.calls.push(call);
    const hook = this.before.get(call);
    this.before.delete(call);
    hook?.();
  }

  private end(call: string): void {
    const hook = this.after.get(call);
    this.after.delete(call);
    hook?.();
  }

  definition(kind: "key" | "mark", more: Partial<AnyResource> = {}): AnyResource {
    const find = async (request: FindRequest<unknown, unknown>): Promise<Found[]> => {
      const { name } = request.inputs as Json;
      this.begin(request.fresh ? "find fresh" : "find");
      return [...this.things]
        .filter(([, { inputs }]) => kind === "mark" || inputs.name === name)
        .map(([id, { owner, phase }]) => ({ id, owner, phase }));
    };
    return defineResource({
      token: "test:Thing",
      doc: "",
      source: "",
      platform: { name: "test", settings: {}, connect: () => undefined },
      inputs: z.strictObject({
        name: field(z.string(), { doc: "", replaces: "a thing cannot be renamed" }),
        size: field(z.number().optional(), { doc: "" }),
        zone: field(z.string().optional(), { doc: "", replaces: "a thing cannot move" }),
        choice: field(z.string().optional(), { doc: "", serverDefault: true }),
        password: field(z.string().optional(), { doc: "", writeOnly: true }),
        content: field(z.string().optional(), {
          doc: "",
          replaces: "other content is another thing",
          completed: true,
        }),
        login: field(
          type("Login", "", {
            user: field(z.string(), { doc: "" }),
            key: field(z.string().optional(), { doc: "", writeOnly: true }),
          }).optional(),
          { doc: "" },
        ),
      }),
      outputs: z.object({
        endpoint: field(z.string(), { doc: "" }),
        modifiedAt: field(z.number(), { doc: "", volatile: true }),
      }),
      id: { form: "{id}", parse: (id) => ({ id }) },
      known: () => ({ endpoint: "known" }),
      identity:
        kind === "key"
          ? { kind, fields: ["name"], find }
          : {
              kind,
              find,
              settle: async ({ id, mark }) => {
                this.begin(`settle ${mark.phase}`);
                Object.assign(this.things.get(id) as Thing, mark);
              },
            },
      create: async ({ inputs, owner }) => {
        this.begin("create");
        const id = kind === "key" ? `/things/${inputs.name}` : `t${this.next++}`;
        const early = Object.entries(inputs).filter(([name]) => !this.late.includes(name));
        this.put(id, {
          inputs: Object.fromEntries(early),
          owner,
          phase: "creating",
          status: this.stages[0] ?? ready,
        });
        this.end("create");
        return id;
      },
      read: async ({ id }) => {
        this.begin("read");
        const thing = this.things.get(id);
        if (!thing) return undefined;
        thing.status = this.stages.shift() ?? thing.status;
        if (thing.status.kind === "pending" && this.gone > 0 && --this.gone === 0) this.things.delete(id);
        const { login, ...rest } = Object.fromEntries(
          Object.entries(thing.inputs).filter(([name]) => !this.hidden.includes(name)),
        );
        return {
          inputs: {
            choice: "theirs",
            ...rest,
            ...((login as Json | undefined) && { login: { user: (login as Json).user } }),
          },
          outputs: { endpoint: `http://${id}`, modifiedAt: thing.revision },
          status: thing.status,
          note: thing.note,
          mark: { owner: thing.owner ?? "", phase: thing.phase ?? "made" },
        };
      },
      update: async ({ id, inputs, changed }) => {
        this.begin("update");
        this.changed.push([...changed].sort());
        const thing = this.things.get(id) as Thing;
        for (const name of changed) thing.inputs[name] = (inputs as Json)[name];
        thing.revision++;
        if (thing.status.kind === "failed") thing.status = ready;
        this.end("update");
      },
      delete: async ({ id }) => {
        this.begin("delete");
        const thing = this.things.get(id);
        if (!thing) throw notFound();
        if (this.gone > 0) thing.status = { kind: "pending", progress: "Deleting" };
        else this.things.delete(id);
        return "deleted";
      },
      ...more,
    }) as AnyResource;
  }
}

let platform: Platform;
let clock: JumpingClock;
let warnings: string[];
let lifecycle: Lifecycle;
let cancel: AbortController;

beforeEach(() => {
  platform = new Platform();
  clock = new JumpingClock();
  warnings = [];
  lifecycle = new Lifecycle(clock, (text) => warnings.push(text));
  cancel = new AbortController();
});

const request = (more: Partial<Request> = {}): Request => ({
  client: undefined,
  signal: cancel.signal,
  progress: () => {},
  owner: "me",
  ...more,
});

async function failure<E = MlopsError>(work: Promise<unknown>): Promise<E> {
  try {
    await work;
  } catch (error) {
    return error as E;
  }
  throw new Error("it did not fail");
}

const count = (call: string) => platform.calls.filter((made) => made === call).length;

describe.each(["key", "mark"] as const)("create by %s", (kind) => {
  const inputs = { name: "cpu", size: 1, password: "pw" };
  const create = (definition = platform.definition(kind), given: Json = inputs, asked = request()) =>
    lifecycle.create(definition, given, asked);
  const expectedId = kind === "key" ? "/things/cpu" : "t1";

  test("makes it, waits for it, and answers inputs and outputs", async () => {
    platform.stages = [pending, pending, ready];
    expect(await create()).toEqual({
      id: expectedId,
      state: {
        name: "cpu",
        size: 1,
        password: "pw",
        choice: "theirs",
        endpoint: `http://${expectedId}`,
        modifiedAt: 1,
      },
    });
    expect(platform.calls).toEqual(["find", "create", "read", "read", "read"]);
  });

  test("carries on with its own unfinished one, and completes it", async () => {
    platform.put("/old", { inputs: { name: "cpu", size: 1 }, owner: "me", phase: "creating" });
    const completed: string[] = [];
    const complete = async ({ id }: { id: string }) => void completed.push(id);
    expect((await create(platform.definition(kind, { complete }))).id).toBe("/old");
    expect(count("create")).toBe(0);
    expect(completed).toEqual(["/old"]);
  });

  test("brings an unfinished one up to the program in one update", async () => {
    platform.put("/old", { inputs: { name: "cpu", size: 7 }, owner: "me", phase: "creating" });
    expect((await create()).state.size).toBe(1);
    expect(platform.changed).toEqual([["size"]]);
  });

  test("does not take what the engine's state holds", async () => {
    platform.put("/old", { inputs: { name: "other" }, owner: "me", phase: "creating" });
    lifecycle.stands(platform.definition("mark"), "me", "/old");
    expect((await create()).id).toBe(expectedId);
  });

  test("after a lost reply finds what was made, and makes no second one", async () => {
    platform.after.set("create", () => {
      throw lost();
    });
    expect((await create()).id).toBe(expectedId);
    expect(platform.calls.slice(0, 3)).toEqual(["find", "create", "find fresh"]);
    expect(count("create")).toBe(1);
    expect(platform.things.size).toBe(1);
  });

  test("after a lost request says so, and sends nothing again", async () => {
    platform.before.set("create", () => {
      throw lost();
    });
    const error = await failure(create());
    expect(error.kind).toBe("lost");
    expect(error).not.toBeInstanceOf(NotReady);
    expect(count("create")).toBe(1);
    expect(count("find fresh")).toBe(1);
  });

  test("a refusal is a refusal: nothing is looked for", async () => {
    platform.before.set("create", () => {
      throw new MlopsError({ kind: "invalid", message: "no" });
    });
    expect((await failure(create())).kind).toBe("invalid");
    expect(platform.calls).toEqual(["find", "create"]);
  });

  test("what is taken only once it is ready is sent once, then", async () => {
    platform.late = ["size"];
    platform.stages = [pending, ready];
    expect((await create()).state.size).toBe(1);
    expect(platform.changed).toEqual([["size"]]);
    expect(platform.calls.indexOf("update")).toBeGreaterThan(platform.calls.lastIndexOf("create") + 2);
  });

  test("a list that lags behind is no answer: the object itself is asked", async () => {
    const definition = platform.definition(kind);
    const { read } = definition;
    definition.read = async (request) => {
      const observed = await read(request);
      return observed && !request.direct
        ? { ...observed, inputs: { ...observed.inputs, size: 0 } }
        : observed;
    };
    expect((await create(definition)).state.size).toBe(1);
    expect(platform.changed).toEqual([]);
    expect(count("read")).toBe(2);
  });

  test("what the platform does not take even then is told, with its note", async () => {
    const definition = platform.definition(kind, {
      update: async () => void platform.changed.push(["tried"]),
    });
    platform.late = ["size"];
    platform.after.set("create", () => {
      const [thing] = platform.things.values();
      if (thing) thing.note = "no quota for that size";
    });
    const error = await failure<NotReady>(create(definition));
    expect(error).toBeInstanceOf(NotReady);
    expect(error.kind).toBe("reverted");
    expect(error.id).toBe(expectedId);
    expect(error.message).toContain("size is not what was asked for: no quota for that size");
    expect(error.state).toEqual({
      name: "cpu",
      password: "pw",
      choice: "theirs",
      endpoint: `http://${expectedId}`,
      modifiedAt: 1,
    });
    expect(platform.changed).toEqual([["tried"]]);
  });

  describe("every failure after the making carries id and state", () => {
    const left = { name: "cpu", size: 1, password: "pw", endpoint: "known" };

    test("completing", async () => {
      const complete = async () => {
        throw new Error("upload broke");
      };
      const error = await failure<NotReady>(create(platform.definition(kind, { complete })));
      expect(error).toBeInstanceOf(NotReady);
      expect(error).toMatchObject({ id: expectedId, state: left, kind: "failed" });
      expect(error.message).toContain("upload broke");
    });
    test("reading", async () => {
      platform.before.set("read", () => {
        throw new MlopsError({ kind: "unavailable", message: "503" });
      });
      const error = await failure<NotReady>(create());
      expect(error).toBeInstanceOf(NotReady);
      expect(error).toMatchObject({ id: expectedId, state: left, kind: "unavailable" });
    });
    test("failing", async () => {
      platform.stages = [pending, { kind: "failed", reason: "no quota" }];
      const error = await failure<NotReady>(create());
      expect(error).toBeInstanceOf(NotReady);
      expect(error).toMatchObject({ id: expectedId, kind: "failed" });
      expect(error.state.endpoint).toBe(`http://${expectedId}`);
      expect(error.message).toContain("no quota");
    });
    test("lasting", async () => {
      platform.stages = Array(1000).fill(pending);
      const error = await failure<NotReady>(create(undefined, inputs, request({ timeout: 30 })));
      expect(error).toBeInstanceOf(NotReady);
      expect(error).toMatchObject({ id: expectedId, kind: "timeout" });
      expect(error.message).toContain("30 s");
    });
    test("being cancelled", async () => {
      platform.stages = Array(1000).fill(pending);
      platform.before.set("read", () => setImmediate(() => cancel.abort()));
      const error = await failure<NotReady>(create());
      expect(error).toBeInstanceOf(NotReady);
      expect(error).toMatchObject({ id: expectedId, kind: "cancelled" });
    });
    test("the late update", async () => {
      platform.late = ["size"];
      platform.before.set("update", () => {
        throw new MlopsError({ kind: "forbidden", message: "not allowed" });
      });
      const error = await failure<NotReady>(create());
      expect(error).toBeInstanceOf(NotReady);
      expect(error).toMatchObject({ id: expectedId, kind: "forbidden" });
    });
  });
});

describe("create by key", () => {
  test("leaves what is not its own, and says how to import it", async () => {
    platform.put("/theirs", { inputs: { name: "cpu" }, owner: "somebody" });
    const error = await failure(lifecycle.create(platform.definition("key"), { name: "cpu" }, request()));
    expect(error.kind).toBe("conflict");
    expect(error.message).toContain("pulumi import mlops:test:Thing <name> '/theirs'");
    expect(platform.calls).toEqual(["find"]);
  });

  test("leaves what nobody marked", async () => {
    platform.put("/theirs", { inputs: { name: "cpu" } });
    expect(
      (await failure(lifecycle.create(platform.definition("key"), { name: "cpu" }, request()))).kind,
    ).toBe("conflict");
  });

  test("waits for the old one to go where the name stays", async () => {
    platform.put("/things/cpu", { inputs: { name: "cpu" }, owner: "me" });
    lifecycle.stands(platform.definition("key"), "me", "/things/cpu");
    const error = await failure(lifecycle.create(platform.definition("key"), { name: "cpu" }, request()));
    expect(error.kind).toBe("conflict");
    expect(error.message).toContain("deleteBeforeReplace");
  });

  test("after a lost reply, somebody else's is still somebody else's", async () => {
    platform.before.set("create", () => {
      platform.put("/theirs", { inputs: { name: "cpu" }, owner: "somebody" });
      throw lost();
    });
    expect(
      (await failure(lifecycle.create(platform.definition("key"), { name: "cpu" }, request()))).kind,
    ).toBe("conflict");
  });
});

describe("create by mark", () => {
  test.each<[string, Partial<Thing>]>([
    ["made already", { owner: "me", phase: "made" }],
    ["somebody else's", { owner: "somebody", phase: "creating" }],
    ["without a mark", {}],
  ])("does not take what is %s", async (_, thing) => {
    platform.put("/there", thing);
    expect((await lifecycle.create(platform.definition("mark"), { name: "cpu" }, request())).id).toBe("t1");
    expect(platform.things.size).toBe(2);
  });
});

describe("create of what nothing finds again", () => {
  const inputs = { name: "cpu" };
  const answered = { endpoint: "http://answer", modifiedAt: 1 };
  const id = ({ inputs, owner }: { inputs: Json; owner: string }) => `once-${owner}-${inputs.name}`;
  const definition = () =>
    platform.definition("key", {
      identity: { kind: "none", unknown: "whether it was made", id },
      create: async ({ inputs, owner, timeout }) => {
        platform.calls.push(`create within ${timeout} s`);
        platform.before.get("create")?.();
        return {
          id: id({ inputs, owner }),
          outputs: { ...answered, endpoint: `http://${(inputs as Json).name}` },
        };
      },
      read: async ({ state: { name, endpoint, modifiedAt } }) => ({
        inputs: { name },
        outputs: { endpoint, modifiedAt },
        status: endpoint ? ready : { kind: "failed", reason: "whether it was made is unknown" },
      }),
      failureIsFinal: true,
    });
  const lose = () => {
    platform.before.set("create", () => {
      throw lost();
    });
  };

  test("keeps what the answer told, and looks for nothing", async () => {
    const made = await lifecycle.create(definition(), inputs, request({ timeout: 7 }));
    expect(made).toEqual({ id: "once-me-cpu", state: { ...inputs, endpoint: "http://cpu", modifiedAt: 1 } });
    expect(platform.calls).toEqual(["create within 7 s"]);
    const { id, state } = made;
    expect((await lifecycle.read(definition(), id, { inputs, state }, request()))?.state).toEqual(state);
  });

  test("after a lost reply keeps the id, says what is unknown, and never sends it again", async () => {
    lose();
    const error = await failure<NotReady>(lifecycle.create(definition(), inputs, request()));
    expect(error).toBeInstanceOf(NotReady);
    expect(error).toMatchObject({ kind: "lost", id: "once-me-cpu", state: inputs });
    expect(error.message).toContain("the connection broke; whether it was made is unknown");
    expect(error.message).toContain("change its trigger");
    const next = new Lifecycle(clock).update(definition(), error.id, error.state, inputs, request());
    expect((await failure(next)).message).toContain("whether it was made is unknown");
    expect(count("create within 1800 s")).toBe(1);
  });

  test("by an update that was killed meanwhile is not sent again; other inputs are", async () => {
    await lifecycle.create(definition(), inputs, request());
    const again = () => new Lifecycle(clock).create(definition(), inputs, request());
    const error = await failure<NotReady>(again());
    expect(error).toMatchObject({ kind: "lost", id: "once-me-cpu", state: inputs });
    expect(error.message).toContain("whether it was made is unknown");
    await new Lifecycle(clock).create(definition(), { name: "gpu" }, request());
    expect(count("create within 1800 s")).toBe(2);
  });

  test("once it is recorded is sent again for whoever asks for it anew", async () => {
    const made = await lifecycle.create(definition(), inputs, request());
    lifecycle.recorded(definition(), made.id, request(), made.state);
    await lifecycle.idle();
    await lifecycle.create(definition(), inputs, request());
    expect(count("create within 1800 s")).toBe(2);
  });

  test("a refusal leaves nothing behind", async () => {
    platform.before.set("create", () => {
      throw notFound();
    });
    expect(await failure(lifecycle.create(definition(), inputs, request()))).not.toBeInstanceOf(NotReady);
    platform.before.clear();
    await lifecycle.create(definition(), inputs, request());
  });
});

describe("update", () => {
  const state = {
    name: "cpu",
    size: 1,
    choice: "theirs",
    password: "pw",
    endpoint: "http:///a",
    modifiedAt: 1,
  };
  const program = { name: "cpu", size: 1, password: "pw" };
  const update = (inputs: Json, definition = platform.definition("key"), known: Json = state) =>
    lifecycle.update(definition, "/a", known, inputs, request());

  beforeEach(() => platform.put("/a", { inputs: { name: "cpu", size: 1 }, phase: "made", owner: "me" }));

  test("sends what differs, and nothing else", async () => {
    expect((await update({ ...program, size: 2 })).state).toMatchObject({ size: 2, modifiedAt: 2 });
    expect(platform.changed).toEqual([["size"]]);
  });

  test("with nothing to change sends nothing", async () => {
    await update(program);
    expect(platform.changed).toEqual([]);
  });

  test("what somebody else did already is not done again", async () => {
    platform.put("/a", { inputs: { name: "cpu", size: 2 } });
    await update({ ...program, size: 2 });
    expect(platform.changed).toEqual([]);
  });

  test("puts drift back together with the change", async () => {
    platform.put("/a", { inputs: { name: "cpu", size: 9, choice: "other" } });
    await update({ ...program, choice: "mine" });
    expect(platform.changed).toEqual([["choice", "size"]]);
  });

  test("what the platform never tells is sent when the program changes it", async () => {
    expect((await update({ ...program, password: "new" })).state.password).toBe("new");
    expect(platform.changed).toEqual([["password"]]);
  });

  test("and also when it stands deeper", async () => {
    platform.put("/a", { inputs: { name: "cpu", login: { user: "u" } } });
    const known = { name: "cpu", login: { user: "u", key: "old" } };
    const made = await update({ name: "cpu", login: { user: "u", key: "new" } }, undefined, known);
    expect(platform.changed).toEqual([["login"]]);
    expect(made.state.login).toEqual({ user: "u", key: "new" });
  });

  test("refuses what only a replacement can put back", async () => {
    platform.put("/a", { inputs: { name: "cpu", size: 1, zone: "elsewhere" } });
    const error = await failure(update({ ...program, size: 2 }));
    expect(error.kind).toBe("conflict");
    expect(error.message).toContain("changed outside in zone");
    expect(platform.changed).toEqual([]);
  });

  test("mends what has failed, though nothing has changed", async () => {
    platform.put("/a", { inputs: { name: "cpu", size: 1 }, status: { kind: "failed", reason: "x" } });
    await update(program);
    expect(platform.changed).toEqual([[]]);
  });

  test("a final failure is not mended, and says what to do", async () => {
    platform.put("/a", {
      inputs: { name: "cpu", size: 1 },
      status: { kind: "failed", reason: "bad script" },
    });
    const error = await failure<NotReady>(
      update(program, platform.definition("key", { failureIsFinal: true })),
    );
    expect(error).toBeInstanceOf(NotReady);
    expect(error.message).toMatch(/bad script.*--replace/s);
    expect(platform.changed).toEqual([]);
  });

  test("tells when the platform takes it back", async () => {
    platform.after.set("update", () => {
      platform.put("/a", { inputs: { name: "cpu", size: 1 }, note: "rolled back: no capacity" });
    });
    const error = await failure<NotReady>(update({ ...program, size: 2 }));
    expect(error).toBeInstanceOf(NotReady);
    expect(error.kind).toBe("reverted");
    expect(error.message).toContain("size is not what was asked for: rolled back: no capacity");
    expect(error.state.size).toBe(1);
  });

  test("lets what is on its way arrive first", async () => {
    platform.stages = [pending, pending, ready];
    await update({ ...program, size: 2 });
    expect(platform.calls).toEqual(["read", "read", "read", "update", "read"]);
  });

  test("sends nothing when the wait for that is cancelled", async () => {
    platform.stages = Array(1000).fill(pending);
    platform.before.set("read", () => setImmediate(() => cancel.abort()));
    expect((await failure(update({ ...program, size: 2 }))).kind).toBe("cancelled");
    expect(platform.changed).toEqual([]);
  });

  test("sends nothing to what vanished meanwhile", async () => {
    platform.stages = [pending];
    platform.gone = 1;
    expect((await failure(update({ ...program, size: 2 }))).kind).toBe("notFound");
    expect(platform.changed).toEqual([]);
  });

  test("completes what an interrupted create left", async () => {
    const completed: string[] = [];
    platform.put("/a", { inputs: { name: "cpu", size: 1 }, phase: "creating", owner: "me" });
    await update(
      program,
      platform.definition("mark", { complete: async ({ id }) => void completed.push(id) }),
    );
    expect(completed).toEqual(["/a"]);
  });

  test("does not make anew what is gone", async () => {
    platform.things.clear();
    const error = await failure(update(program));
    expect(error.kind).toBe("notFound");
    expect(error.message).toContain("pulumi refresh");
    expect(platform.calls).toEqual(["read"]);
  });

  test("what cannot be changed says so", async () => {
    const { update: _, ...fixed } = platform.definition("key");
    expect((await failure(update({ ...program, size: 2 }, fixed as AnyResource))).kind).toBe("unsupported");
  });
});

describe("read", () => {
  const state = { name: "cpu", size: 1, choice: "theirs", endpoint: "http:///a", modifiedAt: 1 };
  const read = (inputs: Json | undefined, known: Json = state) =>
    lifecycle.read(platform.definition("key"), "/a", { inputs, state: known }, request());

  test("nothing changed: nothing moves, volatile outputs included", async () => {
    platform.put("/a", { inputs: { name: "cpu", size: 1 }, revision: 7 });
    expect(await read({ name: "cpu", size: 1 })).toEqual({
      id: "/a",
      state,
      inputs: { name: "cpu", size: 1 },
    });
  });

  test("with something else they move too", async () => {
    platform.put("/a", { inputs: { name: "cpu", size: 2 }, revision: 7 });
    expect(await read({ name: "cpu", size: 1 })).toEqual({
      id: "/a",
      state: { ...state, size: 2, modifiedAt: 7 },
      inputs: { name: "cpu", size: 2 },
    });
  });

  test("also when something has gone", async () => {
    platform.put("/a", { inputs: { name: "cpu" }, revision: 7 });
    expect((await read({ name: "cpu", size: 1 }))?.state).toEqual({
      name: "cpu",
      choice: "theirs",
      endpoint: "http:///a",
      modifiedAt: 7,
    });
  });

  test("gone is gone; every other answer is an error", async () => {
    expect(await read({ name: "cpu" })).toBeUndefined();
    platform.before.set("read", () => {
      throw new MlopsError({ kind: "forbidden", message: "403" });
    });
    expect((await failure(read({ name: "cpu" }))).kind).toBe("forbidden");
  });

  test("an import takes everything as inputs", async () => {
    platform.put("/a", { inputs: { name: "cpu", size: 3, zone: "" } });
    expect((await read(undefined, {}))?.inputs).toEqual({ name: "cpu", size: 3, choice: "theirs" });
  });

  test("an import of nothing says what ids look like", async () => {
    const error = await failure(read(undefined, {}));
    expect(error.kind).toBe("notFound");
    expect(error.message).toContain(platform.definition("key").id.form);
  });
});

describe("adopt", () => {
  const adopt = (inputs: Json) => lifecycle.adopt(platform.definition("key"), "/a", inputs, request());

  test("takes over what is as the program says", async () => {
    platform.put("/a", { inputs: { name: "cpu", size: 1 } });
    expect(await adopt({ name: "cpu", size: 1 })).toMatchObject({
      id: "/a",
      state: { size: 1, choice: "theirs" },
    });
    expect(platform.calls).toEqual(["read"]);
  });
  test("refuses what is not, and what is not there", async () => {
    expect((await failure(adopt({ name: "cpu" }))).kind).toBe("notFound");
    platform.put("/a", { inputs: { name: "cpu", size: 2 } });
    const error = await failure(adopt({ name: "cpu", size: 1, zone: "z" }));
    expect(error.kind).toBe("conflict");
    expect(error.message).toContain("for size, zone");
  });
});

describe("delete", () => {
  const remove = (definition = platform.definition("key"), id = "/a") =>
    lifecycle.delete(definition, id, {}, request());

  test("waits until it is gone", async () => {
    platform.put("/a");
    platform.gone = 3;
    await remove();
    expect(platform.things.size).toBe(0);
    expect(platform.calls).toEqual(["delete", "read", "read", "read", "read"]);
  });

  test("what is only accepted is not looked at before it says", async () => {
    platform.put("/a");
    const later = platform.definition("key", {
      delete: async ({ id }) => {
        platform.things.delete(id);
        return { retryAfter: 20 };
      },
    });
    const asked = clock.now();
    await remove(later);
    expect(platform.calls).toEqual(["read"]);
    expect(clock.now() - asked).toBeGreaterThanOrEqual(20_000);
  });

  test("what is gone already is deleted", async () => {
    await remove();
    expect(platform.calls).toEqual(["delete"]);
  });

  test("what the platform keeps is not waited for", async () => {
    platform.put("/a");
    await remove(platform.definition("key", { delete: async () => "kept" as const }));
    expect(platform.calls).toEqual([]);
  });

  test("what does not go is told", async () => {
    platform.put("/a");
    const stays = platform.definition("key", {
      delete: async () => "deleted" as const,
      timeouts: { delete: 20 },
    });
    expect((await failure(remove(stays))).kind).toBe("timeout");
  });

  test("a failure is no deletion", async () => {
    platform.put("/a");
    platform.before.set("delete", () => {
      throw new MlopsError({ kind: "forbidden", message: "in use" });
    });
    expect((await failure(remove())).message).toContain("in use");
  });

  test("what this process took over is kept, with a warning", async () => {
    platform.put("/a", { inputs: { name: "cpu" }, owner: "me", phase: "creating" });
    await lifecycle.create(platform.definition("key"), { name: "cpu" }, request());
    await remove();
    expect(platform.things.has("/a")).toBe(true);
    expect(warnings.join()).toContain("/a was taken over");
  });

  test("what this process made can be deleted", async () => {
    const { id } = await lifecycle.create(platform.definition("key"), { name: "cpu" }, request());
    await remove(platform.definition("key"), id);
    expect(platform.things.size).toBe(0);
  });
});

describe.each(["key", "mark"] as const)("what complete brings, by %s", (kind) => {
  const inputs = { name: "cpu", content: "abc" };
  const refusal = new MlopsError({ kind: "invalid", message: "the upload was refused" });
  const definition = () =>
    platform.definition(kind, {
      async complete({ id, inputs: { content } }) {
        platform.calls.push("complete");
        platform.before.get("complete")?.();
        (platform.things.get(id) as Thing).inputs.content = content;
      },
    });
  const addition = [{ path: ["content"], kind: "add", replaces: undefined }];

  beforeEach(() => {
    platform.late = ["content"];
    platform.before.set("complete", () => {
      throw refusal;
    });
  });

  test("is missing in the state where it failed, and comes with the next update, without any other change", async () => {
    const { id, state } = await failure<NotReady>(lifecycle.create(definition(), inputs, request()));
    expect(state).not.toHaveProperty("content");
    const next = new Lifecycle(clock);
    expect(next.diff(definition(), state, inputs)).toEqual(addition);
    const again = await failure<NotReady>(next.update(definition(), id, state, inputs, request()));
    expect(again.state).not.toHaveProperty("content");
    platform.before.delete("complete");
    const made = await next.update(definition(), id, again.state, inputs, request());
    expect(made.state.content).toBe("abc");
    expect([count("create"), count("update"), count("complete")]).toEqual([1, 0, 3]);
  });

  test("is no update's concern, which gets the other changes alone", async () => {
    const { id, state } = await failure<NotReady>(lifecycle.create(definition(), inputs, request()));
    platform.before.delete("complete");
    await lifecycle.update(definition(), id, state, { ...inputs, size: 2 }, request());
    expect(platform.changed).toEqual([["size"]]);
  });

  test("asks for a replacement where there is other content", () => {
    expect(lifecycle.diff(definition(), { ...inputs, content: "old" }, inputs)).toEqual([
      { path: ["content"], kind: "update", replaces: "other content is another thing" },
    ]);
  });
});

test("what an update has completed is recorded for whom its mark names", async () => {
  platform.put("t1", { inputs: { name: "cpu" }, owner: "before", phase: "creating" });
  const states: Json[] = [];
  const marks: Json[] = [];
  const settling = platform.definition("mark", {
    complete: async ({ inputs: { content } }) => {
      (platform.things.get("t1") as Thing).inputs.content = content;
    },
  });
  if (settling.identity.kind === "mark")
    settling.identity.settle = async ({ mark, state }) => {
      marks.push({ ...mark });
      states.push(state);
    };
  const inputs = { name: "cpu", content: "abc" };
  const made = await lifecycle.update(settling, "t1", { name: "cpu" }, inputs, request());
  await lifecycle.idle();
  expect(marks).toEqual([{ owner: "before", phase: "made" }]);
  expect(states).toEqual([made.state]);
});

describe("recorded", () => {
  test("marks it as made, and the end waits for that", async () => {
    const definition = platform.definition("mark");
    const { id, state } = await lifecycle.create(definition, { name: "cpu" }, request());
    expect(platform.things.get(id)?.phase).toBe("creating");
    lifecycle.recorded(definition, id, request(), state);
    await lifecycle.idle();
    expect(platform.things.get(id)?.phase).toBe("made");
    expect(platform.calls.at(-1)).toBe("settle made");
  });

  test("only when the engine has had time to write it down, or has come to its end", async () => {
    const definition = platform.definition("mark");
    const clock = new StandingClock();
    const patient = new Lifecycle(clock);
    for (const id of ["t1", "t2"]) platform.put(id, { phase: "creating" });
    const ticks = () => new Promise((resolve) => setImmediate(resolve));
    patient.recorded(definition, "t1", request(), {});
    clock.move(4_999);
    await ticks();
    expect(platform.things.get("t1")?.phase).toBe("creating");
    clock.move(1);
    await ticks();
    expect(platform.things.get("t1")?.phase).toBe("made");
    patient.recorded(definition, "t2", { ...request(), signal: AbortSignal.abort() }, {});
    await patient.idle();
    expect(platform.things.get("t2")?.phase).toBe("made");
  });

  test("a failure there is a warning, and ends the wait too", async () => {
    platform.put("t1");
    platform.before.set("settle made", () => {
      throw new Error("unreachable");
    });
    lifecycle.recorded(platform.definition("mark"), "t1", request(), {});
    await lifecycle.idle();
    expect(warnings).toEqual(["test:Thing t1: unreachable"]);
  });

  test("a natural key needs none", async () => {
    lifecycle.recorded(platform.definition("key"), "/a", request(), {});
    await lifecycle.idle();
    expect(platform.calls).toEqual([]);
  });

  test("an interrupted create, seen by the next process, ends with one object", async () => {
    const definition = platform.definition("mark");
    const before = await lifecycle.create(definition, { name: "cpu" }, request());
    const next = new Lifecycle(clock);
    expect((await next.create(definition, { name: "cpu" }, request())).id).toBe(before.id);
    next.recorded(definition, before.id, request(), before.state);
    await next.idle();
    const replacement = await new Lifecycle(clock).create(definition, { name: "cpu" }, request());
    expect(replacement.id).not.toBe(before.id);
  });
});
