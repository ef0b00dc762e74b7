import * as mlops from "pulumi-mlops";

// The content is streamed, and sent again only when it has changed.
const model = new mlops.watsonx.Model("churn", {
  type: "scikit-learn_1.1",
  softwareSpec: { name: "runtime-23.1-py3.10" },
  content: { path: "model.zip", mediaType: "application/zip" },
  description: "Which customers are about to leave",
  tags: ["churn"],
});

export const modelId = model.modelId;
