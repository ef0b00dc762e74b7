import { z } from "zod";
import { sameIgnoringCase } from "../core/equal";
import { field, type } from "../core/fields";
import { ComputeError, fixed, ResourceId } from "./amlCompute";
import { json } from "./fields";

const port = z.int().min(0).max(65535);

const CustomService = type("CustomService", "A container of your own that a compute instance runs.", {
  name: field(z.string().optional(), { doc: "Name of the service." }),
  image: field(
    type("CustomServiceImage", "The image of a service.", {
      type: field(z.enum(["docker", "azureml"]).optional(), {
        doc: "Kind of the image: docker or azureml. Default: docker.",
        serverDefault: true,
      }),
      reference: field(z.string().optional(), { doc: "The image." }),
    }).optional(),
    { doc: "The image that it runs." },
  ),
  environmentVariables: field(
    z
      .record(
        z.string(),
        type("CustomServiceVariable", "An environment variable of a service.", {
          type: field(z.enum(["local"]).optional(), {
            doc: "Kind of the variable: local, which is the default.",
            serverDefault: true,
          }),
          value: field(z.string().optional(), { doc: "Its value." }),
        }),
      )
      .optional(),
    { doc: "Environment variables of the container, by name." },
  ),
  docker: field(
    type("CustomServiceDocker", "How Docker runs a service.", {
      privileged: field(z.boolean().optional(), {
        doc: "Whether the container is privileged.",
        serverDefault: true,
      }),
    }).optional(),
    { doc: "How Docker runs it." },
  ),
  endpoints: field(
    z
      .array(
        type("CustomServiceEndpoint", "A port of a service.", {
          protocol: field(z.enum(["tcp", "udp", "http"]).optional(), {
            doc: "Protocol: tcp, udp or http. Default: tcp.",
            serverDefault: true,
          }),
          name: field(z.string().optional(), { doc: "Name of the endpoint." }),
          target: field(port.optional(), { doc: "Port inside the container." }),
          published: field(port.optional(), {
            doc: "Port that it is published on. Default: the platform's choice.",
            serverDefault: true,
          }),
          hostIp: field(z.string().optional(), {
            doc: "Host address that it is published on. Default: the platform's choice.",
            serverDefault: true,
          }),
        }),
      )
      .optional(),
    { doc: "Its ports." },
  ),
  volumes: field(
    z
      .array(
        type("CustomServiceVolume", "A mount of a service.", {
          type: field(z.enum(["bind", "volume", "tmpfs", "npipe"]).optional(), {
            doc: "Kind of the mount: bind, volume, tmpfs or npipe. Default: bind.",
            serverDefault: true,
          }),
          readOnly: field(z.boolean().optional(), {
            doc: "Whether it cannot be written. Default: false.",
            serverDefault: true,
          }),
          source: field(z.string().optional(), { doc: "What is mounted: for bind the path on the host." }),
          target: field(z.string().optional(), { doc: "Where it is mounted in the container." }),
          consistency: field(z.string().optional(), {
            doc: "Consistency of the mount.",
            serverDefault: true,
          }),
          bind: field(
            type("CustomServiceBind", "Options of a bind mount.", {
              propagation: field(z.string().optional(), { doc: "Propagation of the mount." }),
              createHostPath: field(z.boolean().optional(), {
                doc: "Whether the path on the host is made where it is missing.",
              }),
              selinux: field(z.string().optional(), { doc: "SELinux options." }),
            }).optional(),
            { doc: "With the type bind: its options." },
          ),
          volume: field(
            type("CustomServiceVolumeOptions", "Options of a volume mount.", {
              nocopy: field(z.boolean().optional(), { doc: "Whether nothing is copied into the volume." }),
            }).optional(),
            { doc: "With the type volume: its options." },
          ),
          tmpfs: field(
            type("CustomServiceTmpfs", "Options of a tmpfs mount.", {
              size: field(z.int().optional(), { doc: "Size of the file system, in bytes." }),
            }).optional(),
            { doc: "With the type tmpfs: its options." },
          ),
        }),
      )
      .optional(),
    { doc: "Its mounts." },
  ),
});

