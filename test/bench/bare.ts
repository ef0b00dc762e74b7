/** The limit: the same calls with the same parallelism, by a bare HTTP client in a process of its own. */
import * as https from "node:https";
import { join } from "node:path";
import axios from "axios";
import { compute, type Phase, type Side } from "./side";

export const bare: Side = {
  name: "bare HTTP client",
  open: async ({ root, connection, objects, parallel }) => ({
    command: (phase) =>
      // A preview with nothing to do asks the platform nothing.
      phase === "preview"
        ? undefined
        : {
            file: process.execPath,
            args: [
              join(__dirname, "bare.js"),
              JSON.stringify({ azure: connection.azure, objects, parallel, phase }),
            ],
            cwd: root,
            env: { ...process.env, NODE_EXTRA_CA_CERTS: connection.ca },
          },
    stateBytes: () => 0,
    close: () => {},
  }),
};

interface Work {
  azure: Record<string, string>;
  objects: number;
  parallel: number;
  phase: Phase;
}

async function main({ azure, objects, parallel, phase }: Work): Promise<void> {
  const form = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: azure.clientId as string,
    client_secret: azure.clientSecret as string,
    scope: `${azure.management}/.default`,
  });
  const { data: token } = await axios.post(`${azure.login}/${azure.tenantId}/oauth2/v2.0/token`, form);
  const workspace = `/subscriptions/${azure.subscriptionId}/resourceGroups/${azure.resourceGroup}/providers/Microsoft.MachineLearningServices/workspaces/${azure.workspace}`;
  const http = axios.create({
    baseURL: `${azure.management}${workspace}/computes`,
    headers: { Authorization: `Bearer ${token.access_token}` },
    httpsAgent: new https.Agent({ keepAlive: true, maxSockets: 32 }),
  });
  const version = "?api-version=2025-09-01";
  const names = Array.from({ length: objects }, (_, index) => compute.name(index));
  const each = async (work: (name: string) => Promise<unknown>) => {
    const left = [...names];
    const worker = async () => {
      for (let name = left.shift(); name !== undefined; name = left.shift()) await work(name);
    };
    await Promise.all(Array.from({ length: parallel }, worker));
  };
  const list = async () => {
    const all: { properties: { provisioningState: string } }[] = [];
    let url: string | undefined = version;
    while (url !== undefined) {
      const { data }: { data: { value: typeof all; nextLink?: string } } = await http.get(url);
      all.push(...data.value);
      url = data.nextLink;
    }
    return all;
  };
  const until = async (holds: (all: Awaited<ReturnType<typeof list>>) => boolean) => {
    while (!holds(await list())) await new Promise((done) => setTimeout(done, 250));
  };
  const { location, tags, vmSize, minNodeCount, nodeIdleTimeBeforeScaleDown } = compute;
  const scale = (maxNodeCount: number) => ({ minNodeCount, maxNodeCount, nodeIdleTimeBeforeScaleDown });
  const ready = () =>
    until((all) => all.every(({ properties }) => properties.provisioningState === "Succeeded"));
  if (phase === "create") {
    const scaleSettings = scale(compute.maxNodeCount.before);
    const properties = { computeType: "AmlCompute", properties: { vmSize, scaleSettings } };
    await each((name) => http.put(`/${name}${version}`, { location, tags, properties }));
    await ready();
  } else if (phase === "refresh") await list();
  else if (phase === "update") {
    const properties = { properties: { scaleSettings: scale(compute.maxNodeCount.after) } };
    await each((name) => http.patch(`/${name}${version}`, { properties }));
    await ready();
  } else {
    await each((name) => http.delete(`/${name}${version}&underlyingResourceAction=Delete`));
    await until((all) => all.length === 0);
  }
}

if (require.main === module) void main(JSON.parse(process.argv[2] as string));
