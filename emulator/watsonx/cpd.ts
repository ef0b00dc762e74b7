import type { FastifyInstance } from "fastify";
import { PlatformError, type World } from "../core";
import { closed, text } from "./schemas";
import { API_KEY, OWNER, PASSWORD, USERNAME } from "./world";

const LIFETIME_SECONDS = 12 * 3600;

const VERSION = "5.2.0";

/** Version and sign-in of Cloud Pak for Data, which has no IAM of its own: they are on the host of the Runtime. */
export function registerCpd(app: FastifyInstance, world: World): void {
  app.get("/ml/wml_services/v2/version", { config: { operation: "+watsonx_cpd_version" } }, () => ({
    version: VERSION,
  }));

  app.post<{ Body: { username: string; password?: string; api_key?: string } }>(
    "/icp4d-api/v1/authorize",
    {
      config: { operation: "+watsonx_cpd_authorize" },
      schema: { body: closed({ username: text, password: text, api_key: text }, "username") },
    },
    ({ body: { username, password, api_key } }) => {
      const isKnown = username === USERNAME && (password === PASSWORD || api_key === API_KEY);
      if (!isKnown) {
        throw new PlatformError(401, undefined, "Failed to authenticate the request: invalid credentials.");
      }
      const token = world.tokens.issue("watsonx", OWNER, LIFETIME_SECONDS, {
        iss: "KNOXSSO",
        aud: "DSX",
        username,
        role: "Admin",
        uid: OWNER,
      });
      return { _messageCode_: "200", message: "Success", token };
    },
  );
}
