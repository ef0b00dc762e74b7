/** One entry for each definition: a test says when one is missing. */
import type { Entry } from "../entry";
import { amlCompute, computeInstance } from "./azureml.Compute";
import { runEntries } from "./azureml.Run";
import { computeNodes } from "./mlserver.ComputeNodes";
import { consumptions } from "./mlserver.Consumption";
import { realtimeService } from "./mlserver.RealtimeService";
import { service, unversionedService } from "./mlserver.Service";
import { servicePool } from "./mlserver.ServicePool";
import { session } from "./mlserver.Session";
import { sessionExecution } from "./mlserver.SessionExecution";
import { snapshot } from "./mlserver.Snapshot";
import { sessionFile, sessionObject } from "./mlserver.sessionContent";
import { deployment } from "./watsonx.Deployment";
import { experiment } from "./watsonx.Experiment";
import { functionAsset } from "./watsonx.Function";
import { deploymentJobDefinition, workEntriesOfWatsonx } from "./watsonx.jobs";
import { fetchedModel, model } from "./watsonx.Model";
import { modelDefinition } from "./watsonx.ModelDefinition";
import { pipeline } from "./watsonx.Pipeline";
import { prediction } from "./watsonx.Prediction";
import { remoteTrainingSystem } from "./watsonx.RemoteTrainingSystem";
import { revision } from "./watsonx.Revision";
import { trainingDefinition } from "./watsonx.TrainingDefinition";

export const entries: readonly Entry[] = [
  amlCompute,
  computeInstance,
  ...runEntries,
  computeNodes,
  ...consumptions,
  realtimeService,
  service,
  unversionedService,
  servicePool,
  session,
  sessionExecution,
  sessionFile,
  sessionObject,
  snapshot,
  deployment,
  experiment,
  functionAsset,
  model,
  fetchedModel,
  modelDefinition,
  pipeline,
  prediction,
  remoteTrainingSystem,
  revision,
  trainingDefinition,
  deploymentJobDefinition,
  ...workEntriesOfWatsonx,
];
