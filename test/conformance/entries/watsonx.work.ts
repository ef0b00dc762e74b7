/** What jobs and trainings have in common: paid work, started once and never changed. */
import type { Json } from "../../../provider/core/values";
import { ANY, type Entry, type Facts } from "../entry";
import { marked } from "./watsonx";

export interface WorkEntry
  extends Pick<Entry, "token" | "equivalents" | "generated" | "provisioning" | "updates"> {
  prepare: NonNullable<Entry["prepare"]>;
  collection: string;
  minimal: Json;
  /** Beside what all have. */
  complete: Json;
  /** The same on the wire. */
  sent: Json;
  /** What the start is told in the query. */
  query?: Record<string, string>;
  replacements: Record<string, Json>;
}

/** Waited for, and not. */
export function workEntries(work: WorkEntry): readonly Entry[] {
  const { token, collection, minimal, complete, sent, query, replacements } = work;
  const path = `/ml/v4/${collection}`;
  const common = { name: "churn", description: "Who will leave", tags: ["blue", "green"] };
  const whole = { ...common, custom: { team: "crm" }, trigger: "first", ...complete };
  const waited: Entry = {
    token,
    prepare: work.prepare,
    minimal: () => ({ name: "small", ...minimal }),
    complete: () => whole,
    collection: `watsonx/${collection}`,
    keeps: true,
    remembered: true,
    live: ({ phases }, { world }) => !world.clock.reached((phases as { at: number }[]).at(-1)?.at ?? 0),
    object: (id) => `watsonx/${collection}/${id.split("/").at(-1)}`,
    parent: ({ spaceId }) => `watsonx/spaces/${spaceId}`,
    create: [
      {
        method: "POST",
        path,
        ...(query && { query }),
        body: { ...common, custom: marked({ team: "crm" }), space_id: ANY, ...sent },
      },
    ],
    // It has ended, and the platform keeps it for a while.
    delete: [],
    // The platform changes nothing of it: these are for the next one.
    updates: {
      name: { to: { name: "loyal" }, requests: [] },
      description: { to: { description: "Who stays" }, requests: [] },
      "no description": { to: { description: undefined }, requests: [] },
      tags: { to: { tags: ["red"] }, requests: [] },
      custom: { to: { custom: { team: "sales" } }, requests: [] },
      wait: { to: { wait: false }, requests: [] },
      hardDelete: { to: { hardDelete: true }, requests: [] },
      ...work.updates,
    },
    replacements: { trigger: { trigger: "second" }, ...replacements },
    equivalents: {
      "tags in another order": () => ({ ...whole, tags: ["green", "blue"] }),
      ...work.equivalents,
    },
    drifts: {},
    ...(work.provisioning && { provisioning: work.provisioning }),
    ...(work.generated && { generated: work.generated }),
    notApplicable: {
      drift: `watsonx.ai Runtime v4, ${collection}: there is no PATCH, nobody can change what was started`,
      rollback: `watsonx.ai Runtime v4, ${collection}: there is no PATCH that could be taken back`,
    },
  };

  const going = { wait: false, hardDelete: true };
  const { provisioning: _, ...rest } = waited;
  const valid = work.generated?.valid ?? ((random: Json) => random);
  const unwaited: Entry = {
    // How it ends is seen by a refresh only.
    ...rest,
    variant: "not waited for",
    arriving: ["completedAt"],
    minimal: () => ({ name: "small", ...minimal, wait: false }),
    complete: () => ({ ...whole, ...going }),
    // Only what has ended is removed.
    delete: [
      { method: "DELETE", path: `${path}/*` },
      { method: "DELETE", path: `${path}/*`, query: { hard_delete: "true" } },
    ],
    updates: {
      description: { to: { description: "Who stays" }, requests: [] },
      hardDelete: { to: { hardDelete: false }, requests: [] },
    },
    replacements: { trigger: { trigger: "second" } },
    equivalents: {},
    generated: {
      ...work.generated,
      valid: (random: Json, facts: Facts) => ({ ...valid(random, facts), wait: false }),
    },
  };
  return [waited, unwaited];
}
