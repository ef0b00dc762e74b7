import * as mlops from "pulumi-mlops";

export const computeNodes = mlops.mlserver.getComputeNodesOutput().computeNodes;
