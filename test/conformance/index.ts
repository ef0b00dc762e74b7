/** `npm run conformance`: every definition, every check, both hosts. */
import { fork } from "node:child_process";
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Command, Option } from "commander";
import type { Extent } from "./check";
import { throughEngine } from "./engine";
import { entries } from "./entries";
import { type CheckName, type Entry, nameOf } from "./entry";
import { type HostName, hostNames } from "./host";
import { checks, type Row } from "./matrix";
import { joined, report } from "./report";
import type { Job, Message } from "./worker";

interface Options {
  only?: string[];
  host?: HostName;
  check?: CheckName[];
  json?: string;
  inputs: string;
  fast?: boolean;
  engine?: boolean;
  minutes?: string;
}

const program = new Command("conformance")
  .description("Shows for every definition that nothing is lost, made twice, or told in clear.")
  .option("--only <token...>", "these definitions, such as watsonx:Model")
  .addOption(new Option("--host <host>", "one host instead of both").choices(hostNames))
  .addOption(new Option("--check <name...>", "these checks").choices(Object.keys(checks)))
  .option("--inputs <count>", "generated programs per definition", "2000")
  .option("--fast", "a few faults at one call of each lifecycle, and a few generated programs")
  .option("--engine", "every call through real pulumi processes: hours")
  .option("--minutes <count>", "what is not reached by then is skipped, and counted as that")
  .option("--json <file>", "write the matrix there");

async function main(): Promise<void> {
  const options = program.parse().opts<Options>();
  const extentsOf = ({ token, variant }: Entry, host: HostName, check: CheckName): Extent[] => {
    if (options.fast) return [{ inputs: 50, crashes: "few at one call" }];
    // The entries of one definition share them.
    const sharing = entries.filter((entry) => entry.token === token).length;
    const inputs = Math.ceil(Number(options.inputs) / sharing);
    // Both hosts run the same lifecycle: where none is asked for, every call is tried in one of them.
    if (host !== (options.host ?? "plugin")) return [{ inputs, crashes: "few at one call" }];
    const few: Extent = { inputs, crashes: "few at every call" };
    return check === "crash" && !variant ? [few, { inputs, crashes: "the others at every call" }] : [few];
  };
  const started = Date.now();
  const deadline = options.minutes ? started + Number(options.minutes) * 60_000 : Number.MAX_SAFE_INTEGER;
  const jobs: Job[] = [];
  for (const entry of entries)
    for (const host of hostNames)
      for (const check of Object.keys(checks) as CheckName[])
        if (
          (options.only ?? [entry.token]).some((only) => only === entry.token || only === nameOf(entry)) &&
          (options.host ?? host) === host &&
          // Other forms of a definition go through the other host in the parity check alone.
          (host === (options.host ?? "plugin") || !entry.variant) &&
          (options.check ?? [check]).includes(check)
        )
          for (const extent of extentsOf(entry, host, check))
            jobs.push({ name: nameOf(entry), host, check, extent, until: deadline });
  jobs.sort((a, b) => turn(a) - turn(b));
  // Everything together in one program: only where everything is asked for. It waits more than it computes.
  const whole = !options.only && !options.check && !options.fast;
  const chosen = options.engine || whole ? hostNames.filter((host) => (options.host ?? host) === host) : [];
  const [together, single] = await Promise.all([
    Promise.all(chosen.map((host) => throughEngine(host, options.engine ?? false, deadline).then(told))),
    // A worker and its provider wait for one another: one more than there are cores keeps them busy.
    options.engine ? [] : run(jobs, Math.min(availableParallelism() + 1, jobs.length)),
  ]);
  const rows = joined([...together, ...single]);
  const { text, passed, failed, skipped } = report(rows, (Date.now() - started) / 1000);
  if (options.json) writeFileSync(options.json, `${JSON.stringify(rows, null, 2)}\n`);
  console.log(text);
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}

/** What takes time without an end comes last, and first of it what finds most, of all definitions. */
function turn({ check, extent }: Job): number {
  if (check !== "crash") return 0;
  return extent.crashes === "the others at every call" ? 2 : 1;
}

/** Says how a row went. */
function told(row: Row): Row {
  const { name, host, check, passed, failed, skipped, seconds, notApplicable } = row;
  const counts = `${passed} passed${failed ? `, ${failed} FAILED` : ""}${skipped ? `, ${skipped} skipped` : ""}`;
  console.error(`${name} ${host} ${check}: ${notApplicable ? "n/a" : counts} (${seconds} s)`);
  return row;
}

/** Spreads the jobs over as many processes. */
async function run(jobs: Job[], workers: number): Promise<Row[]> {
  const rows: Row[] = [];
  const waiting = [...jobs];
  const work = () =>
    new Promise<void>((done, fail) => {
      const worker = fork(join(__dirname, "worker.js"));
      let current: Job | undefined;
      const next = () => {
        current = waiting.shift();
        if (current) worker.send(current);
        else worker.send("stop");
      };
      worker.on("message", (message: Message) => {
        if ("row" in message) rows.push(told(message.row));
        next();
      });
      worker.on("exit", (code) =>
        code === 0 ? done() : fail(new Error(`a worker ended with ${code} in ${JSON.stringify(current)}`)),
      );
    });
  await Promise.all(Array.from({ length: workers }, work));
  return rows;
}

void main();
