/** Batch jobs, what is kept of them, and trainings: paid work. */
import type { Json } from "../../../provider/core/values";
import { ANY, type Entry, type Expected } from "../entry";
import type { Lane } from "../lane";
import {
  assetEntry,
  hardwareSpec,
  hardwareSpecSent,
  marked,
  patched,
  scopeFields,
  softwareSpec,
  storeAsset,
  storeDeployment,
} from "./watsonx";

const batch = "11111111-1111-4111-8111-111111111111";
const otherBatch = "22222222-2222-4222-8222-222222222222";
const pipeline = "33333333-3333-4333-8333-333333333333";
const definition = "44444444-4444-4444-8444-444444444444";
const solver = "88888888-8888-4888-8888-888888888888";
const experiment = "99999999-9999-4999-8999-999999999999";

function deployments(lane: Lane) {
  for (const one of [batch, otherBatch]) storeDeployment(lane, one, "scikit-learn_1.3");
  storeDeployment(lane, solver, "do");
  return {};
}

/** Keys of the same spelling here and on the wire. */
const table = { id: "rows", type: "target", fields: ["x"], values: [[1], [2]], targets: [[0], [1]] };
const others = { inputData: [{ fields: ["x"], values: [[3]] }] };
const scoring = {
  inputData: [table],
  evaluations: [{ id: "e", inputTarget: "rows", metricsNames: ["auroc"] }],
  scoringParameters: { threads: 2 },
};
const scoringSent = {
  input_data: [table],
  evaluations: [{ id: "e", input_target: "rows", metrics_names: ["auroc"] }],
  scoring_parameters: { threads: 2 },
};
const place = (id: string) => ({ type: "connection_asset", id, location: { table: "t" } });
const references = {
  inputDataReferences: [{ ...place("in"), connection: { token: "canary-8d1f-input" } }],
  outputDataReferences: [{ ...place("out"), location: { table: "t", write_mode: "append" } }],
};

/** What else jobs and job definitions can be made of. */
const otherWork: Record<string, Json> = {
  environmentVariables: { scoring: { ...references, environmentVariables: { LEVEL: "info" } } },
  "a secret of scoring": {
    scoring: {
      ...references,
      inputDataReferences: [{ ...place("in"), connection: { token: "canary-8d1f-changed" } }],
    },
  },
  outputDataReference: {
    scoring: {
      inputDataReferences: references.inputDataReferences,
      outputDataReference: { ...place("out"), connection: { secretKey: "canary-8d1f-output" } },
    },
  },
  hybridPipelineHardwareSpecs: {
    hardwareSpec: undefined,
    hybridPipelineHardwareSpecs: [{ nodeRuntimeId: "auto_ai.kb", hardwareSpec: { name: "M" } }],
  },
  decisionOptimization: {
    deployment: { id: solver },
    scoring: undefined,
    decisionOptimization: {
      solveParameters: { "oaas.logTailEnabled": "true" },
      inputData: [
        { id: "diet.csv", fields: ["a"], values: [[1]] },
        { id: "model.lp", content: "bW9kZWw=" },
      ],
      inputDataReferences: [place("in")],
      outputData: [{ id: ".*\\.csv" }],
      outputDataReferences: [place("out")],
    },
  },
};

/** No generator can name a deployment or hardware that there is. */
const ungenerated = ["deployment", "hardwareSpec", "hybridPipelineHardwareSpecs", "decisionOptimization"];

/** Random scoring of data in the job itself: references to data have rules of their own. */
function scorable({ scoring = others, ...random }: Json): Json {
  const { inputDataReferences, outputDataReferences, outputDataReference, ...rest } = scoring as Json;
  return { ...random, scoring: rest };
}