const Script = type("ComputeScript", "A script that a compute instance runs.", {
  scriptSource: field(z.string().optional(), {
    doc: "Where the script is: workspaceStorage, a file in the workspace's file share, or inline.",
  }),
  scriptData: field(z.string().optional(), {
    doc: "The script: its path in the mounted file share, or with inline its text in Base64.",
  }),
  scriptArguments: field(z.string().optional(), { doc: "Its arguments." }),
  timeout: field(z.string().optional(), { doc: "How long it may run, as the timeout command takes it." }),
});

const timeZone = field(z.string().default("UTC"), {
  doc: "Time zone that the schedule is in, by its Windows name. Default: UTC.",
});
const startTime = field(z.string().optional(), {
  doc: "When it begins to hold: yyyy-MM-ddTHH:mm:ss.",
  serverDefault: true,
});
const scheduleStatus = field(z.enum(["Enabled", "Disabled"]).optional(), {
  doc: "Whether it is Enabled or Disabled. Default: the platform's.",
  serverDefault: true,
});

const StartStopSchedule = type("ComputeStartStopSchedule", "When a compute instance starts or stops.", {
  action: field(z.enum(["Start", "Stop"]), { doc: "What happens: Start or Stop." }),
  triggerType: field(z.enum(["Recurrence", "Cron"]), {
    doc: "What says when: Recurrence or Cron.",
  }),
  status: scheduleStatus,
  recurrence: field(
    type("ComputeRecurrence", "A recurrence.", {
      frequency: field(z.enum(["Minute", "Hour", "Day", "Week", "Month"]), {
        doc: "Unit of the interval: Minute, Hour, Day, Week or Month.",
      }),
      interval: field(z.int().min(1), { doc: "Every so many of these units." }),
      startTime,
      timeZone,
      schedule: field(
        type("ComputeRecurrenceSchedule", "At what times a recurrence happens.", {
          hours: field(z.array(z.int().min(0).max(23)), { doc: "At these hours." }),
          minutes: field(z.array(z.int().min(0).max(59)), { doc: "At these minutes." }),
          monthDays: field(z.array(z.int()).optional(), { doc: "On these days of the month." }),
          weekDays: field(
            z
              .array(z.enum(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]))
              .optional(),
            { doc: "On these days of the week." },
          ),
        }).optional(),
        { doc: "The times within it." },
      ),
    }).optional(),
    { doc: "With the trigger type Recurrence: how often." },
  ),
  cron: field(
    type("ComputeCron", "A schedule as a cron expression.", {
      startTime,
      timeZone,
      expression: field(z.string().min(1), { doc: "The expression, in NCronTab format." }),
    }).optional(),
    { doc: "With the trigger type Cron: when." },
  ),
  schedule: field(
    type("ComputeScheduleBase", "A schedule of its own, which the platform no longer uses.", {
      id: field(z.string().optional(), { doc: "Its id." }),
      provisioningStatus: field(z.enum(["Completed", "Provisioning", "Failed"]).optional(), {
        doc: "How far its provisioning is: Completed, Provisioning or Failed.",
        serverDefault: true,
      }),
      status: scheduleStatus,
    }).optional(),
    { doc: "Deprecated: the platform does not use it any more.", serverDefault: true },
  ),
});

