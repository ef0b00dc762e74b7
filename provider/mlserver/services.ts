/** Published services, as resource and functions share them. */
import { z } from "zod";
import type { Collection, ReadOptions } from "../core/collection";
import { isKind, MlopsError } from "../core/errors";
import { field, type } from "../core/fields";
import { isUnknown, type Json } from "../core/values";
import { fromWire } from "../core/wire";
import { type MlserverClient, path } from "./client";
import { ids, segment, segmentForm } from "./ids";

export const ServiceParameter = type("ServiceParameter", "An input or output of a service.", {
  name: field(z.string().min(1), { doc: "Its name: the variable of the code." }),
  type: field(z.enum(["logical", "numeric", "integer", "character", "vector", "matrix", "data.frame"]), {
    doc: "Its type: logical, numeric, integer, character, vector, matrix or data.frame.",
  }),
});

/** Ids of services, whatever runs them. */
export const serviceIds = ids<"name" | "version">("{name}/{version}");

export const nameFields = {
  name: field(z.string().regex(segment), {
    doc: "Its name, part of its address. The platform takes any characters. Default: the resource's name with - for everything but letters, digits, _, . and -.",
    replaces: "a published service cannot be renamed",
    form: segmentForm,
    // No limit of the platform's, but of the web servers it stands behind.
    autoName: { invalid: /[^A-Za-z0-9_.-]/, separator: "-", maxLength: 255 },
  }),
  version: field(z.string().regex(segment).optional(), {
    doc: "Its version, part of its address: any text; semantic versioning is recommended. Left out, the server generates a GUID (output serviceVersion): a development version, seen only by its author, one for each name. Given later, the same is published under it and the development version deleted: in TypeScript programs it is deleted first, in others afterwards.",
    replaces: "a version is fixed when it is published",
    form: segmentForm,
  }),
};

export const versionField = {
  serviceVersion: field(z.string(), {
    doc: "Its version: the given one, or the GUID that the server generated.",
  }),
};

/** What is known of a service before it is published: with a version, its addresses. */
export function knownOf({ name, version }: Json, client: MlserverClient): Json {
  if (typeof name !== "string" || typeof version !== "string" || isUnknown(name) || isUnknown(version))
    return {};
  return { serviceVersion: version, ...(client.located && addressesOf(client, name, version)) };
}

/** What an author says of a service. The server gives all of it back. */
export const contentFields = {
  code: field(z.string().min(1), { doc: "The code of every request, in the language of runtimeType." }),
  initCode: field(z.string().optional(), {
    doc: "Code that runs before each request, in the same language.",
  }),
  runtimeType: field(z.enum(["R", "Python"]).default("R"), {
    doc: "What runs the code: R or Python. Default: R.",
  }),
  description: field(z.string().optional(), { doc: "Its description, also in its Swagger document." }),
  operationId: field(z.string().optional(), {
    doc: "Name of the operation in its Swagger document: what generated clients call the method.",
  }),
  snapshotId: field(z.string().optional(), {
    doc: "The session snapshot whose workspace and files are baked into the service. It must be there when the service is published or given another one; deleted later, the service keeps what it took.",
  }),
  inputParameterDefinitions: field(z.array(ServiceParameter).optional(), { doc: "The inputs." }),
  outputParameterDefinitions: field(z.array(ServiceParameter).optional(), { doc: "The outputs." }),
  outputFileNames: field(z.array(z.string().min(1)).optional(), {
    doc: "Names of the files that the code writes and a request gets back.",
  }),
};

/** What the server says of a service. */
export const factFields = {
  consumptionUrl: field(z.string(), { doc: "Where it is consumed: POST its inputs there." }),
  swaggerUrl: field(z.string(), { doc: "Where its Swagger document is." }),
  creationTime: field(z.string().optional(), { doc: "When it was published: ISO 8601 without a zone." }),
  versionPublishedBy: field(z.string().optional(), { doc: "The user who published this version." }),
  owner: field(z.string().optional(), { doc: "The user who owns the name." }),
  myPermissionOnService: field(z.string().optional(), {
    doc: "What the configured user may do: read/write (update and delete) or read only (consume).",
  }),
};

const content = z.object(contentFields);

