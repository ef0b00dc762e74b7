import { field } from "../core/fields";
import { getAsset, getAssetRevisions, getAssets } from "./assetFunctions";
import { assetKind } from "./assetKind";
import { assetResource } from "./assetResource";
import { json } from "./fields";

const kind = assetKind({
  name: "Pipeline",
  collection: "pipelines",
  doc: "A hybrid pipeline: a JSON document that trains one or more models.",
  fields: {
    document: field(json, {
      doc: "The pipeline document, in IBM's pipeline-flow-v2-schema.",
      replaces: "the platform does not change the document of an existing pipeline",
    }),
  },
});

export const pipeline = assetResource(kind);
export const getPipeline = getAsset(kind);
export const getPipelines = getAssets(kind);
export const getPipelineRevisions = getAssetRevisions(kind);
