import { z } from "zod";
import { systemClock } from "../core/clock";
import type { Rule, UpdateRequest } from "../core/define";
import { defineResource } from "../core/define";
import { differences } from "../core/diff";
import { sameIgnoringCase } from "../core/equal";
import { MlopsError } from "../core/errors";
import { field } from "../core/fields";
import { settle } from "../core/settle";
import { isAbsent, isEmpty, type Json } from "../core/values";
import { type AzureClient, apiVersion, azure, secondsOf } from "./client";
import { apiVersionField, blocks, type ComputeType, computeTypes, described, facts } from "./computeFields";
import {
  bodyOf,
  completed,
  describedOf,
  factsOf,
  isManaged,
  markOf,
  ownerOf,
  placeOf,
  propertiesOf,
  scalePatch,
  statusOf,
} from "./computeWire";
import { workspaceScope } from "./fields";
import { type WorkspaceScope, workspacePath, wrongId } from "./scope";

export const form =
  "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroup}/providers/Microsoft.MachineLearningServices/workspaces/{workspace}/computes/{name}";

const inputs = z.strictObject({
  name: field(z.string().regex(/^[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?$/), {
    doc: "Its name, which is unique in the workspace: letters, digits and -, beginning with a letter and not ending with -; 2 to 32 characters for AmlCompute, 3 to 24 for ComputeInstance. Default: the resource's name.",
    replaces: "a compute cannot be renamed",
    form: "made of letters, digits and -, beginning with a letter and not ending with -",
    autoName: { invalid: /^[^A-Za-z]+|[^A-Za-z0-9-]/, separator: "-", maxLength: 24 },
    equal: sameIgnoringCase,
  }),
  ...workspaceScope,
  computeType: field(z.enum(computeTypes), {
    doc: "Its kind: AmlCompute, a cluster described by amlCompute, or ComputeInstance, a workstation described by computeInstance.",
    replaces: "the platform cannot turn one kind of compute into another",
  }),
  ...described,
  deleteAction: field(z.enum(["Delete", "Detach"]).optional(), {
    doc: "What becomes of the underlying compute when this resource is deleted: Delete, or Detach, which only takes it out of the workspace. Default: Delete.",
    writeOnly: true,
  }),
  apiVersion: apiVersionField,
});

const outputs = z.object(facts);

/** Inputs that only the program knows: a change of them sends nothing. */
const programOnly = new Set(["deleteAction", "apiVersion"]);

const nameLength: Record<ComputeType, readonly [number, number]> = {
  AmlCompute: [2, 32],
  ComputeInstance: [3, 24],
};

const rules: Rule[] = [
  {
    fields: ["name", "computeType"],
    problem({ name, computeType }) {
      const [least, most] = nameLength[computeType as ComputeType];
      const { length } = name as string;
      return length < least || length > most
        ? `must have ${least} to ${most} characters for computeType ${computeType}`
        : undefined;
    },
  },
  ...computeTypes.map((type) => ({
    fields: [blocks[type], "computeType"],
    problem(given: Json) {
      const there = !isAbsent(given[blocks[type]]);
      if (given.computeType === type) return there ? undefined : `is required for computeType ${type}`;
      return there ? `is for computeType ${type} only` : undefined;
    },
  })),
  {
    fields: ["userAccountCredentials", "computeType"],
    problem: ({ userAccountCredentials, computeType }) =>
      !isAbsent(userAccountCredentials) && computeType !== "AmlCompute"
        ? "is for computeType AmlCompute only"
        : undefined,
  },
  {
    fields: ["amlCompute.scaleSettings.minNodeCount", "amlCompute"],
    problem({ amlCompute }) {
      const { minNodeCount, maxNodeCount } = ((amlCompute as Json | undefined)?.scaleSettings ?? {}) as Json;
      return (minNodeCount as number) > (maxNodeCount as number)
        ? "must not be greater than maxNodeCount"
        : undefined;
    },
  },
];

export const compute = defineResource({
  token: "azureml:Compute",
  doc: "A compute of an Azure Machine Learning workspace: a cluster that scales by itself (AmlCompute), or a workstation for one user (ComputeInstance).",
  source: "Azure Machine Learning, Compute, 2025-09-01",
  platform: azure,
  inputs,
  outputs,
  rules,
  id: { form, parse: (id) => placeOf(id) },
  identity: {
    kind: "key",
    fields: ["name", "workspace", "resourceGroup", "subscriptionId"],
    async find({ client, inputs, signal, progress }) {
      const id = idOf(inputs);
      const look = () => client.read(id, signal, inputs.apiVersion, { listed: true });
      let found = await look();
      if (found && propertiesOf(found).provisioningState === "Deleting") {
        await settle(
          async () => {
            found = await look();
            const going = found && propertiesOf(found).provisioningState === "Deleting";
            const status = going
              ? ({ kind: "pending", progress: "an older one is being deleted" } as const)
              : ({ kind: "ready" } as const);
            return { inputs: {}, outputs: {}, status };
          },
          { clock: systemClock, signal, progress, timeout: 1800, what: `azureml:Compute ${id}` },
        );
      }
      return found ? [{ id, owner: ownerOf(found) }] : [];
    },
  },
  async create({ client, inputs, owner }) {
    const location = inputs.location ?? (await client.workspace(inputs)).location;
    return put(client, idOf(inputs), bodyOf({ ...inputs, location }, owner), inputs.apiVersion);
  },
  async read({ client, id, state, signal, direct }) {
    const place = placeOf(id);
    if (!place) throw wrongId(id, form);
    const found = await client.read(id, signal, state.apiVersion as string | undefined, { direct });
    if (!found) return undefined;
    const { computeType } = propertiesOf(found);
    if (!isManaged(computeType))
      throw new MlopsError({
        kind: "unsupported",
        message: `${id} is of the kind ${computeType}`,
        next: `azureml:Compute manages ${computeTypes.join(" and ")}; computes that are attached are read by getCompute`,
      });
    const operation = await client.operation(id, propertiesOf(found).provisioningState ?? "", signal);
    const status = statusOf(found, operation);
    const there = { ...place, computeType, ...describedOf(found, state) };
    return {
      // Until it has come to an end the platform need not show all of it: what is asked for stands meanwhile.
      inputs: status.kind === "pending" && !isEmpty(state) ? completed(inputs, state, there) : there,
      outputs: factsOf(found),
      mark: markOf(found),
      status,
    };
  },
  update,
  async delete({ client, id, state }) {
    const action = (state.deleteAction as string | undefined) ?? "Delete";
    const query = { underlyingResourceAction: action };
    const answer = await client.arm(
      { method: "DELETE", url: id, query },
      state.apiVersion as string | undefined,
    );
    client.started(id, answer, "delete");
    return answer.status === 202 ? { retryAfter: secondsOf(answer.headers["retry-after"]) } : "deleted";
  },
  list: {
    inputs: z.strictObject(workspaceScope),
    async *each({ client, query, signal }) {
      for await (const found of client.list(`${workspacePath(query)}/computes`, signal))
        if (isManaged(propertiesOf(found).computeType))
          yield { id: idOf({ ...query, name: found.name }), name: found.name };
    },
  },
});

function idOf(place: WorkspaceScope & { name: string }): string {
  return `${workspacePath(place)}/computes/${encodeURIComponent(place.name)}`;
}

async function put(
  client: AzureClient,
  id: string,
  body: Json,
  version: string | undefined,
): Promise<string> {
  client.started(id, await client.arm({ method: "PUT", url: id, body }, version));
  return id;
}

/**
 * The scale settings alone are patched; the platform takes everything else by a PUT of the whole, which is also
 * how a compute whose provisioning failed is provisioned again, and an imported one gets its mark.
 */
async function update({
  client,
  id,
  inputs: program,
  owner,
  observed,
  changed,
}: UpdateRequest<z.infer<typeof inputs>, AzureClient>): Promise<void> {
  const failed = observed.status.kind === "failed";
  if (!failed && [...changed].every((name) => programOnly.has(name))) return;
  const wanted = completed(inputs, program, observed.inputs);
  const differing = differences(inputs, observed.inputs, program, { writeOnly: false });
  const version = program.apiVersion ?? apiVersion;
  if (!failed && differing.every(({ path }) => path[0] === "amlCompute" && path[1] === "scaleSettings")) {
    const body = scalePatch((wanted.amlCompute as Json).scaleSettings, version);
    client.started(id, await client.arm({ method: "PATCH", url: id, body }, version));
    return;
  }
  // Left out, the identities might stay.
  if (!wanted.identity && observed.inputs.identity) wanted.identity = { type: "None" };
  await put(client, id, bodyOf(wanted, owner), version);
}
