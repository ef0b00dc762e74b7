/** One entry for each definition: a test says when one is missing. */
import type { Entry } from "../entry";
import { amlCompute, computeInstance } from "./azureml.Compute";
import { runEntries } from "./azureml.Run";
import { realtimeService } from "./mlserver.RealtimeService";
import { service } from "./mlserver.Service";
import { servicePool } from "./mlserver.ServicePool";
import { session } from "./mlserver.Session";
import { snapshot } from "./mlserver.Snapshot";
import { sessionFile, sessionObject } from "./mlserver.sessionContent";
import { deployment } from "./watsonx.Deployment";
import { deploymentJobs } from "./watsonx.DeploymentJob";
import { deploymentJobDefinition } from "./watsonx.DeploymentJobDefinition";
import { experiment } from "./watsonx.Experiment";
import { functionAsset } from "./watsonx.Function";
import { model } from "./watsonx.Model";
import { modelDefinition } from "./watsonx.ModelDefinition";
import { pipeline } from "./watsonx.Pipeline";
import { remoteTrainingSystem } from "./watsonx.RemoteTrainingSystem";
import { revision } from "./watsonx.Revision";
import { trainings } from "./watsonx.Training";
import { trainingDefinition } from "./watsonx.TrainingDefinition";

export const entries: readonly Entry[] = [
  amlCompute,
  computeInstance,
  ...runEntries,
  realtimeService,
  service,
  servicePool,
  session,
  sessionFile,
  sessionObject,
  snapshot,
  deployment,
  deploymentJobDefinition,
  ...deploymentJobs,
  experiment,
  functionAsset,
  model,
  modelDefinition,
  pipeline,
  remoteTrainingSystem,
  revision,
  trainingDefinition,
  ...trainings,
];
