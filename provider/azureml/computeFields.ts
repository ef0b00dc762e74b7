import { z } from "zod";
import { sameIgnoringCase, sameLocation } from "../core/equal";
import { field } from "../core/fields";
import { AmlCompute, AmlComputeStatus, ComputeError, fixed, UserAccountCredentials } from "./amlCompute";
import { ComputeInstance, ComputeInstanceStatus } from "./computeInstance";
import { AssignedIdentity, ManagedIdentity, Sku, SystemData } from "./fields";

/** The tag that says which resource made a compute; hidden from the user. */
export const ownerTag = "pulumi-mlops-owner";

/** The kinds of compute that the platform provisions; each has a block of its own. */
export const computeTypes = ["AmlCompute", "ComputeInstance"] as const;
export type ComputeType = (typeof computeTypes)[number];
export const blocks = { AmlCompute: "amlCompute", ComputeInstance: "computeInstance" } as const;

const tags = z
  .record(z.string(), z.string())
  .refine((all) => !Object.keys(all).includes(ownerTag), `the tag ${ownerTag} is the provider's own`);

/** What a program says of a compute, apart from where it is. */
export const described = {
  location: field(z.string().min(1).optional(), {
    doc: "Azure region: the one of its workspace, which is the default.",
    replaces: "a compute cannot move to another region",
    equal: sameLocation,
    serverDefault: true,
  }),
  tags: field(tags.optional(), {
    doc: `Tags: at most 49. The tag ${ownerTag} is the provider's: it says which resource made the compute.`,
  }),
  identity: field(ManagedIdentity.optional(), { doc: "Its managed identities." }),
  sku: field(Sku.optional(), { doc: "The SKU of the workspace.", serverDefault: true }),
  description: field(z.string().optional(), { doc: "Its description." }),
  computeLocation: field(z.string().min(1).optional(), {
    doc: "Region of the underlying compute. Default: the platform's.",
    replaces: fixed,
    equal: sameLocation,
    serverDefault: true,
  }),
  resourceId: field(z.string().min(1).optional(), {
    doc: "Resource id of the underlying compute, where there is one.",
    replaces: fixed,
    equal: sameIgnoringCase,
    serverDefault: true,
  }),
  disableLocalAuth: field(z.boolean().optional(), {
    doc: "Whether only Microsoft Entra ID authenticates, no local account. Default: the platform's.",
    replaces: fixed,
    serverDefault: true,
  }),
  amlCompute: field(AmlCompute.optional(), {
    doc: "The cluster, with computeType AmlCompute.",
  }),
  computeInstance: field(ComputeInstance.optional(), {
    doc: "The compute instance, with computeType ComputeInstance.",
  }),
  userAccountCredentials: field(UserAccountCredentials.optional(), {
    doc: "The administrator's account on each node of a cluster, with computeType AmlCompute. Kept as a secret as a whole. The platform never gives it back; an import takes it from the program.",
    replaces: fixed,
    // One account: none of its parts can be compared without the others.
    writeOnly: true,
    untold: true,
    serverDefault: true,
  }),
};

/** What the platform says of a compute. */
export const facts = {
  provisioningState: field(z.string().optional(), {
    doc: "Unknown, Creating, Updating, Deleting, Succeeded, Failed or Canceled.",
    volatile: true,
  }),
  provisioningErrors: field(z.array(ComputeError).optional(), { doc: "Why provisioning failed." }),
  createdOn: field(z.string().optional(), { doc: "When it was made: ISO 8601." }),
  modifiedOn: field(z.string().optional(), { doc: "When it was last changed: ISO 8601.", volatile: true }),
  isAttachedCompute: field(z.boolean().optional(), {
    doc: "Whether it was brought by the user, not provisioned by the platform.",
  }),
  principalId: field(z.string().optional(), {
    doc: "Principal id (object id) of its system-assigned identity, which roles are assigned to.",
    changesWith: ["identity"],
  }),
  tenantId: field(z.string().optional(), {
    doc: "Tenant of its system-assigned identity.",
    changesWith: ["identity"],
  }),
  assignedIdentities: field(z.array(AssignedIdentity).optional(), {
    doc: "Its user-assigned identities.",
    changesWith: ["identity"],
  }),
  systemData: field(SystemData.optional(), { doc: "Who made and who last changed it.", volatile: true }),
  amlComputeStatus: field(AmlComputeStatus.optional(), {
    doc: "What the cluster is doing.",
    volatile: true,
    changesWith: ["amlCompute"],
  }),
  computeInstanceStatus: field(ComputeInstanceStatus.optional(), {
    doc: "What the compute instance is doing.",
    volatile: true,
    changesWith: ["computeInstance"],
  }),
};

export const apiVersionField = field(
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}(-preview)?$/)
    .optional(),
  {
    doc: "Version of the platform's API, YYYY-MM-DD, perhaps with -preview. What it does not know must not be given. Default: 2025-09-01.",
    form: "a version such as 2025-09-01 or 2019-11-01",
    writeOnly: true,
  },
);
