import * as pulumi from "@pulumi/pulumi";
import * as mlops from "pulumi-mlops";

const config = new pulumi.Config();

// Azure Machine Learning: a cluster that scales between 0 and `nodes`, and a training run on it.
const cluster = new mlops.azureml.Compute("trainers", {
  computeType: "AmlCompute",
  amlCompute: {
    vmSize: "Standard_DS3_v2",
    scaleSettings: {
      minNodeCount: 0,
      maxNodeCount: config.getNumber("nodes") ?? 2,
      nodeIdleTimeBeforeScaleDown: "PT10M",
    },
  },
  tags: { team: "churn" },
});

const training = new mlops.azureml.Run("training", {
  experimentName: "churn",
  source: "train",
  condaFile: "train/environment.yml",
  definition: {
    script: "train.py",
    arguments: ["--trees", "200"],
    target: cluster.name,
    framework: "Python",
    maxRunDurationSeconds: 3600,
  },
});

// watsonx.ai Runtime: the model with its content, served online.
const model = new mlops.watsonx.Model("churn", {
  type: "scikit-learn_1.1",
  softwareSpec: { name: "runtime-23.1-py3.10" },
  content: { path: "model/churn.json", mediaType: "application/json" },
  description: "Which customers are about to leave",
  tags: ["churn", "example"],
});

const serving = new mlops.watsonx.Deployment("churn", {
  asset: { id: model.modelId },
  online: { servingName: "churn" },
});

// Machine Learning Server: the same score as a web service of one's own.
const service = new mlops.mlserver.Service("churn", {
  version: "1.0.0",
  runtimeType: "Python",
  initCode: "weights = {'complaints': 0.3, 'tenure': -0.1}",
  code: "score = complaints * weights['complaints'] + tenure * weights['tenure']",
  inputParameterDefinitions: [
    { name: "complaints", type: "numeric" },
    { name: "tenure", type: "numeric" },
  ],
  outputParameterDefinitions: [{ name: "score", type: "numeric" }],
});

export const runId = training.runId;
export const accuracy = training.metrics.apply((metrics) => metrics?.accuracy);
export const scoringUrls = serving.scoringUrls;
export const serviceUrl = service.consumptionUrl;
