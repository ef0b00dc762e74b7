import type { Case } from "../case";

export const resources: Case[] = [
  {
    name: "mlserver.ComputeNodes",
    right: ['entries: ["http://10.0.0.4:12805", "http://10.0.1.1-4:12805"]', "exclusive: false"],
    hovers: { entries: "addresses, or ranges of them", exclusive: "others are left as they are" },
    wrong: [
      'entry: "http://10.0.0.4:12805"',
      'entries: "http://10.0.0.4:12805"',
      "entries: [12805]",
      'exclusive: "no"',
    ],
    outputs: { computeNodes: "as it is written there" },
  },
  {
    name: "mlserver.Consumption",
    right: [
      'serviceName: "add"',
      'serviceVersion: "1.0.0"',
      "inputParameters: { x: 1, y: [2, 3] }",
      "expected: { sum: [3, 4] }",
      'trigger: "2"',
    ],
    hovers: {
      serviceVersion: "something else to ask is another consumption",
      inputParameters: "Excludes records",
      expected: "Where they are not, the resource fails",
      trigger: "a change asks the same again",
    },
    wrong: [
      'version: "1.0.0"',
      'inputParameters: "x"',
      "records: { x: 1 }",
      'parallelCount: "10"',
      "expect: { sum: 3 }",
    ],
    outputs: { outputParameters: "Of one request", results: "in the order of its records" },
  },
  {
    name: "mlserver.RealtimeService",
    right: ['version: "1.0.0"', 'model: "churn.model"', 'description: "d"', 'operationId: "score"'],
    hovers: {
      version: "a development version, seen only by its author",
      model: "rxSerializeModel",
      operationId: "what generated clients call the method",
    },
    // A realtime service runs no code: it has no runtime either.
    wrong: ['models: ""', 'model: { path: "churn.model" }', 'runtimeType: "R"', "version: 1"],
    outputs: { modelHash: "SHA-256 of the model", consumptionUrl: "POST its inputs there" },
  },
  {
    name: "mlserver.Service",
    right: [
      'version: "1.0.0"',
      'code: "y <- x"',
      'runtimeType: "R"',
      'inputParameterDefinitions: [{ name: "x", type: "numeric" }]',
      'outputFileNames: ["plot.png"]',
    ],
    hovers: {
      version: "a version is fixed when it is published",
      code: "The code of every request",
      runtimeType: "R or Python",
      "inputParameterDefinitions.type": "data.frame",
    },
    completes: {
      runtimeType: ["Python", "R"],
      "inputParameterDefinitions[].type": [
        "character",
        "data.frame",
        "integer",
        "logical",
        "matrix",
        "numeric",
        "vector",
      ],
    },
    wrong: [
      'codes: ""',
      "code: 1",
      'runtimeType: "Julia"',
      'inputParameterDefinitions: [{ name: "x", type: "number" }]',
      'inputParameterDefinitions: [{ named: "x", type: "numeric" }]',
      "outputFileNames: [1]",
    ],
    outputs: { serviceVersion: "GUID", swaggerUrl: "Swagger" },
  },
  {
    name: "mlserver.ServicePool",
    right: ['serviceName: "churn"', 'serviceVersion: "1.0.0"', "initialPoolSize: 2", "maxPoolSize: 8"],
    hovers: {
      serviceName: "a pool belongs to its service",
      initialPoolSize: "at most maxPoolSize",
      maxPoolSize: "at least initialPoolSize",
    },
    wrong: ["initialSize: 2", 'maxPoolSize: "8"', "serviceVersion: 1"],
    outputs: { nodes: "each with the state of the pool" },
  },
  {
    name: "mlserver.Session",
    right: ['name: "prepared"', 'runtimeType: "Python"', 'snapshotId: "s"', "force: true"],
    hovers: {
      name: "a session cannot be renamed",
      runtimeType: "a session keeps its runtime",
      snapshotId: "loaded into the live session",
      force: "Whether deleting it kills it",
    },
    completes: { runtimeType: ["Python", "R"] },
    wrong: ['runtime: "R"', 'runtimeType: "Julia"', 'force: "yes"', 'snapshotId: { id: "s" }'],
    outputs: { sessionId: "Its id on the server" },
  },
  {
    name: "mlserver.SessionExecution",
    right: [
      'sessionId: Promise.resolve("s")',
      'code: "model <- lm(y ~ x, data)"',
      "inputParameters: { x: [1, 2] }",
      'outputParameters: ["model"]',
      'trigger: "2"',
    ],
    hovers: {
      sessionId: "the output sessionId of mlserver.Session",
      code: "in the language of the session",
      inputParameters: "objects of the session when the code begins",
      outputParameters: "something else to execute is another execution",
    },
    wrong: [
      'codes: ""',
      "inputParameters: 1",
      'outputParameters: "model"',
      "trigger: 2",
      "sessionId: Promise.resolve(1)",
    ],
    outputs: { result: "The values of outputParameters", changedFiles: "in the working directory" },
  },
  {
    name: "mlserver.SessionFile",
    right: ['sessionId: "s"', 'name: "data.csv"', 'source: "data/customers.csv"'],
    hovers: { name: "in the working directory", source: "It is streamed" },
    wrong: ['path: "data.csv"', "source: 1", 'contentHash: ""'],
    outputs: { contentHash: "SHA-256 of the content" },
  },
  {
    name: "mlserver.SessionObject",
    right: ['sessionId: "s"', 'name: "weights"', 'source: "weights.RData"'],
    hovers: { name: "an object cannot be renamed", source: ".dill (of Python 3.5) for a Python session" },
    wrong: ['value: "1"', 'source: { path: "weights.RData" }', "name: 1"],
    outputs: { contentHash: "SHA-256 of the content" },
  },
  {
    name: "mlserver.Snapshot",
    right: ['sessionId: "s"', 'name: "prepared"', 'trigger: "2"', "retain: true"],
    hovers: {
      sessionId: "a snapshot is of one session",
      trigger: "such as the id of the last execution",
      retain: "Whether the server keeps it",
    },
    wrong: ['session: "s"', 'retain: "yes"', "sessionId: undefined"],
    outputs: { owner: "nobody else can load it", contentSize: "in bytes" },
  },
];

export const functions: Case[] = [
  {
    name: "mlserver.getService",
    right: ['name: "s"', 'version: "1.0.0"'],
    hovers: { version: "published last" },
    wrong: ["version: 1", 'versions: ""'],
  },
];
