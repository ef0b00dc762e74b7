import { z } from "zod";
import { containedIn } from "../core/equal";
import { field, type } from "../core/fields";
import { packedContent, packedPath, uploaded } from "./assetContent";
import { downloadOf, getAsset, getAssetRevisions, getAssets } from "./assetFunctions";
import { assetKind } from "./assetKind";
import { assetResource } from "./assetResource";
import { idOrName, SoftwareSpec } from "./fields";

const fixed = "the platform does not change it in an existing model definition";
const other = "other code is another model definition, which trainings then take";

const kind = assetKind({
  name: "ModelDefinition",
  collection: "model_definitions",
  doc: "The code that trains one or more models.",
  fields: {
    version: field(z.string().min(1), { doc: "Version of the package.", replaces: fixed }),
    platform: field(
      type("ModelDefinitionPlatform", "What a model definition runs on.", {
        name: field(z.string(), { doc: "Name of the platform, such as python." }),
        versions: field(z.array(z.string()).optional(), { doc: "The versions that it runs on." }),
      }),
      { doc: "What it runs on.", replaces: fixed },
    ),
    command: field(z.string().optional(), { doc: "The command that runs the model.", replaces: fixed }),
    softwareSpec: field(SoftwareSpec.optional(), {
      doc: "The software specification for training, by id or name.",
      replaces: fixed,
      equal: containedIn,
    }),
    file: field(
      type("ModelDefinitionFile", "The code of a model definition: Python files in any folders.", {
        path: field(z.string().min(1), packedPath),
        archive: field(z.enum(["gzip", "zip"]).optional(), {
          doc: "How it is packed; gzip holds a single file. Default: zip.",
        }),
      }).optional(),
      { doc: "The code, uploaded after the model definition is made.", ...uploaded(other) },
    ),
  },
  rules: [idOrName("softwareSpec")],
  content: packedContent({ input: "file", what: "file", segment: "model", replaces: other, single: "zip" }),
});

export const modelDefinition = assetResource(kind);
export const getModelDefinition = getAsset(kind);
export const getModelDefinitions = getAssets(kind);
export const getModelDefinitionRevisions = getAssetRevisions(kind);
export const getModelDefinitionFile = downloadOf(kind, {
  name: "getModelDefinitionFile",
  doc: "The code of a model definition, as the archive that the platform has.",
  operation: "Download the model definition model",
  below: () => "/model",
});
