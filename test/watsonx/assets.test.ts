import * as fc from "fast-check";
import { applyPatch, type Operation } from "fast-json-patch";
import { check } from "../../provider/core/check";
import type { AnyFunction, AnyResource } from "../../provider/core/define";
import { facetsOf, fieldsOf } from "../../provider/core/fields";
import { Lifecycle } from "../../provider/core/lifecycle";
import type { Json } from "../../provider/core/values";
import { patchOf } from "../../provider/watsonx/asset";
import type { WatsonxClient } from "../../provider/watsonx/client";
import * as experiments from "../../provider/watsonx/experiment";
import * as functions from "../../provider/watsonx/function";
import * as models from "../../provider/watsonx/model";
import * as modelDefinitions from "../../provider/watsonx/modelDefinition";
import * as pipelines from "../../provider/watsonx/pipeline";
import * as remoteTrainingSystems from "../../provider/watsonx/remoteTrainingSystem";
import * as trainingDefinitions from "../../provider/watsonx/trainingDefinition";
import { type Bench, requestOf, startBench } from "./setup";

interface Kind {
  definition: AnyResource;
  get: AnyFunction;
  all: AnyFunction;
  revisions: AnyFunction;
  collection: string;
  minimal: Json;
  /** What it can have besides: in the platform's document each replaces. */
  fixed: Json;
  /** What excludes something of that. */
  without?: string[];
  /** What the document's list of patchable paths has, beside name, description, tags and custom: new values. */
  patchable?: Record<string, [path: string, value: unknown, wire: unknown]>;
}

const id = "4cedab6d-e8e4-4214-b81a-2ddb122db2ab";
const softwareSpec = { name: "runtime-24.1-py3.11" };
const schemas = {
  input: [{ id: "1", fields: [{ name: "duration", type: "number" }] }],
  output: [{ id: "2", fields: [{ name: "score", type: "number" }] }],
};
const pipelineToTrain = {
  id,
  rev: "2",
  modelType: "hybrid",
  dataBindings: [{ dataReferenceName: "train", nodeId: "n1" }],
  nodesParameters: [{ nodeId: "n1", parameters: { depth: 3 } }],
  hybridPipelineHardwareSpecs: [{ nodeRuntimeId: "auto_ai.kb", hardwareSpec: { name: "S", numNodes: 2 } }],
};
const resultsReference = {
  type: "connection_asset",
  connection: { id },
  location: { bucket: "results", file_name: "all.csv" },
};

