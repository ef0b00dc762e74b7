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
  "mlserver:Service": () => (require("../mlserver/service") as typeof import("../mlserver/service")).service,
  "watsonx:Deployment": () => (require("../watsonx/deployment") as typeof import("../watsonx/deployment")).deployment,
  "watsonx:DeploymentJob": () => (require("../watsonx/deploymentJob") as typeof import("../watsonx/deploymentJob")).deploymentJob,
  "watsonx:DeploymentJobDefinition": () => (require("../watsonx/deploymentJobDefinition") as typeof import("../watsonx/deploymentJobDefinition")).deploymentJobDefinition,
  "watsonx:Experiment": () => (require("../watsonx/experiment") as typeof import("../watsonx/experiment")).experiment,
  "watsonx:Function": () => (require("../watsonx/function") as typeof import("../watsonx/function")).functionAsset,
  "watsonx:Model": () => (require("../watsonx/model") as typeof import("../watsonx/model")).model,
  "watsonx:ModelDefinition": () => (require("../watsonx/modelDefinition") as typeof import("../watsonx/modelDefinition")).modelDefinition,
  "watsonx:Pipeline": () => (require("../watsonx/pipeline") as typeof import("../watsonx/pipeline")).pipeline,
  "watsonx:RemoteTrainingSystem": () => (require("../watsonx/remoteTrainingSystem") as typeof import("../watsonx/remoteTrainingSystem")).remoteTrainingSystem,
  "watsonx:Revision": () => (require("../watsonx/revision") as typeof import("../watsonx/revision")).revision,
  "watsonx:Training": () => (require("../watsonx/training") as typeof import("../watsonx/training")).training,
  "watsonx:TrainingDefinition": () => (require("../watsonx/trainingDefinition") as typeof import("../watsonx/trainingDefinition")).trainingDefinition,
};

