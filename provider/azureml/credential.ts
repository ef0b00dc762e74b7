import type { AccessToken, TokenCredential } from "@azure/identity";
import { missing, type SettingValues } from "../core/config";
import { MlopsError } from "../core/errors";
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
    throw await signInError(method, values, error);
  }
  if (!issued) throw await signInError(method, values, new Error("no token was issued"));
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

async function signInError(method: Method, values: Values, error: unknown): Promise<MlopsError> {
  const { statusCode, message } = error as { statusCode?: number; message?: string };
  const said = message?.includes("endpoints_resolution_error") ? await tenantProblem(values) : undefined;
  const text = plain(redact(said ?? responseOf(error) ?? message ?? "no answer"));
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

/** What was said, without the traces and times that come with it. */
function plain(text: string): string {
  const described = text.split(" - Description: ").at(-1) as string;
  return (described.split(/ Trace ID: |\r?\n/)[0] as string).trim();
}

function responseOf(error: unknown): string | undefined {
  const { errorResponse } = error as { errorResponse?: { errorDescription?: string } };
  return errorResponse?.errorDescription || undefined;
}

/** The library keeps to itself why it finds no endpoints of a tenant: there is none, or nothing answers. */
async function tenantProblem(values: Values): Promise<string | undefined> {
  const { authority } = endpointsOf(values);
  try {
    const answer = await fetch(`${authority}/${values.azureTenantId}/v2.0/.well-known/openid-configuration`, {
      signal: AbortSignal.timeout(10_000),
    });
    return ((await answer.json()) as { error_description?: string }).error_description;
  } catch (error) {
    const { message, cause } = error as { message: string; cause?: { code?: string; message?: string } };
    return `${authority}: ${cause?.code ?? cause?.message ?? message}`;
  }
}
