// A provider that does nothing: what is left is the engine's own time.
"use strict";

const facts = (name) => ({
  provisioningState: "Succeeded",
  createdOn: "2026-01-01T00:00:00.000Z",
  modifiedOn: "2026-01-01T00:00:00.000Z",
  isAttachedCompute: false,
  provisioningErrors: [],
  assignedIdentities: [],
  workspace: "workspace",
  resourceGroup: "resource-group",
  subscriptionId: "00000000-0000-0000-0000-000000000000",
  systemData: {
    createdBy: "00000000-0000-0000-0000-000000000000",
    createdByType: "Application",
    createdAt: "2026-01-01T00:00:00.000Z",
    lastModifiedBy: name,
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
  `/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/resource-group/providers/Microsoft.MachineLearningServices/workspaces/workspace/computes/${name}`;

exports.provider = {
  check: async (_olds, news) => ({ inputs: news, failures: [] }),
  diff: async (_id, olds, news) => ({
    changes: Object.keys(news).some((key) => JSON.stringify(olds[key]) !== JSON.stringify(news[key])),
  }),
  create: async (inputs) => ({ id: id(inputs.name), outs: { ...inputs, ...facts(inputs.name) } }),
  read: async (known, props) => ({ id: known, props }),
  update: async (_id, _olds, news) => ({ outs: { ...news, ...facts(news.name) } }),
  delete: async () => {},
};
