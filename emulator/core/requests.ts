import type { PlatformName } from "./types";

const MAX_ENTRIES = 50_000;
const MAX_BODY = 64 * 1024;
const SECRET_KEY = /password|passphrase|api_?key|secret|token|assertion|signature|^sig$/i;

/** One request that a platform was sent. */
export interface RequestEntry {
  seq: number;
  time: string;
  platform: PlatformName;
  method: string;
  path: string;
  query: Record<string, unknown>;
  operation?: string;
  /** 0 when no answer was sent: the connection was cut, or the request is still in flight. */
  status: number;
  durationMs?: number;
  requestId: string;
  /** Id of the fault that struck. */
  fault?: string;
  /** JSON bodies up to 64 KiB, without their secrets. */
  body?: unknown;
}

/** The log of all platform requests, oldest first, bounded. */
export class RequestLog {
  private entries: RequestEntry[] = [];
  private seq = 0;

  add(entry: Omit<RequestEntry, "seq">): RequestEntry {
    const added = { seq: ++this.seq, ...entry };
    this.entries.push(added);
    if (this.entries.length > MAX_ENTRIES) this.entries = this.entries.slice(MAX_ENTRIES / 10);
    return added;
  }

  since(seq: number): RequestEntry[] {
    return this.entries.filter((entry) => entry.seq > seq);
  }

  clear(): void {
    this.entries = [];
  }
}

/** A copy of a JSON value without the values of secret-looking fields. */
export function redact(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(redact);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      SECRET_KEY.test(key) && inner !== null && typeof inner !== "object" ? "[redacted]" : redact(inner),
    ]),
  );
}

/** The body as it may be logged, or undefined when it is too large or no JSON. */
export function loggable(body: unknown, contentLength: number): unknown {
  const isJson = Array.isArray(body) || (typeof body === "object" && body?.constructor === Object);
  return isJson && contentLength <= MAX_BODY ? redact(body) : undefined;
}
