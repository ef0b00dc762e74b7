import { createHash } from "node:crypto";
import { z } from "zod";
import { begun } from "../core/begun";
import { systemClock } from "../core/clock";
import {
  defineResource,
  type Found,
  type Observed,
  type Operation,
  type Rule,
  type Status,
} from "../core/define";
import { isKind } from "../core/errors";
import { type AnyObject, facetsOf, field, pick, readable, type } from "../core/fields";
import { unfinished } from "../core/lifecycle";
import { settle } from "../core/settle";
import { canonical, isEmpty, type Json } from "../core/values";
import {
  addressOf,
  bodyOf,
  inputsOf,
  type Kind,
  metadataOf,
  readAsset,
  refuseMove,
  warningsOf,
} from "./asset";
import {
  type Envelope,
  idOf,
  idsOf,
  markOf,
  nameOf,
  scopeQuery,
  type WatsonxClient,
  watsonx,
} from "./client";
import * as shared from "./fields";

/** A kind of paid work, jobs or trainings: started once for what it is made of, and never changed. */
export interface WorkDescription {
  /** The class: `DeploymentJob`. */
  name: string;
  doc: string;
  source: string;
  /** End of its path, as in the ids: `deployment_jobs`. */
  collection: string;
  /** The output with the platform's own id: `jobId`. */
  idName: string;
  /** Whether it lives in spaces alone, and in no project. */
  inSpaceOnly?: boolean;
  /** What is done: a change starts another one. */
  fields: z.core.$ZodShape;
  /** What the start is told besides, in the query. */
  options?: z.core.$ZodShape;
  query?(inputs: Json): Record<string, number | undefined>;
  outputs: z.core.$ZodShape;
  rules: readonly Rule[];
  /** What has become of it. */
  observe(found: Envelope): { status: WorkStatus; outputs: Json };
}

/** `status` on the wire. */
export interface WorkStatus {
  state?: string;
  running_at?: string;
  completed_at?: string;
  message?: { text?: string };
  failure?: { errors?: { code?: string; message?: string }[] };
}

export interface WorkKind extends WorkDescription, Kind {
  ids: ReturnType<typeof idsOf>;
  scope: { fields: z.core.$ZodShape; rule: Rule };
  inputs: AnyObject;
  allOutputs: AnyObject;
}

/** What says what it is about: nothing that is paid for depends on it, and the platform never changes it. */
const labels = Object.fromEntries(
  Object.entries({
    name: shared.name,
    description: shared.description,
    tags: shared.tags,
    custom: shared.custom,
  }).map(([key, part]) => [key, field(part as z.ZodType, { ...facetsOf(part), writeOnly: true })]),
);

/** What belongs to the resource alone. */
const own = {
  trigger: field(z.string().optional(), {
    doc: "Any text: a change starts the same anew.",
    replaces: "the trigger changed, which asks for another one",
    writeOnly: true,
  }),
  wait: field(z.boolean().default(true), {
    doc: "Whether to wait for its end; one that fails or is canceled is a failure then. false: it is started, and pulumi refresh tells when it has ended. Default: true.",
    writeOnly: true,
  }),
  hardDelete: field(z.boolean().default(false), {
    doc: "Whether deleting it removes it from the platform too, and not only cancels it while it is live. Default: false.",
    writeOnly: true,
  }),
};

/** What an ended one does not change any more, and a live one changes by itself. */
const moving = { volatile: true, changesWith: ["wait"] };

