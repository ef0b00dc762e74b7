import { z } from "zod";
import { type CreateRequest, defineResource, type Observed, type Operation } from "../core/define";
import { differences } from "../core/diff";
import { MlopsError } from "../core/errors";
import { field } from "../core/fields";
import { isEmpty } from "../core/values";
import { localFile } from "../files/content";
import { type MlserverClient, mlserver, path } from "./client";
import { holders, type Publication, publish } from "./publish";
import {
  contentFields,
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
  versionField,
  type WebService,
} from "./services";
import { formOf, hashField, hashOf, sourceField } from "./upload";

const token = "mlserver:RealtimeService";

const fields = z.strictObject({
  ...nameFields,
  model: sourceField(
    "The serialized model, as rxSerializeModel (R) or rx_serialize_model (Python) writes it: RevoScaleR and MicrosoftML models of the supported algorithms.",
  ),
  modelHash: hashField("the model", "model"),
  description: contentFields.description,
  operationId: contentFields.operationId,
});

type Inputs = z.infer<typeof fields>;
type Making = Pick<CreateRequest<Inputs, MlserverClient>, "client" | "inputs" | "signal">;

function publication({ client, inputs, signal }: Making): Publication {
  const { name, version } = inputs;
  const isSame = (found: WebService) =>
    found.runtimeType === "Realtime" &&
    differences(fields, observe(client, found, version).inputs, inputs, { writeOnly: false }).length === 0;
  return { client, token, name, version, isSame, signal };
}

/** Inputs whose model this process has sent: for all others it is unknown what the server has. */
const sent = new WeakSet<object>();

export const realtimeService = defineResource({
  token,
  doc: "A realtime web service of Machine Learning Server: a serialized model that is served without R or Python code. Another model is sent to the same service. The server neither gives the model back nor stores a mark of who made it: a realtime service that the configured user has published with the same description and operation id is taken for the one that an interrupted update made, and gets the model.",
  source: "Machine Learning Server 9.3.0, core APIs, Realtime Services Management",
  platform: mlserver,
  inputs: fields,
  outputs: z.object({ ...versionField, ...factFields }),
  id: serviceIds,
  known: knownOf,
  prepare: async (inputs) => ({ modelHash: await hashOf(inputs, "model") }),
  identity: {
    kind: "key",
    fields: ["name", "version"],
    find: (request) => holders(publication(request), request.owner),
  },
  async create(request) {
    const { client, inputs, progress } = request;
    const { name, version } = inputs;
    const given = Object.entries(inputs).filter(([, value]) => value !== undefined);
    const body = await formFor(inputs, new Set(given.map(([field]) => field)), progress);
    const url = path("realtime-services", name, ...(version === undefined ? [] : [version]));
    const id = await publish(publication(request), () => client.send({ method: "POST", url, ...body }));
    sent.add(inputs);
    return id;
  },
  async complete(request) {
    if (!sent.has(request.inputs)) await change(request, new Set(["model"]));
  },
  async read({ client, id, state, signal, direct }) {
    const { name, version } = serviceIds.parts(id);
    const found = await findService(client, name, version, signal, { direct });
    if (found && found.runtimeType !== "Realtime" && isEmpty(state))
      throw new MlopsError({
        kind: "unsupported",
        message: `${id} is a web service of ${found.runtimeType ?? "R"}, not a realtime service`,
        next: "import it as mlops:mlserver:Service",
      });
    return found && observe(client, found, state.version);
  },
  update: (request) => change(request, request.changed),
  delete: removeService,
  list: {
    inputs: z.strictObject({
      name: field(z.string().optional(), { doc: "Only the versions of this name." }),
    }),
    async *each({ client, query, signal }) {
      for (const found of await listServices(client, query.name, signal))
        if (found.runtimeType === "Realtime") yield { id: serviceIds.of(found), name: found.name };
    },
  },
});

/** @param version what the program says of the version, as far as it is known */
function observe(client: MlserverClient, found: WebService, version: unknown): Observed {
  const { description, operationId } = found;
  return {
    inputs: {
      name: found.name,
      version: isGenerated(found.version) && found.version !== version ? undefined : found.version,
      description: description ?? undefined,
      operationId: operationId ?? undefined,
    },
    outputs: { serviceVersion: found.version, ...factsOf(client, found) },
    status: { kind: "ready" },
  };
}

async function change(
  { client, id, inputs, signal, progress }: Operation<MlserverClient> & { id: string; inputs: Inputs },
  changed: ReadonlySet<string>,
): Promise<void> {
  const { name, version } = serviceIds.parts(id);
  const body = await formFor(inputs, changed, progress);
  const url = path("realtime-services", name, version);
  await ofService({ client, signal }, name, () => client.send({ method: "PATCH", url, ...body }));
}

/** Only what changed: a part that is left out keeps what the server has, and a removed text is sent empty. */
async function formFor(inputs: Inputs, changed: ReadonlySet<string>, progress: (text: string) => void) {
  const texts: Record<string, string> = {};
  for (const name of ["description", "operationId"] as const)
    if (changed.has(name)) texts[name] = inputs[name] ?? "";
  if (!changed.has("model") && !changed.has("modelHash")) return formOf(texts);
  const local = await localFile(inputs.model, "model");
  progress(`uploading ${inputs.model} (${local.bytes} bytes)`);
  return formOf(texts, { part: "model", local });
}
