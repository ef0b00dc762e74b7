import { z } from "zod";
import { defineFunction } from "../core/define";
import { field, readable, type } from "../core/fields";
import { isAbsent } from "../core/values";
import { type Envelope, scopeQuery, watsonx } from "./client";
import { deployment, observeDeployment, outputs } from "./deployment";
import { json, oneSpace, spaceScope } from "./fields";

const answer = { ...readable(deployment.inputs), ...outputs.shape };

function answerOf(found: Envelope) {
  const { inputs, outputs: shown } = observeDeployment(found);
  return { ...inputs, ...shown };
}

export const getDeployment = defineFunction({
  token: "watsonx:getDeployment",
  doc: "One deployment: its asset, state and scoring URLs. Fails when there is none with the id.",
  source: "watsonx.ai Runtime v4, Retrieve the deployment details",
  platform: watsonx,
  inputs: z.strictObject({
    ...spaceScope,
    deploymentId: field(z.string().min(1), { doc: "The deployment's id on the platform." }),
  }),
  outputs: z.object(answer),
  rules: [oneSpace],
  async invoke({ client, inputs: { deploymentId, ...scope }, signal }) {
    const query = scopeQuery(scope);
    return answerOf(
      await client.send({ method: "GET", url: `/ml/v4/deployments/${deploymentId}`, query, signal }),
    );
  },
});

const filters = {
  servingName: field(z.string().optional(), { doc: "Only the one with this serving name." }),
  tag: field(z.string().optional(), { doc: "Only those with this tag." }),
  assetId: field(z.string().optional(), { doc: "Only those that serve this model or function." }),
  name: field(z.string().optional(), { doc: "Only those with this name." }),
  type: field(z.enum(["model", "function", "py_script", "do"]).optional(), {
    doc: "Only those that serve this kind of asset.",
  }),
  state: field(z.enum(["initializing", "updating", "ready", "failed"]).optional(), {
    doc: "Only those in this state.",
  }),
};

export const getDeployments = defineFunction({
  token: "watsonx:getDeployments",
  doc: "The deployments of a space, filtered as the platform filters them.",
  source: "watsonx.ai Runtime v4, Retrieve the deployments",
  platform: watsonx,
  inputs: z.strictObject({
    ...spaceScope,
    ...filters,
    stats: field(z.boolean().default(false), {
      doc: "Whether they are counted instead of listed; excludes all filters. Default: false.",
    }),
  }),
  outputs: z.object({
    deployments: field(
      z.array(type("DeploymentDetails", "A deployment as the platform answers it.", answer)),
      {
        doc: "The deployments, in the platform's order. With stats none.",
      },
    ),
    stats: field(z.array(json).optional(), {
      doc: "With stats: how many there are, in the platform's words.",
    }),
  }),
  rules: [
    oneSpace,
    {
      fields: ["stats", ...Object.keys(filters)],
      problem: ({ stats, ...given }) =>
        stats && Object.keys(filters).some((name) => !isAbsent(given[name]))
          ? "counts all deployments of the space: leave out the filters"
          : undefined,
    },
  ],
  async invoke({ client, inputs, signal }) {
    const url = "/ml/v4/deployments";
    const scope = scopeQuery(inputs);
    if (inputs.stats) {
      const { system } = await client.send({ method: "GET", url, query: { ...scope, stats: true }, signal });
      return { deployments: [], stats: system?.stats };
    }
    const deployments: ReturnType<typeof answerOf>[] = [];
    const query = {
      ...scope,
      serving_name: inputs.servingName,
      "tag.value": inputs.tag,
      asset_id: inputs.assetId,
      name: inputs.name,
      type: inputs.type,
      state: inputs.state,
    };
    for await (const found of client.list(url, query, signal)) deployments.push(answerOf(found));
    return { deployments };
  },
});
