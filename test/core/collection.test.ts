import { type Collection, Collections } from "../../provider/core/collection";
import { MlopsError } from "../../provider/core/errors";
import { JumpingClock, StandingClock } from "./clock";

interface Thing {
  name: string;
  size: number;
}

const { signal } = new AbortController();
const at = (name: string) => `/things/${name}`;

/** A platform that counts what it is asked. */
class Platform {
  readonly things = new Map<string, Thing>();
  readonly asked: string[] = [];
  /** Answers in place of the next lists, oldest first. */
  lists: (() => Promise<Thing[]>)[] = [];
  pageSize = 10_000;
  /** Whether the link to a next page is refused. */
  spoiled = false;
  readonly collections: Collections;
  readonly collection: Collection<Thing>;

  constructor(
    names: readonly string[],
    readonly clock: JumpingClock | StandingClock = new JumpingClock(),
  ) {
    for (const name of names) this.things.set(name, { name, size: 1 });
    this.collections = new Collections((address) => address.toLowerCase(), clock);
    const self = this;
    this.collection = this.collections.of<Thing>("/things", "", {
      async page(from) {
        self.asked.push(from === undefined ? "list" : `page ${from}`);
        const given = from === undefined ? await self.lists.shift()?.() : undefined;
        if (from !== undefined && self.spoiled) throw new MlopsError({ kind: "invalid", message: "expired" });
        const all = given ?? [...self.things.values()].map((thing) => ({ ...thing }));
        const end = (Number(from ?? 0) + 1) * self.pageSize;
        const items = all.slice(end - self.pageSize, end);
        return { items, next: end < all.length ? String(end / self.pageSize) : undefined };
      },
      async get(address) {
        self.asked.push(address);
        const thing = self.things.get(address.slice("/things/".length));
        return thing && { ...thing };
      },
      addressOf: ({ name }) => at(name),
      stateOf: ({ size }) => String(size),
    });
  }

  read(name: string, options = {}): Promise<Thing | undefined> {
    return this.collection.read(at(name), signal, options);
  }

  readAll(): Promise<(Thing | undefined)[]> {
    return Promise.all([...this.things.keys()].map((name) => this.read(name)));
  }

  change(name: string, size: number): void {
    this.things.set(name, { name, size });
    this.collections.changed(at(name));
  }
}

const many = (count: number) => Array.from({ length: count }, (_, index) => `t${index}`);

