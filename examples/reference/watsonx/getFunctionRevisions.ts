import * as mlops from "pulumi-mlops";

export const revisions = mlops.watsonx
  .getFunctionRevisionsOutput({ functionId: "a1b2c3d4-0000-4000-8000-000000000001" })
  .revisions.apply((found) => found.map(({ rev }) => rev));
