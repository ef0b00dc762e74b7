import { assetEntry, patched } from "./watsonx";

const path = "/ml/v4/remote_training_systems/*";
const identities = [
  { id: "IBMid-1", type: "user" },
  { id: "IBMid-2", type: "user" },
];
const complete = {
  allowedIdentities: identities,
  organization: { name: "bank", region: "EU" },
  remoteAdmin: { id: "IBMid-3", type: "user" },
};

export const remoteTrainingSystem = assetEntry({
  token: "watsonx:RemoteTrainingSystem",
  collection: "remote_training_systems",
  minimal: { allowedIdentities: identities },
  complete,
  sent: {
    allowed_identities: identities,
    organization: complete.organization,
    remote_admin: complete.remoteAdmin,
  },
  updates: {
    allowedIdentities: {
      to: { allowedIdentities: [{ id: "IBMid-4", type: "user" }] },
      requests: patched(path, {
        op: "replace",
        path: "/allowed_identities",
        value: [{ id: "IBMid-4", type: "user" }],
      }),
    },
    organization: {
      to: { organization: { name: "bank", region: "US" } },
      requests: patched(path, {
        op: "replace",
        path: "/organization",
        value: { name: "bank", region: "US" },
      }),
    },
    "no remoteAdmin": {
      to: { remoteAdmin: undefined },
      requests: patched(path, { op: "remove", path: "/remote_admin" }),
    },
    remoteAdmin: {
      to: { remoteAdmin: { id: "IBMid-5", type: "user" } },
      requests: patched(path, {
        op: "replace",
        path: "/remote_admin",
        value: { id: "IBMid-5", type: "user" },
      }),
    },
  },
  replacements: {},
  equivalents: {
    "identities in another order": () => ({
      name: "churn",
      description: "Who will leave",
      tags: ["blue", "green"],
      custom: { team: "crm" },
      ...complete,
      allowedIdentities: [...identities].reverse(),
    }),
  },
  drifts: {
    allowedIdentities: { object: { entity: { allowed_identities: [{ id: "IBMid-9", type: "user" }] } } },
    organization: { object: { entity: { organization: { region: "AP" } } }, path: "organization.region" },
    remoteAdmin: { object: { entity: { remote_admin: { id: "IBMid-9" } } }, path: "remoteAdmin.id" },
  },
});
