import type { Asset, AssetKind } from "../assets";
import { COMMON_PATCHABLE } from "../patch";
import { anyObject, boolean, closed, listOf, text } from "../schemas";
import { pipelineReference } from "../training";

const trainingReference = closed({
  pipeline: pipelineReference,
  model_definition: closed({ id: text }, "id"),
  hyper_parameters_optimization: closed({
    method: closed({ name: text, parameters: anyObject }, "name"),
    hyper_parameters: listOf(closed({ name: text, items: {} }, "name")),
  }),
});

/** `/ml/v4/experiments`. */
export const experiments: AssetKind = {
  path: "experiments",
  label: "experiment",
  assetType: "wml_experiment",
  required: [],
  properties: {
    label_column: text,
    evaluation_definition: closed({
      method: text,
      metrics: listOf(closed({ name: text, maximize: boolean }, "name")),
    }),
    training_references: listOf(trainingReference),
  },
  patchable: COMMON_PATCHABLE,
  collection: (world) => world.store.collection<Asset>("watsonx/experiments"),
};
