import type { Json } from "../../../provider/core/values";
import type { Calls } from "../call";

/** Functions that every kind of asset has: one object, all of them, its revisions. */
function ofKind(kind: string, id: string): Calls {
  const needs = `watsonx:${kind}`;
  return {
    [`watsonx:get${kind}`]: { needs, inputs: (_, state) => ({ [id]: state[id] }) },
    [`watsonx:get${kind}s`]: { inputs: () => ({}) },
    [`watsonx:get${kind}Revisions`]: { needs, inputs: (_, state) => ({ [id]: state[id] }) },
  };
}

export const watsonx: Calls = {
  ...ofKind("DeploymentJobDefinition", "deploymentJobDefinitionId"),
  ...ofKind("Experiment", "experimentId"),
  ...ofKind("Function", "functionId"),
  ...ofKind("Model", "modelId"),
  ...ofKind("ModelDefinition", "modelDefinitionId"),
  ...ofKind("Pipeline", "pipelineId"),
  ...ofKind("RemoteTrainingSystem", "remoteTrainingSystemId"),
  ...ofKind("TrainingDefinition", "trainingDefinitionId"),
  "watsonx:downloadModel": {
    needs: "watsonx:Model",
    inputs: ({ folder }, { modelId }) => ({ modelId, path: `${folder}/model` }),
  },
  "watsonx:getDeployment": {
    needs: "watsonx:Deployment",
    inputs: (_, { deploymentId }) => ({ deploymentId }),
  },
  "watsonx:getDeploymentJob": { needs: "watsonx:DeploymentJob", inputs: (_, { jobId }) => ({ jobId }) },
  "watsonx:getDeploymentJobs": { inputs: () => ({}) },
  "watsonx:getDeployments": { inputs: () => ({ stats: true }) },
  "watsonx:getFunctionCode": {
    needs: "watsonx:Function",
    inputs: ({ folder }, { functionId }) => ({ functionId, path: `${folder}/function` }),
  },
  "watsonx:getHardwareSpecification": { inputs: () => ({ name: "S" }) },
  "watsonx:getHardwareSpecifications": { inputs: () => ({}) },
  "watsonx:getInstance": {
    prepare({ world }) {
      const [instanceId = ""] = world.store
        .collection("watsonx/instances")
        .entries()
        .map(([id]) => id);
      return { instanceId };
    },
    inputs: ({ instanceId }) => ({ instanceId }),
  },
  "watsonx:getInstances": { inputs: ({ spaceId }) => ({ spaceIds: [spaceId] }) },
  "watsonx:getModels": {
    needs: "watsonx:Model",
    inputs: (_, { softwareSpec }) => ({ softwareSpec: (softwareSpec as Json).id }),
  },
  "watsonx:getModelContent": {
    needs: "watsonx:Model",
    prepare({ world }, { modelId }) {
      const models = world.store.collection<{ attachments: { attachment_id: string }[] }>("watsonx/models");
      return { attachmentId: models.get(String(modelId))?.attachments[0]?.attachment_id ?? "" };
    },
    inputs: ({ folder, attachmentId }, { modelId }) => ({
      modelId,
      attachmentId,
      path: `${folder}/content`,
    }),
  },
  "watsonx:getModelContents": { needs: "watsonx:Model", inputs: (_, { modelId }) => ({ modelId }) },
  "watsonx:getModelDefinitionFile": {
    needs: "watsonx:ModelDefinition",
    inputs: ({ folder }, { modelDefinitionId }) => ({ modelDefinitionId, path: `${folder}/definition` }),
  },
  "watsonx:getServingNameAvailability": { inputs: () => ({ servingName: "free" }) },
  "watsonx:getSoftwareSpecification": { inputs: () => ({ name: "runtime-24.1-py3.11" }) },
  "watsonx:getSoftwareSpecifications": { inputs: () => ({}) },
  "watsonx:getSpace": { inputs: ({ spaceId }) => ({ spaceId }) },
  "watsonx:getSpaces": { inputs: () => ({}) },
  "watsonx:getTraining": { needs: "watsonx:Training", inputs: (_, { trainingId }) => ({ trainingId }) },
  "watsonx:getTrainings": { inputs: () => ({}) },
};
