import * as mlops from "pulumi-mlops";

const service = new mlops.mlserver.Service("churn", { version: "1.0.0", code: "score <- 0.3 * complaints" });

// Requests to this service do not wait for those to others.
const pool = new mlops.mlserver.ServicePool("churn", {
  serviceName: service.name,
  serviceVersion: service.serviceVersion,
  initialPoolSize: 2,
  maxPoolSize: 8,
});

export const nodes = pool.nodes;
