import { z } from "zod";
import { defineFunction, defineResource, type Observed } from "../core/define";
import { field, readable, type } from "../core/fields";
import { isObject, type Json } from "../core/values";
import { bodyOf, inputsOf, metadataOf, patch, patchOf, readAsset, remove, settleMark } from "./asset";
import { type Envelope, idOf, markOf, nameOf, parseSpaceId, scopeQuery, watsonx } from "./client";
import * as shared from "./fields";
import { deploymentRef, jobFields, jobRules } from "./jobFields";

const inputs = z.strictObject({
  name: shared.name,
  ...shared.spaceScope,
  description: shared.description,
  tags: shared.tags,
  custom: shared.custom,
  deployment: field(deploymentRef, { doc: "The batch deployment that the jobs are for." }),
  ...jobFields("the platform does not change it in an existing job definition"),
});

const outputs = z.object({
  deploymentJobDefinitionId: field(z.string(), { doc: "The job definition's id on the platform." }),
  warnings: field(z.array(z.string()).optional(), { doc: "What the platform warns of.", volatile: true }),
  ...shared.metadataOutputs,
});

const kind = {
  path: "/ml/v4/deployment_job_definitions",
  form: "spaces/{spaceId}/deployment_job_definitions/{deploymentJobDefinitionId}",
  inputs,
};

function observe(found: Envelope): Observed & { outputs: z.infer<typeof outputs> } {
  const warnings = (found.system ?? found.system_details)?.warnings ?? [];
  return {
    inputs: inputsOf(kind, found),
    outputs: {
      deploymentJobDefinitionId: found.metadata.id,
      ...(warnings.length > 0 && { warnings: warnings.map(({ message, id }) => String(message ?? id)) }),
      ...metadataOf(found),
    },
    mark: markOf(found),
    status: { kind: "ready" },
  };
}

export const deploymentJobDefinition = defineResource({
  token: "watsonx:DeploymentJobDefinition",
  doc: "What batch jobs of a deployment do, kept for whoever starts them: a scheduler, or a user.",
  source: "watsonx.ai Runtime v4, Deployment job definitions",
  platform: watsonx,
  inputs,
  outputs,
  rules: jobRules,
  id: { form: kind.form, parse: (id) => parseSpaceId(id) as Json | undefined },
  identity: {
    kind: "mark",
    find: ({ client, inputs, fresh }) => client.marked(kind.path, inputs, fresh),
    settle: (request) => settleMark(kind, request),
  },
  async create({ client, inputs, owner }) {
    const body = bodyOf(kind, inputs, owner);
    return idOf(kind.path, await client.send({ method: "POST", url: kind.path, body }));
  },
  async read(request) {
    const found = await readAsset(kind, request);
    return found && observe(found);
  },
  update: (request) => patch(kind, request, patchOf(kind, request)),
  delete: (request) => remove(kind, request),
  list: {
    inputs: z.strictObject({ ...shared.spaceScope }),
    async *each({ client, query, signal }) {
      for await (const found of client.list(kind.path, scopeQuery(query), signal))
        yield { id: idOf(kind.path, found), name: nameOf(found) };
    },
  },
});

const answer = {
  ...readable(inputs),
  ...outputs.shape,
  commitMessage: field(z.string().optional(), { doc: "Of a revision: the message of its commit." }),
  committedAt: field(z.string().optional(), { doc: "Of a revision: when it was committed, ISO 8601." }),
};

function answerOf(found: Envelope) {
  const { inputs, outputs: shown } = observe(found);
  const commit = isObject(found.metadata.commit_info) ? found.metadata.commit_info : {};
  return {
    ...inputs,
    ...shown,
    commitMessage: commit.commit_message as string | undefined,
    committedAt: commit.committed_at as string | undefined,
  };
}

const details = z.array(
  type("DeploymentJobDefinitionDetails", "A job definition as the platform answers it.", answer),
);

const one = {
  ...shared.spaceScope,
  deploymentJobDefinitionId: field(z.string().min(1), { doc: "The job definition's id on the platform." }),
};

export const getDeploymentJobDefinition = defineFunction({
  token: "watsonx:getDeploymentJobDefinition",
  doc: "One deployment job definition, or one of its revisions. Fails when there is none with the id.",
  source: "watsonx.ai Runtime v4, Retrieve the deployment job definition",
  platform: watsonx,
  inputs: z.strictObject({
    ...one,
    rev: field(z.string().min(1).optional(), {
      doc: "A revision: its number, or latest. Default: the job definition as it is.",
    }),
  }),
  outputs: z.object(answer),
  rules: [shared.oneSpace],
  async invoke({ client, inputs: { deploymentJobDefinitionId: id, rev, ...scope }, signal }) {
    const url = `${kind.path}/${encodeURIComponent(id)}`;
    return answerOf(await client.send({ method: "GET", url, query: { ...scopeQuery(scope), rev }, signal }));
  },
});

export const getDeploymentJobDefinitions = defineFunction({
  token: "watsonx:getDeploymentJobDefinitions",
  doc: "The deployment job definitions of a space, filtered as the platform filters them, page by page until the end.",
  source: "watsonx.ai Runtime v4, Retrieve the deployment job definitions",
  platform: watsonx,
  inputs: z.strictObject({
    ...shared.spaceScope,
    tag: field(z.string().min(1).optional(), {
      doc: "Only those with this tag; several as `a or b`, or as `a and b`.",
    }),
    search: field(z.string().min(1).optional(), {
      doc: "Only those that match this search string: the complete path of an indexed field, a colon and a value, such as asset.name:churn.",
    }),
  }),
  outputs: z.object({
    deploymentJobDefinitions: field(details, { doc: "The job definitions, in the platform's order." }),
  }),
  rules: [shared.oneSpace],
  async invoke({ client, inputs: { tag, search, ...scope }, signal }) {
    const query = { ...scopeQuery(scope), "tag.value": tag, search };
    const found: ReturnType<typeof answerOf>[] = [];
    for await (const definition of client.list(kind.path, query, signal)) found.push(answerOf(definition));
    return { deploymentJobDefinitions: found };
  },
});

export const getDeploymentJobDefinitionRevisions = defineFunction({
  token: "watsonx:getDeploymentJobDefinitionRevisions",
  doc: "The revisions of one deployment job definition, page by page until the end.",
  source: "watsonx.ai Runtime v4, Retrieve the deployment job definition revisions",
  platform: watsonx,
  inputs: z.strictObject(one),
  outputs: z.object({
    deploymentJobDefinitions: field(details, { doc: "The revisions, in the platform's order." }),
  }),
  rules: [shared.oneSpace],
  async invoke({ client, inputs: { deploymentJobDefinitionId: id, ...scope }, signal }) {
    const url = `${kind.path}/${encodeURIComponent(id)}/revisions`;
    const found: ReturnType<typeof answerOf>[] = [];
    for await (const revision of client.list(url, scopeQuery(scope), signal)) found.push(answerOf(revision));
    return { deploymentJobDefinitions: found };
  },
});
