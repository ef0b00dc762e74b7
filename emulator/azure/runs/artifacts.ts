import type { FastifyInstance, FastifyRequest } from "fastify";
import type { World } from "../../core";
import { badRequest, notFound } from "../errors";
import { linkTo, page, queryText } from "../paging";
import { WORKSPACE, type WorkspaceParams } from "../paths";
import { readContent } from "./content";
import { artifactsOf, runsOf } from "./model";
import { showArtifact, showContentInfo } from "./view";

type OfContainer = { Params: WorkspaceParams & { origin: string; container: string } };

const CONTAINER = `/artifact/v2.0${WORKSPACE}/artifacts/:origin/:container`;

/** The artifact service: the files of a run by their container. */
export function artifactServiceRoutes(app: FastifyInstance, world: World): void {
  const runOf = ({ params }: FastifyRequest<OfContainer>) => {
    const run = runsOf(world).get(params.container.replace(/^dcid\./, ""));
    if (run && params.origin === "ExperimentRun") return run;
    throw notFound("ContainerNotFound", `Container ${params.origin}/${params.container} was not found.`);
  };
  const pathOf = (request: FastifyRequest) => {
    const path = queryText(request, "path");
    if (path !== undefined) return path;
    throw badRequest("MissingPath", "The query parameter path is required.");
  };
  const existing = (request: FastifyRequest<OfContainer>) => {
    const [run, path] = [runOf(request), pathOf(request)];
    readContent(world, run.runId, path);
    return [world, run, path] as const;
  };

  app.get<OfContainer>(CONTAINER, { config: { operation: "+azureml_artifacts_list" } }, (request) => {
    const run = runOf(request);
    const prefix = queryText(request, "path") ?? "";
    const found = artifactsOf(world, run).filter(({ path }) => path.startsWith(prefix));
    const { value, next } = page(world, found, queryText(request, "continuationToken"));
    return {
      value: value.map(({ path }) => showArtifact(world, run, path)),
      continuationToken: next ?? null,
      nextLink:
        next === undefined ? null : linkTo(world.url("azure.regional"), request, "continuationToken", next),
    };
  });
  app.get<OfContainer>(
    `${CONTAINER}/metadata`,
    { config: { operation: "+azureml_artifact_get" } },
    (request) => showArtifact(...existing(request)),
  );
  app.get<OfContainer>(
    `${CONTAINER}/contentinfo`,
    { config: { operation: "+azureml_artifact_content_info_get" } },
    (request) => showContentInfo(...existing(request)),
  );
  app.get<OfContainer>(
    `${CONTAINER}/content`,
    { config: { operation: "+azureml_artifact_download" } },
    (request, reply) =>
      reply.type("application/octet-stream").send(readContent(world, runOf(request).runId, pathOf(request))),
  );
}
