/** `npm run operations`: which of the platforms' REST operations are used, by what, and how often. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { exerciseAll, type Outcome } from "../test/operations/exercise";

const table = join(__dirname, "..", "..", "..", "shared", "api", "operations.csv");

/** Systems of which every operation must be seen. */
const finished: readonly string[] = ["mlserver", "watsonx"];

export interface Row {
  system: string;
  operation: string;
  coveredBy: string[];
  timesSeen: number;
}

export interface Summary {
  system: string;
  operations: number;
  missing: number;
  /** Whether something missing is a fault. */
  finished: boolean;
}

/** One row for each operation, by system and in the order of the platform's document. */
export function rowsOf(operations: readonly string[], { seen }: Pick<Outcome, "seen">): Row[] {
  const rows = operations.map((operation) => {
    const by = [...(seen.get(operation) ?? [])].sort(([, a], [, b]) => b - a);
    return {
      system: systemOf(operation),
      operation,
      coveredBy: by.map(([name]) => name),
      timesSeen: by.reduce((sum, [, times]) => sum + times, 0),
    };
  });
  return rows.sort((a, b) => a.system.localeCompare(b.system));
}

export function summaries(rows: readonly Row[]): Summary[] {
  return [...new Set(rows.map(({ system }) => system))].map((system) => {
    const own = rows.filter((row) => row.system === system);
    const missing = own.filter(({ timesSeen }) => timesSeen === 0).length;
    return { system, operations: own.length, missing, finished: finished.includes(system) };
  });
}

function systemOf(operation: string): string {
  return operation.startsWith("azureml_legacy_") ? "azureml-legacy" : (operation.split("_")[0] as string);
}

/** Operation ids of the table beside the repository, where there is one. */
export function tabled(csv: string): string[] {
  return csv
    .split("\n")
    .slice(1)
    .map((line) => line.split(",")[2])
    .filter((operation): operation is string => Boolean(operation));
}

/** As many names as a line takes. */
function few(names: readonly string[]): string {
  const rest = names.length - 3;
  return names.slice(0, 3).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}

export function print(rows: readonly Row[]): string {
  const lines = [
    ["system", "operation", "covered by", "times seen"],
    ...rows.map(({ system, operation, coveredBy, timesSeen }) => [
      system,
      operation,
      few(coveredBy) || "-",
      String(timesSeen),
    ]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => (line[column] as string).length)));
  return lines
    .map((line) =>
      line
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

interface Options {
  only?: string[];
  json?: string;
}

async function main(): Promise<void> {
  const { only, json } = new Command("operations")
    .description("Shows which REST operations of the platforms are used, by what, and how often.")
    .option("--only <platform...>", "these platforms alone, such as mlserver")
    .option("--json <file>", "write the rows there")
    .parse()
    .opts<Options>();
  const outcome = await exerciseAll(only);
  const known = existsSync(table) ? tabled(readFileSync(table, "utf8")) : [];
  const operations = [...new Set([...known, ...outcome.operations])].filter(
    (operation) => only?.includes(systemOf(operation).split("-")[0] as string) ?? true,
  );
  const rows = rowsOf(operations, outcome);
  if (json) writeFileSync(json, `${JSON.stringify(rows, null, 2)}\n`);
  console.log(`${print(rows)}\n`);
  const strangers = known.length > 0 ? operations.filter((operation) => !known.includes(operation)) : [];
  const problems = [
    ...outcome.failures.map((failure) => `not exercised: ${failure}`),
    ...strangers.map((operation) => `not in the table of operations: ${operation}`),
  ];
  if (known.length === 0)
    console.log("There is no table of operations beside the repository: the emulator's routes are listed.");
  const totals = summaries(rows);
  for (const { system, operations, missing, finished } of totals)
    console.log(
      `${system}: ${operations} operations, ${missing} missing${finished ? "" : " (not finished)"}`,
    );
  for (const problem of problems) console.error(problem);
  const lacking = totals.some(({ missing, finished }) => finished && missing > 0);
  process.exit(lacking || problems.length > 0 ? 1 : 0);
}

if (require.main === module) void main();
