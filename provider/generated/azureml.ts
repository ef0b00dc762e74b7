// Generated from the definitions by npm run generate. Do not edit.
import * as pulumi from "@pulumi/pulumi";
import { register, invoke, invokeOutput } from "../hosts/resource";

/** The managed identities of a resource. */
export interface ManagedIdentityArgs {
  /** Which kinds of identity it has: None, SystemAssigned (its own), UserAssigned (those that are listed) or SystemAssigned,UserAssigned (both). */
  type: pulumi.Input<"None" | "SystemAssigned" | "UserAssigned" | "SystemAssigned,UserAssigned">;
  /** Resource ids of the user-assigned identities. Their order means nothing. */
  userAssignedIdentities?: pulumi.Input<pulumi.Input<string>[]>;
}

/** A SKU of Azure Resource Manager. */
export interface SkuArgs {
  /** Its name, such as P3. */
  name: pulumi.Input<string>;
  /** Its tier: Free, Basic, Standard or Premium. */
  tier?: pulumi.Input<"Free" | "Basic" | "Standard" | "Premium">;
  /** Its size, where the name is a combination. */
  size?: pulumi.Input<string>;
  /** Its generation of hardware, where there are several. */
  family?: pulumi.Input<string>;
  /** Its capacity, where it can be scaled. */
  capacity?: pulumi.Input<number>;
}

/** A cluster of virtual machines that scales by itself. */
export interface AmlComputeArgs {
  /**
   * Operating system of the nodes: Linux or Windows. Default: Linux.
   *
   * A change makes a new object: the platform does not change it in an existing compute.
   */
  osType?: pulumi.Input<"Linux" | "Windows">;
  /**
   * Size of the virtual machines, such as STANDARD_DS3_V2.
   *
   * A change makes a new object: the platform does not change it in an existing compute.
   */
  vmSize: pulumi.Input<string>;
  /**
   * Priority of the virtual machines: Dedicated, or LowPriority, which is cheaper and may be taken away. Default: Dedicated.
   *
   * A change makes a new object: the platform does not change it in an existing compute.
   */
  vmPriority?: pulumi.Input<"Dedicated" | "LowPriority">;
  /**
   * Image of the nodes, for Windows only.
   *
   * A change makes a new object: the platform does not change it in an existing compute.
   */
  virtualMachineImage?: pulumi.Input<VirtualMachineImageArgs>;
  /**
   * Whether the network is isolated. Default: false.
   *
   * A change makes a new object: the platform does not change it in an existing compute.
   */
  isolatedNetwork?: pulumi.Input<boolean>;
  /** Between how many nodes it scales; changed in place. Default: the platform's. */
  scaleSettings?: pulumi.Input<ScaleSettingsArgs>;
  /**
   * The virtual network's subnet that the nodes are in.
   *
   * A change makes a new object: the platform does not change it in an existing compute.
   */
  subnet?: pulumi.Input<ResourceIdArgs>;
  /**
   * The public SSH port of the nodes: Enabled, Disabled, or NotSpecified, which means closed in a subnet and open elsewhere. Default: NotSpecified.
   *
   * A change makes a new object: the platform does not change it in an existing compute.
   */
  remoteLoginPortPublicAccess?: pulumi.Input<"Enabled" | "Disabled" | "NotSpecified">;
  /**
   * Whether the nodes have public IP addresses; without, they have a private endpoint. Default: true.
   *
   * A change makes a new object: the platform does not change it in an existing compute.
   */
  enableNodePublicIp?: pulumi.Input<boolean>;
  /** Additional properties, as the platform takes them. */
  propertyBag?: pulumi.Input<{ [key: string]: pulumi.Input<any> }>;
}

/** A virtual machine image. */
export interface VirtualMachineImageArgs {
  /** The image's path. */
  id: pulumi.Input<string>;
}

/** Between how many nodes a cluster scales. */
export interface ScaleSettingsArgs {
  /** At most so many nodes. */
  maxNodeCount: pulumi.Input<number>;
  /** At least so many nodes, which are paid for all the time. Default: 0. */
  minNodeCount?: pulumi.Input<number>;
  /** How long a node is idle before it is removed: an ISO 8601 duration such as PT2M or PT120S. Default: the platform's. */
  nodeIdleTimeBeforeScaleDown?: pulumi.Input<string>;
}

/** A reference to an Azure resource. */
export interface ResourceIdArgs {
  /** The resource's id. */
  id: pulumi.Input<string>;
}

/** A workstation for one user. */
export interface ComputeInstanceArgs {
  /**
   * Size of the virtual machine, such as STANDARD_DS3_V2.
   *
   * A change makes a new object: the platform does not change it in an existing compute.
   */
  vmSize: pulumi.Input<string>;
  /**
   * The virtual network's subnet that it is in.
   *
   * A change makes a new object: the platform does not change it in an existing compute.
   */
  subnet?: pulumi.Input<ResourceIdArgs>;
  /**
   * Who may use its applications: Personal (only who made it) or Shared (every user of the workspace, by role). Default: Shared.
   *
   * A change makes a new object: the platform does not change it in an existing compute.
   */
  applicationSharingPolicy?: pulumi.Input<"Personal" | "Shared">;
  /** How it is reached by SSH. */
  sshSettings?: pulumi.Input<ComputeInstanceSshSettingsArgs>;
  /**
   * Containers of your own that it runs.
   *
   * A change makes a new object: the platform does not change it in an existing compute.
   */
  customServices?: pulumi.Input<pulumi.Input<CustomServiceArgs>[]>;
  /**
   * Who may use it: personal, which is the default.
   *
   * A change makes a new object: the platform does not change it in an existing compute.
   */
  computeInstanceAuthorizationType?: pulumi.Input<"personal">;
  /**
   * Whom it is for.
   *
   * A change makes a new object: the platform does not change it in an existing compute.
   */
  personalComputeInstanceSettings?: pulumi.Input<PersonalComputeInstanceSettingsArgs>;
  /**
   * Scripts that set it up.
   *
   * A change makes a new object: the platform does not change it in an existing compute.
   */
  setupScripts?: pulumi.Input<SetupScriptsArgs>;
  /** When it starts and stops by itself; changed in place. */
  schedules?: pulumi.Input<ComputeSchedulesArgs>;
  /**
   * Whether it has a public IP address; without, it has a private endpoint. Default: true.
   *
   * A change makes a new object: the platform does not change it in an existing compute.
   */
  enableNodePublicIp?: pulumi.Input<boolean>;
}

/** How a compute instance is reached by SSH. */
export interface ComputeInstanceSshSettingsArgs {
  /**
   * Whether the public SSH port is open: Enabled or Disabled. Default: Disabled.
   *
   * A change makes a new object: the platform does not change it in an existing compute.
   */
  sshPublicAccess?: pulumi.Input<"Enabled" | "Disabled">;
  /**
   * The RSA public key of the administrator, as ssh-keygen -t rsa -b 2048 writes it.
   *
   * A change makes a new object: the platform does not change it in an existing compute.
   */
  adminPublicKey?: pulumi.Input<string>;
}

/** A container of your own that a compute instance runs. */
export interface CustomServiceArgs {
  /** Name of the service. */
  name?: pulumi.Input<string>;
  /** The image that it runs. */
  image?: pulumi.Input<CustomServiceImageArgs>;
  /** Environment variables of the container, by name. */
  environmentVariables?: pulumi.Input<{ [key: string]: pulumi.Input<CustomServiceVariableArgs> }>;
  /** How Docker runs it. */
  docker?: pulumi.Input<CustomServiceDockerArgs>;
  /** Its ports. */
  endpoints?: pulumi.Input<pulumi.Input<CustomServiceEndpointArgs>[]>;
  /** Its mounts. */
  volumes?: pulumi.Input<pulumi.Input<CustomServiceVolumeArgs>[]>;
}

/** The image of a service. */
export interface CustomServiceImageArgs {
  /** Kind of the image: docker or azureml. Default: docker. */
  type?: pulumi.Input<"docker" | "azureml">;
  /** The image. */
  reference?: pulumi.Input<string>;
}

/** An environment variable of a service. */
export interface CustomServiceVariableArgs {
  /** Kind of the variable: local, which is the default. */
  type?: pulumi.Input<"local">;
  /** Its value. */
  value?: pulumi.Input<string>;
}

/** How Docker runs a service. */
export interface CustomServiceDockerArgs {
  /** Whether the container is privileged. */
  privileged?: pulumi.Input<boolean>;
}

/** A port of a service. */
export interface CustomServiceEndpointArgs {
  /** Protocol: tcp, udp or http. Default: tcp. */
  protocol?: pulumi.Input<"tcp" | "udp" | "http">;
  /** Name of the endpoint. */
  name?: pulumi.Input<string>;
  /** Port inside the container. */
  target?: pulumi.Input<number>;
  /** Port that it is published on. Default: the platform's choice. */
  published?: pulumi.Input<number>;
  /** Host address that it is published on. Default: the platform's choice. */
  hostIp?: pulumi.Input<string>;
}

/** A mount of a service. */
export interface CustomServiceVolumeArgs {
  /** Kind of the mount: bind, volume, tmpfs or npipe. Default: bind. */
  type?: pulumi.Input<"bind" | "volume" | "tmpfs" | "npipe">;
  /** Whether it cannot be written. Default: false. */
  readOnly?: pulumi.Input<boolean>;
  /** What is mounted: for bind the path on the host. */
  source?: pulumi.Input<string>;
  /** Where it is mounted in the container. */
  target?: pulumi.Input<string>;
  /** Consistency of the mount. */
  consistency?: pulumi.Input<string>;
  /** With the type bind: its options. */
  bind?: pulumi.Input<CustomServiceBindArgs>;
  /** With the type volume: its options. */
  volume?: pulumi.Input<CustomServiceVolumeOptionsArgs>;
  /** With the type tmpfs: its options. */
  tmpfs?: pulumi.Input<CustomServiceTmpfsArgs>;
}

/** Options of a bind mount. */
export interface CustomServiceBindArgs {
  /** Propagation of the mount. */
  propagation?: pulumi.Input<string>;
  /** Whether the path on the host is made where it is missing. */
  createHostPath?: pulumi.Input<boolean>;
  /** SELinux options. */
  selinux?: pulumi.Input<string>;
}

/** Options of a volume mount. */
export interface CustomServiceVolumeOptionsArgs {
  /** Whether nothing is copied into the volume. */
  nocopy?: pulumi.Input<boolean>;
}

/** Options of a tmpfs mount. */
export interface CustomServiceTmpfsArgs {
  /** Size of the file system, in bytes. */
  size?: pulumi.Input<number>;
}

/** Settings of a personal compute instance. */
export interface PersonalComputeInstanceSettingsArgs {
  /** The user that it is for. Default: who makes it. */
  assignedUser?: pulumi.Input<AssignedUserArgs>;
}

/** A user of Microsoft Entra ID. */
export interface AssignedUserArgs {
  /** The user's object id. */
  objectId: pulumi.Input<string>;
  /** The user's tenant. */
  tenantId: pulumi.Input<string>;
}

/** Scripts that set a compute instance up. */
export interface SetupScriptsArgs {
  /** The scripts. */
  scripts?: pulumi.Input<ScriptsToExecuteArgs>;
}

/** The scripts, by when they run. */
export interface ScriptsToExecuteArgs {
  /** Runs at every start. */
  startupScript?: pulumi.Input<ComputeScriptArgs>;
  /** Runs once, when the instance is made. */
  creationScript?: pulumi.Input<ComputeScriptArgs>;
}

