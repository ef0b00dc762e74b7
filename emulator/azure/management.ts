import type { FastifyInstance } from "fastify";
import type { World } from "../core";
import { authenticate, managementAudiences } from "./auth";
import { computeRoutes } from "./computes/routes";
import { locationRoutes } from "./location";
import { apiVersion } from "./versions";
import { checkScope, workspaceRoutes } from "./workspaces";

/** Azure Resource Manager: every call needs an api-version and a token. */
export async function management(app: FastifyInstance, world: World): Promise<void> {
  app.get("/metadata/endpoints", { config: { operation: "+azureml_cloud_metadata_get" } }, () =>
    cloud(world),
  );

  await app.register(async (guarded) => {
    guarded.addHook("preValidation", async (request) => {
      apiVersion(request);
      authenticate(world, request, managementAudiences(world));
      checkScope(world, request);
    });
    workspaceRoutes(guarded, world);
    locationRoutes(guarded, world);
    computeRoutes(guarded, world);
  });
}

/** With it, clients that are told only the management URL find the sign-in. */
function cloud(world: World) {
  const resourceManager = world.url("azure.management");
  return {
    name: "Emulated",
    resourceManager,
    authentication: {
      loginEndpoint: world.url("azure.login"),
      audiences: managementAudiences(world),
      tenant: "common",
      identityProvider: "AAD",
    },
    suffixes: {},
  };
}
