import { type Collection, Collections, everyItem, type Page } from "../core/collection";
import type { SettingValues } from "../core/config";
import { definePlatform, type Found, type Mark, type Phase } from "../core/define";
import { isKind, MlopsError } from "../core/errors";
import { isObject, type Json } from "../core/values";
import { HttpClient, type HttpRequest } from "../http/client";
import { hide } from "../http/redact";
import { TokenSource } from "../http/token";
import { addressesOf } from "./addresses";
import { type Listed, Names, places, specifications } from "./names";
import { settings } from "./settings";
import { signIn } from "./signIn";

export interface Envelope {
  metadata: Json & { id: string; name?: string; space_id?: string; project_id?: string };
  entity: Json;
  system?: System;
  /** What some operations of the document call `system`. */
  system_details?: System;
}

interface System {
  warnings?: { message?: string; id?: string }[];
  /** Of the list of deployments, where they are counted. */
  stats?: Json[];
}

interface WirePage<T> {
  resources?: T[];
  next?: { href: string };
}

/** Either a deployment space or a project, by id or by name: what every object belongs to. */
export interface Scope {
  spaceId?: string | undefined;
  spaceName?: string | undefined;
  projectId?: string | undefined;
  projectName?: string | undefined;
}

/** The lists that document no page limit: they page by their own measure. */
const unpaged = new Set(["/ml/v4/deployments", "/ml/v4/deployment_jobs"]);

const wrongAddress =
  "check mlops:watsonxUrl or mlops:watsonxRegion: what answers there is not watsonx.ai Runtime";

/** Where in `custom` an object's mark is kept. */
const markKey = "pulumi_mlops";

export class WatsonxClient {
  private readonly http: HttpClient;
  private readonly addresses: ReturnType<typeof addressesOf>;
  private readonly collections = new Collections();
  private readonly names = new Names((path, query, signal) => this.listPlatform(path, query, signal));

  constructor(
    private readonly values: SettingValues<typeof settings>,
    stopped?: AbortSignal,
  ) {
    hide(values.watsonxApiKey);
    hide(values.watsonxPassword);
    this.addresses = addressesOf(values);
    this.http = new HttpClient({
      stopped,
      platform: "watsonx.ai Runtime",
      baseUrl: this.addresses.runtime,
      token: new TokenSource(() => signIn(values)),
      idHeader: "X-Global-Transaction-Id",
      explain: (body) => {
        const errors = isObject(body) && Array.isArray(body.errors) ? (body.errors as Json[]) : [];
        return {
          code: errors[0]?.code as string | undefined,
          message: errors.map(({ message }) => message).join("; ") || undefined,
        };
      },
      next: {
        unauthorized: values.watsonxUsername
          ? "check the user of Cloud Pak for Data and the password or API key: mlops:watsonxUsername, mlops:watsonxPassword, mlops:watsonxApiKey"
          : "check the API key: pulumi config set --secret mlops:watsonxApiKey <value>",
        forbidden: "ask for the role Editor in the deployment space or project",
        notFound:
          "check the ids and the space or project: mlops:watsonxSpaceId, where the program names none",
        conflict: "the message says what stands in the way; remove it and run pulumi up again",
        unavailable:
          "check mlops:watsonxUrl or mlops:watsonxRegion and the network, then run pulumi up again: it carries on where it stopped",
      },
    });
  }

  /** One request; `version` is added to the query, and what it calls by a name gets its id. */
  async send<T = Envelope>(request: HttpRequest): Promise<T> {
    const { signal } = request;
    const query = await this.names.inScope(request.query ?? {}, signal);
    let { body } = request;
    if (isObject(body)) body = await this.names.inScope(body, signal);
    const { space_id, project_id } = isObject(body) ? body : query;
    body = await this.names.specified(body, { space_id, project_id }, signal);
    return this.sendTo<T>({
      ...request,
      query: { version: this.values.watsonxVersion, ...query },
      ...(body !== undefined && { body }),
    });
  }

  private async sendTo<T>(request: HttpRequest): Promise<T> {
    const reads = request.method === "GET";
    try {
      const { data, status } = await this.http.send<T>(request);
      if (!reads) this.changed(request, data, status === 202);
      return data;
    } catch (error) {
      if (!reads) this.collections.changed(request.url);
      // A 404 without the platform's code says nothing of any object: somebody else is at this address.
      if (!(error instanceof MlopsError) || error.kind !== "notFound" || error.facts.code) throw error;
      throw new MlopsError({ ...error.facts, kind: "failed", next: wrongAddress });
    }
  }

  /**
   * The object, or undefined on the platform's own not-found.
   *
   * @param rev one of its revisions
   */
  async find(path: string, scope: Scope, signal: AbortSignal, rev?: string): Promise<Envelope | undefined> {
    try {
      return await this.send({ method: "GET", url: path, query: { ...scopeQuery(scope), rev }, signal });
    } catch (error) {
      if (isKind(error, "notFound")) return undefined;
      throw error;
    }
  }

  /** All objects of a list, page by page. */
  list(path: string, query: HttpRequest["query"], signal?: AbortSignal): AsyncGenerator<Envelope> {
    return everyItem((from) => this.page(path, query, from, signal));
  }

  private page(path: string, query: HttpRequest["query"], from: string | undefined, signal?: AbortSignal) {
    const limit = unpaged.has(path) ? {} : { limit: 200 };
    return pageOf(from, (next) =>
      this.send<WirePage<Envelope>>(get(path, { ...limit, ...query, ...next }, signal)),
    );
  }

  /** All objects of a list of the platform around the Runtime. */
  listPlatform(path: string, query: Json, signal?: AbortSignal): AsyncGenerator<Listed> {
    return everyItem((from) =>
      pageOf(from, (next) => this.getPlatform<WirePage<Listed>>(path, { ...query, ...next }, signal)),
    );
  }

