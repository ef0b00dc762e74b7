import type { FastifyInstance, FastifyRequest } from "fastify";
import type { World } from "../core";
import { caller } from "./auth";
import { dialect } from "./dialect";
import { badRequest } from "./errors";
import type { Service, ServiceFields } from "./model";
import type { Registry } from "./registry";
import { sendString, timestamp } from "./replies";
import { patchBody, publishBody } from "./schemas";
import { findSnapshot } from "./snapshots";
import type { User } from "./users";

interface Named {
  name: string;
}
interface Versioned extends Named {
  version: string;
}
type Publish = FastifyRequest<{ Params: Named & Partial<Versioned>; Body: Partial<ServiceFields> }>;

/** What a service has where the publish request says nothing. */
export const defaultFields: ServiceFields = {
  snapshotId: null,
  runtimeType: "R",
  initCode: null,
  code: null,
  description: null,
  operationId: null,
  inputParameterDefinitions: [],
  outputParameterDefinitions: [],
  outputFileNames: [],
};

/** Publication and management of web services. */
export function serviceRoutes(app: FastifyInstance, world: World, registry: Registry): void {
  const checkSnapshot = (fields: Partial<ServiceFields>, user: User) => {
    // Only looked at now: a service keeps what it took from a snapshot that is deleted later.
    if (fields.snapshotId && !findSnapshot(world, fields.snapshotId, user)) {
      throw badRequest(`Snapshot '${fields.snapshotId}' was not found.`);
    }
  };

  const publish = (request: Publish): Service => {
    const user = caller(request);
    const { name, version } = request.params;
    checkSnapshot(request.body, user);
    const service: Service = {
      name,
      version: registry.claim(name, version, user),
      ...newServiceFacts(world, user, version === undefined),
      ...defaultFields,
      ...request.body,
    };
    if (!world.faults.rollback(request)) registry.put(service);
    return service;
  };

  app.get("/services", { config: { operation: "mlserver_services_list" } }, (request) => {
    const user = caller(request);
    return registry.visibleTo(user).map((service) => view(service, user));
  });

  app.get<{ Params: Named }>(
    "/services/:name",
    { config: { operation: "mlserver_services_list_by_name" } },
    (request) => {
      const user = caller(request);
      return registry.versions(request.params.name, user).map((service) => view(service, user));
    },
  );

  app.post<{ Params: Named; Body: Partial<ServiceFields> }>(
    "/services/:name",
    { config: { operation: "mlserver_services_create_unversioned" }, schema: { body: publishBody } },
    (request, reply) => sendString(reply, address(publish(request)), 201),
  );

  app.post<{ Params: Versioned; Body: Partial<ServiceFields> }>(
    "/services/:name/:version",
    { config: { operation: "mlserver_services_create" }, schema: { body: publishBody } },
    (request, reply) => sendString(reply, address(publish(request)), 201),
  );

  app.get<{ Params: Versioned }>(
    "/services/:name/:version",
    { config: { operation: "mlserver_services_get" } },
    (request) => {
      const user = caller(request);
      const found = view(registry.find(request.params.name, request.params.version, user), user);
      return dialect(world).serviceGet === "array" ? [found] : found;
    },
  );

  app.patch<{ Params: Versioned; Body: Partial<ServiceFields> }>(
    "/services/:name/:version",
    { config: { operation: "mlserver_services_patch" }, schema: { body: patchBody } },
    (request, reply) => {
      const user = caller(request);
      const service = registry.owned(request.params.name, request.params.version, user);
      if (service.runtimeType === "Realtime") {
        throw badRequest("A realtime web service is updated through /realtime-services.");
      }
      checkSnapshot(request.body, user);
      // The document does not say what becomes of a field that is left out; published clients count on its staying.
      if (!world.faults.rollback(request)) registry.put({ ...service, ...request.body });
      return sendString(reply, address(service));
    },
  );

  app.delete<{ Params: Versioned }>(
    "/services/:name/:version",
    { config: { operation: "mlserver_services_delete" } },
    (request, reply) => {
      const service = registry.owned(request.params.name, request.params.version, caller(request));
      if (!world.faults.rollback(request)) registry.delete(service);
      return reply.send();
    },
  );
}

/** What the server itself puts into a service that is published now. */
export function newServiceFacts(world: World, user: User, development: boolean) {
  return {
    owner: user.name,
    versionPublishedBy: user.name,
    creationTime: timestamp(world.clock.iso()),
    development,
    model: null,
    pool: null,
  };
}

/** Where a service is consumed. */
export function address({ name, version }: Versioned): string {
  return `/api/${encodeURIComponent(name)}/${encodeURIComponent(version)}`;
}

function view(service: Service, user: User) {
  const {
    development: _development,
    model: _model,
    pool: _pool,
    ...shown
  } = { ...defaultFields, ...service };
  return { ...shown, myPermissionOnService: service.owner === user.name ? "read/write" : "read only" };
}
