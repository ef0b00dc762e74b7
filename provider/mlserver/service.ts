import { z } from "zod";
import { type CreateRequest, defineResource, type Observed } from "../core/define";
import { differences } from "../core/diff";
import { MlopsError } from "../core/errors";
import { bare, field, fieldsOf } from "../core/fields";
import { isEmpty, type Json } from "../core/values";
import { type MlserverClient, mlserver } from "./client";
import { holders, type Publication, publish } from "./publish";
import {
  contentFields,
  contentOf,
  factFields,
  factsOf,
  findService,
  isGenerated,
  knownOf,
  listServices,
  nameFields,
  ofService,
  removeService,
  serviceIds,
  servicePath,
  versionField,
  type WebService,
} from "./services";

const token = "mlserver:Service";

const fields = z.strictObject({
  ...nameFields,
  ...contentFields,
});

const outputs = z.object({ ...versionField, ...factFields });

export const service = defineResource({
  token,
  doc: "An R or Python web service of Machine Learning Server, published with or without a version. The server stores no mark of who made it: a service that the configured user has published with exactly the same content is taken for the one that an interrupted update made.",
  source: "Machine Learning Server 9.3.0, core APIs, Services Management",
  platform: mlserver,
  inputs: fields,
  outputs,
  id: serviceIds,
  known: knownOf,
  identity: {
    kind: "key",
    fields: ["name", "version"],
    find: (request) => holders(publication(request), request.owner),
  },
  create(request) {
    const { name, version, ...body } = request.inputs;
    return publish(publication(request), () =>
      request.client.send({ method: "POST", url: servicePath(name, version), body }),
    );
  },
  async read({ client, id, state, signal, direct }) {
    const { name, version } = serviceIds.parts(id);
    const found = await findService(client, name, version, signal, { direct });
    if (!found) return undefined;
    if (found.runtimeType === "Realtime" && isEmpty(state))
      throw new MlopsError({
        kind: "unsupported",
        message: `${id} is a realtime service: its model cannot be read back, so mlserver.Service cannot manage it`,
        next: "import it as mlops:mlserver:RealtimeService",
      });
    return observe(client, found, state.version);
  },
  async update({ client, id, inputs, changed, signal }) {
    const { name, version } = serviceIds.parts(id);
    const body = patchOf(inputs, changed);
    await ofService({ client, signal }, name, () =>
      client.send({ method: "PATCH", url: servicePath(name, version), body }),
    );
  },
  delete: removeService,
  list: {
    inputs: z.strictObject({
      name: field(z.string().optional(), { doc: "Only the versions of this name." }),
    }),
    async *each({ client, query, signal }) {
      for (const { name, version, runtimeType } of await listServices(client, query.name, signal))
        if (runtimeType !== "Realtime") yield { id: serviceIds.of({ name, version }), name };
    },
  },
});

type Inputs = z.infer<typeof fields>;

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

/** What is to be published, and what of it is there already. */
function publication({
  client,
  inputs,
  signal,
}: Pick<CreateRequest<Inputs, MlserverClient>, "client" | "inputs" | "signal">): Publication {
  const { name, version } = inputs;
  const isSame = (found: WebService) => {
    const { inputs: present } = observe(client, found, version);
    return differences(fields, present, inputs, { writeOnly: false }).length === 0;
  };
  return { client, token, name, version, isSame, signal };
}

/**
 * The document is silent on fields that a PATCH leaves out, but demands `code` in its schema: fields that did not
 * change are left out, as published clients do, and a removed one is sent empty.
 */
export function patchOf(program: Json, changed: ReadonlySet<string>): Json {
  const patched = fieldsOf(fields).filter(([name]) => changed.has(name));
  const values = patched.map(([name, part]) => [
    name,
    program[name] ?? (bare(part) instanceof z.ZodArray ? [] : ""),
  ]);
  return { code: program.code, ...Object.fromEntries(values) };
}
