/** Real `pulumi` processes on real projects, against an emulator of their own. */
import { type ChildProcess, execFile, execFileSync, spawn } from "node:child_process";
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import axios from "axios";
import { parse } from "yaml";
import {
  type Connection,
  configOf,
  type EmulatorProcess,
  prefixed,
  projectFolder,
  pulumiEnv,
  setAll,
  startEmulator,
} from "../../tools/sandbox";

/** Compiled, this file lies one folder deeper. */
export const root = resolve(__dirname, "..", "..", ...(__dirname.includes("/dist/") ? [".."] : []));

/** A pulumi call that takes longer hangs. */
const callTimeoutMs = 180_000;

export type Host = "dynamic" | "plugin";
export const hosts: readonly Host[] = ["dynamic", "plugin"];

export interface LoggedRequest {
  seq: number;
  platform: string;
  method: string;
  path: string;
  operation?: string;
  status: number;
  /** When it came. */
  time: string;
  /** Until it was answered. */
  durationMs?: number;
  body?: unknown;
}

/** The emulator in a process of its own, with what tests ask of its control port. */
export class Emulator {
  private constructor(private readonly process: EmulatorProcess) {}

  static async start(speed = 100): Promise<Emulator> {
    return new Emulator(await startEmulator(root, speed));
  }

  get connection(): Connection {
    return this.process.connection;
  }

  stop(): Promise<void> {
    return this.process.stop();
  }

  /** A call of the control port. */
  async control<T = unknown>(
    method: "GET" | "POST" | "PATCH" | "DELETE",
    path: string,
    body?: unknown,
  ): Promise<T> {
    const { data } = await axios.request<T>({ method, url: this.connection.control + path, data: body });
    return data;
  }

  /** What was asked of the platforms, oldest first. */
  requests(): Promise<LoggedRequest[]> {
    return this.control("GET", "/requests");
  }

  clearRequests(): Promise<unknown> {
    return this.control("DELETE", "/requests");
  }

  /** Stored objects below a collection, such as `watsonx/models`, by id. */
  async objects(collection: string): Promise<Record<string, Record<string, unknown>>> {
    const all = await this.control<Record<string, Record<string, unknown>>>("GET", "/objects");
    const prefix = `${collection}/`;
    return Object.fromEntries(
      Object.entries(all)
        .filter(([path]) => path.startsWith(prefix))
        .map(([path, object]) => [path.slice(prefix.length), object]),
    );
  }
}

/** An emulator, wherever it runs. */
type Connected = Pick<Emulator, "connection">;

export interface Outcome {
  code: number;
  /** Both streams, as a terminal shows them. */
  output: string;
  /** Numbers of the summary: created, updated, replaced, deleted, unchanged, … as the engine words them. */
  summary: Record<string, number>;
}

export interface Steps {
  /** Operations of a preview by name: same, create, update, replace, delete, … */
  changeSummary: Record<string, number>;
  steps: {
    op: string;
    urn: string;
    detailedDiff?: Record<string, { kind: string }> | null;
    newState?: { outputs?: Record<string, unknown> };
  }[];
}

export interface ProjectOptions {
  /** Text of index.js, or of Pulumi.yaml's body for YAML programs. */
  program: string;
  runtime?: "nodejs" | "yaml";
  host?: Host;
  /** Configuration of the stack besides the emulator's. */
  config?: Record<string, string>;
  files?: Record<string, string | Buffer>;
  /** Without the emulator's configuration. */
  bare?: boolean;
}

/** A Pulumi project in a folder of its own, with one stack on the file backend. */
export class Project {
  readonly folder = projectFolder(root);
  readonly env: NodeJS.ProcessEnv;
  readonly stack = "test";

  private constructor(
    readonly name: string,
    emulator: Connected,
  ) {
    this.env = { ...pulumiEnv(root, this.folder, emulator.connection.ca), NO_COLOR: "1" };
  }