/** A script that a compute instance runs. */
export interface ComputeScriptArgs {
  /** Where the script is: workspaceStorage, a file in the workspace's file share, or inline. */
  scriptSource?: pulumi.Input<string>;
  /** The script: its path in the mounted file share, or with inline its text in Base64. */
  scriptData?: pulumi.Input<string>;
  /** Its arguments. */
  scriptArguments?: pulumi.Input<string>;
  /** How long it may run, as the timeout command takes it. */
  timeout?: pulumi.Input<string>;
}

/** Schedules of a compute instance. */
export interface ComputeSchedulesArgs {
  /** When it starts and stops. */
  computeStartStop?: pulumi.Input<pulumi.Input<ComputeStartStopScheduleArgs>[]>;
}

/** When a compute instance starts or stops. */
export interface ComputeStartStopScheduleArgs {
  /** What happens: Start or Stop. */
  action: pulumi.Input<"Start" | "Stop">;
  /** What says when: Recurrence or Cron. */
  triggerType: pulumi.Input<"Recurrence" | "Cron">;
  /** Whether it is Enabled or Disabled. Default: the platform's. */
  status?: pulumi.Input<"Enabled" | "Disabled">;
  /** With the trigger type Recurrence: how often. */
  recurrence?: pulumi.Input<ComputeRecurrenceArgs>;
  /** With the trigger type Cron: when. */
  cron?: pulumi.Input<ComputeCronArgs>;
  /** Deprecated: the platform does not use it any more. */
  schedule?: pulumi.Input<ComputeScheduleBaseArgs>;
}

/** A recurrence. */
export interface ComputeRecurrenceArgs {
  /** Unit of the interval: Minute, Hour, Day, Week or Month. */
  frequency: pulumi.Input<"Minute" | "Hour" | "Day" | "Week" | "Month">;
  /** Every so many of these units. */
  interval: pulumi.Input<number>;
  /** When it begins to hold: yyyy-MM-ddTHH:mm:ss. */
  startTime?: pulumi.Input<string>;
  /** Time zone that the schedule is in, by its Windows name. Default: UTC. */
  timeZone?: pulumi.Input<string>;
  /** The times within it. */
  schedule?: pulumi.Input<ComputeRecurrenceScheduleArgs>;
}

/** At what times a recurrence happens. */
export interface ComputeRecurrenceScheduleArgs {
  /** At these hours. */
  hours: pulumi.Input<pulumi.Input<number>[]>;
  /** At these minutes. */
  minutes: pulumi.Input<pulumi.Input<number>[]>;
  /** On these days of the month. */
  monthDays?: pulumi.Input<pulumi.Input<number>[]>;
  /** On these days of the week. */
  weekDays?: pulumi.Input<pulumi.Input<"Monday" | "Tuesday" | "Wednesday" | "Thursday" | "Friday" | "Saturday" | "Sunday">[]>;
}

/** A schedule as a cron expression. */
export interface ComputeCronArgs {
  /** When it begins to hold: yyyy-MM-ddTHH:mm:ss. */
  startTime?: pulumi.Input<string>;
  /** Time zone that the schedule is in, by its Windows name. Default: UTC. */
  timeZone?: pulumi.Input<string>;
  /** The expression, in NCronTab format. */
  expression: pulumi.Input<string>;
}

/** A schedule of its own, which the platform no longer uses. */
export interface ComputeScheduleBaseArgs {
  /** Its id. */
  id?: pulumi.Input<string>;
  /** How far its provisioning is: Completed, Provisioning or Failed. */
  provisioningStatus?: pulumi.Input<"Completed" | "Provisioning" | "Failed">;
  /** Whether it is Enabled or Disabled. Default: the platform's. */
  status?: pulumi.Input<"Enabled" | "Disabled">;
}

/** The administrator's account on each node of a cluster. */
export interface UserAccountCredentialsArgs {
  /** Name of the account. */
  adminUserName: pulumi.Input<string>;
  /** Its SSH public key. */
  adminUserSshPublicKey?: pulumi.Input<string>;
  /** Its password. The platform never gives it back. Kept as a secret. */
  adminUserPassword?: pulumi.Input<string>;
}

/** The managed identities of a resource. */
export interface ManagedIdentity {
  /** Which kinds of identity it has: None, SystemAssigned (its own), UserAssigned (those that are listed) or SystemAssigned,UserAssigned (both). */
  type: "None" | "SystemAssigned" | "UserAssigned" | "SystemAssigned,UserAssigned";
  /** Resource ids of the user-assigned identities. Their order means nothing. */
  userAssignedIdentities?: string[];
}

/** A SKU of Azure Resource Manager. */
export interface Sku {
  /** Its name, such as P3. */
  name: string;
  /** Its tier: Free, Basic, Standard or Premium. */
  tier?: "Free" | "Basic" | "Standard" | "Premium";
  /** Its size, where the name is a combination. */
  size?: string;
  /** Its generation of hardware, where there are several. */
  family?: string;
  /** Its capacity, where it can be scaled. */
  capacity?: number;
}

/** A cluster of virtual machines that scales by itself. */
export interface AmlCompute {
  /** Operating system of the nodes: Linux or Windows. Default: Linux. */
  osType?: "Linux" | "Windows";
  /** Size of the virtual machines, such as STANDARD_DS3_V2. */
  vmSize: string;
  /** Priority of the virtual machines: Dedicated, or LowPriority, which is cheaper and may be taken away. Default: Dedicated. */
  vmPriority?: "Dedicated" | "LowPriority";
  /** Image of the nodes, for Windows only. */
  virtualMachineImage?: VirtualMachineImage;
  /** Whether the network is isolated. Default: false. */
  isolatedNetwork?: boolean;
  /** Between how many nodes it scales; changed in place. Default: the platform's. */
  scaleSettings?: ScaleSettings;
  /** The virtual network's subnet that the nodes are in. */
  subnet?: ResourceId;
  /** The public SSH port of the nodes: Enabled, Disabled, or NotSpecified, which means closed in a subnet and open elsewhere. Default: NotSpecified. */
  remoteLoginPortPublicAccess?: "Enabled" | "Disabled" | "NotSpecified";
  /** Whether the nodes have public IP addresses; without, they have a private endpoint. Default: true. */
  enableNodePublicIp?: boolean;
  /** Additional properties, as the platform takes them. */
  propertyBag?: { [key: string]: any };
}

/** A virtual machine image. */
export interface VirtualMachineImage {
  /** The image's path. */
  id: string;
}

/** Between how many nodes a cluster scales. */
export interface ScaleSettings {
  /** At most so many nodes. */
  maxNodeCount: number;
  /** At least so many nodes, which are paid for all the time. Default: 0. */
  minNodeCount: number;
  /** How long a node is idle before it is removed: an ISO 8601 duration such as PT2M or PT120S. Default: the platform's. */
  nodeIdleTimeBeforeScaleDown?: string;
}

/** A reference to an Azure resource. */
export interface ResourceId {
  /** The resource's id. */
  id: string;
}

/** A workstation for one user. */
export interface ComputeInstance {
  /** Size of the virtual machine, such as STANDARD_DS3_V2. */
  vmSize: string;
  /** The virtual network's subnet that it is in. */
  subnet?: ResourceId;
  /** Who may use its applications: Personal (only who made it) or Shared (every user of the workspace, by role). Default: Shared. */
  applicationSharingPolicy?: "Personal" | "Shared";
  /** How it is reached by SSH. */
  sshSettings?: ComputeInstanceSshSettings;
  /** Containers of your own that it runs. */
  customServices?: CustomService[];
  /** Who may use it: personal, which is the default. */
  computeInstanceAuthorizationType?: "personal";
  /** Whom it is for. */
  personalComputeInstanceSettings?: PersonalComputeInstanceSettings;
  /** Scripts that set it up. */
  setupScripts?: SetupScripts;
  /** When it starts and stops by itself; changed in place. */
  schedules?: ComputeSchedules;
  /** Whether it has a public IP address; without, it has a private endpoint. Default: true. */
  enableNodePublicIp?: boolean;
}

/** How a compute instance is reached by SSH. */
export interface ComputeInstanceSshSettings {
  /** Whether the public SSH port is open: Enabled or Disabled. Default: Disabled. */
  sshPublicAccess?: "Enabled" | "Disabled";
  /** The RSA public key of the administrator, as ssh-keygen -t rsa -b 2048 writes it. */
  adminPublicKey?: string;
}

/** A container of your own that a compute instance runs. */
export interface CustomService {
  /** Name of the service. */
  name?: string;
  /** The image that it runs. */
  image?: CustomServiceImage;
  /** Environment variables of the container, by name. */
  environmentVariables?: { [key: string]: CustomServiceVariable };
  /** How Docker runs it. */
  docker?: CustomServiceDocker;
  /** Its ports. */
  endpoints?: CustomServiceEndpoint[];
  /** Its mounts. */
  volumes?: CustomServiceVolume[];
}

/** The image of a service. */
export interface CustomServiceImage {
  /** Kind of the image: docker or azureml. Default: docker. */
  type?: "docker" | "azureml";
  /** The image. */
  reference?: string;
}

/** An environment variable of a service. */
export interface CustomServiceVariable {
  /** Kind of the variable: local, which is the default. */
  type?: "local";
  /** Its value. */
  value?: string;
}

/** How Docker runs a service. */
export interface CustomServiceDocker {
  /** Whether the container is privileged. */
  privileged?: boolean;
}

/** A port of a service. */
export interface CustomServiceEndpoint {
  /** Protocol: tcp, udp or http. Default: tcp. */
  protocol?: "tcp" | "udp" | "http";
  /** Name of the endpoint. */
  name?: string;
  /** Port inside the container. */
  target?: number;
  /** Port that it is published on. Default: the platform's choice. */
  published?: number;
  /** Host address that it is published on. Default: the platform's choice. */
  hostIp?: string;
}

/** A mount of a service. */
export interface CustomServiceVolume {
  /** Kind of the mount: bind, volume, tmpfs or npipe. Default: bind. */
  type?: "bind" | "volume" | "tmpfs" | "npipe";
  /** Whether it cannot be written. Default: false. */
  readOnly?: boolean;
  /** What is mounted: for bind the path on the host. */
  source?: string;
  /** Where it is mounted in the container. */
  target?: string;
  /** Consistency of the mount. */
  consistency?: string;
  /** With the type bind: its options. */
  bind?: CustomServiceBind;
  /** With the type volume: its options. */
  volume?: CustomServiceVolumeOptions;
  /** With the type tmpfs: its options. */
  tmpfs?: CustomServiceTmpfs;
}

/** Options of a bind mount. */
export interface CustomServiceBind {
  /** Propagation of the mount. */
  propagation?: string;
  /** Whether the path on the host is made where it is missing. */
  createHostPath?: boolean;
  /** SELinux options. */
  selinux?: string;
}

/** Options of a volume mount. */
export interface CustomServiceVolumeOptions {
  /** Whether nothing is copied into the volume. */
  nocopy?: boolean;
}

/** Options of a tmpfs mount. */
export interface CustomServiceTmpfs {
  /** Size of the file system, in bytes. */
  size?: number;
}

/** Settings of a personal compute instance. */
export interface PersonalComputeInstanceSettings {
  /** The user that it is for. Default: who makes it. */
  assignedUser?: AssignedUser;
}

/** A user of Microsoft Entra ID. */
export interface AssignedUser {
  /** The user's object id. */
  objectId: string;
  /** The user's tenant. */
  tenantId: string;
}

/** Scripts that set a compute instance up. */
export interface SetupScripts {
  /** The scripts. */
  scripts?: ScriptsToExecute;
}

/** The scripts, by when they run. */
export interface ScriptsToExecute {
  /** Runs at every start. */
  startupScript?: ComputeScript;
  /** Runs once, when the instance is made. */
  creationScript?: ComputeScript;
}

