import * as mlops from "pulumi-mlops";

const session = new mlops.mlserver.Session("prepared", { runtimeType: "R" });

// An object that was serialized with R becomes a variable of the session.
const weights = new mlops.mlserver.SessionObject("weights", {
  sessionId: session.sessionId,
  name: "weights",
  source: "weights.RData",
});

export const contentHash = weights.contentHash;
