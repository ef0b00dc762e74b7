import { missing, type SettingValues } from "../core/config";
import { isObject, type Json } from "../core/values";
import { authorities, type EntraAccount, signIn } from "../http/entra";
import type { IssuedToken } from "../http/token";
import { settings } from "./settings";

type Values = SettingValues<typeof settings>;

/** Claims by which a server may call the one who logs in. */
const names = ["upn", "unique_name", "preferred_username", "email", "appid", "azp", "oid", "sub"];

/** Login with Azure Active Directory, which issues the token that the server takes: the server is not asked. */
export class DirectoryLogin {
  readonly advice =
    "check that mlops:mlserverResource is the application id in the server's configuration, and that this account is assigned to that application";
  private known: readonly string[] = [];

  constructor(
    private readonly values: Values,
    private readonly method: EntraAccount["method"],
  ) {}

  async issue(): Promise<IssuedToken> {
    const { mlserverResource: resource } = this.values;
    if (!resource)
      throw missing(
        settings,
        "mlserverResource",
        "The application id of Machine Learning Server in the directory",
      );
    const issued = await signIn({
      method: this.method,
      tenantId: this.values.mlserverTenantId,
      clientId: this.values.mlserverClientId,
      clientSecret: this.values.mlserverClientSecret,
      authority: this.values.mlserverAuthorityHost ?? authorities.public,
      scope: `${resource}/.default`,
      settings,
      prefix: "mlserver",
    });
    const claims = claimsOf(issued.token);
    this.known = names.flatMap((name) =>
      typeof claims[name] === "string" ? [claims[name].toLowerCase()] : [],
    );
    return issued;
  }

  isMe(user: string): boolean {
    return this.known.includes(user.toLowerCase());
  }

  /** The directory's tokens cannot be revoked one by one; none of them can be renewed without the credential. */
  async revoke(): Promise<void> {}
}

/** What a token says of its holder; nothing where it is no JWT. */
function claimsOf(token: string): Json {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
    return isObject(claims) ? claims : {};
  } catch {
    return {};
  }
}
