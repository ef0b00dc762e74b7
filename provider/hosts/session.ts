import { commonEnd } from "../core/clock";
import type { RawConfig } from "../core/config";
import { resolve } from "../core/config";
import type { AnyFunction, AnyResource, Platform } from "../core/define";
import { MlopsError } from "../core/errors";
import { Lifecycle } from "../core/lifecycle";
import type { Json } from "../core/values";
import { functions, resources } from "../generated/registry";

export function resourceOf(token: string): AnyResource {
  const load = resources[token];
  if (!load) throw unknown("resource", token, Object.keys(resources));
  return load();
}

export function functionOf(token: string): AnyFunction {
  const load = functions[token];
  if (!load) throw unknown("function", token, Object.keys(functions));
  return load();
}

function unknown(what: string, token: string, known: string[]): MlopsError {
  return new MlopsError({
    kind: "unsupported",
    message: `pulumi-mlops has no ${what} ${token}`,
    next: `upgrade the package, or use one of ${known.join(", ")}`,
  });
}

/** One configuration's connections, and the life of what is made over them. */
export class Session {
  readonly lifecycle: Lifecycle;
  private readonly clients = new Map<Platform, unknown>();
  private readonly stopped = commonEnd();
  private running = 0;

  constructor(
    readonly config: RawConfig,
    warn: (text: string) => void,
  ) {
    this.lifecycle = new Lifecycle(undefined, warn);
  }

  /** The connection to a platform, made when it is first needed. */
  client(platform: Platform): unknown {
    let client = this.clients.get(platform);
    if (client === undefined) {
      client = platform.connect(resolve(platform.settings, this.config), this.signal);
      this.clients.set(platform, client);
    }
    return client;
  }

  /** The values that fields may take from the configuration. */
  defaults(platform: Platform): Json {
    return resolve(platform.settings, this.config);
  }

  get signal(): AbortSignal {
    return this.stopped.signal;
  }

  /** Runs a change or a read, so that the end of the process can tell whether it interrupts something. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    this.running++;
    try {
      return await work();
    } finally {
      this.running--;
    }
  }

  /** Stops waiting; nothing more is sent for what is under way. */
  cancel(): void {
    if (this.running > 0) this.stopped.abort();
  }

  /** The end: tells the platforms what is left to tell, and signs out. */
  async close(): Promise<void> {
    await this.lifecycle.idle();
    for (const [platform, client] of this.clients) await platform.close?.(client).catch(() => {});
    this.clients.clear();
  }
}
