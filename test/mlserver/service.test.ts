import * as fc from "fast-check";
import { otherUser } from "../../emulator/mlserver/users";
import { Lifecycle } from "../../provider/core/lifecycle";
import type { Json } from "../../provider/core/values";
import { getStatus } from "../../provider/mlserver/serverFunctions";
import { patchOf, service } from "../../provider/mlserver/service";
import { getService, getServices } from "../../provider/mlserver/serviceFunctions";
import { serviceIds } from "../../provider/mlserver/services";
import { addition } from "../emulator/mlserverSetup";
import { checkedInputs, provideBench, requestOf } from "./setup";

const bench = provideBench();
const { fault, request } = bench;

const checked = (inputs: Json) => checkedInputs(service, inputs, "add");

describe.each([
  ["versioned R", { name: "add", version: "1.0", ...addition, runtimeType: "R" }],
  ["unversioned Python", { name: "add", ...addition, code: "result = x + y", runtimeType: "Python" }],
])("a %s service", (_what, program) => {
  test("is published, read, changed in every field and deleted", async () => {
    const lifecycle = new Lifecycle();
    const inputs = await checked(program);
    const made = await lifecycle.create(service, inputs, request());
    const version = String(made.state.serviceVersion);
    expect(made.id).toBe(`add/${version}`);
    expect(version).toMatch("version" in program ? /^1\.0$/ : /^[0-9a-f-]{36}$/);
    expect(made.state).toMatchObject({
      ...program,
      consumptionUrl: `${bench.url}/api/add/${version}`,
      swaggerUrl: `${bench.url}/api/add/${version}/swagger.json`,
      versionPublishedBy: "deployruser",
      owner: "deployruser",
      myPermissionOnService: "read/write",
    });
    expect(made.state.version).toBe("version" in program ? "1.0" : undefined);
    expect(lifecycle.diff(service, made.state, inputs)).toEqual([]);

    const known = { inputs, state: made.state };
    const read = await lifecycle.read(service, made.id, known, request());
    expect(read).toEqual({ ...made, inputs });

    let state = made.state;
    for (const [field, value] of Object.entries({
      code: "other",
      initCode: "library(x)",
      runtimeType: program.runtimeType === "R" ? "Python" : "R",
      description: undefined,
      operationId: "sum",
      inputParameterDefinitions: [{ name: "z", type: "data.frame" }],
      outputParameterDefinitions: undefined,
      outputFileNames: ["a.png"],
    })) {
      const wanted = await checked({ ...inputs, [field]: value });
      const changed = await lifecycle.update(service, made.id, state, wanted, request());
      state = changed.state;
      expect(changed.id).toBe(made.id);
      expect(state[field]).toEqual(value);
      expect(lifecycle.diff(service, state, wanted)).toEqual([]);
      const seen = await bench.owner.get("/services/add");
      expect(seen.data).toHaveLength(1);
    }
    await lifecycle.delete(service, made.id, state, request());
    expect((await bench.owner.get("/services/add")).data).toEqual([]);
    await lifecycle.delete(service, made.id, state, request());
  });

  test("that an interrupted create left is taken up, others are refused", async () => {
    const inputs = await checked(program);
    const made = await new Lifecycle().create(service, inputs, request());
    const again = await new Lifecycle().create(service, inputs, request());
    expect(again).toEqual(made);
    const other = await checked({ ...inputs, description: "another" });
    await expect(new Lifecycle().create(service, other, request())).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringContaining("pulumi import mlops:mlserver:Service"),
    });
    expect((await bench.owner.get("/services/add")).data).toHaveLength(1);
  });

  test("is published once when the answer is lost", async () => {
    await fault({ method: "POST", path: "/services" }, { reset: "after" });
    const made = await new Lifecycle().create(service, await checked(program), request());
    const { data } = await bench.owner.get("/services/add");
    expect(data.map(({ version }: { version: string }) => version)).toEqual([made.state.serviceVersion]);
  });

  test("is imported without a difference, with and without version in the program", async () => {
    const lifecycle = new Lifecycle();
    const inputs = await checked(program);
    const { id } = await lifecycle.create(service, inputs, request());
    const read = await lifecycle.read(service, id, { inputs: undefined, state: {} }, request());
    expect(lifecycle.diff(service, read?.state ?? {}, read?.inputs ?? {})).toEqual([]);
    expect(read?.inputs).toEqual(inputs);
    const adopted = await lifecycle.adopt(service, id, inputs, request());
    expect(lifecycle.diff(service, adopted.state, inputs)).toEqual([]);
  });
});

test("a version that is given, changed or left out again makes a new service", async () => {
  const lifecycle = new Lifecycle();
  const inputs = await checked({ version: "1.0", ...addition });
  const { state } = await lifecycle.create(service, inputs, request());
  const { version: _, ...unversioned } = inputs;
  const development = await lifecycle.create(service, unversioned, request());
  const replaced = (from: Json, to: Json) =>
    lifecycle.diff(service, from, to).map(({ path, replaces }) => [path.join("."), replaces !== undefined]);
  expect(replaced(state, unversioned)).toEqual([["version", true]]);
  expect(replaced(development.state, inputs)).toEqual([["version", true]]);
  expect(replaced(state, { ...inputs, version: "2.0" })).toEqual([["version", true]]);
});

