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
import { preparePeers, tofu } from "./tofu";

const root = join(__dirname, "..", "..", "..");

/** Faster than anything can ask: no provisioning time. */
const atOnce = 1e9;
/** The emulated platform takes 15 s for a compute: here 300 ms. */
const quick = 50;

function scenarios(full: boolean, peers: boolean): Scenario[] {
  const floors = [floorDynamic, floorPlugin];
  const ours = [oursDynamic, oursPlugin];
  const others = peers ? [tofu] : [];
  const several = full ? 5 : 1;
  const through = (chosen: readonly Phase[], ...sides: Side[]) =>
    sides.map((side) => ({ side, phases: full ? phases : chosen }));
  return [
    {
      name: "100 objects, 300 ms to ready",
      parts: [
        ...through(phases, ...ours),
        ...through(["create", "preview"], ...floors, idiomatic),
        ...through(phases, bare, ...others),
      ],
      objects: 100,
      parallel: 100,
      speed: quick,
      repeat: 5,
    },
    {
      name: "100 objects, ready at once",
      parts: through(["create"], ...ours, ...floors),
      objects: 100,
      parallel: 10,
      speed: atOnce,
      repeat: full ? 5 : 3,
    },
    {
      name: "500 objects, ready at once",
      parts: through(["create"], ...ours, ...floors, idiomatic, bare),
      objects: 500,
      parallel: 10,
      speed: atOnce,
      repeat: several,
    },
    {
      name: "1000 objects, ready at once",
      parts: [
        ...through(["create", "preview", "refresh"], ...ours),
        ...through(["create"], ...floors),
        ...through(["create", "preview", "refresh"], ...others),
      ],
      objects: 1000,
      parallel: 10,
      speed: atOnce,
      repeat: several,
    },
  ];
}

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
  for (const scenario of scenarios(options.full === true, options.peers === true))
    if (!options.only || scenario.name.includes(options.only))
      results.push(...(await measure(root, scenario, say)));
  const figures = options.only ? [] : await singles(root, say);
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}, Node ${process.version}`;
  const targets = checks(results, figures);
  console.log(
    [
      `Machine: ${machine}. Command: \`npm run bench${options.peers ? " -- --peers" : ""}\`, ${Math.round((Date.now() - started) / 60_000)} min. Medians; interleaved whole processes; the emulator without latency.`,
      options.peers ? "azapi polls as the emulator says: `Retry-After: 1`." : "",
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
  .option("--only <text>", "only the scenarios whose name contains this")
  .option("--json <file>", "write the JSON there, not behind the table")
  .action(main);

void command.parseAsync();
