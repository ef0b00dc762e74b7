import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { z } from "zod";
import { directory } from "../../emulator/azure";
import { type Azure, cluster, newest, oldest, seedCompute, startAzure, workspacePath } from "./azureSetup";

interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  enum?: unknown[];
  required?: string[];
  items?: Schema;
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  allOf?: Schema[];
}

const shared = join(__dirname, "../../../shared");
const arm = join(
  shared,
  "specs/azureml-arm/specification/machinelearningservices/resource-manager/Microsoft.MachineLearningServices/stable",
);
const dataPlane = join(
  shared,
  "specs/azureml-dataplane/Microsoft.MachineLearningServices/preview/2019-09-30",
);
const table = join(shared, "api/operations.csv");
const hasSpecs = existsSync(arm) && existsSync(dataPlane);
if (!hasSpecs) {
  process.stdout.write(
    "SKIPPED: the contract with the Azure descriptions, because ../shared/specs is absent.\n",
  );
}
const contract = hasSpecs ? describe : describe.skip;

/** Fields that seed documents or newer clients show and the descriptions leave out. */
const undescribed: Record<string, string[]> = {
  WorkspaceProperties: [
    "hbiWorkspace",
    "subscriptionState",
    "subscriptionStatusChangeTimeStampUtc",
    "workspaceId",
  ],
  Workspace: ["etag"],
  Run: ["displayName"],
};

let azure: Azure;
beforeEach(async () => {
  azure = await startAzure();
});
afterEach(() => azure.close());

contract("Resource Manager", () => {
  test.each([
    [oldest, seedCompute],
    [newest, cluster()],
  ])("computes of %s", async (version, body) => {
    const file = join(arm, version, "machineLearningServices.json");
    const conforms = (data: unknown) =>
      expect(mismatches(file, "ComputeResource", data, "AmlCompute")).toEqual([]);
    conforms((await azure.arm("PUT", "/computes/cpu", version, body)).data);
    await azure.pass(15);
    conforms((await azure.arm("GET", "/computes/cpu", version)).data);
    const listed = (await azure.arm("GET", "/computes", version)).data;
    expect(mismatches(file, "PaginatedComputeResourcesList", listed, "AmlCompute")).toEqual([]);
    const missing = (await azure.arm("GET", "/computes/none", version)).data;
    expect(
      mismatches(file, version === oldest ? "MachineLearningServiceError" : errorResponse, missing),
    ).toEqual([]);

    await azure.control.post("/faults", { match: { method: "PUT" }, action: { fail: "No cores left." } });
    await azure.arm("PUT", "/computes/failing", version, body);
    await azure.pass(15);
    conforms((await azure.arm("GET", "/computes/failing", version)).data);
  });

  test("a compute instance", async () => {
    const file = join(arm, newest, "machineLearningServices.json");
    const body = { properties: { computeType: "ComputeInstance", properties: { vmSize: "STANDARD_D1" } } };
    await azure.arm("PUT", "/computes/ci-1", newest, body);
    await azure.pass(30);
    const { data } = await azure.arm("GET", "/computes/ci-1", newest);
    expect(mismatches(file, "ComputeResource", data, "ComputeInstance")).toEqual([]);
  });

  test.each([
    [oldest, "machineLearningServices.json"],
    [newest, "workspaceRP.json"],
  ])("workspaces, sizes and usages of %s", async (version, workspaces) => {
    const params = { "api-version": version };
    const get = async (path: string) => (await azure.management.get(path, { params })).data;
    const location = `/subscriptions/${directory.subscriptionId}/providers/Microsoft.MachineLearningServices/locations/eastus`;
    const file = join(arm, version, "machineLearningServices.json");
    const checks: [string, string, unknown][] = [
      [join(arm, version, workspaces), "Workspace", await get(workspacePath)],
      [join(arm, version, workspaces), "WorkspaceListResult", await get(dirname(workspacePath))],
      [file, "VirtualMachineSizeListResult", await get(`${location}/vmSizes`)],
      [file, "ListUsagesResult", await get(`${location}/usages`)],
    ];
    for (const [in_, name, data] of checks) expect(mismatches(in_, name, data)).toEqual([]);
  });

  const examples = hasSpecs ? [...examplesOf(oldest), ...examplesOf(newest)] : [];
  test.each(examples)("the example request %s of %s is taken", async (name, version, body) => {
    const needsExisting = name.startsWith("update") || name === "AmlCompute";
    const first = cluster({ subnet: undefined });
    if (needsExisting && body.properties.computeType === "AmlCompute") {
      await azure.arm("PUT", "/computes/compute123", newest, first);
      await azure.pass(15);
    }
    const { status, data } = await azure.arm("PUT", "/computes/compute123", version, body);
    expect([status, data.error]).toEqual([status === 200 ? 200 : 201, undefined]);
  });
});

