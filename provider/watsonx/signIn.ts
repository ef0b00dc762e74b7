import { systemClock } from "../core/clock";
import { missing, type SettingValues } from "../core/config";
import { MlopsError } from "../core/errors";
import { retryAfter } from "../http/client";
import type { IssuedToken } from "../http/token";
import { settings } from "./settings";

type Values = SettingValues<typeof settings>;

/** An access token: of IBM Cloud for an API key, of Cloud Pak for Data where a user is configured. */
export async function signIn(values: Values): Promise<IssuedToken> {
  const { watsonxUsername, watsonxUrl, watsonxIamUrl } = values;
  const { Cp4dTokenManager, IamTokenManager } = await import("ibm-cloud-sdk-core");
  if (watsonxUsername === undefined) {
    const { watsonxApiKey: apikey } = values;
    if (!apikey) throw missing(settings, "watsonxApiKey", "The API key of watsonx.ai Runtime");
    return issued(new IamTokenManager({ apikey, url: watsonxIamUrl }), {
      issuer: "IBM Cloud IAM",
      credential: "API key",
      key: "watsonxApiKey",
      address: "watsonxIamUrl",
      operation: `POST ${watsonxIamUrl}/identity/token`,
    });
  }
  if (!watsonxUrl) throw missing(settings, "watsonxUrl", "The address of Cloud Pak for Data");
  // A password given for it is meant for it: an API key may come from the environment for other programs.
  const key = values.watsonxPassword ? "watsonxPassword" : "watsonxApiKey";
  const secret = values[key];
  if (!secret) throw missing(settings, "watsonxPassword", "The password for Cloud Pak for Data");
  const url = `${watsonxUrl}/icp4d-api`;
  const credential = key === "watsonxPassword" ? { password: secret } : { apikey: secret };
  return issued(new Cp4dTokenManager({ url, username: watsonxUsername, ...credential }), {
    issuer: "Cloud Pak for Data",
    credential: `${key === "watsonxPassword" ? "password" : "API key"} of ${watsonxUsername}`,
    key,
    address: "watsonxUrl",
    operation: `POST ${url}/v1/authorize`,
  });
}

interface Issuer {
  issuer: string;
  /** What it may refuse. */
  credential: string;
  /** The settings with the credential and the address. */
  key: string;
  address: string;
  operation: string;
}

/** How often a token is asked for where too many ask, and how long it is waited for at most. */
const attempts = 5;
const longestWaitMs = 120_000;

async function issued(manager: { getToken(): Promise<unknown> }, issuer: Issuer): Promise<IssuedToken> {
  for (let attempt = 1; ; attempt++) {
    try {
      const token = String(await manager.getToken());
      const claims = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
      return { token, expiresAt: claims.exp * 1000 };
    } catch (error) {
      const { status, headers } = error as { status?: number; headers?: Record<string, string> };
      const wait = retryAfter(headers ?? {}, systemClock.now()) ?? 1000 * attempt;
      if (status !== 429 || attempt >= attempts || wait > longestWaitMs) throw problem(error, issuer);
      await systemClock.sleep(wait);
    }
  }
}

function problem(error: unknown, { issuer, credential, key, address, operation }: Issuer): MlopsError {
  const { status, body, message } = error as { status?: number; body?: unknown; message?: string };
  const said = typeof body === "string" && body.startsWith("{") ? JSON.parse(body) : body;
  const refused = status !== undefined && status >= 400 && status < 500 && status !== 429;
  const words = said?.errorMessage ?? said?.exception ?? message ?? "no answer";
  return new MlopsError({
    kind: refused ? "unauthorized" : "unavailable",
    message: `${issuer} ${refused ? `refused the ${credential}` : "cannot be reached"}: ${words}`,
    operation,
    status,
    code: said?.errorCode ?? said?._messageCode_,
    next: refused
      ? `check the ${credential}: pulumi config set --secret mlops:${key} <value>`
      : `check the network and mlops:${address}`,
    cause: error,
  });
}
