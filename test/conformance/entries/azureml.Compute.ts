import type { Json } from "../../../provider/core/values";
import { ANY, type Change, type Entry, type Expected } from "../entry";
import { given, parent, place, resource, shouted, unmistakable, workspacePath } from "./azureml";

const subnet = { id: resource("Network", "virtualNetworks/net/subnets/nodes") };
const image = { id: resource("Compute", "images/nodes") };
const user = resource("ManagedIdentity", "userAssignedIdentities/one");
const otherUser = resource("ManagedIdentity", "userAssignedIdentities/two");
const sku = { name: "P3", tier: "Premium", size: "3", family: "P", capacity: 2 };
const path = `${workspacePath}/computes/*`;
const tags = (own: Json = {}): Json => ({ ...own, "pulumi-mlops-owner": ANY });

/** What both kinds of compute have in common. */
const common = {
  ...place,
  location: "eastus",
  tags: { team: "crm", cost: "low" },
  identity: { type: "UserAssigned", userAssignedIdentities: [user, otherUser] },
  sku,
  description: "For training",
  computeLocation: "eastus",
  resourceId: resource("Compute", "virtualMachineScaleSets/nodes"),
  disableLocalAuth: true,
  deleteAction: "Delete",
  apiVersion: "2025-09-01",
};

/** The body that makes a compute, for the common fields; `inner` is what only its kind has. */
const bodyOf = (computeType: string, inner: Json): Json => ({
  location: "eastus",
  tags: tags(common.tags),
  identity: { type: "UserAssigned", userAssignedIdentities: { [user]: {}, [otherUser]: {} } },
  sku,
  properties: {
    computeType,
    computeLocation: "eastus",
    description: "For training",
    resourceId: common.resourceId,
    disableLocalAuth: true,
    properties: inner,
  },
});

/** Every change but that of a cluster's scale is a PUT of the whole. */
function changes(body: Json): { put(change: Json): Expected; updates: Record<string, Change> } {
  const properties = body.properties as Json;
  const put = (change: Json): Expected => ({
    method: "PUT",
    path,
    query: { "api-version": "2025-09-01" },
    body: given({ ...body, ...change }),
  });
  const { description: _, ...undescribed } = properties;
  return {
    put,
    updates: {
      description: {
        to: { description: "For scoring" },
        requests: [put({ properties: { ...properties, description: "For scoring" } })],
      },
      "no description": { to: { description: undefined }, requests: [put({ properties: undescribed })] },
      tags: {
        to: { tags: { team: "sales", new: "" } },
        requests: [put({ tags: tags({ team: "sales", new: "" }) })],
      },
      "no tags": { to: { tags: undefined }, requests: [put({ tags: tags() })] },
      identity: {
        to: { identity: { type: "SystemAssigned,UserAssigned", userAssignedIdentities: [otherUser] } },
        requests: [
          put({
            identity: { type: "SystemAssigned,UserAssigned", userAssignedIdentities: { [otherUser]: {} } },
          }),
        ],
      },
      "no identity": { to: { identity: undefined }, requests: [put({ identity: { type: "None" } })] },
      sku: { to: { sku: { ...sku, capacity: 4 } }, requests: [put({ sku: { ...sku, capacity: 4 } })] },
      // Only the program knows these.
      deleteAction: { to: { deleteAction: "Detach" }, requests: [] },
      apiVersion: { to: { apiVersion: "2024-10-01" }, requests: [] },
    },
  };
}

const deletion: Expected = { method: "DELETE", path, query: { underlyingResourceAction: "Delete" } };

/** Written in other words, for the common fields. */
const reworded = {
  workspace: shouted(place.workspace),
  resourceGroup: shouted(place.resourceGroup),
  location: "East US",
  computeLocation: "EAST US",
  resourceId: shouted(common.resourceId),
  identity: { type: "UserAssigned", userAssignedIdentities: [shouted(otherUser), shouted(user)] },
};

const drifts = {
  description: { object: { properties: { description: "other" } } },
  tags: { object: { tags: { team: "other", more: "x" } } },
  identity: { object: { identity: { type: "SystemAssigned", userAssignedIdentities: null } } },
  sku: { object: { sku: { capacity: 9 } } },
};

const shared = {
  token: "azureml:Compute",
  collection: "azure/computes",
  object: (id: string) => `azure/computes/${id.split("/").at(-1)?.toLowerCase()}`,
  delete: [deletion],
  parent,
  provisioning: { operation: "azureml_computes_create_or_update" },
};

/** Fields that lead elsewhere, and the version, of which not every one knows every field. */
const without = ["workspace", "resourceGroup", "subscriptionId", "apiVersion"];

const account = {
  adminUserName: "boss",
  adminUserSshPublicKey: "ssh-rsa AAAA",
  adminUserPassword: "canary-8d1f-account",
};

