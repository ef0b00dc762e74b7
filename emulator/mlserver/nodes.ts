import type { FastifyInstance, FastifyRequest } from "fastify";
import type { World } from "../core";
import { caller } from "./auth";
import { badRequest, forbidden } from "./errors";
import { nodesBody } from "./schemas";

const FIRST_NODE = "http://localhost:12805";
/** A URI, or a range of them such as `http://10.1.1.1-3:12805` or `http://1.1.1.1:10-12`. */
const ENTRY = /^https?:\/\/[\w.-]+(:\d+(-\d+)?)?\/?$/i;

interface ComputeNodes {
  entries: string[];
}

const stored = (world: World) => world.store.collection<ComputeNodes>("mlserver/settings");

/** The compute nodes that all web nodes share: URIs, or ranges of them. */
export function computeNodes(world: World): string[] {
  return stored(world).get("computeNodes")?.entries ?? [];
}

/** The node that a fresh server has. */
export function seedComputeNodes(world: World): void {
  stored(world).put("computeNodes", { entries: [FIRST_NODE] });
}

/** The list of compute nodes, which only an administrator changes. */
export function nodeRoutes(app: FastifyInstance, world: World): void {
  type Request = FastifyRequest<{ Body: ComputeNodes }>;
  const change = (request: Request, next: (now: string[], given: string[]) => string[]) => {
    if (!caller(request).admin) throw forbidden("The user does not have the admin role.");
    const { entries } = request.body;
    const wrong = entries.find((entry) => !ENTRY.test(entry));
    if (wrong !== undefined) throw badRequest(`'${wrong}' is neither a URI nor a range of URIs.`);
    if (world.faults.rollback(request)) return;
    stored(world).put("computeNodes", { entries: [...new Set(next(computeNodes(world), entries))] });
  };
  const route = (operation: string) => ({ config: { operation }, schema: { body: nodesBody } });

  app.get("/computenodes", { config: { operation: "mlserver_compute_nodes_list" } }, () => ({
    computeNodes: computeNodes(world),
  }));
  app.post<{ Body: ComputeNodes }>("/computenodes", route("mlserver_compute_nodes_set"), (request, reply) => {
    change(request, (_now, given) => given);
    return reply.send();
  });
  app.put<{ Body: ComputeNodes }>("/computenodes", route("mlserver_compute_nodes_add"), (request, reply) => {
    change(request, (now, given) => [...now, ...given]);
    return reply.send();
  });
  app.delete<{ Body: ComputeNodes }>(
    "/computenodes",
    route("mlserver_compute_nodes_remove"),
    (request, reply) => {
      change(request, (now, given) => now.filter((entry) => !given.includes(entry)));
      return reply.send();
    },
  );
}
