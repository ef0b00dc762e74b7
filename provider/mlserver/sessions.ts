/** Live sessions and what is in them, as the resources share them. */
import { z } from "zod";
import { isKind } from "../core/errors";
import { field } from "../core/fields";
import type { HttpRequest } from "../http/client";
import { type MlserverClient, path } from "./client";
import { fingerprint, ids, segment, segmentForm } from "./ids";

export interface LiveSession {
  id: string;
  name?: string | null;
  owner?: string | null;
  runtimeType?: "R" | "Python" | null;
}

export const sessionIds = ids<"sessionId">("sessions/{sessionId}");

/** The session that a resource lives in. */
export const inSession = {
  sessionId: field(z.string().regex(segment), {
    doc: "Id of the session: the output sessionId of mlserver.Session.",
    replaces: "it belongs to its session",
    form: segmentForm,
  }),
};

export const runtimeType = z.enum(["R", "Python"]).default("R");

/** For whatever is done in a session that the server has dropped meanwhile. */
const dropped =
  "the server has dropped the session, as it does with old ones and when it restarts: run pulumi up --refresh, which makes the session again and all that is in it";

export function listSessions(client: MlserverClient, signal: AbortSignal): Promise<LiveSession[]> {
  return client.list("/sessions", signal);
}

/** Where something of a session is. */
export function sessionPath(sessionId: string, ...rest: readonly string[]): string {
  return path("sessions", sessionId, ...rest);
}

/** A change of a session or of what is in it. */
export function change<T>(client: MlserverClient, request: HttpRequest): Promise<T> {
  return client.send<T>({ ...request, next: { notFound: dropped, ...request.next } });
}

/** Names of the files or objects in a session; undefined when the session is no longer there. */
export async function namesIn(
  client: MlserverClient,
  sessionId: string,
  what: "files" | "workspace",
  signal: AbortSignal,
): Promise<string[] | undefined> {
  try {
    const names = await client.send<string[] | undefined>({
      method: "GET",
      url: sessionPath(sessionId, what),
      signal,
    });
    return names ?? [];
  } catch (error) {
    // 404, or 410 for a session that was live once: either way nothing is left of it.
    if (isKind(error, "notFound")) return undefined;
    throw error;
  }
}

const mark = /~[0-9a-f]{16}$/;

/**
 * A name that tells who made the object, and of what: nothing else can be stored with it, and names need not be unique.
 */
export function markedName(name: string, ...by: readonly unknown[]): string {
  return `${name}~${fingerprint(...by)}`;
}

/** Whether a stored name is this one, with a mark or without. */
export function isNamed(stored: string | null | undefined, name: string): boolean {
  return stored === name || (stored != null && withoutMark(stored) === name);
}

export function withoutMark(name: string): string {
  return name.replace(mark, "");
}

/** Names of what is kept under a marked name. */
export function nameField(what: string) {
  return field(z.string().min(1), {
    doc: "Name that the server's lists show, and behind it ~ and the mark of this resource. Default: the resource's name.",
    replaces: `a ${what} cannot be renamed`,
    autoName: { invalid: /[^\x20-\x7e]/, separator: "-", maxLength: 200 },
  });
}
