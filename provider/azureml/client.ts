import { Collections, everyItem, type Page, type ReadOptions } from "../core/collection";
import type { SettingValues } from "../core/config";
import { definePlatform } from "../core/define";
import { isKind, MlopsError } from "../core/errors";
import { isObject, type Json } from "../core/values";
import { type HttpAnswer, HttpClient, type HttpRequest } from "../http/client";
import { signIn } from "../http/entra";
import { TokenSource } from "../http/token";
import { endpointsOf } from "./clouds";
import { accountOf } from "./credential";
import { type WorkspaceScope, workspacePath } from "./scope";
import { settings } from "./settings";

/** The version of Microsoft.MachineLearningServices that the types are written for. */
export const apiVersion = "2025-09-01";

/** What every ARM resource looks like. */
export interface ArmResource {
  id: string;
  name: string;
  location?: string | undefined;
  tags?: Record<string, string> | undefined;
  properties: Json;
  [field: string]: unknown;
}

interface WirePage<T> {
  value?: T[];
  nextLink?: string;
}

/** One set of credentials for Azure: its management host and the regional servers of its workspaces. */
export class AzureClient {
  private readonly http: HttpClient;
  private readonly workspaces = new Map<string, Promise<ArmResource>>();
  private readonly regions = new Map<string, Promise<string>>();
  /** Addresses of ARM mean the same in any case. */
  private readonly collections = new Collections((address) => address.toLowerCase());
  /** Asynchronous operations of this process that are not known to be over, by the id of what they change. */
  private readonly operations = new Map<string, StartedOperation>();

  constructor(values: SettingValues<typeof settings>, stopped?: AbortSignal) {
    const account = accountOf(values);
    this.http = new HttpClient({
      stopped,
      platform: "Azure",
      baseUrl: endpointsOf(values).management,
      token: new TokenSource(() => signIn(account)),
      idHeader: "x-ms-client-request-id",
      explain: explainError,
      next: {
        unauthorized: "check the credentials and the tenant, mlops:azureTenantId",
        forbidden:
          "ask for a role on the workspace that allows it: AzureML Compute Operator for computes, AzureML Data Scientist for runs, or Contributor",
        notFound: "check the subscription, the resource group and the workspace",
        conflict: "the message says what stands in the way; when it is gone, run pulumi up again",
        unavailable:
          "check mlops:azureManagementUrl or mlops:azureEnvironment and the network, then run pulumi up again: it carries on where it stopped",
      },
    });
  }

  /** One request, to the URL as it stands: for the regional servers. */
  async send<T = unknown>(request: HttpRequest): Promise<HttpAnswer<T>> {
    return this.http.send<T>(request);
  }

  /** One request to the management host; the api-version is added to the query. */
  async arm<T = ArmResource>(request: HttpRequest, version = apiVersion): Promise<HttpAnswer<T>> {
    const changes = request.method !== "GET";
    try {
      const answer = await this.http.send<T>({
        ...request,
        query: { "api-version": version, ...request.query },
      });
      const deletion = answer.status === 202 ? "going" : "gone";
      if (changes) this.collections.changed(request.url, request.method === "DELETE" ? deletion : undefined);
      if (changes && isOnItsWay(answer.data)) this.collections.accepted(request.url, answer.data);
      return answer;
    } catch (error) {
      if (changes) this.collections.changed(request.url);
      // A 404 that is not about the resource must never be taken for its end.
      if (isKind(error, "notFound") && !isGone(error))
        throw new MlopsError({ ...(error as MlopsError).facts, kind: "failed", cause: error });
      throw error;
    }
  }

  /** The resource, or undefined on the platform's own not-found. */
  async find(url: string, signal: AbortSignal, version?: string): Promise<ArmResource | undefined> {
    try {
      return (await this.arm({ method: "GET", url, signal }, version)).data;
    } catch (error) {
      if (isGone(error)) return undefined;
      throw error;
    }
  }

  /** The resource, out of the list that it is in where others of that list are read too. */
  read(
    url: string,
    signal: AbortSignal,
    version: string | undefined,
    options: ReadOptions,
  ): Promise<ArmResource | undefined> {
    const parent = url.slice(0, url.lastIndexOf("/"));
    const resources = this.collections.of<ArmResource>(parent, version ?? "", {
      page: (from, asked) => this.page(parent, from, asked, version),
      get: (address, asked) => this.find(address, asked, version),
      addressOf: ({ name }) => `${parent}/${encodeURIComponent(name)}`,
      stateOf: ({ properties }) => properties.provisioningState as string | undefined,
    });
    return resources.read(url, signal, options);
  }

  /** All resources of a list, page by page. */
  list<T = ArmResource>(url: string, signal: AbortSignal, version?: string): AsyncGenerator<T> {
    return everyItem((from) => this.page<T>(url, from, signal, version));
  }

  private async page<T>(
    url: string,
    from: string | undefined,
    signal: AbortSignal,
    version: string | undefined,
  ): Promise<Page<T>> {
    const { data } =
      from === undefined
        ? await this.arm<WirePage<T>>({ method: "GET", url, signal }, version)
        : await this.send<WirePage<T>>({ method: "GET", url: from, signal });
    return { items: data.value ?? [], next: data.nextLink || undefined };
  }

  /** A workspace, read once: for what of it never changes. */
  workspace(scope: WorkspaceScope): Promise<ArmResource> {
    const url = workspacePath(scope);
    return once(this.workspaces, url, async () => (await this.arm({ method: "GET", url })).data);
  }

