/** What the entries of watsonx.ai Runtime share. */
import type { Json } from "../../../provider/core/values";
import { ANY, type Change, type Drift, type Entry, type Expected } from "../entry";
import type { Lane } from "../lane";

/** The mark that every object carries beside the user's own keys. */
export const marked = (own: Json = {}): Json => ({ ...own, pulumi_mlops: ANY });

/** The request that says that the engine has recorded the object. */
export const settled = (path: string, own: Json = {}): Expected => ({
  method: "PATCH",
  path,
  body: [{ op: "replace", path: "/custom", value: marked(own) }],
});

/** One JSON Patch. */
export const patched = (path: string, ...operations: Json[]): Expected[] => [
  { method: "PATCH", path, body: operations },
];

/** A software specification that the platform has. */
export const softwareSpec = { name: "runtime-24.1-py3.11" };
/** On the wire its id goes with it. */
export const softwareSpecSent = { ...softwareSpec, id: ANY };
export const hardwareSpec = { name: "S" };
export const hardwareSpecSent = { ...hardwareSpec, id: ANY };

/** Where an object is: no generator can name a space or project that there is. */
export const scopeFields = ["spaceId", "spaceName", "projectId", "projectName"];

/** What assets differ in; name, description, tags and custom they have in common. */
export interface AssetEntry
  extends Pick<Entry, "token" | "prepare" | "untold" | "equivalents" | "replacements"> {
  collection: string;
  minimal: Json;
  /** Beside what all have. */
  complete: Json;
  /** The same on the wire. */
  sent: Json;
  /** What is uploaded then. */
  uploads?: readonly Expected[];
  /** Beside what all have: the document's list of patchable paths. */
  updates?: Record<string, Change>;
  drifts?: Record<string, Drift>;
  without?: readonly string[];
  valid?(random: Json): Json;
}

export function assetEntry(asset: AssetEntry): Entry {
  const { token, collection, minimal, complete, sent, uploads = [], updates, drifts, replacements } = asset;
  const path = `/ml/v4/${collection}/*`;
  const common = { name: "churn", description: "Who will leave", tags: ["blue", "green"] };
  const whole = { ...common, custom: { team: "crm" }, ...complete };
  const replaced = (name: string, value: unknown) =>
    patched(path, { op: "replace", path: `/${name}`, value });
  return {
    token,
    ...(asset.prepare && { prepare: asset.prepare }),
    minimal: () => ({ name: "small", ...minimal }),
    complete: () => whole,
    collection: `watsonx/${collection}`,
    object: (id) => `watsonx/${collection}/${id.split("/").at(-1)}`,
    create: [
      {
        method: "POST",
        path: `/ml/v4/${collection}`,
        body: { ...common, custom: marked({ team: "crm" }), space_id: ANY, ...sent },
      },
      ...uploads,
      settled(path, { team: "crm" }),
    ],
    delete: [{ method: "DELETE", path }],
    updates: {
      name: { to: { name: "loyal" }, requests: replaced("name", "loyal") },
      description: { to: { description: "Who stays" }, requests: replaced("description", "Who stays") },
      "no description": {
        to: { description: undefined },
        requests: patched(path, { op: "remove", path: "/description" }),
      },
      tags: { to: { tags: ["red"] }, requests: replaced("tags", ["red"]) },
      custom: {
        to: { custom: { team: "sales", year: 2024 } },
        requests: patched(path, {
          op: "add",
          path: "/custom",
          value: marked({ team: "sales", year: 2024 }),
        }),
      },
      ...updates,
    },
    replacements,
    equivalents: {
      "tags in another order": () => ({ ...whole, tags: ["green", "blue"] }),
      ...asset.equivalents,
    },
    drifts: {
      name: { object: { metadata: { name: "renamed" } } },
      description: { object: { metadata: { description: "other" } } },
      tags: { object: { metadata: { tags: ["other"] } } },
      custom: { object: { entity: { custom: { team: "other" } } } },
      ...drifts,
    },
    ...(asset.untold && { untold: asset.untold }),
    generated: {
      without: [...scopeFields, ...(asset.without ?? [])],
      valid: (random) => asset.valid?.(random) ?? random,
    },
    notApplicable: {
      rollback: "watsonx.ai Runtime v4: PATCH of an asset is synchronous and is never taken back",
    },
  };
}

/** Puts an asset into the space, as another tool would have made it. */
export function storeAsset(lane: Lane, kind: string, id: string, entity: Json): string {
  const { spaceId } = lane.connection.watsonx;
  const time = lane.world.clock.iso();
  lane.world.store.collection(`watsonx/${kind}`).put(id, {
    metadata: {
      id,
      name: id,
      owner: "someone",
      created_at: time,
      modified_at: time,
      space_id: spaceId,
      rev: "1",
    },
    entity: { ...entity, custom: {} },
    attachments: [],
    revisions: 0,
  });
  return id;
}

/** Puts a deployment that is ready into the space: online with a serving name, batch without. */
export function storeDeployment(lane: Lane, id: string, type: string, servingName?: string): string {
  storeAsset(lane, "deployments", id, {
    asset: { id: "4cedab6d-e8e4-4214-b81a-2ddb122db2ab" },
    deployed_asset_type: type,
    ...(servingName ? { online: { parameters: { serving_name: servingName } } } : { batch: {} }),
  });
  return id;
}
