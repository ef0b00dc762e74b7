/** Machine Learning Server's own Swagger document, as a judge of replies and requests. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

interface Schema {
  type?: string;
  $ref?: string;
  description?: string;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
}
interface Operation {
  parameters?: { in: string; schema?: Schema }[];
  responses: Record<string, { schema?: Schema }>;
}
export interface Description {
  paths: Record<string, Record<string, Operation>>;
  definitions: Record<string, Schema>;
}
export interface Sent {
  method: string;
  path: string;
  status: number;
  body?: unknown;
}

const shared = join(__dirname, "../../../shared");
export const specFile = join(shared, "specs/mlserver-9x/9.3.0/swagger/mlserver-swagger-9.3.0.json");

let known: Description | undefined;

/** What the bodies of these requests, as the emulator logged them, have other than the description says. */
export function wrongBodies(sent: readonly Sent[]): string[] {
  known ??= readDescription();
  const description = known;
  return sent.flatMap(({ method, path, status, body }) => {
    // What was refused may well have been wrong.
    if (body === undefined || status >= 300) return [];
    const schema = bodySchema(description, method, path);
    if (!schema) return [];
    // The schema is that of publishing; a change without code is what the published clients send.
    const given = method === "PATCH" ? { code: "", ...(body as object) } : body;
    return mismatches(`${method} ${path}`, schema, description, given);
  });
}

function bodySchema({ paths }: Description, method: string, path: string): Schema | undefined {
  const segments = path.split("/");
  const operations = Object.entries(paths).find(([template]) => {
    const slots = template.split("/");
    return (
      slots.length === segments.length && slots.every((slot, at) => /^\{/.test(slot) || slot === segments[at])
    );
  })?.[1];
  return operations?.[method.toLowerCase()]?.parameters?.find(({ in: place }) => place === "body")?.schema;
}

/** The official description, corrected where its own examples contradict it, and closed to unknown fields. */
export function readDescription(): Description {
  const description = JSON.parse(readFileSync(specFile, "utf8")) as Description;
  const { definitions } = description;
  definitions["WebService"]!.properties!["owner"] = { type: "string" };
  definitions["AccessTokenResponse"]!.properties!["expires_in"] = { type: "integer" };
  definitions["StatusResponse"]!.properties!["details"] = { type: "object" };
  definitions["SwaggerJsonResponse"] = { type: "object", additionalProperties: true };
  // Values are numbers and texts too, as the types of parameters in the same document say.
  definitions["WorkspaceObject"]!.properties!["value"] = {};
  for (const definition of Object.values(definitions)) {
    definition.additionalProperties ??= false;
    // Only the words of a field say so.
    const required = Object.entries(definition.properties ?? {}).filter(([, { description = "" }]) =>
      />Required</.test(description),
    );
    if (required.length > 0) definition.required = required.map(([name]) => name);
  }
  return description;
}

export function mismatches(
  call: string,
  schema: Schema,
  { definitions }: Description,
  data: unknown,
): string[] {
  const source = { $schema: "http://json-schema.org/draft-07/schema#", ...lift(schema), definitions };
  const { error } = z.fromJSONSchema(source as never).safeParse(withoutNulls(data));
  return error ? [`${call}: ${z.prettifyError(error)}`] : [];
}

/** A root `$ref` would hide the definitions beside it. */
function lift(schema: Schema): object {
  return schema.$ref ? { allOf: [schema] } : schema;
}

/** The server prints null for what is not set, as the description's own example of the status does. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutNulls(inner)]));
}
