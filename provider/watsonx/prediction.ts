import { createHash } from "node:crypto";
import { z } from "zod";
import { exclusive } from "../core/check";
import { systemClock } from "../core/clock";
import { defineResource, type Observed, type Wanted } from "../core/define";
import { MlopsError } from "../core/errors";
import { field, pick, type } from "../core/fields";
import { canonical, isEmpty, type Json } from "../core/values";
import { watsonx } from "./client";
import { mismatch } from "./expectation";
import * as shared from "./fields";
import { servingName, servingNameForm } from "./servingName";

const replaces = "another question is asked anew";

const PredictionExpectation = type("PredictionExpectation", "What the answer has to be.", {
  predictions: field(z.array(z.unknown()).optional(), {
    doc: "What the predictions have to say: members that are not named here may be anything; lists have the same length and order.",
  }),
  tolerance: field(z.number().min(0).default(0), {
    doc: "How far numbers may be off. Default: 0.",
  }),
  maxMilliseconds: field(z.int().min(1).optional(), {
    doc: "How long the answer may take, in milliseconds.",
  }),
});

const inputs = z.strictObject({
  deploymentId: field(z.string().min(1).optional(), {
    doc: "The online deployment that is asked, by its id: its deploymentId. Excludes servingName.",
    replaces,
  }),
  servingName: field(servingName.optional(), {
    doc: `The online deployment that is asked, by its serving name: ${servingNameForm}. Excludes deploymentId.`,
    replaces,
    form: servingNameForm,
  }),
  inputData: field(z.array(shared.ScoringInput).min(1), { doc: "What is scored.", replaces }),
  scoringParameters: field(shared.json.optional(), { doc: "Parameters that control the scoring.", replaces }),
  expect: field(PredictionExpectation.optional(), {
    doc: "What the answer has to be. Where it is not, the update fails, and the next one asks again.",
    replaces: "what was expected changed: it is asked anew",
  }),
  trigger: field(z.string().optional(), {
    doc: "Any text: a change asks again. The asset's revision, for example, so that each rollout is tried.",
    replaces: "the trigger changed, which asks again",
    writeOnly: true,
  }),
});

type Inputs = z.infer<typeof inputs>;

const outputs = z.object({
  predictions: field(z.array(shared.json), { doc: "The answer, in the platform's words." }),
});

const deploymentOf = ({ deploymentId, servingName }: Inputs) => deploymentId ?? servingName ?? "";

function idOf({ inputs, owner }: Wanted<Inputs>): string {
  const hash = createHash("sha256")
    .update(canonical([owner, inputs]))
    .digest("hex");
  return `deployments/${deploymentOf(inputs)}/predictions/${hash.slice(0, 20)}`;
}

const unknown = "whether the request was answered";

/** Why an answer is not what was expected. */
export function disappointment(
  expect: NonNullable<Inputs["expect"]>,
  predictions: unknown,
  milliseconds: number,
): string | undefined {
  const { maxMilliseconds, tolerance } = expect;
  if (maxMilliseconds !== undefined && milliseconds > maxMilliseconds)
    return `it took ${milliseconds} ms, expected ${maxMilliseconds} ms at most`;
  if (expect.predictions === undefined) return undefined;
  return mismatch(expect.predictions, predictions, tolerance, ["predictions"]);
}

export const prediction = defineResource({
  token: "watsonx:Prediction",
  doc: "One scoring request to an online deployment, as a smoke test of it: sent when it is made or one of its properties changes, never in a refresh. The answer is kept; where it is not what is expected, the update fails. It is asked at most once: a lost answer is a failure, and only another trigger asks again. It cannot be imported.",
  source: "watsonx.ai Runtime v4, POST /ml/v4/deployments/{deployment_id}/predictions",
  platform: watsonx,
  inputs,
  outputs,
  rules: [exclusive(["deploymentId", "servingName"], true)],
  id: { form: "deployments/{deploymentId or servingName}/predictions/{hash}", parse: () => undefined },
  identity: { kind: "none", unknown, id: idOf },
  async create({ client, inputs, owner }) {
    const { inputData: input_data, scoringParameters, expect } = inputs;
    const start = systemClock.now();
    const answer = await client.send<{ predictions?: Json[] }>({
      method: "POST",
      url: `/ml/v4/deployments/${encodeURIComponent(deploymentOf(inputs))}/predictions`,
      body: { input_data, ...(scoringParameters && { scoring_parameters: scoringParameters }) },
      next: {
        notFound: "check deploymentId or servingName: only an online deployment answers predictions",
        conflict: "wait until the deployment is ready, then run pulumi up again",
      },
    });
    const predictions = answer.predictions ?? [];
    const problem = expect && disappointment(expect, predictions, systemClock.now() - start);
    if (problem !== undefined)
      throw new MlopsError({
        kind: "failed",
        message: `The deployment ${deploymentOf(inputs)} does not answer what is expected: ${problem}`,
        next: "mend the deployment or the expectation; the next pulumi up asks again",
      });
    return { id: idOf({ inputs, owner }), outputs: { predictions } };
  },
  async read({ state }): Promise<Observed | undefined> {
    if (isEmpty(state)) return undefined;
    const lost = state.predictions === undefined;
    return {
      inputs: pick(inputs, state),
      outputs: pick(outputs, state),
      status: lost
        ? { kind: "failed", reason: `its answer was lost, and ${unknown} is unknown` }
        : { kind: "ready" },
    };
  },
  async delete() {
    return "kept";
  },
  failureIsFinal: true,
});
