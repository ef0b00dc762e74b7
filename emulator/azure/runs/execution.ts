import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { PlatformError, type World } from "../../core";
import { findCompute, hasFailed, isBusy } from "../computes/model";
import { badRequest, notFound, parse } from "../errors";
import { queryText } from "../paging";
import { WORKSPACE, type WorkspaceParams } from "../paths";
import { runDefinition } from "./definition";
import { cancelRun, type Run, type RunDefinition, runsOf, snapshotOf, startRun } from "./model";
import { zipEntries } from "./zip";

/** Path parameters of an experiment. */
export interface ExperimentParams extends WorkspaceParams {
  experiment: string;
}

/** Path parameters of a run. */
export interface RunParams extends ExperimentParams {
  runId: string;
}

const EXPERIMENT = `/execution/v1.0${WORKSPACE}/experiments/:experiment`;
const NAME = /^[a-zA-Z0-9][\w-]{0,255}$/;
const MAX_ARCHIVE_BYTES = 300 * 1024 * 1024;
const LOCAL_TARGETS = ["local", "amlcompute"];

/** Starting and canceling runs. */
export async function executionRoutes(app: FastifyInstance, world: World): Promise<void> {
  await app.register(multipart, { limits: { fileSize: MAX_ARCHIVE_BYTES, files: 2 } });

  const start = (
    request: FastifyRequest<{ Params: ExperimentParams }>,
    definition: RunDefinition,
    snapshotId: string,
  ) => {
    checkExperimentName(request.params.experiment);
    const runId = queryText(request, "runId");
    if (runId !== undefined && !NAME.test(runId)) {
      throw badRequest("InvalidRunId", `The run id '${runId}' is not valid.`);
    }
    checkTarget(world, definition);
    if (runId !== undefined && runsOf(world).has(runId)) {
      throw new PlatformError(409, "RunAlreadyExists", `A run with id '${runId}' already exists.`);
    }
    const failure = world.faults.failure(request);
    const run = startRun(world, request.params.experiment, runId, definition, snapshotId, failure);
    return { runId: run.runId };
  };

  app.post<{ Params: ExperimentParams }>(
    `${EXPERIMENT}/startrun`,
    { config: { operation: "azureml_run_start", contentTypes: ["multipart/form-data"] } },
    async (request) => {
      const { archive, definition } = await upload(request);
      checkArchive(archive, definition);
      return start(request, definition, snapshotOf(archive));
    },
  );
  app.post<{ Params: ExperimentParams }>(
    `${EXPERIMENT}/snapshotrun`,
    { config: { operation: "+azureml_run_start_snapshot" } },
    (request) => {
      const definition = parse(runDefinition, request.body, "InvalidRunDefinition");
      const { snapshotId } = definition;
      const known = runsOf(world)
        .list()
        .some((run) => run.snapshotId === snapshotId);
      if (!snapshotId || !known) {
        throw badRequest("SnapshotNotFound", `The snapshot '${snapshotId}' was not found in the workspace.`);
      }
      return start(request, definition, snapshotId);
    },
  );

  app.post<{ Params: RunParams }>(
    `${EXPERIMENT}/runId/:runId/cancel`,
    { config: { operation: "+azureml_run_cancel" } },
    (request) => {
      const run = existingRun(world, request.params);
      cancelRun(world, run);
      return { runId: run.runId };
    },
  );
}

/** The run that a path names. */
export function existingRun(world: World, { experiment, runId }: RunParams): Run {
  const run = runsOf(world).get(runId);
  if (run?.experiment === experiment) return run;
  throw notFound("RunNotFound", `Run ${runId} was not found in experiment ${experiment}.`);
}

/** Refuses what cannot be the name of an experiment. */
export function checkExperimentName(name: string): void {
  if (NAME.test(name)) return;
  throw badRequest(
    "InvalidExperimentName",
    `The experiment name '${name}' is not valid: it starts with a letter or digit and has letters, digits, dashes and underscores, at most 256.`,
  );
}

async function upload(request: FastifyRequest): Promise<{ archive: Buffer; definition: RunDefinition }> {
  const files = new Map<string, Buffer>();
  for await (const part of request.parts()) {
    const known = ["projectZipFile", "runDefinitionFile"].includes(part.fieldname);
    if (part.type !== "file" || !known || files.has(part.fieldname)) {
      throw badRequest("InvalidFormData", `The part '${part.fieldname}' is not one of the two files.`);
    }
    files.set(part.fieldname, await part.toBuffer());
  }
  const file = (name: string) => {
    const content = files.get(name);
    if (content) return content;
    throw badRequest("MissingFormData", `The file '${name}' is missing from the form data.`);
  };
  return {
    archive: file("projectZipFile"),
    definition: parse(runDefinition, jsonOf(file("runDefinitionFile")), "InvalidRunDefinition"),
  };
}

function jsonOf(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString("utf8"));
  } catch (error) {
    throw badRequest(
      "InvalidRunDefinition",
      `The run definition is not valid JSON: ${(error as Error).message}`,
    );
  }
}

function checkArchive(archive: Buffer, { configuration: { script } }: RunDefinition): void {
  const entries = zipEntries(archive);
  if (!entries) throw badRequest("InvalidProjectZip", "The project file is not a zip archive.");
  if (!entries.includes(script)) {
    throw badRequest(
      "ScriptNotFound",
      `The script '${script}' was not found in the root of the project archive.`,
    );
  }
}

function checkTarget(world: World, { configuration: { target } }: RunDefinition): void {
  if (!target || LOCAL_TARGETS.includes(target.toLowerCase())) return;
  const compute = findCompute(world, target);
  if (!compute)
    throw badRequest("ComputeNotFound", `Compute target '${target}' was not found in the workspace.`);
  const creating =
    compute.activity.kind === "Create" && (isBusy(world, compute) || hasFailed(world, compute));
  if (creating || compute.activity.kind === "Delete") {
    throw badRequest("ComputeNotReady", `Compute target '${target}' is not available.`);
  }
}
