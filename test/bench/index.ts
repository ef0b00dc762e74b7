/** `npm run bench`: what it costs to make, read and change many objects, side by side with others. */
import { writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { bare } from "./bare";
import { measure, type Result, type Scenario } from "./measure";
import { floorDynamic, floorPlugin, idiomatic, oursDynamic, oursPlugin } from "./pulumi";
import { checks, resultsTable, targetsTable } from "./report";
import { type Phase, phases, type Side } from "./side";
import { singles } from "./singles";
import { preparePeers, tofu, tofuWithoutOutputs } from "./tofu";

const root = join(__dirname, "..", "..", "..");

/** Faster than anything can ask: no provisioning time. */
const immediate = 1e9;
/** The emulated platform takes 15 s for a compute: here 300 ms. */
const quick = 50;

function scenarios(full: boolean, peers: boolean): Scenario[] {
  const floors = [floorDynamic, floorPlugin];
  const ours = [oursDynamic, oursPlugin];
  const several = full ? 5 : 1;
  const through = (chosen: readonly Phase[], ...sides: Side[]) =>
    sides.map((side) => ({ side, phases: full ? phases : chosen }));
  const slow: Scenario = {
    name: "100 objects, 300 ms to ready",
    parts: [
      ...through(phases, ...ours),
      ...through(["create"], ...floors),
      ...through(phases, bare, ...(peers ? [tofu] : [])),
      ...(full ? through(phases, idiomatic) : []),
    ],
    objects: 100,
    parallel: 100,
    speed: quick,
    checkpoints: true,
    repeat: 5,
  };
  const atOnce = (objects: number, parts: Scenario["parts"], repeat = several, more = 0): Scenario => ({
    name: `${objects} objects, ready at once`,
    parts,
    objects,
    parallel: 10,
    speed: immediate,
    checkpoints: true,
    repeat,
    more,
  });
  const unwritten = (scenario: Scenario): Scenario => ({
    ...scenario,
    name: `${scenario.name}, no checkpoints`,
    checkpoints: false,
  });
  const hundred = atOnce(100, through(["create"], ...ours, ...floors), full ? 5 : 3);
  const others = peers ? [tofu, tofuWithoutOutputs] : [];
  const thousand = atOnce(1000, through(["create", "preview", "refresh"], ...ours, ...floors, ...others));
  return [
    slow,
    // Four fifths of a large update are checkpoints: without them the rest can be seen, and in a tenth of the time.
    unwritten(hundred),
    unwritten(thousand),
    ...(full ? [hundred, thousand] : []),
    atOnce(500, through(["create"], idiomatic, bare)),
    // The last one: it takes the time that is left.
    atOnce(500, through(["create"], ...ours, ...floors), several, full ? 0 : 2),
  ];
}

/** What the default run may take. */
const limitMs = 20 * 60_000;

interface Options {
  full?: true;
  peers?: true;
  only?: string;
  json?: string;
}

async function main(options: Options): Promise<void> {
  const started = Date.now();
  const say = (text: string) => console.error(`${Math.round((Date.now() - started) / 1000)} s  ${text}`);
  if (options.peers) preparePeers(root);
  const results: Result[] = [];
  const { only = "" } = options;
  // First: a machine that has worked for long may be slowed down.
  const figures = await singles(root, only, say);
  for (const scenario of scenarios(options.full === true, options.peers === true))
    if (scenario.name.includes(only))
      results.push(...(await measure(root, scenario, started + limitMs, say)));
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}, Node ${process.version}`;
  const targets = checks(results, figures);
  console.log(
    [
      `Machine: ${machine}. Command: \`npm run bench${options.peers ? " -- --peers" : ""}\`, ${Math.round((Date.now() - started) / 60_000)} min. Medians; interleaved whole processes; the emulator without latency.`,
      options.peers
        ? "azapi polls as the emulator says: `Retry-After: 1`. It keeps the platform's answers in its state, as ours does; with 1,000 objects it is also measured without them."
        : "",
      resultsTable(results),
      targetsTable(targets),
    ]
      .filter(Boolean)
      .join("\n\n"),
  );
  const json = JSON.stringify({ machine, results, figures, targets });
  if (options.json) writeFileSync(options.json, `${json}\n`);
  else console.log(`\n${json}`);
}

const command = new Command("bench")
  .description("measure this provider beside the engine's floor, an idiomatic one and its peers")
  .option("--peers", "OpenTofu with azapi, too; built with Go, once")
  .option("--full", "everything five times, every side in all phases")
  .option("--only <text>", 'only the scenarios whose name contains this; "figures" for what needs no engine')
  .option("--json <file>", "write the JSON there, not behind the table")
  .action(main);

void command.parseAsync();
