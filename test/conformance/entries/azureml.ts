/** What the entries of Azure Machine Learning share. */
import { directory } from "../../../emulator/azure";
import type { Json } from "../../../provider/core/values";
import { canary } from "../entry";

const { subscriptionId, resourceGroup, workspace } = directory;

/** Where everything of the entries is. */
export const place = { workspace, resourceGroup, subscriptionId };

/** Resource id of something in the resource group. */
export const resource = (provider: string, path: string): string =>
  `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.${provider}/${path}`;

/** The workspace, as it stands in each path. */
export const workspacePath = resource("MachineLearningServices", `workspaces/${workspace}`);

/** The workspace as the emulator keeps it. */
export const parent = (): string => `azure/workspaces/${workspace}`;

/** A resource id with everything written otherwise: Azure does not care. */
export const shouted = (id: string): string => id.toUpperCase();

/** A random secret that cannot be a word of any message: every secret is taken out of those. */
export function unmistakable(value: Json, name: string): Json {
  return value[name] === undefined ? value : { ...value, [name]: `${canary}-${value[name]}` };
}

/** Only what is given. */
export function given(value: Json): Json {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));
}
