/** One emulator in this process, and what the checks ask of it. */
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RequestEntry } from "../../emulator/core/requests";
import { type RunningEmulator, startEmulator } from "../../emulator/index";
import { configOf } from "../../tools/sandbox";

/** What the emulated world holds, and nothing else. */
export type Snapshot = string;

export function isSignIn(path: string): boolean {
  return /oauth2|\/identity\/token|\/login|openid-configuration|\/icp4d-api/.test(path);
}

export class Lane {
  private constructor(
    private readonly emulator: RunningEmulator,
    /** Where the local files of programs are. */
    readonly folder: string,
  ) {}

  /** @param speed provisioning takes so much less than on the platforms */
  static async start(speed = 1): Promise<Lane> {
    const folder = mkdtempSync(join(realpathSync(tmpdir()), "mlops-conformance-"));
    return new Lane(await startEmulator({ speed }), folder);
  }

  get world() {
    return this.emulator.world;
  }

  get connection() {
    return this.emulator.connection;
  }

  /** The provider's configuration, and which of its values are secret. */
  get config() {
    return configOf(this.connection);
  }

  take(): Snapshot {
    return this.world.store.snapshot();
  }

  /** Back to a moment: objects and time; log, faults and limits are empty. */
  restore(snapshot: Snapshot): void {
    this.world.store.restore(snapshot);
    for (const part of [this.world.faults, this.world.limits, this.world.requests]) part.clear();
  }

  /** All requests to the platforms since a number of the log, without signing in. */
  requests(since = 0): RequestEntry[] {
    return this.world.requests.since(since).filter(({ path }) => !isSignIn(path));
  }

  /** Every request, signing in included. */
  all(): RequestEntry[] {
    return this.world.requests.since(0);
  }

  /** Number of the newest request. */
  mark(): number {
    return this.all().at(-1)?.seq ?? 0;
  }

  /** Where the objects are: collection and id. */
  paths(): string[] {
    return [...this.world.store.all()].map(([path]) => path);
  }

  /** Paths of the objects below a collection. */
  objects(collection: string): string[] {
    return this.paths().filter((path) => path.startsWith(`${collection}/`));
  }

  object(path: string): Record<string, unknown> | undefined {
    const found = this.world.store.locate(path);
    return found?.collection.get(found.id) as Record<string, unknown> | undefined;
  }

  async stop(): Promise<void> {
    await this.emulator.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