export const deploymentJobDefinition = assetEntry({
  token: "watsonx:DeploymentJobDefinition",
  collection: "deployment_job_definitions",
  prepare: deployments,
  minimal: { deployment: { id: batch }, scoring: others },
  complete: { deployment: { id: batch }, hardwareSpec, scoring: references },
  sent: {
    deployment: { id: batch },
    hardware_spec: hardwareSpecSent,
    scoring: {
      input_data_references: [{ ...place("in"), connection: { token: "[redacted]" } }],
      output_data_references: references.outputDataReferences,
    },
  },
  updates: {
    deployment: {
      to: { deployment: { id: otherBatch } },
      requests: patched("/ml/v4/deployment_job_definitions/*", {
        op: "replace",
        path: "/deployment",
        value: { id: otherBatch },
      }),
    },
  },
  drifts: {
    deployment: { object: { entity: { deployment: { id: otherBatch } } }, path: "deployment.id" },
  },
  replacements: {
    scoring: { scoring: others },
    hardwareSpec: { hardwareSpec: { name: "M" } },
    ...otherWork,
  },
  without: ungenerated,
  valid: scorable,
});

interface Work {
  token: string;
  collection: string;
  prepare(lane: Lane): Record<string, string>;
  minimal: Json;
  /** Beside what all have. */
  complete: Json;
  /** The same on the wire. */
  sent: Json;
  query?: Record<string, string>;
  replacements: Record<string, Json>;
  updates?: Entry["updates"];
  without: string[];
  valid?(random: Json): Json;
  start: string;
}

const labels = { name: "churn", description: "Who will leave", tags: ["blue", "green"] };

function workEntries(work: Work): Entry[] {
  const { token, collection, complete, replacements, without, valid = (random) => random } = work;
  const path = `/ml/v4/${collection}/*`;
  const whole = { ...labels, custom: { team: "crm" }, trigger: "first", ...complete };
  const created: Expected = {
    method: "POST",
    path: `/ml/v4/${collection}`,
    body: { ...labels, custom: marked({ team: "crm" }), space_id: ANY, ...work.sent },
    ...(work.query && { query: work.query }),
  };
  const removed = { method: "DELETE", path, query: { hard_delete: "true" } } as const;
  const waited: Entry = {
    token,
    prepare: work.prepare,
    minimal: () => ({ name: "small", ...work.minimal }),
    complete: () => whole,
    collection: `watsonx/${collection}`,
    remembered: true,
    keeps: true,
    live: ({ phases }, { world }) =>
      !world.clock.reached((phases as { at: number }[]).at(-1)?.at ?? Number.POSITIVE_INFINITY),
    object: (id) => `watsonx/${collection}/${id.split("/").at(-1)}`,
    create: [created],
    // It has ended, and the platform keeps it.
    delete: [],
    // The platform has no PATCH for it: what says what it is about takes effect with the next one.
    updates: {
      name: { to: { name: "loyal" }, requests: [] },
      description: { to: { description: "Who stays" }, requests: [] },
      "no description": { to: { description: undefined }, requests: [] },
      tags: { to: { tags: ["red"] }, requests: [] },
      custom: { to: { custom: { team: "sales" } }, requests: [] },
      wait: { to: { wait: false }, requests: [] },
      hardDelete: { to: { hardDelete: true }, requests: [] },
      ...work.updates,
    },
    replacements: { trigger: { trigger: "second" }, ...replacements },
    equivalents: { "tags in another order": () => ({ ...whole, tags: ["green", "blue"] }) },
    drifts: {},
    provisioning: { operation: work.start },
    generated: {
      without: [...scopeFields, ...without],
      valid,
    },
    notApplicable: {
      drift: `watsonx.ai Runtime v4: no operation changes what is in ${collection}`,
      rollback: `watsonx.ai Runtime v4: no operation changes what is in ${collection}`,
    },
  };
  const { provisioning: _, ...common } = waited;
  const going: Entry = {
    ...common,
    variant: "not waited for",
    arriving: ["completedAt"],
    minimal: () => ({ name: "small", wait: false, ...work.minimal }),
    complete: () => ({ ...whole, wait: false, hardDelete: true }),
    // Canceled while it is live; only what has ended can be removed.
    delete: [{ method: "DELETE", path }, removed],
    updates: { description: waited.updates.description as Entry["updates"][string] },
    replacements: { trigger: { trigger: "second" } },
    equivalents: {},
    generated: { ...waited.generated, valid: (random) => ({ ...valid(random), wait: false }) },
  };
  return [waited, going];
}

