import type { FastifyInstance } from "fastify";
import type { World } from "../core";
import { notFound } from "./errors";
import { page } from "./paging";
import { parameter, type Query } from "./scope";
import { registerSpaces } from "./spaces";
import { type Container, hardware, projects, type Specification, software } from "./world";

interface ById {
  Params: { id: string };
  Querystring: Query;
}

/** The `/v2` calls around the Runtime; both hosts serve them, since clients ask either. */
export function registerPlatform(app: FastifyInstance, world: World): void {
  const operation = (name: string) => ({ config: { operation: `+watsonx_${name}` } });

  registerSpaces(app, world);
  app.get<{ Querystring: Query }>("/v2/projects", operation("projects_list"), ({ query }) => {
    const name = parameter(query, "name");
    const visible = projects(world)
      .list()
      .filter(({ entity }) => name === undefined || entity.name === name);
    return { ...page(world, "/v2/projects", query, visible), total_results: visible.length };
  });
  app.get<ById>("/v2/projects/:id", operation("projects_get"), ({ params }) =>
    found<Container>(projects(world).get(params.id), "project", params.id),
  );

  for (const [kind, collection] of [
    ["software_specifications", software],
    ["hardware_specifications", hardware],
  ] as const) {
    app.get<{ Querystring: Query }>(`/v2/${kind}`, operation(`${kind}_list`), ({ query }) => {
      const name = parameter(query, "name");
      const resources = collection(world)
        .list()
        .filter(({ metadata }) => name === undefined || metadata.name === name);
      return { total_results: resources.length, resources };
    });
    app.get<ById>(`/v2/${kind}/:id`, operation(`${kind}_get`), ({ params }) =>
      found<Specification>(collection(world).get(params.id), "specification", params.id),
    );
  }
}

function found<T>(value: T | undefined, what: string, id: string): T {
  if (value === undefined) throw notFound(`The ${what} ${id} was not found.`);
  return value;
}
