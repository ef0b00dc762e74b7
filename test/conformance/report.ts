import type { HostName } from "./host";
import { checks, type Row } from "./matrix";

export interface Report {
  text: string;
  passed: number;
  failed: number;
  skipped: number;
}

/** One row for each check of a definition in a host, however many jobs it was. */
export function joined(rows: readonly Row[]): Row[] {
  const found = new Map<string, Row>();
  for (const row of rows) {
    const key = [row.name, row.host, row.check].join("\t");
    const other = found.get(key);
    const sum = other && {
      passed: other.passed + row.passed,
      failed: other.failed + row.failed,
      skipped: other.skipped + row.skipped,
      programs: other.programs + row.programs,
      evidence: [...other.evidence, ...row.evidence],
      seconds: other.seconds + row.seconds,
    };
    found.set(key, { ...row, ...sum });
  }
  return [...found.values()];
}

/** The matrix as Markdown: definitions down, checks across, in each cell the points that were shown. */
export function report(rows: readonly Row[], seconds: number): Report {
  const names = ([...Object.keys(checks), "engine"] as Row["check"][]).filter((name) =>
    rows.some(({ check }) => check === name),
  );
  const lines = [
    `| Definition | Host | ${names.join(" | ")} |`,
    `| --- | --- |${" ---: |".repeat(names.length)}`,
  ];
  const keys = [...new Set(rows.map(({ name, host }) => `${name}\t${host}`))].sort();
  for (const key of keys) {
    const [name, host] = key.split("\t") as [string, HostName];
    const cells = names.map((check) =>
      cell(rows.find((row) => row.name === name && row.host === host && row.check === check)),
    );
    lines.push(`| ${name} | ${host} | ${cells.join(" | ")} |`);
  }
  const reasons = new Set(
    rows.flatMap(({ name, check, notApplicable }) =>
      notApplicable ? [`- ${name} ${check}: ${notApplicable}`] : [],
    ),
  );
  const failures = rows.flatMap(({ name, host, check, evidence }) =>
    evidence.map((text) => `- ${name} ${host} ${check}: ${text}`),
  );
  const sum = (pick: (row: Row) => number) => rows.reduce((total, row) => total + pick(row), 0);
  const [passed, failed] = [sum((row) => row.passed), sum((row) => row.failed)];
  const skipped = sum((row) => row.skipped);
  const crashPoints = sum((row) => (row.check === "crash" ? row.passed + row.failed : 0));
  const programs = sum((row) => row.programs);
  const text = [
    ...lines,
    "",
    ...(reasons.size > 0 ? ["Not applicable:", ...[...reasons].sort(), ""] : []),
    ...(failures.length > 0 ? ["Failed:", ...failures, ""] : []),
    `${keys.length} definitions in their hosts, ${crashPoints} crash points, ${programs} generated programs, ${Math.round(seconds)} s`,
  ].join("\n");
  return { text, passed, failed, skipped };
}

function cell(row: Row | undefined): string {
  if (!row) return "";
  if (row.notApplicable) return "n/a";
  const all = row.passed + row.failed + row.skipped;
  if (row.failed > 0) return `${row.failed} FAILED of ${all}`;
  return row.skipped > 0 ? `${row.passed} of ${all}` : String(row.passed);
}
