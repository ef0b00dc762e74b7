import type { World } from "../core";
import { badRequest } from "./errors";
import { hardware, type Specification, software } from "./world";

/** A reference to a software specification. */
export interface SoftwareSpec {
  id?: string;
  rev?: string;
  name?: string;
}

/** A compute configuration. */
export interface HardwareSpec extends SoftwareSpec {
  num_nodes?: number;
}

/** What the platform shows for online deployments, whose size is given in copies only. */
export const DEFAULT_HARDWARE = { id: "Not_Applicable", name: "S", num_nodes: 1 };

/** The reference with both id and name; 400 when there is no such software specification. */
export function resolvedSoftware(world: World, spec: SoftwareSpec): SoftwareSpec {
  const found = find(software(world), spec);
  if (!found) throw badRequest(`The software specification ${spec.id ?? spec.name} was not found.`);
  const { asset_id: id, name } = found.metadata;
  return { ...spec, id, name };
}

/** Refuses a reference to a hardware specification that does not exist. */
export function requireHardware(world: World, spec: HardwareSpec): void {
  const isDefault = spec.id === DEFAULT_HARDWARE.id && spec.name !== undefined;
  if (find(hardware(world), isDefault ? { name: spec.name! } : spec)) return;
  throw badRequest(`The hardware specification ${spec.id ?? spec.name} was not found.`);
}

function find(collection: ReturnType<typeof software>, spec: SoftwareSpec): Specification | undefined {
  if (spec.id !== undefined) return collection.get(spec.id);
  return collection.list().find(({ metadata }) => metadata.name === spec.name);
}
