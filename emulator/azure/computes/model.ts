import type { Collection, World } from "../../core";
import type { ComputeType } from "./schema";

/** JSON of a request or a reply. */
export type Json = Record<string, unknown>;

/** Node counts of a cluster. */
export interface ScaleSettings {
  minNodeCount: number;
  maxNodeCount: number;
  nodeIdleTimeBeforeScaleDown: string;
}

/** The latest thing that was done to a compute; it goes on until `endsAt`. */
export interface Activity {
  kind: "Create" | "Update" | "Delete" | "Start" | "Stop" | "Restart";
  /** Id of the asynchronous operation. */
  operation: string;
  startedAt: number;
  endsAt: number;
  /** Hash of the body that asked for it: a repeated request joins the activity. */
  request?: string;
  /** It ends in failure, for this reason. */
  failure?: string;
  trigger: "User";
}

/** A compute as it is stored: in the newest shape, states left out because they are derived. */
export interface StoredCompute {
  name: string;
  location: string;
  tags: Record<string, string>;
  identity?: Json;
  sku?: Json;
  createdAt: number;
  modifiedAt: number;
  properties: {
    computeType: ComputeType;
    computeLocation: string;
    description?: string;
    resourceId?: string;
    disableLocalAuth?: boolean;
    properties: Json & { scaleSettings?: ScaleSettings };
  };
  activity: Activity;
}

/** An asynchronous operation; it outlives its compute. */
export interface StoredOperation {
  id: string;
  compute: string;
  kind: Activity["kind"];
  startedAt: number;
  endsAt: number;
  failure?: string;
}

/** All computes of the workspace, by lower-case name. */
export const computesOf = (world: World): Collection<StoredCompute> =>
  world.store.collection<StoredCompute>("azure/computes");
/** All asynchronous operations. */
export const operationsOf = (world: World): Collection<StoredOperation> =>
  world.store.collection<StoredOperation>("azure/operations");

/** True while the latest activity goes on. */
export const isBusy = (world: World, { activity }: StoredCompute) => !world.clock.reached(activity.endsAt);

/** True when the latest activity is over and went wrong. */
export const hasFailed = (world: World, compute: StoredCompute) =>
  compute.activity.failure !== undefined && !isBusy(world, compute);

/** The compute of that name, unless its deletion is over: then it is forgotten here. */
export function findCompute(world: World, name: string): StoredCompute | undefined {
  const key = name.toLowerCase();
  const compute = computesOf(world).get(key);
  if (compute?.activity.kind !== "Delete") return compute;
  if (isBusy(world, compute) || compute.activity.failure !== undefined) return compute;
  computesOf(world).delete(key);
  return undefined;
}

/** All computes that are not gone. */
export function listComputes(world: World): StoredCompute[] {
  return computesOf(world)
    .list()
    .flatMap((compute) => findCompute(world, compute.name) ?? []);
}
