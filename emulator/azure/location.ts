import type { FastifyInstance } from "fastify";
import type { World } from "../core";
import { listComputes } from "./computes/model";
import { directory } from "./directory";
import { LOCATION } from "./paths";
import { apiVersion } from "./versions";

/** Name, family, vCPUs, GPUs, GB of memory. */
const sizes: [string, string, number, number, number][] = [
  ["Standard_D1", "standardDFamily", 1, 0, 3.5],
  ["Standard_D1_v2", "standardDv2Family", 1, 0, 3.5],
  ["Standard_DS1_v2", "standardDSv2Family", 1, 0, 3.5],
  ["Standard_DS2_v2", "standardDSv2Family", 2, 0, 7],
  ["Standard_DS3_v2", "standardDSv2Family", 4, 0, 14],
  ["Standard_DS11_v2", "standardDSv2Family", 2, 0, 14],
  ["Standard_D2s_v3", "standardDSv3Family", 2, 0, 8],
  ["Standard_D4s_v3", "standardDSv3Family", 4, 0, 16],
  ["Standard_E4s_v3", "standardESv3Family", 4, 0, 32],
  ["Standard_F2s_v2", "standardFSv2Family", 2, 0, 4],
  ["Standard_F4s_v2", "standardFSv2Family", 4, 0, 8],
  ["Standard_NC6", "standardNCFamily", 6, 1, 56],
  ["Standard_NC6s_v3", "standardNCSv3Family", 6, 1, 112],
  ["Standard_NC24ads_A100_v4", "StandardNCADSA100v4Family", 24, 1, 220],
];
const CLUSTER_LIMIT = 200;

/** What a region offers, and how much of it is used. */
export function locationRoutes(app: FastifyInstance, world: World): void {
  app.get(`${LOCATION}/vmSizes`, { config: { operation: "+azureml_vm_sizes_list" } }, (request) => {
    const list = sizes.map(([name, family, vCPUs, gpus, memoryGB]) => ({
      name,
      family,
      vCPUs,
      gpus,
      osVhdSizeMB: 1047552,
      maxResourceVolumeMB: vCPUs * 7168,
      memoryGB,
      lowPriorityCapable: true,
      premiumIO: true,
    }));
    const supportedComputeTypes = ["AmlCompute", "ComputeInstance"];
    return apiVersion(request).legacy
      ? { amlCompute: list }
      : { value: list.map((size) => ({ ...size, supportedComputeTypes })) };
  });

  app.get(`${LOCATION}/usages`, { config: { operation: "+azureml_usages_list" } }, (request) => {
    const clusters = listComputes(world).filter(({ properties }) => properties.computeType === "AmlCompute");
    const usage = (type: string, name: string, currentValue: number, limit: number) => ({
      id: `/subscriptions/${directory.subscriptionId}/usages`,
      ...(!apiVersion(request).legacy && { amlWorkspaceLocation: directory.location }),
      type: `Microsoft.MachineLearningServices/${type}/usages`,
      unit: "Count",
      currentValue,
      limit,
      name: { value: name, localizedValue: name },
    });
    return {
      value: [
        usage("totalCores", "Clusters", clusters.length, CLUSTER_LIMIT),
        usage("dedicatedCores", "Total Cluster Dedicated Regional vCPUs", 0, 300),
        usage("lowPriorityCores", "Total Cluster LowPriority Regional vCPUs", 0, 300),
      ],
    };
  });
}