  /** A copy of one of the examples, whatever its runtime. */
  static async ofExample(emulator: Emulator, example: string, host: Host): Promise<Project> {
    const folder = join(root, "examples", example);
    const { name } = parse(readFileSync(join(folder, "Pulumi.yaml"), "utf8"));
    const project = new Project(name, emulator);
    cpSync(folder, project.folder, { recursive: true, filter: (path) => !path.includes("node_modules") });
    await project.initialise(emulator, { "mlops:host": host });
    return project;
  }

  static async create(emulator: Connected, options: ProjectOptions): Promise<Project> {
    const project = new Project("test", emulator);
    const { runtime = "nodejs", program, files = {}, host = "dynamic" } = options;
    project.write("package.json", JSON.stringify({ name: "test", main: "index.js" }));
    const plugin = `plugins:\n  providers:\n    - name: mlops\n      path: ${join(root, "bin")}\n`;
    if (runtime === "yaml") project.write("Pulumi.yaml", `name: test\nruntime: yaml\n${plugin}${program}`);
    else {
      project.write(
        "Pulumi.yaml",
        `name: test\nruntime:\n  name: nodejs\n  options:\n    typescript: false\n${plugin}`,
      );
      project.write("index.js", program);
    }
    for (const [path, content] of Object.entries(files)) project.write(path, content);
    await project.initialise(emulator, { "mlops:host": host, ...options.config }, options.bare);
    return project;
  }

  private async initialise(emulator: Connected, config: Record<string, string>, bare = false): Promise<void> {
    await this.must(["stack", "init", this.stack]);
    const { plain, secret } = bare ? { plain: {}, secret: {} } : configOf(emulator.connection);
    await this.must(setAll({ ...prefixed(plain), ...config }, prefixed(secret)));
  }

  write(path: string, content: string | Buffer): void {
    const file = join(this.folder, path);
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, content);
  }

  append(path: string, content: string): void {
    appendFileSync(join(this.folder, path), content);
  }

  private get stateFile(): string {
    return join(this.folder, "state", ".pulumi", "stacks", this.name, `${this.stack}.json`);
  }

  /** The state file as it lies on the disk. */
  stateText(): string {
    return existsSync(this.stateFile) ? readFileSync(this.stateFile, "utf8") : "";
  }

  /** A killed engine may leave half a file. Its own copy of the state before is whole. */
  mendState(): void {
    const attributes = `${this.stateFile}.attrs`;
    if (existsSync(attributes) && statSync(attributes).size === 0) rmSync(attributes);
    if (!this.stateText().trimEnd().endsWith("}")) copyFileSync(`${this.stateFile}.bak`, this.stateFile);
  }

  /** Back to a state that the file had before. */
  restoreState(text: string): void {
    writeFileSync(this.stateFile, text);
  }

  /** The resources in the state, without stack and providers. */
  resources(): {
    urn: string;
    type: string;
    id: string;
    inputs: Record<string, unknown>;
    outputs: Record<string, unknown>;
    initErrors?: string[];
    sourcePosition?: string;
  }[] {
    const state = JSON.parse(this.stateText());
    const all: { urn: string; type: string; id: string; inputs: never; outputs: never }[] =
      state.checkpoint?.latest?.resources ?? [];
    return all.filter(({ type }) => !type.startsWith("pulumi:"));
  }

  run(args: string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
    return new Promise((done) => {
      const options = {
        cwd: this.folder,
        env: { ...this.env, ...env },
        timeout: callTimeoutMs,
        maxBuffer: 1 << 26,
      };
      execFile("pulumi", args, options, (error, stdout, stderr) => {
        const output = stdout + stderr;
        const code = error ? (typeof error.code === "number" ? error.code : 1) : 0;
        done({ code, output, summary: summaryOf(output) });
      });
    });
  }

  /** A call that goes on, for a test that interrupts it. */
  begin(args: string[]): Call {
    return new Call(
      spawn("pulumi", args, { cwd: this.folder, env: this.env, stdio: ["ignore", "pipe", "pipe"] }),
    );
  }

  /** A call that has to succeed. */
  async must(args: string[]): Promise<Outcome> {
    const outcome = await this.run(args);
    if (outcome.code !== 0)
      throw new Error(`pulumi ${args.join(" ")} ended with ${outcome.code}:\n${outcome.output}`);
    return outcome;
  }

  up(...args: string[]): Promise<Outcome> {
    return this.must(["up", "--yes", "--skip-preview", ...args]);
  }

  /** An `up` that is expected to fail. */
  async upFails(...args: string[]): Promise<Outcome> {
    const outcome = await this.run(["up", "--yes", "--skip-preview", ...args]);
    if (outcome.code === 0) throw new Error(`pulumi up should have failed:\n${outcome.output}`);
    return outcome;
  }

  async preview(...args: string[]): Promise<Steps> {
    const { output } = await this.must(["preview", "--json", ...args]);
    return JSON.parse(output.slice(output.indexOf("{"), output.lastIndexOf("}") + 1));
  }

  refresh(...args: string[]): Promise<Outcome> {
    return this.must(["refresh", "--yes", "--skip-preview", ...args]);
  }

  destroy(...args: string[]): Promise<Outcome> {
    return this.must(["destroy", "--yes", "--skip-preview", ...args]);
  }

  async configure(settings: Record<string, string>): Promise<void> {
    await this.must(setAll(settings));
  }

  async outputs(): Promise<Record<string, unknown>> {
    return JSON.parse((await this.must(["stack", "output", "--json"])).output);
  }

  /** Removes the folder; what the program made on the emulator goes with the emulator. */
  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A running pulumi process. */
