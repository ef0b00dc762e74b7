import { createHash, randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { World } from "../../core";
import { directory } from "../directory";
import { badRequest, conflict } from "../errors";
import {
  type Activity,
  computesOf,
  hasFailed,
  isBusy,
  type Json,
  operationsOf,
  type ScaleSettings,
  type StoredCompute,
} from "./model";
import type { ComputeType } from "./schema";
import { instanceState } from "./view";

/** Seconds at speed 1. */
const CREATE: Partial<Record<ComputeType, number>> = { AmlCompute: 15, ComputeInstance: 30 };
const [ATTACH, SCALE, DELETE] = [5, 5, 10];
const power = {
  Start: { seconds: 10, from: "Stopped", to: "Running" },
  Stop: { seconds: 5, from: "Running", to: "Stopped" },
  Restart: { seconds: 10, from: "Running", to: "Running" },
};
const SECRETS = new Set([
  ...["adminUserPassword", "adminUserSshPublicKey", "password", "privateKeyData", "databricksAccessToken"],
  ...["relayConnectionString", "serviceBusConnectionString", "key"],
]);
/** What a PUT may change; everything else needs another compute. */
const mutable: Partial<Record<ComputeType, string[]>> = {
  AmlCompute: ["scaleSettings", "propertyBag"],
  ComputeInstance: ["schedules", "idleTimeBeforeShutdown"],
};
const defaultScale = { minNodeCount: 0, maxNodeCount: 1, nodeIdleTimeBeforeScaleDown: "PT2M" };

/** A checked PUT body, without nulls and read-only fields. */
export interface ComputeRequest {
  location?: string;
  tags?: Record<string, string>;
  identity?: Json;
  sku?: Json;
  properties: {
    computeType: ComputeType;
    computeLocation?: string;
    description?: string;
    resourceId?: string;
    disableLocalAuth?: boolean;
    properties?: Json;
  };
}

/** What a fault asks of the change. */
export interface Fate {
  failure: string | undefined;
  rolledBack: boolean;
}

/** Begins to create a compute. */
export function create(world: World, name: string, body: ComputeRequest, fate: Fate): StoredCompute {
  const { computeType, properties = {} } = body.properties;
  checkName(name, computeType);
  if (["AmlCompute", "ComputeInstance"].includes(computeType) && properties["vmSize"] === undefined) {
    throw badRequest(
      "InvalidRequestContent",
      "Required property 'vmSize' not found in 'properties.properties'.",
    );
  }
  const location = body.location ?? directory.location;
  const now = world.clock.now();
  const compute: StoredCompute = {
    name,
    location,
    ...replaceable(body),
    createdAt: now,
    modifiedAt: now,
    properties: {
      ...body.properties,
      computeLocation: body.properties.computeLocation ?? location,
      properties: completed(computeType, withoutSecrets(properties) as Json),
    },
    activity: begin(world, name, "Create", CREATE[computeType] ?? ATTACH, fate.failure, hash(body)),
  };
  return computesOf(world).put(name.toLowerCase(), compute);
}

/** Applies a PUT to an existing compute; true when that takes time. */
export function overwrite(world: World, compute: StoredCompute, body: ComputeRequest, fate: Fate): boolean {
  const request = hash(body);
  if (isBusy(world, compute)) {
    if (compute.activity.request === request) return true;
    throw busy(compute);
  }
  refuseImmutable(compute, body);
  const { computeType, properties } = compute.properties;
  const { scaleSettings, ...changes } = changeable(computeType, body.properties.properties ?? {});
  if (!fate.rolledBack) {
    compute.modifiedAt = world.clock.now();
    for (const part of ["identity", "sku"] as const) delete compute[part];
    Object.assign(compute, replaceable(body));
    delete compute.properties.description;
    const { description } = body.properties;
    if (description !== undefined) compute.properties.description = description;
    Object.assign(properties, changes);
    identifySchedules(properties);
    save(world, compute);
  }
  return (
    computeType === "AmlCompute" &&
    scale(world, compute, scaleSettings as Partial<ScaleSettings>, fate, request)
  );
}

/** Changes the scale settings; true when that takes time, which is when they differ. */
export function scale(
  world: World,
  compute: StoredCompute,
  settings: Partial<ScaleSettings> | undefined,
  fate: Fate,
  request: string,
): boolean {
  if (compute.properties.computeType !== "AmlCompute") {
    throw badRequest("InvalidRequestContent", "Scale settings can be changed on an AmlCompute only.");
  }
  if (isBusy(world, compute)) {
    if (compute.activity.request === request) return true;
    throw busy(compute);
  }
  const { properties } = compute.properties;
  const current = properties.scaleSettings ?? defaultScale;
  const wanted = settings ? { ...current, minNodeCount: 0, ...settings } : current;
  const stays = isDeepStrictEqual(wanted, current) && !hasFailed(world, compute);
  if (stays && fate.failure === undefined && !fate.rolledBack) return false;
  if (!fate.rolledBack && fate.failure === undefined) properties.scaleSettings = wanted;
  compute.modifiedAt = world.clock.now();
  compute.activity = begin(world, compute.name, "Update", SCALE, fate.failure, request);
  save(world, compute);
  return true;
}

/** Begins to delete a compute, or joins the deletion that goes on. */
export function remove(world: World, compute: StoredCompute, fate: Fate): void {
  if (compute.activity.kind === "Delete" && isBusy(world, compute)) return;
  compute.activity = begin(world, compute.name, "Delete", DELETE, fate.failure);
  save(world, compute);
}

/** Starts, stops or restarts a compute instance. */
export function switchPower(
  world: World,
  compute: StoredCompute,
  kind: keyof typeof power,
  fate: Fate,
): void {
  if (compute.properties.computeType !== "ComputeInstance") {
    throw badRequest("InvalidRequestContent", `${kind} is possible on a ComputeInstance only.`);
  }
  const { seconds, from, to } = power[kind];
  const state = instanceState(world, compute);
  if (state !== from)
    throw conflict(`Compute '${compute.name}' cannot ${kind.toLowerCase()} in state ${state}.`);
  if (fate.failure === undefined) compute.properties.properties["state"] = to;
  compute.activity = begin(world, compute.name, kind, seconds, fate.failure);
  save(world, compute);
}

/** True when a PUT makes the compute anew: there is none, or the last attempt failed. */
export function isNew(world: World, compute: StoredCompute | undefined): boolean {
  return !compute || (compute.activity.kind === "Create" && hasFailed(world, compute));
}

/** Identifies a request body, without keeping its secrets. */
export function hash(body: unknown): string {
  return createHash("sha256").update(JSON.stringify(body)).digest("hex");
}

function begin(
  world: World,
  compute: string,
  kind: Activity["kind"],
  seconds: number,
  failure: string | undefined,
  request?: string,
): Activity {
  const operation = {
    id: randomUUID(),
    compute,
    kind,
    startedAt: world.clock.now(),
    endsAt: world.clock.in(seconds),
    ...(failure !== undefined && { failure }),
  };
  operationsOf(world).put(operation.id, operation);
  const { id, compute: _, ...rest } = operation;
  return { ...rest, operation: id, trigger: "User", ...(request !== undefined && { request }) };
}

function save(world: World, compute: StoredCompute): void {
  computesOf(world).put(compute.name.toLowerCase(), compute);
}

const busy = ({ name, activity }: StoredCompute) =>
  conflict(`Compute '${name}' has an operation in progress (${activity.kind}). Try again when it is over.`);

function checkName(name: string, computeType: ComputeType): void {
  const [shortest, longest] =
    computeType === "ComputeInstance" ? [3, 24] : computeType === "AmlCompute" ? [2, 32] : [2, 16];
  if (/^[a-z]([a-z0-9-]*[a-z0-9])?$/i.test(name) && name.length >= shortest && name.length <= longest) return;
  throw badRequest(
    "InvalidComputeName",
    `Invalid compute name '${name}': it can include letters, digits and dashes. It must start with a letter, end with a letter or digit, and be between ${shortest} and ${longest} characters in length.`,
  );
}

/** The parts that a PUT replaces as a whole. */
function replaceable(body: ComputeRequest) {
  return {
    tags: body.tags ?? {},
    ...(body.identity && body.identity["type"] !== "None" && { identity: completeIdentity(body.identity) }),
    ...(body.sku && { sku: body.sku }),
  };
}

function completeIdentity(identity: Json): Json {
  const { objectId: principalId, clientId, tenantId } = directory;
  const users = identity["userAssignedIdentities"] as Json | undefined;
  return {
    type: identity["type"] ?? "SystemAssigned",
    ...(identity["type"] !== "UserAssigned" && { principalId, tenantId }),
    ...(users && {
      userAssignedIdentities: Object.fromEntries(
        Object.keys(users).map((id) => [id, { principalId, clientId }]),
      ),
    }),
  };
}

function completed(computeType: ComputeType, given: Json): Json {
  if (computeType === "AmlCompute") {
    return {
      osType: "Linux",
      vmPriority: "Dedicated",
      virtualMachineImage: null,
      isolatedNetwork: false,
      subnet: null,
      remoteLoginPortPublicAccess: "NotSpecified",
      enableNodePublicIp: true,
      ...given,
      scaleSettings: { ...defaultScale, ...(given["scaleSettings"] as object | undefined) },
    };
  }
  if (computeType !== "ComputeInstance") return given;
  const properties: Json = {
    subnet: null,
    applicationSharingPolicy: "Shared",
    computeInstanceAuthorizationType: "personal",
    personalComputeInstanceSettings: null,
    setupScripts: null,
    schedules: null,
    customServices: null,
    enableNodePublicIp: true,
    state: "Running",
    ...given,
    sshSettings: {
      sshPublicAccess: "Disabled",
      adminPublicKey: null,
      ...(given["sshSettings"] as object | undefined),
      adminUserName: "azureuser",
      sshPort: 50000,
    },
  };
  identifySchedules(properties);
  return properties;
}

function identifySchedules(properties: Json): void {
  const schedules = (properties["schedules"] as { computeStartStop?: Json[] } | null | undefined)
    ?.computeStartStop;
  for (const schedule of schedules ?? []) {
    schedule["id"] ??= randomUUID();
    schedule["provisioningStatus"] = "Completed";
  }
}

function refuseImmutable(compute: StoredCompute, body: ComputeRequest): void {
  const { computeType, computeLocation, resourceId, disableLocalAuth } = compute.properties;
  const wanted = body.properties;
  refuseChange("location", compute.location, body.location);
  refuseChange("properties.computeType", computeType, wanted.computeType);
  refuseChange("properties.computeLocation", computeLocation, wanted.computeLocation);
  refuseChange("properties.resourceId", resourceId, wanted.resourceId);
  refuseChange("properties.disableLocalAuth", disableLocalAuth ?? false, wanted.disableLocalAuth);
  const names = mutable[computeType];
  if (!names) return;
  const given = withoutSecrets(wanted.properties ?? {}) as Json;
  for (const [name, value] of Object.entries(given)) {
    if (names.includes(name)) continue;
    refuseChange(`properties.properties.${name}`, compute.properties.properties[name], value);
  }
}

/** The part of the wanted properties that a PUT takes over. */
function changeable(computeType: ComputeType, wanted: Json): Json {
  const names = mutable[computeType];
  const given = Object.entries(withoutSecrets(wanted) as Json);
  return Object.fromEntries(given.filter(([name]) => !names || names.includes(name)));
}

/** A wanted object may leave out what the server has filled in. */
function refuseChange(path: string, current: unknown, wanted: unknown): void {
  if (wanted === undefined) return;
  const isObject = (value: unknown): value is Json => value?.constructor === Object;
  if (isObject(wanted) && isObject(current)) {
    for (const [name, value] of Object.entries(wanted)) refuseChange(`${path}.${name}`, current[name], value);
  } else if (!isDeepStrictEqual(current, wanted)) {
    throw badRequest("PropertyChangeNotAllowed", `Changing property '${path}' is not allowed.`);
  }
}

/** A copy without the values that are never shown. */
function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (value?.constructor !== Object) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !SECRETS.has(key))
      .map(([key, inner]) => [key, withoutSecrets(inner)]),
  );
}