/** Everything that a program says of a compute instance. */
export const ComputeInstance = type("ComputeInstance", "A workstation for one user.", {
  vmSize: field(z.string().min(1), {
    doc: "Size of the virtual machine, such as STANDARD_DS3_V2.",
    replaces: fixed,
    equal: sameIgnoringCase,
  }),
  subnet: field(ResourceId.optional(), {
    doc: "The virtual network's subnet that it is in.",
    replaces: fixed,
  }),
  applicationSharingPolicy: field(z.enum(["Personal", "Shared"]).optional(), {
    doc: "Who may use its applications: Personal (only who made it) or Shared (every user of the workspace, by role). Default: Shared.",
    replaces: fixed,
    serverDefault: true,
  }),
  sshSettings: field(
    type("ComputeInstanceSshSettings", "How a compute instance is reached by SSH.", {
      sshPublicAccess: field(z.enum(["Enabled", "Disabled"]).optional(), {
        doc: "Whether the public SSH port is open: Enabled or Disabled. Default: Disabled.",
        replaces: fixed,
        serverDefault: true,
      }),
      adminPublicKey: field(z.string().optional(), {
        doc: "The RSA public key of the administrator, as ssh-keygen -t rsa -b 2048 writes it.",
        replaces: fixed,
      }),
    }).optional(),
    { doc: "How it is reached by SSH.", serverDefault: true },
  ),
  customServices: field(z.array(CustomService).optional(), {
    doc: "Containers of your own that it runs.",
    replaces: fixed,
  }),
  computeInstanceAuthorizationType: field(z.enum(["personal"]).optional(), {
    doc: "Who may use it: personal, which is the default.",
    replaces: fixed,
    serverDefault: true,
  }),
  personalComputeInstanceSettings: field(
    type("PersonalComputeInstanceSettings", "Settings of a personal compute instance.", {
      assignedUser: field(
        type("AssignedUser", "A user of Microsoft Entra ID.", {
          objectId: field(z.string(), { doc: "The user's object id.", equal: sameIgnoringCase }),
          tenantId: field(z.string(), { doc: "The user's tenant.", equal: sameIgnoringCase }),
        }).optional(),
        { doc: "The user that it is for. Default: who makes it." },
      ),
    }).optional(),
    { doc: "Whom it is for.", replaces: fixed, serverDefault: true },
  ),
  setupScripts: field(
    type("SetupScripts", "Scripts that set a compute instance up.", {
      scripts: field(
        type("ScriptsToExecute", "The scripts, by when they run.", {
          startupScript: field(Script.optional(), { doc: "Runs at every start." }),
          creationScript: field(Script.optional(), { doc: "Runs once, when the instance is made." }),
        }).optional(),
        { doc: "The scripts." },
      ),
    }).optional(),
    { doc: "Scripts that set it up.", replaces: fixed },
  ),
  schedules: field(
    type("ComputeSchedules", "Schedules of a compute instance.", {
      computeStartStop: field(z.array(StartStopSchedule).optional(), { doc: "When it starts and stops." }),
    }).optional(),
    { doc: "When it starts and stops by itself; changed in place." },
  ),
  enableNodePublicIp: field(z.boolean().optional(), {
    doc: "Whether it has a public IP address; without, it has a private endpoint. Default: true.",
    replaces: fixed,
    serverDefault: true,
  }),
});

const text = (doc: string) => field(z.string().optional(), { doc });

