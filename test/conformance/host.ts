/** A provider in a process of its own, spoken to as the engine does: over gRPC. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import * as grpc from "@grpc/grpc-js";
import { EngineService } from "@pulumi/pulumi/proto/engine_grpc_pb";
import { GetRootResourceResponse, type LogRequest } from "@pulumi/pulumi/proto/engine_pb";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as provider from "@pulumi/pulumi/proto/provider_pb";
import { Status } from "@pulumi/pulumi/proto/status_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { type Json, secret } from "../../provider/core/values";
import type { Lane } from "./lane";
import type { Sleep, Slept } from "./preload";

export type HostName = "plugin" | "dynamic";
export const hostNames: readonly HostName[] = ["plugin", "dynamic"];

export const root = resolve(__dirname, "..", "..", ...(__dirname.includes("dist") ? [".."] : []));
const built = join(root, "dist", "test", "conformance", "preload.js");

/** The provider said no; `made` when the object exists all the same. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly made?: { id: string; properties: Json; reasons: string[] },
  ) {
    super(message);
  }
}

/** The provider's process is no longer there. */
export class Died extends Error {}

/** The engine's side: it collects what providers tell the user. */
export class EngineStub {
  readonly told: { text: string; urn: string; ephemeral: boolean }[] = [];

  private constructor(
    private readonly server: grpc.Server,
    readonly address: string,
  ) {}

  static async start(): Promise<EngineStub> {
    const server = new grpc.Server();
    const log = (call: { request: LogRequest }, reply: (e: null, v: Empty) => void) => {
      const { request } = call;
      stub.told.push({
        text: request.getMessage(),
        urn: request.getUrn(),
        ephemeral: request.getEphemeral(),
      });
      reply(null, new Empty());
    };
    const refuse = (_: unknown, reply: (e: null, v: unknown) => void) =>
      reply(null, new GetRootResourceResponse());
    server.addService(
      EngineService as never,
      { log, getRootResource: refuse, setRootResource: refuse } as never,
    );
    const port = await new Promise<number>((done, fail) =>
      server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) =>
        error ? fail(error) : done(bound),
      ),
    );
    const stub = new EngineStub(server, `127.0.0.1:${port}`);
    return stub;
  }

  stop(): void {
    this.server.forceShutdown();
  }
}

export interface Answer {
  method: string;
  value: Json;
}

type Call = (request: never, callback: (error: grpc.ServiceError | null, value: never) => void) => void;

export class HostProcess {
  private answers: Answer[] = [];
  private dead = false;

  private constructor(
    readonly name: HostName,
    private readonly child: ChildProcess,
    private readonly client: ResourceProviderClient,
    readonly output: string[],
  ) {
    // One listener for each call under way.
    child.setMaxListeners(0);
    child.on("exit", () => {
      this.dead = true;
    });
  }

