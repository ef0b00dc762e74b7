/** The plugin host: `pulumi-resource-mlops`, the provider's gRPC protocol implemented directly. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as grpc from "@grpc/grpc-js";
import * as plugin from "@pulumi/pulumi/proto/plugin_pb";
import { type IResourceProviderServer, ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as provider from "@pulumi/pulumi/proto/provider_pb";
import { Status } from "@pulumi/pulumi/proto/status_pb";
import { Any } from "google-protobuf/google/protobuf/any_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { type CheckOptions, check as checkInputs, told } from "../core/check";
import { inClear, problems } from "../core/config";
import type { AnyResource } from "../core/define";
import { type Difference, without } from "../core/diff";
import { asMlopsError, NotReady } from "../core/errors";
import { facetsOf, fieldsOf, fieldsWith, pick, untold } from "../core/fields";
import type { Request } from "../core/lifecycle";
import {
  clean,
  formatPath,
  isAbsent,
  isUnknown,
  type Json,
  type Path,
  secretTexts,
  UNKNOWN,
  type Unwrapped,
  unwrap,
  wrapSecrets,
} from "../core/values";
import { settings } from "../generated/registry";
import { redact } from "../http/redact";
import { isSetInClear } from "./clear";
import { Engine } from "./engine";
import {
  hiddenKey,
  hideSecrets,
  loaderOf,
  mustDeleteFirst,
  nameOf,
  ownerOf,
  providerKey,
  replacementReason,
  topLevel,
  visible,
} from "./protocol";
import { functionOf, resourceOf, Session } from "./session";

const root = join(__dirname, "..", "..", "..");

type Call<T> = { request: T };
type Reply<T> = (error: grpc.ServiceError | Partial<grpc.StatusObject> | null, value?: T) => void;

class Plugin {
  private session: Session;
  private engine: Engine;

  constructor(address: string | undefined) {
    this.engine = new Engine(address);
    this.session = this.open({});
  }

  private open(config: Json): Session {
    return new Session(config, (text) => this.engine.log("warning", redact(text)));
  }

  // --- the provider itself

  async handshake({ request }: Call<provider.ProviderHandshakeRequest>) {
    this.attachTo(request.getEngineAddress());
    const response = new provider.ProviderHandshakeResponse();
    response.setAcceptSecrets(true);
    response.setAcceptResources(false);
    response.setAcceptOutputs(false);
    response.setSupportsAutonamingConfiguration(true);
    return response;
  }

  async attach({ request }: Call<plugin.PluginAttach>) {
    this.attachTo(request.getAddress());
    return new Empty();
  }

  attachTo(address: string): void {
    this.engine = new Engine(address);
    this.engine.onDeath(() => process.exit(0));
  }

  async getPluginInfo() {
    const info = new plugin.PluginInfo();
    info.setVersion(JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version);
    return info;
  }

  async getSchema() {
    const response = new provider.GetSchemaResponse();
    response.setSchema(readFileSync(join(root, "schema.json"), "utf8"));
    return response;
  }

  async checkConfig({ request }: Call<provider.CheckRequest>) {
    const { value } = read(request.getNews());
    const response = new provider.CheckResponse();
    const reasons = problems(settings, ownConfig(value)).map(({ reason }) => reason);
    // The engine takes envelopes off before it asks: only the stack's own file tells how a credential was set.
    const [, stack = ""] = /^urn:pulumi:(.*?)::/.exec(request.getUrn()) ?? [];
    for (const key of secretSettings())
      if (await isSetInClear(stack, key, value[key])) reasons.push(inClear(key));
    response.setInputs(write(wrapSecrets(clean(value), secretSettings(), [])));
    response.setFailuresList(reasons.map(failureOf));
    return response;
  }

  async diffConfig({ request }: Call<provider.DiffRequest>) {
    const [olds, news] = [
      read(request.getOldInputs() ?? request.getOlds()).value,
      read(request.getNews()).value,
    ];
    const changed = [...new Set([...Object.keys(olds), ...Object.keys(news)])].filter(
      (key) => olds[key] !== news[key],
    );
    // New credentials or endpoints never replace what they manage.
    return diffOf(
      changed.map((key) => ({ path: [key], kind: "update", replaces: undefined })),
      false,
    );
  }

  async configure({ request }: Call<provider.ConfigureRequest>) {
    const { value } = read(request.getArgs());
    this.session = this.open(withoutUnknowns(value));
    const response = new provider.ConfigureResponse();
    response.setAcceptsecrets(true);
    response.setSupportspreview(true);
    response.setAcceptresources(false);
    response.setAcceptoutputs(false);
    response.setSupportsAutonamingConfiguration(true);
    return response;
  }

  async cancel() {
    this.session.cancel();
    return new Empty();
  }

  async stop(): Promise<void> {
    this.session.cancel();
    await this.session.close();
  }

  // --- functions

  async invoke({ request }: Call<provider.InvokeRequest>) {
    const definition = functionOf(tokenOf(request.getTok()));
    const { value, secrets } = read(request.getArgs());
    const config = this.session.defaults(definition.platform);
    const { inputs, failures } = await checkInputs(definition, value, { config });
    const response = new provider.InvokeResponse();
    if (failures.length > 0) {
      // SDKs put the property behind the reason, and no value.
      response.setFailuresList(failures.map(({ path, reason }) => failureOf(reason).setProperty(path)));
      return response;
    }
    const result = await definition.invoke({
      client: this.session.client(definition.platform),
      signal: this.session.signal,
      progress: (text) => this.engine.progress(redact(text)),
      inputs,
    });
    const declared = fieldsWith(definition.outputs, (facets) => facets.secret);
    response.setReturn(write(wrapSecrets(clean(result), declared, [], secretTexts(value, secrets))));
    return response;
  }

  // --- resources

  async check({ request }: Call<provider.CheckRequest>) {
    const definition = definitionOf(request.getUrn());
    const olds = read(request.getOlds()).value;
    const { value, secrets } = read(request.getNews());
    const { inputs, failures } = await checkInputs(definition, visible(value), {
      name: nameOf(request.getUrn()),
      proposed: proposedName(request.getAutonaming()),
      olds: visible(olds),
      config: this.session.defaults(definition.platform),
    });
    const response = new provider.CheckResponse();
    response.setInputs(write(wrapSecrets(clean(inputs), secretInputs(definition), secrets)));
    // No property is named: the engine would print its value, even of a secret.
    response.setFailuresList(failures.map((failure) => failureOf(told(failure))));
    return response;
  }

  async diff({ request }: Call<provider.DiffRequest>) {
    const urn = request.getUrn();
    const definition = definitionOf(urn);
    this.session.lifecycle.stands(ownerOf(urn), request.getId());
    const [state, news] = [visible(read(request.getOlds()).value), visible(read(request.getNews()).value)];
    // What no import could tell stands in the last program alone.
    const olds = { ...untold(definition.inputs, read(request.getOldInputs()).value), ...state };
    const ignored = ignoredFields(definition, request.getIgnorechangesList());
    const changes = this.session.lifecycle
      .diff(definition, olds, news)
      .filter(({ path }) => !ignored.has(formatPath(path)) && !ignored.has(String(path[0])));
    const reason = replacementReason(changes);
    if (reason) this.engine.log("info", reason, urn);
    return diffOf(changes, mustDeleteFirst(definition, olds, news));
  }

  async create({ request }: Call<provider.CreateRequest>, answered: (then: () => void) => void) {
    const urn = request.getUrn();
    const definition = definitionOf(urn);
    const given = read(request.getProperties());
    const response = new provider.CreateResponse();
    if (request.getPreview()) {
      response.setProperties(this.outputs(definition, this.previewOfCreate(definition, given.value), given));
      return response;
    }
    const asked = this.request(definition, urn, request.getTimeout());
    const { lifecycle } = this.session;
    const record = (id: string) => answered(() => lifecycle.recorded(definition, id, asked));
    const made = await this.making(definition, given, () =>
      lifecycle.create(definition, visible(given.value), asked),
    ).catch((error) => {
      if (error instanceof InitFailed && error.error.kind !== "cancelled") record(error.error.id);
      throw error;
    });
    record(made.id);
    response.setId(made.id);
    response.setProperties(this.outputs(definition, made.state, given));
    return response;
  }

  async update({ request }: Call<provider.UpdateRequest>) {
    const urn = request.getUrn();
    const definition = definitionOf(urn);
    const state = visible(read(request.getOlds()).value);
    const given = read(request.getNews());
    const response = new provider.UpdateResponse();
    if (request.getPreview()) {
      const changes = this.session.lifecycle.diff(definition, state, visible(given.value));
      const expected = previewOfUpdate(definition, state, visible(given.value), changes);
      response.setProperties(this.outputs(definition, expected, given));
      return response;
    }
    const asked = this.request(definition, urn, request.getTimeout());
    const made = await this.making(definition, given, () =>
      this.session.lifecycle.update(definition, request.getId(), state, visible(given.value), asked),
    );
    response.setProperties(this.outputs(definition, made.state, given));
    return response;
  }

  async read({ request }: Call<provider.ReadRequest>) {
    const urn = request.getUrn();
    const definition = definitionOf(urn);
    const id = request.getId();
    const properties = read(request.getProperties());
    const inputs = read(request.getInputs());
    const state = visible(properties.value);
    const imported = Object.keys(state).length === 0 && Object.keys(visible(inputs.value)).length === 0;
    const known = {
      state,
      inputs: imported ? undefined : pick(definition.inputs, visible(inputs.value)),
    };
    const asked = this.request(definition, urn, request.getTimeout());
    const found = await this.session.run(() => this.session.lifecycle.read(definition, id, known, asked));
    const response = new provider.ReadResponse();
    if (!found) return response;
    response.setId(id);
    response.setProperties(this.outputs(definition, found.state, inputs, properties.secrets));
    response.setInputs(write(wrapSecrets(clean(found.inputs), secretInputs(definition), inputs.secrets)));
    return response;
  }

  async delete({ request }: Call<provider.DeleteRequest>) {
    const urn = request.getUrn();
    const definition = definitionOf(urn);
    const state = visible(read(request.getProperties()).value);
    const asked = this.request(definition, urn, request.getTimeout());
    await this.session.run(() => this.session.lifecycle.delete(definition, request.getId(), state, asked));
    return new Empty();
  }

  async list(call: grpc.ServerWritableStream<provider.ListRequest, provider.ListResponse>): Promise<void> {
    const { request } = call;
    const definition = resourceOf(tokenOf(request.getToken()));
    if (!definition.list) throw new Error(`${definition.token} cannot be listed`);
    const { value } = read(request.getQuery());
    const config = this.session.defaults(definition.platform);
    const { inputs, failures } = await checkInputs({ inputs: definition.list.inputs }, value, { config });
    if (failures.length > 0) throw new Error(failures.map(told).join("; "));
    const limit = request.getLimit() || Number.POSITIVE_INFINITY;
    let count = 0;
    for await (const { id, name } of definition.list.each({
      client: this.session.client(definition.platform),
      signal: this.session.signal,
      progress: () => {},
      query: inputs,
    })) {
      if (++count > limit) break;
      const result = new provider.ListResponse.Result();
      result.setId(id);
      result.setName(name);
      call.write(new provider.ListResponse().setResult(result));
    }
  }

  /** What a create will have made, as far as it is known before. */
  private previewOfCreate(definition: AnyResource, given: Json): Json {
    const inputs = visible(given);
    const state: Json = {};
    for (const [name, part] of fieldsOf(definition.inputs))
      state[name] = inputs[name] ?? (facetsOf(part).serverDefault ? UNKNOWN : undefined);
    for (const [name] of fieldsOf(definition.outputs)) state[name] = UNKNOWN;
    return { ...state, ...definition.known?.(inputs, this.session.client(definition.platform)) };
  }

  private request(definition: AnyResource, urn: string, timeout: number): Request {
    return {
      client: this.session.client(definition.platform),
      signal: this.session.signal,
      progress: (text) => this.engine.progress(redact(text), urn),
      owner: ownerOf(urn),
      timeout,
    };
  }

  /** The state as the engine may keep it: secrets in envelopes, and what lets a stack go back to the dynamic host. */
  private outputs(
    definition: AnyResource,
    state: Json,
    given: Unwrapped<Json>,
    more: readonly Path[] = [],
  ): Struct {
    const declared = new Set([
      ...secretInputs(definition),
      ...fieldsWith(definition.outputs, (facets) => facets.secret),
    ]);
    const secrets = [...given.secrets, ...more];
    const texts = secretTexts(given.value, [
      ...given.secrets,
      ...[...secretInputs(definition)].map((key) => [key]),
    ]);
    const wrapped = wrapSecrets(clean(state), declared, secrets, texts);
    return write({ ...wrapped, [providerKey]: loaderOf(definition.token) });
  }

  private making<T>(definition: AnyResource, given: Unwrapped<Json>, work: () => Promise<T>): Promise<T> {
    hideSecrets(definition, given.value, given.secrets);
    return this.session.run(work).catch((error) => {
      if (!(error instanceof NotReady)) throw error;
      throw new InitFailed(error, this.outputs(definition, error.state, given));
    });
  }
}

