import { z } from "zod";
import { containedIn, sameDuration, sameIgnoringCase } from "../core/equal";
import { field, type } from "../core/fields";
import { json } from "./fields";

/** Why most of a compute's properties need a new compute. */
export const fixed = "the platform does not change it in an existing compute";

/** A duration that has a fixed length. */
const duration = z.string().regex(/^P(?=.)(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/);

export const ResourceId = type("ResourceId", "A reference to an Azure resource.", {
  id: field(z.string().min(1), { doc: "The resource's id.", equal: sameIgnoringCase }),
});

const ScaleSettings = type("ScaleSettings", "Between how many nodes a cluster scales.", {
  maxNodeCount: field(z.int().min(0), { doc: "At most so many nodes." }),
  minNodeCount: field(z.int().min(0).default(0), {
    doc: "At least so many nodes, which are paid for all the time. Default: 0.",
  }),
  nodeIdleTimeBeforeScaleDown: field(duration.optional(), {
    doc: "How long a node is idle before it is removed: an ISO 8601 duration such as PT2M or PT120S. Default: the platform's.",
    form: "an ISO 8601 duration of weeks, days, hours, minutes and seconds, such as PT2M",
    equal: sameDuration,
    serverDefault: true,
  }),
});

/** Everything that a program says of a cluster, but for the accounts on its nodes. */
export const AmlCompute = type("AmlCompute", "A cluster of virtual machines that scales by itself.", {
  osType: field(z.enum(["Linux", "Windows"]).optional(), {
    doc: "Operating system of the nodes: Linux or Windows. Default: Linux.",
    replaces: fixed,
    serverDefault: true,
  }),
  vmSize: field(z.string().min(1), {
    doc: "Size of the virtual machines, such as STANDARD_DS3_V2.",
    replaces: fixed,
    equal: sameIgnoringCase,
  }),
  vmPriority: field(z.enum(["Dedicated", "LowPriority"]).optional(), {
    doc: "Priority of the virtual machines: Dedicated, or LowPriority, which is cheaper and may be taken away. Default: Dedicated.",
    replaces: fixed,
    serverDefault: true,
  }),
  virtualMachineImage: field(
    type("VirtualMachineImage", "A virtual machine image.", {
      id: field(z.string().min(1), { doc: "The image's path.", equal: sameIgnoringCase }),
    }).optional(),
    { doc: "Image of the nodes, for Windows only.", replaces: fixed },
  ),
  isolatedNetwork: field(z.boolean().optional(), {
    doc: "Whether the network is isolated. Default: false.",
    replaces: fixed,
    serverDefault: true,
  }),
  scaleSettings: field(ScaleSettings.optional(), {
    doc: "Between how many nodes it scales; changed in place. Default: the platform's.",
    serverDefault: true,
  }),
  subnet: field(ResourceId.optional(), {
    doc: "The virtual network's subnet that the nodes are in.",
    replaces: fixed,
  }),
  remoteLoginPortPublicAccess: field(z.enum(["Enabled", "Disabled", "NotSpecified"]).optional(), {
    doc: "The public SSH port of the nodes: Enabled, Disabled, or NotSpecified, which means closed in a subnet and open elsewhere. Default: NotSpecified.",
    replaces: fixed,
    serverDefault: true,
    // Once the cluster stands, the platform says what it has chosen.
    equal: (program, platform) => program === "NotSpecified" || program === platform,
  }),
  enableNodePublicIp: field(z.boolean().optional(), {
    doc: "Whether the nodes have public IP addresses; without, they have a private endpoint. Default: true.",
    replaces: fixed,
    serverDefault: true,
  }),
  propertyBag: field(json.optional(), {
    doc: "Additional properties, as the platform takes them.",
    equal: containedIn,
    serverDefault: true,
  }),
});

export const UserAccountCredentials = type(
  "UserAccountCredentials",
  "The administrator's account on each node of a cluster.",
  {
    adminUserName: field(z.string().min(1), { doc: "Name of the account." }),
    adminUserSshPublicKey: field(z.string().optional(), { doc: "Its SSH public key." }),
    adminUserPassword: field(z.string().optional(), {
      doc: "Its password. The platform never gives it back.",
      secret: true,
    }),
  },
);

const count = (what: string) => field(z.int().optional(), { doc: `Number of nodes that ${what}.` });

const ErrorDetail = {
  code: field(z.string().optional(), { doc: "Code of the error." }),
  message: field(z.string().optional(), { doc: "What went wrong." }),
  target: field(z.string().optional(), { doc: "What it concerns." }),
  additionalInfo: field(z.array(json).optional(), { doc: "More about it: type and info." }),
};

export const ComputeError = type("ComputeError", "An error that a compute reports.", {
  ...ErrorDetail,
  details: field(z.array(type("ComputeErrorDetail", "A part of an error.", ErrorDetail)).optional(), {
    doc: "The errors that it consists of.",
  }),
});

export const AmlComputeStatus = type("AmlComputeStatus", "What a cluster is doing.", {
  allocationState: field(z.string().optional(), {
    doc: "Steady, or Resizing while nodes are added or removed.",
  }),
  allocationStateTransitionTime: field(z.string().optional(), {
    doc: "When it came into this state: ISO 8601.",
  }),
  errors: field(z.array(ComputeError).optional(), { doc: "Errors of setting up nodes." }),
  currentNodeCount: field(z.int().optional(), { doc: "Number of nodes now." }),
  targetNodeCount: field(z.int().optional(), {
    doc: "Number of nodes that the resizing, or the last one, is to lead to.",
  }),
  nodeStateCounts: field(
    type("NodeStateCounts", "Numbers of nodes by their state.", {
      idleNodeCount: count("are idle"),
      runningNodeCount: count("run jobs"),
      preparingNodeCount: count("are being prepared"),
      unusableNodeCount: count("are unusable"),
      leavingNodeCount: count("are leaving"),
      preemptedNodeCount: count("were taken away"),
    }).optional(),
    { doc: "Numbers of nodes by their state." },
  ),
});
