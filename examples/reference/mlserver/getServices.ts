import * as mlops from "pulumi-mlops";

export const names = mlops.mlserver
  .getServicesOutput()
  .services.apply((services) => services.map(({ name, version }) => `${name} ${version}`));
