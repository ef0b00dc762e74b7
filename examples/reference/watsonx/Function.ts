import * as mlops from "pulumi-mlops";

// The code is packed the same way everywhere: it is sent again only when it has changed.
const score = new mlops.watsonx.Function("score", {
  softwareSpec: { name: "runtime-24.1-py3.11" },
  code: { path: "score.py" },
});

const serving = new mlops.watsonx.Deployment("score", { asset: { id: score.functionId }, online: {} });

export const scoringUrls = serving.scoringUrls;
