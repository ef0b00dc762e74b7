import type { FastifyInstance, FastifyRequest } from "fastify";
import type { World } from "../core";
import { caller } from "./auth";
import { badRequest } from "./errors";
import { readForm } from "./form";
import type { Service } from "./model";
import type { Registry } from "./registry";
import { sendString } from "./replies";
import { address, defaultFields, newServiceFacts } from "./services";

interface Named {
  name: string;
}
interface Versioned extends Named {
  version: string;
}

const contentTypes = ["multipart/form-data"];

/** Publication of realtime services, made of a serialized model instead of code. */
export function realtimeRoutes(app: FastifyInstance, world: World, registry: Registry): void {
  const read = (request: FastifyRequest) =>
    readForm(world, request, { file: "model", fields: ["description", "operationId"] });

  const publish = async (
    request: FastifyRequest<{ Params: Named & Partial<Versioned> }>,
  ): Promise<Service> => {
    const { fields, file } = await read(request);
    if (!file || file.content.size === 0) throw badRequest("The file 'model' is required.");
    const user = caller(request);
    const { name, version } = request.params;
    const service: Service = {
      ...defaultFields,
      name,
      version: registry.claim(name, version, user, 409),
      ...newServiceFacts(world, user, version === undefined),
      runtimeType: "Realtime",
      inputParameterDefinitions: [{ name: "inputData", type: "data.frame" }],
      outputParameterDefinitions: [{ name: "outputData", type: "data.frame" }],
      ...fields,
      model: file.content,
    };
    if (!world.faults.rollback(request)) registry.put(service);
    return service;
  };

  app.post<{ Params: Named }>(
    "/realtime-services/:name",
    { config: { operation: "mlserver_realtime_services_create_unversioned", contentTypes } },
    async (request, reply) => sendString(reply, address(await publish(request)), 201),
  );

  app.post<{ Params: Versioned }>(
    "/realtime-services/:name/:version",
    { config: { operation: "mlserver_realtime_services_create", contentTypes } },
    async (request, reply) => sendString(reply, address(await publish(request)), 201),
  );

  app.patch<{ Params: Versioned }>(
    "/realtime-services/:name/:version",
    { config: { operation: "mlserver_realtime_services_patch", contentTypes } },
    async (request, reply) => {
      const { fields, file } = await read(request);
      const service = registry.owned(request.params.name, request.params.version, caller(request));
      if (service.runtimeType !== "Realtime") throw badRequest("This is not a realtime web service.");
      const changed = { ...service, ...fields, model: file?.content ?? service.model };
      if (!world.faults.rollback(request)) registry.put(changed);
      return sendString(reply, address(service));
    },
  );
}
