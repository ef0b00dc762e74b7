/** Publishing under a name and a version: what services of every runtime have in common. */
import type { Found } from "../core/define";
import { isKind, MlopsError } from "../core/errors";
import type { MlserverClient } from "./client";
import {
  findService,
  isGenerated,
  listServices,
  ownedBy,
  serviceIds,
  versionsOf,
  type WebService,
} from "./services";

export interface Publication {
  client: MlserverClient;
  /** The resource, for messages. */
  token: string;
  name: string;
  version?: string | undefined;
  /** Whether a service is what would be published, as far as the server tells. */
  isSame(found: WebService): boolean;
  signal: AbortSignal;
}

/** Who holds the name: no mark can be stored, so exactly the content that would be published counts as ours. */
export async function holders(publication: Publication, owner: string): Promise<Found[]> {
  const { client, name, version, isSame, signal } = publication;
  if (version === undefined)
    return (await developed(publication)).map((made) => ({ id: serviceIds.of(made), owner }));
  const found = await findService(client, name, version, signal, { listed: true });
  if (!found) return [];
  const byUs = !found.versionPublishedBy || client.isMe(found.versionPublishedBy);
  return [{ id: serviceIds.of({ name, version }), owner: byUs && isSame(found) ? owner : undefined }];
}

/** Publishes by `send`, and answers the id. */
export async function publish(publication: Publication, send: () => Promise<unknown>): Promise<string> {
  const { name, version } = publication;
  const answer = await send().catch(async (error) => {
    throw await refusal(error, publication);
  });
  if (version !== undefined) return serviceIds.of({ name, version });
  const made = await developed(publication);
  // The document does not say what the answer is: it is believed only where the list confirms it.
  const named = made.find((service) => String(answer).includes(service.version)) ?? made[0];
  if (named) return serviceIds.of(named);
  throw new MlopsError({
    kind: "reverted",
    message: `Machine Learning Server accepted the service ${name}, but does not list it`,
    next: "see the server's log, then run pulumi up again",
  });
}

/** A publication that was refused: 403 and 409 both may mean that the name is another user's, or the version exists. */
async function refusal(
  error: unknown,
  { client, token, name, version, signal }: Publication,
): Promise<unknown> {
  if (!(error instanceof MlopsError) || !isKind(error, "forbidden", "conflict")) return error;
  const known = await listServices(client, name, signal).catch(() => []);
  const holder = known
    .filter((found) => (version === undefined ? isGenerated(found.version) : found.version === version))
    .at(-1);
  const next = holder
    ? `choose another name or version, or take it over${ownedBy([holder])}: pulumi import mlops:${token} <name> '${serviceIds.of(holder)}'`
    : `choose another name, or ask its owner${ownedBy(known)} or the server's administrator for the right to publish it${known.length > 0 ? `; ${versionsOf(name, known)}` : ""}`;
  return new MlopsError({ ...error.facts, next });
}

/** Development versions with this content, newest first. */
async function developed({ client, name, isSame, signal }: Publication): Promise<WebService[]> {
  // Their names alone are asked for, and anew: what somebody has just changed must not be taken for ours.
  const services = await listServices(client, name, signal);
  return (
    services
      .filter((found) => isGenerated(found.version) && isSame(found))
      // Lists have the oldest first: it decides between equal times.
      .reverse()
      .sort((a, b) => (b.creationTime ?? "").localeCompare(a.creationTime ?? ""))
  );
}
