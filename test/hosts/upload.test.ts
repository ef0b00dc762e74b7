import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as provider from "@pulumi/pulumi/proto/provider_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { check } from "../../provider/core/check";
import { Lifecycle } from "../../provider/core/lifecycle";
import type { Json } from "../../provider/core/values";
import type * as Dynamic from "../../provider/hosts/dynamic";
import { InitFailed } from "../../provider/hosts/pluginMessages";
import { Plugin } from "../../provider/hosts/pluginProvider";
import { hiddenKey, ownerOf } from "../../provider/hosts/protocol";
import { model } from "../../provider/watsonx/model";
import { type Bench, startBench } from "../watsonx/setup";

const urn = "urn:pulumi:dev::shop::mlops:watsonx:Model::churn";

interface Kept {
  id: string;
  inputs: Json;
  state: Json;
}

/** What the engine asks of a host; a create is expected to fail, and answers what the engine keeps of it. */
interface Host {
  create(inputs: Json): Promise<Kept>;
  refresh(kept: Kept): Promise<Kept>;
  /** Names of what would be replaced; undefined where nothing differs. */
  diff(kept: Kept, inputs: Json): Promise<string[] | undefined>;
  update(kept: Kept, inputs: Json): Promise<Json>;
}

let bench: Bench;
let config: Record<string, string>;
let folder: string;

beforeAll(async () => {
  bench = await startBench();
  const { url, iam, platform, apiKey } = bench.emulated.connection;
  config = { watsonxUrl: url, watsonxIamUrl: iam, watsonxPlatformUrl: platform, watsonxApiKey: apiKey };
  folder = mkdtempSync(join(tmpdir(), "upload-"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await bench.close();
});
afterEach(() => jest.restoreAllMocks());

const struct = (value: Json) => Struct.fromJavaScript(value as never);
const json = (value: Struct | undefined) => value?.toJavaScript() as Json;

async function plugin(): Promise<Host> {
  const host = new Plugin(undefined);
  await host.configure({ request: new provider.ConfigureRequest().setArgs(struct(config)) });
  return {
    async create(inputs) {
      const request = new provider.CreateRequest().setUrn(urn).setProperties(struct(inputs));
      const answered: (() => void)[] = [];
      const failed = await host.create({ request }, (then) => answered.push(then)).catch((error) => error);
      expect(failed).toBeInstanceOf(InitFailed);
      for (const then of answered) then();
      return { id: failed.error.id, inputs, state: json(failed.properties) };
    },
    async refresh({ id, inputs, state }) {
      const request = new provider.ReadRequest().setUrn(urn).setId(id);
      request.setInputs(struct(inputs)).setProperties(struct(state));
      const found = await host.read({ request });
      return { id, inputs: json(found.getInputs()), state: json(found.getProperties()) };
    },
    async diff(kept, inputs) {
      const request = new provider.DiffRequest().setUrn(urn).setId(kept.id).setNews(struct(inputs));
      const found = await host.diff({
        request: request.setOlds(struct(kept.state)).setOldInputs(struct(kept.inputs)),
      });
      const same = found.getChanges() === provider.DiffResponse.DiffChanges.DIFF_NONE;
      return same ? undefined : found.getReplacesList();
    },
    async update({ id, state }, inputs) {
      const request = new provider.UpdateRequest().setUrn(urn).setId(id);
      request.setOlds(struct(state)).setNews(struct(inputs));
      return json((await host.update({ request })).getProperties());
    },
  };
}

async function dynamic(): Promise<Host> {
  // The SDK's process is started with the engine's address; there is none here.
  process.argv.length = 2;
  const { provider: load } = jest.requireActual<typeof Dynamic>("../../provider/hosts/dynamic");
  const host = load(model.token);
  host.configure({ config: { get: (key) => config[key.replace("mlops:", "")] } });
  const hidden = { [hiddenKey]: { owner: ownerOf(urn), name: "churn" } };
  return {
    async create(inputs) {
      const given = { ...inputs, ...hidden };
      const failed = await host.create(given).catch((error) => error);
      expect(failed).toBeInstanceOf(Error);
      return { id: failed.id, inputs: given, state: failed.properties };
    },
    async refresh({ id, state }) {
      const { props = {}, inputs = {} } = await host.read(id, state);
      return { id, state: props, inputs };
    },
    async diff(kept, inputs) {
      const { changes, replaces } = host.diff(kept.id, kept.state, { ...inputs, ...hidden });
      return changes === false ? undefined : replaces;
    },
    update: async ({ id, state }, inputs) => (await host.update(id, state, { ...inputs, ...hidden })).outs,
  };
}

describe.each([
  ["plugin", plugin],
  ["dynamic", dynamic],
] as const)("the %s host, after an upload that failed", (_, start) => {
  test.each(["at once", "after a refresh"])("brings the content with the next update: %s", async (when) => {
    await bench.emulated.control.post("/reset");
    const path = join(folder, "model.zip");
    writeFileSync(path, "PK the model");
    const given = { ...bench.scope, type: "scikit-learn_1.3", content: { path } };
    const { inputs } = await check(
      model,
      { ...given, softwareSpec: { name: "runtime-24.1-py3.11" } },
      { name: "churn" },
    );
    const recorded = jest.spyOn(Lifecycle.prototype, "recorded");
    const told = async () => {
      for (const lifecycle of recorded.mock.contexts) await lifecycle.idle();
    };
    const host = await start();
    await bench.fault({ operation: "watsonx_models_content_upload", times: 1 }, { status: 400 });
    let kept = await host.create(inputs);
    expect(recorded).toHaveBeenCalledTimes(1);
    await told();
    if (when === "after a refresh") {
      kept = await host.refresh(kept);
      // Of a host that says no more than "perhaps", the engine compares these with the program.
      expect(kept.inputs.contentHash).toBeUndefined();
    }
    expect(await host.diff(kept, inputs)).toEqual([]);
    const state = await host.update(kept, inputs);
    await told();
    expect(state.contentHash).toBe(inputs.contentHash);
    expect(await host.diff({ ...kept, inputs, state }, inputs)).toBeUndefined();
    const { resources } = (await bench.emulated.runtime.get("/models")).data;
    expect(resources).toHaveLength(1);
    expect(resources[0].entity.custom.pulumi_mlops).toMatchObject({
      phase: "made",
      content: inputs.contentHash,
    });
    const content = await bench.emulated.runtime.get(`/models/${resources[0].metadata.id}/content`);
    expect(content.data.attachments).toHaveLength(1);
  });
});
