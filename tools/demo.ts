/** `npm run demo`: the main job, on this machine alone, from a first `pulumi up` to an empty cloud. */
import { type ChildProcess, spawn } from "node:child_process";
import { appendFileSync, cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import axios from "axios";
import { createColors } from "picocolors";
import {
  configOf,
  type EmulatorProcess,
  prefixed,
  projectFolder,
  pulumiEnv,
  setAll,
  startEmulator,
} from "./sandbox";

const root = join(__dirname, "..", "..");
/** Provisioning times of the emulator divided by this: realistic seconds become fractions. */
const speed = 8;
const color = createColors(Boolean(process.stdout.isTTY) && !process.env.NO_COLOR);

const folder = projectFolder(root);
let emulator: EmulatorProcess | undefined;
let running: ChildProcess | undefined;
let interrupted = false;

process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => {
    if (interrupted) return;
    interrupted = true;
    console.log(color.yellow("\nInterrupted: stopping the engine and the emulator; nothing is left behind."));
    // In a terminal pulumi had the same Ctrl-C; a second one ends it without waiting for what is in flight.
    running?.kill("SIGINT");
    setTimeout(() => running?.kill("SIGINT"), 200);
    setTimeout(() => running?.kill("SIGKILL"), 8_000).unref();
  });

class Interrupted extends Error {}

function title(number: number, text: string): void {
  console.log(`\n${color.bold(color.cyan(`${number}. ${text}`))}`);
}

function note(text: string): void {
  console.log(color.dim(`   ${text}`));
}

/** Lines of the engine that tell a reader nothing: its own spinner, empty lines, repeated states. */
const noise =
  /^(@ |\s*$|Updating \(|Previewing |Refreshing |Destroying |Duration|\s+Duration|The resources in the stack|If you want to remove)/;

/** The stack's own row, on which the dynamic host shows what it waits for. */
const progress = /^\s+\+?\s*pulumi:pulumi:Stack \S+ +(?:running|creating \(\d+s\)|deleting \(\d+s\))? ?(.*)$/;

async function pulumi(args: string[], quiet = false): Promise<string> {
  if (interrupted) throw new Interrupted();
  if (!quiet)
    console.log(color.green(`   $ pulumi ${args.filter((arg) => !hiddenFlags.has(arg)).join(" ")}`));
  const env = {
    ...pulumiEnv(root, folder, connection().ca),
    ...(color.isColorSupported ? {} : { NO_COLOR: "1" }),
  };
  const colored = color.isColorSupported && !quiet ? ["--color", "always"] : ["--color", "never"];
  const child = spawn("pulumi", [...args, ...colored], {
    cwd: folder,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  running = child;
  let text = "";
  const show = (line: string) => {
    text += `${line}\n`;
    const plain = line.replace(ansi, "");
    if (quiet || noise.test(plain)) return;
    const [, doing] = progress.exec(plain) ?? [];
    if (doing === undefined) console.log(`   ${line}`);
    else if (doing) note(`  … ${doing}`);
  };
  createInterface({ input: child.stdout }).on("line", show);
  createInterface({ input: child.stderr }).on("line", show);
  const code = await new Promise<number | null>((done) => child.on("close", done));
  running = undefined;
  if (interrupted) throw new Interrupted();
  if (code !== 0) throw new Error(`pulumi ${args.join(" ")} ended with ${code}:\n${text}`);
  return text;
}

const hiddenFlags = new Set(["--yes", "--skip-preview", "--suppress-progress", "--stack", "demo"]);
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character begins a colour
const ansi = /\u001b\[[0-9;]*m/g;

function connection() {
  if (!emulator) throw new Error("the emulator is not running");
  return emulator.connection;
}

async function control<T>(method: string, path: string, body?: unknown): Promise<T> {
  const { data } = await axios.request<T>({ method, url: connection().control + path, data: body });
  return data;
}

const up = ["up", "--yes", "--skip-preview", "--suppress-progress"];

async function demo(): Promise<void> {
  const started = Date.now();
  console.log(color.bold("pulumi-mlops: machine learning platforms as Pulumi resources"));
  note("Everything runs on this machine: the Pulumi engine, and an emulator of the three platforms.");

  title(1, "Start the emulator and create a stack of examples/three-platforms");
  emulator = await startEmulator(root, speed);
  note(`Azure Machine Learning ${connection().azure.management}`);
  note(`watsonx.ai Runtime     ${connection().watsonx.url}`);
  note(`ML Server              ${connection().mlserver.url}`);
  cpSync(join(root, "examples", "three-platforms"), folder, {
    recursive: true,
    filter: (path) => !path.includes("node_modules"),
  });
  const { plain, secret } = configOf(connection());
  await pulumi(["stack", "init", "demo"], true);
  await pulumi(setAll(prefixed(plain), prefixed(secret)), true);
  note(
    `configured: ${Object.keys(plain).length} settings in clear, ${Object.keys(secret).length} as secrets`,
  );

  title(2, "Make it: compute, training run, model, deployment, web service");
  await pulumi(up);

  title(3, "Nothing to do: the preview after an up is empty");
  await pulumi(["preview", "--expect-no-changes", "--suppress-progress"]);

  title(4, "An update in place: the cluster may grow to 4 nodes");
  await pulumi(["config", "set", "nodes", "4"], true);
  await pulumi(["preview", "--diff"]);
  await pulumi(up);

  title(5, "A replacement: the training code changes, so a new run starts; the preview names the file");
  appendFileSync(join(folder, "train", "train.py"), 'print("and now with cross validation")\n');
  await pulumi(["preview", "--diff"]);
  await pulumi(up);

  title(6, "Drift: someone changes the web service behind our back");
  const objects = await control<Record<string, unknown>>("GET", "/objects");
  const service = Object.keys(objects).find((path) => path.startsWith("mlserver/services/"));
  await control("PATCH", `/objects/${service}`, { description: "changed by hand" });
  await pulumi(["refresh", "--preview-only", "--diff", "--suppress-progress"]);
  await pulumi([...up, "--refresh"]);

  title(7, "Destroy");
  await pulumi(["destroy", "--yes", "--skip-preview", "--suppress-progress"]);
  const requests = await control<unknown[]>("GET", "/requests");
  console.log(
    `\n${color.bold(color.green("Done"))} in ${Math.round((Date.now() - started) / 1000)} s, with ${requests.length} requests to the platforms. Nothing is left behind.`,
  );
  note("Next: README.md, and examples/ to start from.");
}

demo()
  .catch((error: unknown) => {
    if (interrupted) process.exitCode = 130;
    else {
      console.error(
        color.red(`\nThe demo failed: ${error instanceof Error ? error.message : String(error)}`),
      );
      process.exitCode = 1;
    }
  })
  .finally(() => emulator?.stop());
