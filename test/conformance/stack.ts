/**
 * What the engine does with one resource: it calls in the engine's order and records exactly what it was answered, so
 * that a provider's death in between leaves what it would leave.
 */

import * as provider from "@pulumi/pulumi/proto/provider_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import type { AnyResource } from "../../provider/core/define";
import { fieldsWith } from "../../provider/core/fields";
import { clean, isAbsent, type Json, same, secret, unwrap, valueAt } from "../../provider/core/values";
import { hiddenKey, loaderOf, ownerOf, providerKey, visible } from "../../provider/hosts/protocol";
import { Died, type HostProcess, Refused } from "./host";

export interface Recorded {
  id: string;
  inputs: Json;
  outputs: Json;
  /** Why it is not ready. */
  initErrors: string[];
}

export interface Difference {
  changes: boolean;
  replaces: string[];
  /** Paths of a detailed diff; of the plugin only. */
  paths: string[];
  deleteBeforeReplace: boolean;
}

export interface UpOptions {
  /** `--replace`: no diff is asked. */
  force?: boolean;
  /** Fields of the resource option replaceOnChanges. */
  replaceOnChanges?: readonly string[];
  deleteBeforeReplace?: boolean;
  ignoreChanges?: readonly string[];
  /** Seconds. */
  timeout?: number;
  /** Dynamic host: the id of the resource option `import`. */
  adopt?: string;
}

export type Deed = "created" | "updated" | "replaced" | "same";

/** A program that says something that cannot be. */
export class Invalid extends Error {
  constructor(readonly failures: { property: string; reason: string }[]) {
    super(failures.map(({ reason }) => reason).join("; "));
  }
}

export class Stack {
  resource: Recorded | undefined;
  /** Replaced, and still to be deleted. */
  condemned: Recorded[] = [];
  /** Ids of which the engine was told that they are deleted. */
  deleted: string[] = [];
  /** How often something was surely started for the creations that the engine asked for, and how often perhaps. */
  started = { surely: 0, perhaps: 0 };

  constructor(
    readonly definition: AnyResource,
    private host: HostProcess,
    readonly name = "it",
  ) {}

  /** The same recorded state, for another run of the engine. */
  copy(host: HostProcess): Stack {
    const copied = new Stack(this.definition, host, this.name);
    copied.resource = structuredClone(this.resource);
    copied.condemned = structuredClone(this.condemned);
    copied.deleted = [...this.deleted];
    copied.started = { ...this.started };
    return copied;
  }

  /** Goes on with another process. */
  use(host: HostProcess): void {
    this.host = host;
  }

  get urn(): string {
    const { token } = this.definition;
    const type = this.host.name === "plugin" ? `mlops:${token}` : `pulumi-nodejs:dynamic/${token}`;
    return `urn:pulumi:test::test::${type}::${this.name}`;
  }

  /** Arguments as the program's side registers them. */
  private registered(program: Json, { adopt, timeout }: UpOptions): Json {
    const secrets = fieldsWith(this.definition.inputs, (facets) => facets.secret);
    if (this.host.name === "plugin")
      return Object.fromEntries(
        Object.entries(program).map(([key, value]) => [
          key,
          secrets.has(key) && !isAbsent(value) ? secret(value) : value,
        ]),
      );
    const named = Object.keys(unwrapped(program)).filter((key) => secrets.has(key) || isSecret(program[key]));
    return {
      ...unwrapped(program),
      [providerKey]: loaderOf(this.definition.token),
      [hiddenKey]: {
        name: this.name,
        owner: ownerOf(this.urn),
        ...(named.length > 0 && { secrets: named }),
        ...(adopt && { adopt }),
        ...(timeout && { timeouts: { create: timeout, update: timeout, delete: timeout } }),
      },
    };
  }

  /** A dynamic provider gets no secrets in envelopes. */
  private sent(value: Json): Struct {
    const plain = this.host.name === "plugin" ? value : unwrapped(value);
    return Struct.fromJavaScript(clean(plain) as never);
  }

  async check(program: Json, olds: Json = {}, options: UpOptions = {}): Promise<Json> {
    const request = new provider.CheckRequest();
    request.setUrn(this.urn);
    request.setName(this.name);
    request.setOlds(this.sent(olds));
    request.setNews(this.sent(this.registered(program, options)));
    const response = await this.host.call<provider.CheckResponse>("check", request);
    const failures = response
      .getFailuresList()
      .map((failure) => ({ property: failure.getProperty(), reason: failure.getReason() }));
    if (failures.length > 0) throw new Invalid(failures);
    return plain(response.getInputs());
  }

