import { randomUUID } from "node:crypto";
import { PlatformError, type World } from "../core";
import { dialect } from "./dialect";
import { forbidden, notFound } from "./errors";
import type { Service } from "./model";
import type { User } from "./users";

const developmentVersion = (services: Service[], user: User) =>
  services.find((service) => service.development && service.owner === user.name);

/** The published services and who may see, publish and change them. */
export class Registry {
  private readonly services;
  private readonly ids = new Map<string, Set<string>>();

  constructor(private readonly world: World) {
    this.services = world.store.collection<Service>("mlserver/services");
    for (const service of this.services.list()) this.index(service);
  }

  /** Id of a service in the store; names and versions may hold any character. */
  static id(service: { name: string; version: string }): string {
    return `${encodeURIComponent(service.name)}/${encodeURIComponent(service.version)}`;
  }

  visibleTo(user: User): Service[] {
    return this.services.list().filter((service) => isVisible(service, user));
  }

  /** All versions of a name that the user sees, oldest first: clients take the last one as the latest. */
  versions(name: string, user: User): Service[] {
    return this.named(name).filter((service) => isVisible(service, user));
  }

  find(name: string, version: string, user: User): Service {
    const service = this.services.get(Registry.id({ name, version }));
    if (!service || !isVisible(service, user)) {
      throw notFound(`Web service '${name}' version '${version}' was not found.`);
    }
    return service;
  }

  /** As `find`, for what only the owner may do. */
  owned(name: string, version: string, user: User): Service {
    const service = this.find(name, version, user);
    if (service.owner !== user.name) {
      throw forbidden(`Web service '${name}' version '${version}' is owned by '${service.owner}'.`);
    }
    return service;
  }

  /**
   * The version that a publish makes: the given one, or a GUID.
   * `duplicate` is the status of a versioned publish of what exists.
   */
  claim(
    name: string,
    version: string | undefined,
    user: User,
    duplicate: number = dialect(this.world).duplicate,
  ): string {
    const existing = this.named(name);
    const owner = existing[0]?.owner;
    if (owner !== undefined && owner !== user.name) {
      throw forbidden(
        `Web service '${name}' is owned by '${owner}': you are not authorized to publish to it.`,
      );
    }
    const conflict =
      version === undefined
        ? developmentVersion(existing, user)
        : existing.find((service) => service.version === version);
    if (conflict) {
      const status = version === undefined ? 409 : duplicate;
      const which = `'${name}' version '${conflict.version}'`;
      throw new PlatformError(
        status,
        undefined,
        `Web service ${which} exists. Use a patch request to update it.`,
      );
    }
    return version ?? randomUUID();
  }

  put(service: Service): void {
    const id = Registry.id(service);
    // Published again it is the newest.
    if (!this.services.has(id)) this.ids.get(service.name)?.delete(id);
    this.services.put(id, service);
    this.index(service);
  }

  delete(service: Service): void {
    this.services.delete(Registry.id(service));
  }

  private named(name: string): Service[] {
    // What is missing was deleted, perhaps behind our back, and may come back that way: it is not forgotten.
    const ids = [...(this.ids.get(name) ?? [])];
    return ids.filter((id) => this.services.has(id)).map((id) => this.services.get(id)!);
  }

  private index(service: Service): void {
    const ids = this.ids.get(service.name) ?? new Set();
    this.ids.set(service.name, ids.add(Registry.id(service)));
  }
}

function isVisible(service: Service, user: User): boolean {
  return !service.development || service.owner === user.name;
}
