import * as mlops from "pulumi-mlops";

export const instances = mlops.watsonx
  .getInstancesOutput({ spaceIds: ["9c8d7e6f-0000-4000-8000-000000000002"] })
  .instances.apply((found) => found.map(({ name }) => name));
