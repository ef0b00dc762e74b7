import type { FastifyInstance } from "fastify";
import { PlatformError, type World } from "../../core";
import { directory } from "../directory";
import { notFound } from "../errors";
import { queryText } from "../paging";
import { artifactsOf, runsOf } from "./model";

const ROOT = "/azureml/ExperimentRun";
const LIFETIME_SECONDS = 3600;

/** A link to a run's file that carries its own authority, as a shared access signature does. */
export function contentUri(world: World, runId: string, path: string): string {
  const signature = world.tokens.issue("azure", `${runId}/${path}`, LIFETIME_SECONDS, { aud: "storage" });
  const expiry = world.clock.iso(world.clock.now() + LIFETIME_SECONDS * 1000);
  const query = new URLSearchParams({ sv: "2019-07-07", sr: "b", sp: "r", se: expiry, sig: signature });
  const escaped = path.split("/").map(encodeURIComponent).join("/");
  return `${world.url("azure.regional")}${ROOT}/dcid.${runId}/${escaped}?${query}`;
}

/** The storage account behind the workspace. */
export function contentRoutes(app: FastifyInstance, world: World): void {
  app.get<{ Params: { container: string; "*": string } }>(
    `${ROOT}/:container/*`,
    { config: { operation: "+azureml_blob_get" } },
    (request, reply) => {
      const runId = request.params.container.replace(/^dcid\./, "");
      const path = request.params["*"];
      const claims = world.tokens.verify("azure", queryText(request, "sig") ?? "");
      if (claims?.sub !== `${runId}/${path}` || claims["aud"] !== "storage") {
        throw new PlatformError(403, "AuthenticationFailed", "Signature did not match or has expired.");
      }
      return reply.type("application/octet-stream").send(readContent(world, runId, path));
    },
  );
}

/** Content of a run's file. */
export function readContent(world: World, runId: string, path: string): string {
  const run = runsOf(world).get(runId);
  const artifact = run && artifactsOf(world, run).find((one) => one.path === path);
  if (artifact) return artifact.content;
  throw notFound(
    "ArtifactNotFound",
    `Artifact ${path} of run ${runId} in workspace ${directory.workspace} was not found.`,
  );
}
