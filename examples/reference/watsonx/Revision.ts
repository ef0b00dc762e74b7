import * as mlops from "pulumi-mlops";

const model = new mlops.watsonx.Model("churn", {
  type: "scikit-learn_1.1",
  softwareSpec: { name: "runtime-23.1-py3.10" },
  content: { path: "model.zip" },
});

// A revision never changes: it is what goes into production.
const released = new mlops.watsonx.Revision("churn", { asset: model.id, message: "as tested" });

const serving = new mlops.watsonx.Deployment("churn", {
  asset: { id: model.modelId, rev: released.rev },
  online: { servingName: "churn" },
});

export const state = serving.state;
