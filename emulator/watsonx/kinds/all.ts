import type { World } from "../../core";
import type { Asset, AssetKind } from "../assets";
import { experiments } from "./experiments";
import { functions } from "./functions";
import { jobDefinitions } from "./jobDefinitions";
import { modelDefinitions } from "./modelDefinitions";
import { models } from "./models";
import { pipelines } from "./pipelines";
import { remoteTrainingSystems } from "./remoteTrainingSystems";
import { trainingDefinitions } from "./trainingDefinitions";

/** All kinds of assets that the Runtime keeps. */
export const assetKinds: AssetKind[] = [
  models,
  functions,
  modelDefinitions,
  pipelines,
  experiments,
  trainingDefinitions,
  remoteTrainingSystems,
  jobDefinitions,
];

/** The asset with this id, whatever its kind. */
export function findAsset(world: World, id: string): { kind: AssetKind; asset: Asset } | undefined {
  for (const kind of assetKinds) {
    const asset = kind.collection(world).get(id);
    if (asset) return { kind, asset };
  }
  return undefined;
}
