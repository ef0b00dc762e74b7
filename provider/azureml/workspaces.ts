import { z } from "zod";
import { defineFunction } from "../core/define";
import { MlopsError } from "../core/errors";
import { field, type } from "../core/fields";
import { isObject, type Json } from "../core/values";
import { fromWire } from "../core/wire";
import { type ArmResource, azure } from "./client";
import {
  AssignedIdentity,
  groupQuery,
  json,
  ManagedIdentity,
  Sku,
  SystemData,
  workspaceQuery,
} from "./fields";
import { workspacePath, workspacesPath } from "./scope";

const source = "Azure Machine Learning, Workspaces, 2025-09-01";

const text = (doc: string) => field(z.string().optional(), { doc });
const flag = (doc: string) => field(z.boolean().optional(), { doc });
const texts = (doc: string) => field(z.array(z.string()).optional(), { doc });

const connectionState = {
  status: text("Pending, Approved, Rejected, Disconnected or Timeout."),
};

const PrivateEndpointConnection = type(
  "PrivateEndpointConnection",
  "A private endpoint's connection to a workspace.",
  {
    id: text("Its resource id."),
    name: text("Its name."),
    type: text("Its resource type."),
    location: text("Its region."),
    tags: field(z.record(z.string(), z.string()).optional(), { doc: "Its tags." }),
    properties: field(
      type("PrivateEndpointConnectionProperties", "What a private endpoint's connection is.", {
        privateEndpoint: field(
          type("PrivateEndpoint", "A private endpoint.", { id: text("Its resource id.") }).optional(),
          { doc: "The private endpoint." },
        ),
        privateLinkServiceConnectionState: field(
          type("PrivateLinkServiceConnectionState", "Whether a connection is approved.", {
            ...connectionState,
            description: text("Why."),
            actionsRequired: text("What the other side must change."),
          }).optional(),
          { doc: "Whether it is approved." },
        ),
        provisioningState: text("Succeeded, Creating, Deleting or Failed."),
      }).optional(),
      { doc: "What it is." },
    ),
  },
);

