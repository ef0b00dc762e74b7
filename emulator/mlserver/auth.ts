import { createHash, randomBytes } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { World } from "../core";
import { unauthorized } from "./errors";
import { loginBody, renewBody, revokeQuery } from "./schemas";
import { type User, users, webApplication } from "./users";

const LIFETIME_SECONDS = 3600;
const REFRESH_LIFETIME_SECONDS = 14 * 24 * 3600;

interface RefreshToken {
  user: string;
  expiresAt: number;
}

const callers = new WeakMap<FastifyRequest, User>();

/** Who sent the request; only behind `requireUser`. */
export function caller(request: FastifyRequest): User {
  return callers.get(request)!;
}

/** Refuses every request to the routes of this scope that has no good bearer token. */
export function requireUser(scope: FastifyInstance, world: World): void {
  scope.addHook("preValidation", async (request) => {
    const { authorization } = request.headers;
    const user = localUser(world, authorization) ?? directoryUser(world, authorization);
    if (!user) throw unauthorized("The access token is missing, invalid or expired.");
    callers.set(request, user);
  });
}

function localUser(world: World, authorization: string | undefined): User | undefined {
  return users.get(world.tokens.verifyBearer("mlserver", authorization)?.sub ?? "");
}

/** An account of Azure Active Directory whose token is for this server: a user by its application id. */
function directoryUser(world: World, authorization: string | undefined): User | undefined {
  const claims = world.tokens.verifyBearer("azure", authorization);
  if (claims?.["aud"] !== webApplication) return undefined;
  return { name: String(claims["appid"]), password: "", admin: false };
}

/** Login, and the renewal and revocation of refresh tokens. */
export function authRoutes(app: FastifyInstance, world: World): void {
  const refreshTokens = world.store.collection<RefreshToken>("mlserver/refreshTokens");

  const tokensFor = (user: string) => {
    const refreshToken = randomBytes(24).toString("base64");
    refreshTokens.put(fingerprint(refreshToken), {
      user,
      expiresAt: world.clock.now() + REFRESH_LIFETIME_SECONDS * 1000,
    });
    return {
      token_type: "Bearer",
      access_token: world.tokens.issue("mlserver", user, LIFETIME_SECONDS),
      expires_in: LIFETIME_SECONDS,
      // The schema says string, the example prints a number.
      expires_on: String(Math.floor(world.clock.now() / 1000) + LIFETIME_SECONDS),
      refresh_token: refreshToken,
    };
  };

  /** Takes a refresh token out of use and returns its user. */
  const spend = (token: string): string => {
    const id = fingerprint(token);
    const known = refreshTokens.get(id);
    refreshTokens.delete(id);
    if (!known || world.clock.reached(known.expiresAt)) {
      throw unauthorized("The refresh token is invalid or expired.");
    }
    return known.user;
  };

  app.post<{ Body: { username: string; password: string } }>(
    "/login",
    { config: { operation: "mlserver_login" }, schema: { body: loginBody } },
    ({ body }) => {
      const user = users.get(body.username);
      if (user?.password !== body.password) throw unauthorized("Invalid credentials.");
      return tokensFor(user.name);
    },
  );

  app.post<{ Body: { refreshToken: string } }>(
    "/login/refreshToken",
    { config: { operation: "mlserver_refresh_token" }, schema: { body: renewBody } },
    ({ body }) => tokensFor(spend(body.refreshToken)),
  );

  app.delete<{ Querystring: { refreshToken: string } }>(
    "/login/refreshToken",
    { config: { operation: "mlserver_revoke_refresh_token" }, schema: { querystring: revokeQuery } },
    ({ query }) => {
      spend(query.refreshToken);
      // The document gives a revocation the reply of a login: same shape, nothing in it that works.
      return { token_type: "Bearer", access_token: "", expires_in: 0, expires_on: "0", refresh_token: "" };
    },
  );
}

/** Only this is stored, so that the data file holds no credentials. */
function fingerprint(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