const kinds: Kind[] = [
  {
    definition: experiments.experiment,
    get: experiments.getExperiment,
    all: experiments.getExperiments,
    revisions: experiments.getExperimentRevisions,
    collection: "experiments",
    minimal: {},
    fixed: {
      labelColumn: "churned",
      evaluationDefinition: { method: "binary", metrics: [{ name: "auc", maximize: true }] },
      trainingReferences: [
        {
          pipeline: pipelineToTrain,
          hyperParametersOptimization: {
            method: { name: "random", parameters: { objective: "auc" } },
            hyperParameters: [
              { name: "learning_rate", items: [0.005, 0.1] },
              { name: "fc", items: { min_value: 9, max_value: 10, power: 2 } },
            ],
          },
        },
        { modelDefinition: { id } },
      ],
    },
  },
  {
    definition: functions.functionAsset,
    get: functions.getFunction,
    all: functions.getFunctions,
    revisions: functions.getFunctionRevisions,
    collection: "functions",
    minimal: { softwareSpec },
    fixed: {
      softwareSpec: { name: "runtime-25.1-py3.12" },
      code: { text: "def score(payload):\n    return payload\n" },
      sampleScoringInput: { inputData: [{ id: "t", fields: ["age"], values: [[42]] }] },
      schemas,
      modelReferences: [{ id }],
    },
  },
  {
    definition: models.model,
    get: models.getModel,
    all: models.getModels,
    revisions: models.getModelRevisions,
    collection: "models",
    minimal: { type: "scikit-learn_1.3", softwareSpec },
    fixed: {
      type: "hybrid_0.1",
      contentLocation: { type: "container", contents: [{ content_format: "native" }] },
      pipeline: { id },
      modelDefinition: { id },
      hyperParameters: { depth: 3 },
      domain: "retail",
      trainingDataReferences: [{ type: "data_asset", location: { href: `/v2/assets/${id}` } }],
      testDataReferences: [{ type: "data_asset", location: { href: `/v2/assets/${id}` } }],
      schemas,
      labelColumn: "churned",
      transformedLabelColumn: "churned_encoded",
      size: { inMemory: 12, content: 13 },
      metrics: [{ name: "auc", value: 0.9 }],
      userDefinedObjects: { MyLayer: "my_layers.MyLayer" },
      hybridPipelineSoftwareSpecs: [softwareSpec],
      trainingId: id,
      training: { id },
      dataPreprocessing: [{ stage: "sampling", input: { rows: 3 } }],
    },
    patchable: {
      softwareSpec: [
        "/software_spec",
        { name: "runtime-25.1-py3.12" },
        expect.objectContaining({ name: "runtime-25.1-py3.12" }),
      ],
      modelVersion: ["/model_version", { number: "1.0.1", tag: "xgb" }, { number: "1.0.1", tag: "xgb" }],
    },
  },
  {
    definition: modelDefinitions.modelDefinition,
    get: modelDefinitions.getModelDefinition,
    all: modelDefinitions.getModelDefinitions,
    revisions: modelDefinitions.getModelDefinitionRevisions,
    collection: "model_definitions",
    minimal: { version: "1.0", platform: { name: "python" } },
    fixed: {
      version: "2.0",
      platform: { name: "python", versions: ["3.11"] },
      command: "python train.py",
      softwareSpec,
    },
  },
  {
    definition: pipelines.pipeline,
    get: pipelines.getPipeline,
    all: pipelines.getPipelines,
    revisions: pipelines.getPipelineRevisions,
    collection: "pipelines",
    minimal: { document: { doc_type: "pipeline", version: "2.0", pipelines: [{ id: "a", nodes: [] }] } },
    fixed: { document: { doc_type: "pipeline", version: "3.0" } },
  },
  {
    definition: remoteTrainingSystems.remoteTrainingSystem,
    get: remoteTrainingSystems.getRemoteTrainingSystem,
    all: remoteTrainingSystems.getRemoteTrainingSystems,
    revisions: remoteTrainingSystems.getRemoteTrainingSystemRevisions,
    collection: "remote_training_systems",
    minimal: { allowedIdentities: [{ id: "IBMid-1", type: "user" }] },
    fixed: {},
    patchable: {
      allowedIdentities: [
        "/allowed_identities",
        [{ id: "IBMid-2", type: "user" }],
        [{ id: "IBMid-2", type: "user" }],
      ],
      organization: ["/organization", { name: "bank", region: "EU" }, { name: "bank", region: "EU" }],
      remoteAdmin: ["/remote_admin", { id: "IBMid-3", type: "user" }, { id: "IBMid-3", type: "user" }],
    },
  },
  {
    definition: trainingDefinitions.trainingDefinition,
    get: trainingDefinitions.getTrainingDefinition,
    all: trainingDefinitions.getTrainingDefinitions,
    revisions: trainingDefinitions.getTrainingDefinitionRevisions,
    collection: "training_definitions",
    minimal: { resultsReference },
    fixed: {
      resultsReference: { ...resultsReference, id: "r" },
      pipeline: pipelineToTrain,
      trainingDataReferences: [{ type: "data_asset", id: "train", location: { href: `/v2/assets/${id}` } }],
      testDataReferences: [{ type: "container", location: { path: "test.csv" } }],
    },
    without: ["federatedLearning"],
    patchable: {
      federatedLearning: ["/federated_learning", { fusion_type: "iter_avg" }, { fusion_type: "iter_avg" }],
    },
  },
];

