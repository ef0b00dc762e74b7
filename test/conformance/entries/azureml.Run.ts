import { mkdirSync, writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import type { Json } from "../../../provider/core/values";
import { localFolder } from "../../../provider/files/folder";
import { zipOf } from "../../../provider/files/zip";
import type { Entry, Expected } from "../entry";
import type { Lane } from "../lane";
import { given, parent, place, shouted, unmistakable, workspacePath } from "./azureml";

const runs = `/history/v1.0${workspacePath}/experiments/*/runs`;
const run = `${runs}/*`;

const conda = {
  name: "train",
  channels: ["conda-forge"],
  dependencies: ["python=3.11", { pip: ["numpy"] }],
};

const environment = {
  name: "training",
  version: "1",
  python: { interpreterPath: "python", userManagedDependencies: false, baseCondaEnvironment: "base" },
  environmentVariables: { LEVEL: "info" },
  docker: {
    baseImage: "ubuntu:24.04",
    enabled: true,
    sharedVolumes: true,
    arguments: ["--ipc=host"],
    baseImageRegistry: { address: "registry.example.com", username: "reader" },
  },
  spark: {
    repositories: ["https://repo.example.com"],
    packages: [{ group: "org", artifact: "lib", version: "1" }],
    precachePackages: true,
  },
  inferencingStackVersion: "latest",
};

const definition = {
  script: "train.py",
  arguments: ["--depth", "3"],
  sourceDirectoryDataStore: "workspaceblobstore",
  framework: "Python",
  communicator: "None",
  target: "amlcompute",
  dataReferences: {
    data: {
      dataStoreName: "workspaceblobstore",
      mode: "Mount",
      pathOnDataStore: "data",
      pathOnCompute: "/mnt/data",
      overwrite: false,
    },
  },
  jobName: "train",
  maxRunDurationSeconds: 3600,
  nodeCount: 1,
  environment,
  history: { outputCollection: true, directoriesToWatch: ["logs"] },
  spark: { configuration: { "spark.app.name": "train" } },
  tensorflow: { workerCount: 0, parameterServerCount: 0 },
  mpi: { processCountPerNode: 0 },
  hdi: { yarnDeployMode: "Cluster" },
};

const complete = {
  ...place,
  experimentName: "churn",
  source: "project",
  definition,
  condaFile: "environment.yml",
  registryPassword: "canary-8d1f-registry",
  trigger: "first",
  wait: true,
  parentRunId: "parent_1",
  runType: "azureml.scriptrun",
  name: "Churn, first",
  description: "Who will leave",
  hidden: true,
  tags: { team: "crm", cost: "low" },
  properties: { ticket: "17" },
};

const patched = (body: Json): Expected => ({ method: "PATCH", path: run, body });

/** Files as a program has them on its machine; JSON is YAML too. */
async function prepare({ folder }: Lane): Promise<Json & Record<string, string>> {
  for (const [name, script] of Object.entries({ project: "1", copy: "1", other: "2" })) {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, "train.py"), `print(${script})\n`);
  }
  writeFileSync(join(folder, "environment.yml"), JSON.stringify(conda));
  writeFileSync(join(folder, "other.yml"), JSON.stringify({ ...conda, dependencies: ["python=3.12"] }));
  writeFileSync(join(folder, "run.json"), JSON.stringify({ Configuration: definition }));
  const files = await localFolder(join(folder, "other"), "source", { files: 10, bytes: 1000 });
  await writeFile(join(folder, "project.zip"), await buffer(zipOf(files)));
  return {};
}

/** A random program whose script and compute there are. */
const runnable = (random: Json): Json => ({
  ...unmistakable(random, "registryPassword"),
  definition: { ...(random.definition as Json), script: "train.py", target: "local" },
});

