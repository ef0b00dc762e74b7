import type { World } from "../../core";
import { caller, directory, workspaceId } from "../directory";
import type { WorkspaceParams } from "../paths";
import type { Version } from "../versions";
import { type Activity, hasFailed, isBusy, type Json, type StoredCompute } from "./model";

const provisioning: Record<Activity["kind"], string> = {
  Create: "Creating",
  Update: "Updating",
  Delete: "Deleting",
  Start: "Succeeded",
  Stop: "Succeeded",
  Restart: "Succeeded",
};
const transitions: Partial<Record<Activity["kind"], string>> = {
  Create: "Creating",
  Delete: "Deleting",
  Start: "Starting",
  Stop: "Stopping",
  Restart: "Restarting",
};
const addedLater = ["osType", "virtualMachineImage", "isolatedNetwork", "enableNodePublicIp", "propertyBag"];

/** The compute as an api-version shows it. */
export function showCompute(world: World, scope: WorkspaceParams, compute: StoredCompute, version: Version) {
  const { properties } = compute;
  const failure = hasFailed(world, compute) ? compute.activity.failure : undefined;
  const [createdOn, modifiedOn] = [compute.createdAt, compute.modifiedAt].map((time) =>
    world.clock.iso(time),
  );
  return {
    id: `${workspaceId(scope.resourceGroup, scope.workspace)}/computes/${compute.name}`,
    name: compute.name,
    type: "Microsoft.MachineLearningServices/workspaces/computes",
    location: compute.location,
    tags: compute.tags,
    ...(compute.identity && { identity: compute.identity }),
    ...(compute.sku && { sku: compute.sku }),
    ...(!version.legacy && { systemData: systemData(createdOn!, modifiedOn!) }),
    properties: {
      computeType: properties.computeType,
      computeLocation: properties.computeLocation,
      provisioningState: provisioningState(world, compute),
      description: properties.description ?? null,
      createdOn,
      modifiedOn,
      resourceId: properties.resourceId ?? null,
      provisioningErrors: failure === undefined ? null : [{ error: errorOf(compute.activity, failure) }],
      isAttachedCompute: !["AmlCompute", "ComputeInstance"].includes(properties.computeType),
      ...(!version.legacy && { disableLocalAuth: properties.disableLocalAuth ?? false }),
      properties: innerProperties(world, compute, version),
    },
  };
}

/** What an activity that failed says about it. */
export function errorOf(activity: Pick<Activity, "kind">, failure: string) {
  return { code: `${activity.kind}Failed`, message: failure };
}

/** The nodes that a cluster has at the moment. */
export function currentNodes(world: World, compute: StoredCompute): number {
  const nodes = compute.properties.properties.scaleSettings?.minNodeCount ?? 0;
  const allocating = isBusy(world, compute) && ["Create", "Update"].includes(compute.activity.kind);
  return allocating || (compute.activity.kind === "Create" && hasFailed(world, compute)) ? 0 : nodes;
}

/** State of a compute instance. */
export function instanceState(world: World, compute: StoredCompute): unknown {
  const { kind } = compute.activity;
  if (isBusy(world, compute)) return transitions[kind] ?? compute.properties.properties["state"];
  if (kind === "Create" && hasFailed(world, compute)) return "CreateFailed";
  return compute.properties.properties["state"];
}

function provisioningState(world: World, compute: StoredCompute): string {
  if (isBusy(world, compute)) return provisioning[compute.activity.kind];
  return hasFailed(world, compute) ? "Failed" : "Succeeded";
}

function innerProperties(world: World, compute: StoredCompute, version: Version): Json {
  const { computeType, properties } = compute.properties;
  if (computeType === "ComputeInstance") return instanceProperties(world, compute);
  if (computeType !== "AmlCompute") return properties;
  const nodes = currentNodes(world, compute);
  const shown: Json = {
    ...properties,
    allocationState: isBusy(world, compute) ? "Resizing" : "Steady",
    allocationStateTransitionTime: world.clock.iso(
      isBusy(world, compute) ? compute.activity.startedAt : compute.activity.endsAt,
    ),
    errors: null,
    currentNodeCount: nodes,
    targetNodeCount: properties.scaleSettings?.minNodeCount ?? 0,
    nodeStateCounts: {
      preparingNodeCount: 0,
      runningNodeCount: 0,
      idleNodeCount: nodes,
      unusableNodeCount: 0,
      leavingNodeCount: 0,
      preemptedNodeCount: 0,
    },
  };
  if (version.legacy) for (const name of addedLater) delete shown[name];
  return shown;
}

function instanceProperties(world: World, compute: StoredCompute): Json {
  const { activity, name, location, properties } = compute;
  const busy = isBusy(world, compute);
  const state = instanceState(world, compute);
  const running = state === "Running";
  const application = (displayName: string, path: string) => ({
    displayName,
    endpointUri: `https://${name}.${location}.instances.azureml.ms${path}`,
  });
  return {
    ...properties.properties,
    state,
    osImageMetadata: {
      currentImageVersion: "25.08.20",
      latestImageVersion: "25.08.20",
      isLatestOsImageVersion: true,
    },
    connectivityEndpoints: {
      publicIpAddress: running ? "203.0.113.10" : null,
      privateIpAddress: running ? "10.0.0.4" : null,
    },
    applications: [
      application("Jupyter", "/tree/"),
      application("Jupyter Lab", "/lab"),
      application("RStudio", "/rstudio"),
    ],
    createdBy: {
      userName: directory.clientId,
      userOrgId: directory.tenantId,
      userId: directory.objectId,
    },
    errors: hasFailed(world, compute) ? [{ error: errorOf(activity, activity.failure!) }] : [],
    lastOperation: {
      operationName: activity.kind,
      operationTime: world.clock.iso(busy ? activity.startedAt : activity.endsAt),
      operationStatus: operationStatus(activity, busy),
      operationTrigger: activity.trigger,
    },
    versions: { runtime: "3.0.02871" },
    containers: [],
    dataDisks: [{ caching: "ReadWrite", diskSizeGB: 128, lun: 0, storageAccountType: "Standard_LRS" }],
    dataMounts: [],
  };
}

function operationStatus({ kind, failure }: Activity, busy: boolean): string {
  if (busy) return "InProgress";
  return failure === undefined ? "Succeeded" : `${kind}Failed`;
}

function systemData(createdAt: string, lastModifiedAt: string) {
  return {
    ...caller,
    createdAt,
    lastModifiedBy: caller.createdBy,
    lastModifiedByType: caller.createdByType,
    lastModifiedAt,
  };
}
