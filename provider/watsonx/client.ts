import { type Collection, Collections, type Page } from "../core/collection";
import { missing, type SettingValues } from "../core/config";
import { definePlatform, type Found, type Mark, type Phase } from "../core/define";
import { isKind, MlopsError } from "../core/errors";
import { isObject, type Json } from "../core/values";
import { HttpClient, type HttpRequest } from "../http/client";
import { hide } from "../http/redact";
import { TokenSource } from "../http/token";
import { settings } from "./settings";

export interface Envelope {
  metadata: Json & { id: string; name?: string; space_id?: string; project_id?: string };
  entity: Json;
  system?: { warnings?: { message?: string; id?: string }[] };
}

interface WirePage {
  resources?: Envelope[];
  next?: { href: string };
}

/** Either a deployment space or a project: what every object belongs to. */
export interface Scope {
  spaceId?: string | undefined;
  projectId?: string | undefined;
}

/** The lists that document a page limit; the others page by their own measure. */
const paged = new Set(["/ml/v4/models"]);

const wrongAddress =
  "check mlops:watsonxUrl or mlops:watsonxRegion: what answers there is not watsonx.ai Runtime";

/** Where in `custom` an object's mark is kept. */
const markKey = "pulumi_mlops";

export class WatsonxClient {
  private readonly http: HttpClient;
  private readonly collections = new Collections();

  constructor(private readonly values: SettingValues<typeof settings>) {
    hide(values.watsonxApiKey);
    this.http = new HttpClient({
      platform: "watsonx.ai Runtime",
      baseUrl: values.watsonxUrl ?? `https://${values.watsonxRegion}.ml.cloud.ibm.com`,
      token: new TokenSource(() => this.signIn()),
      idHeader: "X-Global-Transaction-Id",
      explain: (body) => {
        const errors = isObject(body) && Array.isArray(body.errors) ? (body.errors as Json[]) : [];
        return {
          code: errors[0]?.code as string | undefined,
          message: errors.map(({ message }) => message).join("; ") || undefined,
        };
      },
      next: {
        unauthorized: "check the API key: pulumi config set --secret mlops:watsonxApiKey <key>",
        forbidden: "ask for the role Editor in the deployment space or project",
        notFound:
          "check the ids and the space or project: mlops:watsonxSpaceId, where the program names none",
        conflict: "the message says what stands in the way; remove it and run pulumi up again",
        unavailable:
          "check mlops:watsonxUrl or mlops:watsonxRegion and the network, then run pulumi up again: it carries on where it stopped",
      },
    });
  }

  /** One request; `version` is added to the query. */
  async send<T = Envelope>(request: HttpRequest): Promise<T> {
    const query = { version: this.values.watsonxVersion, ...request.query };
    const reads = request.method === "GET";
    try {
      const { data, status } = await this.http.send<T>({ ...request, query });
      if (!reads) this.changed(request, data, status === 202);
      return data;
    } catch (error) {
      if (!reads) this.collections.changed(request.url);
      // A 404 without the platform's code says nothing of any object: somebody else is at this address.
      if (!(error instanceof MlopsError) || error.kind !== "notFound" || error.facts.code) throw error;
      throw new MlopsError({ ...error.facts, kind: "failed", next: wrongAddress });
    }
  }

  /** The object, or undefined on the platform's own not-found. */
  async find(path: string, scope: Scope, signal: AbortSignal): Promise<Envelope | undefined> {
    try {
      return await this.send({ method: "GET", url: path, query: scopeQuery(scope), signal });
    } catch (error) {
      if (isKind(error, "notFound")) return undefined;
      throw error;
    }
  }

  /** All objects of a list, page by page. */
  async *list(path: string, query: HttpRequest["query"], signal?: AbortSignal): AsyncGenerator<Envelope> {
    for await (const { items } of this.pages(path, query, signal)) yield* items;
  }

  private async *pages(
    path: string,
    query: HttpRequest["query"],
    signal?: AbortSignal,
  ): AsyncGenerator<Page<Envelope>> {
    let start: string | undefined;
    do {
      const { resources = [], next } = await this.send<WirePage>({
        method: "GET",
        url: path,
        query: { ...(paged.has(path) && { limit: 200 }), ...query, start },
        ...(signal && { signal }),
      });
      start = next && (new URL(next.href, "https://next").searchParams.get("start") ?? undefined);
      yield { items: resources, last: start === undefined };
    } while (start !== undefined);
  }

  /** One kind of object in a scope. */
  collection(path: string, scope: Scope): Collection<Envelope> {
    return this.collections.of(path, `${scope.spaceId ?? ""} ${scope.projectId ?? ""}`, {
      pages: (signal) => this.pages(path, scopeQuery(scope), signal),
      get: (address, signal) => this.find(address, scope, signal),
      addressOf: ({ metadata }) => `${path}/${metadata.id}`,
      stateOf: ({ entity }) => JSON.stringify([entity.status, entity.content_import_state]),
    });
  }

