import * as mlops from "pulumi-mlops";

export const prepared = mlops.mlserver
  .getSessionsOutput({ name: "prepared" })
  .sessions.apply((sessions) => sessions.map(({ id }) => id));
