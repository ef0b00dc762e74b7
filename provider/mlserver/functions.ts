import { z } from "zod";
import { defineFunction } from "../core/define";
import { MlopsError } from "../core/errors";
import { field, type } from "../core/fields";
import { type MlserverClient, mlserver } from "./client";
import {
  contentFields,
  contentOf,
  factFields,
  factsOf,
  findService,
  listServices,
  type WebService,
} from "./services";

const source = "Machine Learning Server 9.3.0, core APIs";

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
  source,
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

export const getService = defineFunction({
  token: "mlserver:getService",
  doc: "A published web service, by name and version. Without a version, the one that was published last.",
  source,
  platform: mlserver,
  inputs: z.strictObject({
    name: field(z.string().min(1), { doc: "Its name." }),
    version: field(z.string().min(1).optional(), {
      doc: "Its version. Default: the one that was published last, development versions included.",
    }),
  }),
  outputs: z.object(serviceFields),
  async invoke({ client, inputs: { name, version }, signal }) {
    const found =
      version === undefined
        ? (await listServices(client, name, signal)).sort(byTime).at(-1)
        : await findService(client, name, version, signal);
    if (found) return shown(client, found);
    throw new MlopsError({
      kind: "notFound",
      message: `There is no web service ${name}${version === undefined ? "" : ` of version ${version}`} that the configured user may see`,
      next: "getServices lists those that there are",
    });
  },
});

function byTime(a: WebService, b: WebService): number {
  return (a.creationTime ?? "").localeCompare(b.creationTime ?? "");
}

const json = z.record(z.string(), z.unknown());

export const getStatus = defineFunction({
  token: "mlserver:getStatus",
  doc: "The health of the server: its compute nodes, authentication and database.",
  source,
  platform: mlserver,
  inputs: z.strictObject({}),
  outputs: z.object({
    statusCode: field(z.enum(["pass", "warn", "fail"]), { doc: "Health of the whole: pass, warn or fail." }),
    details: field(json.optional(), { doc: "What the server says of itself." }),
    components: field(json.optional(), {
      doc: "Health of the parts by name, each with its own statusCode, details and components.",
    }),
  }),
  async invoke({ client, signal }) {
    const { statusCode, details, components } = await client.send<{
      statusCode: "pass" | "warn" | "fail";
      details?: Record<string, unknown> | null;
      components?: Record<string, unknown> | null;
    }>({ method: "GET", url: "/status", signal });
    return { statusCode, details: details ?? undefined, components: components ?? undefined };
  },
});
