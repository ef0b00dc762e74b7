import type { Collection, World } from "../core";
import type { Metadata } from "./assets";
import type { HardwareSpec } from "./specifications";

/** A reference to a served asset. */
export interface AssetReference {
  id: string;
  rev?: string;
}

/** What of a deployment is kept in its entity. */
export interface DeploymentEntity {
  asset: AssetReference;
  deployed_asset_type: string;
  custom: Record<string, unknown>;
  online?: { parameters?: { serving_name?: string; [name: string]: unknown } };
  batch?: { parameters?: Record<string, unknown> };
  r_shiny?: Record<string, unknown>;
  hardware_spec?: HardwareSpec;
  hybrid_pipeline_hardware_specs?: { node_runtime_id: string; hardware_spec: HardwareSpec }[];
}

/** Something that takes time: until `readyAt` the state is shown, then the outcome is applied. */
export interface Work {
  state: "initializing" | "updating";
  readyAt: number;
  apply: Partial<DeploymentEntity>;
  failure?: string;
}

/** A stored deployment. */
export interface Deployment {
  metadata: Metadata & { space_id: string };
  entity: DeploymentEntity;
  work?: Work;
  /** Why the creation failed. */
  failure?: string;
  /** Updates that were reverted. */
  failures?: { code: string; message: string; failed_at: string }[];
  /** Its warnings: those that were registered for its create. */
  system?: unknown;
}

export const deploymentsOf = (world: World): Collection<Deployment> =>
  world.store.collection<Deployment>("watsonx/deployments");

/** The deployment with the outcome of the work that is over by now. */
export function settled(world: World, deployment: Deployment): Deployment {
  const { work, ...rest } = deployment;
  if (!work || !world.clock.reached(work.readyAt)) return deployment;
  return deploymentsOf(world).put(
    deployment.metadata.id,
    concluded(rest, work, world.clock.iso(work.readyAt)),
  );
}

/** What the deployment becomes when its work ends. */
export function concluded(deployment: Deployment, work: Work, at: string): Deployment {
  if (work.failure === undefined) {
    const { failure: _, ...good } = deployment;
    return { ...good, entity: { ...deployment.entity, ...work.apply } };
  }
  if (work.state === "initializing") return { ...deployment, failure: work.failure };
  const failure = { code: "deployment_update_failed", message: work.failure, failed_at: at };
  return { ...deployment, failures: [...(deployment.failures ?? []), failure] };
}

/** The state that the platform shows. */
export function stateOf(deployment: Deployment): "initializing" | "updating" | "ready" | "failed" {
  return deployment.work?.state ?? (deployment.failure === undefined ? "ready" : "failed");
}

/** Name that may stand for the id in the prediction URL. */
export function servingNameOf({ online }: Pick<DeploymentEntity, "online">): string | undefined {
  return online?.parameters?.serving_name;
}

/** The deployment on the wire. */
export function showDeployment(world: World, deployment: Deployment) {
  const { metadata, entity, system } = deployment;
  const { name, description, space_id } = metadata;
  return {
    metadata,
    entity: {
      ...entity,
      name,
      ...(description !== undefined && { description }),
      space_id,
      status: statusOf(world, deployment),
    },
    ...(system !== undefined && { system }),
  };
}

function statusOf(world: World, deployment: Deployment) {
  const { failure, failures, entity, metadata } = deployment;
  const code = "deployment_failed";
  return {
    state: stateOf(deployment),
    ...(entity.online && predictionUrls(world, metadata.id, servingNameOf(entity))),
    ...(failure !== undefined && { failure: { trace: metadata.id, errors: [{ code, message: failure }] } }),
    ...(failures && { failures }),
  };
}

function predictionUrls(world: World, id: string, servingName: string | undefined) {
  const url = (key: string) => `${world.url("watsonx.url")}/ml/v4/deployments/${key}/predictions`;
  const named = servingName === undefined ? [] : [url(servingName)];
  return {
    online_url: { url: url(id) },
    serving_urls: [url(id), ...named],
    inference: [{ url: url(id) }, ...named.map((inner) => ({ url: inner, uses_serving_name: true }))],
  };
}
