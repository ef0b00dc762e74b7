import * as mlops from "pulumi-mlops";

const serving = mlops.watsonx.getDeploymentOutput({
  deploymentId: "9c8d7e6f-0000-4000-8000-000000000002",
});

export const scoringUrls = serving.scoringUrls;
