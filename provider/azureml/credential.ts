import type { SettingValues } from "../core/config";
import type { EntraAccount, EntraMethod } from "../http/entra";
import { endpointsOf } from "./clouds";
import { settings } from "./settings";

type Values = SettingValues<typeof settings>;

/** The way to sign in that a configuration means. */
export function methodOf({
  azureAuth,
  azureTenantId,
  azureClientId,
  azureClientSecret,
}: Values): EntraMethod {
  if (azureAuth) return azureAuth;
  return azureTenantId && azureClientId && azureClientSecret ? "servicePrincipal" : "default";
}

/** The account that a configuration signs in with. */
export function accountOf(values: Values): EntraAccount {
  const { authority, scope } = endpointsOf(values);
  return {
    method: methodOf(values),
    tenantId: values.azureTenantId,
    clientId: values.azureClientId,
    clientSecret: values.azureClientSecret,
    authority,
    scope,
    settings,
    prefix: "azure",
  };
}
