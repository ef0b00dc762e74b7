import type { FastifyInstance, FastifyRequest } from "fastify";
import { type Collection, pathOf, type World } from "../core";
import { hasTags } from "./assets";
import { badRequest, notFound } from "./errors";
import { findAsset } from "./kinds/all";
import { page } from "./paging";
import {
  canceled,
  type Durations,
  outcomeOf,
  phasesOf,
  type Run,
  registeredFor,
  runMetadata,
  stateOf,
  statusOf,
} from "./runs";
import { anyObject, boolean, closed, eitherScope, listOf, text } from "./schemas";
import { flag, isIn, parameter, type Query, requireScope, type Scope } from "./scope";
import { trainingProperties } from "./training";

const DURATIONS: Durations = [
  ["pending", 3],
  ["queued", 5],
  ["running", 30],
  ["storing", 5],
];
const ROOT = "/ml/v4/trainings";
// The last one is younger than the document; IBM's Node.js client trains nothing else.
const SUBJECTS = [
  "experiment",
  "pipeline",
  "model_definition",
  "federated_learning",
  "prompt_tuning",
] as const;
const TYPES = ["experiment", "pipeline"];

interface Reference {
  id: string;
}

interface Body extends Partial<Record<(typeof SUBJECTS)[number], Reference>> {
  name?: string;
  description?: string;
  tags?: string[];
  space_id?: string;
  project_id?: string;
  [member: string]: unknown;
}

interface ById {
  Params: { id: string };
  Querystring: Query;
}

const body = closed(
  {
    ...eitherScope,
    name: text,
    description: text,
    tags: listOf(text, { maxItems: 64 }),
    custom: anyObject,
    ...trainingProperties,
    prompt_tuning: anyObject,
    auto_update_model: boolean,
  },
  "results_reference",
);

/** `/ml/v4/trainings`. */
export function registerTrainings(app: FastifyInstance, world: World): void {
  const trainings = trainingsOf(world);
  const operation = (name: string) => ({ operation: `watsonx_trainings_${name}` });

  app.post<{ Body: Body }>(ROOT, { config: operation("create"), schema: { body } }, (request, reply) =>
    reply.status(201).send(show(world, create(world, request))),
  );

  app.get<{ Querystring: Query }>(ROOT, { config: operation("list") }, ({ query }) => {
    const scope = requireScope(world, query);
    const wanted = trainings
      .list()
      .filter(({ metadata }) => isIn(metadata, scope))
      .filter(filterOf(world, query));
    return page(world, ROOT, query, wanted, (training) => show(world, training));
  });

  app.get<ById>(`${ROOT}/:id`, { config: operation("get") }, ({ params, query }) =>
    show(world, find(world, params.id, query)),
  );

  app.delete<ById>(`${ROOT}/:id`, { config: operation("cancel") }, ({ params, query }, reply) => {
    const training = find(world, params.id, query);
    const isRemoved = flag(query, "hard_delete");
    for (const run of [training, ...childrenOf(world, params.id)]) {
      if (isRemoved) trainings.delete(run.metadata.id);
      else trainings.put(run.metadata.id, canceled(world, run));
    }
    return reply.status(204).send();
  });
}

const trainingsOf = (world: World): Collection<Run> => world.store.collection<Run>("watsonx/trainings");

const childrenOf = (world: World, id: string) =>
  trainingsOf(world)
    .list()
    .filter(({ metadata }) => metadata.parent_id === id);

function find(world: World, id: string, query: Query): Run {
  const scope = requireScope(world, query);
  const training = trainingsOf(world).get(id);
  if (!training || !isIn(training.metadata, scope)) throw notFound(`The training ${id} was not found.`);
  return training;
}

function create(world: World, request: FastifyRequest<{ Body: Body }>): Run {
  const { space_id: _, project_id: __, name, description, tags, ...entity } = request.body;
  const scope = requireScope(world, request.body as Query);
  if (SUBJECTS.filter((subject) => entity[subject] !== undefined).length !== 1) {
    throw badRequest(`Exactly one of ${SUBJECTS.join(", ")} has to be given.`);
  }
  for (const subject of ["experiment", "pipeline", "model_definition"] as const) {
    const reference = entity[subject];
    if (reference) requireAsset(world, scope, `${subject}s`, reference.id);
  }

  const failure = world.faults.failure(request) ?? world.faults.rollback(request)?.message;
  const registered = world.responses.find("watsonx_trainings_create", pathOf(request));
  const start = (given: Parameters<typeof runMetadata>[2], entity: Run["entity"]) => {
    const training: Run = {
      metadata: runMetadata(world, scope, given),
      entity,
      phases: phasesOf(world, DURATIONS, failure),
      ...(failure !== undefined && { failure }),
      ...registeredFor(registered),
    };
    return trainingsOf(world).put(training.metadata.id, training);
  };

  const training = start(
    {
      name: name ?? "training",
      ...(description !== undefined && { description }),
      ...(tags && { tags }),
    },
    entity,
  );
  const { results_reference, training_data_references } = entity;
  for (const [index, subject] of subjectsOf(world, entity.experiment).entries()) {
    start(
      { name: `${training.metadata.name}_${index + 1}`, parent_id: training.metadata.id },
      {
        ...subject,
        results_reference,
        ...(training_data_references !== undefined && { training_data_references }),
      },
    );
  }
  return training;
}

/** What the sub-jobs of an experiment train. */
function subjectsOf(world: World, experiment: Reference | undefined): Record<string, unknown>[] {
  if (!experiment) return [];
  const entity = findAsset(world, experiment.id)!.asset.entity;
  const references = (entity["training_references"] ?? []) as Record<string, unknown>[];
  return references.map(({ pipeline, model_definition }) => ({
    ...(pipeline !== undefined && { pipeline }),
    ...(model_definition !== undefined && { model_definition }),
  }));
}

function requireAsset(world: World, scope: Scope, path: string, id: string): void {
  const found = findAsset(world, id);
  if (found?.kind.path === path && isIn(found.asset.metadata, scope)) return;
  throw notFound(`The asset ${id} was not found among the ${path}.`);
}

function filterOf(world: World, query: Query): (training: Run) => boolean {
  const tag = parameter(query, "tag.value");
  const states = parameter(query, "state")?.split(",");
  const parent = parameter(query, "parent_id");
  const type = parameter(query, "type");
  if (type !== undefined && !TYPES.includes(type)) {
    throw badRequest(`type must be one of ${TYPES.join(", ")}.`);
  }
  return (training) =>
    (tag === undefined || hasTags(training.metadata.tags ?? [], tag)) &&
    (states?.includes(stateOf(world, training)) ?? true) &&
    (parent === undefined || training.metadata.parent_id === parent) &&
    (type === undefined || training.entity[type] !== undefined);
}

function show(world: World, training: Run) {
  const { metadata, entity, system = { warnings: [] } } = training;
  const status = { ...statusOf(world, training), ...outcomeOf(world, training) };
  return { metadata, entity: { ...entity, status }, system };
}
