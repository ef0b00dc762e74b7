import { z } from "zod";
import { exclusive } from "../core/check";
import { defineResource, type Observed, type UpdateRequest } from "../core/define";
import { containedIn } from "../core/equal";
import { MlopsError } from "../core/errors";
import { field, type } from "../core/fields";
import { isObject, type Json, valueAt } from "../core/values";
import {
  bodyOf,
  inputsOf,
  metadataOf,
  type PatchOperation,
  patch,
  patchOf,
  readAsset,
  refuseMove,
  remove,
  settleMark,
  warningsOf,
} from "./asset";
import {
  type Envelope,
  idOf,
  idsOf,
  markOf,
  nameOf,
  scopeQuery,
  type WatsonxClient,
  watsonx,
} from "./client";
import * as shared from "./fields";
import { servingName, servingNameAvailability, servingNameForm } from "./servingName";

const OnlineDeployment = type("OnlineDeployment", "How an online deployment serves.", {
  servingName: field(servingName.optional(), {
    doc: `A name that stands for the id in the prediction URL: ${servingNameForm}, unique on the platform.`,
    form: servingNameForm,
  }),
  parameters: field(shared.json.optional(), { doc: "Further parameters of the deployment." }),
});

const BatchDeployment = type("BatchDeployment", "How a batch deployment runs.", {
  parameters: field(shared.json.optional(), {
    doc: "Parameters of the deployment.",
    replaces: "the platform patches no parameters of a batch deployment",
  }),
});

const fixedShiny = "the platform patches nothing of an R Shiny deployment";

const ShinyDeployment = type("ShinyDeployment", "How an R Shiny application is served.", {
  authentication: field(z.string().optional(), {
    doc: "Who may use it, such as members_of_deployment_space.",
    replaces: fixedShiny,
    serverDefault: true,
  }),
  parameters: field(shared.json.optional(), { doc: "Parameters of the deployment.", replaces: fixedShiny }),
});

const changesKind = "the platform cannot turn one kind of deployment into another";

/** Only online deployments have a number of nodes: a rule demands it of them, and the platform ignores the rest. */
function sameHardware(program: unknown, platform: unknown): boolean {
  const [asked, there] = [program, platform] as (Json | undefined)[];
  return asked?.numNodes === undefined ? containedIn(asked, there) : asked.numNodes === there?.numNodes;
}

const inputs = z.strictObject({
  name: shared.name,
  ...shared.spaceScope,
  description: shared.description,
  tags: shared.tags,
  custom: shared.custom,
  asset: field(shared.ResourceRef, {
    doc: "What is served: a model, function or script. A change is rolled out and waited for; when the platform reverts it, the update fails with the platform's reason and the old asset goes on serving.",
  }),
  online: field(OnlineDeployment.optional(), {
    doc: "Makes it an online deployment; may be empty. Excludes batch and rShiny.",
    replaces: changesKind,
    presence: true,
  }),
  batch: field(BatchDeployment.optional(), {
    doc: "Makes it a batch deployment; may be empty. Excludes online and rShiny.",
    replaces: changesKind,
    presence: true,
  }),
  rShiny: field(ShinyDeployment.optional(), {
    doc: "Makes it an R Shiny deployment. Excludes online and batch.",
    replaces: changesKind,
    presence: true,
  }),
  hardwareSpec: field(shared.HardwareSpec.optional(), {
    doc: "The hardware. Online: needs numNodes, the number of copies, set by a PATCH once the deployment is ready; id and name have no effect. Batch: id or name, for the jobs to come; no numNodes. Once set it can be changed, but not removed. Excludes hybridPipelineHardwareSpecs.",
    serverDefault: true,
    equal: sameHardware,
  }),
  hybridPipelineHardwareSpecs: field(z.array(shared.HybridPipelineHardwareSpec).optional(), {
    doc: "The hardware of each runtime of a hybrid pipeline, for batch deployments only. Excludes hardwareSpec.",
  }),
});

type Inputs = z.infer<typeof inputs>;