/** Of every kind: the paths that each document's list begins with. */
const common: Record<string, [path: string, value: unknown, wire: unknown]> = {
  name: ["/name", "another", "another"],
  description: ["/description", "says more", "says more"],
  tags: ["/tags", ["t1", "t2"], ["t1", "t2"]],
  custom: ["/custom", { size: 2 }, expect.objectContaining({ size: 2 })],
};

let bench: Bench;
let client: WatsonxClient;

beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());
beforeEach(async () => {
  await bench.emulated.control.post("/reset");
  client = bench.connect();
});

const request = (owner = "us") => requestOf(client, owner);

async function checked(definition: AnyResource, inputs: Json): Promise<Json> {
  const result = await check(definition, { ...bench.scope, ...inputs }, { name: "thing" });
  expect(result.failures).toEqual([]);
  return result.inputs;
}

const operation = (definition: { collection: string }, name: string) =>
  `watsonx_${definition.collection}_${name}`;

describe.each(kinds.map((kind) => [kind.definition.token, kind] as const))("%s", (_token, kind) => {
  const { definition, collection, minimal, fixed } = kind;
  const patchable = { ...common, ...kind.patchable };
  const asset = (made: { id: string }) => `${collection}/${made.id.split("/").at(-1)}`;

  test("is made, read, patched path by path and deleted", async () => {
    const lifecycle = new Lifecycle();
    const inputs = await checked(definition, minimal);
    const made = await lifecycle.create(definition, inputs, request());
    expect(made.id).toMatch(new RegExp(`^spaces/${bench.scope.spaceId}/${collection}/[0-9a-f-]{36}$`));
    expect(lifecycle.diff(definition, made.state, inputs)).toEqual([]);
    const read = await lifecycle.read(definition, made.id, { inputs, state: made.state }, request());
    expect(read).toEqual({ ...made, inputs });
    let { state } = made;
    let wanted = inputs;
    for (const [field, [path, value, wire]] of Object.entries(patchable)) {
      wanted = await checked(definition, { ...wanted, [field]: value, contentHash: undefined });
      await bench.requests();
      ({ state } = await lifecycle.update(definition, made.id, state, wanted, request()));
      const patches = (await bench.requests()).filter(({ method }) => method === "PATCH");
      expect(patches.map(({ body }) => body)).toEqual([
        [{ op: expect.stringMatching(/^(add|replace)$/), path, value: wire }],
      ]);
      expect(state).toMatchObject({ [field]: value });
      expect(lifecycle.diff(definition, state, wanted)).toEqual([]);
    }
    for (const field of ["description", "tags"]) {
      const { [field]: _, ...without } = wanted;
      wanted = without;
      ({ state } = await lifecycle.update(definition, made.id, state, wanted, request()));
      expect(state[field]).toBeUndefined();
    }
    await lifecycle.delete(definition, made.id, state, request());
    expect((await bench.emulated.runtime.get(`/${asset(made)}`)).status).toBe(404);
    await lifecycle.delete(definition, made.id, state, request());
  });

  test("holds everything that it can hold, and nothing of it is drift", async () => {
    const lifecycle = new Lifecycle();
    const values = Object.entries(patchable).map(([name, [, value]]) => [name, value]);
    const complete = { ...minimal, ...Object.fromEntries(values), ...fixed };
    for (const name of kind.without ?? []) delete complete[name];
    const inputs = await checked(definition, complete);
    const { id, state } = await lifecycle.create(definition, inputs, request());
    expect(state).toMatchObject(inputs);
    expect(lifecycle.diff(definition, state, inputs)).toEqual([]);
    const read = await lifecycle.read(definition, id, { inputs, state }, request());
    expect(read).toEqual({ id, inputs, state });
  });

  test("a change of what cannot be patched asks for a new one, and says why", async () => {
    const inputs = await checked(definition, minimal);
    const { state } = await new Lifecycle().create(definition, inputs, request());
    for (const [field, value] of Object.entries(fixed)) {
      const wanted = await checked(definition, { ...minimal, [field]: value });
      const changes = new Lifecycle().diff(definition, state, wanted).filter(({ path }) => path[0] === field);
      // What no import can tell is told by its hash alone.
      const told = facetsOf(fieldsOf(definition.inputs).find(([name]) => name === field)![1]).untold;
      if (!told) expect([field, changes[0]?.replaces]).toEqual([field, expect.stringMatching(/\w/)]);
    }
  });

  test("exactly the paths of the document are patched", () => {
    // Names of spaces and projects are compared here alone; and what its presence replaces, changes within.
    const open = fieldsOf(definition.inputs).filter(([, part]) => {
      const { replaces, presence, writeOnly } = facetsOf(part);
      return !writeOnly && (!replaces || presence);
    });
    expect(open.map(([name]) => name).sort()).toEqual(Object.keys(patchable).sort());
  });

  test("what was changed outside is seen and put back", async () => {
    const lifecycle = new Lifecycle();
    const inputs = await checked(definition, minimal);
    const { id, state } = await lifecycle.create(definition, inputs, request());
    for (const [field, [path, value]] of Object.entries({
      ...patchable,
      custom: ["/custom/size", 2] as const,
    })) {
      const op = inputs[field] === undefined ? "add" : "replace";
      await tamper(asset({ id }), op, path, value);
      const read = await lifecycle.read(definition, id, { inputs, state }, request());
      const differing = lifecycle.diff(definition, read?.state ?? {}, inputs);
      if (field === "modelVersion") {
        // Left out, the platform's stays: it cannot be removed.
        expect(differing).toEqual([]);
        continue;
      }
      expect(differing.map(({ path }) => path[0])).toEqual([field]);
      await lifecycle.update(definition, id, read?.state ?? {}, inputs, request());
      const back = await lifecycle.read(definition, id, { inputs, state }, request());
      expect(lifecycle.diff(definition, back?.state ?? {}, inputs)).toEqual([]);
    }
  });

  test("is imported without a difference", async () => {
    const lifecycle = new Lifecycle();
    const { contentLocation: _, ...told } = fixed;
    const inputs = await checked(definition, { ...minimal, ...told });
    const { id } = await lifecycle.create(definition, inputs, request());
    const read = await lifecycle.read(definition, id, { inputs: undefined, state: {} }, request());
    expect(lifecycle.diff(definition, read?.state ?? {}, inputs)).toEqual([]);
    const adopted = await lifecycle.adopt(definition, id, inputs, request());
    expect(lifecycle.diff(definition, adopted.state, inputs)).toEqual([]);
    await checked(definition, read?.inputs ?? {});
  });

  test("that an interrupted create left is found, and made once", async () => {
    const inputs = await checked(definition, minimal);
    await bench.fault({ operation: operation(kind, "create"), nth: 1 }, { reset: "after" });
    const made = await new Lifecycle().create(definition, inputs, request());
    const { data } = await bench.emulated.runtime.get(`/${collection}`);
    expect(data.resources.map(({ metadata }: { metadata: { id: string } }) => metadata.id)).toEqual([
      made.id.split("/").at(-1),
    ]);
    const other = await new Lifecycle().create(definition, inputs, request("them"));
    expect(other.id).not.toBe(made.id);
  });

  test("is read, listed and found by its functions, with its revisions", async () => {
    const inputs = await checked(definition, { ...minimal, ...fixed, tags: ["one"], custom: { team: "x" } });
    const { id, state } = await new Lifecycle().create(definition, inputs, request());
    const objectId = id.split("/").at(-1);
    const plain = await checked(definition, { ...minimal, name: "plain" });
    await new Lifecycle().create(definition, plain, request());
    for (const commit_message of ["first", "second"])
      expect(
        (
          await bench.emulated.runtime.post(`/${collection}/${objectId}/revisions`, {
            space_id: bench.scope.spaceId,
            commit_message,
          })
        ).status,
      ).toBe(201);
    await lifecycleUpdate(definition, id, state, { ...inputs, name: "later" });

    const idName = Object.keys(definition.outputs.shape)[0] as string;
    const call = { ...request(), client };
    const ask = (inputs: Json) => ({ ...call, inputs: { ...bench.scope, ...inputs } as never });
    expect(await kind.get.invoke(ask({ [idName]: objectId }))).toMatchObject({
      [idName]: objectId,
      name: "later",
      tags: ["one"],
      custom: { team: "x" },
    });
    expect(await kind.get.invoke(ask({ [idName]: objectId, rev: "1" }))).toMatchObject({
      name: "thing",
      rev: "1",
      commitMessage: "first",
      committedAt: expect.any(String),
    });
    expect(await kind.get.invoke(ask({ [idName]: objectId, rev: "latest" }))).toMatchObject({ rev: "2" });
    await expect(kind.get.invoke(ask({ [idName]: "none" }))).rejects.toMatchObject({ kind: "notFound" });

    const listName = Object.keys(kind.all.outputs.shape)[0] as string;
    const names = async (inputs: Json) =>
      ((await kind.all.invoke(ask(inputs))) as Record<string, { name: string }[]>)[listName]?.map(
        ({ name }) => name,
      );
    expect(await names({})).toEqual(["later", "plain"]);
    expect(await names({ tag: "one or two" })).toEqual(["later"]);
    expect(await names({ search: "asset.name:plain" })).toEqual(["plain"]);
    const { revisions } = (await kind.revisions.invoke(ask({ [idName]: objectId }))) as { revisions: Json[] };
    expect(revisions.map(({ rev, commitMessage }) => [rev, commitMessage])).toEqual([
      ["1", "first"],
      ["2", "second"],
    ]);

    const listed: string[] = [];
    for await (const { id } of definition.list?.each({ ...call, query: bench.scope }) ?? []) listed.push(id);
    expect(listed).toHaveLength(2);
    expect(listed).toContain(id);
  });
});

