import { readFileSync } from "node:fs";
import { Agent } from "node:https";
import axios, { type AxiosInstance, type AxiosRequestConfig, type AxiosResponse } from "axios";
import FormData from "form-data";
import { ZipFile } from "yazl";
import { azure, directory } from "../../emulator/azure";
import type { EmulatorOptions } from "../../emulator/core";
import { startWorld } from "../../emulator/core/start";

export const newest = "2025-09-01";
export const oldest = "2019-11-01";
export const workspacePath = `/subscriptions/${directory.subscriptionId}/resourceGroups/${directory.resourceGroup}/providers/Microsoft.MachineLearningServices/workspaces/${directory.workspace}`;

/** The body that the how-to of 2020 prints. */
export const seedCompute = {
  location: "East US",
  properties: {
    computeType: "AmlCompute",
    properties: {
      vmSize: "Standard_D1",
      vmPriority: "Dedicated",
      scaleSettings: { maxNodeCount: 1, minNodeCount: 0, nodeIdleTimeBeforeScaleDown: "PT30M" },
    },
  },
  userAccountCredentials: { adminUserName: "admin", adminUserPassword: "stairway_seam_retiring_caveman" },
};

/** A cluster in the shape of the newest api-version. */
export const cluster = (properties: object = {}) => ({
  location: "eastus",
  properties: {
    computeType: "AmlCompute",
    properties: {
      vmSize: "Standard_DS3_v2",
      scaleSettings: { minNodeCount: 0, maxNodeCount: 2, nodeIdleTimeBeforeScaleDown: "PT120S" },
      ...properties,
    },
  },
});

/** The run definition that the how-to of 2020 prints. */
export const seedDefinition = {
  Configuration: {
    Script: "hello.py",
    Arguments: ["234"],
    SourceDirectoryDataStore: null,
    Framework: "Python",
    Communicator: "None",
    Target: "local",
    MaxRunDurationSeconds: 1200,
    NodeCount: 1,
    Environment: {
      Python: {
        InterpreterPath: "python",
        UserManagedDependencies: false,
        CondaDependencies: {
          name: "project_environment",
          dependencies: ["python=3.6.2", { pip: ["azureml-defaults"] }],
        },
      },
      Docker: { BaseImage: "mcr.microsoft.com/azureml/base:intelmpi2018.3-ubuntu16.04" },
    },
    History: { OutputCollection: true },
  },
};

/** An emulated Azure with the clients to talk to it. */
export interface Azure {
  management: AxiosInstance;
  login: AxiosInstance;
  regional: AxiosInstance;
  control: AxiosInstance;
  agent: Agent;
  ca: string;
  /** Calls the management host at a path below the workspace. */
  arm(method: string, path: string, version: string, data?: unknown): Promise<AxiosResponse>;
  /** Lets so many seconds pass. */
  pass(seconds: number): Promise<unknown>;
  token(): Promise<string>;
  startRun(experiment: string, options?: RunOptions): Promise<AxiosResponse>;
  close(): Promise<void>;
}

export interface RunOptions {
  definition?: unknown;
  files?: string[];
  archive?: Buffer;
  runId?: string;
  leaveOut?: "projectZipFile" | "runDefinitionFile";
}

export async function startAzure(options: EmulatorOptions = {}): Promise<Azure> {
  const running = await startWorld([azure], options);
  const agent = new Agent({ keepAlive: true, ca: readFileSync(running.ca) });
  const client = (role: string) => {
    const baseURL = running.world.url(`azure.${role}`);
    return axios.create({ baseURL, httpsAgent: agent, validateStatus: () => true, maxRedirects: 0 });
  };
  const [management, login, regional] = [client("management"), client("login"), client("regional")];
  const control = axios.create({ baseURL: running.control, validateStatus: () => true });

  const token = async () => {
    const form = new URLSearchParams({
      grant_type: "client_credentials",
      client_id: directory.clientId,
      client_secret: directory.clientSecret,
      scope: "https://management.azure.com/.default",
    });
    const { data } = await login.post(`/${directory.tenantId}/oauth2/v2.0/token`, form);
    return data.access_token as string;
  };
  const authorization = `Bearer ${await token()}`;
  for (const one of [management, regional]) one.defaults.headers.common["authorization"] = authorization;

  return {
    ...{ management, login, regional, control, agent, token },
    ca: running.ca,
    arm: (method, path, version, data) =>
      management.request({
        method,
        url: `${workspacePath}${path}`,
        params: {
          "api-version": version,
          ...(method === "DELETE" && { underlyingResourceAction: "Delete" }),
        },
        data,
      }),
    pass: (advanceSeconds) => control.post("/clock", { advanceSeconds }),
    async startRun(experiment, run = {}) {
      const form = new FormData();
      const archive = run.archive ?? (await zip(run.files ?? ["hello.py"]));
      const definition = JSON.stringify(run.definition ?? seedDefinition);
      if (run.leaveOut !== "projectZipFile") form.append("projectZipFile", archive, "train.zip");
      if (run.leaveOut !== "runDefinitionFile") {
        form.append("runDefinitionFile", Buffer.from(definition), "definition.json");
      }
      const config: AxiosRequestConfig = { headers: form.getHeaders(), params: { runId: run.runId } };
      return regional.post(
        `/execution/v1.0${workspacePath}/experiments/${experiment}/startrun`,
        form,
        config,
      );
    },
    async close() {
      agent.destroy();
      await running.close();
    },
  };
}

async function zip(names: string[]): Promise<Buffer> {
  const file = new ZipFile();
  for (const name of names) file.addBuffer(Buffer.from('print("Hello, REST!")\n'), name);
  file.end();
  const chunks: Buffer[] = [];
  for await (const chunk of file.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
