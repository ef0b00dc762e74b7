import type { FastifyInstance, FastifyRequest } from "fastify";
import type { World } from "../core";
import { caller, directory, workspaceId } from "./directory";
import { notFound } from "./errors";
import { linkTo, page, queryText } from "./paging";
import { RESOURCE_GROUP, SUBSCRIPTION, WORKSPACE, WORKSPACES, type WorkspaceParams } from "./paths";
import { apiVersion, type Version } from "./versions";

/** A resource group as it is stored. */
export interface ResourceGroup {
  name: string;
  location: string;
  tags: Record<string, string>;
}

/** A workspace as it is stored. */
export interface Workspace {
  name: string;
  resourceGroup: string;
  location: string;
  tags: Record<string, string>;
  workspaceId: string;
  principalId: string;
  createdAt: number;
}

const groupsOf = (world: World) => world.store.collection<ResourceGroup>("azure/resourceGroups");
const workspacesOf = (world: World) => world.store.collection<Workspace>("azure/workspaces");

/** Seeds one workspace, and a resource group without any. */
export function seedWorkspaces(world: World): void {
  const { resourceGroup, workspace, location } = directory;
  for (const name of [resourceGroup, "empty-rg"]) {
    groupsOf(world).put(name, { name, location, tags: {} });
  }
  workspacesOf(world).put(workspace, {
    name: workspace,
    resourceGroup,
    location,
    tags: {},
    workspaceId: "12284440-cb1d-494f-92f2-be4dcd7d5297",
    principalId: "353497de-bc6d-493c-820a-36d10083ecfe",
    createdAt: world.clock.now(),
  });
}

