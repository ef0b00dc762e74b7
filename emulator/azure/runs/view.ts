import type { World } from "../../core";
import { directory, runAuthor, workspaceId } from "../directory";
import { historyErrorBody } from "../errors";
import { contentUri } from "./content";
import { artifactsOf, DRIVER_LOG, type Experiment, endOf, type Run, startOf, statusOf } from "./model";

/** Data container of a run: its artifacts and metrics hang on it. */
export const containerOf = (runId: string) => `dcid.${runId}`;

const metricTypes: Record<string, string> = { number: "float", string: "string", boolean: "bool" };

const isoOrNull = (world: World, time: number | undefined) =>
  time === undefined ? null : world.clock.iso(time);

/** The run as the run history shows it. */
export function showRun(world: World, run: Run) {
  return {
    runNumber: run.number,
    rootRunId: run.runId,
    experimentId: run.experimentId,
    createdUtc: world.clock.iso(run.createdAt),
    createdBy: runAuthor,
    userId: directory.objectId,
    token: null,
    tokenExpiryTimeUtc: null,
    ...common(world, run),
    heartbeatEnabled: false,
    options: { generateDataContainerIdIfNotSpecified: true },
    name: run.name,
    displayName: run.displayName,
    dataContainerId: containerOf(run.runId),
    description: run.description,
    hidden: run.hidden,
    runType: run.definition.runType ?? "azureml.scriptrun",
    scriptName: run.definition.configuration.script,
    runDefinition: null,
    createdFrom: null,
    cancelUri: `${world.url("azure.regional")}/execution/v1.0${runPath(run)}/cancel`,
    diagnosticsUri: `${world.url("azure.regional")}/execution/v1.0${runPath(run)}/diagnostics`,
  };
}

/** The run with its definition and log files. */
export function showRunDetails(world: World, run: Run) {
  const log = artifactsOf(world, run).find(({ path }) => path === DRIVER_LOG);
  return {
    ...common(world, run),
    runDefinition: run.definition.configuration,
    logFiles: log ? { [log.path]: contentUri(world, run.runId, log.path) } : {},
  };
}

/** The experiment as the run history shows it. */
export function showExperiment(world: World, experiment: Experiment) {
  return {
    experimentId: experiment.experimentId,
    name: experiment.name,
    description: experiment.description,
    createdUtc: world.clock.iso(experiment.createdAt),
    tags: experiment.tags,
    archivedTime: null,
    latestCreatedRunCreatedUtc: isoOrNull(world, experiment.latestRunAt),
    latestCreatedRunId: experiment.latestRunId ?? null,
  };
}

/** The metrics that a run has logged by now. */
export function showMetrics(world: World, run: Run) {
  const end = endOf(world, run);
  if (end === undefined || run.canceled) return [];
  return run.metrics.map(({ metricId, name, value }) => ({
    runId: run.runId,
    metricId,
    dataContainerId: containerOf(run.runId),
    metricType: "azureml.v1.scalar",
    createdUtc: world.clock.iso(end),
    name,
    description: "",
    label: name,
    numCells: 1,
    dataLocation: null,
    cells: [{ [name]: value }],
    schema: {
      numProperties: 1,
      properties: [{ propertyId: name, name, type: metricTypes[typeof value] }],
    },
  }));
}

/** Description of a run's file. */
export function showArtifact(world: World, run: Run, path: string) {
  const container = containerOf(run.runId);
  return {
    artifactId: `ExperimentRun/${container}/${path}`,
    origin: "ExperimentRun",
    container,
    path,
    etag: null,
    createdTime: world.clock.iso(startOf(world, run)),
    dataPath: {
      dataStoreName: "workspaceartifactstore",
      relativePath: `ExperimentRun/${container}/${path}`,
      sqlDataPath: null,
    },
  };
}

/** Where a run's file can be read without a token. */
export function showContentInfo(world: World, run: Run, path: string) {
  return {
    contentUri: contentUri(world, run.runId, path),
    origin: "ExperimentRun",
    container: containerOf(run.runId),
    path,
  };
}

function common(world: World, run: Run) {
  const end = endOf(world, run);
  const status = statusOf(world, run);
  return {
    runId: run.runId,
    target: run.definition.configuration.target ?? "local",
    status,
    parentRunId: run.definition.parentRunId ?? null,
    startTimeUtc: isoOrNull(world, startOf(world, run)),
    endTimeUtc: isoOrNull(world, end),
    error:
      status === "Failed"
        ? historyErrorBody(
            { status: 400, code: "UserScriptFailed", message: run.error ?? "" },
            run.runId,
            world.clock.iso(end),
          )
        : null,
    warnings: run.canceled ? [{ source: "RunHistory", message: "The run was canceled." }] : [],
    tags: run.tags,
    properties: {
      ContentSnapshotId: run.snapshotId,
      "azureml.git.dirty": "False",
      ProcessInfoFile: "azureml-logs/process_info.json",
      ...run.properties,
    },
    revision: run.revision,
  };
}

function runPath(run: Run): string {
  const workspace = workspaceId(directory.resourceGroup, directory.workspace);
  return `${workspace}/experiments/${run.experiment}/runId/${run.runId}`;
}