test("a GUID that the program gives is a version like any other", async () => {
  const version = "0b9a1c5e-1111-4222-8333-0123456789ab";
  const inputs = await checked({ version, ...addition });
  const lifecycle = new Lifecycle();
  const made = await lifecycle.create(service, inputs, request());
  expect(made.state.version).toBe(version);
  const read = await lifecycle.read(service, made.id, { inputs, state: made.state }, request());
  expect(read?.inputs).toEqual(inputs);
});

test("somebody else's service is neither changed nor taken over", async () => {
  const foreign = { ...addition, code: "x" };
  await bench.other.post("/services/add/1.0", foreign);
  await bench.other.post("/services/mine/1.0", addition);
  const create = (inputs: Json) => new Lifecycle().create(service, inputs, request());
  const conflict = { kind: "conflict", message: expect.stringContaining("'add/1.0'") };
  await expect(create(await checked({ version: "1.0", ...addition }))).rejects.toMatchObject(conflict);
  // Exactly our content is not enough: somebody else published it.
  await expect(create(await checked({ name: "mine", version: "1.0", ...addition }))).rejects.toMatchObject({
    kind: "conflict",
  });
  await expect(create(await checked({ version: "2.0", ...addition }))).rejects.toMatchObject({
    kind: "forbidden",
    message: expect.stringMatching(/owned by 'sean'.*choose another name/s),
  });
  const inputs = await checked({ version: "1.0", ...foreign });
  const { state } = await new Lifecycle().adopt(service, "add/1.0", inputs, request());
  expect(state.myPermissionOnService).toBe("read only");
  await expect(
    new Lifecycle().update(service, "add/1.0", state, { ...inputs, code: "y" }, request()),
  ).rejects.toMatchObject({ kind: "forbidden", message: expect.stringContaining("log in as the owner") });
  await expect(new Lifecycle().delete(service, "add/1.0", state, request())).rejects.toMatchObject({
    kind: "forbidden",
  });
});

test("a refusal that says nothing more is told with the owner and the versions that there are", async () => {
  await bench.other.post("/services/add/1.0", addition);
  for (const operation of ["create", "patch", "delete"])
    await fault({ operation: `mlserver_services_${operation}` }, { status: 403, body: { message: "No." } });
  const inputs = await checked({ version: "2.0", ...addition });
  await expect(new Lifecycle().create(service, inputs, request())).rejects.toMatchObject({
    kind: "forbidden",
    message: expect.stringMatching(/No\..*ask its owner \(sean\).*of add there are 1\.0/s),
  });
  const theirs = { ...inputs, version: "1.0" };
  const { state } = await new Lifecycle().adopt(service, "add/1.0", theirs, request());
  const owner = { message: expect.stringMatching(/No\..*only the owner of the service \(sean\)/s) };
  const update = new Lifecycle().update(service, "add/1.0", state, { ...theirs, code: "y" }, request());
  await expect(update).rejects.toMatchObject(owner);
  await expect(new Lifecycle().delete(service, "add/1.0", state, request())).rejects.toMatchObject(owner);
});

test.each([403, 409])("a duplicate that appears meanwhile is explained (%i)", async (duplicate) => {
  await bench.control.post("/mlserver/dialect", { duplicate });
  await bench.owner.post("/services/add/1.0", addition);
  const inputs = await checked({ version: "1.0", ...addition });
  await expect(
    service.create({ ...request(), inputs: inputs as never, owner: "us", timeout: 60 }),
  ).rejects.toMatchObject({
    facts: { status: duplicate, next: expect.stringContaining("pulumi import mlops:mlserver:Service") },
  });
});

test.each(["array", "object"])("a service is read whether it is answered as %s", async (serviceGet) => {
  await bench.control.post("/mlserver/dialect", { serviceGet });
  const inputs = await checked({ version: "1.0", ...addition });
  const made = await new Lifecycle().create(service, inputs, request());
  expect(made.state.code).toBe(addition.code);
  await new Lifecycle().delete(service, made.id, made.state, request());
});

test("what was changed outside is seen and put back, nulls and empty lists are no change", async () => {
  const lifecycle = new Lifecycle();
  const inputs = await checked({ version: "1.0", code: "x" });
  const { id, state } = await lifecycle.create(service, inputs, request());
  for (const [field, value] of Object.entries({
    code: "y",
    initCode: "z",
    runtimeType: "Python",
    description: "d",
    operationId: "o",
    inputParameterDefinitions: [{ name: "x", type: "matrix" }],
    outputParameterDefinitions: [{ name: "x", type: "vector" }],
    outputFileNames: ["f"],
  })) {
    await bench.owner.patch(`/services/${id}`, { [field]: value });
    const read = await lifecycle.read(service, id, { inputs, state }, request());
    expect(read?.state[field]).toEqual(value);
    const differing = lifecycle.diff(service, read?.state ?? {}, inputs);
    expect(differing.map(({ path }) => path[0])).toEqual([field]);
    const back = await lifecycle.update(service, id, read?.state ?? {}, inputs, request());
    expect(back.state).toEqual(state);
  }
});

