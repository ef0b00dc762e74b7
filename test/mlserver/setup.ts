import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AxiosInstance } from "axios";
import type { User } from "../../emulator/mlserver/users";
import { check } from "../../provider/core/check";
import { resolve } from "../../provider/core/config";
import type { AnyResource, Operation } from "../../provider/core/define";
import type { Json } from "../../provider/core/values";
import { MlserverClient } from "../../provider/mlserver/client";
import { settings } from "../../provider/mlserver/settings";

/** Connections of one test, closed at its end. */
export class Connections {
  private readonly made: MlserverClient[] = [];

  constructor(private readonly url: () => string) {}

  connect({ name, password }: Pick<User, "name" | "password">, stopped?: AbortSignal): MlserverClient {
    const config = { mlserverUrl: this.url(), mlserverUsername: name, mlserverPassword: password };
    const client = new MlserverClient(resolve(settings, config, {}), stopped);
    this.made.push(client);
    return client;
  }

  async close(): Promise<void> {
    for (const client of this.made.splice(0)) await client.close();
  }
}

export function requestOf(
  client: MlserverClient,
  owner = "us",
): Operation<MlserverClient> & { owner: string } {
  return { client, owner, signal: new AbortController().signal, progress: () => {} };
}

/** Inputs as a host hands them to the lifecycle. */
export async function checkedInputs(definition: AnyResource, inputs: Json, name = "it"): Promise<Json> {
  const result = await check(definition, inputs, { name });
  expect(result.failures).toEqual([]);
  return result.inputs;
}

/** Files of one test, removed at its end. */
export class Files {
  private readonly folder = mkdtempSync(join(tmpdir(), "mlserver-"));

  write(name: string, content: string | Buffer): string {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    return path;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Everything that a definition lists. */
export async function listed(definition: AnyResource, client: MlserverClient, query: Json = {}) {
  if (!definition.list) throw new Error(`${definition.token} cannot be listed`);
  const found: { id: string; name: string }[] = [];
  for await (const item of definition.list.each({ ...requestOf(client), query })) found.push(item);
  return found;
}

interface Logged {
  operation?: string;
  status: number;
  body?: unknown;
}

/** The requests that the emulator has seen of these operations, by their names without `mlserver_`. */
export async function seen(control: AxiosInstance, ...operations: string[]): Promise<Logged[]> {
  const { data } = await control.get<Logged[]>("/requests");
  return data.filter(({ operation = "" }) => operations.includes(operation.replace("mlserver_", "")));
}