/** "Made, but not ready", with what the engine is to keep. */
class InitFailed extends Error {
  constructor(
    readonly error: NotReady,
    readonly properties: Struct,
  ) {
    super(error.message);
  }
}

function tokenOf(token: string): string {
  // mlops:watsonx:Model, or mlops:watsonx/model:Model as some generators write it.
  // A resource that was made by the plugin keeps it after a move to the dynamic host renamed its type.
  const [, module = "", name = ""] = token.replace(":dynamic/", ":").split(":");
  return `${module.split("/")[0] === "azureml" && module.startsWith("azureml/legacy") ? "azureml/legacy" : module.split("/")[0]}:${name}`;
}

function definitionOf(urn: string): AnyResource {
  const type = urn.split("::")[2]?.split("$").at(-1) ?? "";
  return resourceOf(tokenOf(type));
}

function read(struct: Struct | undefined): Unwrapped<Json> {
  return unwrap<Json>(struct?.toJavaScript() ?? {});
}

function write(value: Json): Struct {
  return Struct.fromJavaScript(value as never);
}

/** Without what others read: the program `host`, the engine the rest. */
function ownConfig(config: Json): Json {
  const own = ([key]: [string, unknown]) => key !== "host" && key !== "version" && !key.startsWith("__");
  return withoutUnknowns(Object.fromEntries(Object.entries(config).filter(own)));
}

