import { randomUUID } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { PlatformError, pathOf, type World } from "../core";
import { findRevision, hasTags, importState, validate } from "./assets";
import {
  type AssetReference,
  concluded,
  type Deployment,
  type DeploymentEntity,
  deploymentsOf,
  servingNameOf,
  settled,
  showDeployment,
  stateOf,
  type Work,
} from "./deployment";
import { badRequest, notFound } from "./errors";
import { findAsset } from "./kinds/all";
import { page } from "./paging";
import {
  ANY,
  COMMON_PATCHABLE,
  PATCH_TYPES,
  type Patchable,
  type PatchOperation,
  patched,
  patchSchema,
} from "./patch";
import {
  anyObject,
  closed,
  hardwareSpec,
  hybridHardwareSpecs,
  listOf,
  reference,
  scoringData,
  spaceScope,
  text,
} from "./schemas";
import { parameter, type Query, requireSpace, requireSpaceScope } from "./scope";
import { DEFAULT_HARDWARE, type HardwareSpec, requireHardware } from "./specifications";
import { OWNER } from "./world";

const CREATE_SECONDS = 20;
const ASSET_SECONDS = 15;
const SCALE_SECONDS = 8;
/** Later versions of the API update the asset asynchronously. */
const LAST_SYNCHRONOUS_VERSION = "2021-05-01";

const ROOT = "/ml/v4/deployments";
const STATES = ["initializing", "updating", "ready", "failed"];
const TYPES = ["model", "function", "py_script", "do"];

const properties = {
  name: { type: "string", minLength: 1 },
  description: text,
  tags: listOf(text),
  custom: anyObject,
  asset: reference,
  online: closed({
    parameters: {
      type: "object",
      properties: { serving_name: { type: "string", pattern: "^[a-z0-9_]{1,36}$" } },
    },
  }),
  batch: closed({ parameters: anyObject }),
  r_shiny: closed({ authentication: text, parameters: anyObject }),
  hardware_spec: hardwareSpec,
  hybrid_pipeline_hardware_specs: hybridHardwareSpecs,
};
const createSchema = closed({ ...spaceScope, ...properties }, "space_id", "name", "asset");
const resultSchema = closed(properties, "name", "asset");
const patchable: Patchable = {
  ...COMMON_PATCHABLE,
  "/hardware_spec": ANY,
  "/hybrid_pipeline_hardware_specs": ANY,
  "/asset": ANY,
  "/online/parameters": ANY,
};

/** What a request may say of a deployment. */
interface Body extends Omit<DeploymentEntity, "custom" | "deployed_asset_type"> {
  name: string;
  description?: string;
  tags?: string[];
  custom?: Record<string, unknown>;
}

interface ById {
  Params: { id: string };
  Querystring: Query;
}

