import { type Clock, systemClock } from "../core/clock";
import { missing, type SettingValues } from "../core/config";
import { isKind, MlopsError } from "../core/errors";
import type { HttpClient } from "../http/client";
import { hide } from "../http/redact";
import type { IssuedToken } from "../http/token";
import { settings } from "./settings";

/** What login and refresh answer. The document's schema has `expires_on` as text, its examples have numbers. */
interface TokenAnswer {
  access_token: string;
  refresh_token?: string;
  expires_in?: number | string;
  /** Seconds since the epoch. */
  expires_on?: number | string;
}

const wrongPassword =
  "check the user and the password: pulumi config set mlops:mlserverUsername <name>, pulumi config set --secret mlops:mlserverPassword <password>";

const wrongAddress =
  "check mlops:mlserverUrl, which must be the address of a web node of Machine Learning Server, and the server's log";

/** How long the process may be held up at its end. */
const revocationMs = 2_000;

/** One user's login: by password at first, then by refresh token, which is revoked at the end. */
export class Login {
  readonly advice = wrongPassword;
  private refreshToken: string | undefined;
  /** The server's refusal of the password: a second attempt could lock the user out. */
  private refusal: unknown;

  constructor(
    private readonly values: SettingValues<typeof settings>,
    private readonly http: () => HttpClient,
    private readonly clock: Clock = systemClock,
  ) {
    hide(values.mlserverPassword);
  }

  async issue(): Promise<IssuedToken> {
    const answer = (await this.refresh()) ?? (await this.logIn());
    this.refreshToken = answer.refresh_token;
    hide(this.refreshToken);
    return { token: answer.access_token, expiresAt: expiryOf(answer, this.clock.now()) };
  }

  /** Whether a user of the server's is the one who logs in. */
  isMe(user: string): boolean {
    return user.toLowerCase() === this.values.mlserverUsername?.toLowerCase();
  }

  /** Takes the refresh token out of use. A server that does not answer in time keeps it until it expires. */
  async revoke(): Promise<void> {
    const refreshToken = this.refreshToken;
    this.refreshToken = undefined;
    if (refreshToken === undefined) return;
    const given = new AbortController();
    const sent = this.http().send({
      method: "DELETE",
      url: "/login/refreshToken",
      query: { refreshToken },
      anonymous: true,
      signal: given.signal,
    });
    await Promise.race([sent.catch(() => {}), this.clock.sleep(revocationMs, given.signal)]);
    given.abort();
  }

  private async refresh(): Promise<TokenAnswer | undefined> {
    const { refreshToken } = this;
    if (refreshToken === undefined) return undefined;
    try {
      return await this.post("/login/refreshToken", { refreshToken });
    } catch (error) {
      // Refused, or spent by a request whose answer was lost: the password is left.
      if (isKind(error, "unavailable")) throw error;
      return undefined;
    }
  }

  private async logIn(): Promise<TokenAnswer> {
    const { mlserverUrl, mlserverUsername: username, mlserverPassword: password } = this.values;
    if (!mlserverUrl) throw missing(settings, "mlserverUrl", "The address of Machine Learning Server");
    if (!username) throw missing(settings, "mlserverUsername", "The user of Machine Learning Server");
    if (!password) throw missing(settings, "mlserverPassword", "The password for Machine Learning Server");
    if (this.refusal) throw this.refusal;
    const attempt = () => this.post("/login", { username, password });
    try {
      // A login makes nothing: one whose answer was lost is simply sent again.
      return await attempt().catch((error) => (isKind(error, "lost") ? attempt() : Promise.reject(error)));
    } catch (error) {
      if (isKind(error, "unauthorized")) this.refusal = error;
      throw aboutLogin(error);
    }
  }

  private async post(url: string, body: Record<string, string>): Promise<TokenAnswer> {
    const { data } = await this.http().send<TokenAnswer | undefined>({
      method: "POST",
      url,
      body,
      anonymous: true,
    });
    if (typeof data?.access_token === "string") return data;
    throw new MlopsError({
      kind: "failed",
      message: `Machine Learning Server answered ${url} without an access token`,
      next: wrongAddress,
    });
  }
}

/** What waits for a login must take its failure neither for a lost change nor for the absence of an object. */
function aboutLogin(error: unknown): unknown {
  if (!(error instanceof MlopsError) || !isKind(error, "lost", "notFound")) return error;
  return new MlopsError({ ...error.facts, kind: "unavailable", next: wrongAddress });
}

/** `expires_in` first: it does not depend on the clocks of two machines agreeing. */
export function expiryOf({ expires_in, expires_on }: Partial<TokenAnswer>, now: number): number {
  const [left, end] = [Number(expires_in ?? Number.NaN), Number(expires_on ?? Number.NaN)];
  if (Number.isFinite(left)) return now + left * 1000;
  return Number.isFinite(end) ? end * 1000 : now + 3_600_000;
}
