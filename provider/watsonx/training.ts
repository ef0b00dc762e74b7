import { z } from "zod";
import { exclusive } from "../core/check";
import { defineFunction } from "../core/define";
import { field, type } from "../core/fields";
import { isObject, type Json } from "../core/values";
import { type Envelope, scopeQuery, watsonx } from "./client";
import * as shared from "./fields";
import { subjects, trainingFields } from "./trainingFields";
import { type WorkStatus, workAnswer, workAnswerOf, workKind, workResource } from "./work";

const moving = { volatile: true, changesWith: ["wait"] };

const kind = workKind({
  name: "Training",
  doc: "A training of an experiment, a pipeline or a model definition, or federated learning. It is paid work, started once for what is trained, its data and its trigger: nothing else starts it again. The platform changes no training, so a change of name, description, tags or custom takes effect with the next one. Deleting it cancels it while it is live. What the platform no longer has is remembered as it was.",
  source: "watsonx.ai Runtime v4, Trainings",
  collection: "trainings",
  idName: "trainingId",
  fields: trainingFields("something else to train is another training"),
  outputs: {
    metrics: field(z.array(shared.json).optional(), {
      doc: "The metrics, in the platform's words: one object for each iteration or model.",
      ...moving,
    }),
    resultsLocation: field(shared.json.optional(), {
      doc: "Where the results are: the location of resultsReference, and what the platform added to it.",
      ...moving,
    }),
  },
  rules: [exclusive(subjects, true)],
  observe({ entity }) {
    const status = (isObject(entity.status) ? entity.status : {}) as WorkStatus & { metrics?: unknown };
    const results = isObject(entity.results_reference) ? entity.results_reference : {};
    return { status, outputs: { metrics: status.metrics, resultsLocation: results.location } };
  },
});

export const training = workResource(kind);

const answer = workAnswer(kind);
const answerOf = (found: Envelope) => workAnswerOf(kind, found);

export const getTraining = defineFunction({
  token: "watsonx:getTraining",
  doc: "One training: its state and metrics. Fails when there is none with the id, or no longer.",
  source: "watsonx.ai Runtime v4, Retrieve the training",
  platform: watsonx,
  inputs: z.strictObject({
    ...shared.eitherScope,
    trainingId: field(z.string().min(1), { doc: "The training's id on the platform." }),
  }),
  outputs: z.object(answer),
  rules: [shared.oneScope],
  async invoke({ client, inputs: { trainingId, ...scope }, signal }) {
    const url = `${kind.path}/${encodeURIComponent(trainingId)}`;
    return answerOf(await client.send({ method: "GET", url, query: scopeQuery(scope), signal }));
  },
});

export const getTrainings = defineFunction({
  token: "watsonx:getTrainings",
  doc: "The trainings of a space or project, filtered as the platform filters them, page by page until the end.",
  source: "watsonx.ai Runtime v4, Retrieve the list of trainings",
  platform: watsonx,
  inputs: z.strictObject({
    ...shared.eitherScope,
    tag: field(z.string().optional(), { doc: "Only those with this tag." }),
    type: field(z.enum(["pipeline", "experiment"]).optional(), { doc: "Only those of this kind." }),
    state: field(z.string().optional(), {
      doc: "Only those in this state: queued, running, completed, failed, …",
    }),
    parentId: field(z.string().optional(), { doc: "Only the sub-jobs of this training of an experiment." }),
  }),
  outputs: z.object({
    trainings: field(z.array(type("TrainingDetails", "A training as the platform answers it.", answer)), {
      doc: "The trainings, in the platform's order.",
    }),
  }),
  rules: [shared.oneScope],
  async invoke({ client, inputs: { tag, type, state, parentId, ...scope }, signal }) {
    const query = { ...scopeQuery(scope), "tag.value": tag, type, state, parent_id: parentId };
    const trainings: Json[] = [];
    for await (const found of client.list(kind.path, query, signal)) trainings.push(answerOf(found));
    return { trainings };
  },
});
