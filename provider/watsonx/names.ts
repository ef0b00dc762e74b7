import { MlopsError } from "../core/errors";
import { isAbsent, isObject, type Json } from "../core/values";

/** One object of the platform around the Runtime. */
export interface Listed {
  metadata: Json;
  entity?: Json;
}

type List = (path: string, query: Json, signal: AbortSignal | undefined) => AsyncIterable<Listed>;

interface Named {
  path: string;
  what: string;
  /** The function that lists what there is. */
  listedBy: string;
}

/** What programs may call by a name where the platform wants an id, by the key that holds the name. */
export const places = {
  space_name: { id: "space_id", path: "/v2/spaces", what: "deployment space", listedBy: "getSpaces" },
  project_name: { id: "project_id", path: "/v2/projects", what: "project", listedBy: "IBM's console" },
} satisfies Record<string, Named & { id: string }>;

/** References that hold an id or a name, by their key in a body. */
export const specifications = {
  software_spec: {
    path: "/v2/software_specifications",
    what: "software specification",
    listedBy: "getSoftwareSpecifications",
  },
  hardware_spec: {
    path: "/v2/hardware_specifications",
    what: "hardware specification",
    listedBy: "getHardwareSpecifications",
  },
} satisfies Record<string, Named>;

/** What else of a body may hold such references. All the rest is the user's own: nothing is looked for in it. */
const containers = new Set([
  "pipeline",
  "model_definition",
  "training_references",
  "hybrid_pipeline_hardware_specs",
]);

/** Lists that hold such references themselves. */
const lists: Record<string, Named> = { hybrid_pipeline_software_specs: specifications.software_spec };

export function idOfListed({ metadata }: Listed): string {
  return String(metadata.id ?? metadata.asset_id ?? metadata.guid);
}

export function nameOfListed({ metadata, entity }: Listed): string {
  return String(metadata.name ?? entity?.name);
}

/** Ids behind names. Each name is looked up once per connection. */
export class Names {
  private readonly known = new Map<string, Promise<string>>();

  constructor(private readonly list: List) {}

  /** A query, or a body's own members, with the scope by id. */
  async inScope<T extends Json>(given: T, signal: AbortSignal | undefined): Promise<T> {
    const found: Json = { ...given };
    for (const [key, place] of Object.entries(places)) {
      if (!(key in found)) continue;
      const name = found[key];
      delete (found as Json)[key];
      if (!isAbsent(name)) found[place.id] = await this.idOf(place, String(name), {}, signal);
    }
    return found as T;
  }

  /** A body in which every specification that is referred to by its name has its id too. */
  async specified(body: unknown, scope: Json, signal: AbortSignal | undefined): Promise<unknown> {
    if (Array.isArray(body)) return Promise.all(body.map((item) => this.specified(item, scope, signal)));
    if (!isObject(body)) return body;
    const entries = Object.entries(body).map(async ([key, value]) => {
      // The value of a patch is named by its path.
      const place = key === "value" ? String(body.path).slice(1) : key;
      const reference = (specifications as Record<string, Named>)[place];
      if (reference) return [key, await this.withId(reference, value, scope, signal)];
      const listed = lists[place];
      if (listed && Array.isArray(value))
        return [key, await Promise.all(value.map((item) => this.withId(listed, item, scope, signal)))];
      return [key, containers.has(place) ? await this.specified(value, scope, signal) : value];
    });
    return Object.fromEntries(await Promise.all(entries));
  }

  private async withId(named: Named, value: unknown, scope: Json, signal: AbortSignal | undefined) {
    if (!isObject(value) || !isAbsent(value.id) || typeof value.name !== "string") return value;
    return { id: await this.idOf(named, value.name, scope, signal), ...value };
  }

  idOf(named: Named, name: string, scope: Json, signal: AbortSignal | undefined): Promise<string> {
    const key = JSON.stringify([named.path, name, scope]);
    let found = this.known.get(key);
    if (!found) {
      found = this.lookUp(named, name, scope, signal);
      this.known.set(key, found);
      // A failure is not an answer: the next one asks again.
      found.catch(() => this.known.delete(key));
    }
    return found;
  }

  private async lookUp(
    { path, what, listedBy }: Named,
    name: string,
    scope: Json,
    signal: AbortSignal | undefined,
  ): Promise<string> {
    const ids: string[] = [];
    // The platform's filter may also find names that only begin alike.
    for await (const found of this.list(path, { ...scope, name }, signal))
      if (nameOfListed(found) === name) ids.push(idOfListed(found));
    const [id, ...more] = ids;
    if (id !== undefined && more.length === 0) return id;
    throw new MlopsError({
      kind: "invalid",
      message:
        id === undefined
          ? `There is no ${what} named ${name}, or none that this user may see`
          : `There are ${ids.length} of the kind ${what} named ${name}`,
      next:
        id === undefined
          ? `check the name; ${listedBy} lists those that there are`
          : `give the id of the one that is meant: ${ids.join(", ")}`,
    });
  }
}