/** Somebody else changes it, through no part of the provider. */
async function tamper(asset: string, op: "add" | "replace", path: string, value: unknown): Promise<void> {
  const { data: objects } = await bench.emulated.control.get(`/objects`);
  const { metadata, entity } = objects[`watsonx/${asset}`];
  const { name, description, tags } = metadata;
  const view = { ...entity, name, ...(description && { description }), ...(tags && { tags }) };
  const { newDocument } = applyPatch(view, [{ op, path, value }]);
  const { name: n, description: d, tags: t, ...changed } = newDocument;
  const answer = await bench.emulated.control.patch(`/objects/watsonx/${asset}`, {
    metadata: { ...metadata, name: n, description: d, tags: t },
    entity: changed,
  });
  expect(answer.status).toBe(200);
}

const lifecycleUpdate = (definition: AnyResource, id: string, state: Json, inputs: Json) =>
  new Lifecycle().update(definition, id, state, inputs, request());

test("lists are read to their end", async () => {
  for (let count = 0; count < 205; count++)
    await bench.emulated.runtime.post("/pipelines", {
      name: `p${count}`,
      space_id: bench.scope.spaceId,
      document: {},
    });
  const { pipelines: all } = (await pipelines.getPipelines.invoke({
    ...request(),
    client,
    inputs: bench.scope as never,
  })) as { pipelines: Json[] };
  expect(all).toHaveLength(205);
});

