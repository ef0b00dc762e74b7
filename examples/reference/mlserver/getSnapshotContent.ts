import * as mlops from "pulumi-mlops";

// A zip archive of the workspace and the files of the working directory.
const archive = mlops.mlserver.getSnapshotContentOutput({
  snapshotId: "f1e2d3c4-0000-4000-8000-000000000004",
  path: "out/snapshot.zip",
});

export const sha256 = archive.sha256;
