import axios, { type AxiosInstance } from "axios";
import { azure as platform } from "../../emulator/azure";
import { directory } from "../../emulator/azure/directory";
import { startWorld } from "../../emulator/core/start";
import { AzureClient } from "../../provider/azureml/client";
import { settings } from "../../provider/azureml/settings";
import type { Clock } from "../../provider/core/clock";
import { type RawConfig, resolve } from "../../provider/core/config";
import type { Operation } from "../../provider/core/define";
import { trust } from "../trust";

export const scope = {
  subscriptionId: directory.subscriptionId,
  resourceGroup: directory.resourceGroup,
  workspace: directory.workspace,
};

/** An emulated Azure, and the provider's clients for it. */
export interface Bench {
  control: AxiosInstance;
  connect(config?: RawConfig): AzureClient;
  fault(match: object, action: object): Promise<unknown>;
  /** Operations of the requests since the last reset. */
  operations(): Promise<string[]>;
  close(): Promise<void>;
}

/** @param speed how much faster than the real platform it is */
export async function startBench(speed = 1000): Promise<Bench> {
  const running = await startWorld([platform], { speed });
  const distrust = trust(running.ca);
  const control = axios.create({ baseURL: running.control });
  const clients: AzureClient[] = [];
  const own = {
    azureManagementUrl: running.world.url("azure.management"),
    azureAuthorityHost: running.world.url("azure.login"),
    azureTenantId: directory.tenantId,
    azureClientId: directory.clientId,
    azureClientSecret: directory.clientSecret,
  };
  return {
    control,
    connect(config = {}) {
      const client = new AzureClient(resolve(settings, { ...own, ...config }, {}));
      clients.push(client);
      return client;
    },
    fault: (match, action) => control.post("/faults", { match, action }),
    async operations() {
      const { data } = await control.get<{ operation?: string }[]>("/requests");
      return data.map(({ operation }) => operation ?? "").filter((name) => !/oauth2|openid/.test(name));
    },
    async close() {
      for (const client of clients) client.close();
      distrust();
      await running.close();
    },
  };
}

export function requestOf(
  client: AzureClient,
  owner = "us",
): Operation<AzureClient> & { owner: string; signal: AbortSignal } {
  return { client, owner, signal: new AbortController().signal, progress: () => {} };
}

/** The emulator's time flies, and so does this one: whoever waits for seconds waits for milliseconds. */
export function hurried(): Clock {
  let passed = 0;
  return {
    now: () => Date.now() + passed,
    async sleep(ms) {
      passed += Math.max(0, ms);
      await new Promise((resolve) => setTimeout(resolve, Math.min(20, Math.max(0, ms))));
    },
  };
}
