import { z } from "zod";

const text = z.string().nullish();
const flag = z.boolean().nullish();
const int = z.int().nullish();
const texts = z.array(z.string()).nullish();
const json = z.record(z.string(), z.unknown()).nullish();

/** A strict object whose field names may be written in any case; the reply has them in camel case. */
function caseless<S extends z.ZodRawShape>(shape: S) {
  const names = new Map(Object.keys(shape).map((name) => [name.toLowerCase(), name]));
  const rename = (value: unknown) =>
    value?.constructor === Object
      ? Object.fromEntries(
          Object.entries(value).map(([key, inner]) => [names.get(key.toLowerCase()) ?? key, inner]),
        )
      : value;
  return z.preprocess(rename, z.strictObject(shape));
}

const dataReference = caseless({
  dataStoreName: text,
  mode: z.enum(["Mount", "Download", "Upload"]).nullish(),
  pathOnDataStore: text,
  pathOnCompute: text,
  overwrite: flag,
});
const python = caseless({
  interpreterPath: text,
  userManagedDependencies: flag,
  condaDependencies: json,
  baseCondaEnvironment: text,
});
const docker = caseless({
  baseImage: text,
  baseDockerfile: text,
  enabled: flag,
  sharedVolumes: flag,
  arguments: texts,
  baseImageRegistry: caseless({ address: text, username: text, password: text }).nullish(),
});
const sparkSection = caseless({
  repositories: texts,
  packages: z.array(caseless({ group: text, artifact: text, version: text })).nullish(),
  precachePackages: flag,
});
const environment = caseless({
  name: text,
  version: text,
  python: python.nullish(),
  environmentVariables: z.record(z.string(), z.string().nullable()).nullish(),
  docker: docker.nullish(),
  spark: sparkSection.nullish(),
  inferencingStackVersion: text,
});
const configuration = caseless({
  script: z.string().min(1),
  arguments: texts,
  /** Printed by the how-to, missing from the API description. */
  sourceDirectoryDataStore: text,
  framework: z.enum(["Python", "PySpark", "Cntk", "TensorFlow", "PyTorch"]).nullish(),
  communicator: z.enum(["None", "ParameterServer", "Gloo", "Mpi", "Nccl"]).nullish(),
  target: text,
  dataReferences: z.record(z.string(), dataReference).nullish(),
  jobName: text,
  maxRunDurationSeconds: int,
  nodeCount: int,
  environment: environment.nullish(),
  history: caseless({ outputCollection: flag, directoriesToWatch: texts }).nullish(),
  spark: caseless({ configuration: json }).nullish(),
  tensorflow: caseless({ workerCount: int, parameterServerCount: int }).nullish(),
  mpi: caseless({ processCountPerNode: int }).nullish(),
  hdi: caseless({ yarnDeployMode: z.enum(["None", "Client", "Cluster"]).nullish() }).nullish(),
});

/** The run definition file of startrun. */
export const runDefinition = caseless({
  configuration,
  snapshotId: text,
  parentRunId: text,
  runType: text,
});

/** Body of the PATCH of a run. */
export const runChange = z.strictObject({
  runId: text,
  parentRunId: text,
  status: text,
  startTimeUtc: text,
  endTimeUtc: text,
  heartbeatEnabled: flag,
  options: json,
  name: text,
  displayName: text,
  dataContainerId: text,
  description: text,
  hidden: flag,
  runType: text,
  properties: z.record(z.string(), z.string()).nullish(),
  scriptName: text,
  target: text,
  tags: z.record(z.string(), z.string()).nullish(),
  runDefinition: json,
  createdFrom: json,
  cancelUri: text,
  diagnosticsUri: text,
});

/** Body of `POST …:query`. */
export const queryParams = z
  .strictObject({ filter: text, continuationToken: text, orderBy: text, top: z.int().min(1).nullish() })
  .nullish();

/** Control call: how the following runs end. */
export const outcomeRequest = z.strictObject({
  experimentName: z.string().optional(),
  script: z.string().optional(),
  outcome: z.enum(["Completed", "Failed"]),
  error: z.string().optional(),
  metrics: z
    .array(z.strictObject({ name: z.string(), value: z.union([z.number(), z.string(), z.boolean()]) }))
    .optional(),
  artifacts: z.array(z.strictObject({ path: z.string().min(1), content: z.string() })).optional(),
  logTail: z.string().optional(),
});
