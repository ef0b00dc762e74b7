import type { Asset, AssetKind } from "../assets";
import { batchDeployment, checkJob, type JobBody, jobProperties } from "../job";
import { ANY, COMMON_PATCHABLE } from "../patch";

/** `/ml/v4/deployment_job_definitions`. */
export const jobDefinitions: AssetKind = {
  path: "deployment_job_definitions",
  label: "deployment job definition",
  assetType: "wml_deployment_job_definition",
  inSpaceOnly: true,
  required: ["deployment"],
  properties: jobProperties,
  patchable: { ...COMMON_PATCHABLE, "/deployment": ANY },
  prepare(world, body, scope) {
    const job = body as unknown as JobBody;
    const spaceId = (scope as { space_id: string }).space_id;
    const deployment = batchDeployment(world, spaceId, job.deployment.id);
    checkJob(world, job, deployment.entity.deployed_asset_type);
    return body;
  },
  collection: (world) => world.store.collection<Asset>("watsonx/deployment_job_definitions"),
};
