import type { Asset, AssetKind } from "../assets";
import { COMMON_PATCHABLE } from "../patch";
import { closed, listOf, softwareSpec, text } from "../schemas";
import { resolvedSoftware, type SoftwareSpec } from "../specifications";

/** `/ml/v4/model_definitions`, without their file. */
export const modelDefinitions: AssetKind = {
  path: "model_definitions",
  label: "model definition",
  assetType: "wml_model_definition",
  required: ["version", "platform"],
  properties: {
    version: text,
    platform: closed({ name: text, versions: listOf(text) }, "name"),
    command: text,
    software_spec: softwareSpec,
  },
  patchable: COMMON_PATCHABLE,
  prepare(world, body) {
    const spec = body["software_spec"] as SoftwareSpec | undefined;
    return spec ? { ...body, software_spec: resolvedSoftware(world, spec) } : body;
  },
  collection: (world) => world.store.collection<Asset>("watsonx/model_definitions"),
};
