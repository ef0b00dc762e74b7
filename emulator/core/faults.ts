import { randomUUID } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import type { PlatformName } from "./types";

const match = z.strictObject({
  platform: z.enum(["azure", "watsonx", "mlserver"]).optional(),
  operation: z.string().optional(),
  method: z.string().toUpperCase().optional(),
  /** Regular expression on the path without its query. */
  path: z.string().refine(isRegExp, "not a regular expression").optional(),
  nth: z.int().positive().optional(),
  /** This and all later ones. */
  from: z.int().positive().optional(),
  times: z.int().positive().optional(),
});

const action = z.union([
  z.strictObject({
    status: z.int().min(100).max(599),
    headers: z.record(z.string(), z.string()).optional(),
    body: z.unknown().optional(),
  }),
  z.strictObject({ reset: z.enum(["before", "after"]) }),
  z.strictObject({ delayMs: z.number().nonnegative() }),
  z.strictObject({ holdMs: z.number().nonnegative() }),
  z.strictObject({ truncate: z.literal(true) }),
  z.strictObject({ hang: z.enum(["before", "after"]) }),
  z.strictObject({ lateSeconds: z.number().positive() }),
  z.strictObject({ expireTokens: z.literal(true) }),
  z.strictObject({ rollback: z.literal(true), message: z.string().optional() }),
  z.strictObject({ fail: z.string() }),
]);

/** Body of `POST /faults`. */
export const faultRequest = z.strictObject({ match, action });
export type FaultMatch = z.infer<typeof match>;
export type FaultAction = z.infer<typeof action>;

/** What a fault is matched against. */
export interface RequestFacts {
  platform: PlatformName;
  operation: string | undefined;
  method: string;
  path: string;
}

interface Fault {
  id: string;
  match: FaultMatch;
  action: FaultAction;
  seen: number;
  hits: number;
}

type Waiter = () => void;

/** The faults in force, and which of them hit which request. */
export class Faults {
  private faults: Fault[] = [];
  private readonly hit = new WeakMap<FastifyRequest, FaultAction>();
  private waiters: Waiter[] = [];

  add(request: z.infer<typeof faultRequest>): string {
    const id = randomUUID();
    this.faults.push({ id, ...request, seen: 0, hits: 0 });
    return id;
  }

  list(): Fault[] {
    return this.faults;
  }

  remove(id: string): boolean {
    const before = this.faults.length;
    this.faults = this.faults.filter((fault) => fault.id !== id);
    return this.faults.length < before;
  }

  clear(): void {
    this.faults = [];
  }

  /** Counts the request against every fault and returns the first one that strikes. */
  strike(request: FastifyRequest, facts: RequestFacts): { id: string; action: FaultAction } | undefined {
    let striking: Fault | undefined;
    for (const fault of this.faults) {
      if (!matches(fault.match, facts)) continue;
      fault.seen++;
      const { nth = fault.seen, from = 1 } = fault.match;
      const due = nth === fault.seen && from <= fault.seen;
      const left = fault.match.times === undefined || fault.hits < fault.match.times;
      if (!striking && due && left) striking = fault;
    }
    if (!striking) return undefined;
    striking.hits++;
    this.hit.set(request, striking.action);
    return striking;
  }

  /** Resolves when the next request hangs. */
  hanging(): Promise<void> {
    return new Promise((done) => this.waiters.push(done));
  }

  /** To be called when a request hangs from now on. */
  hung(): void {
    for (const wake of this.waiters.splice(0)) wake();
  }

  /** Set when the platform shall accept this request and then undo it; with the reason that it gives. */
  rollback(request: FastifyRequest): { message: string } | undefined {
    const hit = this.hit.get(request);
    if (!hit || !("rollback" in hit)) return undefined;
    return { message: hit.message ?? "The change could not be applied and was rolled back." };
  }

  /** The message with which the provisioning that this request starts shall fail. */
  failure(request: FastifyRequest): string | undefined {
    const hit = this.hit.get(request);
    return hit && "fail" in hit ? hit.fail : undefined;
  }
}

function matches(wanted: FaultMatch, facts: RequestFacts): boolean {
  return (
    (wanted.platform === undefined || wanted.platform === facts.platform) &&
    (wanted.operation === undefined || wanted.operation === facts.operation) &&
    (wanted.method === undefined || wanted.method === facts.method) &&
    (wanted.path === undefined || new RegExp(wanted.path).test(facts.path))
  );
}

function isRegExp(source: string): boolean {
  try {
    new RegExp(source);
    return true;
  } catch {
    return false;
  }
}
