import * as pulumi from "@pulumi/pulumi";
import * as mlops from "pulumi-mlops";

const config = new pulumi.Config();

const pipeline = new mlops.watsonx.Pipeline("churn", {
  document: {
    doc_type: "pipeline",
    version: "2.0",
    primary_pipeline: "churn",
    pipelines: [
      {
        id: "churn",
        runtime_ref: "hybrid",
        nodes: [{ id: "classify", type: "execution_node", op: "autoai", runtime_ref: "autoai" }],
      },
    ],
  },
});

// Paid work: it is started once, and again only when what it is made of changes, or the trigger does.
const training = new mlops.watsonx.Training("churn", {
  pipeline: { id: pipeline.pipelineId },
  trainingDataReferences: [{ type: "container", id: "customers", location: { path: "customers.csv" } }],
  resultsReference: { type: "container", location: { path: "churn" } },
  trigger: config.get("round") ?? "1",
});

const model = new mlops.watsonx.Model("churn", {
  type: "wml-hybrid_0.1",
  softwareSpec: { name: "hybrid_0.1" },
  training: { id: training.trainingId },
  contentLocation: {
    type: "container",
    location: { path: training.resultsLocation.apply((location) => location?.path) },
    contents: [{ file_name: "model.zip", content_format: "native", location: "model.zip" }],
  },
});

const serving = new mlops.watsonx.Deployment("churn", {
  asset: { id: model.modelId },
  online: {},
});

export const metrics = training.metrics;
export const scoringUrls = serving.scoringUrls;
