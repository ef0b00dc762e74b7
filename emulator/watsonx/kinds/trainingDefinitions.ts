import type { Asset, AssetKind } from "../assets";
import { ANY, COMMON_PATCHABLE } from "../patch";
import { trainingProperties } from "../training";

/** `/ml/v4/training_definitions`. */
export const trainingDefinitions: AssetKind = {
  path: "training_definitions",
  label: "training definition",
  assetType: "wml_training_definition",
  required: ["results_reference"],
  properties: trainingProperties,
  patchable: { ...COMMON_PATCHABLE, "/federated_learning": ANY },
  collection: (world) => world.store.collection<Asset>("watsonx/training_definitions"),
};
