import type { Json } from "../../../provider/core/values";
import { scopeFields } from "./watsonx";
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
import { workEntries } from "./watsonx.work";

export const deploymentJobs = workEntries({
  token: "watsonx:DeploymentJob",
  prepare: storeBatchDeployments,
  collection: "deployment_jobs",
  minimal: minimalJob,
  complete: { ...jobInputs, retentionDays: 7 },
  sent: jobSent,
  query: { retention: "7" },
  // For the next one too.
  updates: { retentionDays: { to: { retentionDays: -1 }, requests: [] } },
  replacements: { deployment: { deployment: { id: otherBatchId } }, ...jobReplacements },
  provisioning: { operation: "watsonx_deployment_jobs_create" },
  generated: {
    without: [...scopeFields, ...ungenerated],
    valid: ({ retentionDays, ...random }): Json => ({
      ...scorable(random),
      ...(retentionDays !== undefined && { retentionDays: Math.max(1, Number(retentionDays)) }),
    }),
  },
});