contract("the regional services", () => {
  const schemaFile = (name: string) => join(dataPlane, `${name}.json`);

  test("runs, experiments, metrics, artifacts and models", async () => {
    await azure.control.post("/azure/runs/outcome", { experimentName: "bad", outcome: "Failed" });
    const { data: started } = await azure.startRun("good");
    const { data: failed } = await azure.startRun("bad");
    const fresh = (
      await azure.regional.get(`/history/v1.0${workspacePath}/experiments/good/runs/${started.runId}`)
    ).data;
    await azure.pass(60);

    const history = `/history/v1.0${workspacePath}/experiments`;
    const get = async (path: string) => (await azure.regional.get(path)).data;
    const post = async (path: string) => (await azure.regional.post(path)).data;
    const run = `${history}/good/runs/${started.runId}`;
    const badRun = `${history}/bad/runs/${failed.runId}`;
    const container = `/artifact/v2.0${workspacePath}/artifacts/ExperimentRun/dcid.${started.runId}`;
    const path = "?path=outputs/model.pkl";
    const models = `/modelmanagement/v1.0${workspacePath}/models`;
    const checks: [string, string, unknown][] = [
      ["execution", "StartRunResult", started],
      ["execution", "ErrorResponse", (await azure.startRun("good", { files: [] })).data],
      ["runHistory", "Run", fresh],
      ["runHistory", "Run", await get(run)],
      ["runHistory", "Run", await get(badRun)],
      ["runHistory", "RunDetails", await get(`${run}/details`)],
      ["runHistory", "RunDetails", await get(`${badRun}/details`)],
      ["runHistory", "PaginatedRunList", await post(`${history}/good/runs:query`)],
      ["runHistory", "PaginatedRunMetricList", await post(`${history}/good/metrics:query`)],
      ["runHistory", "Experiment", await get(`${history}/good`)],
      ["runHistory", "PaginatedExperimentList", await get(history)],
      ["runHistory", "PaginatedArtifactList", await get(`${run}/artifacts`)],
      ["runHistory", "Artifact", await get(`${run}/artifacts/metadata${path}`)],
      ["runHistory", "ArtifactContentInformation", await get(`${run}/artifacts/contentinfo${path}`)],
      ["runHistory", "ErrorResponse", await get(`${history}/good/runs/none`)],
      ["artifact", "PaginatedArtifactList", await get(container)],
      ["artifact", "ArtifactContentInformation", await get(`${container}/contentinfo${path}`)],
      ["modelManagement", "PaginatedModelList", await get(models)],
      ["modelManagement", "ModelErrorResponse", await get(`${models}/none`)],
    ];
    for (const [file, name, data] of checks) expect(mismatches(schemaFile(file), name, data)).toEqual([]);
  });
});

(existsSync(table) ? test : test.skip)("every operation of the table is served under its id", async () => {
  const wanted = readFileSync(table, "utf8")
    .split("\n")
    .filter((row) => row.startsWith("azureml,") && !row.includes("(not given)"))
    .map((row) => row.split(",")[2]!);
  const params = { "api-version": oldest };
  const history = `/history/v1.0${workspacePath}/experiments`;
  await azure.login.post(`/${directory.tenantId}/oauth2/token`);
  await azure.management.get(`/subscriptions/${directory.subscriptionId}/resourceGroups`, { params });
  await azure.management.get(`${dirname(workspacePath)}/`, { params });
  await azure.regional.get("/discovery");
  await azure.regional.get(history, { params });
  await azure.regional.get(`/modelmanagement/v1.0${workspacePath}/models`, { params });
  await azure.regional.delete(`/modelmanagement/v1.0${workspacePath}/models/diabetes-onnx:1`);
  await azure.arm("GET", "/computes", oldest);
  await azure.arm("GET", "/computes/cpu", oldest);
  await azure.arm("PUT", "/computes/cpu", oldest, seedCompute);
  const { data } = await azure.startRun("first");
  await azure.regional.get(`${history}/first/runs/${data.runId}`, { params });
  await azure.regional.get(`${history}/first/runs/${data.runId}/artifacts/metadata/`);
  const log = (await azure.control.get("/requests")).data as { operation: string }[];
  const served = new Set(log.map(({ operation }) => operation));
  expect(wanted.filter((id) => !served.has(id))).toEqual([]);
  expect(wanted).toHaveLength(13);
});

