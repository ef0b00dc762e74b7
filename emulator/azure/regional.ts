import type { FastifyInstance, FastifyRequest } from "fastify";
import { type ErrorInfo, pathOf, type World } from "../core";
import { authenticate, regionalAudiences } from "./auth";
import { historyError, modelError } from "./errors";
import { modelRoutes } from "./models";
import { artifactServiceRoutes } from "./runs/artifacts";
import { contentRoutes } from "./runs/content";
import { executionRoutes } from "./runs/execution";
import { historyRoutes } from "./runs/history";
import { checkScope } from "./workspaces";

/** The services of a region have two error bodies. */
export function regionalError(error: ErrorInfo, request: FastifyRequest): unknown {
  const isModels = pathOf(request).toLowerCase().startsWith("/modelmanagement/");
  return isModels ? modelError(error) : historyError(error, request);
}

/** The data plane of a region; its versions are in the path, so an api-version is taken but not asked for. */
export async function regional(app: FastifyInstance, world: World): Promise<void> {
  app.get("/discovery", { config: { operation: "azureml_discovery_get" } }, () => discovery(world));
  contentRoutes(app, world);

  await app.register(async (guarded) => {
    guarded.addHook("preValidation", async (request) => {
      authenticate(world, request, regionalAudiences(world));
      checkScope(world, request);
    });
    await executionRoutes(guarded, world);
    historyRoutes(guarded, world);
    artifactServiceRoutes(guarded, world);
    modelRoutes(guarded, world);
  });
}

function discovery(world: World): Record<string, string> {
  const services = ["api", "catalog", "experimentation", "gallery", "history", "hyperdrive", "labeling"];
  const more = ["modelmanagement", "pipelines", "studiocoreservices"];
  return Object.fromEntries([...services, ...more].map((name) => [name, world.url("azure.regional")]));
}
