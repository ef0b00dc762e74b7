import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { MlserverConnection, PlatformModule, World } from "../core";
import { authRoutes, requireUser } from "./auth";
import { batchRoutes } from "./batches";
import { consumptionRoutes } from "./consumption";
import { coreSwagger } from "./coreSwagger";
import { dialectControl } from "./dialect";
import { errorBody } from "./errors";
import { nodeRoutes, seedComputeNodes } from "./nodes";
import { poolRoutes } from "./pools";
import { realtimeRoutes } from "./realtime";
import { Registry } from "./registry";
import { serviceRoutes } from "./services";
import { Sessions, sessionRoutes } from "./sessions";
import { snapshotRoutes } from "./snapshots";
import { statusRoutes } from "./status";
import { deployUser } from "./users";
import { workspaceRoutes } from "./workspace";

/** Microsoft Machine Learning Server 9.3. */
export const mlserver: PlatformModule<MlserverConnection> = {
  name: "mlserver",
  apps: [{ role: "main", portOffset: 7, tls: false, requestIdHeader: "x-request-id", errorBody, register }],
  seed: seedComputeNodes,
  connection: (world) => ({
    url: world.url("mlserver.main"),
    username: deployUser.name,
    password: deployUser.password,
  }),
  control: dialectControl,
};

async function register(app: FastifyInstance, world: World): Promise<void> {
  const registry = new Registry(world);
  const sessions = new Sessions(world);
  await app.register(multipart);
  coreSwagger(app);
  authRoutes(app, world);
  await app.register(async (scope) => {
    requireUser(scope, world);
    consumptionRoutes(scope, world, registry);
    batchRoutes(scope, world, registry);
  });
  await app.register(async (scope) => {
    requireUser(scope, world);
    scope.addHook("preValidation", dropNulls);
    serviceRoutes(scope, world, registry);
    realtimeRoutes(scope, world, registry);
    poolRoutes(scope, world, registry);
    sessionRoutes(scope, world, sessions);
    workspaceRoutes(scope, world, sessions);
    snapshotRoutes(scope, world, sessions);
    nodeRoutes(scope, world);
    statusRoutes(scope, world);
  });
}

/** A field that is null is a field that was left out: published clients send both. */
async function dropNulls(request: FastifyRequest): Promise<void> {
  const { body } = request;
  if (typeof body !== "object" || body?.constructor !== Object) return;
  request.body = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
}