/** `/ml/v4/deployments`. */
export function registerDeployments(app: FastifyInstance, world: World): void {
  const deployments = deploymentsOf(world);
  const operation = (name: string) => ({ operation: `watsonx_deployments_${name}` });

  app.post<{ Body: Body & { space_id: string } }>(
    ROOT,
    { config: operation("create"), schema: { body: createSchema } },
    (request, reply) => reply.status(202).send(showDeployment(world, create(world, request))),
  );

  app.get<{ Querystring: Query }>(ROOT, { config: operation("list") }, ({ query }, reply) => {
    if (parameter(query, "conflict") === "true") {
      refuseOthers(query, "conflict", "serving_name");
      refuseTakenName(world, parameter(query, "serving_name"));
      return reply.status(204).send();
    }
    const spaceId = parameter(query, "space_id");
    if (spaceId !== undefined) requireSpace(world, spaceId);
    const visible = deployments
      .list()
      .filter(({ metadata }) => spaceId === undefined || metadata.space_id === spaceId)
      .map((deployment) => settled(world, deployment));
    if (parameter(query, "stats") === "true") {
      refuseOthers(query, "stats", "space_id");
      return statistics(spaceId, visible);
    }
    return page(world, ROOT, query, visible.filter(filterOf(query)), (deployment) =>
      showDeployment(world, deployment),
    );
  });

  app.get<ById>(`${ROOT}/:id`, { config: operation("get") }, ({ params, query }) =>
    showDeployment(world, find(world, params.id, query)),
  );

  app.delete<ById>(`${ROOT}/:id`, { config: operation("delete") }, ({ params, query }, reply) => {
    find(world, params.id, query);
    deployments.delete(params.id);
    return reply.status(204).send();
  });

  app.patch<ById & { Body: PatchOperation[] }>(
    `${ROOT}/:id`,
    { config: { ...operation("patch"), contentTypes: PATCH_TYPES }, schema: { body: patchSchema } },
    (request, reply) => {
      const deployment = find(world, request.params.id, request.query);
      const updated = update(world, request, deployment);
      return reply.status(updated.work && !deployment.work ? 202 : 200).send(showDeployment(world, updated));
    },
  );

  app.post<ById>(
    `${ROOT}/:id/predictions`,
    { config: operation("predictions_create"), schema: { body: scoringData } },
    (request, reply) => {
      const { id } = request.params;
      const deployment =
        deployments.get(id) ?? deployments.list().find(({ entity }) => servingNameOf(entity) === id);
      if (!deployment) throw notFound(`The deployment ${id} was not found.`);
      if (!deployment.entity.online) throw badRequest(`The deployment ${id} is not online.`);
      const state = stateOf(settled(world, deployment));
      if (state !== "ready" && state !== "updating") {
        throw new PlatformError(409, "deployment_not_ready", `The deployment ${id} is ${state}.`);
      }
      const answer = world.responses.find("watsonx_deployments_predictions_create", pathOf(request));
      if (!answer) {
        throw new PlatformError(
          501,
          "no_response_registered",
          "No response registered: give the emulator one with POST /responses on its control port.",
        );
      }
      // No request shows them: they are there to be counted.
      world.store
        .collection("watsonx/predictions")
        .put(randomUUID(), { deployment: id, asked: request.body });
      return reply.status(answer.status ?? 200).send(answer.body);
    },
  );
}

function find(world: World, id: string, query: Query): Deployment {
  const { space_id } = requireSpaceScope(world, query);
  const deployment = deploymentsOf(world).get(id);
  if (deployment?.metadata.space_id !== space_id) throw notFound(`The deployment ${id} was not found.`);
  return settled(world, deployment);
}

function create(world: World, request: FastifyRequest<{ Body: Body & { space_id: string } }>): Deployment {
  const { space_id, name, description, tags, custom, ...given } = request.body;
  requireSpace(world, space_id);
  checkForm(given);
  if (given.online && given.hardware_spec) {
    throw badRequest("hardware_spec cannot be given when an online deployment is created.");
  }
  checkHardware(world, given);
  const deployed_asset_type = servedAs(world, space_id, given.asset);
  refuseTakenName(world, servingNameOf(given));

  const at = world.clock.iso();
  const failure = world.faults.failure(request) ?? world.faults.rollback(request)?.message;
  const registered = world.responses.find("watsonx_deployments_create", pathOf(request));
  const { system } = (registered?.body ?? {}) as Pick<Deployment, "system">;
  const deployment: Deployment = {
    metadata: {
      id: randomUUID(),
      name,
      ...(description !== undefined && { description }),
      ...(tags && { tags }),
      owner: OWNER,
      created_at: at,
      modified_at: at,
      space_id,
    },
    entity: {
      ...given,
      custom: custom ?? {},
      deployed_asset_type,
      ...(given.online && { hardware_spec: DEFAULT_HARDWARE }),
    },
    work: {
      state: "initializing",
      readyAt: world.clock.in(CREATE_SECONDS),
      apply: {},
      ...(failure !== undefined && { failure }),
    },
    ...(system !== undefined && { system }),
  };
  return deploymentsOf(world).put(deployment.metadata.id, deployment);
}

