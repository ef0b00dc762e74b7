import { randomUUID } from "node:crypto";
import type { OutgoingHttpHeaders } from "node:http";
import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from "fastify";
import type { FaultAction } from "./faults";
import { loggable, type RequestEntry, redact } from "./requests";
import type { Tls } from "./tls";
import { type AppSpec, type ErrorInfo, PlatformError, type PlatformName } from "./types";
import type { World } from "./world";

const JSON_TYPE = /^application\/([\w.-]+\+)?json(;|$)/;
const MAX_JSON_BYTES = 32 * 1024 * 1024;

interface RequestState {
  startedAt: number;
  id: string;
  entry: RequestEntry;
  action?: FaultAction;
}

/** Makes the Fastify app of one port: strict, logged, with faults, and with the platform's errors. */
export async function buildApp(
  platform: PlatformName,
  spec: AppSpec,
  world: World,
  options: { latencyMs: number; tls?: Tls },
): Promise<FastifyInstance> {
  const app = Fastify({
    forceCloseConnections: true,
    bodyLimit: MAX_JSON_BYTES,
    routerOptions: {
      caseSensitive: spec.caseSensitive ?? true,
      ignoreTrailingSlash: spec.ignoreTrailingSlash ?? false,
      maxParamLength: 2000,
    },
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, allErrors: true } },
    ...(options.tls && { https: { key: options.tls.key, cert: options.tls.cert } }),
  }) as unknown as FastifyInstance;

  const states = new WeakMap<FastifyRequest, RequestState>();
  const stateOf = (request: FastifyRequest) => states.get(request)!;

  acceptBodies(app);

  app.addHook("onRoute", ({ config }) => {
    if (config?.operation) world.operations.add(config.operation);
  });

  app.addHook("onRequest", async (request, reply) => {
    const given = request.headers[spec.requestIdHeader];
    const id = typeof given === "string" && given !== "" ? given : randomUUID();
    request.headers[spec.requestIdHeader] = id;
    const { operation } = request.routeOptions.config;
    const entry = world.requests.add({
      time: world.clock.iso(),
      platform,
      method: request.method,
      path: pathOf(request),
      query: redact(request.query) as Record<string, unknown>,
      ...(operation !== undefined && { operation }),
      status: 0,
      requestId: id,
    });
    states.set(request, { startedAt: Date.now(), id, entry });
    reply.headers({ [spec.requestIdHeader]: id, ...spec.replyHeaders?.(request) });
    if (options.latencyMs > 0) await sleep(options.latencyMs);
  });

  app.addHook("preValidation", async (request, reply) => {
    const state = stateOf(request);
    const body = loggable(request.body, Number(request.headers["content-length"] ?? 0));
    if (body !== undefined) state.entry.body = body;

    const strike = world.faults.strike(request, {
      platform,
      operation: state.entry.operation,
      method: request.method,
      path: state.entry.path,
    });
    if (strike) {
      state.entry.fault = strike.id;
      state.action = strike.action;
      const errorBody = (status: number) =>
        spec.errorBody({ status, message: "A fault was set for this request." }, request);
      if ("expireTokens" in strike.action) world.tokens.expire(platform);
      if (await before(strike.action, request, reply, errorBody, world)) return reply;
    }

    const wait = world.limits.take(platform, request.headers.authorization ?? "");
    if (wait !== undefined) {
      throw new PlatformError(429, undefined, "Too many requests.", {
        headers: { "retry-after": String(wait) },
      });
    }
    refuseWrongContentType(request);
  });

  app.addHook("onSend", (request, reply, payload, done) => {
    const state = stateOf(request);
    const send = () => {
      state.entry.status = reply.statusCode;
      state.entry.durationMs = Date.now() - state.startedAt;
      done(null, payload);
    };
    const action = state.action;
    // From here on the effect is kept; in the first three cases `done` is never called: no reply is sent.
    if (action && "reset" in action) request.raw.socket.destroy();
    else if (action && "hang" in action) world.faults.hung();
    else if (action && "truncate" in action) void sendHalf(reply, payload);
    else if (action && "holdMs" in action) setTimeout(send, action.holdMs);
    else {
      if (action && "lateSeconds" in action) world.clock.advance(action.lateSeconds);
      send();
    }
  });

  app.setErrorHandler((error: FastifyError | PlatformError, request, reply) => {
    const info = errorInfo(error);
    if (error instanceof PlatformError && error.options.headers) reply.headers(error.options.headers);
    return reply.status(info.status).send(spec.errorBody(info, request));
  });

  app.setNotFoundHandler((request, reply) => {
    const info = { status: 404, message: `No route for ${request.method} ${pathOf(request)}.` };
    return reply.status(404).send(spec.errorBody(info, request));
  });

  await spec.register(app, world);
  return app;
}