  /** One object of the platform around the Runtime. */
  async getPlatform<T = Listed>(path: string, query: Json, signal?: AbortSignal): Promise<T> {
    const url = `${this.addresses.platform}${path}`;
    const inScope = await this.names.inScope(query as NonNullable<HttpRequest["query"]>, signal);
    return this.sendTo<T>(get(url, inScope, signal));
  }

  /** A scope by its ids. */
  idsOfScope(scope: Scope, signal?: AbortSignal): Promise<Record<string, string | undefined>> {
    return this.names.inScope(scopeQuery(scope), signal);
  }

  idOfSpace(name: string, signal?: AbortSignal): Promise<string> {
    return this.names.idOf(places.space_name, name, {}, signal);
  }

  idOfProject(name: string, signal?: AbortSignal): Promise<string> {
    return this.names.idOf(places.project_name, name, {}, signal);
  }

  async idOfSpecification(
    key: keyof typeof specifications,
    name: string,
    scope: Scope,
    signal?: AbortSignal,
  ): Promise<string> {
    const within = await this.idsOfScope(scope, signal);
    return this.names.idOf(specifications[key], name, within, signal);
  }

  /** One kind of object in a scope. */
  collection(path: string, scope: Scope): Collection<Envelope> {
    return this.collections.of(path, JSON.stringify(scopeQuery(scope)), {
      page: (from, signal) => this.page(path, scopeQuery(scope), from, signal),
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
      id: idOf(path, found),
      owner: markOf(found)?.owner,
      phase: markOf(found)?.phase,
    }));
  }

  close(): void {
    this.http.close();
  }
}

export const watsonx = definePlatform({
  name: "watsonx",
  settings,
  connect: (values, stopped) => new WatsonxClient(values, stopped),
  close: async (client) => client.close(),
});

/** A page of a list, whose link to the next one is a whole address. */
async function pageOf<T>(
  from: string | undefined,
  read: (next: Record<string, string>) => Promise<WirePage<T>>,
): Promise<Page<T>> {
  const { resources = [], next } = await read(from === undefined ? {} : (tokenOf(from) ?? {}));
  return { items: resources, next: next && tokenOf(next.href) && next.href };
}

function get(
  url: string,
  query: NonNullable<HttpRequest["query"]>,
  signal: AbortSignal | undefined,
): HttpRequest {
  return { method: "GET", url, query, ...(signal && { signal }) };
}

/** What leads to the next page: spaces and the Runtime call it start, projects bookmark. */
function tokenOf(href: string): Record<string, string> | undefined {
  const token = [...new URL(href, "https://next").searchParams].filter(([name]) =>
    /^(start|bookmark)$/.test(name),
  );
  return token.length > 0 ? Object.fromEntries(token) : undefined;
}

export function scopeQuery(scope: Scope): Record<string, string | undefined> {
  const { spaceId, spaceName, projectId, projectName } = scope;
  return {
    space_id: spaceId,
    ...(spaceName !== undefined && { space_name: spaceName }),
    project_id: projectId,
    ...(projectName !== undefined && { project_name: projectName }),
  };
}

const idForm = /^(spaces|projects)\/([A-Za-z0-9-]+)\/([a-z_]+)\/([A-Za-z0-9_-]+)$/;

/** `spaces/{spaceId}/models/{id}`, or `projects/…`: of an object as the platform answers it. */
export function idOf(path: string, { metadata }: Envelope): string {
  const kind = path.split("/").at(-1);
  const { id, space_id, project_id } = metadata;
  return space_id ? `spaces/${space_id}/${kind}/${id}` : `projects/${project_id}/${kind}/${id}`;
}

export function nameOf({ metadata }: Envelope): string {
  return metadata.name ?? metadata.id;
}

export interface IdParts {
  spaceId?: string;
  projectId?: string;
  objectId: string;
}

export function parseId(id: string): IdParts | undefined {
  const [, kind, scope, , objectId] = idForm.exec(id) ?? [];
  if (!kind || !scope || !objectId) return undefined;
  return kind === "spaces" ? { spaceId: scope, objectId } : { projectId: scope, objectId };
}

/** The ids of a kind: their form in words, and their parts. */
export function idsOf(collection: string, idName: string, inSpaceOnly = false) {
  const places = inSpaceOnly ? ["spaces/{spaceId}"] : ["spaces/{spaceId}", "projects/{projectId}"];
  return {
    form: places.map((place) => `${place}/${collection}/{${idName}}`).join(" or "),
    parse(id: string): Json | undefined {
      const parts = id.split("/").at(-2) === collection ? parseId(id) : undefined;
      return inSpaceOnly && parts?.projectId ? undefined : (parts as Json | undefined);
    },
  };
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

/** A mark may tell, besides, what the object holds: an import compares that with the program's files. */
export interface ContentMark extends Mark {
  content?: string | undefined;
}

export function withMark(custom: unknown, mark: ContentMark | undefined): Json {
  return { ...(custom as Json | undefined), ...(mark && { [markKey]: mark }) };
}

export function withoutMark(custom: unknown): Json | undefined {
  if (!isObject(custom)) return undefined;
  const { [markKey]: _, ...own } = custom;
  return own;
}

export function markOf({ entity }: Envelope): ContentMark | undefined {
  const mark = isObject(entity.custom) ? entity.custom[markKey] : undefined;
  if (!isObject(mark)) return undefined;
  const { owner, phase, content } = mark;
  return {
    owner: String(owner),
    phase: phase as Phase,
    ...(typeof content === "string" && { content }),
  };
}