function withoutUnknowns(config: Json): Json {
  return Object.fromEntries(Object.entries(config).filter(([, value]) => !isUnknown(value)));
}

function secretSettings(): Set<string> {
  return new Set(Object.keys(settings).filter((key) => settings[key]?.secret));
}

function secretInputs(definition: AnyResource): Set<string> {
  return fieldsWith(definition.inputs, (facets) => facets.secret);
}

/** What is computed from ignored inputs alone is ignored with them. */
function ignoredFields(definition: AnyResource, given: readonly string[]): Set<string> {
  const derived = fieldsOf(definition.inputs).filter(([, part]) => {
    const { computed, changesWith } = facetsOf(part);
    return computed && changesWith?.every((name) => given.includes(name));
  });
  return new Set([...given, ...derived.map(([name]) => name)]);
}

function failureOf(reason: string): provider.CheckFailure {
  return new provider.CheckFailure().setReason(redact(reason));
}

function proposedName(
  options: provider.CheckRequest.AutonamingOptions | undefined,
): CheckOptions["proposed"] {
  if (!options) return undefined;
  const { Mode } = provider.CheckRequest.AutonamingOptions;
  if (options.getMode() === Mode.DISABLE) return "disabled";
  return { name: options.getProposedName(), enforced: options.getMode() === Mode.ENFORCE };
}