/** A script that a compute instance runs. */
export interface ComputeScript {
  /** Where the script is: workspaceStorage, a file in the workspace's file share, or inline. */
  scriptSource?: string;
  /** The script: its path in the mounted file share, or with inline its text in Base64. */
  scriptData?: string;
  /** Its arguments. */
  scriptArguments?: string;
  /** How long it may run, as the timeout command takes it. */
  timeout?: string;
}

/** Schedules of a compute instance. */
export interface ComputeSchedules {
  /** When it starts and stops. */
  computeStartStop?: ComputeStartStopSchedule[];
}

/** When a compute instance starts or stops. */
export interface ComputeStartStopSchedule {
  /** What happens: Start or Stop. */
  action: "Start" | "Stop";
  /** What says when: Recurrence or Cron. */
  triggerType: "Recurrence" | "Cron";
  /** Whether it is Enabled or Disabled. Default: the platform's. */
  status?: "Enabled" | "Disabled";
  /** With the trigger type Recurrence: how often. */
  recurrence?: ComputeRecurrence;
  /** With the trigger type Cron: when. */
  cron?: ComputeCron;
  /** Deprecated: the platform does not use it any more. */
  schedule?: ComputeScheduleBase;
}

/** A recurrence. */
export interface ComputeRecurrence {
  /** Unit of the interval: Minute, Hour, Day, Week or Month. */
  frequency: "Minute" | "Hour" | "Day" | "Week" | "Month";
  /** Every so many of these units. */
  interval: number;
  /** When it begins to hold: yyyy-MM-ddTHH:mm:ss. */
  startTime?: string;
  /** Time zone that the schedule is in, by its Windows name. Default: UTC. */
  timeZone: string;
  /** The times within it. */
  schedule?: ComputeRecurrenceSchedule;
}

/** At what times a recurrence happens. */
export interface ComputeRecurrenceSchedule {
  /** At these hours. */
  hours: number[];
  /** At these minutes. */
  minutes: number[];
  /** On these days of the month. */
  monthDays?: number[];
  /** On these days of the week. */
  weekDays?: ("Monday" | "Tuesday" | "Wednesday" | "Thursday" | "Friday" | "Saturday" | "Sunday")[];
}

/** A schedule as a cron expression. */
export interface ComputeCron {
  /** When it begins to hold: yyyy-MM-ddTHH:mm:ss. */
  startTime?: string;
  /** Time zone that the schedule is in, by its Windows name. Default: UTC. */
  timeZone: string;
  /** The expression, in NCronTab format. */
  expression: string;
}

/** A schedule of its own, which the platform no longer uses. */
export interface ComputeScheduleBase {
  /** Its id. */
  id?: string;
  /** How far its provisioning is: Completed, Provisioning or Failed. */
  provisioningStatus?: "Completed" | "Provisioning" | "Failed";
  /** Whether it is Enabled or Disabled. Default: the platform's. */
  status?: "Enabled" | "Disabled";
}

/** The administrator's account on each node of a cluster. */
export interface UserAccountCredentials {
  /** Name of the account. */
  adminUserName: string;
  /** Its SSH public key. */
  adminUserSshPublicKey?: string;
  /** Its password. The platform never gives it back. Kept as a secret. */
  adminUserPassword?: string;
}

/** An error that a compute reports. */
export interface ComputeError {
  /** Code of the error. */
  code?: string;
  /** What went wrong. */
  message?: string;
  /** What it concerns. */
  target?: string;
  /** More about it: type and info. */
  additionalInfo?: ({ [key: string]: any })[];
  /** The errors that it consists of. */
  details?: ComputeErrorDetail[];
}

/** A part of an error. */
export interface ComputeErrorDetail {
  /** Code of the error. */
  code?: string;
  /** What went wrong. */
  message?: string;
  /** What it concerns. */
  target?: string;
  /** More about it: type and info. */
  additionalInfo?: ({ [key: string]: any })[];
}

/** A user-assigned identity of a resource. */
export interface AssignedIdentity {
  /** Its resource id. */
  id: string;
  /** Its principal id (object id), which roles are assigned to. */
  principalId?: string;
  /** Its client id. */
  clientId?: string;
}

/** Who made and who last changed a resource, and when. */
export interface SystemData {
  /** The identity that made it. */
  createdBy?: string;
  /** Kind of that identity: User, Application, ManagedIdentity or Key. */
  createdByType?: string;
  /** When it was made: ISO 8601, UTC. */
  createdAt?: string;
  /** The identity that changed it last. */
  lastModifiedBy?: string;
  /** Kind of that identity: User, Application, ManagedIdentity or Key. */
  lastModifiedByType?: string;
  /** When it was last changed: ISO 8601, UTC. */
  lastModifiedAt?: string;
}

/** What a cluster is doing. */
export interface AmlComputeStatus {
  /** Steady, or Resizing while nodes are added or removed. */
  allocationState?: string;
  /** When it came into this state: ISO 8601. */
  allocationStateTransitionTime?: string;
  /** Errors of setting up nodes. */
  errors?: ComputeError[];
  /** Number of nodes now. */
  currentNodeCount?: number;
  /** Number of nodes that the resizing, or the last one, is to lead to. */
  targetNodeCount?: number;
  /** Numbers of nodes by their state. */
  nodeStateCounts?: NodeStateCounts;
}

/** Numbers of nodes by their state. */
export interface NodeStateCounts {
  /** Number of nodes that are idle. */
  idleNodeCount?: number;
  /** Number of nodes that run jobs. */
  runningNodeCount?: number;
  /** Number of nodes that are being prepared. */
  preparingNodeCount?: number;
  /** Number of nodes that are unusable. */
  unusableNodeCount?: number;
  /** Number of nodes that are leaving. */
  leavingNodeCount?: number;
  /** Number of nodes that were taken away. */
  preemptedNodeCount?: number;
}

/** What a compute instance is doing. */
export interface ComputeInstanceStatus {
  /** Creating, CreateFailed, Deleting, Running, Restarting, JobRunning, SettingUp, SetupFailed, Starting, Stopped, Stopping, UserSettingUp, UserSetupFailed, Unknown or Unusable. */
  state?: string;
  /** Errors that it met. */
  errors?: ComputeError[];
  /** Name of the administrator, for SSH. */
  adminUserName?: string;
  /** Port for SSH. */
  sshPort?: number;
  /** Its applications, such as Jupyter. */
  applications?: ComputeInstanceApplication[];
  /** Its addresses. */
  connectivityEndpoints?: ComputeInstanceEndpoints;
  /** Who made it. */
  createdBy?: ComputeInstanceCreator;
  /** Its operating system image. */
  osImageMetadata?: ImageMetadata;
  /** The last operation on it. */
  lastOperation?: ComputeInstanceOperation;
  /** Its start and stop schedules, in their order. */
  scheduleStates?: ComputeScheduleState[];
  /** Its containers. */
  containers?: ComputeInstanceContainer[];
  /** Its data disks. */
  dataDisks?: ComputeInstanceDataDisk[];
  /** Its data mounts. */
  dataMounts?: ComputeInstanceDataMount[];
  /** Its versions. */
  versions?: ComputeInstanceVersions;
}

/** An application of a compute instance. */
export interface ComputeInstanceApplication {
  /** Its name. */
  displayName?: string;
  /** Its address. */
  endpointUri?: string;
}

/** The addresses of a compute instance. */
export interface ComputeInstanceEndpoints {
  /** Its public IP address. */
  publicIpAddress?: string;
  /** Its IP address in the virtual network. */
  privateIpAddress?: string;
}

/** Who made a compute instance. */
export interface ComputeInstanceCreator {
  /** The user's name. */
  userName?: string;
  /** The user's tenant. */
  userOrgId?: string;
  /** The user's object id. */
  userId?: string;
}

/** The operating system image of a compute instance. */
export interface ImageMetadata {
  /** Version that it runs. */
  currentImageVersion?: string;
  /** The newest version. */
  latestImageVersion?: string;
  /** Whether it runs the newest version. */
  isLatestOsImageVersion?: boolean;
}

/** An operation on a compute instance. */
export interface ComputeInstanceOperation {
  /** Create, Start, Stop, Restart, Reimage or Delete. */
  operationName?: string;
  /** When: ISO 8601. */
  operationTime?: string;
  /** InProgress, Succeeded, CreateFailed, StartFailed, StopFailed, RestartFailed, ReimageFailed or DeleteFailed. */
  operationStatus?: string;
  /** What began it: User, Schedule or IdleShutdown. */
  operationTrigger?: string;
}

/** A schedule as the platform keeps it. */
export interface ComputeScheduleState {
  /** Its id. */
  id?: string;
  /** Completed, Provisioning or Failed. */
  provisioningStatus?: string;
}

/** A container of a compute instance. */
export interface ComputeInstanceContainer {
  /** Its name. */
  name?: string;
  /** What it saves by itself: None, Local or Remote. */
  autosave?: string;
  /** Its GPU. */
  gpu?: string;
  /** Its network: Bridge or Host. */
  network?: string;
  /** Its environment. */
  environment?: ComputeInstanceEnvironment;
  /** Its services. */
  services?: ({ [key: string]: any })[];
}

/** The environment of a container. */
export interface ComputeInstanceEnvironment {
  /** Its name. */
  name?: string;
  /** Its version. */
  version?: string;
}

/** A data disk of a compute instance. */
export interface ComputeInstanceDataDisk {
  /** Its caching: None, ReadOnly or ReadWrite. */
  caching?: string;
  /** Its size, in gigabytes. */
  diskSizeGB?: number;
  /** Its logical unit number. */
  lun?: number;
  /** Its storage: Standard_LRS or Premium_LRS. */
  storageAccountType?: string;
}

/** A data mount of a compute instance. */
export interface ComputeInstanceDataMount {
  /** What is mounted. */
  source?: string;
  /** Kind of the source: Dataset, Datastore or URI. */
  sourceType?: string;
  /** Its name. */
  mountName?: string;
  /** Mount or Unmount. */
  mountAction?: string;
  /** Who made it. */
  createdBy?: string;
  /** Where it is mounted. */
  mountPath?: string;
  /** MountRequested, Mounted, MountFailed, UnmountRequested, UnmountFailed or Unmounted. */
  mountState?: string;
  /** When it was mounted: ISO 8601. */
  mountedOn?: string;
  /** Why it could not be mounted. */
  error?: string;
}

/** Versions of a compute instance. */
export interface ComputeInstanceVersions {
  /** Version of its runtime. */
  runtime?: string;
}

/** What a run does, where and with what. */
export interface RunConfigurationArgs {
  /** The Python file that is run: its path in the project, in whose root it must be. */
  script: pulumi.Input<string>;
  /** Command line arguments of the script. */
  arguments?: pulumi.Input<pulumi.Input<string>[]>;
  /** Name of the datastore that the project is put into. */
  sourceDirectoryDataStore?: pulumi.Input<string>;
  /** Python, PySpark, Cntk, TensorFlow or PyTorch. TensorFlow for distributed training with it on AmlCompute; Python with MPI. */
  framework?: pulumi.Input<"Python" | "PySpark" | "Cntk" | "TensorFlow" | "PyTorch">;
  /** How nodes talk to each other: None, ParameterServer, Gloo, Mpi (which needs an image with MPI) or Nccl. */
  communicator?: pulumi.Input<"None" | "ParameterServer" | "Gloo" | "Mpi" | "Nccl">;
  /** The compute that it runs on, which must exist. Default: local. */
  target?: pulumi.Input<string>;
  /** Data for the run, by the name of your choice. */
  dataReferences?: pulumi.Input<{ [key: string]: pulumi.Input<RunDataReferenceArgs> }>;
  /** Name of the job, for notebooks. Default: the script. */
  jobName?: pulumi.Input<string>;
  /** Longest time of the run, in seconds: then it is canceled. Default: no limit. */
  maxRunDurationSeconds?: pulumi.Input<number>;
  /** Number of nodes, on AmlCompute only. */
  nodeCount?: pulumi.Input<number>;
  /** What the run needs around its script. */
  environment?: pulumi.Input<RunEnvironmentArgs>;
  /** What is kept of the run. */
  history?: pulumi.Input<RunHistoryArgs>;
  /** How Spark is configured, with the framework PySpark. */
  spark?: pulumi.Input<RunSparkArgs>;
  /** Distributed TensorFlow: with the framework TensorFlow, the communicator ParameterServer and AmlCompute only. */
  tensorflow?: pulumi.Input<RunTensorflowArgs>;
  /** Distributed jobs with MPI: with the framework Python, the communicator Mpi and AmlCompute only. */
  mpi?: pulumi.Input<RunMpiArgs>;
  /** With an HDInsight compute only. */
  hdi?: pulumi.Input<RunHdiArgs>;
}

