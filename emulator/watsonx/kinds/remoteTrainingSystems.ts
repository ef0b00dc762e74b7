import type { Asset, AssetKind } from "../assets";
import { ANY, COMMON_PATCHABLE } from "../patch";
import { closed, listOf, text } from "../schemas";

/** `/ml/v4/remote_training_systems`, for Federated Learning. */
export const remoteTrainingSystems: AssetKind = {
  path: "remote_training_systems",
  label: "remote training system",
  assetType: "wml_remote_training_system",
  required: ["allowed_identities"],
  properties: {
    allowed_identities: listOf(closed({ id: text, type: text, allowed_ips: listOf(text) }, "id", "type")),
    organization: closed({ name: text, region: text }),
    remote_admin: closed({ id: text, name: text, email: text, type: text }),
  },
  patchable: {
    ...COMMON_PATCHABLE,
    "/organization": ANY,
    "/allowed_identities": ANY,
    "/remote_admin": ANY,
  },
  collection: (world) => world.store.collection<Asset>("watsonx/remote_training_systems"),
};
