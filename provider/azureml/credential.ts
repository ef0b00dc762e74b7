import type { AccessToken, TokenCredential } from "@azure/identity";
import { missing, type SettingValues } from "../core/config";
import { MlopsError } from "../core/errors";
import { isObject } from "../core/values";
import { redact } from "../http/redact";
import type { IssuedToken } from "../http/token";
import { endpointsOf } from "./clouds";
import { settings } from "./settings";

type Values = SettingValues<typeof settings>;
type Method = NonNullable<Values["azureAuth"]>;

/** The way to sign in that a configuration means. */
export function methodOf({ azureAuth, azureTenantId, azureClientId, azureClientSecret }: Values): Method {
  if (azureAuth) return azureAuth;
  return azureTenantId && azureClientId && azureClientSecret ? "servicePrincipal" : "default";
}

/** A new access token. Each one comes from a new credential: a kept one answers a refused token from its cache. */
export async function signIn(values: Values): Promise<IssuedToken> {
  const method = methodOf(values);
  const credential = await credentialOf(method, values);
  let issued: AccessToken | null;
  try {
    issued = await credential.getToken(endpointsOf(values).scope);
  } catch (error) {
    throw signInError(method, error);
  }
  if (!issued) throw signInError(method, new Error("no token was issued"));
  return { token: issued.token, expiresAt: issued.expiresOnTimestamp };
}

async function credentialOf(method: Method, values: Values): Promise<TokenCredential> {
  const { azureTenantId: tenantId, azureClientId: clientId, azureClientSecret: secret } = values;
  const { authority, privateAuthority } = endpointsOf(values);
  const host = { authorityHost: authority, disableInstanceDiscovery: privateAuthority };
  const identity = await import("@azure/identity");
  switch (method) {
    case "servicePrincipal":
      if (!tenantId) throw missing(settings, "azureTenantId", "The tenant of the service principal");
      if (!clientId) throw missing(settings, "azureClientId", "The client id of the service principal");
      if (!secret) throw missing(settings, "azureClientSecret", "The client secret of the service principal");
      return new identity.ClientSecretCredential(tenantId, clientId, secret, host);
    case "managedIdentity":
      return new identity.ManagedIdentityCredential(clientId ? { clientId } : {});
    case "cli":
      return new identity.AzureCliCredential(tenantId ? { tenantId } : {});
    case "default":
      return new identity.DefaultAzureCredential({
        ...host,
        ...(tenantId && { tenantId }),
        ...(clientId && { managedIdentityClientId: clientId }),
      });
  }
}

const advice: Record<Method, string> = {
  servicePrincipal:
    "check mlops:azureTenantId and mlops:azureClientId, and set the secret's value (not its id): pulumi config set --secret mlops:azureClientSecret <value>",
  managedIdentity:
    "check that this machine has a managed identity; for a user-assigned one set mlops:azureClientId to its client id",
  cli: "run az login (in the tenant of mlops:azureTenantId where that is set)",
  default:
    "run az login, or configure a service principal: mlops:azureTenantId, mlops:azureClientId and, as a secret, mlops:azureClientSecret",
};

/** What the sign-in said, without its traces, which only make two equal errors differ. */
function signInError(method: Method, error: unknown): MlopsError {
  const { statusCode, message } = error as { statusCode?: number; message?: string };
  const response = errorResponseOf(error);
  const text = redact(response ?? message ?? "no answer").split(/ Trace ID: |\r?\n/)[0] as string;
  const unreachable = /ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ECONNRESET|network_error|certificate/i.test(
    text,
  );
  return new MlopsError({
    kind: unreachable ? "unavailable" : "unauthorized",
    message: `The sign-in to Azure (${method}) ${unreachable ? "cannot be reached" : "failed"}: ${text}`,
    status: statusCode,
    code: /AADSTS\d+/.exec(text)?.[0],
    next: unreachable ? "check the network and mlops:azureAuthorityHost" : advice[method],
    cause: error,
  });
}

function errorResponseOf(error: unknown): string | undefined {
  const response = isObject(error) ? error.errorResponse : undefined;
  const description = isObject(response) ? response.errorDescription : undefined;
  return typeof description === "string" && description !== "" ? description : undefined;
}