describe("reading", () => {
  test("one object alone is asked for alone", async () => {
    const platform = new Platform(["a", "b"]);
    expect(await platform.read("a")).toEqual({ name: "a", size: 1 });
    expect(platform.asked).toEqual([at("a")]);
  });

  test("several at once come out of one list, and all others for thirty seconds, too", async () => {
    const platform = new Platform(many(1000));
    await Promise.all(many(8).map((name) => platform.read(name)));
    for (const name of many(1000).slice(8)) await platform.read(name);
    expect(platform.asked).toEqual(["list"]);
  });

  test("one after the other they cost no more than a few single reads and a list", async () => {
    const platform = new Platform(many(1000));
    for (const name of many(1000)) await platform.read(name);
    expect(platform.asked).toHaveLength(8);
    expect(platform.asked.at(-1)).toBe("list");
  });

  test("after thirty seconds a list says nothing any more", async () => {
    const platform = new Platform(["a", "b", "c", "d"]);
    const clock = platform.clock as JumpingClock;
    await Promise.all([platform.read("a"), platform.read("b")]);
    clock.pass(29_900);
    await platform.read("c");
    expect(platform.asked).toEqual(["list"]);
    clock.pass(100);
    await platform.read("d");
    expect(platform.asked).toEqual(["list", at("d")]);
  });

  test("nobody is told the same twice", async () => {
    const platform = new Platform(["a", "b"]);
    await platform.readAll();
    platform.things.set("a", { name: "a", size: 2 });
    expect(await platform.read("a")).toMatchObject({ size: 2 });
    expect(platform.asked).toEqual(["list", at("a")]);
  });

  test("what a list lacks is asked for: only the platform's own not-found counts", async () => {
    const platform = new Platform(["a", "b"]);
    platform.lists = [async () => [{ name: "a", size: 1 }]];
    expect(await Promise.all([platform.read("a"), platform.read("b"), platform.read("c")])).toEqual([
      { name: "a", size: 1 },
      { name: "b", size: 1 },
      undefined,
    ]);
    expect(platform.asked).toEqual(["list", at("b"), at("c")]);
  });

  test("for a look before a create the list is answer enough", async () => {
    const platform = new Platform(["a"]);
    const looks = ["x", "y", "z"].map((name) => platform.read(name, { listed: true }));
    expect(await Promise.all(looks)).toEqual([undefined, undefined, undefined]);
    expect(platform.asked).toEqual(["list"]);
  });

  test("who may not list reads one by one", async () => {
    const platform = new Platform(["a", "b"]);
    platform.lists = [() => Promise.reject(new MlopsError({ kind: "forbidden", message: "no" }))];
    expect(await platform.readAll()).toHaveLength(2);
    expect(platform.asked).toEqual(["list", at("a"), at("b")]);
  });

  test("a failure is not remembered", async () => {
    const platform = new Platform(["a", "b"]);
    platform.lists = [() => Promise.reject(new MlopsError({ kind: "unavailable", message: "down" }))];
    await expect(platform.readAll()).rejects.toThrow("down");
    expect(await platform.readAll()).toHaveLength(2);
    expect(platform.asked).toEqual(["list", "list"]);
  });

  test("an address in another case is the same object", async () => {
    const platform = new Platform(["a", "b"]);
    const found = [
      platform.collection.read("/Things/A", signal),
      platform.collection.read("/Things/B", signal),
    ];
    expect(await Promise.all(found)).toMatchObject([{ name: "a" }, { name: "b" }]);
    expect(platform.asked).toEqual(["list"]);
  });

  test("two of many in a long list are asked for alone, once its length is known", async () => {
    const platform = new Platform(many(1000));
    await platform.collection.items(false, signal);
    (platform.clock as JumpingClock).pass(30_000);
    await Promise.all([platform.read("t1"), platform.read("t2")]);
    expect(platform.asked).toEqual(["list", at("t1"), at("t2")]);
  });
});

describe("changes of our own", () => {
  test("an answer from before is never given after it", async () => {
    const platform = new Platform(["a", "b", "c"]);
    await Promise.all([platform.read("a"), platform.read("b")]);
    platform.change("c", 2);
    expect(await platform.read("c")).toMatchObject({ size: 2 });
    expect(platform.asked).toEqual(["list", at("c")]);
  });

  test("nor the answer of a list that was under way", async () => {
    const platform = new Platform(["a", "b", "c"]);
    let release = (_: Thing[]) => {};
    platform.lists = [() => new Promise((resolve) => (release = resolve))];
    const early = [platform.read("a"), platform.read("b")];
    while (platform.asked.length === 0) await new Promise((resolve) => setImmediate(resolve));
    platform.change("c", 2);
    const late = platform.read("c");
    release(["a", "b", "c"].map((name) => ({ name, size: 1 })));
    expect(await Promise.all(early)).toHaveLength(2);
    expect(await late).toMatchObject({ size: 2 });
  });

  test("a change below an object is one of the object", async () => {
    const platform = new Platform(["a", "b", "c"]);
    await Promise.all([platform.read("a"), platform.read("b")]);
    platform.collections.changed("/things/c/content");
    await platform.read("c");
    expect(platform.asked).toEqual(["list", at("c")]);
  });

  test("what was made since the list is looked for together", async () => {
    const platform = new Platform(["a", "b"]);
    await platform.collection.items(false, signal);
    for (const name of ["x", "y", "z"]) platform.change(name, 1);
    expect(await Promise.all(["x", "y", "z"].map((name) => platform.read(name)))).toHaveLength(3);
    expect(platform.asked).toEqual(["list", "list"]);
  });

  test("the answer to a change is the first poll, once", async () => {
    const platform = new Platform([]);
    platform.change("a", 2);
    platform.collections.accepted(at("a"), { name: "a", size: 1 });
    expect(await platform.read("a")).toMatchObject({ size: 1 });
    expect(await platform.read("a")).toMatchObject({ size: 2 });
    expect(platform.asked).toEqual([at("a")]);
  });

  test("the next change takes that answer away", async () => {
    const platform = new Platform([]);
    platform.change("a", 1);
    platform.collections.accepted(at("a"), { name: "a", size: 1 });
    platform.change("a", 2);
    expect(await platform.read("a")).toMatchObject({ size: 2 });
  });

  test("what was deleted is asked for itself", async () => {
    const platform = new Platform(["a", "b", "c"]);
    await platform.readAll();
    for (const name of ["a", "b"]) {
      platform.things.delete(name);
      platform.collections.changed(at(name), "gone");
    }
    expect(await Promise.all([platform.read("a"), platform.read("b")])).toEqual([undefined, undefined]);
    expect(platform.asked).toEqual(["list", at("a"), at("b")]);
    expect(await platform.collection.items(false, signal)).toEqual([{ name: "c", size: 1 }]);
  });

  test("a recent answer will do where it is asked for, but none from before a change", async () => {
    const platform = new Platform(["a"]);
    await platform.read("a");
    expect(await platform.read("a", { recent: true })).toMatchObject({ size: 1 });
    expect(platform.asked).toHaveLength(1);
    platform.change("a", 2);
    expect(await platform.read("a", { recent: true })).toMatchObject({ size: 2 });
  });

  test("an answer beyond doubt comes from the object itself", async () => {
    const platform = new Platform(["a", "b"]);
    await platform.collection.items(false, signal);
    await platform.read("a", { direct: true });
    expect(platform.asked).toEqual(["list", at("a")]);
  });
});