/** Data that a run reaches. */
export interface RunDataReferenceArgs {
  /** Name of the datastore. */
  dataStoreName?: pulumi.Input<string>;
  /** What is done with the data: Mount, Download or Upload. */
  mode?: pulumi.Input<"Mount" | "Download" | "Upload">;
  /** Path on the datastore, relative. */
  pathOnDataStore?: pulumi.Input<string>;
  /** Path on the compute. */
  pathOnCompute?: pulumi.Input<string>;
  /** Whether existing data is overwritten. */
  overwrite?: pulumi.Input<boolean>;
}

/** What a run needs around its script. */
export interface RunEnvironmentArgs {
  /** Name of the environment. */
  name?: pulumi.Input<string>;
  /** Version of the environment. */
  version?: pulumi.Input<string>;
  /** The Python environment. */
  python?: pulumi.Input<RunPythonArgs>;
  /** Environment variables. */
  environmentVariables?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
  /** The container. */
  docker?: pulumi.Input<RunDockerArgs>;
  /** Spark packages. */
  spark?: pulumi.Input<RunSparkEnvironmentArgs>;
  /** Version of the inferencing stack that is added to the image: latest. Default: none is added. */
  inferencingStackVersion?: pulumi.Input<string>;
}

/** The Python environment. */
export interface RunPythonArgs {
  /** Path of the interpreter. Used only with userManagedDependencies: true. */
  interpreterPath?: pulumi.Input<string>;
  /** true: an existing Python environment is used. false: one is made from the conda dependencies. */
  userManagedDependencies?: pulumi.Input<boolean>;
  /** The conda dependencies, as an environment.yml has them: name, channels, dependencies. Excludes condaFile. */
  condaDependencies?: pulumi.Input<{ [key: string]: pulumi.Input<any> }>;
  /** The conda environment that it is based on. */
  baseCondaEnvironment?: pulumi.Input<string>;
}

/** The container that a run runs in. */
export interface RunDockerArgs {
  /** The base image. Excludes baseDockerfile. */
  baseImage?: pulumi.Input<string>;
  /** A Dockerfile's text, from which the base image is made. Excludes baseImage. */
  baseDockerfile?: pulumi.Input<string>;
  /** Whether the run is in a container. */
  enabled?: pulumi.Input<boolean>;
  /** false works around bugs of Docker for Windows with shared volumes. */
  sharedVolumes?: pulumi.Input<boolean>;
  /** Further arguments of the command docker run. */
  arguments?: pulumi.Input<pulumi.Input<string>[]>;
  /** The registry that has the base image. */
  baseImageRegistry?: pulumi.Input<RunContainerRegistryArgs>;
}

/** The registry of a base image. */
export interface RunContainerRegistryArgs {
  /** Address of the registry. */
  address?: pulumi.Input<string>;
  /** User name. The password is the run's own property registryPassword, a secret. */
  username?: pulumi.Input<string>;
}

/** The Spark part of an environment. */
export interface RunSparkEnvironmentArgs {
  /** Repositories of packages. */
  repositories?: pulumi.Input<pulumi.Input<string>[]>;
  /** The packages. */
  packages?: pulumi.Input<pulumi.Input<RunSparkPackageArgs>[]>;
  /** Whether the packages are cached beforehand. */
  precachePackages?: pulumi.Input<boolean>;
}

/** A Maven package for Spark. */
export interface RunSparkPackageArgs {
  /** Its group. */
  group?: pulumi.Input<string>;
  /** Its artifact. */
  artifact?: pulumi.Input<string>;
  /** Its version. */
  version?: pulumi.Input<string>;
}

/** What is kept of a run. */
export interface RunHistoryArgs {
  /** Whether the folder outputs is kept in the run history. */
  outputCollection?: pulumi.Input<boolean>;
  /** Folders that are watched, and whose files are uploaded. */
  directoriesToWatch?: pulumi.Input<pulumi.Input<string>[]>;
}

/** How Spark is configured, with the framework PySpark. */
export interface RunSparkArgs {
  /** Spark's configuration, as keys and values. */
  configuration?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
}

/** Distributed TensorFlow. */
export interface RunTensorflowArgs {
  /** Number of workers. */
  workerCount?: pulumi.Input<number>;
  /** Number of parameter servers. */
  parameterServerCount?: pulumi.Input<number>;
}

/** Distributed jobs with MPI. */
export interface RunMpiArgs {
  /** Number of processes on each node. */
  processCountPerNode?: pulumi.Input<number>;
}

/** Runs on HDInsight. */
export interface RunHdiArgs {
  /** YARN's deployment mode: None, Client or Cluster. Default: Cluster. */
  yarnDeployMode?: pulumi.Input<"None" | "Client" | "Cluster">;
}

/** What a run does, where and with what. */
export interface RunConfiguration {
  /** The Python file that is run: its path in the project, in whose root it must be. */
  script: string;
  /** Command line arguments of the script. */
  arguments?: string[];
  /** Name of the datastore that the project is put into. */
  sourceDirectoryDataStore?: string;
  /** Python, PySpark, Cntk, TensorFlow or PyTorch. TensorFlow for distributed training with it on AmlCompute; Python with MPI. */
  framework?: "Python" | "PySpark" | "Cntk" | "TensorFlow" | "PyTorch";
  /** How nodes talk to each other: None, ParameterServer, Gloo, Mpi (which needs an image with MPI) or Nccl. */
  communicator?: "None" | "ParameterServer" | "Gloo" | "Mpi" | "Nccl";
  /** The compute that it runs on, which must exist. Default: local. */
  target?: string;
  /** Data for the run, by the name of your choice. */
  dataReferences?: { [key: string]: RunDataReference };
  /** Name of the job, for notebooks. Default: the script. */
  jobName?: string;
  /** Longest time of the run, in seconds: then it is canceled. Default: no limit. */
  maxRunDurationSeconds?: number;
  /** Number of nodes, on AmlCompute only. */
  nodeCount?: number;
  /** What the run needs around its script. */
  environment?: RunEnvironment;
  /** What is kept of the run. */
  history?: RunHistory;
  /** How Spark is configured, with the framework PySpark. */
  spark?: RunSpark;
  /** Distributed TensorFlow: with the framework TensorFlow, the communicator ParameterServer and AmlCompute only. */
  tensorflow?: RunTensorflow;
  /** Distributed jobs with MPI: with the framework Python, the communicator Mpi and AmlCompute only. */
  mpi?: RunMpi;
  /** With an HDInsight compute only. */
  hdi?: RunHdi;
}

/** Data that a run reaches. */
export interface RunDataReference {
  /** Name of the datastore. */
  dataStoreName?: string;
  /** What is done with the data: Mount, Download or Upload. */
  mode?: "Mount" | "Download" | "Upload";
  /** Path on the datastore, relative. */
  pathOnDataStore?: string;
  /** Path on the compute. */
  pathOnCompute?: string;
  /** Whether existing data is overwritten. */
  overwrite?: boolean;
}

/** What a run needs around its script. */
export interface RunEnvironment {
  /** Name of the environment. */
  name?: string;
  /** Version of the environment. */
  version?: string;
  /** The Python environment. */
  python?: RunPython;
  /** Environment variables. */
  environmentVariables?: { [key: string]: string };
  /** The container. */
  docker?: RunDocker;
  /** Spark packages. */
  spark?: RunSparkEnvironment;
  /** Version of the inferencing stack that is added to the image: latest. Default: none is added. */
  inferencingStackVersion?: string;
}

/** The Python environment. */
export interface RunPython {
  /** Path of the interpreter. Used only with userManagedDependencies: true. */
  interpreterPath?: string;
  /** true: an existing Python environment is used. false: one is made from the conda dependencies. */
  userManagedDependencies?: boolean;
  /** The conda dependencies, as an environment.yml has them: name, channels, dependencies. Excludes condaFile. */
  condaDependencies?: { [key: string]: any };
  /** The conda environment that it is based on. */
  baseCondaEnvironment?: string;
}

/** The container that a run runs in. */
export interface RunDocker {
  /** The base image. Excludes baseDockerfile. */
  baseImage?: string;
  /** A Dockerfile's text, from which the base image is made. Excludes baseImage. */
  baseDockerfile?: string;
  /** Whether the run is in a container. */
  enabled?: boolean;
  /** false works around bugs of Docker for Windows with shared volumes. */
  sharedVolumes?: boolean;
  /** Further arguments of the command docker run. */
  arguments?: string[];
  /** The registry that has the base image. */
  baseImageRegistry?: RunContainerRegistry;
}

/** The registry of a base image. */
export interface RunContainerRegistry {
  /** Address of the registry. */
  address?: string;
  /** User name. The password is the run's own property registryPassword, a secret. */
  username?: string;
}

/** The Spark part of an environment. */
export interface RunSparkEnvironment {
  /** Repositories of packages. */
  repositories?: string[];
  /** The packages. */
  packages?: RunSparkPackage[];
  /** Whether the packages are cached beforehand. */
  precachePackages?: boolean;
}

/** A Maven package for Spark. */
export interface RunSparkPackage {
  /** Its group. */
  group?: string;
  /** Its artifact. */
  artifact?: string;
  /** Its version. */
  version?: string;
}

/** What is kept of a run. */
export interface RunHistory {
  /** Whether the folder outputs is kept in the run history. */
  outputCollection?: boolean;
  /** Folders that are watched, and whose files are uploaded. */
  directoriesToWatch?: string[];
}

/** How Spark is configured, with the framework PySpark. */
export interface RunSpark {
  /** Spark's configuration, as keys and values. */
  configuration?: { [key: string]: string };
}

/** Distributed TensorFlow. */
export interface RunTensorflow {
  /** Number of workers. */
  workerCount?: number;
  /** Number of parameter servers. */
  parameterServerCount?: number;
}

/** Distributed jobs with MPI. */
export interface RunMpi {
  /** Number of processes on each node. */
  processCountPerNode?: number;
}

/** Runs on HDInsight. */
export interface RunHdi {
  /** YARN's deployment mode: None, Client or Cluster. Default: Cluster. */
  yarnDeployMode?: "None" | "Client" | "Cluster";
}

/** Why a run failed. */
export interface RunError {
  /** The innermost code. */
  code?: string;
  /** What went wrong. */
  message?: string;
}

