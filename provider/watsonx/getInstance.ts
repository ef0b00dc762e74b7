import { z } from "zod";
import { defineFunction } from "../core/define";
import { field, type } from "../core/fields";
import type { Json } from "../core/values";
import { type Envelope, scopeQuery, watsonx } from "./client";
import { json } from "./fields";

const answer = {
  instanceId: field(z.string(), { doc: "The instance's id on the platform." }),
  name: field(z.string().optional(), { doc: "Its name." }),
  owner: field(z.string().optional(), { doc: "Who made it." }),
  createdAt: field(z.string().optional(), { doc: "When it was made: ISO 8601." }),
  modifiedAt: field(z.string().optional(), { doc: "When it was last changed: ISO 8601." }),
  consumption: field(json.optional(), {
    doc: "What it has consumed, in the platform's words; with consumptionDetails under details, too, what for.",
  }),
  details: field(json, { doc: "The rest, in the platform's words: plan, status, …" }),
};

function answerOf({ metadata, entity }: Envelope) {
  const { consumption, ...details } = entity;
  return {
    instanceId: metadata.id,
    name: metadata.name,
    owner: metadata.owner as string | undefined,
    createdAt: metadata.created_at as string | undefined,
    modifiedAt: metadata.modified_at as string | undefined,
    consumption: consumption as Json | undefined,
    details,
  };
}

const consumptionDetails = field(z.boolean().default(false), {
  doc: "Whether consumption has details. Default: false.",
});

export const getInstances = defineFunction({
  token: "watsonx:getInstances",
  doc: "The service instances that compute for spaces and projects, page by page until the end.",
  source: "watsonx.ai Runtime v4, Retrieve the service instances",
  platform: watsonx,
  inputs: z.strictObject({
    spaceIds: field(z.array(z.string()).optional(), {
      doc: "Those of these deployment spaces. Spaces, projects or both must be given.",
    }),
    projectIds: field(z.array(z.string()).optional(), { doc: "Those of these projects." }),
    consumptionDetails,
  }),
  outputs: z.object({
    instances: field(z.array(type("InstanceDetails", "A service instance.", answer)), {
      doc: "The instances, in the platform's order.",
    }),
  }),
  rules: [
    {
      fields: ["spaceIds", "projectIds"],
      problem: ({ spaceIds = [], projectIds = [] }) =>
        [...(spaceIds as string[]), ...(projectIds as string[])].length === 0
          ? "at least one of spaceIds and projectIds must be given"
          : undefined,
    },
  ],
  async invoke({ client, inputs: { spaceIds, projectIds, consumptionDetails }, signal }) {
    const query = {
      space_id: spaceIds?.join(",") || undefined,
      project_id: projectIds?.join(",") || undefined,
      consumption_details: consumptionDetails,
    };
    const instances: ReturnType<typeof answerOf>[] = [];
    for await (const found of client.list("/ml/v4/instances", query, signal)) instances.push(answerOf(found));
    return { instances };
  },
});

export const getInstance = defineFunction({
  token: "watsonx:getInstance",
  doc: "One service instance. Fails when there is none with the id.",
  source: "watsonx.ai Runtime v4, Retrieve the service instance",
  platform: watsonx,
  inputs: z.strictObject({
    instanceId: field(z.string().min(1), { doc: "The instance's id on the platform." }),
    spaceId: field(z.string().optional(), { doc: "A space, as a member of which the user asks." }),
    projectId: field(z.string().optional(), { doc: "A project, as a member of which the user asks." }),
    consumptionDetails,
  }),
  outputs: z.object(answer),
  async invoke({ client, inputs: { instanceId, consumptionDetails, ...scope }, signal }) {
    const url = `/ml/v4/instances/${encodeURIComponent(instanceId)}`;
    const query = { ...scopeQuery(scope), consumption_details: consumptionDetails };
    return answerOf(await client.send({ method: "GET", url, query, signal }));
  },
});
