import { readFileSync } from "node:fs";
import { Agent } from "node:https";
import axios, { type AxiosInstance } from "axios";
import type { EmulatorOptions, WatsonxConnection } from "../../emulator/core";
import { type RunningWorld, startWorld } from "../../emulator/core/start";
import { watsonx } from "../../emulator/watsonx";

export const VERSION = "2024-10-17";
export const SPEC = { name: "runtime-24.1-py3.11" };

/** A watsonx.ai on its own, and clients for each of its ports. */
export interface Emulated {
  running: RunningWorld;
  connection: WatsonxConnection;
  iam: AxiosInstance;
  platform: AxiosInstance;
  runtime: AxiosInstance;
  control: AxiosInstance;
  token: string;
  close(): Promise<void>;
}

export async function startWatsonx(options: EmulatorOptions = {}): Promise<Emulated> {
  const running = await startWorld([watsonx], options);
  const connection = watsonx.connection(running.world);
  const httpsAgent = new Agent({ keepAlive: true, ca: readFileSync(running.ca) });
  const common = { httpsAgent, validateStatus: () => true };
  const iam = axios.create({ baseURL: connection.iam, ...common });
  const token = (await signIn(iam, connection.apiKey)).data.access_token as string;
  const headers = { authorization: `Bearer ${token}` };
  return {
    running,
    connection,
    iam,
    platform: axios.create({ baseURL: connection.platform, headers, ...common }),
    runtime: axios.create({
      baseURL: `${connection.url}/ml/v4`,
      headers,
      params: { version: VERSION, space_id: connection.spaceId },
      ...common,
    }),
    control: axios.create({ baseURL: running.control, validateStatus: () => true }),
    token,
    close: async () => {
      await running.close();
      httpsAgent.destroy();
    },
  };
}

export const signIn = (iam: AxiosInstance, apikey: string) =>
  iam.post(
    "/identity/token",
    new URLSearchParams({ grant_type: "urn:ibm:params:oauth:grant-type:apikey", apikey }),
  );

/** What the tests read of the items of a list. */
export interface Item {
  metadata: { id: string; name: string };
}

/** The `replace` operation of a JSON Patch. */
export const replace = (path: string, value: unknown) => [{ op: "replace", path, value }];