describe("bad input is refused before any request", () => {
  const spec = { softwareSpec };
  const model = { type: "t", ...spec };
  const cases: [AnyResource, Json, string][] = [
    [models.model, { ...model, projectId: id }, "spaceId"],
    [models.model, { ...model, name: "x".repeat(251) }, "name"],
    [models.model, { ...model, description: "x".repeat(1001) }, "description"],
    [models.model, { ...model, tags: Array(65).fill("t") }, "tags"],
    [models.model, { ...model, content: { path: __filename }, contentLocation: {} }, "content"],
    [models.model, { ...model, content: { path: __filename }, contents: [{ path: __filename }] }, "content"],
    [models.model, { ...model, contents: [{ path: __filename }, { path: __filename }] }, "contents"],
    [models.model, { ...model, content: { path: __filename, pipelineNodeId: "n" } }, "content"],
    [
      models.model,
      { ...model, content: { path: __filename, format: "pipeline-node", deploymentId: "d" } },
      "content",
    ],
    [models.model, { ...model, content: { path: "nowhere.zip" } }, "content.path"],
    [models.model, { type: "t" }, "softwareSpec"],
    [models.model, { type: "t", softwareSpec: {} }, "softwareSpec"],
    [functions.functionAsset, { softwareSpec: {} }, "softwareSpec"],
    [functions.functionAsset, { ...spec, type: "R" }, "type"],
    [functions.functionAsset, { ...spec, code: {} }, "code"],
    [functions.functionAsset, { ...spec, code: { text: "x", path: "y" } }, "code"],
    [functions.functionAsset, { ...spec, code: { text: "x", archive: "zip" } }, "code"],
    [functions.functionAsset, { ...spec, code: { path: "nowhere.py" } }, "code.path"],
    [
      modelDefinitions.modelDefinition,
      { version: "1", platform: { name: "p" }, file: { path: "nowhere" } },
      "file.path",
    ],
    [pipelines.pipeline, {}, "document"],
    [remoteTrainingSystems.remoteTrainingSystem, {}, "allowedIdentities"],
    [
      trainingDefinitions.trainingDefinition,
      { resultsReference: { type: "s3", location: {} } },
      "resultsReference.type",
    ],
    [
      trainingDefinitions.trainingDefinition,
      { resultsReference, experiment: { id }, pipeline: { id } },
      "experiment",
    ],
  ];
  test.each(cases.map(([definition, inputs, path]) => [definition.token, inputs, path, definition] as const))(
    "%s %j: %s",
    async (_token, inputs, path, definition) => {
      const { failures } = await check(definition, { ...bench.scope, ...inputs }, { name: "thing" });
      expect(failures.map((failure) => failure.path)).toEqual([path]);
      expect(await bench.requests()).toEqual([]);
    },
  );
});

test("a patch makes what is there into what is wanted", () => {
  const value = fc.option(fc.oneof(fc.string(), fc.constant("")), { nil: undefined });
  const shape = fc.record({
    name: fc.string({ minLength: 1 }),
    description: value,
    organization: fc.option(fc.record({ name: fc.string() }), { nil: undefined }),
  });
  const kind = { path: "", form: "", inputs: remoteTrainingSystems.remoteTrainingSystem.inputs };
  const clean = (object: Json) =>
    Object.fromEntries(Object.entries(object).filter(([, part]) => part !== undefined));
  fc.assert(
    fc.property(shape, shape, (there, wanted) => {
      const changed = new Set(
        Object.keys(wanted).filter(
          (name) => JSON.stringify(there[name as "name"]) !== JSON.stringify(wanted[name as "name"]),
        ),
      );
      const observed = { inputs: clean(there), outputs: {}, status: { kind: "ready" as const } };
      const operations = patchOf(kind, { inputs: clean(wanted), observed, changed });
      expect(operations).toHaveLength(changed.size);
      expect(applyPatch(clean(there), operations as Operation[], true).newDocument).toEqual(clean(wanted));
    }),
  );
});
