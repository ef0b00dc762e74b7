import type { FastifyInstance } from "fastify";
import type { World } from "../core";
import { badRequest, notFound } from "./errors";
import { page } from "./paging";
import { flag, parameter, type Query, requireProject, requireSpace } from "./scope";
import { type Instance, instances } from "./world";

const ROOT = "/ml/v4/instances";

interface ById {
  Params: { id: string };
  Querystring: Query;
}

/** `/ml/v4/instances`, which are read only. */
export function registerInstances(app: FastifyInstance, world: World): void {
  const operation = (name: string) => ({ config: { operation: `watsonx_instances_${name}` } });

  app.get<{ Querystring: Query }>(ROOT, operation("list"), ({ query }) => {
    const scopes = scopesOf(world, query);
    if (scopes.length === 0) throw badRequest("space_id or project_id has to be given.");
    const wanted = instances(world)
      .list()
      .filter((instance) => instance.scopes.some((scope) => scopes.includes(scope)));
    return page(world, ROOT, query, wanted, (instance) => show(instance, query));
  });

  app.get<ById>(`${ROOT}/:id`, operation("get"), ({ params, query }) => {
    scopesOf(world, query);
    const instance = instances(world).get(params.id);
    if (!instance) throw notFound(`The instance ${params.id} was not found.`);
    return show(instance, query);
  });
}

/** The only list that takes several spaces and projects at once. */
function scopesOf(world: World, query: Query): string[] {
  const ids = (name: string) => parameter(query, name)?.split(",") ?? [];
  const spaceIds = ids("space_id");
  const projectIds = ids("project_id");
  for (const id of spaceIds) requireSpace(world, id);
  for (const id of projectIds) requireProject(world, id);
  return [...spaceIds, ...projectIds];
}

function show({ metadata, entity }: Instance, query: Query) {
  const { details, ...consumption } = entity.consumption;
  const isDetailed = flag(query, "consumption_details");
  return { metadata, entity: { ...entity, consumption: { ...consumption, ...(isDetailed && { details }) } } };
}
