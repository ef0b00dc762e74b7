import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { PlatformError, type World } from "../../core";
import { badRequest, notFound, parse } from "../errors";
import { linkTo, page, queryText } from "../paging";
import { WORKSPACE, type WorkspaceParams } from "../paths";
import { queryParams, runChange } from "./definition";
import { checkExperimentName, type ExperimentParams, existingRun, type RunParams } from "./execution";
import { artifactsOf, ensureExperiment, experimentsOf, type Run, type RunArtifact, runsOf } from "./model";
import { filtered, ordered } from "./query";
import { showArtifact, showContentInfo, showExperiment, showMetrics, showRun, showRunDetails } from "./view";

type OfWorkspace = { Params: WorkspaceParams };
type OfExperiment = { Params: ExperimentParams };
type OfRun = { Params: RunParams };
type Item = Record<string, unknown>;

const EXPERIMENTS = `/history/v1.0${WORKSPACE}/experiments`;
const EXPERIMENT = `${EXPERIMENTS}/:experiment`;
const RUNS = `${EXPERIMENT}/runs`;
const RUN = `${RUNS}/:runId`;
const changeable = ["name", "displayName", "description", "hidden"] as const;

/** Experiments, runs, metrics and run artifacts. */
export function historyRoutes(app: FastifyInstance, world: World): void {
  const regional = () => world.url("azure.regional");
  /** Answers a `:query` call. */
  const query = <T extends Item>(body: unknown, all: T[]) => {
    const params = parse(queryParams, body, "InvalidQuery");
    const found = ordered(filtered(all, params?.filter), params?.orderBy);
    const { value, next } = page(
      world,
      found,
      params?.continuationToken ?? undefined,
      params?.top ?? undefined,
    );
    return { value, continuationToken: next ?? null, nextLink: null };
  };
  /** Answers a list that is asked for with GET. */
  const list = <T>(request: FastifyRequest, all: T[]) => {
    const { value, next } = page(world, all, queryText(request, "continuationToken"));
    return {
      value,
      continuationToken: next ?? null,
      nextLink: next === undefined ? null : linkTo(regional(), request, "continuationToken", next),
    };
  };
  const experiments = () =>
    experimentsOf(world)
      .list()
      .map((experiment) => showExperiment(world, experiment));
  const experiment = (name: string) => {
    const found = experimentsOf(world).get(name);
    if (found) return found;
    throw notFound("ExperimentNotFound", `Experiment ${name} was not found.`);
  };
  const runsIn = (name: string) => {
    experiment(name);
    return runsOf(world)
      .list()
      .filter((run) => run.experiment === name);
  };

  app.get<OfWorkspace>(EXPERIMENTS, { config: { operation: "azureml_experiments_list" } }, (request) =>
    list(request, experiments()),
  );
  app.post<OfWorkspace>(
    `${EXPERIMENTS}::query`,
    { config: { operation: "+azureml_experiments_query" } },
    (request) => query(request.body, experiments()),
  );
  app.get<OfExperiment>(EXPERIMENT, { config: { operation: "+azureml_experiment_get" } }, (request) =>
    showExperiment(world, experiment(request.params.experiment)),
  );
  app.post<OfExperiment>(EXPERIMENT, { config: { operation: "+azureml_experiment_create" } }, (request) => {
    checkExperimentName(request.params.experiment);
    return showExperiment(world, ensureExperiment(world, request.params.experiment));
  });

  app.post<OfExperiment>(`${RUNS}::query`, { config: { operation: "+azureml_runs_query" } }, (request) =>
    query(
      request.body,
      runsIn(request.params.experiment).map((run) => showRun(world, run)),
    ),
  );
  app.get<OfRun>(RUN, { config: { operation: "azureml_run_get" } }, (request) =>
    showRun(world, existingRun(world, request.params)),
  );
  app.get<OfRun>(`${RUN}/details`, { config: { operation: "+azureml_run_details_get" } }, (request) =>
    showRunDetails(world, existingRun(world, request.params)),
  );
  app.patch<OfRun>(RUN, { config: { operation: "+azureml_run_update" } }, (request) => {
    const run = existingRun(world, request.params);
    changeRun(world, run, parse(runChange, request.body, "InvalidRun"));
    return showRun(world, run);
  });
  app.delete<OfRun>(`${RUN}/tags`, { config: { operation: "+azureml_run_tags_delete" } }, (request) => {
    const run = existingRun(world, request.params);
    for (const tag of parse(z.array(z.string()), request.body ?? [], "InvalidTags")) delete run.tags[tag];
    save(world, run);
    return showRun(world, run);
  });
  app.post<OfExperiment>(
    `${EXPERIMENT}/metrics::query`,
    { config: { operation: "+azureml_metrics_query" } },
    (request) =>
      query(
        request.body,
        runsIn(request.params.experiment).flatMap((run) => showMetrics(world, run)),
      ),
  );

  artifactRoutes(app, world, list);
}

