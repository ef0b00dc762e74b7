import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { World } from "../core";

// The platform's document contradicts itself in both points; servers were seen to do the first.
const defaults = { duplicate: 403, serviceGet: "array" } as const;

const request = z.strictObject({
  duplicate: z.union([z.literal(403), z.literal(409)]).optional(),
  serviceGet: z.enum(["array", "object"]).optional(),
});

/** How this server answers where the document allows two readings. */
export interface Dialect {
  /** Status of a versioned publish of a name and version that exist. */
  duplicate: 403 | 409;
  /** Shape of `GET /services/{name}/{version}`. */
  serviceGet: "array" | "object";
}

const stored = (world: World) => world.store.collection<Dialect>("mlserver/settings");

/** The dialect in force. */
export function dialect(world: World): Dialect {
  return stored(world).get("dialect") ?? defaults;
}

/** Adds `POST /mlserver/dialect`: fields left out go back to their defaults. */
export function dialectControl(app: FastifyInstance, world: World): void {
  app.post("/mlserver/dialect", (incoming) => {
    const { duplicate, serviceGet } = request.parse(incoming.body);
    const chosen = {
      duplicate: duplicate ?? defaults.duplicate,
      serviceGet: serviceGet ?? defaults.serviceGet,
    };
    return stored(world).put("dialect", chosen);
  });
}
