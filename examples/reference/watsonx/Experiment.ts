import * as mlops from "pulumi-mlops";

const pipeline = new mlops.watsonx.Pipeline("churn", {
  document: {
    doc_type: "pipeline",
    version: "2.0",
    primary_pipeline: "training",
    pipelines: [
      {
        id: "training",
        runtime_ref: "training",
        nodes: [{ id: "fit", type: "model_node", op: "dl_train", runtime_ref: "training" }],
      },
    ],
  },
});

const experiment = new mlops.watsonx.Experiment("churn", {
  labelColumn: "churned",
  evaluationDefinition: { method: "binary", metrics: [{ name: "accuracy", maximize: true }] },
  trainingReferences: [{ pipeline: { id: pipeline.pipelineId } }],
});

export const experimentId = experiment.experimentId;
