import { PASSWORD, USERNAME } from "../../emulator/watsonx/world";
import { check } from "../../provider/core/check";
import type { AnyResource } from "../../provider/core/define";
import { Lifecycle } from "../../provider/core/lifecycle";
import type { Json } from "../../provider/core/values";
import { deployment } from "../../provider/watsonx/deployment";
import { getInstance, getInstances } from "../../provider/watsonx/getInstance";
import { getSpace, getSpaces } from "../../provider/watsonx/getSpace";
import {
  getHardwareSpecification,
  getHardwareSpecifications,
  getSoftwareSpecification,
  getSoftwareSpecifications,
} from "../../provider/watsonx/getSpecification";
import { model } from "../../provider/watsonx/model";
import { getPipelines, pipeline } from "../../provider/watsonx/pipeline";
import { training } from "../../provider/watsonx/training";
import { SPEC } from "../emulator/watsonx-client";
import type { LoggedRequest } from "../engine/harness";
import { type Bench, requestOf, startBench } from "./setup";

let bench: Bench;

beforeAll(async () => {
  bench = await startBench(1);
});
afterAll(() => bench.close());
beforeEach(() => bench.emulated.control.post("/reset"));

const request = (config: Json = {}) => requestOf(bench.connect(config));
const lifecycle = () => new Lifecycle(bench.clock());

async function asked(): Promise<LoggedRequest[]> {
  const { data } = await bench.emulated.control.get<LoggedRequest[]>("/requests");
  await bench.emulated.control.delete("/requests");
  return data;
}

const inputsOf = async (program: Json) => {
  const { inputs, failures } = await check(
    pipeline,
    { document: { doc_type: "pipeline" }, ...program },
    {
      name: "p",
    },
  );
  expect(failures).toEqual([]);
  return inputs;
};

test.each([
  ["space", { spaceName: "emulator-space" }, "spaceId", "/v2/spaces"],
  ["project", { projectName: "emulator-project" }, "projectId", "/v2/projects"],
] as const)("a %s is named, and looked up once", async (_what, scope, idName, path) => {
  const id = bench.emulated.connection[idName];
  const inputs = await inputsOf(scope);
  const life = lifecycle();
  const work = request();
  await asked();
  const made = await life.create(pipeline, inputs, work);
  const second = await life.create(pipeline, { ...inputs, name: "q" }, { ...work, owner: "they" });
  expect((await asked()).filter((sent) => sent.path === path)).toHaveLength(1);
  expect(made.id).toMatch(new RegExp(`^(spaces|projects)/${id}/pipelines/`));
  expect(second.state).toMatchObject({ ...scope, [idName]: id });
  expect(life.diff(pipeline, made.state, inputs)).toEqual([]);
  const read = await life.read(pipeline, made.id, { inputs, state: made.state }, work);
  expect(read).toEqual({ ...made, inputs });
  const nameKey = Object.keys(scope)[0] as string;
  const { [nameKey]: _, ...unnamed } = inputs;
  const byId: Json = { ...unnamed, [idName]: id };
  expect(life.diff(pipeline, made.state, byId)).toEqual([]);
  const [moved] = life.diff(pipeline, made.state, { ...byId, [idName]: `${id.slice(0, -1)}x` });
  expect(moved?.replaces).toContain("cannot move");
  // Where the program begins to say the name, nothing is replaced and nothing is sent.
  const third = await life.create(pipeline, { ...byId, name: "r" }, { ...work, owner: "third" });
  const named = { ...inputs, name: "r" };
  expect(life.diff(pipeline, third.state, named)).toMatchObject([{ path: [nameKey], replaces: undefined }]);
  await asked();
  const updated = await life.update(pipeline, third.id, third.state, named, work);
  expect(life.diff(pipeline, updated.state, named)).toEqual([]);
  expect((await asked()).filter(({ method }) => method !== "GET")).toEqual([]);
});

test.each([
  ["Pipeline", pipeline, {}],
  ["Training", training, { pipeline: { id: "x" }, resultsReference: { type: "fs" } }],
] as [string, AnyResource, Json][])("a %s is not moved by the name of another place", async (...given) => {
  const [, definition, program] = given;
  const life = lifecycle();
  const work = request();
  const made = await life.create(pipeline, await inputsOf({ spaceName: "emulator-space" }), work);
  const update = definition.update?.({
    ...work,
    id: made.id.replace("pipelines", definition === training ? "trainings" : "pipelines"),
    inputs: { ...program, projectName: "emulator-project" },
    state: made.state,
    observed: { inputs: made.state, outputs: {}, status: { kind: "ready" } },
    changed: new Set(["projectName"]),
    timeout: 60,
  });
  await expect(update).rejects.toMatchObject({
    kind: "invalid",
    message: expect.stringMatching(/projectName: the object is not in emulator-project.*\n.*give spaceId/),
  });
});

