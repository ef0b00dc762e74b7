import { execFile } from "node:child_process";
import { promisify } from "node:util";
import axios from "axios";
import { type RunningEmulator, startEmulator } from "../../emulator";
import type { RequestEntry } from "../../emulator/core/requests";

const run = promisify(execFile);

export const PREDICTIONS = [{ fields: ["prediction"], values: [["stays"]] }];

/** An emulator in a hurry, which knows the answers of the models that are served here. */
export async function startWithAnswers(): Promise<RunningEmulator> {
  const running = await startEmulator({ speed: 20 });
  for (const operation of ["watsonx_deployments_predictions_create", "watsonx_deployment_jobs_create"]) {
    await axios.post(`${running.connection.control}/responses`, {
      operation,
      body: { predictions: PREDICTIONS },
    });
  }
  return running;
}

/** Runs a scenario to its end and returns the line of JSON that it prints last. */
export async function runScenario(
  command: string,
  args: string[],
  env: Record<string, string>,
): Promise<Record<string, unknown>> {
  const { PATH, HOME } = process.env;
  const { stdout } = await run(command, args, {
    env: { PATH, HOME, ...env },
    timeout: 240_000,
    maxBuffer: 16 * 1024 * 1024,
  });
  return JSON.parse(stdout.trim().split("\n").at(-1)!) as Record<string, unknown>;
}

/** What the emulator refused (but for "no such object", by which clients find out an object's kind), and the operations of the document that it has served. */
export async function served(control: string): Promise<{ refused: string[]; operations: Set<string> }> {
  const { data } = await axios.get<RequestEntry[]>(`${control}/requests`);
  return {
    refused: data
      .filter(
        ({ method, status }) => status !== (method === "GET" ? 404 : 0) && (status < 200 || status >= 300),
      )
      .map(({ method, path, status }) => `${method} ${path} ${status}`),
    operations: new Set(data.flatMap(({ operation }) => operation ?? [])),
  };
}
