import { z } from "zod";
import { containedIn } from "../core/equal";
import { field, type } from "../core/fields";
import { packedContent, packedPath, uploaded } from "./assetContent";
import { downloadOf, getAsset, getAssetRevisions, getAssets } from "./assetFunctions";
import { assetKind } from "./assetKind";
import { assetResource } from "./assetResource";
import { idOrName, ResourceRef, ScoringInput, SoftwareSpec, schemas } from "./fields";

const fixed = "the platform does not change it in an existing function";
const other =
  "deployments keep the code that they were made with: other code is another function, which they then take";

const kind = assetKind({
  name: "Function",
  collection: "functions",
  doc: "A Python function, which can be deployed online or in batch.",
  fields: {
    softwareSpec: field(SoftwareSpec, {
      doc: "The software specification, by id or name.",
      replaces: fixed,
      equal: containedIn,
    }),
    type: field(z.enum(["python"]).default("python"), {
      doc: "Kind of the function. Default: python.",
      replaces: fixed,
    }),
    code: field(
      type("FunctionCode", "The code of a function: a file, a folder or a text.", {
        path: field(z.string().min(1).optional(), packedPath),
        text: field(z.string().min(1).optional(), {
          doc: "The Python code itself, which is packed as gzip. Excludes path.",
        }),
        archive: field(z.enum(["gzip", "zip"]).optional(), {
          doc: "How a path is packed; gzip holds a single file. Default: gzip for a file, zip for a folder.",
        }),
      }).optional(),
      {
        doc: "The Python code, uploaded after the function is made: an outer function that prepares, and returns the function score.",
        ...uploaded(other),
      },
    ),
    sampleScoringInput: field(
      type("SampleScoringInput", "Sample data for scoring.", {
        inputData: field(z.array(ScoringInput).min(1), { doc: "The tables." }),
      }).optional(),
      { doc: "Sample data for scoring.", replaces: fixed },
    ),
    schemas: field(schemas("FunctionSchemas"), {
      doc: "The schemas of what it takes and gives.",
      replaces: fixed,
    }),
    modelReferences: field(z.array(ResourceRef).optional(), {
      doc: "The models that it uses, for the tracking of usage only.",
      replaces: fixed,
    }),
  },
  rules: [idOrName("softwareSpec")],
  content: packedContent({ input: "code", what: "code", segment: "code", replaces: other, single: "gzip" }),
});

export const functionAsset = assetResource(kind);
export const getFunction = getAsset(kind);
export const getFunctions = getAssets(kind);
export const getFunctionRevisions = getAssetRevisions(kind);
export const getFunctionCode = downloadOf(kind, {
  name: "getFunctionCode",
  doc: "The code of a function, as the archive that the platform has.",
  operation: "Download the function code",
  below: () => "/code",
});
