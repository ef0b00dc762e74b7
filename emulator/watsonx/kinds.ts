import type { World } from "../core";
import type { Asset, AssetKind } from "./assets";
import { models } from "./models";

/** All kinds of assets that the Runtime keeps. */
export const assetKinds: AssetKind[] = [models];

/** The asset with this id, whatever its kind. */
export function findAsset(world: World, id: string): { kind: AssetKind; asset: Asset } | undefined {
  for (const kind of assetKinds) {
    const asset = kind.collection(world).get(id);
    if (asset) return { kind, asset };
  }
  return undefined;
}
