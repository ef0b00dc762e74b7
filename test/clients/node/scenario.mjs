// What a user of @ibm-cloud/watsonx-ai does; prints one line of JSON.
import { setTimeout as sleep } from "node:timers/promises";
import { WatsonXAI } from "@ibm-cloud/watsonx-ai";

const spaceId = process.env.SPACE_ID;
const service = WatsonXAI.newInstance({ version: "2024-10-17", serviceUrl: process.env.URL });

const model = await service.createModel({
  spaceId,
  name: "churn",
  type: "scikit-learn_1.3",
  softwareSpec: { name: "runtime-24.1-py3.11" },
  tags: ["node"],
});
const modelId = model.result.metadata.id;
await service.updateModel({
  modelId,
  spaceId,
  jsonPatch: [{ op: "replace", path: "/name", value: "renamed" }],
});
const listed = await service.listModels({ spaceId, tagValue: "node" });

const deployment = await service.createDeployment({
  spaceId,
  name: "online",
  online: { parameters: { serving_name: "churn_node" } },
  asset: { id: modelId },
});
const deploymentId = deployment.result.metadata.id;
const state = async () => (await service.getDeployment({ deploymentId, spaceId })).result.entity.status.state;
const deadline = Date.now() + 30_000;
while ((await state()) !== "ready" && Date.now() < deadline) await sleep(50);

// The client has no method of its own for predictions of classical models.
const scored = await service.createRequest({
  options: {
    url: "/ml/v4/deployments/{deployment}/predictions",
    path: { deployment: "churn_node" },
    method: "POST",
    qs: { version: "2024-10-17" },
    body: { input_data: [{ fields: ["age"], values: [[42]] }] },
  },
  defaultOptions: {
    ...service.baseOptions,
    headers: { Accept: "application/json", "Content-Type": "application/json" },
    axiosOptions: {},
  },
});

const training = await service.createTraining({
  spaceId,
  name: "tune",
  resultsReference: { type: "container", location: { path: "out" } },
  promptTuning: { base_model: { model_id: "google/flan-t5-xl" }, task_id: "classification" },
});
const trainingId = training.result.metadata.id;
await service.deleteTraining({ trainingId, spaceId, hardDelete: true });

const space = await service.createSpace({ name: "made by a client" });
const { id } = space.result.metadata;
await service.updateSpace({
  spaceId: id,
  jsonPatch: [{ op: "replace", path: "/description", value: "new" }],
});
const { description } = (await service.getSpace({ spaceId: id })).result.entity;
await service.deleteSpace({ spaceId: id });

await service.deleteDeployment({ deploymentId, spaceId });
await service.deleteModel({ modelId, spaceId });
const left = await service.listModels({ spaceId });

console.log(
  JSON.stringify({
    listed: listed.result.resources.map(({ metadata }) => metadata.name),
    predictions: scored.result.predictions,
    description,
    left: left.result.resources,
  }),
);
