/** The provider's messages, from and to what the rest of the house works with. */
import * as grpc from "@grpc/grpc-js";
import * as provider from "@pulumi/pulumi/proto/provider_pb";
import { Status } from "@pulumi/pulumi/proto/status_pb";
import { Any } from "google-protobuf/google/protobuf/any_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import type { CheckOptions } from "../core/check";
import type { AnyResource } from "../core/define";
import type { Difference } from "../core/diff";
import { asMlopsError, type NotReady } from "../core/errors";
import { fieldsWith } from "../core/fields";
import {
  clean,
  formatPath,
  type Json,
  type Path,
  secretTexts,
  type Unwrapped,
  unwrap,
  wrapSecrets,
} from "../core/values";
import { redact } from "../http/redact";
import { loaderOf, providerKey, topLevel } from "./protocol";
import { resourceOf } from "./session";

export function read(struct: Struct | undefined): Unwrapped<Json> {
  return unwrap<Json>(struct?.toJavaScript() ?? {});
}

export function write(value: Json): Struct {
  return Struct.fromJavaScript(value as never);
}

export function tokenOf(token: string): string {
  // mlops:watsonx:Model, or mlops:watsonx/model:Model as some generators write it.
  // A resource that was made by the plugin keeps it after a move to the dynamic host renamed its type.
  const [, module = "", name = ""] = token.replace(":dynamic/", ":").split(":");
  return `${module.split("/")[0] === "azureml" && module.startsWith("azureml/legacy") ? "azureml/legacy" : module.split("/")[0]}:${name}`;
}

export function definitionOf(urn: string): AnyResource {
  const type = urn.split("::")[2]?.split("$").at(-1) ?? "";
  return resourceOf(tokenOf(type));
}

export function secretInputs(definition: AnyResource): Set<string> {
  return fieldsWith(definition.inputs, (facets) => facets.secret);
}

/** The state as the engine may keep it: secrets in envelopes, and what lets a stack go back to the dynamic host. */
export function outputsOf(
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

export function failureOf(reason: string): provider.CheckFailure {
  return new provider.CheckFailure().setReason(redact(reason));
}

export function proposedName(
  options: provider.CheckRequest.AutonamingOptions | undefined,
): CheckOptions["proposed"] {
  if (!options) return undefined;
  const { Mode } = provider.CheckRequest.AutonamingOptions;
  if (options.getMode() === Mode.DISABLE) return "disabled";
  return { name: options.getProposedName(), enforced: options.getMode() === Mode.ENFORCE };
}

export function diffOf(changes: readonly Difference[], deleteBeforeReplace: boolean): provider.DiffResponse {
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

/** "Made, but not ready", with what the engine is to keep. */
export class InitFailed extends Error {
  constructor(
    readonly error: NotReady,
    readonly properties: Struct,
  ) {
    super(error.message);
  }
}

export function errorOf(error: unknown): Partial<grpc.StatusObject> {
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
