import { total } from "./emulator";
import type { Result } from "./measure";
import type { Phase } from "./side";
import type { Figure } from "./singles";

/** A target, and whether it was reached; undefined where this run did not measure it. */
export interface Check {
  what: string;
  measured: number | undefined;
  unit: string;
  most: number;
}

const seconds = (ms: number) => (ms / 1000).toFixed(2);
const mebibytes = (bytes: number) => (bytes / 2 ** 20).toFixed(0);

export function resultsTable(results: readonly Result[]): string {
  const rows = results.map((result) => [
    result.scenario,
    result.phase,
    result.side,
    seconds(result.wallMs),
    seconds(result.cpuMs),
    mebibytes(result.peakBytes),
    String(total(result.byMethod)),
    Object.entries(result.byMethod)
      .map(([method, count]) => `${count} ${method}`)
      .join(", "),
    (result.stateBytes / 1024).toFixed(0),
    String(result.runs),
  ]);
  return table(
    [
      "Scenario",
      "Phase",
      "Side",
      "Wall s",
      "CPU s",
      "Peak MiB",
      "Requests",
      "By method",
      "State KiB",
      "Runs",
    ],
    // By phase, so that what is to be compared stands together.
    rows.sort((a, b) => order(results, a) - order(results, b)),
  );
}

function order(results: readonly Result[], [scenario, phase, side]: string[]): number {
  const scenarios = [...new Set(results.map((result) => result.scenario))];
  const phases = [...new Set(results.map((result) => result.phase as string))];
  const sides = [...new Set(results.map((result) => result.side))];
  return (
    scenarios.indexOf(scenario as string) * 10_000 +
    phases.indexOf(phase as string) * 100 +
    sides.indexOf(side as string)
  );
}

export function targetsTable(checks: readonly Check[]): string {
  return table(
    ["Target", "Measured", "At most", ""],
    checks.map(({ what, measured, unit, most }) => [
      what,
      measured === undefined ? "not measured" : `${measured.toFixed(2)} ${unit}`,
      `${most} ${unit}`,
      measured === undefined ? "" : measured <= most ? "reached" : "**missed**",
    ]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

type Measure = "wallMs" | "requests";

/** What this project promises of itself. */
export function checks(results: readonly Result[], figures: readonly Figure[]): Check[] {
  const find = (objects: number, end: string, side: string, phase: Phase) =>
    results.find(
      (result) =>
        result.objects === objects &&
        result.scenario.endsWith(end) &&
        result.side === side &&
        result.phase === phase,
    );
  const ratio = (
    objects: number,
    end: string,
    phase: Phase,
    [one, other]: readonly [string, string],
    of: Measure = "wallMs",
  ): number | undefined => {
    const [a, b] = [find(objects, end, one, phase), find(objects, end, other, phase)];
    return a && b && b[of] > 0 ? a[of] / b[of] : undefined;
  };
  const [atOnce, slow] = ["at once", "300 ms to ready"];
  const peer = "OpenTofu + azapi";
  const found: Check[] = [];
  const check = (what: string, measured: number | undefined, most: number, unit = "×") =>
    found.push({ what, measured, unit, most });
  for (const host of ["dynamic", "plugin"] as const) {
    const [us, floor] = [`ours, ${host}`, `floor, ${host}`];
    check(`create 500, ${host}, against the floor`, ratio(500, atOnce, "create", [us, floor]), 1.25);
    check(
      `create 500, ${host}, against the idiomatic dynamic provider`,
      ratio(500, atOnce, "create", [us, "idiomatic dynamic"]),
      0.5,
    );
    check(`create 100 in 300 ms, ${host}, against ${peer}`, ratio(100, slow, "create", [us, peer]), 1);
    check(`its requests, ${host}`, ratio(100, slow, "create", [us, peer], "requests"), 0.25);
    check(
      `preview 1000, ${host}, against plan -refresh=false`,
      ratio(1000, atOnce, "preview", [us, peer]),
      0.4,
    );
    check(
      `preview with refresh 1000, ${host}, against plan`,
      ratio(1000, atOnce, "refresh", [us, peer]),
      0.5,
    );
    check(`its requests, ${host}`, ratio(1000, atOnce, "refresh", [us, peer], "requests"), 0.05);
    const beyond = (objects: number) => {
      const [mine, least] = [find(objects, atOnce, us, "create"), find(objects, atOnce, floor, "create")];
      return mine && least && mine.wallMs - least.wallMs;
    };
    const [hundred, thousand] = [beyond(100), beyond(1000)];
    check(
      `create 1000 against create 100, ${host}, each less the floor`,
      hundred && thousand && hundred > 0 ? thousand / hundred : undefined,
      11,
    );
  }
  for (const { what, measured, most, unit } of figures) check(what, measured, most, unit);
  return found;
}