test("a change that the server takes back is an error", async () => {
  const inputs = await checked({ version: "1.0", ...addition });
  const { id, state } = await new Lifecycle().create(service, inputs, request());
  await fault({ method: "PATCH" }, { rollback: true });
  await expect(
    new Lifecycle().update(service, id, state, { ...inputs, description: "new" }, request()),
  ).rejects.toMatchObject({ kind: "reverted", id });
});

test("only its own not-found means that a service is gone", async () => {
  const inputs = await checked({ version: "1.0", ...addition });
  const made = await new Lifecycle().create(service, inputs, request());
  const read = () => service.read({ ...request(), id: made.id, state: made.state });
  for (const status of [400, 401, 402, 403, 409, 410]) {
    await bench.control.delete("/faults");
    await fault({ operation: "mlserver_services_get" }, { status });
    await expect(read()).rejects.toMatchObject({ facts: { status, next: expect.any(String) } });
  }
  await bench.control.delete("/faults");
  await bench.owner.delete("/services/add/1.0");
  expect(await read()).toBeUndefined();
});

test("a realtime service is not imported as one that has code", async () => {
  const form = new FormData();
  form.set("model", new Blob(["model"]), "model.bin");
  expect((await bench.owner.post("/realtime-services/score/1.0", form)).status).toBe(201);
  await expect(service.read({ ...request(), id: "score/1.0", state: {} })).rejects.toMatchObject({
    kind: "unsupported",
  });
  expect(await bench.listed(service)).toEqual([]);
});

test("what a patch holds", () => {
  const program = { name: "add", code: "x", description: "d" };
  const changed = new Set(["description", "operationId", "outputFileNames"]);
  expect(patchOf(program, changed)).toEqual({
    code: "x",
    description: "d",
    operationId: "",
    outputFileNames: [],
  });
});

test("ids hold any name and version, and one service has one id", () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, unit: "grapheme" }),
      fc.string({ minLength: 1 }),
      (name, version) => {
        fc.pre(![name, version].some((text) => /^\.{1,2}$/.test(text)));
        expect(serviceIds.parse(serviceIds.of({ name, version }))).toEqual({ name, version });
      },
    ),
  );
  for (const id of ["", "a", "a/", "/1", "a/b/c", "a b/1", "%zz/1", "./1", "a/.."])
    expect(serviceIds.parse(id)).toBeUndefined();
});

test("names with any characters work", async () => {
  const inputs = await checked({ name: "a b/ü?", version: "1/2 #", code: "x" });
  const { id, state } = await new Lifecycle().create(service, inputs, request());
  expect(id).toBe("a%20b%2F%C3%BC%3F/1%2F2%20%23");
  expect(state.consumptionUrl).toBe(`${bench.url}/api/${id}`);
  const swagger = await bench.owner.get(String(state.swaggerUrl));
  expect(swagger.data.info.title).toBe("a b/ü?");
});

test("what is known before a service exists", () => {
  const known = (inputs: Json) => service.known?.(inputs, bench.client);
  expect(known({ name: "add", version: "1.0" })).toEqual({
    serviceVersion: "1.0",
    consumptionUrl: `${bench.url}/api/add/1.0`,
    swaggerUrl: `${bench.url}/api/add/1.0/swagger.json`,
  });
  expect(known({ name: "add" })).toEqual({});
});

describe("functions", () => {
  test("getService, getServices and getStatus", async () => {
    await bench.owner.post("/services/add/1.0", addition);
    await bench.owner.post("/services/add/2.0", addition);
    await bench.other.post("/services/sub/1.0", addition);
    const call = request();
    const all = await getServices.invoke({ ...call, inputs: {} });
    expect(all.services.map(({ name, version }) => `${name}/${version}`)).toEqual([
      "add/1.0",
      "add/2.0",
      "sub/1.0",
    ]);
    const some = await getServices.invoke({ ...call, inputs: { name: "add" } });
    expect(some.services).toHaveLength(2);
    const one = await getService.invoke({ ...call, inputs: { name: "add", version: "1.0" } });
    expect(one).toMatchObject({ ...addition, version: "1.0", consumptionUrl: `${bench.url}/api/add/1.0` });
    expect(one.initCode).toBeUndefined();
    expect((await getService.invoke({ ...call, inputs: { name: "add" } })).version).toBe("2.0");
    await expect(getService.invoke({ ...call, inputs: { name: "add", version: "9" } })).rejects.toMatchObject(
      {
        kind: "notFound",
      },
    );
    const status = await getStatus.invoke({ ...call, inputs: {} });
    expect(status.statusCode).toBe("pass");
    expect(Object.keys(status.components ?? {})).toEqual(["backends", "authentication", "database"]);
  });

  test("development versions are their author's alone", async () => {
    await new Lifecycle().create(service, await checked(addition), request());
    const theirs = await getServices.invoke({ ...requestOf(bench.connect(otherUser)), inputs: {} });
    expect(theirs.services).toEqual([]);
  });
});
