import { type Clock, systemClock } from "./clock";
import { isKind } from "./errors";

/** So long a list answers for objects that nobody has looked at since. */
const maxAgeMs = 30_000;
/** A poll wants news: of a list that others took it is content with one as young as this. */
const pollAgeMs = 1_000;
/** So long nothing more is asked after a look at one of many pages on which nothing has happened. */
const idleMs = 1_000;
/** Reads that come within this time are answered together. */
const windowMs = 10;
/** Objects whose listing costs about as much as one single read. */
const listedPerRead = 25;
/** So many objects read for the first time, one after the other, look like a refresh of all. */
const manyNewcomers = 8;

export interface Page<T> {
  items: readonly T[];
  /** What leads to the page after it; undefined where there is none. */
  next?: string | undefined;
}

/** How a collection is read. Its objects are known by their addresses, without queries. */
export interface Source<T> {
  /** The first page, or the one that the `next` of an earlier one leads to. */
  page(from: string | undefined, signal: AbortSignal): Promise<Page<T>>;
  /** One object; undefined on the platform's own not-found. */
  get(address: string, signal: AbortSignal): Promise<T | undefined>;
  addressOf(item: T): string;
  /** How far the platform is with it, in its own words. */
  stateOf(item: T): string | undefined;
}

export interface ReadOptions {
  /** The object itself is asked, whatever lists say: where an answer has to be beyond doubt. */
  direct?: boolean | undefined;
  /** An answer of the last 30 s will do, unless we changed the object since. */
  recent?: boolean | undefined;
  /** That a list lacks it is answer enough: for a look before a create, not for the end of an object. */
  listed?: boolean | undefined;
}

/** All items of all pages: a page is asked for when those before it have been taken. */
export async function* everyItem<T>(page: (from: string | undefined) => Promise<Page<T>>): AsyncGenerator<T> {
  let from: string | undefined;
  do {
    const { items, next } = await page(from);
    yield* items;
    from = next;
  } while (from !== undefined);
}

/** `begun` is a turn: an answer knows nothing of what happened after it. */
interface Snapshot<T> {
  begun: number;
  at: number;
  items: Promise<Map<string, T>>;
}

interface Listed<T> {
  begun: number;
  items: Map<string, T>;
  /** Whether it is all that there is. */
  whole: boolean;
  /** How many share it. */
  asking: number;
  /** Whether nothing was asked: the last look was only a moment ago, and nothing had happened. */
  idle?: boolean;
}

/** How the polls of a long list go on. */
interface GoOn {
  /** Index of the next page. */
  at: number;
  /** Before this time another poll is no use. */
  after: number;
  /** Whether what waits longest comes first, wherever it is: what began first is mostly ready first. */
  eldest: boolean;
}

const fromTheStart: GoOn = { at: 0, after: 0, eldest: false };

/** A page as it was when it was last looked at. */
interface Seen {
  from: string | undefined;
  /** What was on it; undefined where it has not been looked at yet. */
  keys?: ReadonlySet<string>;
}

/** There is always a first page. */
const unseen: readonly Seen[] = [{ from: undefined }];

interface Answer<T> {
  begun: number;
  ended: number;
  at: number;
  item: T | undefined;
  /** Polls since then that came by without a look at it. */
  passed: number;
}

/** Turns count what happens on a connection: an answer that began in an earlier turn than a change knows nothing of it. */
class Ledger {
  private turn = 0;
  private readonly changes = new Map<string, number>();
  private readonly deleted = new Map<string, "gone" | "going">();
  private readonly accepted = new Map<string, unknown>();

  next(): number {
    return ++this.turn;
  }

  /** When we last changed what is at an address, or below it; 0 for never. */
  changedAt(key: string): number {
    return this.changes.get(key) ?? 0;
  }

  deletion(key: string): "gone" | "going" | undefined {
    return this.deleted.get(key);
  }

