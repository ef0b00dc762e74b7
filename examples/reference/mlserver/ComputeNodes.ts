import * as mlops from "pulumi-mlops";

// The whole list: a node that is not named here is taken out of it.
const nodes = new mlops.mlserver.ComputeNodes("nodes", {
  entries: ["http://10.0.0.4:12805", "http://10.0.1.1-4:12805"],
});

export const computeNodes = nodes.computeNodes;