const cluster = {
  osType: "Windows",
  vmSize: "STANDARD_DS3_V2",
  vmPriority: "LowPriority",
  virtualMachineImage: image,
  isolatedNetwork: true,
  scaleSettings: { maxNodeCount: 4, minNodeCount: 1, nodeIdleTimeBeforeScaleDown: "PT5M" },
  subnet,
  remoteLoginPortPublicAccess: "Disabled",
  enableNodePublicIp: false,
  propertyBag: { plan: "fast" },
};

const clusterProgram = {
  ...common,
  name: "cpu-cluster",
  computeType: "AmlCompute",
  amlCompute: cluster,
  userAccountCredentials: account,
};

const clusterInner = {
  ...cluster,
  userAccountCredentials: { ...account, adminUserPassword: "[redacted]" },
};
const clusterBody = bodyOf("AmlCompute", clusterInner);
const ofCluster = changes(clusterBody);
const inCluster = (change: Json) => ({ amlCompute: { ...cluster, ...change } });
const scaled = { ...cluster.scaleSettings, maxNodeCount: 8, minNodeCount: 0 };

export const amlCompute: Entry = {
  ...shared,
  minimal: () => ({
    computeType: "AmlCompute",
    amlCompute: { vmSize: "STANDARD_D1", scaleSettings: { maxNodeCount: 2 } },
  }),
  complete: () => clusterProgram,
  create: [ofCluster.put({})],
  updates: {
    amlCompute: {
      to: inCluster({ scaleSettings: scaled }),
      requests: [{ method: "PATCH", path, body: { properties: { properties: { scaleSettings: scaled } } } }],
    },
    "amlCompute.propertyBag": {
      to: inCluster({ propertyBag: { plan: "slow" } }),
      requests: [
        ofCluster.put({
          properties: {
            ...(clusterBody.properties as Json),
            properties: { ...clusterInner, propertyBag: { plan: "slow" } },
          },
        }),
      ],
    },
    ...ofCluster.updates,
  },
  replacements: {
    vmSize: inCluster({ vmSize: "STANDARD_DS2_V2" }),
    name: { name: "gpu-cluster" },
    osType: inCluster({ osType: "Linux", virtualMachineImage: undefined }),
    vmPriority: inCluster({ vmPriority: "Dedicated" }),
    isolatedNetwork: inCluster({ isolatedNetwork: false }),
    subnet: inCluster({ subnet: undefined }),
    remoteLoginPortPublicAccess: inCluster({ remoteLoginPortPublicAccess: "Enabled" }),
    enableNodePublicIp: inCluster({ enableNodePublicIp: true }),
    location: { location: "westus" },
    computeLocation: { computeLocation: "westus" },
    resourceId: { resourceId: resource("Compute", "virtualMachineScaleSets/others") },
    disableLocalAuth: { disableLocalAuth: false },
    "userAccountCredentials.adminUserName": {
      userAccountCredentials: { ...account, adminUserName: "chief" },
    },
    "userAccountCredentials.adminUserPassword": {
      userAccountCredentials: { ...account, adminUserPassword: "canary-8d1f-changed" },
    },
    computeType: {
      name: "workstation",
      computeType: "ComputeInstance",
      computeInstance: { vmSize: "STANDARD_DS3_V2" },
      amlCompute: undefined,
      userAccountCredentials: undefined,
    },
  },
  equivalents: {
    "other casing, order and units": () => ({
      ...clusterProgram,
      ...reworded,
      amlCompute: {
        ...cluster,
        vmSize: "Standard_DS3_v2",
        subnet: { id: shouted(subnet.id) },
        virtualMachineImage: { id: shouted(image.id) },
        scaleSettings: { ...cluster.scaleSettings, nodeIdleTimeBeforeScaleDown: "PT300S" },
      },
    }),
  },
  drifts: {
    amlCompute: { object: { properties: { properties: { scaleSettings: { maxNodeCount: 9 } } } } },
    propertyBag: {
      object: { properties: { properties: { propertyBag: { plan: "other" } } } },
      path: "amlCompute",
    },
    ...drifts,
  },
  untold: ["userAccountCredentials"],
  rollback: { operation: "+azureml_computes_update", change: "amlCompute" },
  generated: {
    without: [...without, "computeInstance"],
    valid(random) {
      const { scaleSettings, ...rest } = random.amlCompute as { scaleSettings?: Json };
      const account = random.userAccountCredentials as Json | undefined;
      return {
        ...random,
        computeType: "AmlCompute",
        ...(account && { userAccountCredentials: unmistakable(account, "adminUserPassword") }),
        ...(random.identity !== undefined && { identity: identityOf(random.identity as Json) }),
        amlCompute: {
          ...rest,
          vmSize: "STANDARD_DS3_V2",
          ...(scaleSettings && {
            scaleSettings: { ...scaleSettings, minNodeCount: 0, nodeIdleTimeBeforeScaleDown: "PT2M" },
          }),
        },
      };
    },
  },
};

/** Only where the type says so are there identities of the user's. */
function identityOf({ type, userAssignedIdentities }: Json): Json {
  return String(type).includes("User") ? { type, userAssignedIdentities } : { type };
}

