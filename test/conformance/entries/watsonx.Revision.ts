import { ANY, type Entry, type Facts } from "../entry";
import { storeAsset } from "./watsonx";

const pipelineId = "11111111-1111-4111-8111-111111111111";
const minimal = ({ spaceId }: Facts) => ({ asset: `spaces/${spaceId}/pipelines/${pipelineId}` });

export const revision: Entry = {
  token: "watsonx:Revision",
  prepare(lane) {
    storeAsset(lane, "pipelines", pipelineId, { document: { version: "2.0" } });
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