describe("everything", () => {
  test("all who ask share one list", async () => {
    const platform = new Platform(["a", "b"]);
    const all = await Promise.all([1, 2, 3].map(() => platform.collection.items(false, signal)));
    expect(all.map(({ length }) => length)).toEqual([2, 2, 2]);
    expect(platform.asked).toEqual(["list"]);
  });

  test("whoever asks for what we changed gets one that is younger than the change", async () => {
    const platform = new Platform(["a"]);
    await platform.collection.items(false, signal);
    platform.change("a", 2);
    await platform.collection.items(false, signal, at("b"));
    expect(platform.asked).toEqual(["list"]);
    expect(await platform.collection.items(false, signal, at("a"))).toEqual([{ name: "a", size: 2 }]);
    expect(platform.asked).toEqual(["list", "list"]);
  });

  test("who needs a fresh one gets one that begins now", async () => {
    const platform = new Platform(["a"]);
    let release = (_: Thing[]) => {};
    platform.lists = [() => new Promise((resolve) => (release = resolve))];
    const old = platform.collection.items(false, signal);
    const fresh = platform.collection.items(true, signal);
    release([]);
    expect(await fresh).toHaveLength(1);
    expect(await old).toEqual([]);
    expect(await platform.collection.items(false, signal)).toHaveLength(1);
    expect(platform.asked).toEqual(["list", "list"]);
  });
});

test("a poll is content with a list that others took since its last one, if that is young", async () => {
  const clock = new StandingClock();
  const platform = new Platform(["a", "b", "c", "d"], clock);
  const moving = async <T>(work: Promise<T>): Promise<T> => {
    await new Promise((resolve) => setImmediate(resolve));
    clock.move(10);
    return work;
  };
  await moving(platform.readAll());
  await moving(Promise.all([platform.read("a"), platform.read("b")]));
  await platform.read("c");
  expect(platform.asked).toEqual(["list", "list"]);
  clock.move(1000);
  await moving(platform.read("d"));
  expect(platform.asked).toEqual(["list", "list", at("d")]);
});

