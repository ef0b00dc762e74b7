import { z } from "zod";
import { exclusive } from "../core/check";
import type { Rule } from "../core/define";
import { containedIn } from "../core/equal";
import { field, type } from "../core/fields";
import { isAbsent, isObject, type Json } from "../core/values";
import * as shared from "./fields";

const rows = z.array(z.unknown());

const JobInputData = type("JobInputData", "Data that a batch job scores.", {
  id: field(z.string().optional(), { doc: "Name of the data." }),
  type: field(z.string().optional(), { doc: "What the data is, such as target." }),
  fields: field(z.array(z.string()).optional(), { doc: "Names of the columns." }),
  values: field(rows.optional(), { doc: "The rows, each a list of values." }),
  targets: field(rows.optional(), { doc: "The target values of the rows." }),
});

const JobEvaluation = type("JobEvaluation", "What is evaluated of a job.", {
  id: field(z.string().optional(), { doc: "Its name." }),
  inputTarget: field(z.string().optional(), { doc: "Id of the input data with the targets." }),
  metricsNames: field(z.array(z.string()).optional(), { doc: "Metrics, such as auroc and accuracy." }),
});

const outputs =
  "Goes with inputDataReferences. Its location may have a write_mode for the table of a remote database: truncate or append.";

const JobScoring = type("JobScoring", "What a batch job of a model, function or script works on.", {
  inputData: field(z.array(JobInputData).min(1).optional(), {
    doc: "Data in the job itself; the answers come as predictions. Not for Python scripts. Excludes inputDataReferences.",
  }),
  inputDataReferences: field(z.array(shared.DataReference).min(1).optional(), {
    doc: "Where the data is. Goes with outputDataReferences or outputDataReference. Not for Spark models and Python functions. Excludes inputData.",
  }),
  outputDataReferences: field(z.array(shared.DataReference).min(1).optional(), {
    doc: `Where the results go. ${outputs} Excludes outputDataReference.`,
  }),
  outputDataReference: field(shared.DataReference.optional(), {
    doc: `Where the results go, in the singular that the document's examples have. ${outputs} Excludes outputDataReferences.`,
  }),
  evaluations: field(z.array(JobEvaluation).optional(), { doc: "What is evaluated of the results." }),
  environmentVariables: field(z.record(z.string(), z.string()).optional(), {
    doc: "Environment variables of a Python script.",
  }),
  scoringParameters: field(shared.json.optional(), { doc: "Parameters of the model, function or script." }),
});

const SolveData = type("SolveData", "Data of a Decision Optimization problem: a table, or a file.", {
  id: field(z.string(), { doc: "Name of the table or file; of output data a regular expression." }),
  fields: field(z.array(z.string()).optional(), { doc: "Names of a table's columns." }),
  values: field(rows.optional(), { doc: "A table's rows, each a list of values." }),
  content: field(z.string().optional(), { doc: "A file's content, in base64." }),
});

const JobSolving = type("JobSolving", "A Decision Optimization problem.", {
  solveParameters: field(shared.json.optional(), {
    doc: "Controls the solving, by names such as oaas.logTailEnabled.",
  }),
  inputData: field(z.array(SolveData).optional(), { doc: "Data in the job itself." }),
  inputDataReferences: field(z.array(shared.DataReference).optional(), { doc: "Where data is." }),
  outputData: field(z.array(SolveData).optional(), {
    doc: "What of the output the job itself is to hold: ids, as regular expressions.",
  }),
  outputDataReferences: field(z.array(shared.DataReference).optional(), {
    doc: "Where output goes.",
  }),
});

/**
 * What jobs and job definitions have in common.
 *
 * @param fixed why a change of what is done needs a new one
 */
export const jobFields = (fixed: string) => ({
  hardwareSpec: field(shared.HardwareSpec.optional(), {
    doc: "The hardware, by id or name. Default: that of the deployment. Excludes hybridPipelineHardwareSpecs.",
    replaces: fixed,
    serverDefault: true,
    equal: containedIn,
  }),
  hybridPipelineHardwareSpecs: field(z.array(shared.HybridPipelineHardwareSpec).optional(), {
    doc: "The hardware of each runtime of a hybrid pipeline. Excludes hardwareSpec.",
    replaces: fixed,
  }),
  scoring: field(JobScoring.optional(), {
    doc: "What is scored, by a model, function or script. Excludes decisionOptimization.",
    replaces: fixed,
  }),
  decisionOptimization: field(JobSolving.optional(), {
    doc: "The problem that is solved, by a Decision Optimization model. Excludes scoring.",
    replaces: fixed,
  }),
});

export const deploymentRef = type("DeploymentRef", "A reference to a deployment.", {
  id: field(z.string().min(1), { doc: "Id of the deployment: its deploymentId." }),
});

/** About `scoring`: the message names the field in it. */
function scoringRule(field: string, problem: (scoring: Json) => string | undefined): Rule {
  return {
    fields: [`scoring.${field}`, "scoring"],
    problem: ({ scoring }) => (isObject(scoring) ? problem(scoring) : undefined),
  };
}

const scoringRules = [
  scoringRule("inputData", exclusive(["inputData", "inputDataReferences"]).problem),
  scoringRule("outputDataReferences", exclusive(["outputDataReferences", "outputDataReference"]).problem),
  scoringRule("inputDataReferences", (scoring) => {
    const input = !isAbsent(scoring.inputDataReferences);
    const output = !isAbsent(scoring.outputDataReferences ?? scoring.outputDataReference);
    if (input && !output) return "needs outputDataReferences beside it";
    return output && !input ? "is required beside output data references" : undefined;
  }),
];

const writeModes: unknown[] = ["truncate", "append"];

/** On the input side a write mode means nothing, and there are two of them. */
function problemOfWriteModes(section: unknown): string | undefined {
  if (!isObject(section)) return undefined;
  for (const [name, value] of Object.entries(section))
    for (const reference of Array.isArray(value) ? value : [value]) {
      const location = isObject(reference) ? reference.location : undefined;
      const mode = isObject(location) ? location.write_mode : undefined;
      if (mode === undefined) continue;
      if (!name.startsWith("output")) return `${name}: write_mode is for output data references only`;
      if (!writeModes.includes(mode)) return `${name}: write_mode must be one of truncate, append`;
    }
  return undefined;
}

export const jobRules: readonly Rule[] = [
  exclusive(["scoring", "decisionOptimization"], true),
  exclusive(["hardwareSpec", "hybridPipelineHardwareSpecs"]),
  ...scoringRules,
  { fields: ["scoring"], problem: ({ scoring }) => problemOfWriteModes(scoring) },
  {
    fields: ["decisionOptimization"],
    problem: ({ decisionOptimization }) => problemOfWriteModes(decisionOptimization),
  },
];
