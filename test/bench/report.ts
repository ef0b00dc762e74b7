import { total } from "./emulator";
import type { Result } from "./measure";
import type { Phase } from "./side";
import type { Figure } from "./singles";

/** A target, and whether it was reached; undefined where this run did not measure it. */
export interface Check {
  what: string;
  measured: number | undefined;
  /** The same of the engine's floor, which nothing can be below. */
  floor?: number | undefined;
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
    ["Target", "Measured", "At most", "", "The floor alone"],
    checks.map(({ what, measured, floor, unit, most }) => [
      what,
      measured === undefined ? "not measured" : `${measured.toFixed(2)} ${unit}`,
      `${most} ${unit}`,
      measured === undefined ? "" : measured <= most ? "reached" : "**missed**",
      floor === undefined ? "" : `${floor.toFixed(2)} ${unit}`,
    ]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

type Measure = "wallMs" | "requests";

const slow = "100 objects, 300 ms to ready";
const many = "500 objects, ready at once";
const [hundred, thousand] = [100, 1000].map((count) => `${count} objects, ready at once, no checkpoints`) as [
  string,
  string,
];
const peer = "OpenTofu + azapi";

/** What this project promises of itself. */
export function checks(results: readonly Result[], figures: readonly Figure[]): Check[] {
  const find = (scenario: string, side: string, phase: Phase) =>
    results.find((result) => result.scenario === scenario && result.side === side && result.phase === phase);
  const found: Check[] = [];
  for (const host of ["dynamic", "plugin"] as const) {
    const [us, floor] = [`ours, ${host}`, `floor, ${host}`];
    const against = (
      what: string,
      [scenario, phase, other]: readonly [string, Phase, string],
      most: number,
      of: Measure = "wallMs",
    ) => {
      const ratio = (side: string) => {
        const [a, b] = [find(scenario, side, phase), find(scenario, other, phase)];
        return a && b && b[of] > 0 ? a[of] / b[of] : undefined;
      };
      const least = other === floor || of === "requests" ? undefined : ratio(floor);
      found.push({ what: `${what}, ${host}`, measured: ratio(us), floor: least, unit: "×", most });
    };
    against("create 500, against the floor", [many, "create", floor], 1.25);
    against("create 500, against the idiomatic dynamic provider", [many, "create", "idiomatic dynamic"], 0.5);
    against("create 100 in 300 ms, against apply", [slow, "create", peer], 1);
    against("its requests", [slow, "create", peer], 0.25, "requests");
    against("preview 1000, against plan -refresh=false", [thousand, "preview", peer], 0.4);
    against("preview with refresh 1000, against plan", [thousand, "refresh", peer], 0.5);
    against("its requests", [thousand, "refresh", peer], 0.05, "requests");
    const beyond = (scenario: string) => {
      const [mine, least] = [find(scenario, us, "create"), find(scenario, floor, "create")];
      return mine && least && mine.wallMs - least.wallMs;
    };
    const [few, more] = [beyond(hundred), beyond(thousand)];
    // Where nothing is left above the floor, nothing has grown; where there was nothing to begin with, nobody knows.
    const measured = few && more && few > 0 ? Math.max(0, more) / few : undefined;
    const what = `create 1000 against create 100, each less the floor, ${host}`;
    found.push({ what, measured, unit: "×", most: 11 });
  }
  return [...found, ...figures];
}
