/** Pulumi projects on this machine alone: a folder, a file backend, an emulator. For the demo and the tests. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";

/** Where the emulator listens and what it lets in: its one line of JSON. */
export interface Connection {
  azure: Record<
    | "management"
    | "login"
    | "regional"
    | "tenantId"
    | "subscriptionId"
    | "resourceGroup"
    | "workspace"
    | "clientId"
    | "clientSecret",
    string
  >;
  watsonx: Record<"url" | "iam" | "platform" | "apiKey" | "spaceId" | "projectId", string>;
  mlserver: Record<"url" | "username" | "password", string>;
  control: string;
  ca: string;
}

/** The emulator as users start it: a process of its own. */
export interface EmulatorProcess {
  connection: Connection;
  stop(): Promise<void>;
}

export async function startEmulator(root: string, speed: number): Promise<EmulatorProcess> {
  const command = [join(root, "bin", "pulumi-mlops"), "emulator", "--speed", String(speed)];
  // A group of its own: Ctrl-C must reach it last, when pulumi has said goodbye to it.
  const child = spawn(process.execPath, command, { stdio: ["ignore", "pipe", "inherit"], detached: true });
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const line = await new Promise<string>((done, fail) => {
    lines.once("line", done);
    child.once("exit", (code) => fail(new Error(`the emulator ended with ${code}`)));
  });
  return { connection: JSON.parse(line), stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once("exit", done));
  child.kill("SIGTERM");
  await ended;
}

/** Configuration of all three platforms: plain keys, and those to be set as secrets. */
export function configOf({ azure, watsonx, mlserver }: Connection): {
  plain: Record<string, string>;
  secret: Record<string, string>;
} {
  return {
    plain: {
      azureTenantId: azure.tenantId,
      azureSubscriptionId: azure.subscriptionId,
      azureResourceGroup: azure.resourceGroup,
      azureWorkspace: azure.workspace,
      azureClientId: azure.clientId,
      azureManagementUrl: azure.management,
      azureAuthorityHost: azure.login,
      watsonxUrl: watsonx.url,
      watsonxIamUrl: watsonx.iam,
      watsonxSpaceId: watsonx.spaceId,
      mlserverUrl: mlserver.url,
      mlserverUsername: mlserver.username,
    },
    secret: {
      azureClientSecret: azure.clientSecret,
      watsonxApiKey: watsonx.apiKey,
      mlserverPassword: mlserver.password,
    },
  };
}

/** The arguments of `pulumi` that set a stack's configuration in one call. */
export function setAll(plain: Record<string, string>, secret: Record<string, string> = {}): string[] {
  const pairs = (flag: string, settings: Record<string, string>) =>
    Object.entries(settings).flatMap(([key, value]) => [flag, `${key}=${value}`]);
  return ["config", "set-all", ...pairs("--plaintext", plain), ...pairs("--secret", secret)];
}

/** Platform settings as `mlops:` keys. */
export function prefixed(settings: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(settings).map(([key, value]) => [`mlops:${key}`, value]));
}

/** An empty project folder with the package and the SDK in its node_modules. */
export function projectFolder(root: string): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "pulumi-mlops-"));
  for (const name of ["home", "state", "node_modules"]) mkdirSync(join(folder, name));
  symlinkSync(root, join(folder, "node_modules", "pulumi-mlops"));
  symlinkSync(join(root, "node_modules", "@pulumi"), join(folder, "node_modules", "@pulumi"));
  return folder;
}

let bin: string | undefined;

/** The environment in which `pulumi` works on such a folder, and on nothing of the user's own. */
export function pulumiEnv(root: string, folder: string, ca: string): NodeJS.ProcessEnv {
  bin ??= execFileSync(process.execPath, [join(root, "tools", "pulumi", "index.mjs")], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  }).trim();
  const foreign = /^(ARM_|AZURE|WATSONX_|IBMCLOUD_|MLSERVER_|PULUMI_|IDENTITY_)/;
  const own = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return {
    ...Object.fromEntries(own),
    PATH: bin + delimiter + process.env.PATH,
    PULUMI_BACKEND_URL: `file://${join(folder, "state")}`,
    PULUMI_CONFIG_PASSPHRASE: "local",
    PULUMI_HOME: join(folder, "home"),
    PULUMI_SKIP_UPDATE_CHECK: "true",
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
    NODE_EXTRA_CA_CERTS: ca,
  };
}