function update(
  world: World,
  request: FastifyRequest<{ Querystring: Query; Body: PatchOperation[] }>,
  before: Deployment,
): Deployment {
  const { name, description, tags, ...metadata } = before.metadata;
  const { deployed_asset_type: _, ...shown } = before.entity;
  const view: Body = {
    name,
    ...(description !== undefined && { description }),
    ...(tags && { tags }),
    ...shown,
  };
  const wanted = patched(view, request.body, patchable);
  validate(request, resultSchema, wanted);
  const {
    name: newName,
    description: newDescription,
    tags: newTags,
    custom,
    asset,
    hardware_spec,
    ...rest
  } = wanted;
  checkForm(wanted);
  const isOnline = before.entity.online !== undefined;
  const touches = (path: string) => request.body.some((operation) => operation.path === path);
  if (touches("/hardware_spec") && isOnline && !hardware_spec) {
    throw badRequest("The hardware_spec of an online deployment cannot be removed.");
  }
  if (touches("/hardware_spec") || touches("/hybrid_pipeline_hardware_specs")) checkHardware(world, wanted);
  if (servingNameOf(wanted) !== servingNameOf(before.entity)) {
    refuseTakenName(world, servingNameOf(wanted));
  }

  const later: Partial<DeploymentEntity> = {};
  let seconds = 0;
  if (touches("/asset")) {
    later.asset = asset;
    later.deployed_asset_type = servedAs(world, metadata.space_id, asset);
    seconds = ASSET_SECONDS;
  }
  if (isOnline && hardware_spec?.num_nodes !== before.entity.hardware_spec?.num_nodes) {
    // Of an online deployment's hardware only the number of copies changes; name and id are ignored.
    if (hardware_spec?.num_nodes !== undefined) {
      later.hardware_spec = { ...before.entity.hardware_spec, num_nodes: hardware_spec.num_nodes };
      seconds = Math.max(seconds, SCALE_SECONDS);
    }
  }
  if (seconds > 0 && before.work) {
    throw new PlatformError(
      409,
      "deployment_busy",
      `The deployment ${before.metadata.id} is ${before.work.state}; wait until it is ready.`,
    );
  }

  const rolledBack = world.faults.rollback(request)?.message;
  const failure = world.faults.failure(request) ?? rolledBack;
  const { asset: oldAsset, hardware_spec: oldHardware, deployed_asset_type } = before.entity;
  const kept = isOnline ? oldHardware : hardware_spec;
  const after: Deployment = {
    ...before,
    metadata: {
      ...metadata,
      name: newName,
      ...(newDescription !== undefined && { description: newDescription }),
      ...(newTags && { tags: newTags }),
      modified_at: world.clock.iso(),
    },
    entity: {
      ...rest,
      asset: oldAsset,
      deployed_asset_type,
      custom: custom ?? {},
      ...(kept && { hardware_spec: kept }),
    },
  };
  if (seconds === 0) return rolledBack === undefined ? save(world, after) : after;

  const work: Work = {
    state: "updating",
    readyAt: world.clock.in(seconds),
    apply: later,
    ...(failure !== undefined && { failure }),
  };
  const version = parameter(request.query, "version")!;
  const isSynchronous = !later.hardware_spec && version <= LAST_SYNCHRONOUS_VERSION;
  return save(world, isSynchronous ? concluded(after, work, world.clock.iso()) : { ...after, work });
}

const save = (world: World, deployment: Deployment) =>
  deploymentsOf(world).put(deployment.metadata.id, deployment);

function checkForm({
  online,
  batch,
  r_shiny,
  hardware_spec,
  hybrid_pipeline_hardware_specs,
}: Partial<Body>): void {
  if ([online, batch, r_shiny].filter((form) => form !== undefined).length !== 1) {
    throw badRequest("Exactly one of online, batch and r_shiny has to be given.");
  }
  if (!hybrid_pipeline_hardware_specs) return;
  if (hardware_spec && !online) {
    throw badRequest("hardware_spec and hybrid_pipeline_hardware_specs are mutually exclusive.");
  }
  if (!batch) throw badRequest("hybrid_pipeline_hardware_specs is for batch deployments only.");
}

