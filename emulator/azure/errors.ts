import type { FastifyRequest } from "fastify";
import type { z } from "zod";
import { type ErrorDetail, type ErrorInfo, PlatformError } from "../core";
import { directory } from "./directory";

const defaultCodes: Record<number, string> = {
  400: "BadRequest",
  401: "InvalidAuthenticationToken",
  403: "AuthorizationFailed",
  404: "NotFound",
  409: "Conflict",
  413: "RequestEntityTooLarge",
  415: "UnsupportedMediaType",
  429: "TooManyRequests",
  503: "ServiceUnavailable",
};

const codeOf = ({ code, status }: ErrorInfo) => code ?? defaultCodes[status] ?? "InternalServerError";

/** Error body of Azure Resource Manager. */
export function armError(error: ErrorInfo): unknown {
  const details = error.details?.map(({ path, message }) => ({
    code: codeOf(error),
    message,
    target: path,
  }));
  return { error: { code: codeOf(error), message: error.message, ...(details && { details }) } };
}

/** Error body of the execution, run history and artifact services. */
export function historyError(error: ErrorInfo, request: FastifyRequest): unknown {
  return historyErrorBody(error, request.id);
}

/** The same for an error that no request is being answered with, such as the one of a failed run. */
export function historyErrorBody(error: ErrorInfo, request: string, time = new Date().toISOString()) {
  return {
    error: {
      code: error.status < 500 ? "UserError" : "ServiceError",
      message: error.message,
      details: (error.details ?? []).map(({ path, message }) => ({
        code: codeOf(error),
        message,
        target: path,
      })),
      innerError: { code: codeOf(error) },
    },
    correlation: { operation: request, request },
    environment: directory.location,
    location: directory.location,
    time,
  };
}

/** Error body of model management. */
export function modelError(error: ErrorInfo): unknown {
  const details = error.details?.map(({ path, message }) => ({ code: path, message })) ?? [];
  return { code: codeOf(error), statusCode: error.status, message: error.message, details };
}

/** Checks a body; what is wrong with it is answered as 400. */
export function parse<S extends z.ZodType>(schema: S, value: unknown, code: string): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const details = result.error.issues.flatMap(findings);
  const message = `The request content was invalid: ${details.map((d) => d.message).join(" ")}`;
  throw new PlatformError(400, code, message, { details });
}

function findings(issue: z.core.$ZodIssue): ErrorDetail[] {
  const path = issue.path.join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: [...issue.path, key].join("."),
      message: `Could not find member '${key}' on object '${path}'.`,
    }));
  }
  return [{ path, message: `'${path}': ${issue.message}.` }];
}

/** 400 with a code of the platform. */
export const badRequest = (code: string, message: string) => new PlatformError(400, code, message);
/** 404 with a code of the platform. */
export const notFound = (code: string, message: string) => new PlatformError(404, code, message);
/** 409: the object's state does not allow it. */
export const conflict = (message: string) => new PlatformError(409, "Conflict", message);