export function workKind(description: WorkDescription): WorkKind {
  const { name, collection, idName, inSpaceOnly } = description;
  const scope = inSpaceOnly ? shared.scopes.space : shared.scopes.spaceOrProject;
  const ids = idsOf(collection, idName, inSpaceOnly);
  return {
    ...description,
    ids,
    form: ids.form,
    scope,
    path: `/ml/v4/${collection}`,
    inputs: z.strictObject({
      ...labels,
      ...scope.fields,
      ...description.fields,
      ...description.options,
      ...own,
    }),
    allOutputs: z.object({
      [idName]: field(z.string(), { doc: "Its id on the platform." }),
      state: field(z.string(), {
        doc: "queued, running, completed, failed, canceled, …; expired when the platform forgot it before its end was seen.",
        ...moving,
      }),
      runningAt: field(z.string().optional(), { doc: "When it began to run: ISO 8601.", ...moving }),
      completedAt: field(z.string().optional(), {
        doc: "When it ended: ISO 8601. Absent while it is live.",
        changesWith: ["wait"],
      }),
      failure: field(
        type(`${name}Failure`, "Why it failed.", {
          code: field(z.string().optional(), { doc: "The platform's code." }),
          message: field(z.string().optional(), { doc: "What went wrong." }),
        }).optional(),
        { doc: "Why it failed.", ...moving },
      ),
      ...description.outputs,
      warnings: shared.warnings,
      ...shared.metadataOutputs,
    }),
  };
}

const ends = new Set(["completed", "failed", "canceled", "cancelled", "error"]);

/** What the platform says of it, for resource and functions. */
export function workOutputs(kind: WorkKind, found: Envelope): Json & { state: string } {
  const { status, outputs } = kind.observe(found);
  const [error] = status.failure?.errors ?? [];
  const failed = status.state === "failed" || status.state === "error";
  return {
    [kind.idName]: found.metadata.id,
    state: status.state ?? "queued",
    runningAt: status.running_at,
    completedAt: status.completed_at,
    failure: failed ? { code: error?.code, message: error?.message ?? status.message?.text } : undefined,
    ...outputs,
    warnings: warningsOf(found),
    ...metadataOf(found),
  };
}

/** What functions answer: all that the platform tells. */
export function workAnswer({ scope, fields, allOutputs }: WorkKind): z.core.$ZodShape {
  const { name, description, tags, custom } = shared;
  const told = z.strictObject({ name, ...scope.fields, description, tags, custom, ...fields });
  return { ...readable(told), ...allOutputs.shape };
}

export function workAnswerOf(kind: WorkKind, found: Envelope): Json {
  return { ...inputsOf(kind, found), ...workOutputs(kind, found) };
}

function statusOf({ state, failure }: Json, wait: boolean): Status {
  const { code, message } = (failure ?? {}) as { code?: string; message?: string };
  switch (state) {
    case "completed":
      return { kind: "ready" };
    case "canceled":
    case "cancelled":
      return { kind: "failed", reason: "it was canceled" };
    case "failed":
    case "error":
      return {
        kind: "failed",
        reason: [code, message].filter(Boolean).join(": ") || "the platform gives no reason",
      };
    case forgotten:
      return wait
        ? { kind: "failed", reason: "the platform no longer has it: how it ended is unknown" }
        : { kind: "ready" };
    default:
      return wait ? { kind: "pending", progress: String(state) } : { kind: "ready" };
  }
}

const forgotten = "expired";

function observe(kind: WorkKind, found: Envelope, state: Json): Observed {
  const { space_id: spaceId, project_id: projectId } = found.metadata;
  const outputs = workOutputs(kind, found);
  // It is what it was started with: only an import has to ask for that.
  const inputs = isEmpty(state)
    ? { ...inputsOf(kind, found), wait: true, hardDelete: false }
    : { ...pick(kind.inputs, state), spaceId, projectId };
  return { inputs, outputs, status: statusOf(outputs, state.wait !== false) };
}

/** The platform keeps neither jobs nor trainings for ever: one that it had is no drift. */
function remembered(kind: WorkKind, state: Json): Observed {
  const known = pick(kind.allOutputs, state);
  const outputs = ends.has(String(known.state)) ? known : { ...known, state: forgotten };
  return { inputs: pick(kind.inputs, state), outputs, status: statusOf(outputs, state.wait !== false) };
}

/** The same for everything that is asked for, and different for everything else. */
function fingerprint({ fields, scope }: WorkKind, inputs: Json): string {
  const names = [...Object.keys(fields), ...Object.keys(scope.fields), "trigger"];
  const asked = Object.fromEntries(names.map((name) => [name, inputs[name]]));
  return createHash("sha256").update(canonical(asked)).digest("hex").slice(0, 20);
}

