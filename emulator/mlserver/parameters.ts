import type { ParameterDefinition, ParameterType } from "./model";

type Json = Record<string, unknown>;

const isRow = (value: unknown): value is unknown[] => Array.isArray(value);

const checks: Record<ParameterType, (value: unknown) => boolean> = {
  logical: (value) => typeof value === "boolean",
  numeric: (value) => typeof value === "number",
  integer: (value) => Number.isInteger(value),
  character: (value) => typeof value === "string",
  vector: isRow,
  matrix: (value) => isRow(value) && value.every(isRow),
  // Columns by name, or one record per row: clients of the platform send either.
  "data.frame": (value) => typeof value === "object" && value !== null,
};

const schemas: Record<ParameterType, Json> = {
  logical: { type: "boolean" },
  numeric: { type: "number", format: "double" },
  integer: { type: "integer", format: "int32" },
  character: { type: "string" },
  vector: { type: "array", items: {} },
  matrix: { type: "array", items: { type: "array", items: {} } },
  "data.frame": { type: "object", additionalProperties: { type: "array", items: {} } },
};

/** Why these inputs do not fit the service's definitions, or undefined when they do. */
export function inputFault(definitions: ParameterDefinition[], inputs: Json): string | undefined {
  const unknown = Object.keys(inputs).find((name) => !definitions.some((known) => known.name === name));
  if (unknown !== undefined) return `The web service has no input parameter '${unknown}'.`;
  const wrong = definitions.find(({ name, type }) => !checks[type](inputs[name]));
  if (wrong === undefined) return undefined;
  return wrong.name in inputs
    ? `Input parameter '${wrong.name}' is not of type ${wrong.type}.`
    : `Input parameter '${wrong.name}' is missing.`;
}

/** The Swagger 2 object schema of a list of parameters. */
export function parametersSchema(definitions: ParameterDefinition[]): Json {
  const properties = definitions.map(({ name, type }) => [name, { description: type, ...schemas[type] }]);
  return { type: "object", properties: Object.fromEntries(properties) };
}