const waited: Entry = {
  token: "azureml:Run",
  prepare,
  minimal: () => ({ experimentName: "small", source: "project", definition: { script: "train.py" } }),
  complete: () => complete,
  collection: "azure/runs",
  keeps: true,
  live: ({ phases, canceled }, { world }) =>
    !canceled && !world.clock.reached((phases as { until: number }[]).at(-1)?.until ?? 0),
  object: (id) => `azure/runs/${id.split("/").at(-1)}`,
  parent,
  create: [
    {
      method: "POST",
      path: `/execution/v1.0${workspacePath}/experiments/churn/startrun`,
    },
    patched({
      name: "Churn, first",
      description: "Who will leave",
      hidden: true,
      tags: { team: "crm", cost: "low" },
      properties: { ticket: "17" },
    }),
    patched({ tags: { "pulumi-mlops": "made" } }),
  ],
  // The run has ended, and its history stays.
  delete: [],
  updates: {
    name: { to: { name: "Churn, second" }, requests: [patched({ name: "Churn, second" })] },
    description: { to: { description: "Who stays" }, requests: [patched({ description: "Who stays" })] },
    "no description": { to: { description: undefined }, requests: [patched({ description: "" })] },
    hidden: { to: { hidden: false }, requests: [patched({ hidden: false })] },
    tags: {
      to: { tags: { team: "sales", cost: "low", year: "2024" } },
      requests: [patched({ tags: { team: "sales", year: "2024" } })],
    },
    "fewer tags": {
      to: { tags: { team: "crm" } },
      requests: [{ method: "DELETE", path: `${run}/tags`, body: ["cost"] }],
    },
    properties: {
      to: { properties: { ticket: "17", approved: "yes" } },
      requests: [patched({ properties: { approved: "yes" } })],
    },
    // Only the program knows it.
    wait: { to: { wait: false }, requests: [] },
  },
  replacements: {
    trigger: { trigger: "second" },
    source: { source: "other" },
    projectZip: { source: undefined, projectZip: "project.zip" },
    definition: { definition: { ...definition, arguments: ["--depth", "4"] } },
    condaFile: { condaFile: "other.yml" },
    experimentName: { experimentName: "loyalty" },
    parentRunId: { parentRunId: "parent_2" },
    runType: { runType: "azureml.PipelineRun" },
  },
  equivalents: {
    "the same files in another folder": () => ({ ...complete, source: "copy" }),
    "the definition in a file": () =>
      given({ ...complete, definition: undefined, definitionFile: "run.json" }),
    "the conda dependencies in the definition": () => {
      const python = { ...environment.python, condaDependencies: conda };
      const whole = { ...definition, environment: { ...environment, python } };
      return given({ ...complete, definition: whole, condaFile: undefined });
    },
    "another password": () => ({ ...complete, registryPassword: "canary-8d1f-changed" }),
    "other casing": () => ({ ...complete, workspace: shouted(place.workspace) }),
  },
  drifts: {
    name: { object: { name: "renamed" } },
    description: { object: { description: "other" } },
    hidden: { object: { hidden: false } },
    tags: { object: { tags: { team: "other", more: "x" } } },
  },
  provisioning: { operation: "azureml_run_start" },
  generated: {
    without: [
      ...["workspace", "resourceGroup", "subscriptionId"],
      ...["source", "projectZip", "snapshotId", "definitionFile", "condaFile"],
    ],
    valid: runnable,
  },
  notApplicable: {
    rollback: "Run history 2019-09-30, PATCH of a run: it is synchronous and is never taken back",
  },
};

const going = { ...complete, wait: false };

// How it ends is seen by a refresh only.
const { provisioning: _, ...common } = waited;

/** A run that goes on while the program has long ended. */
const unwaited: Entry = {
  ...common,
  variant: "not waited for",
  arriving: ["endTimeUtc"],
  minimal: (facts) => ({ ...waited.minimal(facts), wait: false }),
  complete: () => going,
  delete: [{ method: "POST", path: `/execution/v1.0${workspacePath}/experiments/churn/runId/*/cancel` }],
  updates: { description: waited.updates.description as Entry["updates"][string] },
  replacements: { trigger: { trigger: "second" }, source: { source: "other" } },
  equivalents: {},
  generated: { ...common.generated, valid: (random) => ({ ...runnable(random), wait: false }) },
};

export const runEntries: readonly Entry[] = [waited, unwaited];
