import * as mlops from "pulumi-mlops";

export const newest = mlops.mlserver
  .getSnapshotsOutput({ name: "prepared" })
  .snapshots.apply((snapshots) => snapshots.at(-1)?.id);