export const outputs = z.object({
  deploymentId: field(z.string(), { doc: "The deployment's id on the platform." }),
  state: field(z.string(), { doc: "initializing, updating, ready or failed.", volatile: true }),
  scoringUrls: field(z.array(z.string()), {
    doc: "Where predictions are asked for, those with the serving name included. Empty for batch deployments.",
    changesWith: ["online"],
  }),
  deployedAssetType: field(z.string().optional(), {
    doc: "Kind of the asset: model, function, py_script, do.",
  }),
  warnings: shared.warnings,
  ...shared.metadataOutputs,
});

const ids = idsOf("deployments", "deploymentId", true);

const kind = {
  path: "/ml/v4/deployments",
  form: ids.form,
  inputs,
  paths: { online: "/online/parameters" },
};

/** What the platform says of a deployment, as resource and function show it. */
export function observeDeployment(
  found: Envelope,
  state: Json = {},
): Observed & { outputs: z.infer<typeof outputs> } {
  const { metadata, entity } = found;
  const status = (entity.status ?? {}) as DeploymentStatus;
  const observed = inputsOf(kind, {
    metadata: { ...metadata, name: (metadata.name ?? entity.name) as string },
    entity,
  });
  if (isObject(entity.online)) observed.online = onlineOf(entity.online);
  if (observed.online) observed.hardwareSpec = shownHardware(observed.hardwareSpec, state.hardwareSpec);
  return {
    inputs: { description: entity.description, ...observed },
    outputs: {
      deploymentId: metadata.id,
      state: status.state ?? "ready",
      scoringUrls: urlsOf(status),
      deployedAssetType: entity.deployed_asset_type as string | undefined,
      warnings: warningsOf(found),
      ...metadataOf(found),
    },
    mark: markOf(found),
    note: status.failures?.at(-1)?.message,
    status: statusOf(status),
  };
}

interface DeploymentStatus {
  state?: string;
  message?: { text?: string } | string;
  failure?: { errors?: { message?: string }[] };
  failures?: { message?: string }[];
  online_url?: { url?: string };
  serving_urls?: string[];
  inference?: { url?: string }[];
}

function statusOf({ state, message, failure }: DeploymentStatus): Observed["status"] {
  if (state === undefined || state === "ready") return { kind: "ready" };
  if (state !== "failed") return { kind: "pending", progress: state };
  const text = typeof message === "string" ? message : message?.text;
  const reasons = failure?.errors
    ?.map((error) => error.message)
    .filter(Boolean)
    .join("; ");
  return { kind: "failed", reason: reasons || text || "the platform gives no reason" };
}

/** The address moved over the years: all three places are read. */
function urlsOf({ online_url, serving_urls, inference }: DeploymentStatus): string[] {
  const urls = [online_url?.url, ...(serving_urls ?? []), ...(inference ?? []).map(({ url }) => url)];
  return [...new Set(urls.filter((url): url is string => url !== undefined))];
}

function onlineOf(wire: Json): Json {
  const { serving_name, ...parameters } = (wire.parameters ?? {}) as Json;
  return {
    ...(serving_name !== undefined && { servingName: serving_name }),
    ...(Object.keys(parameters).length > 0 && { parameters }),
  };
}

function parametersOf({ servingName, parameters }: NonNullable<Inputs["online"]>): Json {
  return { ...parameters, ...(servingName !== undefined && { serving_name: servingName }) };
}

/** Online the platform ignores id and name: what the program says of them is no drift. */
function shownHardware(observed: unknown, asked: unknown): unknown {
  if (!isObject(observed)) return observed;
  if (isObject(asked)) return { ...asked, numNodes: observed.numNodes };
  if (observed.numNodes === undefined) return undefined;
  // An import must not put this placeholder into a program: no request may send it.
  const { id, ...shown } = observed;
  return id === "Not_Applicable" ? shown : observed;
}

