import * as mlops from "pulumi-mlops";

// Who may take part in federated learning.
const party = new mlops.watsonx.RemoteTrainingSystem("clinic", {
  allowedIdentities: [{ id: "clinic@example.org", type: "user" }],
  organization: { name: "Clinic", region: "eu-de" },
});

export const remoteTrainingSystemId = party.remoteTrainingSystemId;
