import { readFile } from "node:fs/promises";
import { check, LocalProblem, told } from "../core/check";
import { type bare, fieldsOf, partOf } from "../core/fields";
import { isAbsent, isObject, isUnknown, type Json, valueAt } from "../core/values";
import { RunConfiguration } from "./runConfiguration";

export interface DefinitionSource {
  definition?: unknown;
  definitionFile?: string | undefined;
  condaFile?: string | undefined;
}

/** The run definition in one form, wherever its parts come from; undefined while that is not known. */
export async function resolveDefinition(source: DefinitionSource): Promise<Json | undefined> {
  const { definition, definitionFile, condaFile } = source;
  if ([definition, definitionFile, condaFile].some(isUnknown)) return undefined;
  const resolved = definitionFile === undefined ? conform(definition) : await fromFile(definitionFile);
  return condaFile === undefined ? resolved : withConda(resolved, condaFile);
}

/** A value under the schema's own names, whatever their case, and without what is null. */
export function conform(value: unknown, schema: Parameters<typeof bare>[0] = RunConfiguration): Json {
  return conformed(schema, value) as Json;
}

function conformed(schema: Parameters<typeof bare>[0] | undefined, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => conformed(schema && partOf(schema, 0), item));
  if (!isObject(value)) return value;
  const names = new Map(schema ? fieldsOf(schema).map(([name]) => [name.toLowerCase(), name]) : []);
  const entries = Object.entries(value).filter(([, item]) => !isAbsent(item));
  return Object.fromEntries(
    entries.map(([key, item]) => {
      const name = names.get(key.toLowerCase()) ?? key;
      return [name, conformed(schema && partOf(schema, name), item)];
    }),
  );
}

/** `{Configuration: {…}}` as the platform's document prints it, or the configuration alone. */
async function fromFile(path: string): Promise<Json> {
  const field = "definitionFile";
  const whole = conformed(undefined, await parsed(path, field)) as Json;
  const [wrapper, configuration] =
    Object.entries(whole).find(([key]) => key.toLowerCase() === "configuration") ?? [];
  const beside = Object.keys(whole).filter((key) => key !== wrapper);
  if (wrapper !== undefined && beside.length > 0)
    throw new LocalProblem(
      field,
      `${path}: ${beside.join(", ")} beside ${wrapper}: give it as the resource's own property`,
    );
  const resolved = conform(wrapper === undefined ? whole : configuration);
  const registry = at(resolved, "environment", "docker", "baseImageRegistry");
  if (registry && Object.keys(registry).some((key) => key.toLowerCase() === "password"))
    throw new LocalProblem(
      field,
      `${path} holds the password of a registry in clear; give it as registryPassword, a secret`,
    );
  const { failures } = await check({ inputs: RunConfiguration }, resolved);
  if (failures.length > 0) throw new LocalProblem(field, `${path}: ${failures.map(told).join("; ")}`);
  return resolved;
}

async function withConda(definition: Json, path: string): Promise<Json> {
  // What is not known yet stays as it is: it is looked at again when it is.
  const holders = ["environment", "environment.python", "environment.python.condaDependencies"];
  if (holders.some((holder) => isUnknown(valueAt(definition, holder)))) return definition;
  const python = at(definition, "environment", "python");
  if (python?.condaDependencies !== undefined)
    throw new LocalProblem("condaFile", "the run definition has conda dependencies already: give them once");
  const condaDependencies = await parsed(path, "condaFile");
  const environment = at(definition, "environment");
  return { ...definition, environment: { ...environment, python: { ...python, condaDependencies } } };
}

async function parsed(path: string, field: string): Promise<Json> {
  let value: unknown;
  try {
    const { parse } = await import("yaml");
    // Every JSON text is a YAML text.
    value = parse(await readFile(path, "utf8"));
  } catch (error) {
    throw new LocalProblem(field, `${path} cannot be read: ${(error as Error).message}`, error);
  }
  if (!isObject(value)) throw new LocalProblem(field, `${path} must hold an object`);
  return value;
}

function at(value: Json, ...path: string[]): Json | undefined {
  const found = path.reduce<unknown>((part, key) => (isObject(part) ? part[key] : undefined), value);
  return isObject(found) ? found : undefined;
}
