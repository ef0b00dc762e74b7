import * as mlops from "pulumi-mlops";

// Starts once for these files and this definition, and waits for its end.
const training = new mlops.azureml.Run("training", {
  experimentName: "churn",
  source: "train",
  condaFile: "train/environment.yml",
  definition: {
    script: "train.py",
    arguments: ["--trees", "200"],
    target: "trainers",
    framework: "Python",
    maxRunDurationSeconds: 3600,
  },
});

export const runId = training.runId;
export const metrics = training.metrics;
