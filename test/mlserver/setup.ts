import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deployUser, type User } from "../../emulator/mlserver/users";
import { check } from "../../provider/core/check";
import { resolve } from "../../provider/core/config";
import type { AnyResource, Operation } from "../../provider/core/define";
import type { NotReady } from "../../provider/core/errors";
import type { Json } from "../../provider/core/values";
import { MlserverClient } from "../../provider/mlserver/client";
import { settings } from "../../provider/mlserver/settings";
import { type Sent, specFile, wrongBodies } from "../emulator/mlserverDescription";
import { type MlserverBench, startMlserver } from "../emulator/mlserverSetup";

type Request = Operation<MlserverClient> & { owner: string };

interface Logged {
  operation?: string;
  status: number;
  body?: unknown;
}

/** An emulated ML Server, and the provider's client for it. Operations go by their names without `mlserver_`. */
export interface Bench extends MlserverBench {
  /** Another one in each test. */
  client: MlserverClient;
  /** Connects somebody until the end of the test. */
  connect(user: Pick<User, "name" | "password">, stopped?: AbortSignal): MlserverClient;
  request(owner?: string): Request;
  fault(match: Json, action: Json): Promise<unknown>;
  /** Carries out the operation once without its answer arriving. */
  lose(operation: string): Promise<unknown>;
  answer(operation: string, body: Json): Promise<unknown>;
  /** The requests of these operations in the test. */
  seen(...operations: string[]): Promise<Logged[]>;
  /** Everything that a definition lists. */
  listed(definition: AnyResource, query?: Json): Promise<{ id: string; name: string }[]>;
}

/** Starts the server before the tests of a file, and empties it before each: to be called outside of them. */
export function provideBench({ user = deployUser, ...options }: { user?: User; speed?: number } = {}): Bench {
  const clients: MlserverClient[] = [];
  // The rest is there once the server runs.
  const bench = {
    connect({ name, password }, stopped) {
      const config = { mlserverUrl: bench.url, mlserverUsername: name, mlserverPassword: password };
      const client = new MlserverClient(resolve(settings, config, {}), stopped);
      clients.push(client);
      return client;
    },
    request: (owner) => requestOf(bench.client, owner),
    fault: (match, action) => bench.control.post("/faults", { match, action }),
    lose: (operation) => bench.fault({ operation: `mlserver_${operation}`, nth: 1 }, { reset: "after" }),
    answer: (operation, body) =>
      bench.control.post("/responses", { operation: `mlserver_${operation}`, body }),
    async seen(...operations) {
      const { data } = await bench.control.get<Logged[]>("/requests");
      return data.filter(({ operation = "" }) => operations.includes(operation.replace("mlserver_", "")));
    },
    async listed(definition, query = {}) {
      if (!definition.list) throw new Error(`${definition.token} cannot be listed`);
      const found: { id: string; name: string }[] = [];
      for await (const item of definition.list.each({ ...bench.request(), query })) found.push(item);
      return found;
    },
  } as Bench;

  beforeAll(async () => {
    Object.assign(bench, await startMlserver(options));
  });
  afterAll(() => bench.running.close());
  beforeEach(async () => {
    await bench.reset();
    bench.client = bench.connect(user);
  });
  afterEach(async () => {
    if (existsSync(specFile)) {
      const { data } = await bench.control.get<Sent[]>("/requests");
      expect(wrongBodies(data)).toEqual([]);
    }
    for (const client of clients.splice(0)) await client.close();
  });
  return bench;
}

export function requestOf(client: MlserverClient, owner = "us"): Request {
  return { client, owner, signal: new AbortController().signal, progress: () => {} };
}

/** Inputs as a host hands them to the lifecycle. */
export async function checkedInputs(definition: AnyResource, inputs: Json, name = "it"): Promise<Json> {
  const result = await check(definition, inputs, { name });
  expect(result.failures).toEqual([]);
  return result.inputs;
}

/** The error of what must fail. */
export function failed(work: Promise<unknown>): Promise<NotReady> {
  return work.then(
    () => Promise.reject(new Error("it did not fail")),
    (error) => error,
  );
}

/** A folder for each test, removed at its end: to be called outside of them. */
export function provideFiles() {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "mlserver-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const path = (...names: string[]) => join(folder, ...names);
  return {
    path,
    write(name: string, content: string | Buffer): string {
      writeFileSync(path(name), content);
      return path(name);
    },
  };
}