/** Answers 404 for a subscription, resource group or workspace that is not there. */
export function checkScope(world: World, request: FastifyRequest): void {
  const { subscriptionId, resourceGroup, workspace } = request.params as Partial<WorkspaceParams>;
  if (subscriptionId !== undefined && subscriptionId.toLowerCase() !== directory.subscriptionId) {
    throw notFound("SubscriptionNotFound", `The subscription '${subscriptionId}' could not be found.`);
  }
  if (resourceGroup !== undefined && !groupsOf(world).has(resourceGroup.toLowerCase())) {
    throw notFound("ResourceGroupNotFound", `Resource group '${resourceGroup}' could not be found.`);
  }
  if (workspace === undefined) return;
  const found = workspacesOf(world).get(workspace.toLowerCase());
  if (found?.resourceGroup === resourceGroup?.toLowerCase()) return;
  throw notFound(
    "ResourceNotFound",
    `The Resource 'Microsoft.MachineLearningServices/workspaces/${workspace}' under resource group '${resourceGroup}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
  );
}

/** Subscriptions, resource groups and workspaces: they are there to be read. */
export function workspaceRoutes(app: FastifyInstance, world: World): void {
  const list = <T>(request: FastifyRequest, all: T[], show: (item: T) => unknown) => {
    const parameter = "$skiptoken";
    const { value, next } = page(world, all, queryText(request, parameter));
    return {
      value: value.map(show),
      ...(next !== undefined && {
        nextLink: linkTo(world.url("azure.management"), request, parameter, next),
      }),
    };
  };

  app.get("/subscriptions", { config: { operation: "+azureml_subscriptions_list" } }, (request) =>
    list(request, [subscription()], (one) => one),
  );
  app.get(SUBSCRIPTION, { config: { operation: "+azureml_subscription_get" } }, subscription);
  app.get(
    `${SUBSCRIPTION}/providers`,
    { config: { operation: "+azureml_resource_providers_list" } },
    (request) => list(request, [resourceProvider()], (one) => one),
  );
  app.get(
    `${SUBSCRIPTION}/providers/Microsoft.MachineLearningServices`,
    { config: { operation: "+azureml_resource_provider_get" } },
    resourceProvider,
  );

  app.get(
    `${SUBSCRIPTION}/resourceGroups`,
    { config: { operation: "azureml_resource_groups_list" } },
    (request) => list(request, groupsOf(world).list(), showGroup),
  );
  app.get<{ Params: WorkspaceParams }>(
    RESOURCE_GROUP,
    { config: { operation: "+azureml_resource_group_get" } },
    (request) => showGroup(groupsOf(world).get(request.params.resourceGroup.toLowerCase())!),
  );

  app.get(
    `${SUBSCRIPTION}/providers/Microsoft.MachineLearningServices/workspaces`,
    { config: { operation: "+azureml_workspaces_list_by_subscription" } },
    (request) => list(request, workspacesOf(world).list(), (one) => show(world, one, apiVersion(request))),
  );
  app.get<{ Params: WorkspaceParams }>(
    WORKSPACES,
    { config: { operation: "azureml_workspaces_list" } },
    (request) => {
      const group = request.params.resourceGroup.toLowerCase();
      const inGroup = workspacesOf(world)
        .list()
        .filter((one) => one.resourceGroup === group);
      return list(request, inGroup, (one) => show(world, one, apiVersion(request)));
    },
  );
  app.get<{ Params: WorkspaceParams }>(
    WORKSPACE,
    { config: { operation: "+azureml_workspace_get" } },
    (request) => {
      const workspace = workspacesOf(world).get(request.params.workspace.toLowerCase())!;
      return show(world, workspace, apiVersion(request));
    },
  );
}

function subscription() {
  const { subscriptionId, tenantId } = directory;
  return {
    id: `/subscriptions/${subscriptionId}`,
    subscriptionId,
    tenantId,
    displayName: "Emulated subscription",
    state: "Enabled",
    subscriptionPolicies: { locationPlacementId: "Public_2014-09-01", quotaId: "PayAsYouGo_2014-09-01" },
    authorizationSource: "RoleBased",
  };
}

function resourceProvider() {
  const namespace = "Microsoft.MachineLearningServices";
  return {
    id: `/subscriptions/${directory.subscriptionId}/providers/${namespace}`,
    namespace,
    registrationPolicy: "RegistrationRequired",
    registrationState: "Registered",
    resourceTypes: ["workspaces", "workspaces/computes"].map((resourceType) => ({
      resourceType,
      locations: ["East US"],
      apiVersions: ["2025-09-01", "2019-11-01"],
    })),
  };
}

function showGroup({ name, location, tags }: ResourceGroup) {
  return {
    id: `/subscriptions/${directory.subscriptionId}/resourceGroups/${name}`,
    name,
    type: "Microsoft.Resources/resourceGroups",
    location,
    tags,
    properties: { provisioningState: "Succeeded" },
  };
}

function show(world: World, workspace: Workspace, version: Version) {
  const { name, resourceGroup, location, tags, principalId } = workspace;
  const createdAt = world.clock.iso(workspace.createdAt);
  const sibling = (type: string, suffix: string) =>
    `/subscriptions/${directory.subscriptionId}/resourcegroups/${resourceGroup}/providers/${type}/${name.replaceAll("-", "")}${suffix}`;
  return {
    id: workspaceId(resourceGroup, name),
    name,
    type: "Microsoft.MachineLearningServices/workspaces",
    location,
    tags,
    etag: null,
    ...(!version.legacy && { kind: "Default", systemData: { ...caller, createdAt } }),
    properties: {
      friendlyName: name,
      description: "",
      storageAccount: sibling("microsoft.storage/storageaccounts", "0275623111"),
      containerRegistry: null,
      keyVault: sibling("microsoft.keyvault/vaults", "2525649324"),
      applicationInsights: sibling("microsoft.insights/components", "2053523719"),
      hbiWorkspace: false,
      workspaceId: workspace.workspaceId,
      subscriptionState: null,
      subscriptionStatusChangeTimeStampUtc: null,
      discoveryUrl: `${world.url("azure.regional")}/discovery`,
      provisioningState: "Succeeded",
      ...(version.legacy && { creationTime: createdAt }),
      ...(!version.legacy && {
        publicNetworkAccess: "Enabled",
        tenantId: directory.tenantId,
        v1LegacyMode: false,
      }),
    },
    identity: { type: "SystemAssigned", principalId, tenantId: directory.tenantId },
    sku: { name: "Basic", tier: "Basic" },
  };
}
