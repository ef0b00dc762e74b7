/** `npm run conformance`: every definition, every check, both hosts. */
import { fork } from "node:child_process";
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Command, Option } from "commander";
import type { Extent } from "./check";
import { throughEngine } from "./engine";
import { entries } from "./entries";
import { type CheckName, nameOf } from "./entry";
import { type HostName, hostNames } from "./host";
import { checks, type Row } from "./matrix";
import { report } from "./report";
import type { Job, Message } from "./worker";

interface Options {
  only?: string[];
  host?: HostName;
  check?: CheckName[];
  json?: string;
  inputs: string;
  fast?: boolean;
  engine?: boolean;
}

const program = new Command("conformance")
  .description("Shows for every definition that nothing is lost, made twice, or told in clear.")
  .option("--only <token...>", "these definitions, such as watsonx:Model")
  .addOption(new Option("--host <host>", "one host instead of both").choices(hostNames))
  .addOption(new Option("--check <name...>", "these checks").choices(Object.keys(checks)))
  .option("--inputs <count>", "generated programs per definition and host", "1000")
  .option("--fast", "a few faults at one call of each lifecycle, and a few generated programs")
  .option("--engine", "every call through real pulumi processes: hours")
  .option("--json <file>", "write the matrix there");

async function main(): Promise<void> {
  const options = program.parse().opts<Options>();
  // Both hosts run the same lifecycle: where none is asked for, every call is tried in one of them.
  const extentOf = (host: HostName): Extent =>
    options.fast
      ? { inputs: 50, crashes: "few" }
      : {
          inputs: Number(options.inputs),
          crashes: host === (options.host ?? "plugin") ? "every call" : "one call",
        };
  const jobs: Job[] = [];
  for (const entry of entries)
    for (const host of hostNames)
      for (const check of Object.keys(checks) as CheckName[])
        if (
          (options.only ?? [entry.token]).some((only) => only === entry.token || only === nameOf(entry)) &&
          (options.host ?? host) === host &&
          (options.check ?? [check]).includes(check)
        )
          jobs.push({ name: nameOf(entry), host, check, extent: extentOf(host) });
  // The longest first, so that no core is idle in the end.
  jobs.sort((a, b) => Number(b.check === "crash") - Number(a.check === "crash"));
  const started = Date.now();
  const rows = options.engine ? [] : await run(jobs, Math.min(availableParallelism(), jobs.length));
  // Everything together in one program: only where everything is asked for.
  const whole = !options.only && !options.check && !options.fast;
  if (options.engine || whole) {
    const chosen = hostNames.filter((host) => (options.host ?? host) === host);
    rows.push(...(await Promise.all(chosen.map((host) => throughEngine(host, options.engine ?? false)))));
  }
  const { text, passed, failed } = report(rows, (Date.now() - started) / 1000);
  if (options.json) writeFileSync(options.json, `${JSON.stringify(rows, null, 2)}\n`);
  console.log(text);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
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
        if ("row" in message) {
          rows.push(message.row);
          const { name, host, check, passed, failed, seconds, notApplicable } = message.row;
          const outcome = notApplicable ? "n/a" : `${passed} passed${failed ? `, ${failed} FAILED` : ""}`;
          console.error(`${name} ${host} ${check}: ${outcome} (${seconds} s)`);
        }
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
