/** Sign-in to Microsoft Entra ID (Azure Active Directory), for platforms whose tokens come from there. */
import type { AccessToken, TokenCredential } from "@azure/identity";
import { missing, type Settings } from "../core/config";
import { MlopsError } from "../core/errors";
import { hide, redact } from "./redact";
import type { IssuedToken } from "./token";

export const entraMethods = ["servicePrincipal", "managedIdentity", "cli", "default"] as const;
export type EntraMethod = (typeof entraMethods)[number];

export const authorities = {
  public: "https://login.microsoftonline.com",
  china: "https://login.chinacloudapi.cn",
  usGovernment: "https://login.microsoftonline.us",
} as const;

/** Who signs in, where, and for what. */
export interface EntraAccount {
  method: EntraMethod;
  tenantId: string | undefined;
  clientId: string | undefined;
  clientSecret: string | undefined;
  authority: string;
  /** What the access token is asked for. */
  scope: string;
  /** The settings that these values come from, and what their names begin with. */
  settings: Settings;
  prefix: string;
}

/** A new access token. Each one comes from a new credential: a kept one answers a refused token from its cache. */
export async function signIn(account: EntraAccount): Promise<IssuedToken> {
  hide(account.clientSecret);
  const credential = await credentialOf(account);
  let issued: AccessToken | null;
  try {
    issued = await credential.getToken(account.scope);
  } catch (error) {
    throw await signInError(account, error);
  }
  if (!issued) throw await signInError(account, new Error("no token was issued"));
  return { token: issued.token, expiresAt: issued.expiresOnTimestamp };
}

async function credentialOf(account: EntraAccount): Promise<TokenCredential> {
  const { method, tenantId, clientId, clientSecret, authority, settings, prefix } = account;
  const isPublic = Object.values<string>(authorities).includes(authority);
  const host = { authorityHost: authority, disableInstanceDiscovery: !isPublic };
  const identity = await import("@azure/identity");
  switch (method) {
    case "servicePrincipal":
      if (!tenantId) throw missing(settings, `${prefix}TenantId`, "The tenant of the service principal");
      if (!clientId) throw missing(settings, `${prefix}ClientId`, "The client id of the service principal");
      if (!clientSecret)
        throw missing(settings, `${prefix}ClientSecret`, "The client secret of the service principal");
      return new identity.ClientSecretCredential(tenantId, clientId, clientSecret, host);
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

const advice: Record<EntraMethod, (key: (name: string) => string) => string> = {
  servicePrincipal: (key) =>
    `check ${key("TenantId")} and ${key("ClientId")}, and set the secret's value (not its id): pulumi config set --secret ${key("ClientSecret")} <value>`,
  managedIdentity: (key) =>
    `check that this machine has a managed identity; for a user-assigned one set ${key("ClientId")} to its client id`,
  cli: (key) => `run az login (in the tenant of ${key("TenantId")} where that is set)`,
  default: (key) =>
    `run az login, or configure a service principal: ${key("TenantId")}, ${key("ClientId")} and, as a secret, ${key("ClientSecret")}`,
};

async function signInError(account: EntraAccount, error: unknown): Promise<MlopsError> {
  const { method, prefix } = account;
  const key = (name: string) => `mlops:${prefix}${name}`;
  const { statusCode, message } = error as { statusCode?: number; message?: string };
  const said = message?.includes("endpoints_resolution_error") ? await tenantProblem(account) : undefined;
  const text = plain(redact(said ?? responseOf(error) ?? message ?? "no answer"));
  const unreachable = /ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ECONNRESET|network_error|certificate/i.test(
    text,
  );
  return new MlopsError({
    kind: unreachable ? "unavailable" : "unauthorized",
    message: `The sign-in to Azure (${method}) ${unreachable ? "cannot be reached" : "failed"}: ${text}`,
    status: statusCode,
    code: /AADSTS\d+/.exec(text)?.[0],
    next: unreachable ? `check the network and ${key("AuthorityHost")}` : advice[method](key),
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
async function tenantProblem({ authority, tenantId }: EntraAccount): Promise<string | undefined> {
  try {
    const answer = await fetch(`${authority}/${tenantId}/v2.0/.well-known/openid-configuration`, {
      signal: AbortSignal.timeout(10_000),
    });
    return ((await answer.json()) as { error_description?: string }).error_description;
  } catch (error) {
    const { message, cause } = error as { message: string; cause?: { code?: string; message?: string } };
    return `${authority}: ${cause?.code ?? cause?.message ?? message}`;
  }
}
