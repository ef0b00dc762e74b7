import { spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";

const posix = process.platform !== "win32";
const signals = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);

/**
 * Runs a command to its end and gathers what it says. The whole tree of processes goes at the time limit
 * and when this process is told to stop.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number, shell?: boolean }} [options]
 * @returns {Promise<{ code: number | null, stdout: string, output: string, timedOut: boolean }>}
 */
export function run(command, args, { cwd, env = process.env, timeoutMs = 0, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      shell,
      stdio: ["ignore", "pipe", "pipe"],
      detached: posix,
      windowsHide: true,
    });
    let stdout = "";
    let output = "";
    let timedOut = false;

    /** @param {NodeJS.Signals} signal */
    const pass = (signal) => {
      killTree(child, "SIGTERM");
      done(null);
      process.kill(process.pid, signal);
    };
    const timer =
      timeoutMs > 0 &&
      setTimeout(() => {
        timedOut = true;
        killTree(child, "SIGKILL");
      }, timeoutMs);
    /** @param {number | null} code */
    const done = (code) => {
      if (timer) clearTimeout(timer);
      for (const signal of signals) process.off(signal, pass);
      resolve({ code, stdout, output, timedOut });
    };

    for (const signal of signals) process.on(signal, pass);
    child.stdout.on("data", (data) => {
      stdout += data;
      output += data;
    });
    child.stderr.on("data", (data) => {
      output += data;
    });
    child.on("error", (error) => {
      output += error.message;
      done(null);
    });
    child.on("close", done);
  });
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function killTree(child, signal) {
  if (!child.pid) return;
  try {
    if (posix) process.kill(-child.pid, signal);
    else spawn("taskkill", ["/pid", String(child.pid), "/T", "/F"], { stdio: "ignore" });
  } catch {
    // The group is gone already.
  }
}

/**
 * The last lines of a command's output, for an error message.
 * @param {string} output
 */
export function tail(output, lines = 6) {
  return output.trim().split("\n").slice(-lines).join("\n");
}

/**
 * Whether the module at `url` is the script that Node was started with.
 * @param {string} url
 */
export function isMain(url) {
  const script = process.argv[1];
  return script !== undefined && realpathSync(script) === fileURLToPath(url);
}
