import { z } from "zod";
import { sameIgnoringCase } from "../core/equal";
import { field } from "../core/fields";

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
