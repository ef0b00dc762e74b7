/** Runs sides through their phases in turn, so that a noisy moment hits all of them. */
import { Platform, type Requests, total } from "./emulator";
import { run } from "./process";
import { type Phase, phases, type Setting, type Side, type Workspace } from "./side";

export interface Scenario {
  name: string;
  parts: readonly { side: Side; phases: readonly Phase[] }[];
  objects: number;
  parallel: number;
  checkpoints: boolean;
  /** Provisioning times of the emulator divided by this. */
  speed: number;
  repeat: number;
  /** So many further times where they end in time. */
  more?: number;
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

/** @param until when all of it should have ended */
export async function measure(
  root: string,
  scenario: Scenario,
  until: number,
  say: (text: string) => void,
): Promise<Result[]> {
  const samples = new Map<string, Sample[]>();
  const add = (side: Side, phase: Phase, sample: Sample) => {
    const key = `${side.name} ${phase}`;
    samples.set(key, [...(samples.get(key) ?? []), sample]);
    say(`${scenario.name}: ${side.name}, ${phase} ${samples.get(key)?.length}`);
  };
  const { repeat, more = 0 } = scenario;
  let took = 0;
  for (let turn = 0; turn < repeat || (turn < repeat + more && Date.now() + took < until); turn++) {
    const begun = Date.now();
    await inTurn(root, scenario, say, add);
    took = Date.now() - begun;
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
        requests: Math.round(middle(({ requests }) => requests)),
        byMethod: Object.fromEntries(
          kinds.map((kind) => [kind, Math.round(middle(({ byMethod }) => byMethod[kind] ?? 0))]),
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

/** All sides go through a phase before any goes on to the next one: what is compared is close together in time. */
async function inTurn(
  root: string,
  { parts, speed, ...setting }: Scenario,
  say: (text: string) => void,
  add: (side: Side, phase: Phase, sample: Sample) => void,
): Promise<void> {
  const sides: Running[] = [];
  try {
    // In their own order, however long each takes to start.
    const started = parts.map((part) => start(root, part, speed, setting).catch(failed(say)));
    for (const running of await Promise.all(started)) if (running) sides.push(running);
    for (const phase of phases)
      for (const running of [...sides]) {
        if (!running.phases.includes(phase)) continue;
        const give = (sample: Sample | undefined) => sample && add(running.side, phase, sample);
        await step(running, phase).then(give, (error) => {
          sides.splice(sides.indexOf(running), 1);
          failed(say)(error);
          return running.close();
        });
      }
  } finally {
    for (const running of sides) await running.close();
  }
}

interface Running {
  side: Side;
  phases: readonly Phase[];
  platform: Platform;
  workspace: Workspace;
  close(): Promise<void>;
}

async function start(
  root: string,
  part: Scenario["parts"][number],
  speed: number,
  setting: Omit<Setting, "root" | "connection">,
): Promise<Running> {
  const platform = await Platform.start(root, speed);
  try {
    const workspace = await part.side.open({ root, connection: platform.connection, ...setting });
    const close = async () => {
      workspace.close();
      await platform.stop();
    };
    return { ...part, platform, workspace, close };
  } catch (error) {
    await platform.stop();
    throw error;
  }
}

async function step({ platform, workspace }: Running, phase: Phase): Promise<Sample | undefined> {
  const command = workspace.command(phase);
  if (!command) return undefined;
  await platform.requests();
  const { wallMs, cpuMs, peakBytes } = await run(command.file, command.args, command);
  const byMethod = await platform.requests();
  return {
    wallMs,
    cpuMs,
    peakBytes,
    byMethod,
    requests: total(byMethod),
    stateBytes: workspace.stateBytes(),
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ];
  return ((low ?? 0) + (high ?? 0)) / 2;
}
