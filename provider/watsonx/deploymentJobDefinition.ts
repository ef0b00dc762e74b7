import { field } from "../core/fields";
import { getAsset, getAssetRevisions, getAssets } from "./assetFunctions";
import { assetKind } from "./assetKind";
import { assetResource } from "./assetResource";
import { deploymentRef, jobFields, jobRules } from "./jobFields";

const kind = assetKind({
  name: "DeploymentJobDefinition",
  collection: "deployment_job_definitions",
  doc: "What batch jobs of a deployment do, kept for whoever starts them: a scheduler, or a user.",
  inSpaceOnly: true,
  fields: {
    deployment: field(deploymentRef, { doc: "The batch deployment that the jobs are for." }),
    ...jobFields("the platform does not change it in an existing job definition"),
  },
  rules: jobRules,
});

export const deploymentJobDefinition = assetResource(kind);
export const getDeploymentJobDefinition = getAsset(kind);
export const getDeploymentJobDefinitions = getAssets(kind);
export const getDeploymentJobDefinitionRevisions = getAssetRevisions(kind);
