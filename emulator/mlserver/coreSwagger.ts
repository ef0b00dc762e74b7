import type { FastifyInstance, RouteOptions } from "fastify";
import { notFound } from "./errors";

type Json = Record<string, unknown>;

const VERSION = "9.3.0";

/**
 * The document of the core APIs, which Microsoft keeps on a page of its own. It is made of the routes that are
 * registered after it, so that it describes what is really served.
 */
export function coreSwagger(app: FastifyInstance): void {
  const paths: Record<string, Json> = {};

  app.get<{ Params: { file: string } }>(
    "/deployr-api-docs/swagger/:file",
    { config: { operation: "mlserver_core_swagger_get" } },
    (request) => {
      if (request.params.file !== `mlserver-swagger-${VERSION}.json`)
        throw notFound("There is no such document.");
      return {
        swagger: "2.0",
        info: { title: "Core APIs", version: VERSION },
        schemes: ["http", "https"],
        consumes: ["application/json"],
        produces: ["application/json"],
        paths,
      };
    },
  );

  app.addHook("onRoute", (route) => {
    const { operation } = route.config ?? {};
    if (operation === undefined || operation.startsWith("+") || operation === "mlserver_service_consume")
      return;
    const path = route.url.replace(/:(\w+)/g, "{$1}");
    // Fastify adds a HEAD to each GET: the document has none.
    for (const method of [route.method].flat().filter((name) => name !== "HEAD"))
      paths[path] = { ...paths[path], [method.toLowerCase()]: describe(operation, route) };
  });
}

function describe(operation: string, { url, schema }: RouteOptions): Json {
  const inPath = [...url.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    type: "string",
  }));
  const body = schema?.body ? [{ name: "body", in: "body", required: true, schema: schema.body }] : [];
  const words = operation.replace(/^mlserver_/, "").split("_");
  return {
    operationId: words.map((word, at) => (at ? word[0]?.toUpperCase() + word.slice(1) : word)).join(""),
    parameters: [...inPath, ...body],
    responses: { default: { description: "The result, or an error." } },
  };
}
