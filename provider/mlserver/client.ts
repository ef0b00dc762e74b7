import { Collections } from "../core/collection";
import type { SettingValues } from "../core/config";
import { definePlatform } from "../core/define";
import { MlopsError } from "../core/errors";
import { isObject } from "../core/values";
import { HttpClient, type HttpRequest } from "../http/client";
import { TokenSource } from "../http/token";
import { DirectoryLogin } from "./directory";
import { Login } from "./login";
import { settings } from "./settings";

/** Error codes of the platform's document that share their kind with another one, but not its advice. */
const advice: Record<number, string> = {
  402: "the request was valid, but the server could not carry it out: see its log, then run pulumi up again",
  410: "what it refers to is gone for good: run pulumi refresh, then pulumi up",
};

type Values = SettingValues<typeof settings>;

/** The way to log in that a configuration means. */
export function methodOf(values: Values): NonNullable<Values["mlserverAuth"]> {
  if (values.mlserverAuth) return values.mlserverAuth;
  const { mlserverTenantId, mlserverClientId, mlserverClientSecret } = values;
  return mlserverTenantId && mlserverClientId && mlserverClientSecret ? "servicePrincipal" : "password";
}

export class MlserverClient {
  /** A realtime service is changed at an address of its own, and read with the others. */
  readonly collections = new Collections((address) =>
    address.replace(/^\/realtime-services\//, "/services/"),
  );
  private readonly http: HttpClient;
  private readonly login: Login | DirectoryLogin;

  constructor(
    private readonly values: Values,
    stopped?: AbortSignal,
  ) {
    const method = methodOf(values);
    this.login =
      method === "password" ? new Login(values, () => this.http) : new DirectoryLogin(values, method);
    this.http = new HttpClient({
      stopped,
      platform: "Machine Learning Server",
      baseUrl: values.mlserverUrl ?? "",
      token: new TokenSource(() => this.login.issue()),
      idHeader: "X-Request-Id",
      explain: (body) =>
        isObject(body)
          ? { code: textOf(body.exceptionType), message: withLink(textOf(body.message), textOf(body.link)) }
          : {},
      next: {
        unauthorized: this.login.advice,
        forbidden: "it belongs to another user, or needs a role: ask its owner or the server's administrator",
        notFound: "run pulumi refresh: it was deleted outside, or is a development version of another user",
        conflict: "the message says what stands in the way: remove it, or choose another name or version",
        unavailable:
          "check mlops:mlserverUrl, the network and the server's log, then run pulumi up again: it carries on where it stopped",
      },
    });
  }

  async send<T = unknown>(request: HttpRequest): Promise<T> {
    try {
      return (await this.http.send<T>(request)).data;
    } catch (error) {
      const next = error instanceof MlopsError && advice[error.facts.status ?? 0];
      throw next ? new MlopsError({ ...error.facts, next }) : error;
    } finally {
      if (request.method !== "GET")
        this.collections.changed(request.url, request.method === "DELETE" ? "gone" : undefined);
    }
  }

  /** What a path names, or undefined on the platform's own not-found. */
  async find<T>(url: string, signal?: AbortSignal): Promise<T | undefined> {
    try {
      return await this.send<T>({ method: "GET", url, ...(signal && { signal }) });
    } catch (error) {
      // 410 is of this kind too, but says that something was there.
      if (error instanceof MlopsError && error.kind === "notFound" && error.facts.status === 404)
        return undefined;
      throw error;
    }
  }

  /** A list that every server has: a 404 comes from something else, and must not count as an empty list. */
  async list<T>(url: string, signal: AbortSignal): Promise<T[]> {
    const next = { notFound: "every Machine Learning Server has this list: check mlops:mlserverUrl" };
    return (await this.send<T[] | undefined>({ method: "GET", url, signal, next })) ?? [];
  }

  /** Whether addresses on the server are known. */
  get located(): boolean {
    return this.values.mlserverUrl !== undefined;
  }

  /** An absolute address on the server. */
  address(path: string): string {
    return `${this.values.mlserverUrl}${path}`;
  }

  /** Whether a user of the server's is the one who logs in here. */
  isMe(user: string): boolean {
    return this.login.isMe(user);
  }

  async close(): Promise<void> {
    await this.login.revoke();
    this.http.close();
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function withLink(message: string | undefined, link: string | undefined): string | undefined {
  return message && link ? `${message} (${link})` : message;
}

export const mlserver = definePlatform({
  name: "mlserver",
  settings,
  connect: (values, stopped) => new MlserverClient(values, stopped),
  close: (client) => client.close(),
});

/** The path of an address's segments: names and versions may hold any character. */
export function path(...segments: readonly string[]): string {
  return segments.map((segment) => `/${encodeURIComponent(segment)}`).join("");
}
