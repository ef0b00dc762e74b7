import { z } from "zod";
import { defineResource, type FindRequest, type Found, type Observed } from "../core/define";
import { differences } from "../core/diff";
import { isKind, MlopsError } from "../core/errors";
import { bare, field, fieldsOf } from "../core/fields";
import { isEmpty, isUnknown, type Json } from "../core/values";
import { type MlserverClient, mlserver } from "./client";
import {
  addressesOf,
  contentFields,
  contentOf,
  factFields,
  factsOf,
  findService,
  isGenerated,
  listServices,
  servicePath,
  servicesOf,
  type WebService,
} from "./services";

const segment = /^(?!\.{1,2}$).+$/s;
const segmentForm = "a text other than . and .., which no address can hold";

const inputs = z.strictObject({
  name: field(z.string().regex(segment), {
    doc: "Its name, part of its address. The platform takes any characters. Default: the resource's name with - for everything but letters, digits, _, . and -.",
    replaces: "a published service cannot be renamed",
    form: segmentForm,
    // No limit of the platform's, but of the web servers it stands behind.
    autoName: { invalid: /[^A-Za-z0-9_.-]/, separator: "-", maxLength: 255 },
  }),
  version: field(z.string().regex(segment).optional(), {
    doc: "Its version, part of its address: any text; semantic versioning is recommended. Left out, the server generates a GUID (output serviceVersion): a development version, seen only by its author, one for each name.",
    replaces: "a version is fixed when it is published",
    form: segmentForm,
  }),
  ...contentFields,
});

const outputs = z.object({
  serviceVersion: field(z.string(), {
    doc: "Its version: the given one, or the GUID that the server generated.",
  }),
  ...factFields,
});

const form = "{name}/{version}";

const notOwner = "only its owner can change or delete it: log in as the owner";

export const service = defineResource({
  token: "mlserver:Service",
  doc: "An R or Python web service of Machine Learning Server, published with or without a version. The server stores no mark of who made it: a service that the configured user has published with exactly the same content is taken for the one that an interrupted update made.",
  source: "Machine Learning Server 9.3.0, core APIs, Services Management",
  platform: mlserver,
  inputs,
  outputs,
  id: { form, parse: parseId },
  known({ name, version }, client) {
    if (typeof name !== "string" || typeof version !== "string" || isUnknown(name) || isUnknown(version))
      return {};
    return { serviceVersion: version, ...(client.located && addressesOf(client, name, version)) };
  },
  identity: {
    kind: "key",
    fields: ["name", "version"],
    find: holders,
  },
  async create({ client, inputs, signal }) {
    const { name, version, ...body } = inputs;
    const answer = await client
      .send({ method: "POST", url: servicePath(name, version), body })
      .catch(async (error) => {
        throw await refusal(error, client, inputs, signal);
      });
    if (version !== undefined) return idOf(name, version);
    const made = developed(client, inputs, await listServices(client, name, signal));
    // The document does not say what the answer is: it is believed only where the list confirms it.
    const named = made.find((service) => String(answer).includes(service.version)) ?? made[0];
    if (named) return idOf(name, named.version);
    throw new MlopsError({
      kind: "reverted",
      message: `Machine Learning Server accepted the service ${name}, but does not list it`,
      next: "see the server's log, then run pulumi up again",
    });
  },
  async read({ client, id, state, signal, direct }) {
    const { name, version } = partsOf(id);
    const found = await findService(client, name, version, signal, { direct });
    if (!found) return undefined;
    if (found.runtimeType === "Realtime" && isEmpty(state))
      throw new MlopsError({
        kind: "unsupported",
        message: `${id} is a realtime service: its model cannot be read back, so mlserver.Service cannot manage it`,
      });
    return observe(client, found, state.version);
  },
  async update({ client, id, inputs, changed }) {
    const { name, version } = partsOf(id);
    await client.send({
      method: "PATCH",
      url: servicePath(name, version),
      body: patchOf(inputs, changed),
      next: { forbidden: notOwner },
    });
  },
  async delete({ client, id }) {
    const { name, version } = partsOf(id);
    await client.send({
      method: "DELETE",
      url: servicePath(name, version),
      next: { forbidden: notOwner },
    });
    return "deleted";
  },
  list: {
    inputs: z.strictObject({
      name: field(z.string().optional(), { doc: "Only the versions of this name." }),
    }),
    async *each({ client, query, signal }) {
      for (const { name, version, runtimeType } of await listServices(client, query.name, signal))
        if (runtimeType !== "Realtime") yield { id: idOf(name, version), name };
    },
  },
});

