import * as mlops from "pulumi-mlops";

const plot = mlops.mlserver.getSessionFileOutput({
  sessionId: "2bd1f3c6-0000-4000-8000-000000000003",
  fileName: "plot.png",
  path: "out/plot.png",
});

export const sha256 = plot.sha256;
