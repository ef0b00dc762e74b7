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
import { model } from "./watsonx.Model";

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
  model,
];