test("a name that nothing has is said so, before anything is made", async () => {
  await asked();
  const inputs = await inputsOf({ spaceName: "no-such-space" });
  await expect(lifecycle().create(pipeline, inputs, request())).rejects.toMatchObject({
    kind: "invalid",
    message: expect.stringMatching(/There is no deployment space named no-such-space.*\n.*getSpaces lists/),
  });
  expect((await asked()).filter(({ path }) => path.startsWith("/ml/"))).toEqual([]);
});

test("specifications are looked up once, and an unknown one is said so before anything is made", async () => {
  const { client } = request();
  const post = (name: string) =>
    client.send({
      method: "POST",
      url: "/ml/v4/models",
      body: {
        name: "m",
        type: "t_1",
        software_spec: { name },
        space_id: bench.scope.spaceId,
        custom: { software_spec: { name: "mine" } },
      },
    });
  await post(SPEC.name);
  await asked();
  await post(SPEC.name);
  const [sent, ...more] = await asked();
  expect(more).toEqual([]);
  expect(sent?.body).toMatchObject({
    software_spec: { ...SPEC, id: expect.any(String) },
    custom: { software_spec: { name: "mine" } },
  });
  await expect(post("runtime-0")).rejects.toMatchObject({
    message: expect.stringContaining("There is no software specification named runtime-0"),
  });
  expect((await asked()).map(({ path }) => path)).toEqual(["/v2/software_specifications"]);
});

test("the software of a hybrid pipeline is looked up like all other", async () => {
  const { inputs } = await check(
    model,
    { ...bench.scope, type: "wml-hybrid_0.1", softwareSpec: SPEC, hybridPipelineSoftwareSpecs: [SPEC, SPEC] },
    { name: "m" },
  );
  await asked();
  await lifecycle().create(model, inputs, request());
  const sent = await asked();
  const body = sent.find(({ method, path }) => method === "POST" && path === "/ml/v4/models")?.body as Json;
  const withId = { ...SPEC, id: expect.any(String) };
  expect(body.hybrid_pipeline_software_specs).toEqual([withId, withId]);
  expect(sent.filter(({ path }) => path === "/v2/software_specifications")).toHaveLength(1);
});

test("the hardware of a batch deployment gets its id in a patch too", async () => {
  const model = await bench.emulated.runtime.post("/models", {
    name: "m",
    type: "t_1",
    software_spec: SPEC,
    space_id: bench.scope.spaceId,
  });
  const program = {
    ...bench.scope,
    asset: { id: model.data.metadata.id },
    batch: {},
    hardwareSpec: { name: "S" },
  };
  const { inputs } = await check(deployment, program, { name: "d" });
  const life = lifecycle();
  const made = await life.create(deployment, inputs, request());
  await asked();
  const wanted = { ...inputs, hardwareSpec: { name: "M" } };
  await life.update(deployment, made.id, made.state, wanted, request());
  const patch = (await asked()).find(({ method }) => method === "PATCH");
  expect(patch?.body).toEqual([
    { op: "replace", path: "/hardware_spec", value: { id: expect.any(String), name: "M" } },
  ]);
});

test("spaces and specifications, by id and by name", async () => {
  const { spaceId } = bench.scope;
  const work = request();
  const spaces = await getSpaces.invoke({ ...work, inputs: {} });
  expect(spaces.spaces).toMatchObject([{ spaceId, name: "emulator-space", state: "active" }]);
  expect((await getSpaces.invoke({ ...work, inputs: { name: "none" } })).spaces).toEqual([]);
  const byName = await getSpace.invoke({ ...work, inputs: { spaceName: "emulator-space" } });
  expect(byName).toEqual(await getSpace.invoke({ ...work, inputs: { spaceId } }));

  const software = await getSoftwareSpecification.invoke({ ...work, inputs: { name: SPEC.name } });
  expect(software).toMatchObject({ name: SPEC.name, id: expect.any(String) });
  const { id } = software;
  expect(await getSoftwareSpecification.invoke({ ...work, inputs: { id } })).toEqual(software);
  const all = await getSoftwareSpecifications.invoke({ ...work, inputs: {} });
  expect(all.specifications).toContainEqual(software);
  const hardware = await getHardwareSpecification.invoke({ ...work, inputs: { name: "XS", spaceId } });
  const some = await getHardwareSpecifications.invoke({ ...work, inputs: { name: "XS" } });
  expect(some.specifications).toEqual([hardware]);
  await expect(getSoftwareSpecification.invoke({ ...work, inputs: { id: "none" } })).rejects.toMatchObject({
    kind: "notFound",
  });
});

