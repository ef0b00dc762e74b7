/** What the entries of watsonx.ai Runtime share. */
import type { Json } from "../../../provider/core/values";
import { ANY, type Expected } from "../entry";
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
  });
  return id;
}