/** What stands in the workspace's `properties`. */
const properties = type("WorkspaceProperties", "The properties of a workspace.", {
  workspaceId: text("Its immutable id."),
  friendlyName: text("Its friendly name."),
  description: text("Its description."),
  creationTime: text("When it was made, in versions of the API that tell it here; else see systemData."),
  storageAccount: text("Resource id of its storage account."),
  containerRegistry: text("Resource id of its container registry."),
  keyVault: text("Resource id of its key vault."),
  applicationInsights: text("Resource id of its Application Insights."),
  hbiWorkspace: flag("Whether it holds data of high business impact: the service then collects less."),
  subscriptionState: text("State of its subscription, where the platform tells it."),
  subscriptionStatusChangeTimeStampUtc: text("When that state changed: ISO 8601, UTC."),
  discoveryUrl: text("Where the regional servers of its experiments and runs are found."),
  provisioningState: text("Unknown, Updating, Creating, Deleting, Succeeded, Failed or Canceled."),
  encryption: field(
    type("WorkspaceEncryption", "How a workspace is encrypted with a key of the customer's.", {
      status: text("Enabled or Disabled."),
      identity: field(
        type("EncryptionIdentity", "The identity that reads a key.", {
          userAssignedIdentity: text("Resource id of the identity."),
        }).optional(),
        { doc: "The identity that reads the key." },
      ),
      keyVaultProperties: field(
        type("EncryptionKeyVault", "Where a key is.", {
          keyVaultArmId: text("Resource id of the key vault."),
          keyIdentifier: text("URI of the key."),
          identityClientId: text("Client id of the identity: for future use."),
        }).optional(),
        { doc: "Where the key is." },
      ),
    }).optional(),
    { doc: "How it is encrypted with a key of the customer's." },
  ),
  serviceProvisionedResourceGroup: text(
    "Resource group that the platform made, with a key of the customer's.",
  ),
  privateLinkCount: field(z.int().optional(), { doc: "Number of its private connections." }),
  provisionNetworkNow: flag("Whether its managed network is provisioned at once."),
  imageBuildCompute: text("Name of the compute that builds images."),
  allowPublicAccessWhenBehindVnet: flag("Whether public access is allowed behind a virtual network."),
  publicNetworkAccess: text("Whether requests from public networks are allowed: Enabled or Disabled."),
  privateEndpointConnections: field(z.array(PrivateEndpointConnection).optional(), {
    doc: "Connections of private endpoints.",
  }),
  serverlessComputeSettings: field(
    type("ServerlessComputeSettings", "Where serverless computes run.", {
      serverlessComputeCustomSubnet: text("Resource id of their subnet."),
      serverlessComputeNoPublicIP: flag("Whether they have no public IP addresses."),
    }).optional(),
    { doc: "Where serverless computes run." },
  ),
  sharedPrivateLinkResources: field(
    z
      .array(
        type("SharedPrivateLinkResource", "A shared private link.", {
          name: text("Its name."),
          properties: field(
            type("SharedPrivateLinkProperties", "What a shared private link leads to.", {
              privateLinkResourceId: text("Resource id that it leads to."),
              groupId: text("The group of the private link resource."),
              requestMessage: text("The message of the request."),
              ...connectionState,
            }).optional(),
            { doc: "What it leads to." },
          ),
        }),
      )
      .optional(),
    { doc: "Its shared private links." },
  ),
  notebookInfo: field(
    type("NotebookInfo", "The notebooks of a workspace.", {
      fqdn: text("Host name."),
      resourceId: text("Id of the notebook component's data plane."),
      notebookPreparationError: field(
        type("NotebookPreparationError", "Why notebooks could not be prepared.", {
          errorMessage: text("What went wrong."),
          statusCode: field(z.int().optional(), { doc: "Status." }),
        }).optional(),
        { doc: "Why they could not be prepared." },
      ),
    }).optional(),
    { doc: "Its notebooks." },
  ),
  serviceManagedResourcesSettings: field(
    type("ServiceManagedResources", "What the platform manages for a workspace.", {
      cosmosDb: field(
        type("CosmosDbSettings", "A Cosmos DB account.", {
          collectionsThroughput: field(z.int().optional(), { doc: "Throughput of its collections." }),
        }).optional(),
        { doc: "The Cosmos DB account." },
      ),
    }).optional(),
    { doc: "What the platform manages for it." },
  ),
  primaryUserAssignedIdentity: text("Resource id of the user-assigned identity that stands for it."),
  tenantId: text("Its tenant."),
  storageHnsEnabled: flag("Whether its storage has a hierarchical namespace."),
  systemDatastoresAuthMode: text(
    "How its own datastores are reached: AccessKey, Identity or UserDelegationSAS.",
  ),
  mlFlowTrackingUri: text("Tracking URI for MLflow."),
  v1LegacyMode: flag("Whether only the API of version 1 may be used."),
  managedNetwork: field(
    type("ManagedNetwork", "The managed network of a workspace.", {
      enableFirewallLog: flag("Whether its firewall is monitored."),
      enableNetworkMonitor: flag("Whether it is monitored."),
      isolationMode: text("Disabled, AllowInternetOutbound or AllowOnlyApprovedOutbound."),
      networkId: text("Its id."),
      outboundRules: field(z.record(z.string(), json).optional(), { doc: "Its outbound rules, by name." }),
      status: field(
        type("ManagedNetworkStatus", "How far a managed network is.", {
          sparkReady: flag("Whether Spark can be used."),
          status: text("Inactive or Active."),
        }).optional(),
        { doc: "How far it is." },
      ),
      firewallSku: text("Its firewall's SKU: Standard or Basic."),
      managedNetworkKind: text("V1 or V2."),
      firewallPublicIpAddress: text("Public IP address of its firewall."),
    }).optional(),
    { doc: "Its managed network." },
  ),
  featureStoreSettings: field(
    type("FeatureStoreSettings", "A feature store.", {
      computeRuntime: field(
        type("FeatureStoreRuntime", "The runtime of a feature store.", {
          sparkRuntimeVersion: text("Version of Spark."),
        }).optional(),
        { doc: "Its runtime." },
      ),
      offlineStoreConnectionName: text("Connection to the offline store."),
      onlineStoreConnectionName: text("Connection to the online store."),
    }).optional(),
    { doc: "With the kind FeatureStore: the feature store." },
  ),
  associatedWorkspaces: texts("Workspaces of a hub."),
  enableDataIsolation: flag("Whether a hub's data is isolated."),
  enableServiceSideCMKEncryption: flag("Whether the service encrypts with a key of the customer's."),
  hubResourceId: text("Resource id of its hub."),
  workspaceHubConfig: field(
    type("WorkspaceHubConfig", "The settings of a hub.", {
      additionalWorkspaceStorageAccounts: texts("Storage accounts of its workspaces."),
      defaultWorkspaceResourceGroup: text("Resource group of its workspaces."),
    }).optional(),
    { doc: "With the kind Hub: its settings." },
  ),
}).shape;

