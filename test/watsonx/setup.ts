import type { Clock } from "../../provider/core/clock";
import { type RawConfig, resolve } from "../../provider/core/config";
import type { Operation } from "../../provider/core/define";
import { WatsonxClient } from "../../provider/watsonx/client";
import { settings } from "../../provider/watsonx/settings";
import { type Emulated, startWatsonx } from "../emulator/watsonx-client";
import type { LoggedRequest } from "../engine/harness";
import { trust } from "../trust";

/** An emulated watsonx.ai, and the provider's client for it. */
export interface Bench {
  emulated: Emulated;
  scope: { spaceId: string };
  connect(config?: RawConfig): WatsonxClient;
  /** Whoever waits moves the emulator's time on: for a speed of 1. */
  clock(): Clock;
  fault(match: object, action: object): Promise<unknown>;
  /** The requests since the last call that concern the Runtime. */
  requests(): Promise<LoggedRequest[]>;
  close(): Promise<void>;
}

/** @param speed how much faster than the real platform it is */
export async function startBench(speed = 1000): Promise<Bench> {
  const emulated = await startWatsonx({ speed });
  const distrust = trust(emulated.running.ca);
  const { url, iam, platform, apiKey, spaceId } = emulated.connection;
  const clients: WatsonxClient[] = [];
  const own = { watsonxUrl: url, watsonxIamUrl: iam, watsonxPlatformUrl: platform, watsonxApiKey: apiKey };
  return {
    emulated,
    scope: { spaceId },
    connect(config = {}) {
      const client = new WatsonxClient(resolve(settings, { ...own, ...config }, {}));
      clients.push(client);
      return client;
    },
    clock() {
      let passed = 0;
      return {
        now: () => passed,
        async sleep(ms) {
          passed += ms;
          await emulated.control.post("/clock", { advanceSeconds: ms / 1000 });
        },
      };
    },
    fault: (match, action) => emulated.control.post("/faults", { match, action }),
    async requests() {
      const { data } = await emulated.control.get<LoggedRequest[]>("/requests");
      await emulated.control.delete("/requests");
      return data.filter(({ path }) => path.startsWith("/ml/v4/"));
    },
    async close() {
      for (const client of clients) client.close();
      distrust();
      await emulated.close();
    },
  };
}

export function requestOf(client: WatsonxClient, owner = "us"): Operation<WatsonxClient> & { owner: string } {
  return { client, owner, signal: new AbortController().signal, progress: () => {} };
}
