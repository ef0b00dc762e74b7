/** One entry for each definition: a test says when one is missing. */
import type { Entry } from "../entry";
import { amlCompute, computeInstance } from "./azureml.Compute";
import { runEntries } from "./azureml.Run";
import { realtimeService } from "./mlserver.RealtimeService";
import { service } from "./mlserver.Service";
import { session } from "./mlserver.Session";
import { snapshot } from "./mlserver.Snapshot";
import { deployment } from "./watsonx.Deployment";
import { model } from "./watsonx.Model";

export const entries: readonly Entry[] = [
  amlCompute,
  computeInstance,
  ...runEntries,
  realtimeService,
  service,
  session,
  snapshot,
  deployment,
  model,
];
