import type { FastifyRequest } from "fastify";
import { PlatformError, type World } from "../core";
import { directory } from "./directory";

const trim = (audience: string) => audience.replace(/\/+$/, "").toLowerCase();

/** Refuses a request without a good token for one of the audiences. */
export function authenticate(world: World, request: FastifyRequest, audiences: string[]): void {
  const { authorization } = request.headers;
  if (authorization === undefined) {
    throw refusal(
      world,
      "AuthenticationFailed",
      "Authentication failed. The 'Authorization' header is missing.",
    );
  }
  const claims = world.tokens.verifyBearer("azure", authorization);
  if (!claims) {
    const expired = isExpired(world, authorization);
    throw expired
      ? refusal(world, "ExpiredAuthenticationToken", "The access token has expired.")
      : refusal(world, "InvalidAuthenticationToken", "The access token is invalid.");
  }
  if (!audiences.map(trim).includes(trim(String(claims["aud"])))) {
    throw refusal(
      world,
      "InvalidAuthenticationTokenAudience",
      `The access token has been obtained for wrong audience or resource '${claims["aud"]}'. It should exactly match with one of the allowed audiences '${audiences.join("','")}'.`,
    );
  }
}

/** Audiences of the management host; the public cloud's stand for the emulated one too. */
export const managementAudiences = (world: World) => [
  "https://management.azure.com/",
  "https://management.core.windows.net/",
  `${world.url("azure.management")}/`,
];

/** Audiences of the regional host. */
export const regionalAudiences = (world: World) => [
  ...managementAudiences(world),
  "https://ml.azure.com",
  `${world.url("azure.regional")}/`,
];

function isExpired(world: World, authorization: string): boolean {
  try {
    const payload = Buffer.from(authorization.split(".")[1] ?? "", "base64url").toString();
    const { exp } = JSON.parse(payload) as { exp: number };
    return world.clock.reached(exp * 1000);
  } catch {
    return false;
  }
}

function refusal(world: World, code: string, message: string): PlatformError {
  const authority = `${world.url("azure.login")}/${directory.tenantId}`;
  const challenge = `Bearer authorization_uri="${authority}", error="invalid_token", error_description="${message.replaceAll('"', "'")}"`;
  return new PlatformError(401, code, message, { headers: { "www-authenticate": challenge } });
}
