import type { Json } from "../../../provider/core/values";
import { ANY, type Entry, type Facts } from "../entry";
import { hardwareSpecSent, marked, patched, scopeFields, settled, softwareSpec, storeAsset } from "./watsonx";

const path = "/ml/v4/deployments/*";

const complete = ({ churn }: Facts): Json => ({
  name: "churn",
  description: "Who will leave",
  tags: ["blue", "green"],
  custom: { team: "crm" },
  asset: { id: churn },
  online: { servingName: "churn_1", parameters: { timeout: 5 } },
  hardwareSpec: { name: "S", numNodes: 2 },
});

export const deployment: Entry = {
  token: "watsonx:Deployment",
  prepare(lane) {
    const entity = { type: "scikit-learn_1.3", software_spec: softwareSpec };
    return {
      churn: storeAsset(lane, "models", "11111111-1111-4111-8111-111111111111", entity),
      other: storeAsset(lane, "models", "22222222-2222-4222-8222-222222222222", entity),
    };
  },
  minimal: ({ churn }) => ({ name: "small", asset: { id: churn }, online: {} }),
  complete,
  collection: "watsonx/deployments",
  object: (id) => `watsonx/deployments/${id.split("/").at(-1)}`,
  create: [
    {
      method: "POST",
      path: "/ml/v4/deployments",
      body: {
        name: "churn",
        space_id: ANY,
        description: "Who will leave",
        tags: ["blue", "green"],
        custom: marked({ team: "crm" }),
        asset: { id: "11111111-1111-4111-8111-111111111111" },
        online: { parameters: { serving_name: "churn_1", timeout: 5 } },
      },
    },
    // Online, the hardware is taken by PATCH alone, once the deployment is ready.
    {
      method: "PATCH",
      path,
      body: [{ op: "replace", path: "/hardware_spec", value: { ...hardwareSpecSent, num_nodes: 2 } }],
    },
    settled(path, { team: "crm" }),
  ],
  delete: [{ method: "DELETE", path }],
  updates: {
    name: {
      to: { name: "loyal" },
      requests: patched(path, { op: "replace", path: "/name", value: "loyal" }),
    },
    description: {
      to: { description: "Who stays" },
      requests: patched(path, { op: "replace", path: "/description", value: "Who stays" }),
    },
    tags: {
      to: { tags: ["red"] },
      requests: patched(path, { op: "replace", path: "/tags", value: ["red"] }),
    },
    custom: {
      to: { custom: { team: "sales" } },
      requests: patched(path, { op: "add", path: "/custom", value: marked({ team: "sales" }) }),
    },
    asset: {
      to: { asset: { id: "22222222-2222-4222-8222-222222222222" } },
      requests: patched(path, {
        op: "replace",
        path: "/asset",
        value: { id: "22222222-2222-4222-8222-222222222222" },
      }),
    },
    servingName: {
      to: { online: { servingName: "churn_2", parameters: { timeout: 5 } } },
      requests: patched(path, {
        op: "add",
        path: "/online/parameters",
        value: { serving_name: "churn_2", timeout: 5 },
      }),
    },
    hardwareSpec: {
      to: { hardwareSpec: { name: "S", numNodes: 3 } },
      requests: patched(path, {
        op: "replace",
        path: "/hardware_spec",
        value: { ...hardwareSpecSent, num_nodes: 3 },
      }),
    },
  },
  replacements: {
    // Batch deployments have neither a serving name nor copies.
    batch: { online: undefined, batch: {}, hardwareSpec: { name: "S" } },
  },
  equivalents: {
    "tags in another order": (facts) => ({ ...complete(facts), tags: ["green", "blue"] }),
    "hardware that an online deployment ignores": (facts) => ({
      ...complete(facts),
      hardwareSpec: { name: "M", numNodes: 2 },
    }),
  },
  drifts: {
    name: { object: { metadata: { name: "renamed" } } },
    description: { object: { metadata: { description: "other" } } },
    tags: { object: { metadata: { tags: ["other"] } } },
    asset: {
      object: { entity: { asset: { id: "22222222-2222-4222-8222-222222222222" } } },
      path: "asset.id",
    },
    hardwareSpec: { object: { entity: { hardware_spec: { num_nodes: 5 } } } },
  },
  provisioning: { operation: "watsonx_deployments_create" },
  rollback: { operation: "watsonx_deployments_patch", change: "asset" },
  parent: ({ spaceId }) => `watsonx/spaces/${spaceId}`,
  generated: {
    without: [...scopeFields, "asset", "batch", "rShiny", "hybridPipelineHardwareSpecs"],
    valid: ({ online, hardwareSpec, ...random }) => ({
      ...random,
      online: { ...(online as Json), parameters: { timeout: 5 } },
      ...((hardwareSpec as Json | undefined)?.numNodes !== undefined && {
        hardwareSpec: { name: "S", numNodes: Math.max(1, Number((hardwareSpec as Json).numNodes)) },
      }),
    }),
  },
};
