import { Lifecycle } from "../../provider/core/lifecycle";
import type { Json } from "../../provider/core/values";
import { realtimeService } from "../../provider/mlserver/realtimeService";
import { service } from "../../provider/mlserver/service";
import { addition } from "../emulator/mlserverSetup";
import { checkedInputs, provideBench, provideFiles } from "./setup";

const bench = provideBench();
const { request } = bench;
const files = provideFiles();

const checked = (inputs: Json) => checkedInputs(realtimeService, inputs, "churn");
const sha = { first: "a7937b64b8caa58f03721bb6bacf5c78cb235febe0e70b1b84cd99541461a08e" };

async function stored(): Promise<Json[]> {
  const { data } = await bench.control.get("/objects");
  return Object.entries(data as Json)
    .filter(([path]) => path.startsWith("mlserver/services"))
    .map(([, object]) => object as Json);
}

async function uploads(): Promise<string[]> {
  const { data } = await bench.control.get("/requests");
  return (data as { operation: string; status: number }[])
    .map(({ operation }) => operation)
    .filter((operation) => operation?.startsWith("mlserver_realtime"));
}

describe.each([["1.0"], [undefined]])("version %s", (version) => {
  const program = () => ({
    version,
    model: files.write("model.bin", "first"),
    description: "Scores.",
    operationId: "score",
  });

  test("is published, changed in every field and deleted", async () => {
    const lifecycle = new Lifecycle();
    const inputs = await checked(program());
    expect(inputs.modelHash).toBe(sha.first);
    const made = await lifecycle.create(realtimeService, inputs, request());
    expect(made.state).toMatchObject({ name: "churn", description: "Scores.", owner: "deployruser" });
    expect(await stored()).toMatchObject([
      { runtimeType: "Realtime", model: { sha256: sha.first, size: 5 } },
    ]);
    expect(lifecycle.diff(realtimeService, made.state, inputs)).toEqual([]);
    const known = { inputs, state: made.state };
    expect(await lifecycle.read(realtimeService, made.id, known, request())).toEqual({ ...made, inputs });

    let { state } = made;
    for (const change of [
      { description: undefined },
      { operationId: "other" },
      { model: files.write("other.bin", "second!") },
    ]) {
      const wanted = await checked({ ...inputs, modelHash: undefined, ...change });
      expect(lifecycle.diff(realtimeService, state, wanted).some(({ replaces }) => replaces)).toBe(false);
      state = (await lifecycle.update(realtimeService, made.id, state, wanted, request())).state;
      expect(lifecycle.diff(realtimeService, state, wanted)).toEqual([]);
      for (const [field, value] of Object.entries(change))
        if (field !== "model") expect(state[field]).toEqual(value);
    }
    expect(await stored()).toMatchObject([{ model: { size: 7 } }]);
    await lifecycle.delete(realtimeService, made.id, state, request());
    expect(await stored()).toEqual([]);
  });

  test("is published once when the answer is lost, and what an interrupted create left gets the model", async () => {
    await bench.fault({ method: "POST", path: "/realtime-services" }, { reset: "after" });
    const inputs = await checked(program());
    const made = await new Lifecycle().create(realtimeService, inputs, request());
    expect((await stored()).map((found) => found.version)).toEqual([made.state.serviceVersion]);
    const other = await checked({ ...program(), model: files.write("other.bin", "second!") });
    expect((await new Lifecycle().create(realtimeService, other, request())).id).toBe(made.id);
    expect(await stored()).toMatchObject([{ model: { size: 7 } }]);
  });

  test("is imported without a difference, its model untold", async () => {
    const lifecycle = new Lifecycle();
    const inputs = await checked(program());
    const { id } = await lifecycle.create(realtimeService, inputs, request());
    const read = await lifecycle.read(realtimeService, id, { inputs: undefined, state: {} }, request());
    expect(lifecycle.diff(realtimeService, read?.state ?? {}, inputs)).toEqual([]);
    expect(read?.inputs).not.toHaveProperty("model");
    const adopted = await lifecycle.adopt(realtimeService, id, inputs, request());
    expect(lifecycle.diff(realtimeService, adopted.state, inputs)).toEqual([]);
  });
});

test("a model is sent once, and only with what changed", async () => {
  const inputs = await checked({ version: "1", model: files.write("model.bin", "first") });
  const made = await new Lifecycle().create(realtimeService, inputs, request());
  expect(await uploads()).toEqual(["mlserver_realtime_services_create"]);
  const wanted = { ...inputs, description: "new" };
  await new Lifecycle().update(realtimeService, made.id, made.state, wanted, request());
  expect(await stored()).toMatchObject([{ description: "new", model: { sha256: sha.first } }]);
  expect(await uploads()).toHaveLength(2);
});

test("a service of code is neither taken over nor imported as a realtime service, nor the other way", async () => {
  await bench.owner.post("/services/churn/1.0", addition);
  const inputs = await checked({ version: "1.0", model: files.write("model.bin", "first") });
  await expect(new Lifecycle().create(realtimeService, inputs, request())).rejects.toMatchObject({
    kind: "conflict",
  });
  const imported = { inputs: undefined, state: {} };
  await expect(new Lifecycle().read(realtimeService, "churn/1.0", imported, request())).rejects.toMatchObject(
    { facts: { next: "import it as mlops:mlserver:Service" } },
  );
  const made = await new Lifecycle().create(realtimeService, { ...inputs, name: "other" }, request());
  await expect(new Lifecycle().read(service, made.id, imported, request())).rejects.toMatchObject({
    facts: { next: "import it as mlops:mlserver:RealtimeService" },
  });
});

test("lists realtime services alone", async () => {
  await bench.owner.post("/services/add/1.0", addition);
  const inputs = await checked({ version: "1.0", model: files.write("model.bin", "first") });
  await new Lifecycle().create(realtimeService, inputs, request());
  expect(await bench.listed(realtimeService)).toEqual([{ id: "churn/1.0", name: "churn" }]);
});
