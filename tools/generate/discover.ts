import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Setting } from "../../provider/core/config";
import type { AnyFunction, AnyResource, Platform } from "../../provider/core/define";
import { type AnyObject, facetsOf, field, fieldsOf } from "../../provider/core/fields";

export interface Discovered<T> {
  definition: T;
  /** `watsonx`, `azureml/legacy`, … */
  module: string;
  /** Class or function: `Model`, `getModel`. */
  name: string;
  /** Source file below provider/, without ending, and the export's name. */
  file: string;
  exported: string;
}

export interface Definitions {
  resources: Discovered<AnyResource>[];
  functions: Discovered<AnyFunction>[];
  /** Configuration keys, each with its platform. */
  settings: [string, Setting][];
}

const modules = ["azureml", "azureml/legacy", "watsonx", "mlserver"];

/** All definitions, found by what the compiled modules export. */
export function discover(root: string): Definitions {
  const resources: Discovered<AnyResource>[] = [];
  const functions: Discovered<AnyFunction>[] = [];
  const platforms = new Set<Platform>();
  for (const module of modules) {
    const folder = join(root, "dist", "provider", module);
    if (!existsSync(folder)) continue;
    for (const file of readdirSync(folder).sort()) {
      if (!file.endsWith(".js") || !existsSync(join(root, "provider", module, file.replace(/js$/, "ts"))))
        continue;
      const exports: Record<string, unknown> = require(join(folder, file));
      for (const [exported, value] of Object.entries(exports)) {
        const definition = value as AnyResource | AnyFunction;
        if (definition?.kind !== "resource" && definition?.kind !== "function") continue;
        platforms.add(definition.platform);
        const name = definition.token.split(":")[1] as string;
        const found = { module, name, file: `${module}/${file.replace(/\.js$/, "")}`, exported };
        if (definition.kind === "resource") resources.push({ ...found, definition });
        else
          functions.push({ ...found, definition: { ...definition, inputs: questions(definition.inputs) } });
      }
    }
  }
  const byToken = <T extends AnyResource | AnyFunction>(a: Discovered<T>, b: Discovered<T>) =>
    a.definition.token < b.definition.token ? -1 : 1;
  return {
    resources: resources.sort(byToken),
    functions: functions.sort(byToken),
    settings: [...platforms]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap(({ settings }) => Object.entries(settings) as [string, Setting][]),
  };
}

/** A function's inputs, which may be fields of a resource: asking with another value replaces nothing. */
function questions(inputs: AnyObject): AnyObject {
  const shape = fieldsOf(inputs).map(([name, part]) => {
    const { replaces, ...facets } = facetsOf(part);
    return [name, field(part as z.ZodType, facets)];
  });
  return z.strictObject(Object.fromEntries(shape));
}
