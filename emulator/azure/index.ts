import { randomUUID } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { AppSpec, AzureConnection, PlatformModule, World } from "../core";
import { directory } from "./directory";
import { armError } from "./errors";
import { login, loginError } from "./login";
import { management } from "./management";
import { seedModels } from "./models";
import { regional, regionalError } from "./regional";
import { outcomeRequest } from "./runs/definition";
import { outcomesOf } from "./runs/model";
import { seedWorkspaces } from "./workspaces";

export { directory, managedIdentityEnvironment } from "./directory";

const common = {
  tls: true,
  caseSensitive: false,
  ignoreTrailingSlash: true,
  requestIdHeader: "x-ms-request-id",
  replyHeaders,
} satisfies Partial<AppSpec>;

/** Azure Resource Manager, sign-in and the regional data plane. */
export const azure: PlatformModule<AzureConnection> = {
  name: "azure",
  apps: [
    { ...common, role: "management", portOffset: 1, errorBody: armError, register: management },
    { ...common, role: "login", portOffset: 2, errorBody: loginError, register: login },
    { ...common, role: "regional", portOffset: 3, errorBody: regionalError, register: regional },
  ],
  seed(world) {
    seedWorkspaces(world);
    seedModels(world);
  },
  control,
  connection(world) {
    const { tenantId, subscriptionId, resourceGroup, workspace, clientId, clientSecret } = directory;
    return {
      management: world.url("azure.management"),
      login: world.url("azure.login"),
      regional: world.url("azure.regional"),
      ...{ tenantId, subscriptionId, resourceGroup, workspace, clientId, clientSecret },
    };
  },
};

/** `POST /azure/runs/outcome`: how the following runs of a script end; the newest that fits counts. */
function control(app: FastifyInstance, world: World): void {
  app.post("/azure/runs/outcome", (request, reply) => {
    const id = randomUUID();
    outcomesOf(world).put(id, outcomeRequest.parse(request.body));
    return reply.status(201).send({ id });
  });
}

function replyHeaders(request: FastifyRequest): Record<string, string> {
  const clientId = request.headers["x-ms-client-request-id"];
  return {
    "x-ms-correlation-request-id": randomUUID(),
    ...(typeof clientId === "string" && { "x-ms-client-request-id": clientId }),
  };
}
