/** One entry for each definition: a test says when one is missing. */
import type { Entry } from "../entry";
import { amlCompute, computeInstance } from "./azureml.Compute";
import { runEntries } from "./azureml.Run";
import { service } from "./mlserver.Service";
import { deployment } from "./watsonx.Deployment";
import { model } from "./watsonx.Model";

export const entries: readonly Entry[] = [
  amlCompute,
  computeInstance,
  ...runEntries,
  service,
  deployment,
  model,
];