  change(key: string, deletion: "gone" | "going" | undefined): void {
    const turn = this.next();
    for (let path = key; path !== ""; path = path.slice(0, Math.max(0, path.lastIndexOf("/")))) {
      this.changes.set(path, turn);
      this.accepted.delete(path);
    }
    if (deletion) this.deleted.set(key, deletion);
    else this.deleted.delete(key);
  }

  accept(key: string, item: unknown): void {
    this.accepted.set(key, item);
  }

  takeAccepted(key: string): unknown {
    const item = this.accepted.get(key);
    this.accepted.delete(key);
    return item;
  }
}

/** The collections of one connection, and what was changed over it. */
export class Collections {
  private readonly ledger = new Ledger();
  private readonly known = new Map<string, Collection<unknown>>();

  /** @param keyOf the same text for all addresses of one object, where the platform knows more than one */
  constructor(
    private readonly keyOf: (address: string) => string = (address) => address,
    private readonly clock: Clock = systemClock,
  ) {}

  /**
   * @param address of the list: what is made there is a change of it
   * @param view tells apart lists of one address that show different objects, or show them differently
   */
  of<T>(address: string, view: string, source: Source<T>): Collection<T> {
    const key = this.keyOf(address);
    const name = `${key} ${view}`;
    let collection = this.known.get(name) as Collection<T> | undefined;
    if (!collection) {
      collection = new Collection(key, source, this.keyOf, this.ledger, this.clock);
      this.known.set(name, collection as Collection<unknown>);
    }
    return collection;
  }

  /**
   * A request of ours that may have changed something is over, however it ended.
   *
   * @param deletion whether the object should be gone by now, or is going in the background
   */
  changed(address: string, deletion?: "gone" | "going"): void {
    this.ledger.change(this.keyOf(address), deletion);
  }

  /** The answer to a change shows the object still on its way: the first poll is spared. */
  accepted(address: string, item: unknown): void {
    this.ledger.accept(this.keyOf(address), item);
  }
}

/**
 * The objects of one list. Who asks for one alone gets it alone; who asks with others gets it out of one list that
 * answers all of them. Nobody gets an answer that is older than his last one, or than our own last change.
 */
export class Collection<T> {
  private taken: Snapshot<T> | undefined;
  private readonly answers = new Map<string, Answer<T>>();
  private gathering: Promise<Listed<T> | undefined> | undefined;
  private asked = new Set<string>();
  private newcomers = 0;
  /** Somebody is asking who wants to know what there is, and not only how far it is. */
  private wholesale = false;
  private seen: readonly Seen[] = unseen;
  private goOn = fromTheStart;
  private glancing: Promise<unknown> | undefined;