/** The request's path without its query. */
export function pathOf(request: FastifyRequest): string {
  return request.url.split("?", 1)[0]!;
}

/** JSON in all its media types, and no body at all under any label, as many clients send it. */
export function acceptBodies(app: FastifyInstance): void {
  app.addHook("onRequest", async (request) => {
    const { headers } = request;
    const isEmpty =
      headers["transfer-encoding"] === undefined && Number(headers["content-length"] ?? 0) === 0;
    if (isEmpty) delete headers["content-type"];
  });
  app.removeContentTypeParser(["application/json", "text/plain"]);
  app.addContentTypeParser(JSON_TYPE, { parseAs: "string" }, (_request, text, done) => {
    try {
      done(null, JSON.parse(text as string));
    } catch (error) {
      done(new PlatformError(400, undefined, `The body is not valid JSON: ${(error as Error).message}`));
    }
  });
}

function refuseWrongContentType(request: FastifyRequest): void {
  if (request.body === undefined || request.is404) return;
  const type = (request.headers["content-type"] ?? "").split(";", 1)[0]!.trim().toLowerCase();
  const allowed = request.routeOptions.config.contentTypes ?? ["application/json"];
  if (!allowed.includes(type)) {
    throw new PlatformError(
      415,
      undefined,
      `Content-Type ${type} is not supported here: ${allowed.join(", ")}.`,
    );
  }
}

/** Acts on what a fault does before the effect; true when the request ends here. */
async function before(
  action: FaultAction,
  request: FastifyRequest,
  reply: FastifyReply,
  errorBody: (status: number) => unknown,
  world: World,
): Promise<boolean> {
  if ("reset" in action && action.reset === "before") {
    reply.hijack();
    request.raw.socket.destroy();
    return true;
  }
  if ("hang" in action && action.hang === "before") {
    reply.hijack();
    world.faults.hung();
    return true;
  }
  if ("delayMs" in action) await sleep(action.delayMs);
  if (!("status" in action)) return false;
  reply.status(action.status).headers(action.headers ?? {});
  await reply.send(action.body ?? errorBody(action.status));
  return true;
}

/** Announces the whole payload, sends half of it (of a stream: half of its first chunk) and cuts the connection. */
async function sendHalf(reply: FastifyReply, payload: unknown): Promise<void> {
  const announced = Number(reply.getHeader("content-length") ?? 0);
  const start =
    payload instanceof Readable ? await firstChunk(payload) : Buffer.from((payload as string) ?? "");
  const headers = { ...reply.getHeaders(), "content-length": Math.max(1, announced, start.length) };
  reply.raw.writeHead(reply.statusCode, headers as OutgoingHttpHeaders);
  reply.raw.write(start.subarray(0, Math.floor(start.length / 2)), () => reply.raw.socket?.destroy());
}

async function firstChunk(stream: Readable): Promise<Buffer> {
  for await (const chunk of stream) return chunk as Buffer;
  return Buffer.alloc(0);
}

function errorInfo(error: FastifyError | PlatformError): ErrorInfo {
  if (error instanceof PlatformError) return error.info;
  if (error.validation) {
    const details = error.validation.map(({ instancePath, message, params, keyword }) => {
      const extra = keyword === "additionalProperties" ? `: ${String(params["additionalProperty"])}` : "";
      return { path: instancePath, message: `${message ?? "is invalid"}${extra}` };
    });
    const message = details.map((detail) => `${detail.path || "body"} ${detail.message}`).join("; ");
    return { status: 400, message, details };
  }
  return { status: error.statusCode ?? 500, message: error.message };
}