/** A service as the server answers it: fields that were never set are null, empty or missing. */
export interface WebService {
  name: string;
  version: string;
  runtimeType?: "R" | "Python" | "Realtime" | null;
  description?: string | null;
  operationId?: string | null;
  creationTime?: string | null;
  versionPublishedBy?: string | null;
  owner?: string | null;
  myPermissionOnService?: string | null;
}

/** One service, or undefined on the server's own not-found. */
export function findService(
  client: MlserverClient,
  name: string,
  version: string,
  signal: AbortSignal,
  options: ReadOptions = {},
): Promise<WebService | undefined> {
  return servicesOf(client).read(servicePath(name, version), signal, options);
}

/** All services that the user may see, realtime services among them. */
export function servicesOf(client: MlserverClient): Collection<WebService> {
  return client.collections.of("/services", "", {
    page: async (_, signal) => ({ items: await listServices(client, undefined, signal) }),
    get: async (address, signal) => {
      const answer = await client.find<WebService | WebService[]>(address, signal);
      // The document's schema has a list here, its example one object.
      return Array.isArray(answer) ? answer.find((service) => addressOf(service) === address) : answer;
    },
    addressOf,
    // A service has none: it is there, or it is not.
    stateOf: () => undefined,
  });
}

const addressOf = ({ name, version }: WebService) => servicePath(name, version);

/** All versions of a name, or all services, that the user may see. */
export async function listServices(
  client: MlserverClient,
  name: string | undefined,
  signal: AbortSignal,
): Promise<WebService[]> {
  if (name === undefined) return client.list("/services", signal);
  return (await client.find<WebService[]>(servicePath(name), signal)) ?? [];
}

export function servicePath(name: string, version?: string): string {
  return path("services", name, ...(version === undefined ? [] : [version]));
}

/** Where a service is consumed and described: what publishing it registers. */
export function addressesOf(client: MlserverClient, name: string, version: string) {
  const consumptionUrl = client.address(path("api", name, version));
  return { consumptionUrl, swaggerUrl: `${consumptionUrl}/swagger.json` };
}

export function factsOf(client: MlserverClient, service: WebService) {
  return {
    ...addressesOf(client, service.name, service.version),
    creationTime: service.creationTime ?? undefined,
    versionPublishedBy: service.versionPublishedBy ?? undefined,
    owner: service.owner ?? undefined,
    myPermissionOnService: service.myPermissionOnService ?? undefined,
  };
}

export function contentOf(service: WebService) {
  return {
    ...(fromWire(content, service, (name) => name) as Partial<z.infer<typeof content>>),
    // Some answers leave it out: the document's default.
    runtimeType: service.runtimeType ?? "R",
  };
}

const generated = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether the server made up this version: a development version, which only its author sees. */
export function isGenerated(version: string): boolean {
  return generated.test(version);
}

/** Asks something of a service that a name and a version mean. A refusal says whose it is, or which versions there are. */
export async function ofService<T>(
  { client, signal }: { client: MlserverClient; signal: AbortSignal },
  name: string,
  ask: () => Promise<T>,
  forbidden = (owner: string) =>
    `only the owner of the service${owner} can change or delete it: log in as the owner`,
): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof MlopsError) || !isKind(error, "forbidden", "notFound")) throw error;
    // What cannot be told on top must not hide what was said.
    const known = await listServices(client, name, signal).catch(() => []);
    const next =
      error.kind === "forbidden"
        ? forbidden(ownedBy(known))
        : `check name and version: ${versionsOf(name, known)}`;
    throw new MlopsError({ ...error.facts, next });
  }
}

/** The owner's name as an insertion; empty where the server does not tell it. */
export function ownedBy(known: readonly WebService[]): string {
  const owner = known.find((service) => service.owner)?.owner;
  return owner ? ` (${owner})` : "";
}

export function versionsOf(name: string, known: readonly WebService[]): string {
  const versions = known.map(({ version }) => version).join(", ");
  return versions ? `of ${name} there are ${versions}` : "getServices lists those that there are";
}

export async function removeService(request: {
  client: MlserverClient;
  id: string;
  signal: AbortSignal;
}): Promise<"deleted"> {
  const { name, version } = serviceIds.parts(request.id);
  await ofService(request, name, () =>
    request.client.send({ method: "DELETE", url: servicePath(name, version) }),
  );
  return "deleted";
}