function artifactRoutes(
  app: FastifyInstance,
  world: World,
  list: <T>(request: FastifyRequest, all: T[]) => unknown,
): void {
  const at = (path: string, operation: string, show: (request: FastifyRequest<OfRun>, run: Run) => unknown) =>
    app.get<OfRun>(`${RUN}/artifacts${path}`, { config: { operation } }, (request) =>
      show(request, existingRun(world, request.params)),
    );
  const under = (run: Run, prefix = ""): RunArtifact[] =>
    artifactsOf(world, run).filter(({ path }) => path.startsWith(prefix));
  const one = (request: FastifyRequest, run: Run): RunArtifact => {
    const path = queryText(request, "path");
    if (path === undefined) throw badRequest("MissingPath", "The query parameter path is required.");
    const found = artifactsOf(world, run).find((artifact) => artifact.path === path);
    if (found) return found;
    throw notFound("ArtifactNotFound", `Artifact ${path} of run ${run.runId} was not found.`);
  };
  const listed = (request: FastifyRequest, run: Run, prefix?: string) =>
    list(
      request,
      under(run, prefix).map(({ path }) => showArtifact(world, run, path)),
    );

  at("", "+azureml_run_artifacts_list", (request, run) => listed(request, run));
  at("/path", "+azureml_run_artifacts_list_in_path", (request, run) =>
    listed(request, run, queryText(request, "path")),
  );
  // The how-to prints this one without a path, the API description leaves it optional.
  at("/metadata", "azureml_run_artifacts_metadata_get", (request, run) =>
    queryText(request, "path") === undefined
      ? listed(request, run)
      : showArtifact(world, run, one(request, run).path),
  );
  at("/contentinfo", "+azureml_run_artifact_content_info_get", (request, run) =>
    showContentInfo(world, run, one(request, run).path),
  );
  app.get<OfRun>(
    `${RUN}/artifacts/artifacturi`,
    { config: { operation: "+azureml_run_artifact_uri_get" } },
    (request, reply) => {
      const run = existingRun(world, request.params);
      const { contentUri } = showContentInfo(world, run, one(request, run).path);
      return reply.type("application/json").send(JSON.stringify(contentUri));
    },
  );
  at("/prefix/contentinfo", "+azureml_run_artifacts_content_info_list", (request, run) =>
    list(
      request,
      under(run, queryText(request, "path")).map(({ path }) => showContentInfo(world, run, path)),
    ),
  );
}

/** A client may name, describe and tag a run; what the service observes is not its to change. */
function changeRun(world: World, run: Run, change: z.output<typeof runChange>): void {
  const { tags, properties, ...rest } = change;
  const shown: Item = showRun(world, run);
  for (const [field, value] of Object.entries(rest)) {
    if (changeable.includes(field as never) || value === null || value === undefined) continue;
    if (value !== shown[field])
      throw badRequest("ImmutableField", `The field ${field} of a run cannot be changed.`);
  }
  for (const key of Object.keys(properties ?? {})) {
    if (key in run.properties) {
      throw new PlatformError(
        400,
        "ImmutableProperty",
        `Property ${key} is set already and cannot be changed.`,
      );
    }
  }
  for (const field of changeable) {
    const value = change[field];
    if (value !== undefined && value !== null) Object.assign(run, { [field]: value });
  }
  Object.assign(run.tags, tags);
  Object.assign(run.properties, properties);
  save(world, run);
}

function save(world: World, run: Run): void {
  run.revision++;
  runsOf(world).put(run.runId, run);
}
