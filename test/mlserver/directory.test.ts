import axios from "axios";
import { azure } from "../../emulator/azure";
import { directory } from "../../emulator/azure/directory";
import { type RunningWorld, startWorld } from "../../emulator/core/start";
import { mlserver } from "../../emulator/mlserver";
import { webApplication } from "../../emulator/mlserver/users";
import { resolve } from "../../provider/core/config";
import { Lifecycle } from "../../provider/core/lifecycle";
import type { Json } from "../../provider/core/values";
import { MlserverClient, methodOf } from "../../provider/mlserver/client";
import { getStatus } from "../../provider/mlserver/serverFunctions";
import { service } from "../../provider/mlserver/service";
import { settings } from "../../provider/mlserver/settings";
import { trust } from "../trust";
import { requestOf } from "./setup";

let running: RunningWorld;
let distrust: () => void;
let client: MlserverClient;
const clients: MlserverClient[] = [];

beforeAll(async () => {
  running = await startWorld([azure, mlserver]);
  distrust = trust(running.ca);
});
afterAll(async () => {
  distrust();
  await running.close();
});
beforeEach(() => {
  client = connect();
});
afterEach(async () => {
  for (const made of clients.splice(0)) await made.close();
  await axios.post(`${running.control}/reset`);
});

function connect(config: Json = {}): MlserverClient {
  const own = {
    mlserverUrl: running.world.url("mlserver.main"),
    mlserverResource: webApplication,
    mlserverTenantId: directory.tenantId,
    mlserverClientId: directory.clientId,
    mlserverClientSecret: directory.clientSecret,
    mlserverAuthorityHost: running.world.url("azure.login"),
  };
  const made = new MlserverClient(resolve(settings, { ...own, ...config }, {}));
  clients.push(made);
  return made;
}

const status = (as = client) => getStatus.invoke({ ...requestOf(as), inputs: {} });

async function tokens(): Promise<number> {
  const { data } = await axios.get<{ operation?: string }[]>(`${running.control}/requests`);
  return data.filter(({ operation }) => operation === "+azureml_oauth2_v2_token_create").length;
}

test("a service principal's token is taken, asked for once, and again when it has expired", async () => {
  await Promise.all([status(), status()]);
  expect(await tokens()).toBe(1);
  await axios.post(`${running.control}/tokens/expire`, { platform: "azure" });
  expect((await status()).statusCode).toBe("pass");
  expect(await tokens()).toBe(2);
});

test("what the service principal has published is its own", async () => {
  const inputs = { name: "add", version: "1.0", code: "x", runtimeType: "R" };
  const made = await new Lifecycle().create(service, inputs, requestOf(client));
  expect(made.state.owner).toBe(directory.clientId);
  const again = await new Lifecycle().create(service, inputs, requestOf(client));
  expect(again.id).toBe(made.id);
});

test("nothing is revoked at the server, which has issued nothing", async () => {
  await status();
  await client.close();
  const { data } = await axios.get<{ path: string }[]>(`${running.control}/requests`);
  expect(data.filter(({ path }) => path.startsWith("/login"))).toEqual([]);
});

test("a wrong secret says which setting to correct, and is not shown", async () => {
  const failed = status(connect({ mlserverClientSecret: "Sesame-0pen" }));
  await expect(failed).rejects.toMatchObject({
    kind: "unauthorized",
    message: expect.stringMatching(/AADSTS7000215.*pulumi config set --secret mlops:mlserverClientSecret/s),
  });
  await expect(failed).rejects.not.toMatchObject({ message: expect.stringContaining("Sesame") });
});

test("a token for another application says which setting to correct", async () => {
  const failed = status(connect({ mlserverResource: "00000000-0000-4000-8000-000000000000" }));
  await expect(failed).rejects.toMatchObject({
    kind: "unauthorized",
    message: expect.stringMatching(/mlops:mlserverResource is the application id/),
  });
});

test("what is not configured is named", async () => {
  const without = (name: string) => status(connect({ mlserverAuth: "servicePrincipal", [name]: undefined }));
  await expect(without("mlserverResource")).rejects.toThrow(/mlops:mlserverResource.*MLSERVER_RESOURCE/);
  await expect(without("mlserverTenantId")).rejects.toThrow(/mlops:mlserverTenantId/);
  await expect(without("mlserverClientSecret")).rejects.toThrow(/--secret mlops:mlserverClientSecret/);
});

test.each<[Json, string]>([
  [{}, "password"],
  [{ mlserverUsername: "a", mlserverPassword: "b" }, "password"],
  [{ mlserverTenantId: "t", mlserverClientId: "c", mlserverClientSecret: "s" }, "servicePrincipal"],
  [{ mlserverTenantId: "t", mlserverClientId: "c" }, "password"],
  [{ mlserverAuth: "cli", mlserverUsername: "a" }, "cli"],
])("%j logs in by %s", (config, method) => {
  expect(methodOf(resolve(settings, config, {}))).toBe(method);
});
