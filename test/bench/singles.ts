/** Figures that need no engine: start, check and diff, bodies, waiting, sign-in. */
import { execFile, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { configOf } from "../../tools/sandbox";
import { Platform, type Requests, total } from "./emulator";
import { failed, median } from "./measure";

export interface Figure {
  what: string;
  measured: number;
  most: number;
  unit: string;
}

const run = promisify(execFile);

export async function singles(root: string, only: string, say: (text: string) => void): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [title, work] of Object.entries({ start, hot, waiting, bodies })) {
    const name = `figures: ${title}`;
    if (!name.includes(only)) continue;
    say(name);
    const add = (found: Figure[]) => figures.push(...found);
    await work(root).then(add, failed(say));
  }
  return figures;
}

/** What one of the scripts beside this one answers. */
async function script<T>(root: string, name: string, input: unknown, ca = ""): Promise<T> {
  const file = join(root, "dist", "test", "bench", `${name}.js`);
  const env = { ...process.env, ...(ca && { NODE_EXTRA_CA_CERTS: ca }) };
  const { stdout } = await run(process.execPath, [file, JSON.stringify(input)], { env, maxBuffer: 1 << 26 });
  return JSON.parse(stdout.trim().split("\n").at(-1) as string) as T;
}

async function start(root: string): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "pulumi-mlops-start-"));
  const floor = join(folder, "floor.js");
  const compiled = join(root, "dist", "test", "bench", "floorPlugin.js");
  writeFileSync(floor, `require(${JSON.stringify(compiled)}).serve({});\n`);
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < 15; turn++) {
    ours.push(await untilPort(join(root, "bin", "pulumi-resource-mlops")));
    theirs.push(await untilPort(floor));
  }
  rmSync(folder, { recursive: true });
  return [
    { what: "the plugin answers after", measured: median(ours), most: 250, unit: "ms" },
    {
      what: "against a bare gRPC server in Node",
      measured: median(ours) / median(theirs),
      most: 2,
      unit: "×",
    },
  ];
}

/** Milliseconds until a plugin has said its port. */
function untilPort(file: string): Promise<number> {
  return new Promise((done, fail) => {
    const started = performance.now();
    const child = spawn(process.execPath, [file], { stdio: ["ignore", "pipe", "inherit"] });
    child.on("error", fail);
    child.stdout.once("data", () => {
      const ms = performance.now() - started;
      child.once("exit", () => done(ms));
      child.kill("SIGKILL");
    });
  });
}

async function hot(root: string): Promise<Figure[]> {
  const { check, diff, loader } = await script<Record<string, number>>(root, "hot", {});
  return [
    { what: "check, 99th percentile", measured: check as number, most: 1, unit: "ms" },
    { what: "diff, 99th percentile", measured: diff as number, most: 1, unit: "ms" },
    { what: "loader in the state", measured: loader as number, most: 300, unit: "bytes" },
  ];
}

/** Requests of 1,000 objects that provision for 15 s at the same time, against those of 10. */
async function waiting(root: string): Promise<Figure[]> {
  const wait = async (objects: number): Promise<Requests> => {
    const platform = await Platform.start(root, 1);
    try {
      const { connection } = platform;
      await script(root, "waiting", { config: configFor(connection), objects }, connection.ca);
      return await platform.requests();
    } finally {
      await platform.stop();
    }
  };
  const both = await Promise.all([wait(10), wait(1000)]);
  const [few, many] = both.map((byMethod) => total(byMethod) - (byMethod.PUT ?? 0)) as [number, number];
  // Discovery, and the token itself.
  const signIns = Math.max(...both.map((byMethod) => (byMethod["sign-in"] ?? 0) - 1));
  return [
    {
      what: `requests while waiting, 1000 objects (${many}) against 10 (${few})`,
      measured: many / few,
      most: 1.2,
      unit: "×",
    },
    { what: "token requests of a process", measured: signIns, most: 1, unit: "" },
  ];
}

function configFor(connection: Platform["connection"]): Record<string, string> {
  const { plain, secret } = configOf(connection);
  return { ...plain, ...secret };
}

const gibibyte = 2 ** 30;

/** A model of 1 GiB, by this provider and by `curl -T`, in turn. */
async function bodies(root: string): Promise<Figure[]> {
  const platform = await Platform.start(root, 1e9);
  const folder = mkdtempSync(join(tmpdir(), "pulumi-mlops-bodies-"));
  try {
    const path = join(folder, "model.zip");
    await mkdir(folder, { recursive: true });
    const file = await open(path, "w");
    const block = Buffer.alloc(1 << 24, "pulumi-mlops ");
    for (let written = 0; written < gibibyte; written += block.length) await file.write(block);
    await file.close();
    const { connection } = platform;
    const [speeds, memory, sentAgain]: [number[], number[], number[]] = [[], [], []];
    for (let turn = 0; turn < 3; turn++) {
      const input = { config: configFor(connection), path };
      const ours = await script<Upload>(root, "upload", input, connection.ca);
      const args = ["-sS", "-f", "-T", path, "--cacert", connection.ca, ...ours.curl];
      const started = performance.now();
      await run("curl", args);
      speeds.push((performance.now() - started) / ours.ms);
      memory.push(ours.extraBytes / 2 ** 20);
      sentAgain.push(ours.sentAgain);
    }
    return [
      // As "at most", so that smaller is better here, too.
      {
        what: "time of a 1 GiB upload, against curl -T",
        measured: 1 / median(speeds),
        most: 1.25,
        unit: "×",
      },
      { what: "extra memory of it", measured: median(memory), most: 64, unit: "MiB" },
      {
        what: "bytes sent again while the hash is unchanged",
        measured: median(sentAgain),
        most: 0,
        unit: "",
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
    await platform.stop();
  }
}

/** What the script `upload` answers. */
export interface Upload {
  ms: number;
  extraBytes: number;
  sentAgain: number;
  /** Arguments with which curl sends the same body to another name. */
  curl: string[];
}
