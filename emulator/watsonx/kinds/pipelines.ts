import type { Asset, AssetKind } from "../assets";
import { COMMON_PATCHABLE } from "../patch";
import { anyObject } from "../schemas";

/** `/ml/v4/pipelines`. */
export const pipelines: AssetKind = {
  path: "pipelines",
  label: "pipeline",
  assetType: "wml_pipeline",
  required: ["document"],
  properties: { document: anyObject },
  patchable: COMMON_PATCHABLE,
  collection: (world) => world.store.collection<Asset>("watsonx/pipelines"),
};
