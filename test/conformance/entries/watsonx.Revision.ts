import { ANY, type Entry, type Facts } from "../entry";
import { storeAsset } from "./watsonx";

const pipelineId = "11111111-1111-4111-8111-111111111111";
const otherId = "22222222-2222-4222-8222-222222222222";
const of = (pipeline: string, { spaceId }: Facts) => `spaces/${spaceId}/pipelines/${pipeline}`;
const minimal = (facts: Facts) => ({ asset: of(pipelineId, facts) });

export const revision: Entry = {
  token: "watsonx:Revision",
  prepare(lane) {
    const entity = { document: { version: "2.0" } };
    storeAsset(lane, "pipelines", pipelineId, entity);
    storeAsset(lane, "pipelines", otherId, entity);
    return {};
  },
  minimal,
  complete: (facts) => ({ ...minimal(facts), message: "Updated to TF 2.0", trigger: "first" }),
  collection: "watsonx/pipelines_revisions",
  keeps: true,
  forgotten: true,
  live: () => false,
  object(id) {
    const [, , , asset, , rev] = id.split("/");
    return `watsonx/pipelines_revisions/${asset}/${rev}`;
  },
  create: [
    {
      method: "POST",
      path: "/ml/v4/pipelines/*/revisions",
      body: { space_id: ANY, commit_message: "Updated to TF 2.0" },
    },
  ],
  delete: [],
  updates: {},
  replacements: { message: { message: "Updated to TF 2.1" }, trigger: { trigger: "second" } },
  drifts: {},
  generated: { valid: (random, facts) => ({ ...random, ...minimal(facts) }) },
  notApplicable: {
    rollback: "watsonx.ai Runtime v4, revisions: there is no PATCH of a revision",
    drift: "watsonx.ai Runtime v4, revisions: nobody can change a revision",
  },
};
