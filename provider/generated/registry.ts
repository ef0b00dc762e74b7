// Generated from the definitions by npm run generate. Do not edit.
import type { Settings } from "../core/config";
import type { AnyFunction, AnyResource } from "../core/define";
import { settings as azureml } from "../azureml/settings";
import { settings as mlserver } from "../mlserver/settings";
import { settings as watsonx } from "../watsonx/settings";

/** Loads a definition when it is first used: a plugin starts faster than all platforms load. */
export const resources: Record<string, () => AnyResource> = {
  "azureml:Compute": () => (require("../azureml/compute") as typeof import("../azureml/compute")).compute,
  "azureml:Run": () => (require("../azureml/run") as typeof import("../azureml/run")).run,
  "mlserver:ComputeNodes": () => (require("../mlserver/computeNodes") as typeof import("../mlserver/computeNodes")).computeNodes,
  "mlserver:Consumption": () => (require("../mlserver/consumption") as typeof import("../mlserver/consumption")).consumption,
  "mlserver:RealtimeService": () => (require("../mlserver/realtimeService") as typeof import("../mlserver/realtimeService")).realtimeService,
  "mlserver:Service": () => (require("../mlserver/service") as typeof import("../mlserver/service")).service,
  "mlserver:ServicePool": () => (require("../mlserver/servicePool") as typeof import("../mlserver/servicePool")).servicePool,
  "mlserver:Session": () => (require("../mlserver/session") as typeof import("../mlserver/session")).session,
  "mlserver:SessionExecution": () => (require("../mlserver/sessionExecution") as typeof import("../mlserver/sessionExecution")).sessionExecution,
  "mlserver:SessionFile": () => (require("../mlserver/sessionFile") as typeof import("../mlserver/sessionFile")).sessionFile,
  "mlserver:SessionObject": () => (require("../mlserver/sessionObject") as typeof import("../mlserver/sessionObject")).sessionObject,
  "mlserver:Snapshot": () => (require("../mlserver/snapshot") as typeof import("../mlserver/snapshot")).snapshot,
  "watsonx:Deployment": () => (require("../watsonx/deployment") as typeof import("../watsonx/deployment")).deployment,
  "watsonx:Model": () => (require("../watsonx/model") as typeof import("../watsonx/model")).model,
};

export const functions: Record<string, () => AnyFunction> = {
  "azureml:getCompute": () => (require("../azureml/computes") as typeof import("../azureml/computes")).getCompute,
  "azureml:getComputes": () => (require("../azureml/computes") as typeof import("../azureml/computes")).getComputes,
  "azureml:getRun": () => (require("../azureml/getRun") as typeof import("../azureml/getRun")).getRun,
  "azureml:getWorkspace": () => (require("../azureml/workspaces") as typeof import("../azureml/workspaces")).getWorkspace,
  "azureml:getWorkspaces": () => (require("../azureml/workspaces") as typeof import("../azureml/workspaces")).getWorkspaces,
  "mlserver:getComputeNodes": () => (require("../mlserver/serverFunctions") as typeof import("../mlserver/serverFunctions")).getComputeNodes,
  "mlserver:getCoreSwagger": () => (require("../mlserver/serverFunctions") as typeof import("../mlserver/serverFunctions")).getCoreSwagger,
  "mlserver:getService": () => (require("../mlserver/serviceFunctions") as typeof import("../mlserver/serviceFunctions")).getService,
  "mlserver:getServicePool": () => (require("../mlserver/serviceFunctions") as typeof import("../mlserver/serviceFunctions")).getServicePool,
  "mlserver:getServiceSwagger": () => (require("../mlserver/serviceFunctions") as typeof import("../mlserver/serviceFunctions")).getServiceSwagger,
  "mlserver:getServiceVersions": () => (require("../mlserver/serviceFunctions") as typeof import("../mlserver/serviceFunctions")).getServiceVersions,
  "mlserver:getServices": () => (require("../mlserver/serviceFunctions") as typeof import("../mlserver/serviceFunctions")).getServices,
  "mlserver:getSessionConsoleOutput": () => (require("../mlserver/sessionFunctions") as typeof import("../mlserver/sessionFunctions")).getSessionConsoleOutput,
  "mlserver:getSessionFile": () => (require("../mlserver/sessionFunctions") as typeof import("../mlserver/sessionFunctions")).getSessionFile,
  "mlserver:getSessionFiles": () => (require("../mlserver/sessionFunctions") as typeof import("../mlserver/sessionFunctions")).getSessionFiles,
  "mlserver:getSessionHistory": () => (require("../mlserver/sessionFunctions") as typeof import("../mlserver/sessionFunctions")).getSessionHistory,
  "mlserver:getSessionWorkspace": () => (require("../mlserver/sessionFunctions") as typeof import("../mlserver/sessionFunctions")).getSessionWorkspace,
  "mlserver:getSessionWorkspaceObject": () => (require("../mlserver/sessionFunctions") as typeof import("../mlserver/sessionFunctions")).getSessionWorkspaceObject,
  "mlserver:getSessions": () => (require("../mlserver/sessionFunctions") as typeof import("../mlserver/sessionFunctions")).getSessions,
  "mlserver:getSnapshotContent": () => (require("../mlserver/snapshotFunctions") as typeof import("../mlserver/snapshotFunctions")).getSnapshotContent,
  "mlserver:getSnapshots": () => (require("../mlserver/snapshotFunctions") as typeof import("../mlserver/snapshotFunctions")).getSnapshots,
  "mlserver:getStatus": () => (require("../mlserver/serverFunctions") as typeof import("../mlserver/serverFunctions")).getStatus,
  "watsonx:getDeployment": () => (require("../watsonx/getDeployment") as typeof import("../watsonx/getDeployment")).getDeployment,
  "watsonx:getDeployments": () => (require("../watsonx/getDeployment") as typeof import("../watsonx/getDeployment")).getDeployments,
  "watsonx:getModel": () => (require("../watsonx/getModel") as typeof import("../watsonx/getModel")).getModel,
  "watsonx:getModels": () => (require("../watsonx/getModel") as typeof import("../watsonx/getModel")).getModels,
};

export const settings: Settings = { ...azureml, ...mlserver, ...watsonx };
