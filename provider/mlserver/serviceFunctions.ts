import { z } from "zod";
import { defineFunction } from "../core/define";
import { MlopsError } from "../core/errors";
import { field, type } from "../core/fields";
import { type MlserverClient, mlserver } from "./client";
import { nodesOf, PoolNode } from "./servicePool";
import {
  addressesOf,
  contentFields,
  contentOf,
  factFields,
  factsOf,
  findService,
  listServices,
  versionsOf,
  type WebService,
} from "./services";

const serviceFields = {
  name: field(z.string(), { doc: "Its name." }),
  version: field(z.string(), { doc: "Its version." }),
  ...contentFields,
  code: field(z.string().optional(), { doc: "The code of every request; a realtime service has none." }),
  runtimeType: field(z.enum(["R", "Python", "Realtime"]), {
    doc: "What runs the code: R or Python, or Realtime for a serialized model.",
  }),
  ...factFields,
};

const PublishedService = type("PublishedService", "A published web service.", serviceFields);

function shown(client: MlserverClient, found: WebService): z.infer<typeof PublishedService> {
  return { ...contentOf(found), name: found.name, version: found.version, ...factsOf(client, found) };
}

export const getServices = defineFunction({
  token: "mlserver:getServices",
  doc: "The published web services that the configured user may see.",
  source: "Machine Learning Server 9.3.0, core APIs, Services Management",
  platform: mlserver,
  inputs: z.strictObject({
    name: field(z.string().min(1).optional(), { doc: "Only the versions of this name." }),
  }),
  outputs: z.object({
    services: field(z.array(PublishedService), { doc: "The services: realtime services are among them." }),
  }),
  async invoke({ client, inputs, signal }) {
    const found = await listServices(client, inputs.name, signal);
    return { services: found.map((service) => shown(client, service)) };
  },
});

export const getServiceVersions = defineFunction({
  token: "mlserver:getServiceVersions",
  doc: "The versions of one web service that the configured user may see, in the order of their publication.",
  source: "Machine Learning Server 9.3.0, core APIs, Services Management",
  platform: mlserver,
  inputs: z.strictObject({ name: field(z.string().min(1), { doc: "The service's name." }) }),
  outputs: z.object({
    versions: field(z.array(z.string()), {
      doc: "The versions, the last published one at the end; none where there is no such service.",
    }),
    latest: field(z.string().optional(), { doc: "The version that was published last." }),
  }),
  async invoke({ client, inputs, signal }) {
    const versions = (await inOrder(client, inputs.name, signal)).map(({ version }) => version);
    return { versions, latest: versions.at(-1) };
  },
});

export const getService = defineFunction({
  token: "mlserver:getService",
  doc: "A published web service, by name and version. Without a version, the one that was published last.",
  source: "Machine Learning Server 9.3.0, core APIs, Services Management",
  platform: mlserver,
  inputs: z.strictObject({
    name: field(z.string().min(1), { doc: "Its name." }),
    version: field(z.string().min(1).optional(), {
      doc: "Its version. Default: the one that was published last, development versions included.",
    }),
  }),
  outputs: z.object(serviceFields),
  async invoke({ client, inputs: { name, version }, signal }) {
    const found = version === undefined ? undefined : await findService(client, name, version, signal);
    const known = found ? [found] : await inOrder(client, name, signal);
    const chosen = version === undefined ? known.at(-1) : found;
    if (chosen) return shown(client, chosen);
    throw absent(name, version, known);
  },
});

/** All versions of a name, oldest first: lists have that order, and it decides between equal times. */
async function inOrder(client: MlserverClient, name: string, signal: AbortSignal): Promise<WebService[]> {
  const services = await listServices(client, name, signal);
  return services.sort((a, b) => (a.creationTime ?? "").localeCompare(b.creationTime ?? ""));
}

function absent(name: string, version: string | undefined, known: readonly WebService[]): MlopsError {
  return new MlopsError({
    kind: "notFound",
    message: `There is no web service ${name}${version === undefined ? "" : ` of version ${version}`} that the configured user may see`,
    next: versionsOf(name, known),
  });
}

const versioned = {
  name: field(z.string().min(1), { doc: "The service's name." }),
  version: field(z.string().min(1), { doc: "The service's version." }),
};

export const getServiceSwagger = defineFunction({
  token: "mlserver:getServiceSwagger",
  doc: "The Swagger document that the server generates for a web service: what clients of it are generated from.",
  source: "Machine Learning Server 9.3.0, core APIs, Services Consumption",
  platform: mlserver,
  inputs: z.strictObject(versioned),
  outputs: z.object({
    swagger: field(z.record(z.string(), z.unknown()), { doc: "The document (Swagger 2.0)." }),
    swaggerUrl: field(z.string(), { doc: "Where it is." }),
  }),
  async invoke({ client, inputs: { name, version }, signal }) {
    const { swaggerUrl: url } = addressesOf(client, name, version);
    const swagger = await client.find<Record<string, unknown>>(url, signal);
    if (swagger) return { swagger, swaggerUrl: url };
    throw absent(name, version, await inOrder(client, name, signal));
  },
});

export const getServicePool = defineFunction({
  token: "mlserver:getServicePool",
  doc: "The dedicated pool of a web service, node by node. The server does not tell its sizes.",
  source: "Machine Learning Server 9.3.0, core APIs, Service Pools",
  platform: mlserver,
  inputs: z.strictObject(versioned),
  outputs: z.object({
    nodes: field(z.array(PoolNode), {
      doc: "The compute nodes, each with the state of the pool. A service that does not exist has a pool on none.",
    }),
  }),
  async invoke({ client, inputs: { name, version }, signal }) {
    return { nodes: await nodesOf(client, { serviceName: name, serviceVersion: version }, signal) };
  },
});