  /** Address of the regional server that serves a workspace's experiments and runs, found once. */
  regional(scope: WorkspaceScope): Promise<string> {
    return once(this.regions, workspacePath(scope), async () => {
      const { properties, id } = await this.workspace(scope);
      const url = String(properties.discoveryUrl ?? "");
      const { data } = await this.send<{ api?: string }>({ method: "GET", url, anonymous: true });
      if (!data?.api)
        throw new MlopsError({
          kind: "failed",
          message: `The discovery document of ${id} names no API server`,
          operation: `GET ${url}`,
        });
      return data.api.replace(/\/+$/, "");
    });
  }

  /** Remembers the asynchronous operation that a change was answered with. */
  started(
    id: string,
    { headers, data, status }: HttpAnswer<unknown>,
    kind: "change" | "delete" = "change",
  ): void {
    const url = headers["azure-asyncoperation"];
    const retryAfter = secondsOf(headers["retry-after"]);
    // What has just been made has no older state to show.
    const visible = status === 201 || isOnItsWay(data);
    if (url) this.operations.set(id.toLowerCase(), { url, kind, retryAfter, visible });
  }

  /**
   * How the last change of a resource stands; undefined when there is none, or it has succeeded. A failed deletion
   * throws.
   *
   * @param state the resource's own provisioning state
   */
  async operation(id: string, state: string, signal: AbortSignal): Promise<OperationState | undefined> {
    const known = this.operations.get(id.toLowerCase());
    if (!known) return undefined;
    const { url, kind, retryAfter, visible } = known;
    if (state && !isTerminal(state)) return { status: state, retryAfter };
    // Where the resource's own state went along with the operation, it tells of the operation's end, too.
    const over = visible && state.toLowerCase() === "succeeded";
    if (over) this.operations.delete(id.toLowerCase());
    if (over) return undefined;
    const { data, headers } = await this.send<{ status?: string }>({ method: "GET", url, signal });
    const status = data?.status ?? "InProgress";
    if (!isTerminal(status)) return { status, retryAfter: secondsOf(headers["retry-after"]) };
    this.operations.delete(id.toLowerCase());
    if (status === "Succeeded") return undefined;
    const error = explainError(data).message ?? `the operation ended as ${status}`;
    if (kind === "change") return { status, error };
    throw new MlopsError({
      kind: "failed",
      message: `${id} could not be deleted: ${error}`,
      next: "mend the cause and run pulumi up or destroy again",
    });
  }

  close(): void {
    this.http.close();
  }
}

interface StartedOperation {
  url: string;
  kind: "change" | "delete";
  retryAfter: number | undefined;
  /** Whether the changed resource itself showed that it is on its way. */
  visible: boolean;
}

export interface OperationState {
  status: string;
  /** Seconds that the platform asks to wait before the next look. */
  retryAfter?: number | undefined;
  /** Why it failed. */
  error?: string;
}

/** The three states in which an Azure operation, or the provisioning of a resource, ends. */
export function isTerminal(status: string): boolean {
  return ["succeeded", "failed", "canceled"].includes(status.toLowerCase());
}

function isOnItsWay(resource: unknown): boolean {
  const { properties } = (isObject(resource) ? resource : {}) as Partial<ArmResource>;
  const state = properties?.provisioningState;
  return typeof state === "string" && !isTerminal(state);
}

export function secondsOf(text: string | undefined): number | undefined {
  const seconds = Number(text ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds : undefined;
}

/** One answer for all who ask; a failure is asked again. */
function once<T>(memo: Map<string, Promise<T>>, key: string, ask: () => Promise<T>): Promise<T> {
  const name = key.toLowerCase();
  const known = memo.get(name);
  if (known) return known;
  const asked = ask();
  memo.set(name, asked);
  asked.catch(() => memo.delete(name));
  return asked;
}

/** Answers of 404 that say nothing about the resource: the address or the credentials are wrong. */
const elsewhere = ["SubscriptionNotFound", "InvalidResourceType", "InvalidResourceNamespace"];

/** The platform's own not-found: a proxy's, which carries no code, does not count. */
export function isGone(error: unknown): boolean {
  if (!(error instanceof MlopsError) || error.kind !== "notFound") return false;
  const { code } = error.facts;
  return code !== undefined && !elsewhere.includes(code);
}

/**
 * The error bodies of the management host and of the regional services: `{error: {…}}`, with the causes in
 * `details` and `innerError`, or flat in model management.
 */
export function explainError(body: unknown): { code?: string | undefined; message?: string | undefined } {
  if (!isObject(body)) return {};
  const said = isObject(body.error) ? body.error : body;
  return { code: codeOf(said), message: [...new Set(messagesOf(said))].join("; ") || undefined };
}

/** The innermost code says the most: run history's outer one is only UserError or ServiceError. */
function codeOf(said: Json): string | undefined {
  const inner = said.innerError ?? said.innererror;
  const deeper = isObject(inner) ? codeOf(inner) : undefined;
  return deeper ?? (typeof said.code === "string" ? said.code : undefined);
}

function messagesOf(said: Json): string[] {
  const details = Array.isArray(said.details) ? said.details.filter(isObject).flatMap(messagesOf) : [];
  const message = typeof said.message === "string" && said.message !== "" ? said.message : undefined;
  // The outer message often repeats what the details say one by one.
  const more = details.filter((text) => !message?.includes(text));
  return message === undefined ? more : [message, ...more];
}

export const azure = definePlatform({
  name: "azureml",
  settings,
  connect: (values, stopped) => new AzureClient(values, stopped),
  close: async (client) => client.close(),
});