export const workEntriesOfWatsonx: readonly Entry[] = [
  ...workEntries({
    token: "watsonx:DeploymentJob",
    collection: "deployment_jobs",
    prepare: deployments,
    minimal: { deployment: { id: batch }, scoring: others },
    complete: { deployment: { id: batch }, hardwareSpec, scoring, retentionDays: 10 },
    sent: { deployment: { id: batch }, hardware_spec: hardwareSpecSent, scoring: scoringSent },
    query: { retention: "10" },
    replacements: {
      scoring: { scoring: references },
      deployment: { deployment: { id: otherBatch } },
      hardwareSpec: { hardwareSpec: { name: "M" } },
      ...otherWork,
    },
    updates: { retentionDays: { to: { retentionDays: -1 }, requests: [] } },
    without: ungenerated,
    valid: ({ retentionDays, ...random }) => ({
      ...scorable(random),
      ...(retentionDays !== undefined && { retentionDays: Math.max(1, Number(retentionDays)) }),
    }),
    start: "watsonx_deployment_jobs_create",
  }),
  ...workEntries({
    token: "watsonx:Training",
    collection: "trainings",
    prepare(lane) {
      storeAsset(lane, "pipelines", pipeline, { document: {} });
      storeAsset(lane, "experiments", experiment, { training_references: [] });
      storeAsset(lane, "model_definitions", definition, { version: "1.0", platform: { name: "python" } });
      return {};
    },
    minimal: {
      pipeline: { id: pipeline },
      resultsReference: { type: "container", location: { path: "results" } },
    },
    complete: {
      modelDefinition: {
        id: definition,
        modelType: "tensorflow",
        hardwareSpec,
        softwareSpec,
        command: "python train.py",
        parameters: { maxDepth: 3 },
      },
      trainingDataReferences: [{ ...place("train"), connection: { token: "canary-8d1f-training" } }],
      testDataReferences: [{ type: "container", location: { path: "test.csv" } }],
      resultsReference: {
        type: "connection_asset",
        id: "results",
        location: { bucket: "results" },
        connection: { secretKey: "canary-8d1f-results" },
      },
    },
    sent: {
      model_definition: {
        id: definition,
        model_type: "tensorflow",
        hardware_spec: hardwareSpecSent,
        software_spec: { ...softwareSpec, id: ANY },
        command: "python train.py",
        parameters: { maxDepth: 3 },
      },
      training_data_references: [{ ...place("train"), connection: { token: "[redacted]" } }],
      test_data_references: [{ type: "container", location: { path: "test.csv" } }],
      results_reference: {
        type: "connection_asset",
        id: "results",
        location: { bucket: "results" },
        connection: { secretKey: "[redacted]" },
      },
    },
    replacements: {
      pipeline: {
        modelDefinition: undefined,
        pipeline: {
          id: pipeline,
          modelType: "hybrid",
          dataBindings: [{ dataReferenceName: "train", nodeId: "n1" }],
          nodesParameters: [{ nodeId: "n1", parameters: { maxDepth: 3 } }],
          hybridPipelineHardwareSpecs: [{ nodeRuntimeId: "auto_ai.kb", hardwareSpec: { name: "M" } }],
        },
      },
      modelDefinition: { modelDefinition: { id: definition, command: "python other.py" } },
      experiment: { modelDefinition: undefined, experiment: { id: experiment, rev: "1" } },
      federatedLearning: { modelDefinition: undefined, federatedLearning: { fusion_type: "iter_avg" } },
      resultsReference: { resultsReference: { type: "container", location: { path: "others" } } },
      trainingDataReferences: { trainingDataReferences: undefined },
      testDataReferences: { testDataReferences: undefined },
    },
    without: ["experiment", "pipeline", "modelDefinition", "federatedLearning"],
    start: "watsonx_trainings_create",
  }),
];
