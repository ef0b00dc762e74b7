import type { Entry } from "../entry";
import type { Lane } from "../lane";
import { storeService } from "./mlserver";

const service = { serviceName: "score", serviceVersion: "1.0" };
const path = "/api/score/1.0";

/** A service with two inputs, and another version of it; code is not run, its answer is always the same. */
function prepare(lane: Lane) {
  const inputParameterDefinitions = [
    { name: "x", type: "numeric" as const },
    { name: "y", type: "numeric" as const },
  ];
  for (const version of ["1.0", "2.0"]) {
    storeService(lane, `score/${version}`, { inputParameterDefinitions });
    lane.world.responses.add({
      operation: "mlserver_service_consume",
      path: `^/api/score/${version}$`,
      body: {
        consoleOutput: "[1] 3",
        outputParameters: { answer: 3, detail: { sure: true, left: [1, 2] } },
        outputFiles: { "plot.png": "AAAA" },
      },
    });
  }
  return {};
}

const single = {
  ...service,
  inputParameters: { x: 1, y: 2 },
  expected: { answer: 3, detail: { sure: true } },
  trigger: "first",
};

const one: Entry = {
  token: "mlserver:Consumption",
  prepare,
  minimal: () => ({ ...service, inputParameters: { x: 0, y: 0 } }),
  complete: () => single,
  collection: "mlserver/executions",
  // Where it was executed.
  object: (id) => `mlserver/services/${id.split("/").slice(0, 2).join("/")}`,
  create: [{ method: "POST", path, body: { x: 1, y: 2 } }],
  delete: [],
  updates: {
    // What was answered is known, and nothing is asked again.
    expected: { to: { expected: { answer: 3 } }, requests: [] },
    "no expected": { to: { expected: undefined }, requests: [] },
  },
  replacements: {
    trigger: { trigger: "second" },
    "no trigger": { trigger: undefined },
    inputParameters: { inputParameters: { x: 2, y: 2 } },
    serviceVersion: { serviceVersion: "2.0" },
    records: { inputParameters: undefined, records: [{ x: 1, y: 2 }] },
  },
  drifts: {},
  generated: {
    without: ["serviceName", "serviceVersion", "expected", "records", "parallelCount"],
    // One value for each input that the service has.
    valid: ({ inputParameters, ...random }) => ({
      ...random,
      inputParameters: { x: JSON.stringify(inputParameters).length, y: -1 },
    }),
  },
  notApplicable: {
    drift: "Swagger document of a service: no operation tells of a request, and none changes its answer",
    import: "Swagger document of a service: a request has no id, and no operation tells of it",
    rollback: "Swagger document of a service: a request is never changed",
    delete:
      "Swagger document of a service: nothing undoes a request: neither refresh nor delete asks the server",
  },
};

const batch = `${path}/batch`;
const { inputParameters: _, ...common } = single;
const records = [
  { x: 1, y: 2 },
  { x: 2, y: 1 },
  { x: 3, y: 0 },
];
const several = { ...common, records, parallelCount: 2 };

const many: Entry = {
  ...one,
  variant: "batch",
  minimal: () => ({ ...service, records: [{ x: 0, y: 0 }] }),
  complete: () => several,
  create: [{ method: "POST", path: batch, query: { parallelCount: "2" }, body: records }],
  delete: [{ method: "DELETE", path: `${batch}/*` }],
  replacements: {
    trigger: { trigger: "second" },
    records: { records: records.slice(1) },
    parallelCount: { parallelCount: 3 },
    "no parallelCount": { parallelCount: undefined },
    serviceVersion: { serviceVersion: "2.0" },
    inputParameters: { records: undefined, parallelCount: undefined, inputParameters: { x: 1, y: 2 } },
  },
  generated: {
    without: ["serviceName", "serviceVersion", "expected", "inputParameters"],
    valid: ({ records: random, ...others }) => ({
      ...others,
      records: (random as object[]).map((record) => ({ x: JSON.stringify(record).length, y: -1 })),
    }),
  },
  notApplicable: {
    drift: "Swagger document of a service: no operation changes a batch or what it answered",
    import: "Swagger document of a service: what was asked in a batch is not told",
    rollback: "Swagger document of a service: a batch is never changed",
    delete:
      "Swagger document of a service: the answers of a complete batch are told once and kept, and its service outlives it",
  },
};

export const consumptions: readonly Entry[] = [one, many];
