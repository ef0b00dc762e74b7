import { type ErrorInfo, PlatformError } from "../core";

const exceptionTypes: Record<number, string> = {
  400: "BadRequestException",
  401: "UnauthorizedException",
  403: "ForbiddenException",
  404: "NotFoundException",
  409: "ConflictException",
  410: "GoneException",
};

/** The platform's error body. */
export function errorBody({ status, message }: ErrorInfo) {
  return { message, link: "", exceptionType: exceptionTypes[status] ?? "ServerException" };
}

const refusal = (status: number) => (message: string) => new PlatformError(status, undefined, message);

/** 400: the request itself is wrong. */
export const badRequest = refusal(400);
/** 403: not for this user. */
export const forbidden = refusal(403);
/** 404: not there, or not to be seen. */
export const notFound = refusal(404);
/** 410: it was there, and was lost. */
export const gone = refusal(410);

/** The refusal of a missing, wrong or expired credential. */
export function unauthorized(message: string): PlatformError {
  return new PlatformError(401, undefined, message, { headers: { "www-authenticate": "Bearer" } });
}
