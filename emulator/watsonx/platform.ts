import type { FastifyInstance } from "fastify";
import type { World } from "../core";
import { type Asset, deleteAsset } from "./assets";
import { notFound } from "./errors";
import { findAsset } from "./kinds";
import { page } from "./paging";
import { isIn, parameter, type Query, requireScope, requireSpace } from "./scope";
import { type Container, hardware, projects, type Specification, software, spaces } from "./world";

interface ById {
  Params: { id: string };
  Querystring: Query;
}

/** The `/v2` calls around the Runtime; both hosts serve them, since clients ask either. */
export function registerPlatform(app: FastifyInstance, world: World): void {
  const operation = (name: string) => ({ config: { operation: `+watsonx_${name}` } });

  app.get<{ Querystring: Query }>("/v2/spaces", operation("spaces_list"), ({ query }) => {
    const name = parameter(query, "name");
    const visible = spaces(world)
      .list()
      .filter((space) => !space.foreign && (name === undefined || space.entity.name === name));
    return page(world, "/v2/spaces", query, visible);
  });
  app.get<ById>("/v2/spaces/:id", operation("spaces_get"), ({ params }) => {
    requireSpace(world, params.id);
    return spaces(world).get(params.id);
  });
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

  const assetOf = (id: string, query: Query) => {
    const scope = requireScope(world, query);
    const found = findAsset(world, id);
    if (found && isIn(found.asset.metadata, scope)) return found;
    throw notFound(`The asset ${id} was not found.`);
  };
  app.get<ById>("/v2/assets/:id", operation("assets_get"), ({ params, query }) => {
    const { kind, asset } = assetOf(params.id, query);
    return platformAsset(kind.assetType, asset);
  });
  app.delete<ById>("/v2/assets/:id", operation("assets_delete"), ({ params, query }, reply) => {
    const { kind } = assetOf(params.id, query);
    deleteAsset(world, kind, params.id);
    return reply.status(204).send();
  });
}

function found<T>(value: T | undefined, what: string, id: string): T {
  if (value === undefined) throw notFound(`The ${what} ${id} was not found.`);
  return value;
}

function platformAsset(assetType: string, { metadata, entity }: Asset): unknown {
  const { id, modified_at, owner, ...rest } = metadata;
  return {
    metadata: {
      ...rest,
      asset_id: id,
      asset_type: assetType,
      asset_state: "available",
      origin_country: "us",
      owner_id: owner,
      usage: { last_updated_at: modified_at },
      href: `/v2/assets/${id}`,
    },
    entity: { [assetType]: entity },
  };
}
