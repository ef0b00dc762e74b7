import type { FastifyRequest } from "fastify";
import { type ErrorInfo, PlatformError } from "../core";

const CODES: Record<number, string> = {
  400: "invalid_request",
  401: "authentication_token_not_valid",
  403: "not_authorized",
  404: "resource_not_found",
  409: "conflict",
  415: "unsupported_media_type",
  429: "too_many_requests",
  500: "internal_error",
  503: "service_unavailable",
};

/** The error body of the Runtime and of the platform: one entry per finding. */
export function runtimeErrorBody(error: ErrorInfo, request: FastifyRequest): unknown {
  const code = error.code ?? CODES[error.status] ?? "error";
  const messages = error.details?.map(({ path, message }) => `${path || "body"}: ${message}`);
  return {
    trace: transactionId(request),
    errors: (messages ?? [error.message]).map((message) => ({
      code,
      message,
      more_info: "https://cloud.ibm.com/apidocs/machine-learning",
    })),
  };
}

/** The error body of IAM. */
export function iamErrorBody(error: ErrorInfo, request: FastifyRequest): unknown {
  return {
    errorCode: error.code ?? (error.status === 404 ? "BXNIM0001E" : "BXNIM0109E"),
    errorMessage: error.message,
    context: { requestId: transactionId(request), requestType: "incoming.Identity_Token" },
  };
}

export const badRequest = (message: string) => new PlatformError(400, undefined, message);

export const notFound = (message: string) => new PlatformError(404, undefined, message);

function transactionId(request: FastifyRequest): string {
  return String(request.headers["x-global-transaction-id"]);
}