const errorResponse =
  "../../../../../common-types/resource-management/v3/types.json#/definitions/ErrorResponse";

/** The compute bodies that the description prints. */
function examplesOf(version: string): [name: string, version: string, body: ReturnType<typeof cluster>][] {
  const folder = join(arm, version, "examples", version === newest ? "Compute/createOrUpdate" : "");
  return readdirSync(folder)
    .filter((name) => version === newest || /^(create|update)\w*Compute\.json$/.test(name))
    .map((name) => {
      const { parameters } = JSON.parse(readFileSync(join(folder, name), "utf8"));
      return [basename(name, ".json"), version, parameters.parameters];
    });
}

/** What is wrong with a reply; fields that the description does not have are wrong too. */
function mismatches(file: string, name: string, data: unknown, computeType?: string): string[] {
  const definitions: Record<string, Schema> = {};
  const $ref = lift(file, name.includes("#") ? name : `#/definitions/${name}`, definitions, computeType);
  const source = { $schema: "http://json-schema.org/draft-07/schema#", allOf: [{ $ref }], definitions };
  const { error } = z.fromJSONSchema(source as never).safeParse(withoutNulls(data));
  return error ? [`${name}: ${z.prettifyError(error)}`] : [];
}

/** Copies a definition and all that it needs into one closed set; returns the reference into it. */
function lift(file: string, ref: string, definitions: Record<string, Schema>, computeType?: string): string {
  const [path, pointer] = ref.split("#") as [string, string];
  const from = path ? resolve(dirname(file), path) : file;
  const name = basename(pointer);
  // The base of the polymorphic part says little: check against the kind that was asked for.
  const actual = name === "Compute" && computeType ? computeType : name;
  const key = `${basename(dirname(from))}-${basename(from, ".json")}-${actual}`;
  if (!definitions[key]) {
    definitions[key] = {};
    const source = JSON.parse(readFileSync(from, "utf8")).definitions[actual] as Schema;
    definitions[key] = closed(from, source, definitions, computeType, undescribed[actual]);
  }
  return `#/definitions/${key}`;
}

function closed(
  file: string,
  schema: Schema,
  definitions: Record<string, Schema>,
  computeType: string | undefined,
  more: string[] = [],
): Schema {
  if (schema.$ref) return { $ref: lift(file, schema.$ref, definitions, computeType) };
  const part = (inner: Schema) => closed(file, inner, definitions, computeType);
  const { type, format, required, items, additionalProperties } = schema;
  const merged = merge(file, schema);
  const properties = Object.entries(merged).map(([key, { at, schema: inner }]) => [
    key,
    closed(at, inner, definitions, computeType),
  ]);
  const isClosed = properties.length > 0 && additionalProperties === undefined;
  return {
    ...(type && { type }),
    ...(format === "date-time" && { format }),
    ...(schema.enum && { enum: schema.enum }),
    ...(required && { required }),
    ...(items && { items: part(items) }),
    ...(properties.length > 0 && {
      type: "object",
      properties: { ...Object.fromEntries(properties), ...Object.fromEntries(more.map((key) => [key, {}])) },
    }),
    ...(isClosed ? { additionalProperties: false } : {}),
    ...(typeof additionalProperties === "object" && {
      // The descriptions write "object" where any JSON may stand.
      additionalProperties: additionalProperties.type === "object" ? {} : part(additionalProperties),
    }),
  };
}

/** The properties of a schema and of all that it extends, each with the file that it stands in. */
function merge(file: string, schema: Schema): Record<string, { at: string; schema: Schema }> {
  if (schema.$ref) {
    const [path, pointer] = schema.$ref.split("#") as [string, string];
    const from = path ? resolve(dirname(file), path) : file;
    return merge(from, JSON.parse(readFileSync(from, "utf8")).definitions[basename(pointer)]);
  }
  const own = Object.entries(schema.properties ?? {}).map(([key, inner]) => [
    key,
    { at: file, schema: inner },
  ]);
  return Object.assign({}, ...(schema.allOf ?? []).map((base) => merge(file, base)), Object.fromEntries(own));
}

/** The services print null for what is not set, as the examples of the descriptions do. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutNulls(inner)]));
}
