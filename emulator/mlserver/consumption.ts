import type { FastifyInstance } from "fastify";
import type { World } from "../core";
import { caller } from "./auth";
import { badRequest } from "./errors";
import { remember } from "./execution";
import type { Service, ServiceResult } from "./model";
import { inputFault } from "./parameters";
import type { Registry } from "./registry";
import { inputsBody } from "./schemas";
import { address } from "./services";
import { serviceSwagger } from "./swagger";

interface Versioned {
  name: string;
  version: string;
}

const success: ServiceResult = {
  success: true,
  errorMessage: "",
  consoleOutput: "",
  changedFiles: [],
  outputParameters: {},
  outputFiles: {},
};

/** A service's swagger.json and its synchronous consumption. */
export function consumptionRoutes(app: FastifyInstance, world: World, registry: Registry): void {
  app.get<{ Params: Versioned }>(
    "/api/:name/:version/swagger.json",
    { config: { operation: "mlserver_service_swagger_get" } },
    (request) => serviceSwagger(registry.find(request.params.name, request.params.version, caller(request))),
  );

  app.post<{ Params: Versioned; Body: Record<string, unknown> }>(
    "/api/:name/:version",
    { config: { operation: "mlserver_service_consume" }, schema: { body: inputsBody } },
    (request, reply) => {
      const service = registry.find(request.params.name, request.params.version, caller(request));
      const { status, result } = run(world, service, request.body);
      remember(world, { service: address(service), inputs: request.body });
      return reply.status(status).send(result);
    },
  );
}

/** What the service answers to these inputs: code is not run here, its answers are registered by the user. */
export function run(world: World, service: Service, inputs: Record<string, unknown>) {
  const fault = inputFault(service.inputParameterDefinitions, inputs);
  if (fault) throw badRequest(fault);
  const path = address(service);
  const registered = world.responses.find("mlserver_service_consume", path);
  if (!registered) {
    throw badRequest(
      `No response is registered for ${path}: POST {"operation":"mlserver_service_consume","path":"^${path}$","body":{"outputParameters":{}}} to the control port's /responses.`,
    );
  }
  const { status = 200, body } = registered;
  return { status, result: status < 300 ? { ...success, ...(body as Partial<ServiceResult>) } : body };
}