function diffOf(changes: readonly Difference[], deleteBeforeReplace: boolean): provider.DiffResponse {
  const response = new provider.DiffResponse();
  const { DiffChanges } = provider.DiffResponse;
  response.setChanges(changes.length > 0 ? DiffChanges.DIFF_SOME : DiffChanges.DIFF_NONE);
  response.setReplacesList(topLevel(changes.filter(({ replaces }) => replaces)));
  response.setDiffsList(topLevel(changes));
  response.setDeletebeforereplace(deleteBeforeReplace);
  response.setHasdetaileddiff(true);
  for (const { path, kind, replaces } of changes) {
    const detail = new provider.PropertyDiff();
    detail.setKind(kinds[`${kind}${replaces ? "Replace" : ""}`]);
    response.getDetaileddiffMap().set(formatPath(path), detail);
  }
  return response;
}

const { Kind } = provider.PropertyDiff;
const kinds = {
  add: Kind.ADD,
  addReplace: Kind.ADD_REPLACE,
  update: Kind.UPDATE,
  updateReplace: Kind.UPDATE_REPLACE,
  delete: Kind.DELETE,
  deleteReplace: Kind.DELETE_REPLACE,
};

/** What an update will have made: outputs keep their value, unless a changed input may change them. */
function previewOfUpdate(
  definition: AnyResource,
  state: Json,
  inputs: Json,
  changes: readonly Difference[],
): Json {
  const changed = new Set(topLevel(changes));
  const expected: Json = { ...without(state, [[hiddenKey]]), ...inputs };
  for (const [name, part] of fieldsOf(definition.inputs))
    if (isAbsent(inputs[name]) && !facetsOf(part).serverDefault) delete expected[name];
  for (const [name, part] of fieldsOf(definition.outputs))
    if (facetsOf(part).changesWith?.some((input) => changed.has(input))) expected[name] = UNKNOWN;
  return expected;
}

