import type { Asset, AssetKind } from "../assets";
import { COMMON_PATCHABLE } from "../patch";
import { closed, eitherScope, listOf, predictionSchemas, scoringData, softwareSpec, text } from "../schemas";
import { resolvedSoftware, type SoftwareSpec } from "../specifications";

/** `/ml/v4/functions`, without their code. */
export const functions: AssetKind = {
  path: "functions",
  label: "function",
  assetType: "wml_function",
  required: ["software_spec"],
  properties: {
    software_spec: softwareSpec,
    type: { enum: ["python"] },
    sample_scoring_input: scoringData,
    schemas: predictionSchemas,
    model_references: listOf(closed({ ...eitherScope, id: text, rev: text }, "id")),
  },
  patchable: COMMON_PATCHABLE,
  prepare: (world, body) => ({
    ...body,
    type: "python",
    software_spec: resolvedSoftware(world, body["software_spec"] as SoftwareSpec),
  }),
  deployedAs: () => "function",
  collection: (world) => world.store.collection<Asset>("watsonx/functions"),
};
