import { z } from "zod";
import { durationSeconds, formatDuration } from "../durations";
import type { Version } from "../versions";

const text = z.string().nullish();
const flag = z.boolean().nullish();
const int = z.int().nullish();
const reference = z.strictObject({ id: z.string() }).nullish();
const anything = z.unknown().optional();
/** Clients send back what they have read: the platform takes read-only fields and ignores them. */
const ignored = z
  .unknown()
  .transform(() => undefined)
  .optional();
/** Fields of the kinds of compute that are only checked by name. */
const named = (...names: string[]) => z.strictObject(fields(anything, names)).nullish();
const readOnly = (...names: string[]) => fields(ignored, names);

function fields<S extends z.ZodType>(schema: S, names: string[]): Record<string, S> {
  return Object.fromEntries(names.map((name) => [name, schema]));
}

const duration = z
  .string()
  .refine((value) => durationSeconds(value) !== undefined, "is not an ISO 8601 duration")
  .transform((value) => formatDuration(durationSeconds(value)!));
const location = z.string().transform((value) => value.toLowerCase().replaceAll(" ", ""));
const vmSize = z
  .string()
  .regex(/^(standard|basic)_[a-z]+\d+[a-z0-9-]*(_[a-z0-9]+)*$/i, "is not a supported virtual machine size")
  .transform((value) => value.toUpperCase());

const scaleSettings = z
  .strictObject({
    maxNodeCount: z.int().min(0),
    minNodeCount: z.int().min(0).nullish(),
    nodeIdleTimeBeforeScaleDown: duration.nullish(),
  })
  .refine(
    ({ minNodeCount, maxNodeCount }) => (minNodeCount ?? 0) <= maxNodeCount,
    "minNodeCount must not be greater than maxNodeCount",
  );
const userAccountCredentials = z.strictObject({
  adminUserName: z.string().min(1),
  adminUserSshPublicKey: text,
  adminUserPassword: text,
});

const amlLegacy = z.strictObject({
  vmSize: vmSize.nullish(),
  vmPriority: z.enum(["Dedicated", "LowPriority"]).nullish(),
  scaleSettings: scaleSettings.nullish(),
  userAccountCredentials: userAccountCredentials.nullish(),
  subnet: reference,
  remoteLoginPortPublicAccess: z.enum(["Enabled", "Disabled", "NotSpecified"]).nullish(),
  ...readOnly("allocationState", "allocationStateTransitionTime", "errors"),
  ...readOnly("currentNodeCount", "targetNodeCount", "nodeStateCounts"),
});
const aml = amlLegacy.extend({
  osType: z.enum(["Linux", "Windows"]).nullish(),
  virtualMachineImage: reference,
  isolatedNetwork: flag,
  enableNodePublicIp: flag,
  propertyBag: z.record(z.string(), z.unknown()).nullish(),
});

const scriptReference = z
  .strictObject({ scriptSource: text, scriptData: text, scriptArguments: text, timeout: text })
  .nullish();
const scheduleStatus = z.enum(["Enabled", "Disabled"]).nullish();
const counts = z.array(z.int());
const schedule = z.strictObject({
  ...readOnly("id", "provisioningStatus"),
  status: scheduleStatus,
  action: z.enum(["Start", "Stop"]).nullish(),
  triggerType: z.enum(["Recurrence", "Cron"]).nullish(),
  recurrence: z
    .strictObject({
      frequency: z.enum(["Minute", "Hour", "Day", "Week", "Month"]).nullish(),
      interval: int,
      startTime: text,
      timeZone: text,
      schedule: z
        .strictObject({
          hours: counts,
          minutes: counts,
          monthDays: counts.nullish(),
          weekDays: z
            .array(z.enum(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]))
            .nullish(),
        })
        .nullish(),
    })
    .nullish(),
  cron: z.strictObject({ startTime: text, timeZone: text, expression: text }).nullish(),
  schedule: z
    .strictObject({
      id: text,
      provisioningStatus: z.enum(["Completed", "Provisioning", "Failed"]).nullish(),
      status: scheduleStatus,
    })
    .nullish(),
});

const customService = z.looseObject({
  name: text,
  image: z.looseObject({ type: z.enum(["docker", "azureml"]).nullish(), reference: text }).nullish(),
  environmentVariables: z
    .record(z.string(), z.looseObject({ type: z.enum(["local"]).nullish(), value: text }))
    .nullish(),
  docker: z.looseObject({ privileged: flag }).nullish(),
  endpoints: z
    .array(
      z.strictObject({
        protocol: z.enum(["tcp", "udp", "http"]).nullish(),
        name: text,
        target: int,
        published: int,
        hostIp: text,
      }),
    )
    .nullish(),
  volumes: z
    .array(
      z.strictObject({
        type: z.enum(["bind", "volume", "tmpfs", "npipe"]).nullish(),
        readOnly: flag,
        source: text,
        target: text,
        consistency: text,
        bind: z.strictObject({ propagation: text, createHostPath: flag, selinux: text }).nullish(),
        volume: z.strictObject({ nocopy: flag }).nullish(),
        tmpfs: z.strictObject({ size: int }).nullish(),
      }),
    )
    .nullish(),
});