/** A compute of a workspace. */
export interface FoundCompute {
  /** Its resource id. */
  id: string;
  /** Its name. */
  name: string;
  /** Its kind: AmlCompute, ComputeInstance, or a kind that is attached: AKS, Kubernetes, VirtualMachine, HDInsight, DataFactory, Databricks, DataLakeAnalytics or SynapseSpark. */
  computeType: string;
  /** Azure region: the one of its workspace, which is the default. */
  location?: string;
  /** Tags: at most 49. The tag pulumi-mlops-owner is the provider's: it says which resource made the compute. */
  tags?: { [key: string]: string };
  /** Its managed identities. */
  identity?: ManagedIdentity;
  /** The SKU of the workspace. */
  sku?: Sku;
  /** Its description. */
  description?: string;
  /** Region of the underlying compute. Default: the platform's. */
  computeLocation?: string;
  /** Resource id of the underlying compute, where there is one. */
  resourceId?: string;
  /** Whether only Microsoft Entra ID authenticates, no local account. Default: the platform's. */
  disableLocalAuth?: boolean;
  /** With computeType AmlCompute: the cluster. */
  amlCompute?: AmlCompute;
  /** With computeType ComputeInstance: the compute instance. */
  computeInstance?: ComputeInstance;
  /** With computeType AmlCompute: name of the administrator's account on its nodes, where there is one. */
  adminUserName?: string;
  /** Unknown, Creating, Updating, Deleting, Succeeded, Failed or Canceled. */
  provisioningState?: string;
  /** Why provisioning failed. */
  provisioningErrors?: ComputeError[];
  /** When it was made: ISO 8601. */
  createdOn?: string;
  /** When it was last changed: ISO 8601. */
  modifiedOn?: string;
  /** Whether it was brought by the user, not provisioned by the platform. */
  isAttachedCompute?: boolean;
  /** Principal id (object id) of its system-assigned identity, which roles are assigned to. */
  principalId?: string;
  /** Tenant of its system-assigned identity. */
  tenantId?: string;
  /** Its user-assigned identities. */
  assignedIdentities?: AssignedIdentity[];
  /** Who made and who last changed it. */
  systemData?: SystemData;
  /** What the cluster is doing. */
  amlComputeStatus?: AmlComputeStatus;
  /** What the compute instance is doing. */
  computeInstanceStatus?: ComputeInstanceStatus;
}

/** How a workspace is encrypted with a key of the customer's. */
export interface WorkspaceEncryption {
  /** Enabled or Disabled. */
  status?: string;
  /** The identity that reads the key. */
  identity?: EncryptionIdentity;
  /** Where the key is. */
  keyVaultProperties?: EncryptionKeyVault;
}

/** The identity that reads a key. */
export interface EncryptionIdentity {
  /** Resource id of the identity. */
  userAssignedIdentity?: string;
}

/** Where a key is. */
export interface EncryptionKeyVault {
  /** Resource id of the key vault. */
  keyVaultArmId?: string;
  /** URI of the key. */
  keyIdentifier?: string;
  /** Client id of the identity: for future use. */
  identityClientId?: string;
}

/** A private endpoint's connection to a workspace. */
export interface PrivateEndpointConnection {
  /** Its resource id. */
  id?: string;
  /** Its name. */
  name?: string;
  /** Its resource type. */
  type?: string;
  /** Its region. */
  location?: string;
  /** Its tags. */
  tags?: { [key: string]: string };
  /** What it is. */
  properties?: PrivateEndpointConnectionProperties;
}

/** What a private endpoint's connection is. */
export interface PrivateEndpointConnectionProperties {
  /** The private endpoint. */
  privateEndpoint?: PrivateEndpoint;
  /** Whether it is approved. */
  privateLinkServiceConnectionState?: PrivateLinkServiceConnectionState;
  /** Succeeded, Creating, Deleting or Failed. */
  provisioningState?: string;
}

/** A private endpoint. */
export interface PrivateEndpoint {
  /** Its resource id. */
  id?: string;
}

/** Whether a connection is approved. */
export interface PrivateLinkServiceConnectionState {
  /** Pending, Approved, Rejected, Disconnected or Timeout. */
  status?: string;
  /** Why. */
  description?: string;
  /** What the other side must change. */
  actionsRequired?: string;
}

/** Where serverless computes run. */
export interface ServerlessComputeSettings {
  /** Resource id of their subnet. */
  serverlessComputeCustomSubnet?: string;
  /** Whether they have no public IP addresses. */
  serverlessComputeNoPublicIP?: boolean;
}

/** A shared private link. */
export interface SharedPrivateLinkResource {
  /** Its name. */
  name?: string;
  /** What it leads to. */
  properties?: SharedPrivateLinkProperties;
}

/** What a shared private link leads to. */
export interface SharedPrivateLinkProperties {
  /** Resource id that it leads to. */
  privateLinkResourceId?: string;
  /** The group of the private link resource. */
  groupId?: string;
  /** The message of the request. */
  requestMessage?: string;
  /** Pending, Approved, Rejected, Disconnected or Timeout. */
  status?: string;
}

/** The notebooks of a workspace. */
export interface NotebookInfo {
  /** Host name. */
  fqdn?: string;
  /** Id of the notebook component's data plane. */
  resourceId?: string;
  /** Why they could not be prepared. */
  notebookPreparationError?: NotebookPreparationError;
}

/** Why notebooks could not be prepared. */
export interface NotebookPreparationError {
  /** What went wrong. */
  errorMessage?: string;
  /** Status. */
  statusCode?: number;
}

/** What the platform manages for a workspace. */
export interface ServiceManagedResources {
  /** The Cosmos DB account. */
  cosmosDb?: CosmosDbSettings;
}

/** A Cosmos DB account. */
export interface CosmosDbSettings {
  /** Throughput of its collections. */
  collectionsThroughput?: number;
}

/** The managed network of a workspace. */
export interface ManagedNetwork {
  /** Whether its firewall is monitored. */
  enableFirewallLog?: boolean;
  /** Whether it is monitored. */
  enableNetworkMonitor?: boolean;
  /** Disabled, AllowInternetOutbound or AllowOnlyApprovedOutbound. */
  isolationMode?: string;
  /** Its id. */
  networkId?: string;
  /** Its outbound rules, by name. */
  outboundRules?: { [key: string]: { [key: string]: any } };
  /** How far it is. */
  status?: ManagedNetworkStatus;
  /** Its firewall's SKU: Standard or Basic. */
  firewallSku?: string;
  /** V1 or V2. */
  managedNetworkKind?: string;
  /** Public IP address of its firewall. */
  firewallPublicIpAddress?: string;
}

/** How far a managed network is. */
export interface ManagedNetworkStatus {
  /** Whether Spark can be used. */
  sparkReady?: boolean;
  /** Inactive or Active. */
  status?: string;
}

/** A feature store. */
export interface FeatureStoreSettings {
  /** Its runtime. */
  computeRuntime?: FeatureStoreRuntime;
  /** Connection to the offline store. */
  offlineStoreConnectionName?: string;
  /** Connection to the online store. */
  onlineStoreConnectionName?: string;
}

/** The runtime of a feature store. */
export interface FeatureStoreRuntime {
  /** Version of Spark. */
  sparkRuntimeVersion?: string;
}

/** The settings of a hub. */
export interface WorkspaceHubConfig {
  /** Storage accounts of its workspaces. */
  additionalWorkspaceStorageAccounts?: string[];
  /** Resource group of its workspaces. */
  defaultWorkspaceResourceGroup?: string;
}

/** The managed identities of a workspace. */
export interface WorkspaceIdentity {
  /** Which kinds of identity it has: None, SystemAssigned (its own), UserAssigned (those that are listed) or SystemAssigned,UserAssigned (both). */
  type: "None" | "SystemAssigned" | "UserAssigned" | "SystemAssigned,UserAssigned";
  /** Principal id of its own identity. */
  principalId?: string;
  /** Tenant of its own identity. */
  tenantId?: string;
  /** Its user-assigned identities. */
  userAssignedIdentities?: AssignedIdentity[];
}

/** An Azure Machine Learning workspace. */
export interface Workspace {
  /** Its resource id. */
  id: string;
  /** Its name. */
  name: string;
  /** Its resource type. */
  type?: string;
  /** Its kind: Default, Hub, Project or FeatureStore. */
  kind?: string;
  /** Its region. */
  location?: string;
  /** Its tags. */
  tags?: { [key: string]: string };
  /** Its version, for conditional requests. */
  etag?: string;
  /** Its immutable id. */
  workspaceId?: string;
  /** Its friendly name. */
  friendlyName?: string;
  /** Its description. */
  description?: string;
  /** When it was made, in versions of the API that tell it here; else see systemData. */
  creationTime?: string;
  /** Resource id of its storage account. */
  storageAccount?: string;
  /** Resource id of its container registry. */
  containerRegistry?: string;
  /** Resource id of its key vault. */
  keyVault?: string;
  /** Resource id of its Application Insights. */
  applicationInsights?: string;
  /** Whether it holds data of high business impact: the service then collects less. */
  hbiWorkspace?: boolean;
  /** State of its subscription, where the platform tells it. */
  subscriptionState?: string;
  /** When that state changed: ISO 8601, UTC. */
  subscriptionStatusChangeTimeStampUtc?: string;
  /** Where the regional servers of its experiments and runs are found. */
  discoveryUrl?: string;
  /** Unknown, Updating, Creating, Deleting, Succeeded, Failed or Canceled. */
  provisioningState?: string;
  /** How it is encrypted with a key of the customer's. */
  encryption?: WorkspaceEncryption;
  /** Resource group that the platform made, with a key of the customer's. */
  serviceProvisionedResourceGroup?: string;
  /** Number of its private connections. */
  privateLinkCount?: number;
  /** Whether its managed network is provisioned at once. */
  provisionNetworkNow?: boolean;
  /** Name of the compute that builds images. */
  imageBuildCompute?: string;
  /** Whether public access is allowed behind a virtual network. */
  allowPublicAccessWhenBehindVnet?: boolean;
  /** Whether requests from public networks are allowed: Enabled or Disabled. */
  publicNetworkAccess?: string;
  /** Connections of private endpoints. */
  privateEndpointConnections?: PrivateEndpointConnection[];
  /** Where serverless computes run. */
  serverlessComputeSettings?: ServerlessComputeSettings;
  /** Its shared private links. */
  sharedPrivateLinkResources?: SharedPrivateLinkResource[];
  /** Its notebooks. */
  notebookInfo?: NotebookInfo;
  /** What the platform manages for it. */
  serviceManagedResourcesSettings?: ServiceManagedResources;
  /** Resource id of the user-assigned identity that stands for it. */
  primaryUserAssignedIdentity?: string;
  /** Its tenant. */
  tenantId?: string;
  /** Whether its storage has a hierarchical namespace. */
  storageHnsEnabled?: boolean;
  /** How its own datastores are reached: AccessKey, Identity or UserDelegationSAS. */
  systemDatastoresAuthMode?: string;
  /** Tracking URI for MLflow. */
  mlFlowTrackingUri?: string;
  /** Whether only the API of version 1 may be used. */
  v1LegacyMode?: boolean;
  /** Its managed network. */
  managedNetwork?: ManagedNetwork;
  /** With the kind FeatureStore: the feature store. */
  featureStoreSettings?: FeatureStoreSettings;
  /** Workspaces of a hub. */
  associatedWorkspaces?: string[];
  /** Whether a hub's data is isolated. */
  enableDataIsolation?: boolean;
  /** Whether the service encrypts with a key of the customer's. */
  enableServiceSideCMKEncryption?: boolean;
  /** Resource id of its hub. */
  hubResourceId?: string;
  /** With the kind Hub: its settings. */
  workspaceHubConfig?: WorkspaceHubConfig;
  /** Its managed identities. */
  identity?: WorkspaceIdentity;
  /** Its SKU. */
  sku?: Sku;
  /** Who made and who last changed it. */
  systemData?: SystemData;
}

