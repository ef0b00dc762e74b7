import { readFileSync } from "node:fs";
import { join } from "node:path";
import type * as grpc from "@grpc/grpc-js";
import * as plugin from "@pulumi/pulumi/proto/plugin_pb";
import * as provider from "@pulumi/pulumi/proto/provider_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { check as checkInputs, told } from "../core/check";
import { inClear, problems } from "../core/config";
import type { AnyResource } from "../core/define";
import { NotReady } from "../core/errors";
import { facetsOf, fieldsOf, fieldsWith, pick, untold } from "../core/fields";
import { type Made, mayRecord, type Request } from "../core/lifecycle";
import {
  clean,
  formatPath,
  isUnknown,
  type Json,
  secretTexts,
  type Unwrapped,
  wrapSecrets,
} from "../core/values";
import { settings } from "../generated/registry";
import { redact } from "../http/redact";
import { isSetInClear } from "./clear";
import { Engine } from "./engine";
import {
  definitionOf,
  diffOf,
  failureOf,
  InitFailed,
  outputsOf,
  proposedName,
  read,
  secretInputs,
  tokenOf,
  write,
} from "./pluginMessages";
import { previewOfCreate, previewOfUpdate } from "./previews";
import { hideSecrets, mustDeleteFirst, nameOf, ownerOf, replacementReason, visible } from "./protocol";
import { functionOf, resourceOf, Session } from "./session";

const root = join(__dirname, "..", "..", "..");

type Call<T> = { request: T };

/** The engine's requests, one method for each. */
export class Plugin {
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
    this.session.lifecycle.stands(definition, ownerOf(urn), request.getId());
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
      response.setProperties(
        outputsOf(
          definition,
          previewOfCreate(definition, given.value, this.session.client(definition.platform)),
          given,
        ),
      );
      return response;
    }
    const asked = this.request(definition, urn, request.getTimeout());
    const { lifecycle } = this.session;
    const record = ({ id, state }: Made) => answered(() => lifecycle.recorded(definition, id, asked, state));
    const made = await this.making(definition, given, () =>
      lifecycle.create(definition, visible(given.value), asked),
    ).catch((error) => {
      if (error instanceof InitFailed && mayRecord(definition, error.error)) record(error.error);
      throw error;
    });
    record(made);
    response.setId(made.id);
    response.setProperties(outputsOf(definition, made.state, given));
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
      response.setProperties(outputsOf(definition, expected, given));
      return response;
    }
    const asked = this.request(definition, urn, request.getTimeout());
    const made = await this.making(definition, given, () =>
      this.session.lifecycle.update(definition, request.getId(), state, visible(given.value), asked),
    );
    response.setProperties(outputsOf(definition, made.state, given));
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
    response.setProperties(outputsOf(definition, found.state, inputs, properties.secrets));
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

  private request(definition: AnyResource, urn: string, timeout: number): Request {
    return {
      client: this.session.client(definition.platform),
      signal: this.session.signal,
      progress: (text) => this.engine.progress(redact(text), urn),
      owner: ownerOf(urn),
      timeout,
    };
  }

  private making<T>(definition: AnyResource, given: Unwrapped<Json>, work: () => Promise<T>): Promise<T> {
    hideSecrets(definition, given.value, given.secrets);
    return this.session.run(work).catch((error) => {
      if (!(error instanceof NotReady)) throw error;
      throw new InitFailed(error, outputsOf(definition, error.state, given));
    });
  }
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

/** What is computed from ignored inputs alone is ignored with them. */
function ignoredFields(definition: AnyResource, given: readonly string[]): Set<string> {
  const derived = fieldsOf(definition.inputs).filter(([, part]) => {
    const { computed, changesWith } = facetsOf(part);
    return computed && changesWith?.every((name) => given.includes(name));
  });
  return new Set([...given, ...derived.map(([name]) => name)]);
}
