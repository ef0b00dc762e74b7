import { readFileSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";

const WRITE_DELAY_MS = 200;

export interface FileContent {
  meta: Record<string, unknown>;
  collections: Record<string, [string, object][]>;
}

/** Named set of JSON objects, in insertion order. After a change in place, `put` the object again. */
export class Collection<T extends object> {
  constructor(
    private readonly items: Map<string, T>,
    private readonly changed: () => void,
  ) {}

  get size(): number {
    return this.items.size;
  }

  get(id: string): T | undefined {
    return this.items.get(id);
  }

  has(id: string): boolean {
    return this.items.has(id);
  }

  put(id: string, value: T): T {
    this.items.set(id, value);
    this.changed();
    return value;
  }

  delete(id: string): boolean {
    const existed = this.items.delete(id);
    if (existed) this.changed();
    return existed;
  }

  list(): T[] {
    return [...this.items.values()];
  }

  entries(): [string, T][] {
    return [...this.items.entries()];
  }
}

/** All objects of the emulated world, kept in one file when a path is given. */
export class Store {
  /** Small facts that are not objects (clock offset, signing key). */
  readonly meta: Record<string, unknown>;
  private readonly maps = new Map<string, Map<string, object>>();
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly file?: string) {
    const content = file ? load(file) : undefined;
    this.meta = content?.meta ?? {};
    for (const [name, entries] of Object.entries(content?.collections ?? {})) {
      this.maps.set(name, new Map(entries));
    }
  }

  get isEmpty(): boolean {
    return this.maps.size === 0;
  }

  collection<T extends object>(name: string): Collection<T> {
    return new Collection(this.map(name) as Map<string, T>, () => this.touch());
  }

  /** Every object with its path `<collection>/<id>`. */
  *all(): Generator<[path: string, value: object]> {
    for (const [name, items] of this.maps) {
      for (const [id, value] of items) yield [`${name}/${id}`, value];
    }
  }

  /** The collection and id behind a path; both may contain slashes. */
  locate(path: string): { collection: Collection<object>; id: string } | undefined {
    for (const [name, items] of this.maps) {
      const id = path.slice(name.length + 1);
      if (path.startsWith(`${name}/`) && items.has(id)) return { collection: this.collection(name), id };
    }
    return undefined;
  }

  clear(): void {
    for (const items of this.maps.values()) items.clear();
    this.touch();
  }

  /** A copy of everything, to come back to: the text of the file. */
  snapshot(): string {
    return JSON.stringify(this.content());
  }

  restore(snapshot: string): void {
    const { meta, collections } = JSON.parse(snapshot) as FileContent;
    for (const key of Object.keys(this.meta)) delete this.meta[key];
    Object.assign(this.meta, meta);
    for (const items of this.maps.values()) items.clear();
    for (const [name, entries] of Object.entries(collections))
      for (const [id, value] of entries) this.map(name).set(id, value);
    this.touch();
  }

  /** To be called after a change of `meta`. */
  touch(): void {
    if (!this.file || this.timer) return;
    this.timer = setTimeout(() => this.write(), WRITE_DELAY_MS);
  }

  /** Writes what is outstanding. */
  async close(): Promise<void> {
    if (this.timer) this.write();
    await this.writing;
  }

  private map(name: string): Map<string, object> {
    const existing = this.maps.get(name);
    if (existing) return existing;
    const created = new Map<string, object>();
    this.maps.set(name, created);
    return created;
  }

  private write(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.writing = this.writing.then(() => save(this.file!, this.content()));
  }

  private content(): FileContent {
    const collections = Object.fromEntries([...this.maps].map(([name, items]) => [name, [...items]]));
    return { meta: this.meta, collections };
  }
}

function load(file: string): FileContent | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as FileContent;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new Error(`cannot read ${file}: ${(error as Error).message}`);
  }
}

async function save(file: string, content: FileContent): Promise<void> {
  await writeFile(`${file}.tmp`, JSON.stringify(content), { mode: 0o600 });
  await rename(`${file}.tmp`, file);
}