const workspaceFields = {
  id: field(z.string(), { doc: "Its resource id." }),
  name: field(z.string(), { doc: "Its name." }),
  type: text("Its resource type."),
  kind: text("Its kind: Default, Hub, Project or FeatureStore."),
  location: text("Its region."),
  tags: field(z.record(z.string(), z.string()).optional(), { doc: "Its tags." }),
  etag: text("Its version, for conditional requests."),
  ...properties,
  identity: field(
    type("WorkspaceIdentity", "The managed identities of a workspace.", {
      type: ManagedIdentity.shape.type,
      principalId: text("Principal id of its own identity."),
      tenantId: text("Tenant of its own identity."),
      userAssignedIdentities: field(z.array(AssignedIdentity).optional(), {
        doc: "Its user-assigned identities.",
      }),
    }).optional(),
    { doc: "Its managed identities." },
  ),
  sku: field(Sku.optional(), { doc: "Its SKU." }),
  systemData: field(SystemData.optional(), { doc: "Who made and who last changed it." }),
};

const Workspace = type("Workspace", "An Azure Machine Learning workspace.", workspaceFields);

type Found = z.infer<typeof Workspace>;

function shown(found: ArmResource): Found {
  const { properties: inner, ...envelope } = found;
  const wire = { ...inner, ...envelope, identity: identityOf(found.identity) };
  return fromWire(Workspace, wire, (name) => name) as Found;
}

function identityOf(wire: unknown): Json | undefined {
  if (!isObject(wire)) return undefined;
  const ids = Object.entries((wire.userAssignedIdentities as Json | null | undefined) ?? {});
  return { ...wire, userAssignedIdentities: ids.map(([id, value]) => ({ ...(value as Json), id })) };
}

export const getWorkspace = defineFunction({
  token: "azureml:getWorkspace",
  doc: "An Azure Machine Learning workspace. Keys are never part of it.",
  source,
  platform: azure,
  inputs: z.strictObject(workspaceQuery),
  outputs: z.object(workspaceFields),
  async invoke({ client, inputs, signal }) {
    const found = await client.find(workspacePath(inputs), signal);
    if (found) return shown(found);
    throw new MlopsError({
      kind: "notFound",
      message: `There is no workspace ${inputs.workspace} in the resource group ${inputs.resourceGroup}`,
      next: "getWorkspaces lists those that there are",
    });
  },
});

export const getWorkspaces = defineFunction({
  token: "azureml:getWorkspaces",
  doc: "The Azure Machine Learning workspaces of a resource group, or of the whole subscription.",
  source,
  platform: azure,
  inputs: z.strictObject({
    resourceGroup: field(z.string().min(1).optional(), {
      doc: "Only those of this resource group. Default: those of the whole subscription.",
    }),
    subscriptionId: groupQuery.subscriptionId,
  }),
  outputs: z.object({ workspaces: field(z.array(Workspace), { doc: "The workspaces." }) }),
  async invoke({ client, inputs, signal }) {
    const workspaces: Found[] = [];
    for await (const found of client.list(workspacesPath(inputs), signal)) workspaces.push(shown(found));
    return { workspaces };
  },
});