/** Arguments of {@link Compute}. */
export interface ComputeArgs {
  /**
   * Its name, which is unique in the workspace: letters, digits and -, beginning with a letter and not ending with -; 2 to 32 characters for AmlCompute, 3 to 24 for ComputeInstance. Default: the resource's name.
   *
   * A change makes a new object: a compute cannot be renamed.
   */
  name?: pulumi.Input<string>;
  /**
   * The workspace that contains it. Default: the configuration mlops:azureWorkspace.
   *
   * A change makes a new object: an object cannot move to another workspace.
   */
  workspace?: pulumi.Input<string>;
  /**
   * The resource group that contains it. Default: the configuration mlops:azureResourceGroup.
   *
   * A change makes a new object: an object cannot move to another resource group.
   */
  resourceGroup?: pulumi.Input<string>;
  /**
   * The subscription that contains it. Default: the configuration mlops:azureSubscriptionId.
   *
   * A change makes a new object: an object cannot move to another subscription.
   */
  subscriptionId?: pulumi.Input<string>;
  /**
   * Its kind: AmlCompute, a cluster described by amlCompute, or ComputeInstance, a workstation described by computeInstance.
   *
   * A change makes a new object: the platform cannot turn one kind of compute into another.
   */
  computeType: pulumi.Input<"AmlCompute" | "ComputeInstance">;
  /**
   * Azure region: the one of its workspace, which is the default.
   *
   * A change makes a new object: a compute cannot move to another region.
   */
  location?: pulumi.Input<string>;
  /** Tags: at most 49. The tag pulumi-mlops-owner is the provider's: it says which resource made the compute. */
  tags?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
  /** Its managed identities. */
  identity?: pulumi.Input<ManagedIdentityArgs>;
  /** The SKU of the workspace. */
  sku?: pulumi.Input<SkuArgs>;
  /** Its description. */
  description?: pulumi.Input<string>;
  /**
   * Region of the underlying compute. Default: the platform's.
   *
   * A change makes a new object: the platform does not change it in an existing compute.
   */
  computeLocation?: pulumi.Input<string>;
  /**
   * Resource id of the underlying compute, where there is one.
   *
   * A change makes a new object: the platform does not change it in an existing compute.
   */
  resourceId?: pulumi.Input<string>;
  /**
   * Whether only Microsoft Entra ID authenticates, no local account. Default: the platform's.
   *
   * A change makes a new object: the platform does not change it in an existing compute.
   */
  disableLocalAuth?: pulumi.Input<boolean>;
  /** The cluster, with computeType AmlCompute. */
  amlCompute?: pulumi.Input<AmlComputeArgs>;
  /** The compute instance, with computeType ComputeInstance. */
  computeInstance?: pulumi.Input<ComputeInstanceArgs>;
  /**
   * The administrator's account on each node of a cluster, with computeType AmlCompute. Kept as a secret as a whole. The platform never gives it back; an import takes it from the program.
   *
   * A change makes a new object: the platform does not change it in an existing compute.
   */
  userAccountCredentials?: pulumi.Input<UserAccountCredentialsArgs>;
  /** What becomes of the underlying compute when this resource is deleted: Delete, or Detach, which only takes it out of the workspace. Default: Delete. */
  deleteAction?: pulumi.Input<"Delete" | "Detach">;
  /** Version of the platform's API, YYYY-MM-DD, perhaps with -preview. What it does not know must not be given. Default: 2025-09-01. */
  apiVersion?: pulumi.Input<string>;
}

/**
 * A compute of an Azure Machine Learning workspace: a cluster that scales by itself (AmlCompute), or a workstation for one user (ComputeInstance).
 *
 * Id: `/subscriptions/{subscriptionId}/resourceGroups/{resourceGroup}/providers/Microsoft.MachineLearningServices/workspaces/{workspace}/computes/{name}`. Source: Azure Machine Learning, Compute, 2025-09-01.
 */
export class Compute extends pulumi.CustomResource {
  /** Its name, which is unique in the workspace: letters, digits and -, beginning with a letter and not ending with -; 2 to 32 characters for AmlCompute, 3 to 24 for ComputeInstance. Default: the resource's name. */
  declare readonly name: pulumi.Output<string>;
  /** The workspace that contains it. Default: the configuration mlops:azureWorkspace. */
  declare readonly workspace: pulumi.Output<string>;
  /** The resource group that contains it. Default: the configuration mlops:azureResourceGroup. */
  declare readonly resourceGroup: pulumi.Output<string>;
  /** The subscription that contains it. Default: the configuration mlops:azureSubscriptionId. */
  declare readonly subscriptionId: pulumi.Output<string>;
  /** Its kind: AmlCompute, a cluster described by amlCompute, or ComputeInstance, a workstation described by computeInstance. */
  declare readonly computeType: pulumi.Output<"AmlCompute" | "ComputeInstance">;
  /** Azure region: the one of its workspace, which is the default. */
  declare readonly location: pulumi.Output<string | undefined>;
  /** Tags: at most 49. The tag pulumi-mlops-owner is the provider's: it says which resource made the compute. */
  declare readonly tags: pulumi.Output<{ [key: string]: string } | undefined>;
  /** Its managed identities. */
  declare readonly identity: pulumi.Output<ManagedIdentity | undefined>;
  /** The SKU of the workspace. */
  declare readonly sku: pulumi.Output<Sku | undefined>;
  /** Its description. */
  declare readonly description: pulumi.Output<string | undefined>;
  /** Region of the underlying compute. Default: the platform's. */
  declare readonly computeLocation: pulumi.Output<string | undefined>;
  /** Resource id of the underlying compute, where there is one. */
  declare readonly resourceId: pulumi.Output<string | undefined>;
  /** Whether only Microsoft Entra ID authenticates, no local account. Default: the platform's. */
  declare readonly disableLocalAuth: pulumi.Output<boolean | undefined>;
  /** The cluster, with computeType AmlCompute. */
  declare readonly amlCompute: pulumi.Output<AmlCompute | undefined>;
  /** The compute instance, with computeType ComputeInstance. */
  declare readonly computeInstance: pulumi.Output<ComputeInstance | undefined>;
  /** The administrator's account on each node of a cluster, with computeType AmlCompute. Kept as a secret as a whole. The platform never gives it back; an import takes it from the program. */
  declare readonly userAccountCredentials: pulumi.Output<UserAccountCredentials | undefined>;
  /** What becomes of the underlying compute when this resource is deleted: Delete, or Detach, which only takes it out of the workspace. Default: Delete. */
  declare readonly deleteAction: pulumi.Output<"Delete" | "Detach" | undefined>;
  /** Version of the platform's API, YYYY-MM-DD, perhaps with -preview. What it does not know must not be given. Default: 2025-09-01. */
  declare readonly apiVersion: pulumi.Output<string | undefined>;
  /** Unknown, Creating, Updating, Deleting, Succeeded, Failed or Canceled. */
  declare readonly provisioningState: pulumi.Output<string | undefined>;
  /** Why provisioning failed. */
  declare readonly provisioningErrors: pulumi.Output<ComputeError[] | undefined>;
  /** When it was made: ISO 8601. */
  declare readonly createdOn: pulumi.Output<string | undefined>;
  /** When it was last changed: ISO 8601. */
  declare readonly modifiedOn: pulumi.Output<string | undefined>;
  /** Whether it was brought by the user, not provisioned by the platform. */
  declare readonly isAttachedCompute: pulumi.Output<boolean | undefined>;
  /** Principal id (object id) of its system-assigned identity, which roles are assigned to. */
  declare readonly principalId: pulumi.Output<string | undefined>;
  /** Tenant of its system-assigned identity. */
  declare readonly tenantId: pulumi.Output<string | undefined>;
  /** Its user-assigned identities. */
  declare readonly assignedIdentities: pulumi.Output<AssignedIdentity[] | undefined>;
  /** Who made and who last changed it. */
  declare readonly systemData: pulumi.Output<SystemData | undefined>;
  /** What the cluster is doing. */
  declare readonly amlComputeStatus: pulumi.Output<AmlComputeStatus | undefined>;
  /** What the compute instance is doing. */
  declare readonly computeInstanceStatus: pulumi.Output<ComputeInstanceStatus | undefined>;

  /** Whether an object is a Compute of this package, also of another copy of it. */
  static override isInstance(object: unknown): object is Compute {
    const type = (object as { __pulumiType?: string } | undefined)?.__pulumiType;
    return type === "mlops:azureml:Compute" || type === "pulumi-nodejs:dynamic/azureml:Compute";
  }

