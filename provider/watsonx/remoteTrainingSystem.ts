import { z } from "zod";
import { sameUnordered } from "../core/equal";
import { field, type } from "../core/fields";
import { getAsset, getAssetRevisions, getAssets } from "./assetFunctions";
import { assetKind } from "./assetKind";
import { assetResource } from "./assetResource";

const RemoteIdentity = type("RemoteIdentity", "Who may use a remote training system, or administers it.", {
  id: field(z.string(), { doc: "Id of the user, such as IBMid-1234." }),
  type: field(z.string(), { doc: "Kind of the identity, such as user." }),
});

const kind = assetKind({
  name: "RemoteTrainingSystem",
  collection: "remote_training_systems",
  doc: "A remote system of Federated Learning: who can register to a job.",
  fields: {
    allowedIdentities: field(z.array(RemoteIdentity), {
      doc: "Who may use the remote system. Their order means nothing.",
      equal: sameUnordered,
    }),
    organization: field(
      type("RemoteOrganization", "A remote organization.", {
        name: field(z.string().optional(), { doc: "Its name." }),
        region: field(z.string().optional(), { doc: "Where it is, such as EU." }),
      }).optional(),
      { doc: "The remote organization." },
    ),
    remoteAdmin: field(RemoteIdentity.optional(), {
      doc: "The administrator of the organization and its identities.",
    }),
  },
});

export const remoteTrainingSystem = assetResource(kind);
export const getRemoteTrainingSystem = getAsset(kind);
export const getRemoteTrainingSystems = getAssets(kind);
export const getRemoteTrainingSystemRevisions = getAssetRevisions(kind);
