import Fastify, { type FastifyInstance } from "fastify";
import { z } from "zod";
import { acceptBodies } from "./app";
import { faultRequest } from "./faults";
import type { World } from "./world";

const platform = z.enum(["azure", "watsonx", "mlserver"]);
const clockRequest = z.strictObject({ advanceSeconds: z.number().nonnegative() });
const limitRequest = z.strictObject({
  platform,
  requestsPerSecond: z.number().positive(),
  retryAfterSeconds: z.number().nonnegative(),
});
const expireRequest = z.strictObject({ platform });
const responseRequest = z.strictObject({
  operation: z.string(),
  path: z.string().optional(),
  status: z.int().optional(),
  body: z.unknown(),
});

/** The port that tests steer the emulator with. */
export function buildControl(world: World, reset: () => Promise<void>): FastifyInstance {
  const app = Fastify({ forceCloseConnections: true, routerOptions: { maxParamLength: 4000 } });
  acceptBodies(app);

  app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    if (error instanceof z.ZodError) return reply.status(400).send({ error: z.prettifyError(error) });
    return reply.status(error.statusCode ?? 500).send({ error: error.message });
  });
  const done = { ok: true };
  const missing = (what: string) => Object.assign(new Error(`no such ${what}`), { statusCode: 404 });

  app.get("/health", () => ({ status: "ok" }));
  app.post("/reset", async () => {
    await reset();
    return done;
  });

  app.get<{ Querystring: { since?: string } }>("/requests", (request) =>
    world.requests.since(Number(request.query.since ?? 0)),
  );
  app.delete("/requests", () => {
    world.requests.clear();
    return done;
  });

  app.get("/faults", () => world.faults.list());
  app.post("/faults", (request, reply) => {
    const id = world.faults.add(faultRequest.parse(request.body));
    return reply.status(201).send({ id });
  });
  app.delete("/faults", () => {
    world.faults.clear();
    return done;
  });
  app.delete<{ Params: { id: string } }>("/faults/:id", (request) => {
    if (!world.faults.remove(request.params.id)) throw missing("fault");
    return done;
  });

  app.get("/objects", () => Object.fromEntries(world.store.all()));
  const object = (path: string) => {
    const found = world.store.locate(path);
    if (!found) throw missing("object");
    return found;
  };
  app.get<{ Params: { "*": string } }>("/objects/*", (request) => {
    const { collection, id } = object(request.params["*"]);
    return collection.get(id);
  });
  app.patch<{ Params: { "*": string } }>("/objects/*", (request) => {
    const { collection, id } = object(request.params["*"]);
    return collection.put(id, mergePatch(collection.get(id), request.body) as object);
  });
  app.delete<{ Params: { "*": string } }>("/objects/*", (request) => {
    const { collection, id } = object(request.params["*"]);
    collection.delete(id);
    return done;
  });

  app.post("/clock", (request) => {
    world.clock.advance(clockRequest.parse(request.body).advanceSeconds);
    return { now: world.clock.iso() };
  });

  app.post("/limits", (request) => {
    const { platform, ...limit } = limitRequest.parse(request.body);
    world.limits.set(platform, limit);
    return done;
  });
  app.delete("/limits", () => {
    world.limits.clear();
    return done;
  });

  app.post("/tokens/expire", (request) => {
    world.tokens.expire(expireRequest.parse(request.body).platform);
    return done;
  });

  app.post("/responses", (request, reply) => {
    const { path, status, ...rest } = responseRequest.parse(request.body);
    world.responses.add({
      ...rest,
      ...(path !== undefined && { path }),
      ...(status !== undefined && { status }),
    });
    return reply.status(201).send(done);
  });
  app.delete("/responses", () => {
    world.responses.clear();
    return done;
  });
  return app;
}

/** RFC 7396. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const result: Record<string, unknown> = isObject(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else result[key] = mergePatch(result[key], value);
  }
  return result;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
