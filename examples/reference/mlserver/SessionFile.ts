import * as mlops from "pulumi-mlops";

const session = new mlops.mlserver.Session("prepared", { runtimeType: "R" });

// Uploaded again only when its content has changed.
const data = new mlops.mlserver.SessionFile("data", {
  sessionId: session.sessionId,
  name: "data.csv",
  source: "data/customers.csv",
});

export const contentHash = data.contentHash;