  /** What a request has changed; an answer that says "accepted" shows the object still on its way. */
  private changed({ method, url }: HttpRequest, data: unknown, accepted: boolean): void {
    this.collections.changed(url, method === "DELETE" ? (accepted ? "going" : "gone") : undefined);
    const { metadata } = (data ?? {}) as Partial<Envelope>;
    if (metadata?.id === undefined) return;
    const address = method === "POST" ? `${url}/${metadata.id}` : url;
    this.collections.changed(address);
    if (accepted) this.collections.accepted(address, data);
  }

  /** The marks of all objects of one kind in a scope: what an interrupted create may have left. */
  async marked(path: string, scope: Scope, fresh: boolean, signal: AbortSignal): Promise<Found[]> {
    return (await this.collection(path, scope).items(fresh, signal)).map((found) => ({
      id: idOf(path, scope, found.metadata.id),
      owner: markOf(found)?.owner,
      phase: markOf(found)?.phase,
    }));
  }

  close(): void {
    this.http.close();
  }

  private async signIn() {
    const { watsonxApiKey: apikey, watsonxIamUrl: iam } = this.values;
    if (!apikey) throw missing(settings, "watsonxApiKey", "The API key of watsonx.ai Runtime");
    const { IamTokenManager } = await import("ibm-cloud-sdk-core");
    try {
      const token = await new IamTokenManager({ apikey, url: iam }).getToken();
      return { token, expiresAt: expiryOf(token) };
    } catch (error) {
      throw signInError(error, iam);
    }
  }
}

function expiryOf(token: string): number {
  const claims = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
  return claims.exp * 1000;
}

function signInError(error: unknown, iam: string): MlopsError {
  const { status, body, message } = error as { status?: number; body?: unknown; message?: string };
  const said = typeof body === "string" && body.startsWith("{") ? JSON.parse(body) : body;
  const refused = status !== undefined && status >= 400 && status < 500;
  return new MlopsError({
    kind: refused ? "unauthorized" : "unavailable",
    message: `IBM Cloud IAM ${refused ? "refused the API key" : "cannot be reached"}: ${said?.errorMessage ?? message ?? "no answer"}`,
    operation: `POST ${iam}/identity/token`,
    status,
    code: said?.errorCode,
    next: refused
      ? "check the API key: pulumi config set --secret mlops:watsonxApiKey <key>"
      : "check the network and mlops:watsonxIamUrl",
    cause: error,
  });
}

export const watsonx = definePlatform({
  name: "watsonx",
  settings,
  connect: (values) => new WatsonxClient(values),
  close: async (client) => client.close(),
});

export function scopeQuery({ spaceId, projectId }: Scope): Record<string, string | undefined> {
  return { space_id: spaceId, project_id: projectId };
}

const idForm = /^(spaces|projects)\/([A-Za-z0-9-]+)\/([a-z_]+)\/([A-Za-z0-9_-]+)$/;

/** `spaces/{spaceId}/models/{id}`, or `projects/…`. */
export function idOf(path: string, { spaceId, projectId }: Scope, id: string): string {
  const kind = path.split("/").at(-1);
  return spaceId ? `spaces/${spaceId}/${kind}/${id}` : `projects/${projectId}/${kind}/${id}`;
}

export interface IdParts extends Scope {
  objectId: string;
}

export function parseId(id: string): IdParts | undefined {
  const [, kind, scope, , objectId] = idForm.exec(id) ?? [];
  if (!kind || !scope || !objectId) return undefined;
  return kind === "spaces" ? { spaceId: scope, objectId } : { projectId: scope, objectId };
}

/** The parts of an id that the state holds: it was made by `idOf`, or accepted by an import. */
export function partsOf(id: string, form: string): IdParts {
  const parts = parseId(id);
  if (!parts)
    throw new MlopsError({
      kind: "invalid",
      message: `${id} is not an id of this kind`,
      next: `use the form ${form}`,
    });
  return parts;
}

export function withMark(custom: unknown, mark: Mark | undefined): Json {
  return { ...(custom as Json | undefined), ...(mark && { [markKey]: mark }) };
}

export function withoutMark(custom: unknown): Json | undefined {
  if (!isObject(custom)) return undefined;
  const { [markKey]: _, ...own } = custom;
  return own;
}

export function markOf({ entity }: Envelope): Mark | undefined {
  const mark = isObject(entity.custom) ? entity.custom[markKey] : undefined;
  if (!isObject(mark)) return undefined;
  return { owner: String(mark.owner), phase: mark.phase as Phase };
}
