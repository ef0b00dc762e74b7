import { exclusive } from "../core/check";
import { field } from "../core/fields";
import { getAsset, getAssetRevisions, getAssets } from "./assetFunctions";
import { assetKind } from "./assetKind";
import { assetResource } from "./assetResource";
import { json } from "./fields";
import { subjects, trainingFields } from "./trainingFields";

const kind = assetKind({
  name: "TrainingDefinition",
  collection: "training_definitions",
  doc: "What a training is made of, kept for trainings to come.",
  fields: {
    ...trainingFields("the platform does not change it in an existing training definition"),
    federatedLearning: field(json.optional(), {
      doc: "Federated learning, as the platform wants it. Excludes experiment, pipeline and modelDefinition.",
    }),
  },
  rules: [exclusive(subjects)],
});

export const trainingDefinition = assetResource(kind);
export const getTrainingDefinition = getAsset(kind);
export const getTrainingDefinitions = getAssets(kind);
export const getTrainingDefinitionRevisions = getAssetRevisions(kind);