  /** The state of an existing Compute, by its id, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): Compute {
    return new Compute(name, undefined as unknown as ComputeArgs, { ...opts, id });
  }

  constructor(name: string, args: ComputeArgs, opts?: pulumi.CustomResourceOptions) {
    const registration = register("azureml:Compute", name, args, opts);
    try {
      super(...registration.with);
    } finally {
      registration.end();
    }
  }
}

/** Arguments of {@link Run}. */
export interface RunArgs {
  /**
   * The experiment that it belongs to, made when there is none of the name: up to 256 letters, digits, - and _.
   *
   * A change makes a new object: a run cannot move to another experiment.
   */
  experimentName: pulumi.Input<string>;
  /**
   * The workspace that contains it. Default: the configuration mlops:azureWorkspace.
   *
   * A change makes a new object: an object cannot move to another workspace.
   */
  workspace?: pulumi.Input<string>;
  /**
   * The resource group that contains it. Default: the configuration mlops:azureResourceGroup.
   *
   * A change makes a new object: an object cannot move to another resource group.
   */
  resourceGroup?: pulumi.Input<string>;
  /**
   * The subscription that contains it. Default: the configuration mlops:azureSubscriptionId.
   *
   * A change makes a new object: an object cannot move to another subscription.
   */
  subscriptionId?: pulumi.Input<string>;
  /** The folder with the script and what belongs to it, relative to the folder of Pulumi.yaml: at most 2000 files and 300 MB, without what its .amlignore (or, where there is none, its .gitignore) says. A changed file starts a new run. Excludes projectZip and snapshotId. */
  source?: pulumi.Input<string>;
  /** A zip archive with the script in its root, instead of a folder. Another content starts a new run. Excludes source and snapshotId. */
  projectZip?: pulumi.Input<string>;
  /**
   * A snapshot that the platform has from an earlier run, instead of local files. Excludes source and projectZip; with these, it is the snapshot that the platform made of them.
   *
   * A change makes a new object: something else to run is another run.
   */
  snapshotId?: pulumi.Input<string>;
  /** What the run does, where and with what. A change starts a new run. Excludes definitionFile. */
  definition?: pulumi.Input<RunConfigurationArgs>;
  /** A JSON or YAML file with the definition: the configuration, alone or below Configuration; names in any case. A change starts a new run. Excludes definition. */
  definitionFile?: pulumi.Input<string>;
  /** An environment.yml, which becomes the definition's environment.python.condaDependencies. A change starts a new run. */
  condaFile?: pulumi.Input<string>;
  /** Password for environment.docker.baseImageRegistry of the definition. A change starts no new run. Kept as a secret. */
  registryPassword?: pulumi.Input<string>;
  /**
   * Any text: a change starts a new run of the same.
   *
   * A change makes a new object: the trigger changed, which asks for a new run.
   */
  trigger?: pulumi.Input<string>;
  /** Whether to wait until the run has ended; a run that fails or is canceled is a failure then. false: it is started, and pulumi refresh tells when it has ended. Default: true. */
  wait?: pulumi.Input<boolean>;
  /**
   * The run that this one is a child of.
   *
   * A change makes a new object: a run is what it was started with.
   */
  parentRunId?: pulumi.Input<string>;
  /**
   * What the run is the work of. Default: the platform's.
   *
   * A change makes a new object: a run is what it was started with.
   */
  runType?: pulumi.Input<string>;
  /** Name that the run history shows. Default: the platform's. */
  name?: pulumi.Input<string>;
  /** Its description in the run history. */
  description?: pulumi.Input<string>;
  /** Whether the run history hides it. Default: false. */
  hidden?: pulumi.Input<boolean>;
  /** Its tags. The tag pulumi-mlops is the provider's, and those of the platform's own are not shown. */
  tags?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
  /** Properties of your own. The platform sets each once: they can be added, but neither changed nor removed. */
  properties?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
}

/**
 * A run of a script on a compute of Azure Machine Learning. It is started once for what it is made of: a changed file, definition or trigger starts a new run, and nothing else does. Deleting it cancels it while it is live; the platform keeps its history.
 *
 * Id: `/subscriptions/{subscriptionId}/resourceGroups/{resourceGroup}/providers/Microsoft.MachineLearningServices/workspaces/{workspace}/experiments/{experimentName}/runs/{runId}`. Source: Azure Machine Learning REST, execution and run history 2019-09-30.
 */
export class Run extends pulumi.CustomResource {
  /** The experiment that it belongs to, made when there is none of the name: up to 256 letters, digits, - and _. */
  declare readonly experimentName: pulumi.Output<string>;
  /** The workspace that contains it. Default: the configuration mlops:azureWorkspace. */
  declare readonly workspace: pulumi.Output<string>;
  /** The resource group that contains it. Default: the configuration mlops:azureResourceGroup. */
  declare readonly resourceGroup: pulumi.Output<string>;
  /** The subscription that contains it. Default: the configuration mlops:azureSubscriptionId. */
  declare readonly subscriptionId: pulumi.Output<string>;
  /** The folder with the script and what belongs to it, relative to the folder of Pulumi.yaml: at most 2000 files and 300 MB, without what its .amlignore (or, where there is none, its .gitignore) says. A changed file starts a new run. Excludes projectZip and snapshotId. */
  declare readonly source: pulumi.Output<string | undefined>;
  /** A zip archive with the script in its root, instead of a folder. Another content starts a new run. Excludes source and snapshotId. */
  declare readonly projectZip: pulumi.Output<string | undefined>;
  /** A snapshot that the platform has from an earlier run, instead of local files. Excludes source and projectZip; with these, it is the snapshot that the platform made of them. */
  declare readonly snapshotId: pulumi.Output<string | undefined>;
  /** What the run does, where and with what. A change starts a new run. Excludes definitionFile. */
  declare readonly definition: pulumi.Output<RunConfiguration | undefined>;
  /** A JSON or YAML file with the definition: the configuration, alone or below Configuration; names in any case. A change starts a new run. Excludes definition. */
  declare readonly definitionFile: pulumi.Output<string | undefined>;
  /** An environment.yml, which becomes the definition's environment.python.condaDependencies. A change starts a new run. */
  declare readonly condaFile: pulumi.Output<string | undefined>;
  /** Password for environment.docker.baseImageRegistry of the definition. A change starts no new run. */
  declare readonly registryPassword: pulumi.Output<string | undefined>;
  /** Any text: a change starts a new run of the same. */
  declare readonly trigger: pulumi.Output<string | undefined>;
  /** Whether to wait until the run has ended; a run that fails or is canceled is a failure then. false: it is started, and pulumi refresh tells when it has ended. Default: true. */
  declare readonly wait: pulumi.Output<boolean>;
  /** The run that this one is a child of. */
  declare readonly parentRunId: pulumi.Output<string | undefined>;
  /** What the run is the work of. Default: the platform's. */
  declare readonly runType: pulumi.Output<string | undefined>;
  /** Name that the run history shows. Default: the platform's. */
  declare readonly name: pulumi.Output<string | undefined>;
  /** Its description in the run history. */
  declare readonly description: pulumi.Output<string | undefined>;
  /** Whether the run history hides it. Default: false. */
  declare readonly hidden: pulumi.Output<boolean>;
  /** Its tags. The tag pulumi-mlops is the provider's, and those of the platform's own are not shown. */
  declare readonly tags: pulumi.Output<{ [key: string]: string } | undefined>;
  /** Properties of your own. The platform sets each once: they can be added, but neither changed nor removed. */
  declare readonly properties: pulumi.Output<{ [key: string]: string } | undefined>;
  /** The files of the folder, each with the beginning of its SHA-256. */
  declare readonly sourceFiles: pulumi.Output<{ [key: string]: string } | undefined>;
  /** SHA-256 of what is run: of the folder's names and contents, or of the archive. */
  declare readonly sourceHash: pulumi.Output<string | undefined>;
  /** The definition, wherever its parts came from. */
  declare readonly resolvedDefinition: pulumi.Output<RunConfiguration | undefined>;
  /** The run's id on the platform. */
  declare readonly runId: pulumi.Output<string>;
  /** Its number in the experiment. */
  declare readonly runNumber: pulumi.Output<number | undefined>;
  /** NotStarted, Queued, Preparing, Running, Finalizing, Completed, Failed, Canceled, … */
  declare readonly status: pulumi.Output<string>;
  /** When it was made: ISO 8601, UTC. */
  declare readonly createdUtc: pulumi.Output<string | undefined>;
  /** When the script was started: ISO 8601, UTC. */
  declare readonly startTimeUtc: pulumi.Output<string | undefined>;
  /** When it ended: ISO 8601, UTC. Absent while it is live. */
  declare readonly endTimeUtc: pulumi.Output<string | undefined>;
  /** How long it ran, in seconds. */
  declare readonly duration: pulumi.Output<number | undefined>;
  /** The last value of each metric, by its name. */
  declare readonly metrics: pulumi.Output<{ [key: string]: any } | undefined>;
  /** Paths of the files that it left. */
  declare readonly artifacts: pulumi.Output<string[] | undefined>;
  /** Why it failed. */
  declare readonly error: pulumi.Output<RunError | undefined>;
  /** The last lines of what it printed, when it failed. */
  declare readonly logTail: pulumi.Output<string | undefined>;

  /** Whether an object is a Run of this package, also of another copy of it. */
  static override isInstance(object: unknown): object is Run {
    const type = (object as { __pulumiType?: string } | undefined)?.__pulumiType;
    return type === "mlops:azureml:Run" || type === "pulumi-nodejs:dynamic/azureml:Run";
  }