  async diff(inputs: Json, options: UpOptions = {}, resource = this.recorded()): Promise<Difference> {
    const request = this.changeRequest(new provider.DiffRequest(), resource, inputs);
    request.setIgnorechangesList([...(options.ignoreChanges ?? [])]);
    const response = await this.host.call<provider.DiffResponse>("diff", request);
    const { DiffChanges } = provider.DiffResponse;
    const told = response.getChanges();
    // Not told, the engine compares the inputs by itself.
    const changes =
      told === DiffChanges.DIFF_UNKNOWN
        ? !same(unwrapped(resource.inputs), unwrapped(inputs))
        : told === DiffChanges.DIFF_SOME;
    return {
      changes: changes || response.getReplacesList().length > 0,
      replaces: response.getReplacesList(),
      paths: [...response.getDetaileddiffMap().keys()] as string[],
      deleteBeforeReplace: response.getDeletebeforereplace(),
    };
  }

  recorded(): Recorded {
    if (!this.resource) throw new Error("nothing is recorded");
    return this.resource;
  }

  /** What a preview shows; nothing is changed. */
  async preview(program: Json): Promise<{ inputs: Json; diff?: Difference; expected: Json }> {
    const inputs = await this.check(program, this.resource?.inputs);
    if (!this.resource) {
      if (this.host.name === "dynamic") return { inputs, expected: {} };
      const request = this.createRequest(inputs);
      request.setPreview(true);
      const response = await this.host.call<provider.CreateResponse>("create", request);
      return { inputs, expected: plain(response.getProperties()) };
    }
    const diff = await this.diff(inputs);
    if (this.host.name === "dynamic" || !diff.changes || diff.replaces.length > 0)
      return { inputs, diff, expected: {} };
    const request = this.changeRequest(new provider.UpdateRequest(), this.resource, inputs);
    request.setPreview(true);
    const response = await this.host.call<provider.UpdateResponse>("update", request);
    return { inputs, diff, expected: plain(response.getProperties()) };
  }

  /** `pulumi up`; answers what it did. */
  async up(program: Json, options: UpOptions = {}): Promise<Deed> {
    try {
      return await this.deploy(program, options);
    } finally {
      await this.host.end();
    }
  }

  /** The same, while the engine still has others to deploy. */
  async deploy(program: Json, options: UpOptions = {}): Promise<Deed> {
    if (!this.resource) {
      const inputs = await this.check(program, {}, options);
      await this.create(inputs, options);
      await this.sweep();
      return "created";
    }
    const inputs = await this.check(program, options.force ? {} : this.resource.inputs, options);
    if (options.force) return this.replace(program, options, this.mustDeleteFirst(inputs));
    const diff = await this.diff(inputs, options);
    const onChange = diff.changes && this.changesIn(options.replaceOnChanges ?? [], inputs);
    if (diff.replaces.length > 0 || onChange)
      return this.replace(program, options, diff.deleteBeforeReplace || this.mustDeleteFirst(inputs));
    if (!diff.changes && this.resource.initErrors.length === 0) {
      this.resource.inputs = inputs;
      await this.sweep();
      return "same";
    }
    await this.update(inputs, options);
    await this.sweep();
    return "updated";
  }

  private changesIn(fields: readonly string[], inputs: Json): boolean {
    const [before, after] = [unwrapped(this.recorded().inputs), unwrapped(inputs)];
    return fields.some((field) => !same(before[field], after[field]));
  }

  /** The program's class sets the option where a name can be held only once. */
  private mustDeleteFirst(inputs: Json): boolean {
    const { identity, unique = [] } = this.definition;
    return identity.kind === "key" || unique.some((path) => !isAbsent(valueAt(unwrapped(inputs), path)));
  }

  private async replace(program: Json, options: UpOptions, deleteFirst: boolean): Promise<"replaced"> {
    const old = this.recorded();
    const inputs = await this.check(program, {}, options);
    if (options.deleteBeforeReplace ?? deleteFirst) {
      await this.deleteOne(old);
      this.resource = undefined;
      await this.create(inputs, options);
    } else {
      await this.create(inputs, options, old);
    }
    await this.sweep();
    return "replaced";
  }

  private async create(inputs: Json, options: UpOptions, old?: Recorded): Promise<void> {
    const request = this.createRequest(inputs);
    request.setTimeout(options.timeout ?? 0);
    try {
      const response = await this.host.call<provider.CreateResponse>("create", request);
      this.started.surely++;
      const outputs = plain(response.getProperties());
      this.record({ id: response.getId(), inputs, outputs, initErrors: [] }, old);
    } catch (error) {
      // A refusal without an id says that nothing was started.
      if (error instanceof Died || (error instanceof Refused && error.made)) this.started.perhaps++;
      this.recordRefused(error, inputs, old);
      throw error;
    }
  }

  private createRequest(inputs: Json): provider.CreateRequest {
    const request = new provider.CreateRequest();
    request.setUrn(this.urn);
    request.setProperties(this.sent(inputs));
    return request;
  }

