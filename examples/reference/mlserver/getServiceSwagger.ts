import * as mlops from "pulumi-mlops";

const service = new mlops.mlserver.Service("churn", { version: "1.0.0", code: "score <- 0.3 * complaints" });

export const swagger = mlops.mlserver.getServiceSwaggerOutput({
  name: service.name,
  version: service.serviceVersion,
}).swagger;
