import * as mlops from "pulumi-mlops";

const session = new mlops.mlserver.Session("prepared", { runtimeType: "R" });

// What services are published from: the session may end then.
const snapshot = new mlops.mlserver.Snapshot("prepared", { sessionId: session.sessionId });

const service = new mlops.mlserver.Service("churn", {
  version: "1.0.0",
  code: "score <- predict(model, customer)",
  snapshotId: snapshot.snapshotId,
});

export const swaggerUrl = service.swaggerUrl;
