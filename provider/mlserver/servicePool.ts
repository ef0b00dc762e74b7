import { z } from "zod";
import { systemClock } from "../core/clock";
import { type CreateRequest, defineResource, type Status } from "../core/define";
import { field, type } from "../core/fields";
import { type MlserverClient, mlserver } from "./client";
import { ids, segment, segmentForm } from "./ids";
import { listServices, ofService, servicePath } from "./services";

const size = z.int().min(0).optional();
const sized =
  "The server never tells it: a change outside goes unnoticed, and after an import the first up sends the program's.";

const inputs = z.strictObject({
  serviceName: field(z.string().regex(segment), {
    doc: "Name of the service.",
    replaces: "a pool belongs to its service",
    form: segmentForm,
  }),
  serviceVersion: field(z.string().regex(segment), {
    doc: "Version of the service: its output serviceVersion.",
    replaces: "a pool belongs to its service",
    form: segmentForm,
  }),
  initialPoolSize: field(size, {
    doc: `Shells that each compute node starts with: 0 or more, at most maxPoolSize. Default: the server's. ${sized}`,
    writeOnly: true,
  }),
  maxPoolSize: field(size, {
    doc: `Shells that each compute node may have: 0 or more, at least initialPoolSize. Default: the server's. ${sized}`,
    writeOnly: true,
  }),
});

type Inputs = z.infer<typeof inputs>;

export const PoolNode = type("PoolNode", "The pool on one compute node.", {
  endpoint: field(z.string(), { doc: "Address of the compute node." }),
  status: field(z.enum(["Success", "Pending", "NotFound"]), {
    doc: "Success when the pool is there, Pending while it is made, NotFound when there is none.",
  }),
});

type NodeStatus = z.infer<typeof PoolNode>;

const poolIds = ids<"serviceName" | "serviceVersion">("{serviceName}/{serviceVersion}/pool");

/** How long a node may take to begin with a pool, in milliseconds: after that it came later, and has none. */
const graceMs = 30_000;

/** When this process last asked for a pool, by its path. */
const asked = new WeakMap<MlserverClient, Map<string, number>>();

/** Inputs whose sizes this process has sent: for all others it is unknown what the server has. */
const sent = new WeakSet<object>();

export const servicePool = defineResource({
  token: "mlserver:ServicePool",
  doc: "A dedicated pool of R or Python shells for a service, on every compute node: its requests need not wait for those of other services. It is ready when every node says so. A service has one pool: one that exists already is taken over, with the sizes of the program.",
  source: "Machine Learning Server 9.3.0, core APIs, Service Pools",
  platform: mlserver,
  inputs,
  outputs: z.object({
    nodes: field(z.array(PoolNode), {
      doc: "The compute nodes, each with the state of the pool.",
      volatile: true,
    }),
  }),
  rules: [
    {
      fields: ["initialPoolSize", "maxPoolSize"],
      problem: ({ initialPoolSize: initial, maxPoolSize: max }) =>
        initial !== undefined && max !== undefined && Number(initial) > Number(max)
          ? "must not be more than maxPoolSize"
          : undefined,
    },
  ],
  id: poolIds,
  identity: {
    kind: "key",
    fields: ["serviceName", "serviceVersion"],
    async find({ client, inputs, owner, signal }) {
      const nodes = await nodesOf(client, inputs, signal);
      return nodes.some(hasPool) ? [{ id: poolIds.of(inputs), owner }] : [];
    },
  },
  async create(request) {
    await resize(request);
    sent.add(request.inputs);
    return poolIds.of(request.inputs);
  },
  async complete(request) {
    if (!sent.has(request.inputs)) await resize(request);
  },
  async read({ client, id, signal }) {
    const service = poolIds.parts(id);
    const nodes = await nodesOf(client, service, signal);
    const since = systemClock.now() - (asked.get(client)?.get(poolPath(service)) ?? Number.NEGATIVE_INFINITY);
    const status = statusOf(nodes, since < graceMs);
    return nodes.some(hasPool) ? { inputs: service, outputs: { nodes }, status } : undefined;
  },
  update: resize,
  async delete({ client, id, signal }) {
    const service = poolIds.parts(id);
    await ofService({ client, signal }, service.serviceName, () =>
      client.send({ method: "DELETE", url: poolPath(service) }),
    );
    return "deleted";
  },
  list: {
    inputs: z.strictObject({
      serviceName: field(z.string().optional(), { doc: "Only the pools of this service." }),
    }),
    async *each({ client, query, signal }) {
      for (const { name, version } of await listServices(client, query.serviceName, signal)) {
        const service = { serviceName: name, serviceVersion: version };
        const nodes = await nodesOf(client, service, signal);
        if (nodes.some(hasPool)) yield { id: poolIds.of(service), name };
      }
    },
  },
});

type ServiceRef = Pick<Inputs, "serviceName" | "serviceVersion">;

function poolPath({ serviceName, serviceVersion }: ServiceRef): string {
  return `${servicePath(serviceName, serviceVersion)}/pool`;
}

/** Makes the pool or changes its sizes: to the platform both are the same. */
async function resize({ client, inputs, signal }: CreateRequest<Inputs, MlserverClient>): Promise<void> {
  const { initialPoolSize: InitialPoolSize, maxPoolSize: MaxPoolSize } = inputs;
  const times = asked.get(client) ?? new Map<string, number>();
  asked.set(client, times.set(poolPath(inputs), systemClock.now()));
  const body = { InitialPoolSize, MaxPoolSize };
  await ofService({ client, signal }, inputs.serviceName, () =>
    client.send({ method: "POST", url: poolPath(inputs), body, repeatable: true }),
  );
}

/** The nodes of a service, each with the state of its pool. */
export async function nodesOf(
  client: MlserverClient,
  service: ServiceRef,
  signal: AbortSignal,
): Promise<NodeStatus[]> {
  const answer = await client.find<{ ComputeNodeEndpoint: string; Status: NodeStatus["status"] }[]>(
    poolPath(service),
    signal,
  );
  return (answer ?? []).map(({ ComputeNodeEndpoint, Status }) => ({
    endpoint: ComputeNodeEndpoint,
    status: Status,
  }));
}

function hasPool({ status }: NodeStatus): boolean {
  return status !== "NotFound";
}

/**
 * No node ever says that it failed: one without the pool that the others have is a node that came later.
 *
 * @param fresh whether the pool was asked for a moment ago: some nodes may not have begun with it
 */
export function statusOf(nodes: readonly NodeStatus[], fresh = false): Status {
  const open = nodes.filter(({ status }) => status !== "Success");
  if (open.length === 0) return { kind: "ready" };
  const states = open.map(({ endpoint, status }) => `${endpoint} ${status}`).join(", ");
  if (!fresh && open.every(({ status }) => status === "NotFound"))
    return { kind: "failed", reason: `it is missing on some compute nodes: ${states}` };
  return { kind: "pending", progress: `${nodes.length - open.length} of ${nodes.length} nodes, ${states}` };
}
