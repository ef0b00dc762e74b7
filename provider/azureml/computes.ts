import { z } from "zod";
import { defineFunction } from "../core/define";
import { MlopsError } from "../core/errors";
import { field, type } from "../core/fields";
import { AmlCompute } from "./amlCompute";
import { type ArmResource, azure } from "./client";
import { apiVersionField, described, facts } from "./computeFields";
import { ComputeInstance } from "./computeInstance";
import { describedOf, factsOf, propertiesOf } from "./computeWire";
import { workspaceQuery } from "./fields";
import { workspacePath } from "./scope";

const source = "Azure Machine Learning, Compute, 2025-09-01";

const { userAccountCredentials: _, ...shown } = described;

const computeFields = {
  id: field(z.string(), { doc: "Its resource id." }),
  name: field(z.string(), { doc: "Its name." }),
  computeType: field(z.string(), {
    doc: "Its kind: AmlCompute, ComputeInstance, or a kind that is attached: AKS, Kubernetes, VirtualMachine, HDInsight, DataFactory, Databricks, DataLakeAnalytics or SynapseSpark.",
  }),
  ...shown,
  amlCompute: field(AmlCompute.optional(), { doc: "With computeType AmlCompute: the cluster." }),
  computeInstance: field(ComputeInstance.optional(), {
    doc: "With computeType ComputeInstance: the compute instance.",
  }),
  adminUserName: field(z.string().optional(), {
    doc: "With computeType AmlCompute: name of the administrator's account on its nodes, where there is one.",
  }),
  ...facts,
};

const FoundCompute = type("FoundCompute", "A compute of a workspace.", computeFields);

function shownCompute(found: ArmResource): z.infer<typeof FoundCompute> {
  const { computeType, properties } = propertiesOf(found);
  const account = properties?.userAccountCredentials as { adminUserName?: string } | null | undefined;
  const { id, name } = found;
  const { adminUserName } = account ?? {};
  return { id, name, computeType, ...describedOf(found), adminUserName, ...factsOf(found) };
}

export const getCompute = defineFunction({
  token: "azureml:getCompute",
  doc: "A compute of a workspace, of whatever kind.",
  source,
  platform: azure,
  inputs: z.strictObject({
    name: field(z.string().min(1), { doc: "Its name." }),
    ...workspaceQuery,
    apiVersion: apiVersionField,
  }),
  outputs: z.object(computeFields),
  async invoke({ client, inputs, signal }) {
    const url = `${workspacePath(inputs)}/computes/${encodeURIComponent(inputs.name)}`;
    const found = await client.find(url, signal, inputs.apiVersion);
    if (found) return shownCompute(found);
    throw new MlopsError({
      kind: "notFound",
      message: `There is no compute ${inputs.name} in the workspace ${inputs.workspace}`,
      next: "getComputes lists those that there are",
    });
  },
});

export const getComputes = defineFunction({
  token: "azureml:getComputes",
  doc: "The computes of a workspace, of all kinds.",
  source,
  platform: azure,
  inputs: z.strictObject({ ...workspaceQuery, apiVersion: apiVersionField }),
  outputs: z.object({ computes: field(z.array(FoundCompute), { doc: "The computes." }) }),
  async invoke({ client, inputs, signal }) {
    const computes: z.infer<typeof FoundCompute>[] = [];
    for await (const found of client.list(`${workspacePath(inputs)}/computes`, signal, inputs.apiVersion))
      computes.push(shownCompute(found));
    return { computes };
  },
});
