import { createHash } from "node:crypto";
import type { World } from "../core";

/** Key of the seeded service id; a fixed one, so that a restart needs no new configuration. */
export const API_KEY = "emulator-watsonx-api-key";
export const SPACE_ID = "3fc54cf1-252f-424b-b52d-5cdd9814987f";
export const PROJECT_ID = "12ac4cf1-252f-424b-b52d-5cdd9814987f";
/** A space that exists and that the seeded key may not enter. */
export const FOREIGN_SPACE_ID = "9d1f6a52-7d1e-4c57-b1a0-0f5b7a3c2e11";
/** The user of Cloud Pak for Data: signs in with this name and the password, or with the API key. */
export const USERNAME = "emulator";
export const PASSWORD = "emulator-watsonx-password";
export const OWNER = "IBMid-1000331004";
const ACCOUNT = "a3b1c2d4e5f60718293a4b5c6d7e8f90";

const INSTANCE_ID = stableId("instance");
const INSTANCE_CRN = `crn:v1:bluemix:public:pm-20:us-south:a/${ACCOUNT}:${INSTANCE_ID}::`;
const INSTANCE_NAME = "watsonx.ai Runtime";
const COMPUTE = [{ crn: INSTANCE_CRN, guid: INSTANCE_ID, name: INSTANCE_NAME, type: "machine_learning" }];

const SOFTWARE = [
  "default_py3.7",
  "runtime-22.1-py3.9",
  "runtime-22.2-py3.10",
  "runtime-23.1-py3.10",
  "runtime-24.1-py3.11",
  "runtime-25.1-py3.12",
  "tensorflow_rt23.1-py3.10",
  "tensorflow_rt24.1-py3.11",
  "pytorch-onnx_rt24.1-py3.11",
  "autoai-kb_rt24.1-py3.11",
  "spark-mllib_3.4",
  "pmml-3.0_4.3",
  "do_22.1",
  "hybrid_0.1",
];
const HARDWARE: [name: string, cpu: string, memory: string][] = [
  ["XXS", "1", "2Gi"],
  ["XS", "1", "4Gi"],
  ["S", "2", "8Gi"],
  ["M", "4", "16Gi"],
  ["L", "8", "32Gi"],
  ["XL", "16", "64Gi"],
];

/** A project or a deployment space. */
export interface Container {
  metadata: {
    id: string;
    guid?: string;
    creator_id: string;
    created_at: string;
    updated_at: string;
    url: string;
  };
  entity: { name: string; [member: string]: unknown };
  /** The seeded key is no member of it. */
  foreign?: true;
  /** When it can be used; absent means always. */
  readyAt?: number;
}

/** A software or hardware specification. */
export interface Specification {
  metadata: { asset_id: string; name: string; [member: string]: unknown };
  entity: Record<string, unknown>;
}

/** A service instance, with what it has consumed. */
export interface Instance {
  metadata: { id: string; name: string; owner: string; created_at: string; modified_at: string };
  entity: {
    status: string;
    consumption: { details: Record<string, unknown>[]; [member: string]: unknown };
    [member: string]: unknown;
  };
  /** Spaces and projects that it computes for. */
  scopes: string[];
}

export const instances = (world: World) => world.store.collection<Instance>("watsonx/instances");
/** A space as the platform makes it, active at once. */
export function newSpace(
  world: World,
  id: string,
  entity: { name: string; [member: string]: unknown },
): Container {
  const at = world.clock.iso();
  return {
    metadata: { id, creator_id: OWNER, created_at: at, updated_at: at, url: `/v2/spaces/${id}` },
    entity: { description: "", scope: { bss_account_id: ACCOUNT }, compute: COMPUTE, ...entity },
  };
}

export const spaces = (world: World) => world.store.collection<Container>("watsonx/spaces");
export const projects = (world: World) => world.store.collection<Container>("watsonx/projects");
export const software = (world: World) =>
  world.store.collection<Specification>("watsonx/software_specifications");
export const hardware = (world: World) =>
  world.store.collection<Specification>("watsonx/hardware_specifications");

/** One space and one project of ours, one foreign space, and IBM's base specifications. */
export function seed(world: World): void {
  const at = world.clock.iso();
  spaces(world).put(SPACE_ID, newSpace(world, SPACE_ID, { name: "emulator-space" }));
  spaces(world).put(FOREIGN_SPACE_ID, {
    ...newSpace(world, FOREIGN_SPACE_ID, { name: "somebody-elses-space" }),
    foreign: true,
  });
  projects(world).put(PROJECT_ID, {
    metadata: {
      id: PROJECT_ID,
      guid: PROJECT_ID,
      creator_id: OWNER,
      created_at: at,
      updated_at: at,
      url: `/v2/projects/${PROJECT_ID}`,
    },
    entity: {
      name: "emulator-project",
      description: "",
      type: "wx",
      generator: "emulator",
      scope: { bss_account_id: ACCOUNT },
      storage: { type: "assetfiles", guid: stableId("storage") },
      compute: COMPUTE,
    },
  });
  instances(world).put(INSTANCE_ID, {
    metadata: { id: INSTANCE_ID, name: INSTANCE_NAME, owner: OWNER, created_at: at, modified_at: at },
    entity: {
      status: "active",
      plan: { id: stableId("plan"), name: "v2-standard", version: 2 },
      crn: INSTANCE_CRN,
      account: { id: ACCOUNT },
      consumption: {
        capacity_unit_hours: { current: 0, limit: 1000 },
        gpu_count: { current: 0, limit: 8 },
        do_job_count: { limit: 5 },
        deployment_job_count: { limit: 100 },
        details: [],
      },
      service_endpoints: "public",
      resource_group_id: stableId("resource group"),
    },
    scopes: [SPACE_ID, PROJECT_ID],
  });

  const base = (kind: string, name: string, entity: object) => {
    const id = stableId(`${kind}/${name}`);
    world.store.collection<Specification>(`watsonx/${kind}s`).put(id, {
      metadata: {
        asset_id: id,
        name,
        description: "",
        asset_type: kind,
        created_at: at,
        updated_at: at,
        href: `/v2/${kind}s/${id}`,
      },
      entity: { [kind]: entity },
    });
  };
  for (const name of SOFTWARE) {
    base("software_specification", name, { type: "base", built_in: true, display_name: name });
  }
  for (const [name, cpu, memory] of HARDWARE) {
    base("hardware_specification", name, {
      nodes: { cpu: { units: cpu, model: "" }, mem: { size: memory }, gpu: { num_gpu: 0 }, num_nodes: 1 },
    });
  }
}

/** An id that is the same in every emulator. */
function stableId(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
