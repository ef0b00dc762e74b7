/** Whole processes, measured from the outside. */
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** What a command cost, with everything that it started. */
export interface Cost {
  wallMs: number;
  cpuMs: number;
  /** Sum of the resident sets at its highest; pages that processes share count for each of them. */
  peakBytes: number;
}

const sampleMs = 100;
const ticksPerSecond = 100;
const pageBytes = 4096;

/** Runs a command to its end; throws its output when it fails. */
export function run(
  command: string,
  args: readonly string[],
  options: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<Cost & { output: string }> {
  return new Promise((done, fail) => {
    const started = performance.now();
    // A session of its own: that is how all its processes are found.
    const child = spawn(command, args, { ...options, detached: true, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk) => {
        output += chunk;
      });
    const cpu = new Map<string, number>();
    let peakBytes = 0;
    const sample = () => {
      let bytes = 0;
      for (const { pid, cpuMs, residentBytes } of processesOf(child.pid as number)) {
        cpu.set(pid, cpuMs);
        bytes += residentBytes;
      }
      peakBytes = Math.max(peakBytes, bytes);
    };
    const timer = setInterval(sample, sampleMs);
    child.on("error", fail);
    child.on("exit", sample);
    child.on("close", (code) => {
      clearInterval(timer);
      const wallMs = performance.now() - started;
      if (code !== 0)
        fail(new Error(`${command} ${args.join(" ")} ended with ${code}:\n${output.slice(-4000)}`));
      else done({ wallMs, cpuMs: [...cpu.values()].reduce((sum, ms) => sum + ms, 0), peakBytes, output });
    });
  });
}

/** The processes of a session, as Linux tells them; none elsewhere. */
function processesOf(session: number): { pid: string; cpuMs: number; residentBytes: number }[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
        // The name, in parentheses, may hold anything.
        const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
        if (Number(fields[3]) !== session) return [];
        const cpuMs = ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond;
        return [{ pid, cpuMs, residentBytes: Number(fields[21]) * pageBytes }];
      } catch {
        // It has ended meanwhile.
        return [];
      }
    });
}