function checkHardware(world: World, body: Partial<Body>): void {
  const hybrid = body.hybrid_pipeline_hardware_specs?.map(({ hardware_spec }) => hardware_spec) ?? [];
  const specs: HardwareSpec[] = body.hardware_spec ? [body.hardware_spec, ...hybrid] : hybrid;
  for (const spec of specs) {
    if (body.batch && spec.num_nodes !== undefined) {
      throw badRequest("hardware_spec.num_nodes is not supported for batch deployments.");
    }
    requireHardware(world, spec);
  }
}

/** The type under which the asset is served; it has to exist in the space and to be complete. */
function servedAs(world: World, spaceId: string, { id, rev }: AssetReference): string {
  const found = findAsset(world, id);
  if (!found || found.asset.metadata.space_id !== spaceId) {
    throw notFound(`The asset ${id} was not found in space ${spaceId}.`);
  }
  const { kind, asset } = found;
  if (!kind.deployedAs) throw badRequest(`A ${kind.label} cannot be deployed.`);
  if (rev !== undefined && !findRevision(world, kind, asset, rev)) {
    throw notFound(`Revision ${rev} of the ${kind.label} ${id} was not found.`);
  }
  const imported = importState(world, asset);
  if (imported === "running" || imported === "failed") {
    throw badRequest(`The content of the ${kind.label} ${id} is not there: its import is ${imported}.`);
  }
  return kind.deployedAs(asset);
}

function refuseTakenName(world: World, servingName: string | undefined): void {
  if (servingName === undefined) return;
  const owner = deploymentsOf(world)
    .list()
    .find(({ entity }) => servingNameOf(entity) === servingName);
  if (!owner) return;
  throw new PlatformError(
    409,
    "serving_name_conflict",
    `The serving name ${servingName} is taken by the deployment ${owner.metadata.id}.`,
  );
}

/** `stats` and `conflict` go with one parameter only (and with the version). */
function refuseOthers(query: Query, flag: string, partner: string): void {
  const others = Object.keys(query).filter((name) => ![flag, partner, "version"].includes(name));
  if (others.length > 0) throw badRequest(`${flag} cannot be combined with ${others.join(", ")}.`);
  if (flag === "conflict" && query[partner] === undefined) throw badRequest(`${flag} needs ${partner}.`);
}

function filterOf(query: Query): (deployment: Deployment) => boolean {
  const one = (name: string, allowed?: string[]) => {
    const value = parameter(query, name);
    if (value !== undefined && allowed && !allowed.includes(value)) {
      throw badRequest(`${name} must be one of ${allowed.join(", ")}.`);
    }
    return (actual: string | undefined) => value === undefined || value === actual;
  };
  const name = one("name");
  const asset = one("asset_id");
  const type = one("type", TYPES);
  const state = one("state", STATES);
  const servingName = one("serving_name");
  const tag = parameter(query, "tag.value");
  return (deployment) =>
    name(deployment.metadata.name) &&
    asset(deployment.entity.asset.id) &&
    type(deployment.entity.deployed_asset_type) &&
    state(stateOf(deployment)) &&
    servingName(servingNameOf(deployment.entity)) &&
    (tag === undefined || hasTags(deployment.metadata.tags ?? [], tag));
}

function statistics(space_id: string | undefined, deployments: Deployment[]) {
  const count = (form: "online" | "batch" | "r_shiny") =>
    deployments.filter(({ entity }) => entity[form] !== undefined).length;
  return {
    resources: [],
    system: {
      warnings: [],
      stats: [
        {
          space_id,
          total_count: deployments.length,
          online_count: count("online"),
          batch_count: count("batch"),
          r_shiny_count: count("r_shiny"),
        },
      ],
    },
  };
}
