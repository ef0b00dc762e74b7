import type { World } from "../core";
import { type Deployment, deploymentsOf, settled } from "./deployment";
import { badRequest, notFound } from "./errors";
import {
  anyObject,
  closed,
  dataReference,
  hardwareSpec,
  hybridHardwareSpecs,
  listOf,
  type Schema,
  text,
} from "./schemas";
import { type HardwareSpec, requireHardware } from "./specifications";

interface DataReference {
  type: string;
  location?: { write_mode?: string };
}

interface Section {
  input_data?: unknown[];
  input_data_references?: DataReference[];
  output_data?: unknown[];
  output_data_reference?: DataReference;
  output_data_references?: DataReference[];
}

/** What a job and a job definition say. */
export interface JobBody {
  deployment: { id: string };
  hardware_spec?: HardwareSpec;
  hybrid_pipeline_hardware_specs?: { node_runtime_id: string; hardware_spec: HardwareSpec }[];
  scoring?: Section;
  decision_optimization?: Section;
}

const rows: Schema = { type: "array", items: {} };

const scoring = closed({
  input_data: listOf(closed({ id: text, type: text, fields: listOf(text), values: rows, targets: rows }), {
    minItems: 1,
  }),
  input_data_references: listOf(dataReference, { minItems: 1 }),
  // The prose has the plural, the document's example and IBM's clients the singular.
  output_data_reference: dataReference,
  output_data_references: listOf(dataReference, { minItems: 1 }),
  evaluations: listOf(closed({ id: text, input_target: text, metrics_names: listOf(text) })),
  environment_variables: anyObject,
  scoring_parameters: anyObject,
});

const table = closed({ id: text, fields: listOf(text), values: rows, content: text }, "id");

const decisionOptimization = closed({
  solve_parameters: anyObject,
  input_data: listOf(table),
  input_data_references: listOf(dataReference),
  output_data: listOf(table),
  output_data_references: listOf(dataReference),
});

/** Members of a job and of a job definition, beside those of every object. */
export const jobProperties = {
  // The document prints no limits for these two here.
  name: { type: "string", minLength: 1 },
  description: text,
  deployment: closed({ id: text }, "id"),
  hardware_spec: hardwareSpec,
  hybrid_pipeline_hardware_specs: hybridHardwareSpecs,
  scoring,
  decision_optimization: decisionOptimization,
};

/** The deployment that the job is for; 404 when the space has none, 400 when it is not a batch one. */
export function batchDeployment(world: World, spaceId: string, id: string): Deployment {
  const deployment = deploymentsOf(world).get(id);
  if (deployment?.metadata.space_id !== spaceId) throw notFound(`The deployment ${id} was not found.`);
  if (!deployment.entity.batch) throw badRequest(`The deployment ${id} is not a batch deployment.`);
  return settled(world, deployment);
}

/** The rules of the document that a schema cannot say. */
export function checkJob(world: World, body: JobBody, assetType: string): void {
  const { scoring, decision_optimization, hardware_spec, hybrid_pipeline_hardware_specs: hybrid } = body;
  if ((scoring === undefined) === (decision_optimization === undefined)) {
    throw badRequest("Exactly one of scoring and decision_optimization has to be given.");
  }
  if ((assetType === "do") !== (decision_optimization !== undefined)) {
    throw badRequest(
      `A deployment of type ${assetType} takes ${assetType === "do" ? "decision_optimization" : "scoring"}.`,
    );
  }
  if (hardware_spec && hybrid) {
    throw badRequest("hardware_spec and hybrid_pipeline_hardware_specs are mutually exclusive.");
  }
  const nodes = hybrid?.map(({ hardware_spec: spec }) => spec) ?? [];
  for (const spec of hardware_spec ? [hardware_spec] : nodes) requireHardware(world, spec);
  if (scoring) checkScoring(scoring, assetType);
  checkWriteModes((scoring ?? decision_optimization)!);
}

function checkScoring(scoring: Section, assetType: string): void {
  const inputs = scoring.input_data_references;
  const outputs = scoring.output_data_references ?? scoring.output_data_reference;
  if (scoring.output_data_references && scoring.output_data_reference) {
    throw badRequest("output_data_reference and output_data_references are mutually exclusive.");
  }
  if (scoring.input_data && inputs) {
    throw badRequest("scoring.input_data and scoring.input_data_references are mutually exclusive.");
  }
  if ((inputs === undefined) !== (outputs === undefined)) {
    throw badRequest("Input and output data references have to be given together.");
  }
  if (scoring.input_data && assetType === "py_script") {
    throw badRequest("scoring.input_data is not supported for Python scripts.");
  }
  if (inputs && assetType === "function") {
    throw badRequest("scoring.input_data_references is not supported for Python functions.");
  }
}

function checkWriteModes(section: Section): void {
  if (section.input_data_references?.some(({ location }) => location?.write_mode !== undefined)) {
    throw badRequest("location.write_mode is for output data references only.");
  }
  const single = section.output_data_reference ? [section.output_data_reference] : [];
  for (const { type, location } of [...single, ...(section.output_data_references ?? [])]) {
    const mode = location?.write_mode;
    if (mode === undefined) continue;
    if (!["truncate", "append"].includes(mode)) throw badRequest("write_mode must be truncate or append.");
    if (type === "data_asset") throw badRequest("write_mode is for remote databases only.");
  }
}