  /** The state of an existing Run, by its id, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): Run {
    return new Run(name, undefined as unknown as RunArgs, { ...opts, id });
  }

  constructor(name: string, args: RunArgs, opts?: pulumi.CustomResourceOptions) {
    const registration = register("azureml:Run", name, args, opts);
    try {
      super(...registration.with);
    } finally {
      registration.end();
    }
  }
}

/** Arguments of {@link getCompute}. */
export interface GetComputeArgs {
  /** Its name. */
  name: string;
  /** The workspace. Default: the configuration mlops:azureWorkspace. */
  workspace?: string;
  /** The resource group. Default: the configuration mlops:azureResourceGroup. */
  resourceGroup?: string;
  /** The subscription. Default: the configuration mlops:azureSubscriptionId. */
  subscriptionId?: string;
  /** Version of the platform's API, YYYY-MM-DD, perhaps with -preview. What it does not know must not be given. Default: 2025-09-01. */
  apiVersion?: string;
}

/** Arguments of {@link getComputeOutput}. */
export interface GetComputeOutputArgs {
  /** Its name. */
  name: pulumi.Input<string>;
  /** The workspace. Default: the configuration mlops:azureWorkspace. */
  workspace?: pulumi.Input<string>;
  /** The resource group. Default: the configuration mlops:azureResourceGroup. */
  resourceGroup?: pulumi.Input<string>;
  /** The subscription. Default: the configuration mlops:azureSubscriptionId. */
  subscriptionId?: pulumi.Input<string>;
  /** Version of the platform's API, YYYY-MM-DD, perhaps with -preview. What it does not know must not be given. Default: 2025-09-01. */
  apiVersion?: pulumi.Input<string>;
}

/** Result of {@link getCompute}. */
export interface GetComputeResult {
  /** Its resource id. */
  id: string;
  /** Its name. */
  name: string;
  /** Its kind: AmlCompute, ComputeInstance, or a kind that is attached: AKS, Kubernetes, VirtualMachine, HDInsight, DataFactory, Databricks, DataLakeAnalytics or SynapseSpark. */
  computeType: string;
  /** Azure region: the one of its workspace, which is the default. */
  location?: string;
  /** Tags: at most 49. The tag pulumi-mlops-owner is the provider's: it says which resource made the compute. */
  tags?: { [key: string]: string };
  /** Its managed identities. */
  identity?: ManagedIdentity;
  /** The SKU of the workspace. */
  sku?: Sku;
  /** Its description. */
  description?: string;
  /** Region of the underlying compute. Default: the platform's. */
  computeLocation?: string;
  /** Resource id of the underlying compute, where there is one. */
  resourceId?: string;
  /** Whether only Microsoft Entra ID authenticates, no local account. Default: the platform's. */
  disableLocalAuth?: boolean;
  /** With computeType AmlCompute: the cluster. */
  amlCompute?: AmlCompute;
  /** With computeType ComputeInstance: the compute instance. */
  computeInstance?: ComputeInstance;
  /** With computeType AmlCompute: name of the administrator's account on its nodes, where there is one. */
  adminUserName?: string;
  /** Unknown, Creating, Updating, Deleting, Succeeded, Failed or Canceled. */
  provisioningState?: string;
  /** Why provisioning failed. */
  provisioningErrors?: ComputeError[];
  /** When it was made: ISO 8601. */
  createdOn?: string;
  /** When it was last changed: ISO 8601. */
  modifiedOn?: string;
  /** Whether it was brought by the user, not provisioned by the platform. */
  isAttachedCompute?: boolean;
  /** Principal id (object id) of its system-assigned identity, which roles are assigned to. */
  principalId?: string;
  /** Tenant of its system-assigned identity. */
  tenantId?: string;
  /** Its user-assigned identities. */
  assignedIdentities?: AssignedIdentity[];
  /** Who made and who last changed it. */
  systemData?: SystemData;
  /** What the cluster is doing. */
  amlComputeStatus?: AmlComputeStatus;
  /** What the compute instance is doing. */
  computeInstanceStatus?: ComputeInstanceStatus;
}

/**
 * A compute of a workspace, of whatever kind.
 *
 * Source: Azure Machine Learning, Compute, 2025-09-01.
 */
export function getCompute(args: GetComputeArgs, opts?: pulumi.InvokeOptions): Promise<GetComputeResult> {
  return invoke("azureml:getCompute", args, opts);
}

/**
 * A compute of a workspace, of whatever kind.
 *
 * Source: Azure Machine Learning, Compute, 2025-09-01.
 */
export function getComputeOutput(args: GetComputeOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<GetComputeResult> {
  return invokeOutput("azureml:getCompute", args, opts);
}

/** Arguments of {@link getComputes}. */
export interface GetComputesArgs {
  /** The workspace. Default: the configuration mlops:azureWorkspace. */
  workspace?: string;
  /** The resource group. Default: the configuration mlops:azureResourceGroup. */
  resourceGroup?: string;
  /** The subscription. Default: the configuration mlops:azureSubscriptionId. */
  subscriptionId?: string;
  /** Version of the platform's API, YYYY-MM-DD, perhaps with -preview. What it does not know must not be given. Default: 2025-09-01. */
  apiVersion?: string;
}

/** Arguments of {@link getComputesOutput}. */
export interface GetComputesOutputArgs {
  /** The workspace. Default: the configuration mlops:azureWorkspace. */
  workspace?: pulumi.Input<string>;
  /** The resource group. Default: the configuration mlops:azureResourceGroup. */
  resourceGroup?: pulumi.Input<string>;
  /** The subscription. Default: the configuration mlops:azureSubscriptionId. */
  subscriptionId?: pulumi.Input<string>;
  /** Version of the platform's API, YYYY-MM-DD, perhaps with -preview. What it does not know must not be given. Default: 2025-09-01. */
  apiVersion?: pulumi.Input<string>;
}

/** Result of {@link getComputes}. */
export interface GetComputesResult {
  /** The computes. */
  computes: FoundCompute[];
}

/**
 * The computes of a workspace, of all kinds.
 *
 * Source: Azure Machine Learning, Compute, 2025-09-01.
 */
export function getComputes(args: GetComputesArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetComputesResult> {
  return invoke("azureml:getComputes", args, opts);
}

/**
 * The computes of a workspace, of all kinds.
 *
 * Source: Azure Machine Learning, Compute, 2025-09-01.
 */
export function getComputesOutput(args: GetComputesOutputArgs = {}, opts?: pulumi.InvokeOptions): pulumi.Output<GetComputesResult> {
  return invokeOutput("azureml:getComputes", args, opts);
}

/** Arguments of {@link getRun}. */
export interface GetRunArgs {
  /** The workspace. Default: the configuration mlops:azureWorkspace. */
  workspace?: string;
  /** The resource group. Default: the configuration mlops:azureResourceGroup. */
  resourceGroup?: string;
  /** The subscription. Default: the configuration mlops:azureSubscriptionId. */
  subscriptionId?: string;
  /** The experiment that it belongs to, made when there is none of the name: up to 256 letters, digits, - and _. */
  experimentName: string;
  /** The run's id on the platform. */
  runId: string;
}

/** Arguments of {@link getRunOutput}. */
export interface GetRunOutputArgs {
  /** The workspace. Default: the configuration mlops:azureWorkspace. */
  workspace?: pulumi.Input<string>;
  /** The resource group. Default: the configuration mlops:azureResourceGroup. */
  resourceGroup?: pulumi.Input<string>;
  /** The subscription. Default: the configuration mlops:azureSubscriptionId. */
  subscriptionId?: pulumi.Input<string>;
  /** The experiment that it belongs to, made when there is none of the name: up to 256 letters, digits, - and _. */
  experimentName: pulumi.Input<string>;
  /** The run's id on the platform. */
  runId: pulumi.Input<string>;
}

/** Result of {@link getRun}. */
export interface GetRunResult {
  /** Its id as a resource: what pulumi import takes. */
  id: string;
  /** The experiment that it belongs to, made when there is none of the name: up to 256 letters, digits, - and _. */
  experimentName?: string;
  /** The workspace that contains it. Default: the configuration mlops:azureWorkspace. */
  workspace?: string;
  /** The resource group that contains it. Default: the configuration mlops:azureResourceGroup. */
  resourceGroup?: string;
  /** The subscription that contains it. Default: the configuration mlops:azureSubscriptionId. */
  subscriptionId?: string;
  /** A snapshot that the platform has from an earlier run, instead of local files. Excludes source and projectZip; with these, it is the snapshot that the platform made of them. */
  snapshotId?: string;
  /** The run that this one is a child of. */
  parentRunId?: string;
  /** What the run is the work of. Default: the platform's. */
  runType?: string;
  /** Name that the run history shows. Default: the platform's. */
  name?: string;
  /** Its description in the run history. */
  description?: string;
  /** Whether the run history hides it. Default: false. */
  hidden?: boolean;
  /** Its tags. The tag pulumi-mlops is the provider's, and those of the platform's own are not shown. */
  tags?: { [key: string]: string };
  /** All its properties, the platform's included. */
  properties: { [key: string]: string };
  /** What it does, where and with what. */
  definition?: RunConfiguration;
  /** The run's id on the platform. */
  runId: string;
  /** Its number in the experiment. */
  runNumber?: number;
  /** NotStarted, Queued, Preparing, Running, Finalizing, Completed, Failed, Canceled, … */
  status: string;
  /** When it was made: ISO 8601, UTC. */
  createdUtc?: string;
  /** When the script was started: ISO 8601, UTC. */
  startTimeUtc?: string;
  /** When it ended: ISO 8601, UTC. Absent while it is live. */
  endTimeUtc?: string;
  /** How long it ran, in seconds. */
  duration?: number;
  /** The last value of each metric, by its name. */
  metrics?: { [key: string]: any };
  /** Paths of the files that it left. */
  artifacts?: string[];
  /** Why it failed. */
  error?: RunError;
  /** The last lines of what it printed. */
  logTail?: string;
}

/**
 * One run with its metrics, files and the end of its log. Fails when there is none with the id.
 *
 * Source: Azure Machine Learning REST, run history 2019-09-30.
 */
export function getRun(args: GetRunArgs, opts?: pulumi.InvokeOptions): Promise<GetRunResult> {
  return invoke("azureml:getRun", args, opts);
}

/**
 * One run with its metrics, files and the end of its log. Fails when there is none with the id.
 *
 * Source: Azure Machine Learning REST, run history 2019-09-30.
 */
export function getRunOutput(args: GetRunOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<GetRunResult> {
  return invokeOutput("azureml:getRun", args, opts);
}

/** Arguments of {@link getWorkspace}. */
export interface GetWorkspaceArgs {
  /** The workspace. Default: the configuration mlops:azureWorkspace. */
  workspace?: string;
  /** The resource group. Default: the configuration mlops:azureResourceGroup. */
  resourceGroup?: string;
  /** The subscription. Default: the configuration mlops:azureSubscriptionId. */
  subscriptionId?: string;
}

/** Arguments of {@link getWorkspaceOutput}. */
export interface GetWorkspaceOutputArgs {
  /** The workspace. Default: the configuration mlops:azureWorkspace. */
  workspace?: pulumi.Input<string>;
  /** The resource group. Default: the configuration mlops:azureResourceGroup. */
  resourceGroup?: pulumi.Input<string>;
  /** The subscription. Default: the configuration mlops:azureSubscriptionId. */
  subscriptionId?: pulumi.Input<string>;
}

/** Result of {@link getWorkspace}. */
export interface GetWorkspaceResult {
  /** Its resource id. */
  id: string;
  /** Its name. */
  name: string;
  /** Its resource type. */
  type?: string;
  /** Its kind: Default, Hub, Project or FeatureStore. */
  kind?: string;
  /** Its region. */
  location?: string;
  /** Its tags. */
  tags?: { [key: string]: string };
  /** Its version, for conditional requests. */
  etag?: string;
  /** Its immutable id. */
  workspaceId?: string;
  /** Its friendly name. */
  friendlyName?: string;
  /** Its description. */
  description?: string;
  /** When it was made, in versions of the API that tell it here; else see systemData. */
  creationTime?: string;
  /** Resource id of its storage account. */
  storageAccount?: string;
  /** Resource id of its container registry. */
  containerRegistry?: string;
  /** Resource id of its key vault. */
  keyVault?: string;
  /** Resource id of its Application Insights. */
  applicationInsights?: string;
  /** Whether it holds data of high business impact: the service then collects less. */
  hbiWorkspace?: boolean;
  /** State of its subscription, where the platform tells it. */
  subscriptionState?: string;
  /** When that state changed: ISO 8601, UTC. */
  subscriptionStatusChangeTimeStampUtc?: string;
  /** Where the regional servers of its experiments and runs are found. */
  discoveryUrl?: string;
  /** Unknown, Updating, Creating, Deleting, Succeeded, Failed or Canceled. */
  provisioningState?: string;
  /** How it is encrypted with a key of the customer's. */
  encryption?: WorkspaceEncryption;
  /** Resource group that the platform made, with a key of the customer's. */
  serviceProvisionedResourceGroup?: string;
  /** Number of its private connections. */
  privateLinkCount?: number;
  /** Whether its managed network is provisioned at once. */
  provisionNetworkNow?: boolean;
  /** Name of the compute that builds images. */
  imageBuildCompute?: string;
  /** Whether public access is allowed behind a virtual network. */
  allowPublicAccessWhenBehindVnet?: boolean;
  /** Whether requests from public networks are allowed: Enabled or Disabled. */
  publicNetworkAccess?: string;
  /** Connections of private endpoints. */
  privateEndpointConnections?: PrivateEndpointConnection[];
  /** Where serverless computes run. */
  serverlessComputeSettings?: ServerlessComputeSettings;
  /** Its shared private links. */
  sharedPrivateLinkResources?: SharedPrivateLinkResource[];
  /** Its notebooks. */
  notebookInfo?: NotebookInfo;
  /** What the platform manages for it. */
  serviceManagedResourcesSettings?: ServiceManagedResources;
  /** Resource id of the user-assigned identity that stands for it. */
  primaryUserAssignedIdentity?: string;
  /** Its tenant. */
  tenantId?: string;
  /** Whether its storage has a hierarchical namespace. */
  storageHnsEnabled?: boolean;
  /** How its own datastores are reached: AccessKey, Identity or UserDelegationSAS. */
  systemDatastoresAuthMode?: string;
  /** Tracking URI for MLflow. */
  mlFlowTrackingUri?: string;
  /** Whether only the API of version 1 may be used. */
  v1LegacyMode?: boolean;
  /** Its managed network. */
  managedNetwork?: ManagedNetwork;
  /** With the kind FeatureStore: the feature store. */
  featureStoreSettings?: FeatureStoreSettings;
  /** Workspaces of a hub. */
  associatedWorkspaces?: string[];
  /** Whether a hub's data is isolated. */
  enableDataIsolation?: boolean;
  /** Whether the service encrypts with a key of the customer's. */
  enableServiceSideCMKEncryption?: boolean;
  /** Resource id of its hub. */
  hubResourceId?: string;
  /** With the kind Hub: its settings. */
  workspaceHubConfig?: WorkspaceHubConfig;
  /** Its managed identities. */
  identity?: WorkspaceIdentity;
  /** Its SKU. */
  sku?: Sku;
  /** Who made and who last changed it. */
  systemData?: SystemData;
}

/**
 * An Azure Machine Learning workspace. Keys are never part of it.
 *
 * Source: Azure Machine Learning, Workspaces, 2025-09-01.
 */
export function getWorkspace(args: GetWorkspaceArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetWorkspaceResult> {
  return invoke("azureml:getWorkspace", args, opts);
}

/**
 * An Azure Machine Learning workspace. Keys are never part of it.
 *
 * Source: Azure Machine Learning, Workspaces, 2025-09-01.
 */
export function getWorkspaceOutput(args: GetWorkspaceOutputArgs = {}, opts?: pulumi.InvokeOptions): pulumi.Output<GetWorkspaceResult> {
  return invokeOutput("azureml:getWorkspace", args, opts);
}

/** Arguments of {@link getWorkspaces}. */
export interface GetWorkspacesArgs {
  /** Only those of this resource group. Default: those of the whole subscription. */
  resourceGroup?: string;
  /** The subscription. Default: the configuration mlops:azureSubscriptionId. */
  subscriptionId?: string;
}

/** Arguments of {@link getWorkspacesOutput}. */
export interface GetWorkspacesOutputArgs {
  /** Only those of this resource group. Default: those of the whole subscription. */
  resourceGroup?: pulumi.Input<string>;
  /** The subscription. Default: the configuration mlops:azureSubscriptionId. */
  subscriptionId?: pulumi.Input<string>;
}

/** Result of {@link getWorkspaces}. */
export interface GetWorkspacesResult {
  /** The workspaces. */
  workspaces: Workspace[];
}

/**
 * The Azure Machine Learning workspaces of a resource group, or of the whole subscription.
 *
 * Source: Azure Machine Learning, Workspaces, 2025-09-01.
 */
export function getWorkspaces(args: GetWorkspacesArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetWorkspacesResult> {
  return invoke("azureml:getWorkspaces", args, opts);
}

/**
 * The Azure Machine Learning workspaces of a resource group, or of the whole subscription.
 *
 * Source: Azure Machine Learning, Workspaces, 2025-09-01.
 */
export function getWorkspacesOutput(args: GetWorkspacesOutputArgs = {}, opts?: pulumi.InvokeOptions): pulumi.Output<GetWorkspacesResult> {
  return invokeOutput("azureml:getWorkspaces", args, opts);
}
