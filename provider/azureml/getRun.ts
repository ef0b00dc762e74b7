import { z } from "zod";
import { defineFunction } from "../core/define";
import { MlopsError } from "../core/errors";
import { field, readable } from "../core/fields";
import { azure } from "./client";
import { workspaceQuery } from "./fields";
import { definitionOf, experimentName, inputsOf, outputs, recordOf, run } from "./run";
import { RunConfiguration } from "./runConfiguration";
import { artifactsOf, findRun, logTailOf, metricsOf, runDetails, runIdOf } from "./runHistory";

const { wait: _, ...described } = readable(run.inputs);

export const getRun = defineFunction({
  token: "azureml:getRun",
  doc: "One run with its metrics, files and the end of its log. Fails when there is none with the id.",
  source: "Azure Machine Learning REST, run history 2019-09-30",
  platform: azure,
  inputs: z.strictObject({
    ...workspaceQuery,
    experimentName,
    runId: field(z.string().min(1), { doc: "The run's id on the platform." }),
  }),
  outputs: z.object({
    id: field(z.string(), { doc: "Its id as a resource: what pulumi import takes." }),
    ...described,
    definition: field(RunConfiguration.optional(), { doc: "What it does, where and with what." }),
    ...outputs.shape,
    properties: field(z.record(z.string(), z.string()), {
      doc: "All its properties, the platform's included.",
    }),
    logTail: field(z.string().optional(), { doc: "The last lines of what it printed." }),
  }),
  async invoke({ client, inputs, signal }) {
    const found = await findRun(client, inputs, signal);
    if (!found)
      throw new MlopsError({
        kind: "notFound",
        message: `There is no run ${inputs.runId} in the experiment ${inputs.experimentName} of the workspace ${inputs.workspace}`,
        next: "check the names; runs of another experiment are found under its name only",
      });
    const [details, metrics, artifacts] = await Promise.all([
      runDetails(client, inputs, signal),
      metricsOf(client, inputs, signal),
      artifactsOf(client, inputs, signal),
    ]);
    const log = await logTailOf(client, details, signal);
    return {
      ...inputsOf(inputs, found),
      ...(recordOf(found) as z.infer<typeof outputs>),
      id: runIdOf(inputs),
      definition: definitionOf(details) as RunConfiguration,
      properties: found.properties ?? {},
      metrics,
      artifacts,
      logTail: log?.text,
    };
  },
});
