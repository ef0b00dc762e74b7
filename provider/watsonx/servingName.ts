import { z } from "zod";
import { defineFunction } from "../core/define";
import { MlopsError } from "../core/errors";
import { field } from "../core/fields";
import { type WatsonxClient, watsonx } from "./client";

export const servingName = z.string().regex(/^[a-z0-9_]{1,36}$/);
export const servingNameForm = "1 to 36 characters out of a-z, 0-9 and _";

/** Whether a serving name is free on the platform, and its words for why not. */
export async function servingNameAvailability(
  client: WatsonxClient,
  name: string,
  signal?: AbortSignal,
): Promise<{ available: boolean; reason?: string | undefined }> {
  try {
    await client.send({
      method: "GET",
      url: "/ml/v4/deployments",
      query: { serving_name: name, conflict: true },
      ...(signal && { signal }),
    });
    return { available: true };
  } catch (error) {
    if (!(error instanceof MlopsError) || error.kind !== "conflict") throw error;
    return { available: false, reason: error.facts.message };
  }
}

export const getServingNameAvailability = defineFunction({
  token: "watsonx:getServingNameAvailability",
  doc: "Whether a serving name can be had: names are unique on the platform, not in a space.",
  source: "watsonx.ai Runtime v4, Retrieve the deployments",
  platform: watsonx,
  inputs: z.strictObject({
    servingName: field(servingName, {
      doc: `The name: ${servingNameForm}.`,
      form: servingNameForm,
    }),
  }),
  outputs: z.object({
    available: field(z.boolean(), { doc: "Whether it is free." }),
    reason: field(z.string().optional(), { doc: "The platform's words for why it is not." }),
  }),
  invoke: ({ client, inputs, signal }) => servingNameAvailability(client, inputs.servingName, signal),
});
