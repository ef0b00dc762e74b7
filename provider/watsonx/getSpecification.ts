import { z } from "zod";
import { exclusive } from "../core/check";
import { defineFunction } from "../core/define";
import { field, type } from "../core/fields";
import { scopeQuery, watsonx } from "./client";
import { eitherScope, json } from "./fields";
import { idOfListed, type Listed, nameOfListed, specifications } from "./names";

/** Base specifications belong to nobody: a scope only adds its own to them. */
const anyScope = exclusive(["spaceId", "spaceName", "projectId", "projectName"]);

const answer = (what: string) => ({
  id: field(z.string(), { doc: `The ${what}'s id: what references take as id.` }),
  name: field(z.string(), { doc: "Its name." }),
  description: field(z.string().optional(), { doc: "Its description." }),
  createdAt: field(z.string().optional(), { doc: "When it was made: ISO 8601." }),
  details: field(json, { doc: "What it consists of, in the platform's words." }),
});

function answerOf(found: Listed) {
  const { metadata, entity = {} } = found;
  return {
    id: idOfListed(found),
    name: nameOfListed(found),
    description: metadata.description as string | undefined,
    createdAt: metadata.created_at as string | undefined,
    details: entity,
  };
}

/** The two functions for one kind of specification. */
function functionsFor(key: keyof typeof specifications, name: string) {
  const { path, what } = specifications[key];
  const one = defineFunction({
    token: `watsonx:get${name}`,
    doc: `One ${what}, by its id or its name; a name is looked up once. Fails when there is none.`,
    source: "Watson Data API v2, Environments",
    platform: watsonx,
    inputs: z.strictObject({
      ...eitherScope,
      id: field(z.string().min(1).optional(), { doc: "Its id. Excludes name." }),
      name: field(z.string().min(1).optional(), { doc: "Its name. Excludes id." }),
    }),
    outputs: z.object(answer(what)),
    rules: [anyScope, exclusive(["id", "name"], true)],
    async invoke({ client, inputs: { id, name, ...scope }, signal }) {
      const known = id ?? (await client.idOfSpecification(key, name ?? "", scope, signal));
      const url = `${path}/${encodeURIComponent(known)}`;
      return answerOf(await client.getPlatform(url, scopeQuery(scope), signal));
    },
  });
  const all = defineFunction({
    token: `watsonx:get${name}s`,
    doc: `The ${what}s that there are: the platform's own, and those of a space or project.`,
    source: "Watson Data API v2, Environments",
    platform: watsonx,
    inputs: z.strictObject({
      ...eitherScope,
      name: field(z.string().min(1).optional(), { doc: "Only those with this name." }),
    }),
    outputs: z.object({
      specifications: field(z.array(type(`${name}Details`, `A ${what}.`, answer(what))), {
        doc: "The specifications, in the platform's order.",
      }),
    }),
    rules: [anyScope],
    async invoke({ client, inputs: { name, ...scope }, signal }) {
      const found: ReturnType<typeof answerOf>[] = [];
      for await (const listed of client.listPlatform(path, { ...scopeQuery(scope), name }, signal))
        found.push(answerOf(listed));
      return { specifications: found };
    },
  });
  return { one, all };
}

const software = functionsFor("software_spec", "SoftwareSpecification");
const hardware = functionsFor("hardware_spec", "HardwareSpecification");

export const getSoftwareSpecification = software.one;
export const getSoftwareSpecifications = software.all;
export const getHardwareSpecification = hardware.one;
export const getHardwareSpecifications = hardware.all;
