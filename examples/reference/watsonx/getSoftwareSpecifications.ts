import * as mlops from "pulumi-mlops";

export const names = mlops.watsonx
  .getSoftwareSpecificationsOutput()
  .specifications.apply((found) => found.map(({ name }) => name));
