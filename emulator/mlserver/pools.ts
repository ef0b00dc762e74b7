import type { FastifyInstance, FastifyRequest } from "fastify";
import type { World } from "../core";
import { caller } from "./auth";
import { badRequest } from "./errors";
import type { Pool } from "./model";
import { computeNodes } from "./nodes";
import type { Registry } from "./registry";
import { sendString } from "./replies";
import { poolBody } from "./schemas";

const CREATION_SECONDS = 10;

interface Versioned {
  name: string;
  version: string;
}
interface PoolRequest {
  InitialPoolSize?: number;
  MaxPoolSize?: number;
}

/** Dedicated pools of services, on all compute nodes alike. */
export function poolRoutes(app: FastifyInstance, world: World, registry: Registry): void {
  const change = (request: FastifyRequest<{ Params: Versioned }>, pool: Pool | null) => {
    const { name, version } = request.params;
    const service = registry.owned(name, version, caller(request));
    if (!world.faults.rollback(request)) registry.put({ ...service, pool });
  };

  app.post<{ Params: Versioned; Body: PoolRequest }>(
    "/services/:name/:version/pool",
    { config: { operation: "mlserver_service_pool_create_or_update" }, schema: { body: poolBody } },
    (request, reply) => {
      const { InitialPoolSize: initialSize = 0, MaxPoolSize: maxSize = initialSize } = request.body;
      if (initialSize > maxSize) throw badRequest("InitialPoolSize must not be greater than MaxPoolSize.");
      // A pool has no failed state: one that cannot be made stays pending.
      const never = world.faults.failure(request) !== undefined;
      const readyAt = never ? Number.MAX_SAFE_INTEGER : world.clock.in(CREATION_SECONDS);
      change(request, { initialSize, maxSize, readyAt });
      return sendString(reply, "Created.");
    },
  );

  app.delete<{ Params: Versioned }>(
    "/services/:name/:version/pool",
    { config: { operation: "mlserver_service_pool_delete" } },
    (request, reply) => {
      change(request, null);
      return sendString(reply, "Deleted.");
    },
  );

  app.get<{ Params: Versioned }>(
    "/services/:name/:version/pool",
    { config: { operation: "mlserver_service_pool_get" } },
    (request) => {
      const { name, version } = request.params;
      // The document lists no 404 here: a service that does not exist has no pool.
      const service = registry.versions(name, caller(request)).find((known) => known.version === version);
      const pool = service?.pool ?? null;
      return computeNodes(world).map((ComputeNodeEndpoint) => ({
        ComputeNodeEndpoint,
        Status: poolStatus(pool?.missingOn?.includes(ComputeNodeEndpoint) ? null : pool),
      }));
    },
  );

  const poolStatus = (pool: Pool | null) => {
    if (!pool) return "NotFound";
    return world.clock.reached(pool.readyAt) ? "Success" : "Pending";
  };
}
