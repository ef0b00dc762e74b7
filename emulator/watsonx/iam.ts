import formbody from "@fastify/formbody";
import type { FastifyInstance } from "fastify";
import { PlatformError, type World } from "../core";
import { API_KEY, OWNER } from "./world";

const LIFETIME_SECONDS = 3600;
const GRANT = "urn:ibm:params:oauth:grant-type:apikey";

/** `POST /identity/token`. */
export async function registerIam(app: FastifyInstance, world: World): Promise<void> {
  await app.register(formbody);
  app.post<{ Body?: { grant_type?: string; apikey?: string } }>(
    "/identity/token",
    {
      config: { operation: "+watsonx_iam_token_create", contentTypes: ["application/x-www-form-urlencoded"] },
    },
    (request) => {
      const { grant_type, apikey } = request.body ?? {};
      if (grant_type !== GRANT) {
        throw new PlatformError(
          400,
          "BXNIM0109E",
          `Property grant_type has an unsupported value: ${grant_type}`,
        );
      }
      if (!apikey) throw new PlatformError(400, "BXNIM0109E", "Property missing or empty: apikey");
      if (apikey !== API_KEY) {
        throw new PlatformError(400, "BXNIM0415E", "Provided API key could not be found.");
      }
      const token = world.tokens.issue("watsonx", OWNER, LIFETIME_SECONDS, {
        iam_id: OWNER,
        iss: `${world.url("watsonx.iam")}/identity`,
        grant_type: GRANT,
        scope: "ibm openid",
      });
      return {
        access_token: token,
        refresh_token: "not_supported",
        token_type: "Bearer",
        expires_in: LIFETIME_SECONDS,
        expiration: Math.floor(world.clock.now() / 1000) + LIFETIME_SECONDS,
        scope: "ibm openid",
      };
    },
  );
}

/** Refuses every request of the app without a good token. */
export function requireToken(app: FastifyInstance, world: World): void {
  app.addHook("preValidation", async (request) => {
    if (!world.tokens.verifyBearer("watsonx", request.headers.authorization)) {
      throw new PlatformError(401, undefined, "Failed to authenticate the request due to invalid token.");
    }
  });
}