export const deployment = defineResource({
  token: "watsonx:Deployment",
  doc: "An asset served online, or run in batch, by watsonx.ai Runtime.",
  source: "watsonx.ai Runtime v4, Deployments",
  platform: watsonx,
  inputs,
  outputs,
  rules: [
    shared.oneSpace,
    exclusive(["online", "batch", "rShiny"], true),
    exclusive(["hardwareSpec", "hybridPipelineHardwareSpecs"]),
    {
      fields: ["hybridPipelineHardwareSpecs", "batch"],
      problem: ({ hybridPipelineHardwareSpecs, batch }) =>
        hybridPipelineHardwareSpecs && !batch ? "is for batch deployments only" : undefined,
    },
    {
      fields: ["hardwareSpec.numNodes", "hardwareSpec", "batch"],
      problem: ({ hardwareSpec, batch }) =>
        batch && (hardwareSpec as Json | undefined)?.numNodes !== undefined
          ? "is not supported by batch deployments"
          : undefined,
    },
    {
      fields: ["hardwareSpec.numNodes", "hardwareSpec", "online"],
      problem: ({ hardwareSpec, online }) =>
        online && isObject(hardwareSpec) && hardwareSpec.numNodes === undefined
          ? "is required: without it the hardware of an online deployment has no effect"
          : undefined,
    },
  ],
  id: ids,
  unique: ["online.servingName"],
  identity: {
    kind: "mark",
    find: ({ client, inputs, fresh, signal }) => client.marked(kind.path, inputs, fresh, signal),
    settle: (request) => settleMark(kind, request),
  },
  async create({ client, inputs, owner }) {
    const { online, hardwareSpec, ...rest } = inputs;
    await refuseTakenName(client, online?.servingName);
    // Online, the platform takes the hardware only by PATCH, once the deployment stands.
    const body = bodyOf(kind, online || !hardwareSpec ? rest : { ...rest, hardwareSpec }, owner);
    const made = await client.send({
      method: "POST",
      url: kind.path,
      body: { ...body, ...(online && { online: { parameters: parametersOf(online) } }) },
      next: { conflict: otherName },
    });
    return idOf(kind.path, made);
  },
  async read(request) {
    const found = await readAsset(kind, request);
    return found && observeDeployment(found, request.state);
  },
  async update(request) {
    const wanted = request.inputs.online?.servingName;
    const there = valueAt(request.observed.inputs, "online.servingName");
    if (wanted !== there) await refuseTakenName(request.client, wanted);
    await refuseMove(kind, request);
    await patch(kind, request, operationsOf(request));
  },
  delete: (request) => remove(kind, request),
  list: {
    inputs: z.strictObject({ ...shared.spaceScope }),
    async *each({ client, query, signal }) {
      for await (const found of client.list(kind.path, scopeQuery(query), signal))
        yield { id: idOf(kind.path, found), name: nameOf(found) };
    },
  },
});

const otherName =
  "choose another servingName, or set deleteBeforeReplace: true when it is this resource's own";

/** Found out before anything is sent, and with the name of who has it, where that is ours to see. */
async function refuseTakenName(client: WatsonxClient, name: string | undefined): Promise<void> {
  if (name === undefined) return;
  const { available, reason } = await servingNameAvailability(client, name);
  if (available) return;
  throw new MlopsError({
    kind: "conflict",
    message: `online.servingName: the serving name ${name} is taken: ${reason}`,
    next: otherName,
  });
}

function operationsOf(request: UpdateRequest<Inputs, unknown>): PatchOperation[] {
  const { inputs, observed, changed } = request;
  // Patching the asset starts the deployment anew: the way back from a failure.
  const failed = observed.status.kind === "failed" && changed.size === 0;
  const operations = patchOf(kind, failed ? { ...request, changed: new Set(["asset"]) } : request);
  return operations.map((operation) => {
    if (operation.path === "/online/parameters")
      return { ...operation, op: "add", value: parametersOf(inputs.online ?? {}) };
    if (operation.path === "/hardware_spec") return { ...operation, value: hardwarePatch(request) };
    return operation;
  });
}

/** The platform wants a valid name or id beside numNodes, also where it ignores it. */
function hardwarePatch({ inputs, observed }: UpdateRequest<Inputs, unknown>): Json {
  const { id, name, rev, numNodes } = inputs.hardwareSpec ?? {};
  const current = observed.inputs.hardwareSpec as { name?: string } | undefined;
  const shownName = id === undefined ? (name ?? current?.name ?? "S") : name;
  return {
    ...(id !== undefined && { id }),
    ...(rev !== undefined && { rev }),
    ...(shownName !== undefined && { name: shownName }),
    ...(numNodes !== undefined && { num_nodes: numNodes }),
  };
}
