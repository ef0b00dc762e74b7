import { z } from "zod";
import { sameIgnoringCase, sameUnordered } from "../core/equal";
import { field, type } from "../core/fields";

const where = (what: string, key: string) => ({
  doc: `The ${what} that contains it. Default: the configuration mlops:${key}.`,
  replaces: `an object cannot move to another ${what}`,
  fromConfig: key,
  equal: sameIgnoringCase,
});

/** Where an object of a workspace is. */
export const workspaceScope = {
  workspace: field(z.string().min(1), where("workspace", "azureWorkspace")),
  resourceGroup: field(z.string().min(1), where("resource group", "azureResourceGroup")),
  subscriptionId: field(z.string().min(1), where("subscription", "azureSubscriptionId")),
};

/** Where what a function looks for is. */
export const groupQuery = {
  resourceGroup: field(z.string().min(1), {
    doc: "The resource group. Default: the configuration mlops:azureResourceGroup.",
    fromConfig: "azureResourceGroup",
  }),
  subscriptionId: field(z.string().min(1), {
    doc: "The subscription. Default: the configuration mlops:azureSubscriptionId.",
    fromConfig: "azureSubscriptionId",
  }),
};

export const workspaceQuery = {
  workspace: field(z.string().min(1), {
    doc: "The workspace. Default: the configuration mlops:azureWorkspace.",
    fromConfig: "azureWorkspace",
  }),
  ...groupQuery,
};

/** Free JSON, as the platform keeps it. */
export const json = z.record(z.string(), z.unknown());

const sameIds: typeof sameUnordered = (program, platform) => sameUnordered(lower(program), lower(platform));

function lower(value: unknown): unknown {
  return Array.isArray(value) ? value.map((item) => String(item).toLowerCase()) : value;
}

export const ManagedIdentity = type("ManagedIdentity", "The managed identities of a resource.", {
  type: field(z.enum(["None", "SystemAssigned", "UserAssigned", "SystemAssigned,UserAssigned"]), {
    doc: "Which kinds of identity it has: None, SystemAssigned (its own), UserAssigned (those that are listed) or SystemAssigned,UserAssigned (both).",
  }),
  userAssignedIdentities: field(z.array(z.string()).optional(), {
    doc: "Resource ids of the user-assigned identities. Their order means nothing.",
    equal: sameIds,
  }),
});

export const Sku = type("Sku", "A SKU of Azure Resource Manager.", {
  name: field(z.string(), { doc: "Its name, such as P3." }),
  tier: field(z.enum(["Free", "Basic", "Standard", "Premium"]).optional(), {
    doc: "Its tier: Free, Basic, Standard or Premium.",
    serverDefault: true,
  }),
  size: field(z.string().optional(), {
    doc: "Its size, where the name is a combination.",
    serverDefault: true,
  }),
  family: field(z.string().optional(), {
    doc: "Its generation of hardware, where there are several.",
    serverDefault: true,
  }),
  capacity: field(z.int().optional(), {
    doc: "Its capacity, where it can be scaled.",
    serverDefault: true,
  }),
});

export const SystemData = type("SystemData", "Who made and who last changed a resource, and when.", {
  createdBy: field(z.string().optional(), { doc: "The identity that made it." }),
  createdByType: field(z.string().optional(), {
    doc: "Kind of that identity: User, Application, ManagedIdentity or Key.",
  }),
  createdAt: field(z.string().optional(), { doc: "When it was made: ISO 8601, UTC." }),
  lastModifiedBy: field(z.string().optional(), { doc: "The identity that changed it last." }),
  lastModifiedByType: field(z.string().optional(), {
    doc: "Kind of that identity: User, Application, ManagedIdentity or Key.",
  }),
  lastModifiedAt: field(z.string().optional(), { doc: "When it was last changed: ISO 8601, UTC." }),
});

export const AssignedIdentity = type("AssignedIdentity", "A user-assigned identity of a resource.", {
  id: field(z.string(), { doc: "Its resource id." }),
  principalId: field(z.string().optional(), {
    doc: "Its principal id (object id), which roles are assigned to.",
  }),
  clientId: field(z.string().optional(), { doc: "Its client id." }),
});