  constructor(
    private readonly key: string,
    private readonly source: Source<T>,
    private readonly keyOf: (address: string) => string,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** An object, or undefined on the platform's own not-found. */
  async read(address: string, signal: AbortSignal, options: ReadOptions = {}): Promise<T | undefined> {
    const key = this.keyOf(address);
    const accepted = this.ledger.takeAccepted(key) as T | undefined;
    if (options.direct || this.ledger.deletion(key) === "gone") return this.ask(address, signal);
    if (accepted !== undefined) return this.answer(key, accepted, this.ledger.next());
    const last = this.answers.get(key);
    const changed = this.ledger.changedAt(key);
    if (options.recent && last?.item && last.begun > changed && this.age(last) < maxAgeMs) return last.item;

    const since = Math.max(last?.ended ?? 0, changed);
    const usable = this.usable(since, since === 0 ? maxAgeMs : pollAgeMs);
    const old = await usable?.items.catch(() => undefined);
    if (usable && old) {
      const item = old.get(key);
      if (item !== undefined || options.listed) return this.answer(key, item, usable.begun);
      // Nothing of ours was added since: another list would not show it either.
      if (usable.begun > this.ledger.changedAt(this.key)) return this.ask(address, signal);
    }
    const polls = last?.item !== undefined && last.begun > changed && !this.ledger.deletion(key);
    const list = await this.together(key, since === 0, options.listed || !polls, signal);
    const item = list?.items.get(key);
    if (list && (item !== undefined || (options.listed && list.whole)))
      return this.answer(key, item, list.begun);
    // The poll of a long list that shows nothing new is no reason to look at each of its objects.
    const most = Math.max((list?.asking ?? 0) / listedPerRead, 1.5 * this.seen.length);
    if (list && !list.whole && polls && (list.idle || ++last.passed < most)) return last.item;
    return this.ask(address, signal);
  }

  /**
   * Everything in it but what we deleted; at most 30 s old.
   *
   * @param about an address that it is asked for: an answer from before our last change there will not do
   */
  async items(fresh: boolean, signal: AbortSignal, about = ""): Promise<T[]> {
    const since = this.ledger.changedAt(this.keyOf(about));
    const usable = (fresh ? undefined : this.usable(since, maxAgeMs)) ?? this.take(signal);
    return [...(await usable.items)]
      .filter(([key]) => this.ledger.deletion(key) !== "gone")
      .map(([, item]) => item);
  }

  private age({ at }: { at: number }): number {
    return this.clock.now() - at;
  }

  private usable(since: number, maxAge: number): Snapshot<T> | undefined {
    return this.taken && this.taken.begun > since && this.age(this.taken) < maxAge ? this.taken : undefined;
  }

  private answer(key: string, item: T | undefined, begun: number): T | undefined {
    this.answers.set(key, { begun, ended: this.ledger.next(), at: this.clock.now(), item, passed: 0 });
    return item;
  }

  private async ask(address: string, signal: AbortSignal): Promise<T | undefined> {
    const begun = this.ledger.next();
    return this.answer(this.keyOf(address), await this.source.get(address, signal), begun);
  }

  /** A list that was begun for all who asked within the window; undefined where single reads are cheaper. */
  private together(
    key: string,
    newcomer: boolean,
    wholesale: boolean,
    signal: AbortSignal,
  ): Promise<Listed<T> | undefined> {
    this.asked.add(key);
    this.wholesale ||= wholesale;
    if (newcomer) this.newcomers++;
    this.gathering ??= this.gather(signal);
    return this.gathering;
  }

  private async gather(signal: AbortSignal): Promise<Listed<T> | undefined> {
    await this.clock.sleep(windowMs, signal);
    // One list at a time: those who come meanwhile share the next one.
    if (this.isListWorth()) await Promise.allSettled([this.taken?.items, this.glancing]);
    const worth = this.isListWorth();
    const { asked, wholesale } = this;
    const asking = asked.size;
    this.asked = new Set();
    this.wholesale = false;
    this.gathering = undefined;
    if (!worth) return undefined;
    try {
      if (!wholesale) {
        if (this.clock.now() < this.goOn.after)
          return { begun: this.ledger.next(), items: new Map(), whole: false, asking, idle: true };
        const glance = this.glance(asked, signal);
        this.glancing = glance;
        return { ...(await glance), asking };
      }
      this.newcomers = 0;
      const { begun, items } = this.take(signal);
      return { begun, items: await items, whole: true, asking };
    } catch (error) {
      // Who may not list may still read.
      if (isKind(error, "forbidden", "notFound", "invalid", "unsupported")) return undefined;
      throw error;
    }
  }

  /**
   * A page of the list on which something is that is asked for, and those after it as long as something has happened
   * on them: while nothing happens a poll is one request, however many wait. Each is looked at in turn, and between
   * two of them that of what waits longest.
   */
  private async glance(asked: ReadonlySet<string>, signal: AbortSignal): Promise<Omit<Listed<T>, "asking">> {
    const [begun, at] = [this.ledger.next(), this.clock.now()];
    // A list may be taken meanwhile.
    const seen = [...this.seen];
    const items = new Map<string, T>();
    const { eldest } = this.goOn;
    const first = pageWith(asked, seen, eldest ? this.pageOfEldest(asked) : this.goOn.at);
    const looked = new Set<number>();
    let [page, news] = [first, true];
    try {
      for (; news && !looked.has(page); page = pageWith(asked, seen, page + 1)) {
        const { from } = seen[page] as Seen;
        const found = await this.look(from, signal);
        news = found.items.some(([key, item]) => this.isNews(key, item));
        for (const [key, item] of found.items) items.set(key, item);
        looked.add(page);
        seen[page] = { from, keys: keysOf(found) };
        if (found.next === undefined) seen.length = page + 1;
        else seen[page + 1] = { ...seen[page + 1], from: found.next };
      }
    } catch (error) {
      this.seen = unseen;
      this.goOn = fromTheStart;
      // The way on may no longer be good after a while: from the beginning there is always one.
      if (page > 0 && isKind(error, "invalid", "notFound")) return this.glance(asked, signal);
      throw error;
    }
    const idle = !news && looked.size === 1 && seen.length > 1;
    this.seen = seen;
    this.goOn = {
      at: idle && eldest ? this.goOn.at : page,
      after: idle ? at + idleMs : 0,
      eldest: idle && !eldest,
    };
    const whole = first === 0 && looked.size === seen.length;
    if (whole) this.taken = { begun, at, items: Promise.resolve(items) };
    return { begun, items, whole };
  }

  private pageOfEldest(asked: ReadonlySet<string>): number {
    let eldest = "";
    let least = Number.POSITIVE_INFINITY;
    for (const key of asked) {
      const turn = this.ledger.changedAt(key);
      if (turn < least) [eldest, least] = [key, turn];
    }
    return this.seen.findIndex(({ keys }) => keys?.has(eldest));
  }

  /** A page, each object with its key. */
  private async look(from: string | undefined, signal: AbortSignal): Promise<Page<[string, T]>> {
    const { items, next } = await this.source.page(from, signal);
    return { items: items.map((item) => [this.keyOf(this.source.addressOf(item)), item]), next };
  }

  /** Whether an object is not as it was when it was last looked at. */
  private isNews(key: string, item: T): boolean {
    const known = this.answers.get(key)?.item;
    return known !== undefined && this.source.stateOf(known) !== this.source.stateOf(item);
  }

  private isListWorth(): boolean {
    const size = this.seen.reduce((sum, { keys }) => sum + (keys?.size ?? 0), 0);
    const asking = this.asked.size;
    return this.newcomers >= manyNewcomers || (asking > 1 && asking >= size / listedPerRead);
  }

  private take(signal: AbortSignal): Snapshot<T> {
    const taken = { begun: this.ledger.next(), at: this.clock.now(), items: this.list(signal) };
    this.taken = taken;
    // A failure is not an answer: the next one asks again.
    taken.items.catch(() => {
      if (this.taken === taken) this.taken = undefined;
    });
    return taken;
  }

  private async list(signal: AbortSignal): Promise<Map<string, T>> {
    const seen: Seen[] = [];
    const page = async (from: string | undefined) => {
      const found = await this.look(from, signal);
      seen.push({ from, keys: keysOf(found) });
      return found;
    };
    const items = new Map<string, T>();
    for await (const [key, item] of everyItem(page)) items.set(key, item);
    this.seen = seen;
    return items;
  }
}

function keysOf({ items }: Page<[string, unknown]>): ReadonlySet<string> {
  return new Set(items.map(([key]) => key));
}

/** The page from there on, and behind the last one from the first on, on which something is that is asked for. */
function pageWith(asked: ReadonlySet<string>, seen: readonly Seen[], from: number): number {
  const page = from >= 0 && from < seen.length ? from : 0;
  const keys = [...asked];
  // What has moved to another page must be found again.
  if (keys.some((key) => !seen.some(({ keys }) => keys?.has(key)))) return page;
  const holds = (index: number) => keys.some((key) => seen[index]?.keys?.has(key));
  const order = [...seen.keys()];
  return [...order.slice(page), ...order.slice(0, page)].find(holds) ?? page;
}
