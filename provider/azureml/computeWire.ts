import { z } from "zod";
import type { Mark, Observed } from "../core/define";
import { type AnyObject, bare, facetsOf, fieldsOf } from "../core/fields";
import { isObject, type Json } from "../core/values";
import { fromWire, toWire } from "../core/wire";
import { AmlComputeStatus } from "./amlCompute";
import { type ArmResource, explainError, isTerminal, type OperationState } from "./client";
import { blocks, type ComputeType, computeTypes, described, ownerTag } from "./computeFields";
import { ComputeInstanceStatus } from "./computeInstance";
import { ManagedIdentity, SystemData } from "./fields";
import { parseArmId } from "./scope";

/** The platform's names are the schema's own. */
const same = (name: string) => name;
const read = (schema: AnyObject, wire: unknown) => fromWire(schema, wire, same) as Json | undefined;

/** The program's values, completed by what the platform chose where the program left the choice to it. */
export function completed(schema: AnyObject, program: Json, platform: Json): Json {
  const values = fieldsOf(schema).map(([name, part]) => {
    const [given, there] = [program[name], platform[name]];
    const { serverDefault, equal } = facetsOf(part);
    if (given === undefined) return [name, serverDefault ? there : undefined] as const;
    if (equal?.(given, there)) return [name, there] as const;
    const nested = fieldsOf(bare(part)).length > 0 && isObject(given) && isObject(there);
    return [name, nested ? completed(bare(part) as AnyObject, given, there) : given] as const;
  });
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

/** The whole compute, as PUT takes it, with its mark. */
export function bodyOf(inputs: Json, owner: string | undefined): Json {
  const type = inputs.computeType as ComputeType;
  const { location, tags, sku, description, computeLocation, resourceId, disableLocalAuth } = inputs;
  const block = toWire(described[blocks[type]], inputs[blocks[type]], same) as Json;
  const { userAccountCredentials } = inputs;
  return {
    location,
    tags: { ...(tags as Json | undefined), ...(owner && { [ownerTag]: owner }) },
    identity: identityBody(inputs.identity),
    sku,
    properties: {
      computeType: type,
      ...{ computeLocation, description, resourceId, disableLocalAuth },
      properties: { ...block, userAccountCredentials },
    },
  };
}

function identityBody(identity: unknown): Json | undefined {
  if (!isObject(identity)) return undefined;
  const { type, userAssignedIdentities: ids } = identity as {
    type: string;
    userAssignedIdentities?: string[];
  };
  return {
    type,
    ...(ids?.length && { userAssignedIdentities: Object.fromEntries(ids.map((id) => [id, {}])) }),
  };
}

/** Where the scale settings stand in a PATCH depends on the version. */
export function scalePatch(scaleSettings: unknown, version: string): Json {
  const scale = { scaleSettings };
  return { properties: version < "2021-07-01" ? scale : { properties: scale } };
}

export function ownerOf({ tags }: ArmResource): string | undefined {
  return tags?.[ownerTag];
}

const {
  amlCompute: _,
  computeInstance: __,
  userAccountCredentials: ___,
  identity: ____,
  ...common
} = described;
/** What all kinds of compute have, and what looks the same here and there. */
const Common = z.object(common);

interface ComputeProperties extends Json {
  computeType: string;
  provisioningState?: string;
  provisioningErrors?: unknown[] | null;
  properties?: Json | null;
}

export function propertiesOf({ properties }: ArmResource): ComputeProperties {
  return properties as ComputeProperties;
}

export function isManaged(type: string): type is ComputeType {
  return (computeTypes as readonly string[]).includes(type);
}

/** What a program could say of the compute. */
export function describedOf(found: ArmResource, state: Json = {}): Json {
  const { computeType, properties, ...rest } = propertiesOf(found);
  const tags = { ...found.tags };
  delete tags[ownerTag];
  return {
    ...read(Common, { ...found, ...rest, tags }),
    identity: identityOf(found.identity, state.identity),
    ...(isManaged(computeType) && blockOf(computeType, properties ?? {}, state)),
  };
}

function identityOf(wire: unknown, known: unknown): Json | undefined {
  // A compute without identities has no identity object at all.
  if (!isObject(wire)) return isObject(known) && known.type === "None" ? known : undefined;
  const ids = Object.keys((wire.userAssignedIdentities as Json | null | undefined) ?? {});
  return read(ManagedIdentity, { ...wire, userAssignedIdentities: ids.length ? ids : undefined });
}

function blockOf(type: ComputeType, wire: Json, state: Json): Json {
  const block = read(bare(described[blocks[type]]) as AnyObject, wire) as Json;
  if (type === "AmlCompute") return { amlCompute: block };
  // Not every version gives the public key back.
  const adminPublicKey = ((state.computeInstance as Json | undefined)?.sshSettings as Json | undefined)
    ?.adminPublicKey;
  const sshSettings = block.sshSettings as Json | undefined;
  if (sshSettings && adminPublicKey !== undefined) sshSettings.adminPublicKey ??= adminPublicKey;
  return { computeInstance: block };
}

/** What the platform says of the compute, beyond what a program could say. */
export function factsOf(found: ArmResource): Json {
  const properties = propertiesOf(found);
  const { computeType, provisioningState, createdOn, modifiedOn, isAttachedCompute } = properties;
  const inner = properties.properties ?? {};
  const identity = (found.identity ?? {}) as {
    principalId?: string;
    tenantId?: string;
    userAssignedIdentities?: Json;
  };
  return {
    ...{ provisioningState, createdOn, modifiedOn, isAttachedCompute },
    provisioningErrors: errorsOf(properties.provisioningErrors),
    principalId: identity.principalId,
    tenantId: identity.tenantId,
    assignedIdentities: Object.entries(identity.userAssignedIdentities ?? {}).map(([id, value]) => ({
      ...(value as Json),
      id,
    })),
    systemData: read(SystemData, found.systemData ?? null),
    ...(computeType === "AmlCompute" && { amlComputeStatus: clusterStatus(inner) }),
    ...(computeType === "ComputeInstance" && { computeInstanceStatus: instanceStatus(inner) }),
  };
}

function clusterStatus(wire: Json): Json | undefined {
  return read(AmlComputeStatus, { ...wire, errors: errorsOf(wire.errors) });
}

function instanceStatus(wire: Json): Json | undefined {
  const { adminUserName, sshPort } = (wire.sshSettings ?? {}) as Json;
  const scheduleStates = (wire.schedules as Json | null | undefined)?.computeStartStop;
  return read(ComputeInstanceStatus, {
    ...wire,
    ...{ adminUserName, sshPort, scheduleStates },
    errors: errorsOf(wire.errors),
  });
}

/** Each error, out of the envelope that it comes in. */
function errorsOf(errors: unknown): Json[] {
  if (!Array.isArray(errors)) return [];
  return errors.filter(isObject).map((item) => (isObject(item.error) ? item.error : item));
}

/** Where a compute stands: its own state, and the operation that changes it, which may know more. */
export function statusOf(found: ArmResource, operation: OperationState | undefined): Observed["status"] {
  const { provisioningState: state, provisioningErrors } = propertiesOf(found);
  const progress = progressOf(found);
  if (state && !isTerminal(state)) return { kind: "pending", progress, retryAfter: operation?.retryAfter };
  const reasons = errorsOf(provisioningErrors).map((error) => explainError({ error }).message ?? "");
  const reason = reasons.filter(Boolean).join("; ");
  if (operation && !isTerminal(operation.status))
    return {
      kind: "pending",
      progress: `${progress}, ${operation.status}`,
      retryAfter: operation.retryAfter,
    };
  if (operation) return { kind: "failed", reason: reason || operation.error || operation.status };
  if (!state || state === "Succeeded") return { kind: "ready" };
  return { kind: "failed", reason: reason || `provisioning ended as ${state}` };
}

function progressOf(found: ArmResource): string {
  const { computeType, provisioningState, properties } = propertiesOf(found);
  const { state, currentNodeCount, targetNodeCount } = properties ?? {};
  const more =
    computeType === "ComputeInstance"
      ? state
      : targetNodeCount && `${currentNodeCount} of ${targetNodeCount} nodes`;
  return [provisioningState, more].filter(Boolean).join(", ");
}

export function markOf(found: ArmResource): Mark | undefined {
  const owner = ownerOf(found);
  return owner === undefined ? undefined : { owner, phase: "made" };
}

/** Name and place of a compute, from its id. */
export function placeOf(
  id: string,
): { workspace: string; resourceGroup: string; subscriptionId: string; name: string } | undefined {
  const { scope, rest } = parseArmId(id) ?? {};
  const [kind, name, more] = rest ?? [];
  if (!scope || kind?.toLowerCase() !== "computes" || !name || more !== undefined) return undefined;
  return { ...scope, name };
}
