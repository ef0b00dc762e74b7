import * as mlops from "pulumi-mlops";

export const files = mlops.mlserver.getSessionFilesOutput({
  sessionId: "2bd1f3c6-0000-4000-8000-000000000003",
}).files;