const schedules = {
  computeStartStop: [
    {
      action: "Stop",
      triggerType: "Cron",
      status: "Enabled",
      cron: { startTime: "2024-01-01T00:00:00", timeZone: "UTC", expression: "0 18 * * *" },
      schedule: { id: "old", provisioningStatus: "Completed", status: "Enabled" },
    },
    {
      action: "Start",
      triggerType: "Recurrence",
      status: "Disabled",
      recurrence: {
        frequency: "Week",
        interval: 1,
        startTime: "2024-01-01T00:00:00",
        timeZone: "Pacific Standard Time",
        schedule: { hours: [8], minutes: [0, 30], monthDays: [1], weekDays: ["Monday"] },
      },
    },
  ],
};

const script = (name: string) => ({
  scriptSource: "workspaceStorage",
  scriptData: `Users/${name}.sh`,
  scriptArguments: "-v",
  timeout: "15m",
});

const instance = {
  vmSize: "STANDARD_DS3_V2",
  subnet,
  applicationSharingPolicy: "Personal",
  sshSettings: { sshPublicAccess: "Enabled", adminPublicKey: "ssh-rsa AAAA" },
  customServices: [
    {
      name: "viewer",
      image: { type: "docker", reference: "viewer:1" },
      environmentVariables: { LEVEL: { type: "local", value: "info" } },
      docker: { privileged: true },
      endpoints: [{ protocol: "tcp", name: "web", target: 80, published: 8080, hostIp: "10.0.0.4" }],
      volumes: [
        {
          type: "bind",
          readOnly: true,
          source: "/data",
          target: "/mnt",
          consistency: "cached",
          bind: { propagation: "shared", createHostPath: true, selinux: "z" },
          volume: { nocopy: true },
          tmpfs: { size: 1024 },
        },
      ],
    },
  ],
  computeInstanceAuthorizationType: "personal",
  personalComputeInstanceSettings: { assignedUser: { objectId: "one", tenantId: "home" } },
  setupScripts: { scripts: { startupScript: script("start"), creationScript: script("create") } },
  schedules,
  enableNodePublicIp: false,
};

const instanceProgram = {
  ...common,
  name: "workstation",
  computeType: "ComputeInstance",
  computeInstance: instance,
};

const instanceBody = bodyOf("ComputeInstance", instance);
const ofInstance = changes(instanceBody);
const inInstance = (change: Json) => ({ computeInstance: { ...instance, ...change } });
const evenings = { computeStartStop: [schedules.computeStartStop[0]] };

export const computeInstance: Entry = {
  ...shared,
  variant: "ComputeInstance",
  minimal: () => ({
    name: "small",
    computeType: "ComputeInstance",
    computeInstance: { vmSize: "STANDARD_DS3_V2" },
  }),
  complete: () => instanceProgram,
  create: [ofInstance.put({})],
  updates: {
    computeInstance: {
      to: inInstance({ schedules: evenings }),
      requests: [
        ofInstance.put({
          properties: {
            ...(instanceBody.properties as Json),
            properties: { ...instance, schedules: evenings },
          },
        }),
      ],
    },
    ...ofInstance.updates,
  },
  replacements: {
    vmSize: inInstance({ vmSize: "STANDARD_DS2_V2" }),
    name: { name: "bench" },
    subnet: inInstance({ subnet: undefined }),
    applicationSharingPolicy: inInstance({ applicationSharingPolicy: "Shared" }),
    sshSettings: inInstance({ sshSettings: { sshPublicAccess: "Disabled" } }),
    customServices: inInstance({ customServices: undefined }),
    personalComputeInstanceSettings: inInstance({
      personalComputeInstanceSettings: { assignedUser: { objectId: "two", tenantId: "home" } },
    }),
    setupScripts: inInstance({ setupScripts: { scripts: { startupScript: script("other") } } }),
    enableNodePublicIp: inInstance({ enableNodePublicIp: true }),
    disableLocalAuth: { disableLocalAuth: false },
    computeType: {
      computeType: "AmlCompute",
      amlCompute: { vmSize: "STANDARD_DS3_V2" },
      computeInstance: undefined,
    },
  },
  equivalents: {
    "other casing and order": () => ({
      ...instanceProgram,
      ...reworded,
      computeInstance: {
        ...instance,
        vmSize: "Standard_DS3_v2",
        subnet: { id: shouted(subnet.id) },
        personalComputeInstanceSettings: { assignedUser: { objectId: "ONE", tenantId: "Home" } },
      },
    }),
  },
  drifts: {
    computeInstance: { object: { properties: { properties: { schedules: { computeStartStop: [] } } } } },
    ...drifts,
  },
  generated: {
    without: [...without, "amlCompute", "userAccountCredentials"],
    valid(random) {
      return {
        ...random,
        computeType: "ComputeInstance",
        ...(random.identity !== undefined && { identity: identityOf(random.identity as Json) }),
        computeInstance: { ...(random.computeInstance as Json), vmSize: "STANDARD_DS3_V2" },
      };
    },
  },
  notApplicable: {
    rollback:
      "Compute 2025-09-01: only the scale of a cluster is patched; a PUT ends as it was asked for, or as failed",
  },
};