export class Call {
  output = "";
  readonly ended: Promise<number>;

  constructor(private readonly process: ChildProcess) {
    for (const stream of [process.stdout, process.stderr])
      stream?.on("data", (chunk) => {
        this.output += chunk;
      });
    this.ended = new Promise((done) => process.on("close", (code) => done(code ?? 1)));
  }

  kill(signal: NodeJS.Signals): void {
    this.process.kill(signal);
  }

  /** Its child processes and theirs, by process id: what they were started with. */
  children(): Map<number, string> {
    const all = processes();
    const found = new Map<number, string>();
    const add = (parent: number | undefined) => {
      for (const { pid, ppid, command } of all)
        if (ppid === parent) {
          found.set(pid, command);
          add(pid);
        }
    };
    add(this.process.pid);
    return found;
  }
}

/** The processes of this machine that are not over. */
export function processes(): { pid: number; ppid: number; command: string }[] {
  const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid=,stat=,args="], { encoding: "utf8" }).split("\n");
  return lines.flatMap((line) => {
    const [, pid, ppid, state, command] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    // Nobody may have asked yet how one ended whose parent was killed.
    return command === undefined || state?.startsWith("Z")
      ? []
      : [{ pid: Number(pid), ppid: Number(ppid), command }];
  });
}

/** Waits until something holds, for a bounded time. */
export async function until(what: string, holds: () => Promise<boolean>, timeoutMs = 60_000): Promise<void> {
  const end = Date.now() + timeoutMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`it did not come about that ${what}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** After an `up` neither preview nor refresh have anything to report. */
export async function expectNoChange(project: Project): Promise<void> {
  const preview = await project.run(["preview", "--expect-no-changes", "--diff"]);
  if (preview.code !== 0) throw new Error(`preview reports changes:\n${preview.output}`);
  const refresh = await project.run(["refresh", "--preview-only", "--expect-no-changes", "--diff"]);
  if (refresh.code !== 0) throw new Error(`refresh reports changes:\n${refresh.output}`);
}

/** An id as the state has it, by the resource's logical name. */
export function idOf(project: Project, name: string): string {
  const found = project.resources().find(({ urn }) => urn.endsWith(`::${name}`));
  if (!found) throw new Error(`there is no ${name} in the state`);
  return found.id;
}

function summaryOf(output: string): Record<string, number> {
  const summary: Record<string, number> = {};
  for (const [, count, word] of output.matchAll(/^\s+(?:[+~-]|\+-|=)?\s*(\d+) (\w+(?: to \w+)?)$/gm))
    summary[word as string] = Number(count);
  return summary;
}