const instance = z.strictObject({
  vmSize: vmSize.nullish(),
  subnet: reference,
  applicationSharingPolicy: z.enum(["Personal", "Shared"]).nullish(),
  sshSettings: z
    .strictObject({
      sshPublicAccess: z.enum(["Enabled", "Disabled"]).nullish(),
      adminPublicKey: text,
      ...readOnly("adminUserName", "sshPort"),
    })
    .nullish(),
  customServices: z.array(customService).nullish(),
  computeInstanceAuthorizationType: z.enum(["personal"]).nullish(),
  personalComputeInstanceSettings: z
    .strictObject({
      assignedUser: z.strictObject({ objectId: z.string(), tenantId: z.string() }).nullish(),
    })
    .nullish(),
  setupScripts: z
    .strictObject({
      scripts: z.strictObject({ startupScript: scriptReference, creationScript: scriptReference }).nullish(),
    })
    .nullish(),
  schedules: z.strictObject({ computeStartStop: z.array(schedule).nullish() }).nullish(),
  enableNodePublicIp: flag,
  ...readOnly("osImageMetadata", "connectivityEndpoints", "applications", "createdBy", "errors", "state"),
  ...readOnly("lastOperation", "containers", "dataDisks", "dataMounts", "versions"),
});
const previewInstance = instance.extend({
  idleTimeBeforeShutdown: duration.nullish(),
  ...fields(flag, ["enableOSPatching", "enableRootAccess", "enableSSO", "releaseQuotaOnStop"]),
});

const ssl = "sslConfiguration";
const attachedProperties = {
  AKS: named(
    ...["clusterFqdn", "systemServices", "agentCount", "agentVMSize", "agentVmSize", "clusterPurpose", ssl],
    ...["aksNetworkingConfiguration", "loadBalancerType", "loadBalancerSubnet"],
  ),
  Kubernetes: named(
    ...["relayConnectionString", "serviceBusConnectionString", "extensionPrincipalId", "vcName"],
    ...["extensionInstanceReleaseTrain", "namespace", "defaultInstanceType", "instanceTypes"],
  ),
  VirtualMachine: named(
    ...["virtualMachineSize", "sshPort", "notebookServerPort", "address", "administratorAccount"],
    "isNotebookInstanceCompute",
  ),
  HDInsight: named("sshPort", "address", "administratorAccount"),
  DataFactory: named(),
  Databricks: named("databricksAccessToken", "workspaceUrl"),
  DataLakeAnalytics: named("dataLakeStoreAccountName"),
  SynapseSpark: named(
    ...["autoScaleProperties", "autoPauseProperties", "sparkVersion", "nodeCount", "nodeSize"],
    ...["nodeSizeFamily", "subscriptionId", "resourceGroup", "workspaceName", "poolName"],
  ),
};

/** The kinds of compute. */
export type ComputeType = "AmlCompute" | "ComputeInstance" | keyof typeof attachedProperties;

const identity = z.strictObject({
  type: z.enum(["SystemAssigned", "UserAssigned", "SystemAssigned,UserAssigned", "None"]),
  userAssignedIdentities: z.record(z.string(), z.unknown()).nullish(),
  ...readOnly("principalId", "tenantId"),
});
const legacyIdentity = z.strictObject({
  type: z.enum(["SystemAssigned"]).nullish(),
  ...readOnly("principalId", "tenantId"),
});
const sku = z.strictObject({ name: text, tier: text, size: text, family: text, capacity: int }).nullish();

/** Body of a compute's PUT in an api-version. */
export function computeBody(version: Version) {
  const base = {
    computeLocation: location.nullish(),
    description: text,
    resourceId: text,
    ...readOnly("provisioningState", "createdOn", "modifiedOn", "provisioningErrors", "isAttachedCompute"),
    ...(!version.legacy && { disableLocalAuth: flag }),
  };
  const kind = <T extends ComputeType>(type: T, properties: z.ZodType) =>
    z.strictObject({ computeType: z.literal(type), ...base, properties });
  const { Kubernetes, SynapseSpark, ...attached } = attachedProperties;
  const attachable = version.legacy ? attached : { Kubernetes, SynapseSpark, ...attached };
  return z.strictObject({
    location: location.nullish(),
    tags: z.record(z.string(), z.string()).nullish(),
    identity: (version.legacy ? legacyIdentity : identity).nullish(),
    sku,
    properties: z.discriminatedUnion("computeType", [
      kind("AmlCompute", (version.legacy ? amlLegacy : aml).nullish()),
      kind("ComputeInstance", (version.preview ? previewInstance : instance).nullish()),
      ...Object.entries(attachable).map(([type, schema]) => kind(type as ComputeType, schema)),
    ]),
    ...readOnly("id", "name", "type"),
    ...(version.legacy
      ? // The how-to of 2020 prints the credentials beside `properties`.
        { userAccountCredentials: userAccountCredentials.nullish() }
      : readOnly("systemData")),
  });
}

/** Body of a compute's PATCH in an api-version. */
export function computePatch(version: Version) {
  const scale = z.strictObject({ scaleSettings });
  const properties = version.nestedPatch ? z.strictObject({ properties: scale }) : scale;
  return z.strictObject({ properties });
}
