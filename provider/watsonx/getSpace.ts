import { z } from "zod";
import { defineFunction } from "../core/define";
import { field, type } from "../core/fields";
import type { Json } from "../core/values";
import { watsonx } from "./client";
import { json, oneSpace, spaceScope } from "./fields";
import { idOfListed, type Listed, nameOfListed } from "./names";

const answer = {
  spaceId: field(z.string(), { doc: "The space's id: what resources take as spaceId." }),
  name: field(z.string(), { doc: "Its name." }),
  description: field(z.string().optional(), { doc: "Its description." }),
  state: field(z.string().optional(), { doc: "Its state, such as active." }),
  creatorId: field(z.string().optional(), { doc: "Who made it." }),
  createdAt: field(z.string().optional(), { doc: "When it was made: ISO 8601." }),
  updatedAt: field(z.string().optional(), { doc: "When it was last changed: ISO 8601." }),
  compute: field(z.array(json).optional(), {
    doc: "The service instances that compute for it, in the platform's words.",
  }),
};

function answerOf(space: Listed) {
  const { metadata, entity = {} } = space;
  return {
    spaceId: idOfListed(space),
    name: nameOfListed(space),
    description: entity.description as string | undefined,
    state: (entity.status as { state?: string } | undefined)?.state,
    creatorId: metadata.creator_id as string | undefined,
    createdAt: metadata.created_at as string | undefined,
    updatedAt: metadata.updated_at as string | undefined,
    compute: entity.compute as Json[] | undefined,
  };
}

export const getSpace = defineFunction({
  token: "watsonx:getSpace",
  doc: "One deployment space, by its id or its name. Fails when there is none.",
  source: "Watson Data API v2, Spaces",
  platform: watsonx,
  inputs: z.strictObject(spaceScope),
  outputs: z.object(answer),
  rules: [oneSpace],
  async invoke({ client, inputs, signal }) {
    const id = inputs.spaceId ?? (await client.idOfSpace(inputs.spaceName ?? "", signal));
    return answerOf(await client.getPlatform(`/v2/spaces/${encodeURIComponent(id)}`, {}, signal));
  },
});

export const getSpaces = defineFunction({
  token: "watsonx:getSpaces",
  doc: "The deployment spaces that the user may see, page by page until the end.",
  source: "Watson Data API v2, Spaces",
  platform: watsonx,
  inputs: z.strictObject({
    name: field(z.string().min(1).optional(), { doc: "Only those with this name." }),
  }),
  outputs: z.object({
    spaces: field(z.array(type("SpaceDetails", "A deployment space.", answer)), {
      doc: "The spaces, in the platform's order.",
    }),
  }),
  async invoke({ client, inputs: { name }, signal }) {
    const spaces: ReturnType<typeof answerOf>[] = [];
    for await (const found of client.listPlatform("/v2/spaces", { name }, signal))
      spaces.push(answerOf(found));
    return { spaces };
  },
});