/** What the platform says of a compute instance, beyond what the program said. */
export const ComputeInstanceStatus = type("ComputeInstanceStatus", "What a compute instance is doing.", {
  state: text(
    "Creating, CreateFailed, Deleting, Running, Restarting, JobRunning, SettingUp, SetupFailed, Starting, Stopped, Stopping, UserSettingUp, UserSetupFailed, Unknown or Unusable.",
  ),
  errors: field(z.array(ComputeError).optional(), { doc: "Errors that it met." }),
  adminUserName: text("Name of the administrator, for SSH."),
  sshPort: field(z.int().optional(), { doc: "Port for SSH." }),
  applications: field(
    z
      .array(
        type("ComputeInstanceApplication", "An application of a compute instance.", {
          displayName: text("Its name."),
          endpointUri: text("Its address."),
        }),
      )
      .optional(),
    { doc: "Its applications, such as Jupyter." },
  ),
  connectivityEndpoints: field(
    type("ComputeInstanceEndpoints", "The addresses of a compute instance.", {
      publicIpAddress: text("Its public IP address."),
      privateIpAddress: text("Its IP address in the virtual network."),
    }).optional(),
    { doc: "Its addresses." },
  ),
  createdBy: field(
    type("ComputeInstanceCreator", "Who made a compute instance.", {
      userName: text("The user's name."),
      userOrgId: text("The user's tenant."),
      userId: text("The user's object id."),
    }).optional(),
    { doc: "Who made it." },
  ),
  osImageMetadata: field(
    type("ImageMetadata", "The operating system image of a compute instance.", {
      currentImageVersion: text("Version that it runs."),
      latestImageVersion: text("The newest version."),
      isLatestOsImageVersion: field(z.boolean().optional(), { doc: "Whether it runs the newest version." }),
    }).optional(),
    { doc: "Its operating system image." },
  ),
  lastOperation: field(
    type("ComputeInstanceOperation", "An operation on a compute instance.", {
      operationName: text("Create, Start, Stop, Restart, Reimage or Delete."),
      operationTime: text("When: ISO 8601."),
      operationStatus: text(
        "InProgress, Succeeded, CreateFailed, StartFailed, StopFailed, RestartFailed, ReimageFailed or DeleteFailed.",
      ),
      operationTrigger: text("What began it: User, Schedule or IdleShutdown."),
    }).optional(),
    { doc: "The last operation on it." },
  ),
  scheduleStates: field(
    z
      .array(
        type("ComputeScheduleState", "A schedule as the platform keeps it.", {
          id: text("Its id."),
          provisioningStatus: text("Completed, Provisioning or Failed."),
        }),
      )
      .optional(),
    { doc: "Its start and stop schedules, in their order." },
  ),
  containers: field(
    z
      .array(
        type("ComputeInstanceContainer", "A container of a compute instance.", {
          name: text("Its name."),
          autosave: text("What it saves by itself: None, Local or Remote."),
          gpu: text("Its GPU."),
          network: text("Its network: Bridge or Host."),
          environment: field(
            type("ComputeInstanceEnvironment", "The environment of a container.", {
              name: text("Its name."),
              version: text("Its version."),
            }).optional(),
            { doc: "Its environment." },
          ),
          services: field(z.array(json).optional(), { doc: "Its services." }),
        }),
      )
      .optional(),
    { doc: "Its containers." },
  ),
  dataDisks: field(
    z
      .array(
        type("ComputeInstanceDataDisk", "A data disk of a compute instance.", {
          caching: text("Its caching: None, ReadOnly or ReadWrite."),
          diskSizeGB: field(z.int().optional(), { doc: "Its size, in gigabytes." }),
          lun: field(z.int().optional(), { doc: "Its logical unit number." }),
          storageAccountType: text("Its storage: Standard_LRS or Premium_LRS."),
        }),
      )
      .optional(),
    { doc: "Its data disks." },
  ),
  dataMounts: field(
    z
      .array(
        type("ComputeInstanceDataMount", "A data mount of a compute instance.", {
          source: text("What is mounted."),
          sourceType: text("Kind of the source: Dataset, Datastore or URI."),
          mountName: text("Its name."),
          mountAction: text("Mount or Unmount."),
          createdBy: text("Who made it."),
          mountPath: text("Where it is mounted."),
          mountState: text(
            "MountRequested, Mounted, MountFailed, UnmountRequested, UnmountFailed or Unmounted.",
          ),
          mountedOn: text("When it was mounted: ISO 8601."),
          error: text("Why it could not be mounted."),
        }),
      )
      .optional(),
    { doc: "Its data mounts." },
  ),
  versions: field(
    type("ComputeInstanceVersions", "Versions of a compute instance.", {
      runtime: text("Version of its runtime."),
    }).optional(),
    { doc: "Its versions." },
  ),
});
