/** Runs the checks of a definition in a host: one row of the matrix for each. */
import type { Check, Extent } from "./check";
import { crash, deletion, partial, rollback } from "./checks/crash";
import { drift, imports, noDrift } from "./checks/drift";
import { lifecycle } from "./checks/lifecycle";
import { badInput, parity, unknowns } from "./checks/safety";
import { secrets } from "./checks/secrets";
import { type CheckName, type Entry, nameOf } from "./entry";
import type { HostName } from "./host";
import { Lane, type Snapshot } from "./lane";
import { Hosts, Subject } from "./subject";

export const checks: Record<CheckName, Check> = {
  lifecycle,
  noDrift,
  drift,
  import: imports,
  crash,
  partial,
  rollback,
  delete: deletion,
  secrets,
  parity,
  unknowns,
  badInput,
};

/** Why a check may have nothing to show in a host. */
const notInHost: Partial<Record<HostName, Partial<Record<CheckName, string>>>> = {
  dynamic: {
    parity: "compared from the plugin's side",
    partial: "nothing is provisioned, and this host is not told of a cancellation",
  },
};

export interface Row {
  /** The entry's name. */
  name: string;
  host: HostName;
  /** "engine": the faults through real `pulumi` processes. */
  check: CheckName | "engine";
  passed: number;
  failed: number;
  /** Points for which there was no time left. */
  skipped: number;
  /** Generated programs among what passed. */
  programs: number;
  /** The first failures: the point's name and what was seen. */
  evidence: string[];
  notApplicable?: string;
  seconds: number;
}

/** Provisioning takes so much less than on the platforms: a few polls, between which nothing is different. */
const speed = 10;

/** An emulator with its provider processes. */
export class Workplace {
  private constructor(
    private readonly lane: Lane,
    private readonly hosts: Hosts,
    private readonly seeded: Snapshot,
  ) {}

  static async start(): Promise<Workplace> {
    const lane = await Lane.start(speed);
    return new Workplace(lane, await Hosts.start(lane), lane.take());
  }

  async stop(): Promise<void> {
    await this.hosts.stop();
    await this.lane.stop();
  }

  async run(
    entry: Entry,
    host: HostName,
    check: CheckName,
    extent: Extent,
    until = Number.POSITIVE_INFINITY,
  ): Promise<Row> {
    const start = Date.now();
    const row: Row = {
      name: nameOf(entry),
      host,
      check,
      passed: 0,
      failed: 0,
      skipped: 0,
      programs: 0,
      evidence: [],
      seconds: 0,
    };
    const reason = entry.notApplicable?.[check];
    if (reason) return { ...row, notApplicable: reason };
    const note = (point: string, error: unknown) => {
      row.failed++;
      if (row.evidence.length < 5) row.evidence.push(`${point}: ${(error as Error).message ?? error}`);
    };
    try {
      const subject = await Subject.of(entry, host, this.lane, this.hosts, this.seeded);
      for await (const point of checks[check](subject, extent)) {
        if (Date.now() > until) {
          row.skipped++;
          continue;
        }
        try {
          await bounded(point.run());
          row.passed++;
          row.programs += point.programs ?? 0;
        } catch (error) {
          note(point.name, error);
          // Whatever it left behind must not reach the next one.
          await this.hosts.renew(host);
        }
      }
    } catch (error) {
      note("set-up", error);
    }
    const nothing = row.passed + row.failed + row.skipped === 0;
    const excuse = notInHost[host]?.[check];
    if (nothing && excuse) return { ...row, notApplicable: excuse };
    if (nothing) note("nothing to check", new Error("and the entry gives no reason"));
    return { ...row, seconds: Math.round((Date.now() - start) / 100) / 10 };
  }
}

const pointTimeoutMs = 120_000;

/** A point that hangs has failed. */
async function bounded(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`not done after ${pointTimeoutMs / 1000} s`)), pointTimeoutMs);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
