import { PlatformError, type World } from "../core";
import { badRequest, notFound } from "./errors";
import { projects, spaces } from "./world";

/** Where an object lives: exactly one of both. */
export type Scope = { space_id: string } | { project_id: string };

/** The query of every call: strings, or arrays of them when a parameter is repeated. */
export type Query = Record<string, string | string[] | undefined>;

/** A query parameter; repeating it is tolerated when every value is the same. */
export function parameter(query: Query, name: string): string | undefined {
  const value = query[name];
  if (!Array.isArray(value)) return value;
  if (new Set(value).size > 1) throw badRequest(`The query parameter ${name} was given more than once.`);
  return value[0];
}

/** Reads `space_id` XOR `project_id` and checks that the caller may enter it. */
export function requireScope(world: World, source: Query): Scope {
  const space_id = parameter(source, "space_id");
  const project_id = parameter(source, "project_id");
  if ((space_id === undefined) === (project_id === undefined)) {
    throw badRequest("Exactly one of space_id and project_id has to be given.");
  }
  return space_id !== undefined ? requireSpace(world, space_id) : requireProject(world, project_id!);
}

/** Reads `space_id`, for what lives in spaces only, and checks that the caller may enter it. */
export function requireSpaceScope(world: World, source: Query): { space_id: string } {
  const spaceId = parameter(source, "space_id");
  if (spaceId === undefined) throw badRequest("space_id has to be given.");
  return requireSpace(world, spaceId);
}

/** A space that exists and that the caller may enter. */
export function requireSpace(world: World, id: string): { space_id: string } {
  checkId("space_id", id);
  const space = spaces(world).get(id);
  if (!space) throw notFound(`The space ${id} was not found.`);
  if (space.foreign) throw new PlatformError(403, undefined, `The caller is not a member of space ${id}.`);
  return { space_id: id };
}

/** The scope that an object lives in. */
export function scopeIn(metadata: { space_id?: string; project_id?: string }): Scope {
  return metadata.space_id !== undefined
    ? { space_id: metadata.space_id }
    : { project_id: metadata.project_id! };
}

/** Whether an object lives in the scope. */
export function isIn(metadata: { space_id?: string; project_id?: string }, scope: Scope): boolean {
  return "space_id" in scope
    ? metadata.space_id === scope.space_id
    : metadata.project_id === scope.project_id;
}

/** A project that exists. */
export function requireProject(world: World, id: string): Scope {
  checkId("project_id", id);
  if (!projects(world).has(id)) throw notFound(`The project ${id} was not found.`);
  return { project_id: id };
}

function checkId(name: string, id: string): void {
  if (!/^[a-zA-Z0-9-]{36}$/.test(id)) {
    throw badRequest(`${name} must have 36 characters and match ^[a-zA-Z0-9-]*$.`);
  }
}

/** A boolean query parameter, false when absent. */
export function flag(query: Query, name: string): boolean {
  const value = parameter(query, name) ?? "false";
  if (value !== "true" && value !== "false") throw badRequest(`${name} must be true or false.`);
  return value === "true";
}
