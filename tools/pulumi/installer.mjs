import { createRequire } from "node:module";
import { run, tail } from "./process.mjs";
import { withProgress } from "./progress.mjs";

const REACH_MS = 5_000;
const INSTALL_MS = 90_000;

// A process of its own, so that the shell and curl which it starts can be stopped at the time limit.
const script = `
  const { PulumiCommand } = require(process.argv[1]);
  PulumiCommand.install({ root: process.argv[2] }).then(
    () => process.exit(0),
    (error) => { console.error(error.message); process.exit(1); },
  );`;

/**
 * Installs the released engine into `root`, in its folder `bin`, with the SDK's own installer.
 * @param {{ root: string, env: NodeJS.ProcessEnv, log: import("./progress.mjs").Log }} options
 */
export async function installRelease({ root, env, log }) {
  const automation = findAutomation();
  await reach("https://get.pulumi.com/");
  await withProgress(log, async (say) => {
    say("downloading the engine with the SDK's installer");
    const { code, output, timedOut } = await run(process.execPath, ["-e", script, automation, root], {
      env: { ...env, PULUMI_SKIP_UPDATE_CHECK: "true" },
      timeoutMs: INSTALL_MS,
    });
    if (timedOut) throw new Error(`not finished after ${INSTALL_MS / 1000} s`);
    if (code !== 0) throw new Error(tail(output));
  });
}

function findAutomation() {
  try {
    return createRequire(import.meta.url).resolve("@pulumi/pulumi/automation");
  } catch {
    throw new Error("@pulumi/pulumi is not installed");
  }
}

/** @param {string} url fails in seconds where the network is closed, instead of in minutes */
async function reach(url) {
  try {
    await fetch(url, { method: "HEAD", redirect: "manual", signal: AbortSignal.timeout(REACH_MS) });
  } catch (error) {
    const { message, cause } = /** @type {Error & { cause?: Error }} */ (error);
    throw new Error(`${url} cannot be reached (${cause?.message ?? message})`);
  }
}
