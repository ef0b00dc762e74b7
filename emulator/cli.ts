import { type Command, InvalidArgumentError } from "commander";
import type { Connection } from "./core";
import { startEmulator } from "./index";

interface CliOptions {
  port: number;
  data?: string;
  speed: number;
  latency: number;
  pageSize?: number;
  env?: boolean;
}

/** Mounts `emulator` on a command line. */
export function addEmulatorCommand(program: Command): Command {
  return program
    .command("emulator")
    .description("serve Azure Machine Learning, watsonx.ai and Machine Learning Server on this machine")
    .option("--port <n>", "base port of eight; 0 takes any free ones", number(0), 0)
    .option("--data <file>", "keep the objects in this file")
    .option("--speed <x>", "divide provisioning times by x", number(Number.MIN_VALUE), 1)
    .option("--latency <ms>", "let every request wait", number(0), 0)
    .option("--page-size <n>", "upper bound of every page of a list", number(1))
    .option("--env", "print shell exports instead of JSON")
    .action(run);
}

async function run(options: CliOptions): Promise<void> {
  const emulator = await startEmulator({
    port: options.port,
    speed: options.speed,
    latencyMs: options.latency,
    ...(options.data !== undefined && { data: options.data }),
    ...(options.pageSize !== undefined && { pageSize: options.pageSize }),
  });
  process.stdout.write(
    options.env ? shellExports(emulator.connection) : `${JSON.stringify(emulator.connection)}\n`,
  );
  await new Promise<void>((stop) => {
    process.once("SIGINT", () => stop());
    process.once("SIGTERM", () => stop());
  });
  await emulator.close();
}

/** The environment variables under which the clients of each platform look for it. */
export function environment({ azure, watsonx, mlserver, control, ca }: Connection): Record<string, string> {
  return {
    ARM_TENANT_ID: azure.tenantId,
    ARM_SUBSCRIPTION_ID: azure.subscriptionId,
    ARM_CLIENT_ID: azure.clientId,
    ARM_CLIENT_SECRET: azure.clientSecret,
    ARM_RESOURCE_GROUP_NAME: azure.resourceGroup,
    ARM_ENDPOINT: azure.management,
    AZURE_AUTHORITY_HOST: azure.login,
    AZUREML_WORKSPACE: azure.workspace,
    WATSONX_URL: watsonx.url,
    WATSONX_APIKEY: watsonx.apiKey,
    WATSONX_IAM_URL: watsonx.iam,
    WATSONX_PLATFORM_URL: watsonx.platform,
    WATSONX_SPACE_ID: watsonx.spaceId,
    WATSONX_PROJECT_ID: watsonx.projectId,
    IBMCLOUD_API_KEY: watsonx.apiKey,
    MLSERVER_URL: mlserver.url,
    MLSERVER_USERNAME: mlserver.username,
    MLSERVER_PASSWORD: mlserver.password,
    NODE_EXTRA_CA_CERTS: ca,
    REQUESTS_CA_BUNDLE: ca,
    MLOPS_EMULATOR_CONTROL: control,
  };
}

function shellExports(connection: Connection): string {
  return Object.entries(environment(connection))
    .map(([name, value]) => `export ${name}='${value.replaceAll("'", `'\\''`)}'\n`)
    .join("");
}

function number(minimum: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() === "" || !Number.isFinite(value) || value < minimum) {
      throw new InvalidArgumentError("not a number in range");
    }
    return value;
  };
}