  private changeRequest<R extends provider.UpdateRequest | provider.DiffRequest>(
    request: R,
    { id, inputs, outputs }: Recorded,
    news: Json,
  ): R {
    request.setId(id);
    request.setUrn(this.urn);
    request.setOlds(this.sent(outputs));
    request.setOldInputs(this.sent(inputs));
    request.setNews(this.sent(news));
    return request;
  }

  /** A failure that names an object is recorded as the object, with its reasons. */
  private recordRefused(error: unknown, inputs: Json, old?: Recorded): void {
    if (!(error instanceof Refused) || !error.made) return;
    const { id, properties, reasons } = error.made;
    this.record({ id, inputs, outputs: properties, initErrors: reasons }, old);
  }

  private record(made: Recorded, old?: Recorded): void {
    this.resource = this.withSecrets(made);
    if (old) this.condemned.push(old);
  }

  /** For a provider that takes no envelopes, the engine itself keeps outputs secret whose input of that name is. */
  private withSecrets(made: Recorded): Recorded {
    if (this.host.name === "plugin") return made;
    const declared = fieldsWith(this.definition.inputs, (facets) => facets.secret);
    const close = (value: Json) =>
      Object.fromEntries(
        Object.entries(value).map(([key, part]) =>
          declared.has(key) && !isSecret(part) && !isAbsent(part) ? [key, secret(part)] : [key, part],
        ),
      );
    return { ...made, inputs: close(made.inputs), outputs: close(made.outputs) };
  }

  private async update(inputs: Json, options: UpOptions): Promise<void> {
    const { id } = this.recorded();
    const request = this.changeRequest(new provider.UpdateRequest(), this.recorded(), inputs);
    request.setTimeout(options.timeout ?? 0);
    try {
      const response = await this.host.call<provider.UpdateResponse>("update", request);
      this.record({ id, inputs, outputs: plain(response.getProperties()), initErrors: [] });
    } catch (error) {
      this.recordRefused(error, inputs);
      throw error;
    }
  }

  /** Deletes what was replaced. */
  private async sweep(): Promise<void> {
    while (this.condemned[0]) {
      await this.deleteOne(this.condemned[0]);
      this.condemned.shift();
    }
  }

  private async deleteOne(resource: Recorded): Promise<void> {
    const request = new provider.DeleteRequest();
    request.setId(resource.id);
    request.setUrn(this.urn);
    request.setProperties(this.sent(resource.outputs));
    request.setOldInputs(this.sent(resource.inputs));
    await this.host.call<Empty>("delete", request);
    this.deleted.push(resource.id);
  }

  async destroy(): Promise<void> {
    try {
      await this.sweep();
      if (!this.resource) return;
      await this.deleteOne(this.resource);
      this.resource = undefined;
    } finally {
      await this.host.end();
    }
  }

  /** `pulumi refresh`; false when the object is gone. */
  async refresh(): Promise<boolean> {
    try {
      return await this.reread();
    } finally {
      await this.host.end();
    }
  }

  /** The same, while the engine still has others to read. */
  async reread(): Promise<boolean> {
    const before = this.recorded();
    const found = await this.read(before.id, before);
    if (!found) {
      this.resource = undefined;
      return false;
    }
    this.resource = this.withSecrets({
      ...before,
      inputs: found.inputs ?? before.inputs,
      outputs: found.outputs,
    });
    return true;
  }

  async read(id: string, known?: Recorded): Promise<{ inputs?: Json; outputs: Json } | undefined> {
    const request = new provider.ReadRequest();
    request.setId(id);
    request.setUrn(this.urn);
    request.setProperties(this.sent(known?.outputs ?? {}));
    request.setInputs(this.sent(known?.inputs ?? {}));
    const response = await this.host.call<provider.ReadResponse>("read", request);
    if (!response.getId()) return undefined;
    const inputs = response.getInputs();
    return { outputs: plain(response.getProperties()), ...(inputs && { inputs: plain(inputs) }) };
  }

  /** `pulumi import`: the object as it is; answers the program that means it. */
  async import(id: string): Promise<Json> {
    try {
      const found = await this.read(id);
      if (!found) throw new Error(`${id} is not there`);
      const inputs = found.inputs ?? {};
      this.resource = { id, inputs, outputs: found.outputs, initErrors: [] };
      return visible(unwrapped(inputs));
    } finally {
      await this.host.end();
    }
  }

  /** Ctrl-C. */
  async cancel(): Promise<void> {
    await this.host.call("cancel", new Empty());
  }
}

function plain(struct: Struct | undefined): Json {
  return (struct?.toJavaScript() ?? {}) as Json;
}

export function unwrapped(value: Json): Json {
  return unwrap<Json>(value).value;
}

function isSecret(value: unknown): boolean {
  return unwrap(value).secrets.some((path) => path.length === 0);
}