test("service instances", async () => {
  const { spaceId } = bench.scope;
  const work = request();
  const list = async (inputs: Json) =>
    (await getInstances.invoke({ ...work, inputs: { consumptionDetails: false, ...inputs } })).instances;
  const [instance] = await list({ spaceIds: [spaceId], projectIds: [bench.emulated.connection.projectId] });
  expect(instance).toMatchObject({ instanceId: expect.any(String), details: { status: "active" } });
  expect(instance?.consumption?.details).toBeUndefined();
  const instanceId = instance?.instanceId ?? "";
  const one = await getInstance.invoke({
    ...work,
    inputs: { instanceId, spaceId, consumptionDetails: true },
  });
  expect(one.consumption?.details).toEqual(expect.any(Array));
  const named = { spaceNames: ["emulator-space"], projectNames: ["emulator-project"] };
  expect(await list(named)).toEqual([instance]);
  const spaceName = "emulator-space";
  const inputs = { instanceId, spaceName, consumptionDetails: true };
  expect(await getInstance.invoke({ ...work, inputs })).toEqual(one);
  expect((await check(getInstance, { instanceId, spaceId, spaceName })).failures).toEqual([
    { path: "spaceId", reason: "spaceId and spaceName exclude each other: give one of them" },
  ]);
  const { failures } = await check(getInstances, { spaceIds: [] });
  expect(failures).toEqual([
    {
      path: "spaceIds",
      reason: "at least one of spaceIds, spaceNames, projectIds, projectNames must be given",
    },
  ]);
});

describe("Cloud Pak for Data", () => {
  const pipelines = (config: Json) =>
    getPipelines.invoke({
      ...request({ watsonxApiKey: undefined, ...config }),
      inputs: { ...bench.scope } as never,
    });

  test.each<[string, () => Json]>([
    ["a password", () => ({ watsonxPassword: PASSWORD })],
    ["an API key", () => ({ watsonxApiKey: bench.emulated.connection.apiKey })],
  ])("is signed in to with %s", async (_what, credential) => {
    await asked();
    const config = { watsonxUsername: USERNAME, watsonxPlatformUrl: undefined, ...credential() };
    expect((await pipelines(config)).pipelines).toEqual([]);
    const paths = (await asked()).map(({ path }) => path);
    expect(paths).toEqual(["/icp4d-api/v1/authorize", "/ml/v4/pipelines"]);
  });

  test("refuses a wrong password, and nothing asks IBM Cloud", async () => {
    await asked();
    const wrong = pipelines({ watsonxUsername: USERNAME, watsonxPassword: "wrong" });
    await expect(wrong).rejects.toMatchObject({
      kind: "unauthorized",
      message: expect.stringMatching(
        /Cloud Pak for Data refused the password of .*\n.*config set --secret mlops:watsonxPassword/,
      ),
    });
    expect((await asked()).map(({ path }) => path)).toEqual(["/icp4d-api/v1/authorize"]);
  });

  test("needs an address and a credential", async () => {
    const user = { watsonxUsername: USERNAME };
    await expect(pipelines(user)).rejects.toMatchObject({
      message: expect.stringContaining("The password for Cloud Pak for Data is not configured"),
    });
    await expect(pipelines({ ...user, watsonxPassword: "x", watsonxUrl: undefined })).rejects.toMatchObject({
      message: expect.stringContaining("The address of Cloud Pak for Data is not configured"),
    });
  });
});

test.each([
  ["2020-09-01", 200],
  ["2021-05-01", 200],
  ["2021-05-02", 202],
])("another asset with the version %s of the API", async (watsonxVersion, status) => {
  const model = () =>
    bench.emulated.runtime.post("/models", {
      name: "m",
      type: "t_1",
      software_spec: SPEC,
      space_id: bench.scope.spaceId,
    });
  const [first, second] = [await model(), await model()].map(({ data }) => data.metadata.id);
  const work = request({ watsonxVersion });
  const life = lifecycle();
  const { inputs } = await check(
    deployment,
    { ...bench.scope, asset: { id: first }, online: {} },
    { name: "d" },
  );
  const made = await life.create(deployment, inputs, work);
  await asked();
  const changed = await life.update(
    deployment,
    made.id,
    made.state,
    { ...inputs, asset: { id: second } },
    work,
  );
  expect(changed.state).toMatchObject({ asset: { id: second }, state: "ready" });
  expect((await asked()).find(({ method }) => method === "PATCH")).toMatchObject({ status });
});
