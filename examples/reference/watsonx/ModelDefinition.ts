import * as mlops from "pulumi-mlops";

// The code that a training runs.
const definition = new mlops.watsonx.ModelDefinition("churn", {
  version: "1.0",
  platform: { name: "python", versions: ["3.11"] },
  softwareSpec: { name: "runtime-24.1-py3.11" },
  command: "python3 train.py --trees 200",
  file: { path: "train" },
});

export const modelDefinitionId = definition.modelDefinitionId;
