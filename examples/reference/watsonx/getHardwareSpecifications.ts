import * as mlops from "pulumi-mlops";

export const names = mlops.watsonx
  .getHardwareSpecificationsOutput()
  .specifications.apply((found) => found.map(({ name }) => name));