export const functions: Record<string, () => AnyFunction> = {
  "azureml:getCompute": () => (require("../azureml/computes") as typeof import("../azureml/computes")).getCompute,
  "azureml:getComputes": () => (require("../azureml/computes") as typeof import("../azureml/computes")).getComputes,
  "azureml:getRun": () => (require("../azureml/getRun") as typeof import("../azureml/getRun")).getRun,
  "azureml:getWorkspace": () => (require("../azureml/workspaces") as typeof import("../azureml/workspaces")).getWorkspace,
  "azureml:getWorkspaces": () => (require("../azureml/workspaces") as typeof import("../azureml/workspaces")).getWorkspaces,
  "mlserver:getService": () => (require("../mlserver/functions") as typeof import("../mlserver/functions")).getService,
  "mlserver:getServices": () => (require("../mlserver/functions") as typeof import("../mlserver/functions")).getServices,
  "mlserver:getStatus": () => (require("../mlserver/functions") as typeof import("../mlserver/functions")).getStatus,
  "watsonx:downloadModel": () => (require("../watsonx/getModelContent") as typeof import("../watsonx/getModelContent")).downloadModel,
  "watsonx:getDeployment": () => (require("../watsonx/getDeployment") as typeof import("../watsonx/getDeployment")).getDeployment,
  "watsonx:getDeploymentJob": () => (require("../watsonx/deploymentJob") as typeof import("../watsonx/deploymentJob")).getDeploymentJob,
  "watsonx:getDeploymentJobDefinition": () => (require("../watsonx/deploymentJobDefinition") as typeof import("../watsonx/deploymentJobDefinition")).getDeploymentJobDefinition,
  "watsonx:getDeploymentJobDefinitionRevisions": () => (require("../watsonx/deploymentJobDefinition") as typeof import("../watsonx/deploymentJobDefinition")).getDeploymentJobDefinitionRevisions,
  "watsonx:getDeploymentJobDefinitions": () => (require("../watsonx/deploymentJobDefinition") as typeof import("../watsonx/deploymentJobDefinition")).getDeploymentJobDefinitions,
  "watsonx:getDeploymentJobs": () => (require("../watsonx/deploymentJob") as typeof import("../watsonx/deploymentJob")).getDeploymentJobs,
  "watsonx:getDeployments": () => (require("../watsonx/getDeployment") as typeof import("../watsonx/getDeployment")).getDeployments,
  "watsonx:getExperiment": () => (require("../watsonx/experiment") as typeof import("../watsonx/experiment")).getExperiment,
  "watsonx:getExperimentRevisions": () => (require("../watsonx/experiment") as typeof import("../watsonx/experiment")).getExperimentRevisions,
  "watsonx:getExperiments": () => (require("../watsonx/experiment") as typeof import("../watsonx/experiment")).getExperiments,
  "watsonx:getFunction": () => (require("../watsonx/function") as typeof import("../watsonx/function")).getFunction,
  "watsonx:getFunctionCode": () => (require("../watsonx/function") as typeof import("../watsonx/function")).getFunctionCode,
  "watsonx:getFunctionRevisions": () => (require("../watsonx/function") as typeof import("../watsonx/function")).getFunctionRevisions,
  "watsonx:getFunctions": () => (require("../watsonx/function") as typeof import("../watsonx/function")).getFunctions,
  "watsonx:getModel": () => (require("../watsonx/model") as typeof import("../watsonx/model")).getModel,
  "watsonx:getModelContent": () => (require("../watsonx/getModelContent") as typeof import("../watsonx/getModelContent")).getModelContent,
  "watsonx:getModelContents": () => (require("../watsonx/getModelContent") as typeof import("../watsonx/getModelContent")).getModelContents,
  "watsonx:getModelDefinition": () => (require("../watsonx/modelDefinition") as typeof import("../watsonx/modelDefinition")).getModelDefinition,
  "watsonx:getModelDefinitionFile": () => (require("../watsonx/modelDefinition") as typeof import("../watsonx/modelDefinition")).getModelDefinitionFile,
  "watsonx:getModelDefinitionRevisions": () => (require("../watsonx/modelDefinition") as typeof import("../watsonx/modelDefinition")).getModelDefinitionRevisions,
  "watsonx:getModelDefinitions": () => (require("../watsonx/modelDefinition") as typeof import("../watsonx/modelDefinition")).getModelDefinitions,
  "watsonx:getModelRevisions": () => (require("../watsonx/model") as typeof import("../watsonx/model")).getModelRevisions,
  "watsonx:getModels": () => (require("../watsonx/model") as typeof import("../watsonx/model")).getModels,
  "watsonx:getPipeline": () => (require("../watsonx/pipeline") as typeof import("../watsonx/pipeline")).getPipeline,
  "watsonx:getPipelineRevisions": () => (require("../watsonx/pipeline") as typeof import("../watsonx/pipeline")).getPipelineRevisions,
  "watsonx:getPipelines": () => (require("../watsonx/pipeline") as typeof import("../watsonx/pipeline")).getPipelines,
  "watsonx:getRemoteTrainingSystem": () => (require("../watsonx/remoteTrainingSystem") as typeof import("../watsonx/remoteTrainingSystem")).getRemoteTrainingSystem,
  "watsonx:getRemoteTrainingSystemRevisions": () => (require("../watsonx/remoteTrainingSystem") as typeof import("../watsonx/remoteTrainingSystem")).getRemoteTrainingSystemRevisions,
  "watsonx:getRemoteTrainingSystems": () => (require("../watsonx/remoteTrainingSystem") as typeof import("../watsonx/remoteTrainingSystem")).getRemoteTrainingSystems,
  "watsonx:getServingNameAvailability": () => (require("../watsonx/servingName") as typeof import("../watsonx/servingName")).getServingNameAvailability,
  "watsonx:getTraining": () => (require("../watsonx/training") as typeof import("../watsonx/training")).getTraining,
  "watsonx:getTrainingDefinition": () => (require("../watsonx/trainingDefinition") as typeof import("../watsonx/trainingDefinition")).getTrainingDefinition,
  "watsonx:getTrainingDefinitionRevisions": () => (require("../watsonx/trainingDefinition") as typeof import("../watsonx/trainingDefinition")).getTrainingDefinitionRevisions,
  "watsonx:getTrainingDefinitions": () => (require("../watsonx/trainingDefinition") as typeof import("../watsonx/trainingDefinition")).getTrainingDefinitions,
  "watsonx:getTrainings": () => (require("../watsonx/training") as typeof import("../watsonx/training")).getTrainings,
};

export const settings: Settings = { ...azureml, ...mlserver, ...watsonx };
