import type { World } from "../core";

/** The one tenant, subscription and service principal of the seeded world. */
export const directory = {
  tenantId: "7c1f2b1e-5d0a-4f5e-9a53-0b6f1c9d2e41",
  subscriptionId: "3f9d2c58-8a7b-4c11-b0de-51f2a6e4c7d9",
  clientId: "a4b6e0d2-1c3f-4e58-9d7a-6f20c81b35e4",
  clientSecret: "emulator~client.secret_8Q",
  /** Object id of the service principal. */
  objectId: "e5d3c2b1-0a9f-4b8e-8c7d-2f1e0d9c8b7a",
  /** Value of IDENTITY_HEADER for the managed identity endpoint. */
  identityHeader: "b7d1e6f0-93a4-4c52-8e0b-1f7a2d6c5e38",
  resourceGroup: "ml-rg",
  workspace: "ml-ws",
  location: "eastus",
} as const;

const { clientId, objectId, tenantId } = directory;

/** Who did it, as ARM writes it. */
export const caller = { createdBy: clientId, createdByType: "Application" } as const;

/** Who did it, as the run history writes it. */
export const runAuthor = { userObjectId: objectId, userTenantId: tenantId, userName: clientId } as const;

/** Ends a resource id: `/subscriptions/…/workspaces/{name}`. */
export function workspaceId(resourceGroup: string, name: string): string {
  return `/subscriptions/${directory.subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.MachineLearningServices/workspaces/${name}`;
}

/** Environment variables with which other people's clients find the managed identity endpoint. */
export function managedIdentityEnvironment(world: Pick<World, "url">): Record<string, string> {
  return {
    IDENTITY_ENDPOINT: `${world.url("azure.login")}/msi/token`,
    IDENTITY_HEADER: directory.identityHeader,
  };
}
