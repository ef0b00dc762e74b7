import { z } from "zod";
import { field, type } from "../core/fields";
import { getAsset, getAssetRevisions, getAssets } from "./assetFunctions";
import { assetKind } from "./assetKind";
import { assetResource } from "./assetResource";
import { json } from "./fields";
import { PipelineToTrain } from "./trainingFields";

const fixed = "the platform does not change it in an existing experiment";

const EvaluationDefinition = type("EvaluationDefinition", "How what is trained is evaluated.", {
  method: field(z.string().optional(), { doc: "The method, such as binary." }),
  metrics: field(
    z
      .array(
        type("EvaluationMetric", "A metric of an evaluation.", {
          name: field(z.string(), { doc: "Its name." }),
          maximize: field(z.boolean().optional(), { doc: "Whether more is better." }),
        }),
      )
      .optional(),
    { doc: "The metrics." },
  ),
});

const HyperParametersOptimization = type(
  "HyperParametersOptimization",
  "How the best hyper parameters are searched for.",
  {
    method: field(
      type("HyperParametersMethod", "A method of searching.", {
        name: field(z.string(), { doc: "Its name, such as random." }),
        parameters: field(json.optional(), { doc: "Its parameters." }),
      }).optional(),
      { doc: "The method." },
    ),
    hyperParameters: field(
      z
        .array(
          type("HyperParameter", "A hyper parameter to be searched for.", {
            name: field(z.string(), { doc: "Its name, such as learning_rate." }),
            items: field(z.unknown(), {
              doc: "What it may be: a list of values, or a range with min_value, max_value and power.",
            }),
          }),
        )
        .optional(),
      { doc: "The hyper parameters." },
    ),
  },
);

const TrainingReference = type("TrainingReference", "Something that an experiment trains.", {
  pipeline: field(PipelineToTrain.optional(), { doc: "The pipeline." }),
  modelDefinition: field(
    type("TrainingReferenceModelDefinition", "A model definition that an experiment trains.", {
      id: field(z.string(), { doc: "Id of the model definition." }),
    }).optional(),
    { doc: "The model definition." },
  ),
  hyperParametersOptimization: field(HyperParametersOptimization.optional(), {
    doc: "How its hyper parameters are searched for.",
  }),
});

const kind = assetKind({
  name: "Experiment",
  collection: "experiments",
  doc: "An experiment: pipelines or model definitions that are trained at the same time on the same data.",
  fields: {
    labelColumn: field(z.string().optional(), { doc: "Name of the label column.", replaces: fixed }),
    evaluationDefinition: field(EvaluationDefinition.optional(), {
      doc: "How what it trains is evaluated.",
      replaces: fixed,
    }),
    trainingReferences: field(z.array(TrainingReference).optional(), {
      doc: "What it trains.",
      replaces: fixed,
    }),
  },
});

export const experiment = assetResource(kind);
export const getExperiment = getAsset(kind);
export const getExperiments = getAssets(kind);
export const getExperimentRevisions = getAssetRevisions(kind);