type Inputs = z.infer<typeof inputs>;

/** @param version what the program says of the version, as far as it is known */
function observe(client: MlserverClient, found: WebService, version: unknown): Observed {
  // A generated version is the server's choice: absent in the program, and so in what is compared with it.
  const shown = isGenerated(found.version) && found.version !== version ? undefined : found.version;
  return {
    inputs: { ...contentOf(found), name: found.name, version: shown },
    outputs: { serviceVersion: found.version, ...factsOf(client, found) },
    status: { kind: "ready" },
  };
}

/** Who holds the name: no mark can be stored, so exactly the content that would be published counts as ours. */
async function holders({
  client,
  inputs,
  owner,
  signal,
  fresh,
}: FindRequest<Inputs, MlserverClient>): Promise<Found[]> {
  const { name, version } = inputs;
  if (version === undefined) {
    const all = await servicesOf(client).items(fresh, signal, servicePath(name));
    return developed(client, inputs, all).map((made) => ({ id: idOf(name, made.version), owner }));
  }
  const found = await findService(client, name, version, signal, { listed: true });
  if (!found) return [];
  const byUs = !found.versionPublishedBy || client.isMe(found.versionPublishedBy);
  return [{ id: idOf(name, version), owner: byUs && isSame(client, found, inputs) ? owner : undefined }];
}

/** A publication that was refused: 403 and 409 both may mean that the name is another user's, or the version exists. */
async function refusal(
  error: unknown,
  client: MlserverClient,
  { name, version }: Inputs,
  signal: AbortSignal,
): Promise<unknown> {
  if (!(error instanceof MlopsError) || !isKind(error, "forbidden", "conflict")) return error;
  const holder =
    version === undefined
      ? (await listServices(client, name, signal)).filter((found) => isGenerated(found.version)).at(-1)
      : await findService(client, name, version, signal);
  const next = holder
    ? `choose another name or version, or take it over: pulumi import mlops:mlserver:Service <name> '${idOf(name, holder.version)}'`
    : "choose another name, or ask its owner or the server's administrator for the right to publish it";
  return new MlopsError({ ...error.facts, next });
}

/** Development versions with this name and content, newest first. */
function developed(client: MlserverClient, inputs: Inputs, services: WebService[]): WebService[] {
  return (
    services
      .filter(({ name, version }) => name === inputs.name && isGenerated(version))
      .filter((found) => isSame(client, found, inputs))
      // Lists have the oldest first: it decides between equal times.
      .reverse()
      .sort((a, b) => (b.creationTime ?? "").localeCompare(a.creationTime ?? ""))
  );
}

function isSame(client: MlserverClient, found: WebService, program: Inputs): boolean {
  const { inputs: present } = observe(client, found, program.version);
  return differences(inputs, present, program, { writeOnly: false }).length === 0;
}

/**
 * The document is silent on fields that a PATCH leaves out, but demands `code` in its schema: fields that did not
 * change are left out, as published clients do, and a removed one is sent empty.
 */
export function patchOf(program: Json, changed: ReadonlySet<string>): Json {
  const fields = fieldsOf(inputs).filter(([name]) => changed.has(name));
  const values = fields.map(([name, part]) => [
    name,
    program[name] ?? (bare(part) instanceof z.ZodArray ? [] : ""),
  ]);
  return { code: program.code, ...Object.fromEntries(values) };
}

export function idOf(name: string, version: string): string {
  return `${encodeURIComponent(name)}/${encodeURIComponent(version)}`;
}

/** Only the form that `idOf` makes: one service has one id. */
export function parseId(id: string): { name: string; version: string } | undefined {
  try {
    const [name = "", version = ""] = id.split("/").map(decodeURIComponent);
    return segment.test(name) && segment.test(version) && idOf(name, version) === id
      ? { name, version }
      : undefined;
  } catch {
    return undefined;
  }
}

function partsOf(id: string): { name: string; version: string } {
  const parts = parseId(id);
  if (!parts)
    throw new MlopsError({
      kind: "invalid",
      message: `${id} is not an id of this kind`,
      next: `use the form ${form}, both URI-encoded`,
    });
  return parts;
}
