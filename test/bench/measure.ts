/** Runs sides through their phases, one after the other in turn, so that a noisy moment hits all of them. */
import { Platform, type Requests, total } from "./emulator";
import { run } from "./process";
import type { Phase, Side } from "./side";

export interface Scenario {
  name: string;
  parts: readonly { side: Side; phases: readonly Phase[] }[];
  objects: number;
  parallel: number;
  checkpoints: boolean;
  /** Provisioning times of the emulator divided by this. */
  speed: number;
  repeat: number;
}

export interface Result {
  scenario: string;
  side: string;
  phase: Phase;
  objects: number;
  /** Medians. */
  wallMs: number;
  cpuMs: number;
  peakBytes: number;
  requests: number;
  byMethod: Requests;
  stateBytes: number;
  runs: number;
}

type Sample = Omit<Result, "scenario" | "side" | "phase" | "objects" | "runs">;

export async function measure(
  root: string,
  scenario: Scenario,
  say: (text: string) => void,
): Promise<Result[]> {
  const samples = new Map<string, Sample[]>();
  for (let turn = 0; turn < scenario.repeat; turn++)
    for (const { side, phases } of scenario.parts) {
      say(`${scenario.name}: ${side.name}, ${turn + 1} of ${scenario.repeat}`);
      const add = (phase: Phase, sample: Sample) => {
        const key = `${side.name} ${phase}`;
        samples.set(key, [...(samples.get(key) ?? []), sample]);
      };
      await life(root, scenario, side, phases, add).catch(failed(say));
    }
  return scenario.parts.flatMap(({ side, phases }) =>
    phases.flatMap((phase) => {
      const all = samples.get(`${side.name} ${phase}`);
      if (!all) return [];
      const middle = (of: (sample: Sample) => number) => median(all.map(of));
      const kinds = [...new Set(all.flatMap(({ byMethod }) => Object.keys(byMethod)))].sort();
      return {
        scenario: scenario.name,
        side: side.name,
        phase,
        objects: scenario.objects,
        wallMs: middle(({ wallMs }) => wallMs),
        cpuMs: middle(({ cpuMs }) => cpuMs),
        peakBytes: middle(({ peakBytes }) => peakBytes),
        requests: middle(({ requests }) => requests),
        byMethod: Object.fromEntries(
          kinds.map((kind) => [kind, middle(({ byMethod }) => byMethod[kind] ?? 0)]),
        ),
        stateBytes: middle(({ stateBytes }) => stateBytes),
        runs: all.length,
      };
    }),
  );
}

/** What has failed is told; what the others have taken twenty minutes for is not to be lost. */
export function failed(say: (text: string) => void): (error: Error) => void {
  return ({ message }) => {
    say(`FAILED: ${message}`);
    process.exitCode = 1;
  };
}

async function life(
  root: string,
  { speed, ...setting }: Scenario,
  side: Side,
  phases: readonly Phase[],
  add: (phase: Phase, sample: Sample) => void,
): Promise<void> {
  const platform = await Platform.start(root, speed);
  const workspace = await side.open({ root, connection: platform.connection, ...setting });
  try {
    for (const phase of phases) {
      const command = workspace.command(phase);
      if (!command) continue;
      await platform.requests();
      const { wallMs, cpuMs, peakBytes } = await run(command.file, command.args, command);
      const byMethod = await platform.requests();
      const stateBytes = workspace.stateBytes();
      add(phase, { wallMs, cpuMs, peakBytes, byMethod, requests: total(byMethod), stateBytes });
    }
  } finally {
    workspace.close();
    await platform.stop();
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ];
  return ((low ?? 0) + (high ?? 0)) / 2;
}
