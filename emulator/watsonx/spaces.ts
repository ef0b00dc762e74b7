import { randomUUID } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { PlatformError, type World } from "../core";
import { deploymentsOf } from "./deployment";
import { page } from "./paging";
import { ANY, PATCH_TYPES, type PatchOperation, patched, patchSchema } from "./patch";
import { anyObject, closed, listOf, text } from "./schemas";
import { parameter, type Query, requireSpace } from "./scope";
import { type Container, newSpace, OWNER, spaces } from "./world";

const PREPARE_SECONDS = 5;
const ROOT = "/v2/spaces";

const body = closed(
  {
    name: { type: "string", minLength: 1, maxLength: 100 },
    description: text,
    storage: anyObject,
    compute: listOf(anyObject),
    tags: listOf(text),
    generator: text,
    stage: anyObject,
    type: text,
    settings: anyObject,
  },
  "name",
);
const patchable = {
  "/name": ANY,
  "/description": ANY,
  "/compute": ANY,
  "/tags": ANY,
  "/type": ANY,
  "/stage/name": ANY,
};

interface ById {
  Params: { id: string };
  Querystring: Query;
}

/** `/v2/spaces`: deployment spaces. */
export function registerSpaces(app: FastifyInstance, world: World): void {
  const operation = (name: string) => ({ operation: `+watsonx_spaces_${name}` });

  app.post<{ Body: Container["entity"] }>(
    ROOT,
    { config: operation("create"), schema: { body } },
    (request, reply) => {
      const space: Container = {
        ...newSpace(world, randomUUID(), request.body),
        readyAt: world.clock.in(PREPARE_SECONDS),
      };
      return reply.status(202).send(show(world, spaces(world).put(space.metadata.id, space)));
    },
  );

  app.get<{ Querystring: Query }>(ROOT, { config: operation("list") }, ({ query }) => {
    const name = parameter(query, "name");
    const visible = spaces(world)
      .list()
      .filter((space) => !space.foreign && (name === undefined || space.entity.name === name));
    return page(world, ROOT, query, visible, (space) => show(world, space));
  });

  app.get<ById>(`${ROOT}/:id`, { config: operation("get") }, ({ params }) =>
    show(world, find(world, params.id)),
  );

  app.patch<ById & { Body: PatchOperation[] }>(
    `${ROOT}/:id`,
    { config: { ...operation("patch"), contentTypes: PATCH_TYPES }, schema: { body: patchSchema } },
    (request) => {
      const space = find(world, request.params.id);
      const entity = patched(space.entity, request.body, patchable);
      const metadata = { ...space.metadata, updated_at: world.clock.iso() };
      return show(world, spaces(world).put(request.params.id, { ...space, metadata, entity }));
    },
  );

  app.delete<ById>(`${ROOT}/:id`, { config: operation("delete") }, ({ params }, reply) => {
    find(world, params.id);
    if (
      deploymentsOf(world)
        .list()
        .some(({ metadata }) => metadata.space_id === params.id)
    ) {
      throw new PlatformError(409, undefined, `The space ${params.id} has deployments; delete them first.`);
    }
    spaces(world).delete(params.id);
    return reply.status(202).send({});
  });

  app.get<ById>(`${ROOT}/:id/members`, { config: operation("members_list") }, ({ params, query }) => {
    find(world, params.id);
    const owner = { metadata: { id: OWNER }, id: OWNER, role: "admin", state: "active", type: "user" };
    return page(
      world,
      `${ROOT}/${params.id}/members`,
      query,
      [owner],
      ({ metadata: _, ...member }) => member,
    );
  });
}

function find(world: World, id: string): Container {
  requireSpace(world, id);
  return spaces(world).get(id)!;
}

function show(world: World, { metadata, entity, readyAt }: Container) {
  const isReady = readyAt === undefined || world.clock.reached(readyAt);
  return { metadata, entity: { ...entity, status: { state: isReady ? "active" : "preparing" } } };
}
