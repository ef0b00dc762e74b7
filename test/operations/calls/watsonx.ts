import { join } from "node:path";
import { Readable } from "node:stream";
import { softwareSpec, storeAsset } from "../../conformance/entries/watsonx";
import type { Call, Calls } from "../call";

/** One asset of a kind, all of them, and its revisions. */
function asset(name: string, idName: string): Calls {
  const one: Call = { needs: `watsonx:${name}`, inputs: (_, state) => ({ [idName]: state[idName] }) };
  return {
    [`watsonx:get${name}`]: one,
    [`watsonx:get${name}s`]: { inputs: () => ({}) },
    [`watsonx:get${name}Revisions`]: one,
  };
}

/** Something of an asset, into a local file. */
const download = (name: string, idName: string): Call => ({
  needs: `watsonx:${name}`,
  inputs: ({ folder }, state) => ({ [idName]: state[idName], path: join(String(folder), "downloaded") }),
});

const attachmentId = "33333333-3333-4333-8333-333333333333";
const contentHolder = "44444444-4444-4444-8444-444444444444";

export const watsonx: Calls = {
  ...asset("Experiment", "experimentId"),
  ...asset("Function", "functionId"),
  ...asset("Model", "modelId"),
  ...asset("ModelDefinition", "modelDefinitionId"),
  ...asset("Pipeline", "pipelineId"),
  ...asset("RemoteTrainingSystem", "remoteTrainingSystemId"),
  ...asset("TrainingDefinition", "trainingDefinitionId"),
  "watsonx:getFunctionCode": download("Function", "functionId"),
  "watsonx:getModelDefinitionFile": download("ModelDefinition", "modelDefinitionId"),
  "watsonx:getModelContents": { needs: "watsonx:Model", inputs: (_, { modelId }) => ({ modelId }) },
  "watsonx:downloadModel": download("Model", "modelId"),
  "watsonx:getModelContent": {
    async prepare(lane) {
      const blob = await lane.world.blobs.write(Readable.from([Buffer.from("the model")]));
      storeAsset(lane, "models", contentHolder, { type: "scikit-learn_1.3", software_spec: softwareSpec });
      const models = lane.world.store.collection<{ attachments: object[] }>("watsonx/models");
      const attachment = { attachment_id: attachmentId, content_format: "native", contentType: "text/plain" };
      const stored = models.get(contentHolder) as { attachments: object[] };
      models.put(contentHolder, { ...stored, attachments: [{ ...attachment, ...blob }] });
      return {};
    },
    inputs: ({ folder }) => ({
      modelId: contentHolder,
      attachmentId,
      path: join(String(folder), "downloaded"),
    }),
  },
  "watsonx:getDeployment": {
    needs: "watsonx:Deployment",
    inputs: (_, { deploymentId }) => ({ deploymentId }),
  },
  "watsonx:getDeployments": { inputs: () => ({}) },
};
