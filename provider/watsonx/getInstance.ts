import { z } from "zod";
import { exclusive } from "../core/check";
import { defineFunction } from "../core/define";
import { field, type } from "../core/fields";
import { isEmpty, type Json } from "../core/values";
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

const ofWhat = ["spaceIds", "spaceNames", "projectIds", "projectNames"];

export const getInstances = defineFunction({
  token: "watsonx:getInstances",
  doc: "The service instances that compute for spaces and projects, page by page until the end.",
  source: "watsonx.ai Runtime v4, Retrieve the service instances",
  platform: watsonx,
  inputs: z.strictObject({
    spaceIds: field(z.array(z.string()).optional(), {
      doc: "Those of these deployment spaces. At least one space or project must be given.",
    }),
    spaceNames: field(z.array(z.string().min(1)).optional(), { doc: "The same, by their names." }),
    projectIds: field(z.array(z.string()).optional(), { doc: "Those of these projects." }),
    projectNames: field(z.array(z.string().min(1)).optional(), { doc: "The same, by their names." }),
    consumptionDetails,
  }),
  outputs: z.object({
    instances: field(z.array(type("InstanceDetails", "A service instance.", answer)), {
      doc: "The instances, in the platform's order.",
    }),
  }),
  rules: [
    {
      fields: ofWhat,
      problem: (inputs) =>
        ofWhat.every((name) => isEmpty(inputs[name]))
          ? `at least one of ${ofWhat.join(", ")} must be given`
          : undefined,
    },
  ],
  async invoke({ client, inputs, signal }) {
    const { spaceIds = [], spaceNames = [], projectIds = [], projectNames = [] } = inputs;
    const spaces = await Promise.all(spaceNames.map((name) => client.idOfSpace(name, signal)));
    const projects = await Promise.all(projectNames.map((name) => client.idOfProject(name, signal)));
    const query = {
      space_id: [...spaceIds, ...spaces].join(",") || undefined,
      project_id: [...projectIds, ...projects].join(",") || undefined,
      consumption_details: inputs.consumptionDetails,
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
    spaceId: field(z.string().optional(), {
      doc: "A space, as a member of which the user asks. Excludes the three below.",
    }),
    spaceName: field(z.string().optional(), { doc: "The same, by the space's name." }),
    projectId: field(z.string().optional(), { doc: "A project, as a member of which the user asks." }),
    projectName: field(z.string().optional(), { doc: "The same, by the project's name." }),
    consumptionDetails,
  }),
  outputs: z.object(answer),
  rules: [exclusive(["spaceId", "spaceName", "projectId", "projectName"])],
  async invoke({ client, inputs: { instanceId, consumptionDetails, ...scope }, signal }) {
    const url = `/ml/v4/instances/${encodeURIComponent(instanceId)}`;
    const query = { ...scopeQuery(scope), consumption_details: consumptionDetails };
    return answerOf(await client.send({ method: "GET", url, query, signal }));
  },
});
