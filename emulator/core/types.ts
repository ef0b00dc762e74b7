import type { FastifyInstance, FastifyRequest } from "fastify";
import type { World } from "./world";

/** The three platforms that are emulated. */
export type PlatformName = "azure" | "watsonx" | "mlserver";

/** What a caller may choose when the emulator starts. */
export interface EmulatorOptions {
  /** Base port; 0 or absent takes any free ports. */
  port?: number;
  /** File that keeps the objects; absent means that nothing outlives the process. */
  data?: string;
  /** Provisioning times are divided by it. */
  speed?: number;
  /** Milliseconds that every platform request waits before it is looked at. */
  latencyMs?: number;
  /** Upper bound of every page of a list. */
  pageSize?: number;
}

/** One finding of the body validation. */
export interface ErrorDetail {
  path: string;
  message: string;
}

/** An error before the platform has given it its own shape. */
export interface ErrorInfo {
  status: number;
  /** The platform's own code; absent where core made the error (bad JSON, unknown route, throttling …). */
  code?: string;
  message: string;
  details?: ErrorDetail[];
}

/** Thrown by route handlers; the app's `errorBody` turns it into the platform's body. */
export class PlatformError extends Error {
  constructor(
    readonly status: number,
    readonly code: string | undefined,
    message: string,
    readonly options: { details?: ErrorDetail[]; headers?: Record<string, string> } = {},
  ) {
    super(message);
  }

  /** The plain facts, as `errorBody` takes them. */
  get info(): ErrorInfo {
    const { details } = this.options;
    return {
      status: this.status,
      message: this.message,
      ...(this.code !== undefined && { code: this.code }),
      ...(details && { details }),
    };
  }
}

/** One listening port of a platform. */
export interface AppSpec {
  /** Key of `world.url("<platform>.<role>")`. */
  role: string;
  /** Distance from the base port. */
  portOffset: number;
  tls: boolean;
  /** Azure paths are case-insensitive; the default is case-sensitive. */
  caseSensitive?: boolean;
  /** Some of the printed Azure URLs end in a slash. */
  ignoreTrailingSlash?: boolean;
  /** Read from the request or generated (handlers find it in `request.headers` then), logged and sent back. */
  requestIdHeader: string;
  /** Further headers of every answer. */
  replyHeaders?(request: FastifyRequest): Record<string, string>;
  /** The platform's own error body. */
  errorBody(error: ErrorInfo, request: FastifyRequest): unknown;
  /** Adds the routes (and their hooks) to the app. */
  register(app: FastifyInstance, world: World): void | Promise<void>;
}

/** A platform: its apps, its seeded objects and its part of the connection line. */
export interface PlatformModule<C = unknown> {
  name: PlatformName;
  apps: AppSpec[];
  /** Fills an empty store; called at the first start and by `POST /reset`. */
  seed(world: World): void;
  /** Called when all ports are known. */
  connection(world: World): C;
  /** Adds the platform's own calls, below `/<name>`, to the control port. */
  control?(app: FastifyInstance, world: World): void;
}

declare module "fastify" {
  interface FastifyContextConfig {
    /** Operation id of the table, or `+name` for a route that the table does not have. */
    operation?: string;
    /** Media types that the route takes; `application/json` when absent. */
    contentTypes?: string[];
  }
}
