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

// Started once, and waited for.
const training = new mlops.watsonx.Training("churn", {
  pipeline: { id: pipeline.pipelineId },
  trainingDataReferences: [
    { type: "data_asset", location: { href: "/v2/assets/5e6f7a8b-0000-4000-8000-000000000005" } },
  ],
  resultsReference: { type: "container", location: { path: "results" } },
});

export const metrics = training.metrics;
