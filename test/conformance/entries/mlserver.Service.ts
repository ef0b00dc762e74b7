import type { Entry, Expected } from "../entry";

const path = "/services/churn/v1.0";

const complete = {
  name: "churn",
  version: "v1.0",
  runtimeType: "Python",
  code: "answer = x + 1",
  initCode: "import math",
  description: "Who will leave",
  operationId: "predict",
  inputParameterDefinitions: [
    { name: "x", type: "numeric" },
    { name: "frame", type: "data.frame" },
  ],
  outputParameterDefinitions: [{ name: "answer", type: "numeric" }],
  outputFileNames: ["plot.png"],
};

const { name: _, version: __, ...body } = complete;
const patched = (fields: object): Expected[] => [
  { method: "PATCH", path, body: { code: complete.code, ...fields } },
];

export const service: Entry = {
  token: "mlserver:Service",
  minimal: () => ({ name: "small", version: "1", code: "answer = 42" }),
  complete: () => complete,
  collection: "mlserver/services",
  object: (id) => `mlserver/services/${id}`,
  create: [{ method: "POST", path, body }],
  delete: [{ method: "DELETE", path }],
  updates: {
    code: { to: { code: "answer = x + 2" }, requests: patched({ code: "answer = x + 2" }) },
    initCode: { to: { initCode: "import os" }, requests: patched({ initCode: "import os" }) },
    "no initCode": { to: { initCode: undefined }, requests: patched({ initCode: "" }) },
    description: { to: { description: "Who stays" }, requests: patched({ description: "Who stays" }) },
    operationId: { to: { operationId: "score" }, requests: patched({ operationId: "score" }) },
    inputParameterDefinitions: {
      to: { inputParameterDefinitions: [{ name: "x", type: "integer" }] },
      requests: patched({ inputParameterDefinitions: [{ name: "x", type: "integer" }] }),
    },
    outputParameterDefinitions: {
      to: { outputParameterDefinitions: [] },
      requests: patched({ outputParameterDefinitions: [] }),
    },
    outputFileNames: {
      to: { outputFileNames: ["other.png"] },
      requests: patched({ outputFileNames: ["other.png"] }),
    },
  },
  replacements: { name: { name: "loyal" }, version: { version: "v2.0" } },
  drifts: {
    code: { object: { code: "answer = 0" } },
    initCode: { object: { initCode: "import sys" } },
    description: { object: { description: "other" } },
    inputParameterDefinitions: { object: { inputParameterDefinitions: [] } },
    outputFileNames: { object: { outputFileNames: ["other"] } },
  },
  generated: { without: ["snapshotId"], valid: (random) => random },
  rollback: { operation: "mlserver_services_patch", change: "description" },
};

const { version: ___, ...development } = complete;
const updated = (fields: object): Expected[] => [
  { method: "PATCH", path: "/services/churn/*", body: { code: complete.code, ...fields } },
];

export const unversionedService: Entry = {
  ...service,
  variant: "without a version",
  minimal: () => ({ name: "small", code: "answer = 42" }),
  complete: () => development,
  create: [{ method: "POST", path: "/services/churn", body }],
  delete: [{ method: "DELETE", path: "/services/churn/*" }],
  updates: {
    description: { to: { description: "Who stays" }, requests: updated({ description: "Who stays" }) },
    "no initCode": { to: { initCode: undefined }, requests: updated({ initCode: "" }) },
  },
  replacements: { name: { name: "loyal" }, version: { version: "v2.0" } },
  drifts: { code: { object: { code: "answer = 0" } } },
  generated: { without: ["version", "snapshotId"], valid: (random) => random },
};