  /** Starts one, configured for the lane. */
  static async start(name: HostName, lane: Lane, engine: EngineStub): Promise<HostProcess> {
    const script =
      name === "plugin"
        ? join(root, "bin", "pulumi-resource-mlops")
        : join(root, "node_modules", "@pulumi", "pulumi", "cmd", "dynamic-provider", "index.js");
    prepareFolder(lane.folder);
    const child = spawn(process.execPath, ["--require", built, script, engine.address], {
      cwd: lane.folder,
      env: {
        PATH: process.env.PATH,
        HOME: lane.folder,
        NODE_EXTRA_CA_CERTS: lane.connection.ca,
      },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    const { clock } = lane.world;
    child.on("message", (message: "ended" | Sleep) => {
      if (message === "ended") return;
      clock.advance(message.sleep / 1000);
      child.send({ id: message.id, now: clock.now() } satisfies Slept);
    });
    const output: string[] = [];
    child.stderr?.on("data", (chunk) => output.push(String(chunk)));
    const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
    const port = await new Promise<string>((done, fail) => {
      lines.once("line", done);
      child.once("exit", (code) => fail(new Error(`the provider ended with ${code}: ${output.join("")}`)));
    });
    lines.on("line", (line) => output.push(line));
    const client = new ResourceProviderClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure(), {
      "grpc.max_receive_message_length": -1,
      "grpc.initial_reconnect_backoff_ms": 20,
    });
    const host = new HostProcess(name, child, client, output);
    await host.configure(lane);
    return host;
  }

  private async configure({ config }: Lane): Promise<void> {
    const { plain, secret: hidden } = config;
    const prefix = this.name === "plugin" ? "" : "mlops:";
    const args: Json = {};
    for (const [key, value] of Object.entries(plain)) args[prefix + key] = value;
    for (const [key, value] of Object.entries(hidden))
      args[prefix + key] = this.name === "plugin" ? secret(value) : value;
    const request = new provider.ConfigureRequest();
    request.setArgs(Struct.fromJavaScript(args as never));
    request.setAcceptsecrets(true);
    await this.call("configure", request);
  }

  get alive(): boolean {
    return !this.dead;
  }

  /** One call; its answer, or why there is none. */
  async call<T>(method: keyof ResourceProviderClient & string, request: unknown): Promise<T> {
    return new Promise<T>((done, fail) => {
      // The channel notices a killed process late; the process itself says it at once.
      const died = () => {
        this.dead = true;
        fail(new Died(`the provider died during ${method}`));
      };
      if (this.dead) return died();
      this.child.once("exit", died);
      (this.client[method] as unknown as Call).call(this.client, request as never, (error, value) => {
        this.child.removeListener("exit", died);
        if (!error) {
          this.note(method, value);
          return done(value as T);
        }
        if (error.code === grpc.status.UNAVAILABLE || error.code === grpc.status.CANCELLED) return died();
        fail(new Refused(error.details, madeOf(error)));
      });
    });
  }

  /** The list into which its answers go from now on. */
  keepAnswers(): readonly Answer[] {
    this.answers = [];
    return this.answers;
  }

  private note(method: string, message: unknown): void {
    const parts = ["getProperties", "getInputs", "getReturn"].flatMap((name) => {
      const get = (message as Record<string, undefined | (() => Struct | undefined)>)[name];
      const value = get?.call(message)?.toJavaScript();
      return value ? [value as Json] : [];
    });
    for (const value of parts) this.answers.push({ method, value });
  }

  /** The engine's normal end, but the process stays, as good as new. */
  async end(): Promise<void> {
    if (this.dead) return;
    await new Promise<void>((done) => {
      const finish = () => {
        this.child.removeListener("message", ended);
        this.child.removeListener("exit", finish);
        done();
      };
      const ended = (message: unknown) => message === "ended" && finish();
      this.child.on("message", ended);
      this.child.once("exit", finish);
      // A process that has just died takes no message any more.
      this.child.send("end", (error) => error && finish());
    });
  }

  async kill(): Promise<void> {
    this.dead = true;
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const gone = new Promise((done) => this.child.once("exit", done));
      this.child.kill("SIGKILL");
      await gone;
    }
    this.client.close();
  }
}

/** The object that exists although the call failed. */
function madeOf(error: grpc.ServiceError): Refused["made"] {
  const [bytes] = error.metadata.get("grpc-status-details-bin");
  if (!(bytes instanceof Buffer)) return undefined;
  const [detail] = Status.deserializeBinary(bytes).getDetailsList();
  if (!detail) return undefined;
  const failed = provider.ErrorResourceInitFailed.deserializeBinary(detail.getValue_asU8());
  return {
    id: failed.getId(),
    properties: (failed.getProperties()?.toJavaScript() ?? {}) as Json,
    reasons: failed.getReasonsList(),
  };
}

const prepared = new Set<string>();

/** A project's folder, in which the dynamic provider finds the package. */
function prepareFolder(folder: string): void {
  if (prepared.has(folder)) return;
  prepared.add(folder);
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  symlinkSync(root, join(folder, "node_modules", "pulumi-mlops"));
  writeFileSync(join(folder, "Pulumi.yaml"), "name: test\nruntime: nodejs\n");
}
