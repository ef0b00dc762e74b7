import * as mlops from "pulumi-mlops";

// Serialized: .RData of an R session, .dill of a Python session.
const model = mlops.mlserver.getSessionWorkspaceObjectOutput({
  sessionId: "2bd1f3c6-0000-4000-8000-000000000003",
  objectName: "model",
  path: "out/model.RData",
});

export const bytes = model.bytes;
