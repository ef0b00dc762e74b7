/** A piece of JSON schema. */
export type Schema = Record<string, unknown>;

/** An object that takes the named members and no other. */
export const closed = (properties: Record<string, Schema>, ...required: string[]): Schema => ({
  type: "object",
  additionalProperties: false,
  properties,
  required,
});

export const text: Schema = { type: "string" };
export const integer: Schema = { type: "integer" };
export const boolean: Schema = { type: "boolean" };
export const anyObject: Schema = { type: "object" };
export const listOf = (items: Schema, limits: Schema = {}): Schema => ({ type: "array", items, ...limits });

const scopeId: Schema = { type: "string", minLength: 36, maxLength: 36, pattern: "^[a-zA-Z0-9-]*$" };
export const spaceScope = { space_id: scopeId };
export const eitherScope = { space_id: scopeId, project_id: scopeId };

/** Name, description, tags and custom of every asset, with their limits. */
export const common = {
  name: { type: "string", minLength: 1, maxLength: 250 },
  description: { type: "string", maxLength: 1000 },
  tags: listOf(text, { maxItems: 64 }),
  custom: anyObject,
};

export const reference = closed({ id: text, rev: text }, "id");

const specification = { id: text, rev: text, name: text };
const idOrName = { anyOf: [{ required: ["id"] }, { required: ["name"] }] };
export const softwareSpec: Schema = { ...closed(specification), ...idOrName };
export const hardwareSpec: Schema = {
  ...closed({ ...specification, num_nodes: { type: "integer", minimum: 1 } }),
  ...idOrName,
};
export const hybridHardwareSpecs = listOf(
  closed({ node_runtime_id: text, hardware_spec: hardwareSpec }, "node_runtime_id", "hardware_spec"),
  { minItems: 1 },
);

const dataSchema: Schema = {
  type: "object",
  properties: { id: text, name: text, type: text, fields: listOf(anyObject) },
};
export const predictionSchemas = closed({ input: listOf(dataSchema), output: listOf(dataSchema) });

export const dataReference = closed(
  { id: text, type: text, connection: anyObject, location: anyObject, schema: anyObject },
  "type",
);

/** Input of a scoring request. */
export const scoringData = closed(
  {
    input_data: listOf(closed({ id: text, fields: listOf(text), values: listOf({}) }, "values"), {
      minItems: 1,
    }),
    scoring_parameters: anyObject,
  },
  "input_data",
);