function errorOf(error: unknown): Partial<grpc.StatusObject> {
  const failed = error instanceof InitFailed ? error : undefined;
  const message = redact(asMlopsError(failed?.error ?? error).message);
  const metadata = new grpc.Metadata();
  if (failed) {
    const detail = new provider.ErrorResourceInitFailed();
    detail.setId(failed.error.id);
    detail.setProperties(failed.properties);
    detail.setReasonsList([message]);
    const any = new Any();
    any.pack(detail.serializeBinary(), "pulumirpc.ErrorResourceInitFailed");
    const status = new Status();
    status.setCode(grpc.status.UNKNOWN);
    status.setMessage(message);
    status.addDetails(any);
    // The one place where gRPC carries structured errors; Node's library leaves the packing to us.
    metadata.add("grpc-status-details-bin", Buffer.from(status.serializeBinary()));
  }
  return { code: grpc.status.UNKNOWN, details: message, metadata };
}

/** A method as gRPC wants it; `answered` runs its callback once the reply has been handed over. */
function unary<Q, R>(method: (call: Call<Q>, answered: (then: () => void) => void) => Promise<R>) {
  return (call: Call<Q>, reply: Reply<R>) => {
    let after = () => {};
    method(call, (then) => {
      after = then;
    }).then(
      (value) => {
        reply(null, value);
        after();
      },
      (error) => {
        reply(errorOf(error));
        after();
      },
    );
  };
}

type Method = (call: Call<unknown>, answered: (then: () => void) => void) => Promise<unknown>;

export async function main(address: string | undefined): Promise<void> {
  const host = new Plugin(address);
  const server = new grpc.Server({
    "grpc.max_receive_message_length": -1,
    "grpc.max_send_message_length": -1,
  });
  const unaryMethods = [
    "handshake",
    "attach",
    "getPluginInfo",
    "getSchema",
    "checkConfig",
    "diffConfig",
    "configure",
    "cancel",
    "invoke",
    "check",
    "diff",
    "create",
    "update",
    "read",
    "delete",
  ] as const;
  const implementation: Record<string, unknown> = {
    list: (call: grpc.ServerWritableStream<provider.ListRequest, provider.ListResponse>) => {
      host.list(call).then(
        () => call.end(),
        (error) => call.emit("error", errorOf(error)),
      );
    },
  };
  for (const name of unaryMethods) implementation[name] = unary((host[name] as unknown as Method).bind(host));
  server.addService(ResourceProviderService, implementation as unknown as IResourceProviderServer);
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    ),
  );
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => void host.stop().finally(() => process.exit(0)));
  if (address) host.attachTo(address);
  // The engine reads the port from the first line of the output.
  console.log(String(port));
}
