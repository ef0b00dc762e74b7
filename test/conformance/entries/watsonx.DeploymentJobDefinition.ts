import { assetEntry, patched } from "./watsonx";
import {
  jobInputs,
  jobReplacements,
  jobSent,
  minimalJob,
  otherBatchId,
  scorable,
  storeBatchDeployments,
  ungenerated,
} from "./watsonx.job";

export const deploymentJobDefinition = assetEntry({
  token: "watsonx:DeploymentJobDefinition",
  prepare: storeBatchDeployments,
  collection: "deployment_job_definitions",
  minimal: minimalJob,
  complete: jobInputs,
  sent: jobSent,
  updates: {
    deployment: {
      to: { deployment: { id: otherBatchId } },
      requests: patched("/ml/v4/deployment_job_definitions/*", {
        op: "replace",
        path: "/deployment",
        value: { id: otherBatchId },
      }),
    },
  },
  drifts: {
    deployment: { object: { entity: { deployment: { id: otherBatchId } } }, path: "deployment.id" },
  },
  replacements: jobReplacements,
  without: ungenerated,
  valid: scorable,
});
