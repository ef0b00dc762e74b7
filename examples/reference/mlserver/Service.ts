import * as mlops from "pulumi-mlops";

const service = new mlops.mlserver.Service("churn", {
  version: "1.0.0",
  runtimeType: "Python",
  initCode: "weights = {'complaints': 0.3, 'tenure': -0.1}",
  code: "score = complaints * weights['complaints'] + tenure * weights['tenure']",
  inputParameterDefinitions: [
    { name: "complaints", type: "numeric" },
    { name: "tenure", type: "numeric" },
  ],
  outputParameterDefinitions: [{ name: "score", type: "numeric" }],
});

export const consumptionUrl = service.consumptionUrl;