describe("polls of a long list", () => {
  const names = many(1000);

  /** On two pages of them. */
  const late = [...names.slice(300, 400), ...names.slice(600, 650)];

  /** A thousand objects on ten pages that have all been looked at once, and polls a second after each other. */
  async function waiting() {
    const clock = new JumpingClock();
    const platform = new Platform(names, clock);
    platform.pageSize = 100;
    await platform.readAll();
    expect(platform.asked.splice(0)).toHaveLength(10);
    const poll = (some: readonly string[] = names) => {
      clock.pass(1000);
      return Promise.all(some.map((name) => platform.read(name)));
    };
    return { platform, clock, poll };
  }

  test("cost one request each while nothing happens, whoever waits, and show all pages in turn", async () => {
    const { platform, poll } = await waiting();
    for (let count = 0; count < 20; count++) await poll();
    expect(platform.asked).toHaveLength(20);
    expect(new Set(platform.asked).size).toBe(10);
  });

  test("are spared within a second of one that has shown nothing new", async () => {
    const { platform, clock, poll } = await waiting();
    await poll();
    for (let count = 0; count < 3; count++) {
      clock.pass(240);
      await platform.readAll();
    }
    expect(platform.asked).toHaveLength(1);
    clock.pass(300);
    await platform.readAll();
    expect(platform.asked).toHaveLength(2);
  });

  test("go on where something has happened: all is noticed at once", async () => {
    const { platform, poll } = await waiting();
    await poll();
    for (const name of names) platform.things.set(name, { name, size: 2 });
    platform.asked.splice(0);
    const sizes = (await poll()).map((thing) => thing?.size);
    expect(sizes.filter((size) => size === 2).length).toBeGreaterThanOrEqual(900);
    expect(platform.asked.length).toBeLessThanOrEqual(11);
  });

  test("come back to what waits longest", async () => {
    const { platform, poll } = await waiting();
    // Changed before all others: the others one after the other.
    for (const name of ["t450", ...names.filter((name) => name !== "t450")])
      platform.collections.changed(at(name));
    await platform.readAll();
    platform.asked.splice(0);
    for (let count = 0; count < 6; count++) await poll();
    expect(platform.asked.filter((what) => what === "page 4")).toHaveLength(3);
  });

  test("look at no page on which nobody waits for anything", async () => {
    const { platform, poll } = await waiting();
    await poll(late);
    await poll(late);
    await poll(late);
    expect(new Set(platform.asked)).toEqual(new Set(["page 3", "page 6"]));
  });

  test("find again what has moved to another page", async () => {
    const { platform, poll } = await waiting();
    for (const name of many(100)) platform.things.delete(name);
    platform.things.set("t620", { name: "t620", size: 2 });
    let polls = 0;
    for (let size: number | undefined = 1; size === 1 && polls < 50; polls++)
      size = (await poll(late)).find((thing) => thing?.name === "t620")?.size;
    expect(polls).toBeLessThanOrEqual(20);
    expect(platform.asked).not.toContain(at("t620"));
  });

  test("notice what is alone within two rounds", async () => {
    const { platform, poll } = await waiting();
    platform.things.set("t950", { name: "t950", size: 2 });
    let polls = 0;
    for (let size: number | undefined = 1; size === 1 && polls < 50; polls++)
      size = (await poll())[950]?.size;
    expect(polls).toBeLessThanOrEqual(20);
  });

  test("begin anew where the way on is no longer good", async () => {
    const { platform, poll } = await waiting();
    await poll();
    await poll();
    platform.spoiled = true;
    expect(await poll()).toHaveLength(1000);
    expect(platform.asked).toEqual(["list", "list", "page 1", "list"]);
  });

  test("go on where the list has become shorter meanwhile", async () => {
    const { platform, poll } = await waiting();
    for (let count = 0; count < 17; count++) await poll();
    expect(platform.asked.at(-1)).toBe("page 8");
    const [left, gone] = [names.slice(0, 150), names.slice(150)];
    for (const name of gone) platform.things.delete(name);
    await platform.collection.items(true, signal);
    platform.asked.splice(0);
    for (let count = 0; count < 4; count++)
      expect((await poll(left)).map((thing) => thing?.name)).toEqual(left);
    const pages = platform.asked.filter((what) => !what.startsWith(at("")));
    expect(new Set(pages)).toEqual(new Set(["list", "page 1"]));
  });

  test("ask for what no page shows any more", async () => {
    const { platform, poll } = await waiting();
    platform.things.delete("t500");
    let found: Thing | undefined = { name: "", size: 0 };
    for (let count = 0; count < 60 && found; count++) found = (await poll())[500];
    expect(found).toBeUndefined();
    expect(platform.asked).toContain(at("t500"));
  });

  test("never pass by what is being deleted, or was changed", async () => {
    const { platform } = await waiting();
    platform.change("t999", 2);
    expect((await platform.readAll())[999]).toMatchObject({ size: 2 });
    platform.things.delete("t998");
    platform.collections.changed(at("t998"), "going");
    expect(await platform.read("t998")).toBeUndefined();
  });
});
