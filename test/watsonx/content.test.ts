import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { check } from "../../provider/core/check";
import type { AnyResource } from "../../provider/core/define";
import { NotReady } from "../../provider/core/errors";
import { Lifecycle, type Made } from "../../provider/core/lifecycle";
import { type Json, UNKNOWN } from "../../provider/core/values";
import type { WatsonxClient } from "../../provider/watsonx/client";
import { functionAsset, getFunctionCode } from "../../provider/watsonx/function";
import { downloadModel, getModelContent, getModelContents } from "../../provider/watsonx/getModelContent";
import { getModel, model } from "../../provider/watsonx/model";
import { getModelDefinitionFile, modelDefinition } from "../../provider/watsonx/modelDefinition";
import { type Bench, requestOf, startBench } from "./setup";

let bench: Bench;
let client: WatsonxClient;
let folder: string;

beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());
beforeEach(async () => {
  await bench.emulated.control.post("/reset");
  await bench.requests();
  client = bench.connect();
  folder = mkdtempSync(join(tmpdir(), "content-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const request = (owner = "us") => requestOf(client, owner);
const ask = (inputs: Json) => ({ ...request(), inputs: { ...bench.scope, ...inputs } as never });

function put(name: string, content: string): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function checked(definition: AnyResource, inputs: Json): Promise<Json> {
  const result = await check(definition, { ...bench.scope, ...inputs }, { name: "thing" });
  expect(result.failures).toEqual([]);
  return result.inputs;
}

/** What hosts do once the engine has the answer of a create. */
async function record(lifecycle: Lifecycle, definition: AnyResource, { id, state }: Made): Promise<void> {
  lifecycle.recorded(definition, id, request(), state);
  await lifecycle.idle();
}

const objectId = ({ id }: { id: string }) => id.split("/").at(-1) as string;
const operations = async () => (await bench.requests()).map(({ operation }) => operation);
const softwareSpec = { name: "runtime-24.1-py3.11" };
const model1 = { type: "scikit-learn_1.3", softwareSpec };
const sha256 = "a665a45920422f9d417e4867efdc4fb8a04a1f3fff1fa07e998e86f7f7a27ae3";

describe("what is packed", () => {
  const cases: [string, AnyResource, typeof getFunctionCode, Json, string, string][] = [
    ["code", functionAsset, getFunctionCode, { softwareSpec }, "functions_code", "functionId"],
    [
      "file",
      modelDefinition,
      getModelDefinitionFile,
      { version: "1", platform: { name: "python" } },
      "model_definitions_model",
      "modelDefinitionId",
    ],
  ];
  describe.each(cases)("%s", (input, definition, download, minimal, operation, idName) => {
    test("is uploaded once, and comes back as a file", async () => {
      const lifecycle = new Lifecycle();
      const path = put("score.py", "123");
      const inputs = await checked(definition, { ...minimal, [input]: { path, archive: "gzip" } });
      expect(inputs.contentHash).toBe(sha256);
      const made = await lifecycle.create(definition, inputs, request());
      await record(lifecycle, definition, made);
      expect((await operations()).filter((name) => name === `watsonx_${operation}_upload`)).toHaveLength(1);
      await lifecycle.update(definition, made.id, made.state, { ...inputs, description: "more" }, request());
      expect(await operations()).not.toContain(`watsonx_${operation}_upload`);
      const target = join(folder, "down/load.gz");
      const file = await download.invoke(ask({ [idName]: objectId(made), path: target }));
      expect(gunzipSync(readFileSync(target)).toString()).toBe("123");
      expect(file).toMatchObject({ path: target, bytes: readFileSync(target).length });
    });

    test("that is other code asks for a new one; another place or name does not", async () => {
      const lifecycle = new Lifecycle();
      const inputs = await checked(definition, { ...minimal, [input]: { path: put("a.py", "123") } });
      const { state } = await lifecycle.create(definition, inputs, request());
      const moved = await checked(definition, { ...minimal, [input]: { path: put("b.py", "123") } });
      expect(lifecycle.diff(definition, state, moved)).toEqual([]);
      const other = await checked(definition, { ...minimal, [input]: { path: put("a.py", "1234") } });
      expect(lifecycle.diff(definition, state, other)).toMatchObject([
        { path: ["contentHash"], kind: "update", replaces: expect.stringContaining("other code") },
      ]);
    });

    test("is compared after an import, as its mark tells it", async () => {
      const lifecycle = new Lifecycle();
      const inputs = await checked(definition, { ...minimal, [input]: { path: put("a.py", "123") } });
      const made = await lifecycle.create(definition, inputs, request());
      await record(lifecycle, definition, made);
      const { id } = made;
      const read = await lifecycle.read(definition, id, { inputs: undefined, state: {} }, request());
      expect(read?.inputs.contentHash).toBeUndefined();
      expect(lifecycle.diff(definition, read?.state ?? {}, inputs)).toEqual([]);
      const other = await checked(definition, { ...minimal, [input]: { path: put("a.py", "1234") } });
      expect(lifecycle.diff(definition, read?.state ?? {}, other)).toMatchObject([{ path: ["contentHash"] }]);
      await expect(lifecycle.adopt(definition, id, other, request())).rejects.toMatchObject({
        kind: "conflict",
      });
    });

    test("is no difference after an import of somebody else's", async () => {
      const lifecycle = new Lifecycle();
      const { id } = await lifecycle.create(definition, await checked(definition, minimal), request());
      await bench.emulated.runtime.patch(`/${id.split("/").slice(2).join("/")}`, [
        { op: "remove", path: "/custom" },
      ]);
      const read = await lifecycle.read(definition, id, { inputs: undefined, state: {} }, request());
      const inputs = await checked(definition, { ...minimal, [input]: { path: put("a.py", "123") } });
      expect(lifecycle.diff(definition, read?.state ?? {}, inputs)).toEqual([]);
      const { state } = await lifecycle.update(definition, id, read?.state ?? {}, inputs, request());
      const other = await checked(definition, { ...minimal, [input]: { path: put("a.py", "1234") } });
      expect(lifecycle.diff(definition, state, other)).toMatchObject([{ path: ["contentHash"] }]);
    });

    test.each(["known", "imported"])("that comes to one without is uploaded into it: %s", async (how) => {
      const lifecycle = new Lifecycle();
      const made = await lifecycle.create(definition, await checked(definition, minimal), request());
      await record(lifecycle, definition, made);
      const nothing = { inputs: undefined, state: {} };
      const before = how === "known" ? made : await lifecycle.read(definition, made.id, nothing, request());
      const inputs = await checked(definition, { ...minimal, [input]: { path: put("a.py", "123") } });
      const added = { path: ["contentHash"], kind: "add", replaces: undefined };
      expect(lifecycle.diff(definition, before?.state ?? {}, inputs)).toEqual([added]);
      await operations();
      await lifecycle.update(definition, made.id, before?.state ?? {}, inputs, request());
      await lifecycle.idle();
      expect((await operations()).filter((name) => !/_(get|list)$/.test(name ?? ""))).toEqual([
        `watsonx_${operation}_upload`,
        `watsonx_${operation.replace(/_[^_]*$/, "")}_patch`,
      ]);
      const read = await lifecycle.read(definition, made.id, nothing, request());
      expect(lifecycle.diff(definition, read?.state ?? {}, inputs)).toEqual([]);
    });

    describe.each(["at once", "after a refresh"])(
      "whose upload failed is uploaded by an update %s",
      (when) => {
        test.each([400, 403, 413])("that was answered %i", async (status) => {
          const lifecycle = new Lifecycle();
          const inputs = await checked(definition, { ...minimal, [input]: { path: put("a.py", "123") } });
          await bench.fault({ operation: `watsonx_${operation}_upload`, times: 1 }, { status });
          const failed: Made = await lifecycle.create(definition, inputs, request()).catch((error) => error);
          expect(failed).toBeInstanceOf(NotReady);
          await record(lifecycle, definition, failed);
          // Another process, as the next `pulumi up` is one.
          client = bench.connect();
          const next = new Lifecycle();
          let known: { inputs: Json | undefined; state: Json } = { inputs, state: failed.state };
          if (when === "after a refresh")
            known = (await next.read(definition, failed.id, known as never, request())) as Made &
              typeof known;
          expect(next.diff(definition, known.state, inputs)).toEqual([
            { path: ["contentHash"], kind: "add", replaces: undefined },
          ]);
          const made = await next.update(definition, failed.id, known.state, inputs, request());
          await next.idle();
          expect(made.state.contentHash).toBe(inputs.contentHash);
          await download.invoke(ask({ [idName]: objectId(made), path: join(folder, "out") }));
          const read = await next.read(definition, made.id, { inputs, state: made.state }, request());
          expect(read?.state).toEqual(made.state);
          // Told by the mark again, and nobody else's create may adopt it.
          const imported = await next.read(definition, made.id, { inputs: undefined, state: {} }, request());
          expect(imported?.state.contentHash).toBe(inputs.contentHash);
          expect((await new Lifecycle().create(definition, inputs, request())).id).not.toBe(made.id);
        });
      },
    );

    test("is no difference while the mark still says that it is being made", async () => {
      const lifecycle = new Lifecycle();
      const inputs = await checked(definition, { ...minimal, [input]: { path: put("a.py", "123") } });
      const { id, state } = await lifecycle.create(definition, inputs, request());
      const read = await lifecycle.read(definition, id, { inputs, state }, request());
      expect(read).toEqual({ id, state, inputs });
    });

    test("of an interrupted create is replaced by what the program says now", async () => {
      const asked = async (text: string) =>
        checked(definition, { ...minimal, [input]: { path: put("a.py", text) } });
      await new Lifecycle().create(definition, await asked("123"), request());
      client = bench.connect();
      const inputs = await asked("1234");
      const lifecycle = new Lifecycle();
      const made = await lifecycle.create(definition, inputs, request());
      expect(made.state.contentHash).toBe(inputs.contentHash);
      await record(lifecycle, definition, made);
      const read = await new Lifecycle().read(
        definition,
        made.id,
        { inputs: undefined, state: {} },
        request(),
      );
      expect(new Lifecycle().diff(definition, read?.state ?? {}, inputs)).toEqual([]);
    });

    test("is uploaded by whoever carries an interrupted create on", async () => {
      const inputs = await checked(definition, { ...minimal, [input]: { path: put("a.py", "123") } });
      await bench.fault({ operation: `watsonx_${operation}_upload` }, { status: 400 });
      await expect(new Lifecycle().create(definition, inputs, request())).rejects.toMatchObject({
        id: expect.any(String),
      });
      await bench.emulated.control.delete("/faults");
      client = bench.connect();
      const made = await new Lifecycle().create(definition, inputs, request());
      const file = await download.invoke(ask({ [idName]: objectId(made), path: join(folder, "out") }));
      expect(file).toMatchObject({ bytes: expect.any(Number) });
      expect((await bench.emulated.runtime.get(`/${made.id.split("/")[2]}`)).data.resources).toHaveLength(1);
    });
  });

  test("text becomes a gzip file, a folder a zip archive", async () => {
    const lifecycle = new Lifecycle();
    put("pkg/a.py", "1");
    put("pkg/b.py", "2");
    for (const [code, magic] of [
      [{ text: "123" }, "\x1f\x8b"],
      [{ path: join(folder, "pkg") }, "PK"],
    ] as const) {
      const inputs = await checked(functionAsset, { softwareSpec, code });
      const made = await lifecycle.create(functionAsset, inputs, request());
      const path = join(folder, "out");
      await getFunctionCode.invoke(ask({ functionId: objectId(made), path }));
      expect(readFileSync(path).subarray(0, 2).toString("latin1")).toBe(magic);
    }
  });

  test("what is not known in a preview is not read", async () => {
    const inputs = await checked(functionAsset, { softwareSpec, code: { text: UNKNOWN } });
    expect(inputs.contentHash).toBe(UNKNOWN);
  });

  test("a file that changes while the update runs is not uploaded", async () => {
    const path = put("a.py", "123");
    const inputs = await checked(functionAsset, { softwareSpec, code: { path } });
    put("a.py", "12345");
    await expect(new Lifecycle().create(functionAsset, inputs, request())).rejects.toThrow("changed while");
    expect(await operations()).not.toContain("watsonx_functions_code_upload");
  });
});

describe("the content of a model", () => {
  const contents = () => [
    { path: put("model.zip", "123"), format: "native" },
    { path: put("n1.zip", "node"), format: "pipeline-node", pipelineNodeId: "n1" },
    { path: put("n2.zip", "node"), format: "pipeline-node", pipelineNodeId: "n2" },
    { path: put("ios.json", "{}"), format: "coreml", deploymentId: "d1", mediaType: "application/json" },
  ];

  test("may be several files, each uploaded once, listed and downloaded", async () => {
    const inputs = await checked(model, { ...model1, contents: contents() });
    await bench.fault({ operation: "watsonx_models_content_upload", nth: 3 }, { status: 400 });
    await expect(new Lifecycle().create(model, inputs, request())).rejects.toMatchObject({
      id: expect.any(String),
    });
    client = bench.connect();
    const made = await new Lifecycle().create(model, inputs, request());
    const uploads = (await bench.requests()).filter(
      ({ operation }) => operation === "watsonx_models_content_upload",
    );
    expect(uploads.map(({ status }) => status)).toEqual([201, 201, 400, 201, 201]);
    const modelId = objectId(made);
    const { attachments, totalCount } = await getModelContents.invoke(ask({ modelId }));
    expect(totalCount).toBe(4);
    expect(
      attachments.map(({ contentFormat, pipelineNodeId, deploymentId }) => [
        contentFormat,
        pipelineNodeId,
        deploymentId,
      ]),
    ).toEqual([
      ["native", undefined, undefined],
      ["pipeline-node", "n1", undefined],
      ["pipeline-node", "n2", undefined],
      ["coreml", undefined, "d1"],
    ]);
    const nodes = await getModelContents.invoke(ask({ modelId, contentFormat: "pipeline-node" }));
    expect(nodes.attachments).toHaveLength(2);
    const path = join(folder, "out");
    const { attachmentId } = attachments[3] as { attachmentId: string };
    expect(await getModelContent.invoke(ask({ modelId, attachmentId, path }))).toMatchObject({ bytes: 2 });
    expect(readFileSync(path, "utf8")).toBe("{}");
    expect(await downloadModel.invoke(ask({ modelId, contentFormat: "native", path }))).toEqual({
      path,
      bytes: 3,
      sha256,
    });
    expect(await downloadModel.invoke(ask({ modelId, pipelineNodeId: "n2", path }))).toMatchObject({
      bytes: 4,
    });
    await expect(downloadModel.invoke(ask({ modelId, path }))).rejects.toMatchObject({ kind: "invalid" });
    await expect(downloadModel.invoke(ask({ modelId, name: "none", path }))).rejects.toMatchObject({
      kind: "notFound",
    });
    expect(readFileSync(path, "utf8")).toBe("node");
  });

  test("that an interrupted create began with goes when the program says something else", async () => {
    const before = await checked(model, { ...model1, contents: contents() });
    await new Lifecycle().create(model, before, request());
    client = bench.connect();
    const inputs = await checked(model, { ...model1, content: { path: put("x.zip", "other") } });
    const made = await new Lifecycle().create(model, inputs, request());
    expect(made.state.contentHash).toBe(inputs.contentHash);
    const { attachments } = await getModelContents.invoke(ask({ modelId: objectId(made) }));
    expect(attachments.map(({ name }) => name)).toEqual([`sha256-${inputs.contentHash}`]);
  });

  test("has one hash, whatever the order of its files", async () => {
    const all = contents();
    const hash = async (list: Json[]) => (await checked(model, { ...model1, contents: list })).contentHash;
    expect(await hash([...all].reverse())).toBe(await hash(all));
    expect(await hash(all.slice(1))).not.toBe(await hash(all));
    expect(await hash(all.slice(0, 1))).toBe(sha256);
    expect((await checked(model, { ...model1, content: all[0] })).contentHash).toBe(sha256);
  });

  test.each(["one file", "several files"])(
    "of somebody else is read once to be compared: %s",
    async (many) => {
      const all = many === "one file" ? contents().slice(0, 1) : contents();
      const { data } = await bench.emulated.runtime.post("/models", {
        name: "foreign",
        type: "scikit-learn_1.3",
        software_spec: softwareSpec,
        space_id: bench.scope.spaceId,
      });
      for (const { path, format, pipelineNodeId, deploymentId } of all as Record<string, string>[])
        await bench.emulated.runtime.put(
          `/models/${data.metadata.id}/content`,
          readFileSync(path as string),
          {
            headers: { "Content-Type": "application/zip" },
            params: { content_format: format, pipeline_node_id: pipelineNodeId, deployment_id: deploymentId },
          },
        );
      const id = `spaces/${bench.scope.spaceId}/models/${data.metadata.id}`;
      const lifecycle = new Lifecycle();
      await bench.requests();
      const read = await lifecycle.read(model, id, { inputs: undefined, state: {} }, request());
      expect((await operations()).filter((name) => name === "watsonx_models_content_download")).toHaveLength(
        all.length,
      );
      const same = await checked(model, { ...model1, name: "foreign", contents: all });
      expect(lifecycle.diff(model, read?.state ?? {}, same)).toEqual([]);
      const other = await checked(model, {
        ...model1,
        name: "foreign",
        content: { path: put("x.zip", "other") },
      });
      expect(lifecycle.diff(model, read?.state ?? {}, other)).toMatchObject([
        { path: ["contentHash"], replaces: expect.stringContaining("other content") },
      ]);
      await expect(lifecycle.adopt(model, id, other, request())).rejects.toMatchObject({
        kind: "conflict",
        message: expect.stringContaining("contentHash"),
      });
      // Without content in the program, whatever is there is right.
      const silent = await checked(model, { ...model1, name: "foreign" });
      expect(lifecycle.diff(model, read?.state ?? {}, silent)).toEqual([]);
      await operations();
      const again = await lifecycle.read(model, id, { inputs: same, state: read?.state ?? {} }, request());
      expect(again?.state.contentHash).toBe(read?.state.contentHash);
      expect(await operations()).toEqual(["watsonx_models_get"]);
    },
  );

  test("that cannot be downloaded counts as what the program says", async () => {
    const inputs = await checked(model, { ...model1, name: "foreign", content: contents()[0] });
    const { data } = await bench.emulated.runtime.post("/models", {
      name: "foreign",
      type: "scikit-learn_1.3",
      software_spec: softwareSpec,
      space_id: bench.scope.spaceId,
    });
    const url = `/models/${data.metadata.id}/content`;
    await bench.emulated.runtime.put(url, "other", { headers: { "Content-Type": "application/zip" } });
    await bench.fault({ operation: "watsonx_models_content_download" }, { status: 403 });
    const id = `spaces/${bench.scope.spaceId}/models/${data.metadata.id}`;
    const read = await new Lifecycle().read(model, id, { inputs: undefined, state: {} }, request());
    expect(new Lifecycle().diff(model, read?.state ?? {}, inputs)).toEqual([]);
  });

  test("that the platform fetches is waited for; a failure is told in its words, also by getModel", async () => {
    const contentLocation = { type: "container", contents: [{ content_format: "native" }] };
    const inputs = await checked(model, { ...model1, contentLocation });
    const made = await new Lifecycle().create(model, inputs, request());
    expect(made.state.contentImportState).toBe("completed");
    expect(made.state.warnings).toBeUndefined();
    await bench.fault({ operation: "watsonx_models_create" }, { fail: "the bucket is empty" });
    const failing = new Lifecycle().create(model, inputs, request("them"));
    await expect(failing).rejects.toMatchObject({
      kind: "failed",
      message: expect.stringContaining("the bucket is empty"),
      state: expect.objectContaining({ warnings: ["the bucket is empty"] }),
    });
    const { id } = (await failing.catch((error) => error)) as { id: string };
    expect(await getModel.invoke(ask({ modelId: id.split("/").at(-1) }))).toMatchObject({
      contentImportState: "failed",
      warnings: ["the bucket is empty"],
    });
  });

  test("that the platform could not fetch is fetched by a replacement alone, as the message says", async () => {
    const contentLocation = { type: "container", contents: [{ content_format: "native" }] };
    const inputs = await checked(model, { ...model1, contentLocation });
    await bench.fault({ operation: "watsonx_models_create", times: 1 }, { fail: "the bucket is empty" });
    const lifecycle = new Lifecycle();
    const failed: Made = await lifecycle.create(model, inputs, request()).catch((error) => error);
    await record(lifecycle, model, failed);
    await operations();
    await expect(lifecycle.update(model, failed.id, failed.state, inputs, request())).rejects.toMatchObject({
      message: expect.stringContaining("pulumi up --replace"),
    });
    expect((await operations()).every((name) => name?.endsWith("_get"))).toBe(true);
    const made = await lifecycle.create(model, inputs, request());
    expect(made.id).not.toBe(failed.id);
    expect(made.state.contentImportState).toBe("completed");
  });
});
