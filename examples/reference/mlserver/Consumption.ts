import * as mlops from "pulumi-mlops";

const service = new mlops.mlserver.Service("add", {
  version: "1.0.0",
  code: "sum <- x + y",
  inputParameterDefinitions: [
    { name: "x", type: "numeric" },
    { name: "y", type: "numeric" },
  ],
  outputParameterDefinitions: [{ name: "sum", type: "numeric" }],
});

// A smoke test: the deployment fails when the service answers anything else.
const test = new mlops.mlserver.Consumption("add", {
  serviceName: service.name,
  serviceVersion: service.serviceVersion,
  inputParameters: { x: 1, y: 2 },
  expected: { sum: 3 },
});

export const outputs = test.outputParameters;
