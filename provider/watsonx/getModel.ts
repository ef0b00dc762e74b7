import { z } from "zod";
import { defineFunction } from "../core/define";
import { field, readable, type } from "../core/fields";
import { type Envelope, scopeQuery, watsonx } from "./client";
import { eitherScope, oneScope } from "./fields";
import { model, observeModel, outputs } from "./model";

const answer = { ...readable(model.inputs), ...outputs.shape };

function answerOf(found: Envelope) {
  const { inputs, outputs: shown } = observeModel(found);
  return { ...inputs, ...shown };
}

export const getModel = defineFunction({
  token: "watsonx:getModel",
  doc: "One model: what it is made of and how far its content is. Fails when there is none with the id.",
  source: "watsonx.ai Runtime v4, Retrieve the model",
  platform: watsonx,
  inputs: z.strictObject({
    ...eitherScope,
    modelId: field(z.string().min(1), { doc: "The model's id on the platform." }),
    rev: field(z.string().optional(), {
      doc: "A revision: its number, or latest. Default: the model as it is.",
    }),
  }),
  outputs: z.object(answer),
  rules: [oneScope],
  async invoke({ client, inputs: { modelId, rev, ...scope }, signal }) {
    const query = { ...scopeQuery(scope), rev };
    return answerOf(await client.send({ method: "GET", url: `/ml/v4/models/${modelId}`, query, signal }));
  },
});

export const getModels = defineFunction({
  token: "watsonx:getModels",
  doc: "All models of a space or project, page by page until the end.",
  source: "watsonx.ai Runtime v4, Retrieve the models",
  platform: watsonx,
  inputs: z.strictObject({
    ...eitherScope,
    tag: field(z.string().optional(), {
      doc: "Only models with this tag; several as `a or b`, or as `a and b`.",
    }),
  }),
  outputs: z.object({
    models: field(z.array(type("ModelDetails", "A model as the platform answers it.", answer)), {
      doc: "The models, in the platform's order.",
    }),
  }),
  rules: [oneScope],
  async invoke({ client, inputs: { tag, ...scope }, signal }) {
    const models: ReturnType<typeof answerOf>[] = [];
    const query = { ...scopeQuery(scope), "tag.value": tag };
    for await (const found of client.list("/ml/v4/models", query, signal)) models.push(answerOf(found));
    return { models };
  },
});
