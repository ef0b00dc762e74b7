// A provider that does nothing: what is left is the engine's own time.
"use strict";

const place = {
  workspace: "ml-ws",
  resourceGroup: "ml-rg",
  subscriptionId: "00000000-0000-0000-0000-000000000000",
};

/** What the platform says of it. */
const facts = ({ amlCompute }) => ({
  provisioningState: "Succeeded",
  createdOn: "2026-01-01T00:00:00.000Z",
  modifiedOn: "2026-01-01T00:00:00.000Z",
  isAttachedCompute: false,
  provisioningErrors: [],
  assignedIdentities: [],
  amlCompute: {
    ...amlCompute,
    enableNodePublicIp: true,
    isolatedNetwork: false,
    osType: "Linux",
    remoteLoginPortPublicAccess: "NotSpecified",
    vmPriority: "Dedicated",
  },
  computeLocation: "westeurope",
  disableLocalAuth: false,
  systemData: {
    createdBy: "00000000-0000-0000-0000-000000000000",
    createdByType: "Application",
    createdAt: "2026-01-01T00:00:00.000Z",
    lastModifiedBy: "00000000-0000-0000-0000-000000000000",
    lastModifiedByType: "Application",
    lastModifiedAt: "2026-01-01T00:00:00.000Z",
  },
  amlComputeStatus: {
    allocationState: "Steady",
    allocationStateTransitionTime: "2026-01-01T00:00:00.000Z",
    currentNodeCount: 0,
    targetNodeCount: 0,
    errors: [],
    nodeStateCounts: {
      idleNodeCount: 0,
      leavingNodeCount: 0,
      preemptedNodeCount: 0,
      preparingNodeCount: 0,
      runningNodeCount: 0,
      unusableNodeCount: 0,
    },
  },
});

const id = (name) =>
  `/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/ml-rg/providers/Microsoft.MachineLearningServices/workspaces/ml-ws/computes/${name}`;

const holds = (whole, part) =>
  typeof part === "object" && part !== null
    ? Object.keys(part).every((key) => holds(whole?.[key], part[key]))
    : whole === part;

exports.provider = {
  check: async (_olds, news) => ({ inputs: { ...news, ...place }, failures: [] }),
  diff: async (_id, olds, news) => ({ changes: !holds(olds, news) }),
  create: async (inputs) => ({ id: id(inputs.name), outs: { ...inputs, ...facts(inputs) } }),
  read: async (known, props) => ({ id: known, props }),
  update: async (_id, _olds, news) => ({ outs: { ...news, ...facts(news) } }),
  delete: async () => {},
};