export function workResource(kind: WorkKind) {
  const isLive = (found: Envelope) => !ends.has(workOutputs(kind, found).state);
  const local = new Set([...Object.keys(own), ...Object.keys(kind.options ?? {})]);
  return defineResource({
    token: `watsonx:${kind.name}`,
    doc: kind.doc,
    source: kind.source,
    platform: watsonx,
    inputs: kind.inputs,
    outputs: kind.allOutputs,
    rules: [kind.scope.rule, ...kind.rules],
    id: kind.ids,
    identity: {
      kind: "mark",
      async find({ client, inputs, owner, standing, fresh, signal }) {
        const print = fingerprint(kind, inputs);
        const all = await client.collection(kind.path, inputs).items(true, signal);
        const alike = all.filter((one) => markOf(one)?.content === print);
        const before = begun.before(owner, print);
        const found = alike.map((one): Found => {
          const id = idOf(kind.path, one);
          const isOpen = isLive(one) || (before && !before.has(id));
          return { id, owner: markOf(one)?.owner, phase: isOpen ? "creating" : "made" };
        });
        if (!fresh && !unfinished(found, owner, standing))
          begun.note(owner, { content: print, before: found.map(({ id }) => id) });
        return found;
      },
      // The platform changes nothing of it, not even its mark.
      async settle({ mark }) {
        begun.forget(mark.owner);
      },
    },
    async create({ client, inputs, owner }) {
      const described = Object.fromEntries(Object.entries(inputs).filter(([name]) => !local.has(name)));
      const made = await client.send({
        method: "POST",
        url: kind.path,
        query: kind.query?.(inputs) ?? {},
        body: bodyOf(kind, described, owner, fingerprint(kind, inputs)),
      });
      return idOf(kind.path, made);
    },
    async read(request) {
      const found = await readAsset(kind, request);
      if (found) return observe(kind, found, request.state);
      return request.state[kind.idName] === undefined ? undefined : remembered(kind, request.state);
    },
    // What can be changed in place concerns the resource, not what runs.
    update: (request) => refuseMove(kind, request),
    async delete(request) {
      const { client, id, state } = request;
      const look = () => readAsset(kind, request);
      const found = await look();
      if (!found) return "kept";
      const { url, query } = addressOf(kind, id);
      if (isLive(found)) {
        try {
          await client.send({ method: "DELETE", url, query });
        } catch (error) {
          // It may have ended between the look and the request.
          const now = isKind(error, "invalid", "conflict", "notFound") ? await look() : found;
          if (now && isLive(now)) throw error;
        }
        await until(async () => {
          const now = await look();
          return now && isLive(now) ? workOutputs(kind, now).state : undefined;
        }, request);
      }
      // Only what has ended is removed.
      if (state.hardDelete === true) {
        await client.send({ method: "DELETE", url, query: { ...query, hard_delete: true } });
        await until(async () => ((await look()) ? "being removed" : undefined), request);
      }
      return "kept";
    },
    failureIsFinal: true,
    list: {
      inputs: z.strictObject(kind.scope.fields),
      async *each({ client, query, signal }) {
        for await (const found of client.list(kind.path, scopeQuery(query), signal))
          yield { id: idOf(kind.path, found), name: nameOf(found) };
      },
    },
    timeouts: { create: 24 * 3600, update: 24 * 3600 },
  });
}

const endSeconds = 600;

/** @param look what the platform is still doing; undefined when it is done */
async function until(
  look: () => Promise<string | undefined>,
  { id, signal, progress }: Operation<WatsonxClient> & { id: string },
): Promise<void> {
  const { status } = await settle(
    async () => {
      const doing = await look();
      const seen: Status = doing === undefined ? { kind: "ready" } : { kind: "pending", progress: doing };
      return { inputs: {}, outputs: {}, status: seen };
    },
    { clock: systemClock, signal, progress, timeout: endSeconds, what: `the deletion of ${id}` },
  );
  if (status.kind === "stopped") throw status.error;
}
