import { z } from "zod";
import { defineFunction } from "../core/define";
import { field, type } from "../core/fields";
import { isObject, type Json } from "../core/values";
import { type Envelope, scopeQuery, watsonx } from "./client";
import * as shared from "./fields";
import { deploymentRef, jobFields, jobRules } from "./jobFields";
import { type WorkStatus, workAnswer, workAnswerOf, workKind, workResource } from "./work";

const another = "another input, deployment or hardware is another job";
const moving = { volatile: true, changesWith: ["wait"] };

const kind = workKind({
  name: "DeploymentJob",
  doc: "A batch job of a deployment: it scores data, or solves a Decision Optimization problem. It is paid work, started once for its inputs, deployment, hardware and trigger: nothing else starts it again. The platform changes no job, so a change of name, description, tags, custom or retentionDays takes effect with the next one. Deleting it cancels it while it is live. The platform keeps the latest 300 jobs for 30 days; what it has forgotten is remembered as it was.",
  source: "watsonx.ai Runtime v4, Deployment jobs",
  collection: "deployment_jobs",
  idName: "jobId",
  inSpaceOnly: true,
  fields: {
    deployment: field(deploymentRef, { doc: "The batch deployment that does the work.", replaces: another }),
    ...jobFields(another),
  },
  options: {
    retentionDays: field(
      z
        .int()
        .refine((days) => days === -1 || days > 0, "must be -1 or a number of days above 0")
        .optional(),
      {
        doc: "For how many days the platform keeps the job; -1: for ever. Default: 30, the platform's.",
        writeOnly: true,
      },
    ),
  },
  query: ({ retentionDays }) => ({ retention: retentionDays as number | undefined }),
  outputs: {
    predictions: field(z.array(shared.json).optional(), {
      doc: "The answers to scoring.inputData, as long as the platform keeps them.",
      ...moving,
    }),
    solution: field(shared.json.optional(), {
      doc: "What became of a Decision Optimization problem: solve_state and output_data.",
      ...moving,
    }),
    platformJobs: field(
      z
        .array(
          type("PlatformJob", "The job as the platform around the Runtime knows it.", {
            jobId: field(z.string().optional(), { doc: "Id of the job." }),
            runId: field(z.string().optional(), { doc: "Id of its run." }),
          }),
        )
        .optional(),
      { doc: "The platform's own jobs behind it.", ...moving },
    ),
  },
  rules: jobRules,
  observe({ entity, ...found }) {
    const scoring = isObject(entity.scoring) ? entity.scoring : {};
    const solving = isObject(entity.decision_optimization) ? entity.decision_optimization : {};
    const { solve_state, output_data } = solving;
    // The document calls them platform_jobs, IBM's own client reads platform_job.
    const jobs = (entity.platform_jobs ?? (found as Json).platform_jobs ?? entity.platform_job) as
      | Json
      | Json[]
      | undefined;
    return {
      status: (scoring.status ?? solving.status ?? {}) as WorkStatus,
      outputs: {
        predictions: scoring.predictions,
        solution:
          solve_state === undefined && output_data === undefined ? undefined : { solve_state, output_data },
        platformJobs: jobs
          ? [jobs].flat().map(({ job_id, run_id }) => ({ jobId: job_id, runId: run_id }))
          : undefined,
      },
    };
  },
});

export const deploymentJob = workResource(kind);

const answer = workAnswer(kind);
const answerOf = (found: Envelope) => workAnswerOf(kind, found);

/** Without the status nobody could tell the state. */
const including = (parts: string[] | undefined) => parts && [...parts, "status"].join(",");

const include = field(z.array(z.string().min(1)).optional(), {
  doc: "Only these parts of what was scored or solved, such as predictions and output_data; the status always comes. Default: all.",
});

export const getDeploymentJob = defineFunction({
  token: "watsonx:getDeploymentJob",
  doc: "One deployment job: its state and what came of it. Fails when there is none with the id, or no longer.",
  source: "watsonx.ai Runtime v4, Retrieve the deployment job",
  platform: watsonx,
  inputs: z.strictObject({
    ...shared.spaceScope,
    jobId: field(z.string().min(1), { doc: "The job's id on the platform." }),
    include,
  }),
  outputs: z.object(answer),
  rules: [shared.oneSpace],
  async invoke({ client, inputs: { jobId, include, ...scope }, signal }) {
    const url = `${kind.path}/${encodeURIComponent(jobId)}`;
    const query = { ...scopeQuery(scope), include: including(include) };
    return answerOf(await client.send({ method: "GET", url, query, signal }));
  },
});

export const getDeploymentJobs = defineFunction({
  token: "watsonx:getDeploymentJobs",
  doc: "The deployment jobs of a space that the platform still has, filtered as it filters them.",
  source: "watsonx.ai Runtime v4, Retrieve the deployment jobs",
  platform: watsonx,
  inputs: z.strictObject({
    ...shared.spaceScope,
    tags: field(z.array(z.string().min(1)).optional(), { doc: "Only those with one of these tags." }),
    state: field(z.string().optional(), {
      doc: "Only those in this state: queued, running, completed, failed, …",
    }),
    deploymentId: field(z.string().optional(), { doc: "Only those of this deployment." }),
    include,
  }),
  outputs: z.object({
    jobs: field(
      z.array(type("DeploymentJobDetails", "A deployment job as the platform answers it.", answer)),
      {
        doc: "The jobs, in the platform's order.",
      },
    ),
  }),
  rules: [shared.oneSpace],
  async invoke({ client, inputs: { tags, state, deploymentId, include, ...scope }, signal }) {
    const query = {
      ...scopeQuery(scope),
      "tag.value": tags?.join(","),
      state,
      deployment_id: deploymentId,
      include: including(include),
    };
    const jobs: Json[] = [];
    for await (const found of client.list(kind.path, query, signal)) jobs.push(answerOf(found));
    return { jobs };
  },
});
