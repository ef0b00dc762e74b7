import { randomUUID } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { type Collection, PlatformError, pathOf, type World } from "../core";
import { stateOf as deploymentState } from "./deployment";
import { badRequest, notFound } from "./errors";
import { batchDeployment, checkJob, type JobBody, jobProperties } from "./job";
import { page } from "./paging";
import {
  canceled,
  type Durations,
  endOf,
  outcomeOf,
  phasesOf,
  type Run,
  registeredFor,
  runMetadata,
  stateOf,
  statusOf,
} from "./runs";
import { anyObject, closed, listOf, spaceScope, text } from "./schemas";
import { flag, parameter, type Query, requireSpaceScope } from "./scope";

const DURATIONS: Durations = [
  ["queued", 5],
  ["running", 20],
];
const ROOT = "/ml/v4/deployment_jobs";
const KEPT = 300;
const DEFAULT_RETENTION_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;
/** From this version of the API on a job starts asynchronously. */
const FIRST_ASYNCHRONOUS_VERSION = "2021-05-01";

/** A stored job. */
interface Job extends Run {
  entity: { deployment: { id: string } } & Record<string, unknown>;
  section: "scoring" | "decision_optimization";
  platformJob: { job_id: string; run_id: string };
  /** -1: for ever. */
  retentionDays: number;
}

interface Body extends JobBody {
  space_id: string;
  name: string;
  description?: string;
  tags?: string[];
  custom?: Record<string, unknown>;
}

interface ById {
  Params: { id: string };
  Querystring: Query;
}

const body = closed(
  { ...spaceScope, tags: listOf(text, { maxItems: 64 }), custom: anyObject, ...jobProperties },
  "space_id",
  "name",
  "deployment",
);

/** `/ml/v4/deployment_jobs`. */
export function registerJobs(app: FastifyInstance, world: World): void {
  const jobs = jobsOf(world);
  const operation = (name: string) => ({ operation: `watsonx_deployment_jobs_${name}` });

  app.post<{ Body: Body; Querystring: Query }>(
    ROOT,
    { config: operation("create"), schema: { body } },
    (request, reply) => {
      const job = create(world, request);
      purge(world, job.metadata.space_id!);
      return reply.status(202).send(show(world, job, request.query));
    },
  );

  app.get<{ Querystring: Query }>(ROOT, { config: operation("list") }, ({ query }) => {
    const { space_id } = requireSpaceScope(world, query);
    purge(world, space_id);
    const wanted = jobs
      .list()
      .filter(({ metadata }) => metadata.space_id === space_id)
      .filter(filterOf(world, query));
    return page(world, ROOT, query, wanted, (job) => show(world, job, query));
  });

  app.get<ById>(`${ROOT}/:id`, { config: operation("get") }, ({ params, query }) =>
    show(world, find(world, params.id, query), query),
  );

  app.delete<ById>(`${ROOT}/:id`, { config: operation("cancel") }, ({ params, query }, reply) => {
    const job = find(world, params.id, query);
    if (flag(query, "hard_delete")) jobs.delete(params.id);
    else jobs.put(params.id, { ...job, ...canceled(world, job) } as Job);
    return reply.status(204).send();
  });
}

const jobsOf = (world: World): Collection<Job> => world.store.collection<Job>("watsonx/deployment_jobs");

function create(world: World, request: FastifyRequest<{ Body: Body; Querystring: Query }>): Job {
  const { space_id, name, description, tags, ...entity } = request.body;
  const scope = requireSpaceScope(world, { space_id });
  const deployment = batchDeployment(world, space_id, entity.deployment.id);
  const state = deploymentState(deployment);
  if (state === "initializing" || state === "failed") {
    throw new PlatformError(
      409,
      "deployment_not_ready",
      `The deployment ${deployment.metadata.id} is ${state}.`,
    );
  }
  checkJob(world, entity, deployment.entity.deployed_asset_type);

  const failure = world.faults.failure(request) ?? world.faults.rollback(request)?.message;
  const registered = world.responses.find("watsonx_deployment_jobs_create", pathOf(request));
  const job: Job = {
    metadata: runMetadata(world, scope, {
      name,
      ...(description !== undefined && { description }),
      ...(tags && { tags }),
    }),
    entity: entity as Job["entity"],
    section: entity.scoring ? "scoring" : "decision_optimization",
    platformJob: { job_id: randomUUID(), run_id: randomUUID() },
    retentionDays: retentionOf(request.query),
    phases: phasesOf(world, DURATIONS, failure),
    ...(failure !== undefined && { failure }),
    ...registeredFor(registered),
  };
  return jobsOf(world).put(job.metadata.id, job);
}

function retentionOf(query: Query): number {
  const retention = parameter(query, "retention");
  if (retention === undefined) return DEFAULT_RETENTION_DAYS;
  if (!/^(-1|[1-9]\d*)$/.test(retention)) throw badRequest("retention must be a positive integer or -1.");
  return Number(retention);
}

function find(world: World, id: string, query: Query): Job {
  const { space_id } = requireSpaceScope(world, query);
  purge(world, space_id);
  const job = jobsOf(world).get(id);
  if (job?.metadata.space_id !== space_id) throw notFound(`The deployment job ${id} was not found.`);
  return job;
}

/** Forgets the jobs of a space that are over and either too old or not among the most recent ones. */
function purge(world: World, spaceId: string): void {
  const jobs = jobsOf(world);
  const inSpace = jobs.list().filter(({ metadata }) => metadata.space_id === spaceId);
  for (const [index, job] of inSpace.entries()) {
    const isSurplus = inSpace.length - index > KEPT && world.clock.reached(endOf(job));
    const isOld = job.retentionDays !== -1 && world.clock.reached(endOf(job) + job.retentionDays * DAY_MS);
    if (isSurplus || isOld) jobs.delete(job.metadata.id);
  }
}

function filterOf(world: World, query: Query): (job: Job) => boolean {
  const tags = parameter(query, "tag.value")?.split(",");
  const states = parameter(query, "state")?.split(",");
  const deployment = parameter(query, "deployment_id");
  return (job) =>
    (tags?.some((tag) => job.metadata.tags?.includes(tag)) ?? true) &&
    (states?.includes(stateOf(world, job)) ?? true) &&
    (deployment === undefined || job.entity.deployment.id === deployment);
}

function show(world: World, job: Job, query: Query) {
  const { metadata, entity, section, platformJob, system } = job;
  const isStarted =
    parameter(query, "version")! < FIRST_ASYNCHRONOUS_VERSION || stateOf(world, job) !== "queued";
  const fields = {
    ...(entity[section] as Record<string, unknown>),
    ...outcomeOf(world, job),
    status: statusOf(world, job),
  };
  const wanted = parameter(query, "include")?.split(",");
  const shown = Object.fromEntries(Object.entries(fields).filter(([name]) => wanted?.includes(name) ?? true));
  return {
    metadata,
    entity: {
      ...entity,
      [section]: shown,
      // The document calls the section platform_jobs; IBM's clients read platform_job.
      ...(isStarted && { platform_job: platformJob, platform_jobs: [platformJob] }),
    },
    ...(system !== undefined && { system }),
  };
}
