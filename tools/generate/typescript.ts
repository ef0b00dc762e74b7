/** The classes, argument interfaces and functions that programs use, derived from the definitions. */
import { z } from "zod";
import {
  type AnyObject,
  bare,
  defaultOf,
  facetsOf,
  fieldsOf,
  isRequired,
  typeNameOf,
} from "../../provider/core/fields";
import { isGiven, pascal } from "./common";
import type { Definitions, Discovered } from "./discover";

const header = "// Generated from the definitions by npm run generate. Do not edit.\n";

export function registryFile({ resources, functions, settings }: Definitions): string {
  const entry = (found: Discovered<{ token: string }>) =>
    `  "${found.definition.token}": () => (require("../${found.file}") as typeof import("../${found.file}")).${found.exported},`;
  const platforms = [
    ...new Set([...resources, ...functions].map(({ definition }) => definition.platform.name)),
  ].sort();
  if (settings.length === 0) throw new Error("no platform has settings");
  return `${header}import type { Settings } from "../core/config";
import type { AnyFunction, AnyResource } from "../core/define";
${platforms.map((name) => `import { settings as ${name} } from "../${name}/settings";`).join("\n")}

/** Loads a definition when it is first used: a plugin starts faster than all platforms load. */
export const resources: Record<string, () => AnyResource> = {
${resources.map(entry).join("\n")}
};

export const functions: Record<string, () => AnyFunction> = {
${functions.map(entry).join("\n")}
};

export const settings: Settings = { ${platforms.map((name) => `...${name}`).join(", ")} };
`;
}

export function providerFile({ settings }: Definitions): string {
  const fields = settings.map(
    ([key, { schema, doc, env }]) =>
      `${comment(`${doc}${env.length ? ` Environment: ${env.join(", ")}.` : ""}`, "  ")}  ${key}?: pulumi.Input<${bare(schema) instanceof z.ZodNumber ? "number" : enumeration(schema) || "string"}>;`,
  );
  const secrets = settings.filter(([, { secret }]) => secret).map(([key]) => key);
  return `${header}import * as pulumi from "@pulumi/pulumi";

/** Connections of a provider of its own. What is left out comes from the environment. */
export interface ProviderArgs {
${fields.join("\n")}
}

const secrets: readonly (keyof ProviderArgs)[] = ${JSON.stringify(secrets)};

/**
 * An explicit provider: resources that it is given to, or that inherit it, use its connections and run in the plugin.
 */
export class Provider extends pulumi.ProviderResource {
  constructor(name: string, args: ProviderArgs = {}, opts: pulumi.ResourceOptions = {}) {
    const inputs: Record<string, pulumi.Input<unknown>> = {};
    for (const [key, value] of Object.entries(args))
      inputs[key] = secrets.includes(key as keyof ProviderArgs) ? pulumi.secret(value) : value;
    super("mlops", name, inputs, opts);
  }
}
`;
}

export function moduleFile(module: string, { resources, functions }: Definitions): string {
  const types = new Map<string, string>();
  const classes = resources.filter((found) => found.module === module).map((found) => classOf(found, types));
  const calls = functions.filter((found) => found.module === module).map((found) => functionOf(found, types));
  const base = [...(classes.length ? ["register"] : []), ...(calls.length ? ["invoke", "invokeOutput"] : [])];
  return `${header}import * as pulumi from "@pulumi/pulumi";
import { ${base.join(", ")} } from "../hosts/resource";

${[...types.values(), ...classes, ...calls].join("\n")}`;
}

function classOf(
  { definition, name, module }: Discovered<import("../../provider/core/define").AnyResource>,
  types: Map<string, string>,
): string {
  const inputs = fieldsOf(definition.inputs);
  const given = inputs.filter(([, part]) => !facetsOf(part).computed);
  const results = [...inputs, ...fieldsOf(definition.outputs)];
  const optional = given.every(([, part]) => !isGiven(part));
  return `/** Arguments of {@link ${name}}. */
export interface ${name}Args {
${given.map(([field, part]) => member(field, part, "input", types)).join("\n")}
}

${comment(`${definition.doc}\n\nId: \`${definition.id.form}\`. Source: ${definition.source}.`)}export class ${name} extends pulumi.CustomResource {
${results.map(([field, part]) => property(field, part, types)).join("\n")}

  /** Whether an object is a ${name} of this package, also of another copy of it. */
  static override isInstance(object: unknown): object is ${name} {
    const type = (object as { __pulumiType?: string } | undefined)?.__pulumiType;
    return type === "mlops:${definition.token}" || type === "pulumi-nodejs:dynamic/${definition.token}";
  }

  /** The state of an existing ${name}, by its id, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): ${name} {
    return new ${name}(name, undefined as unknown as ${name}Args, { ...opts, id });
  }

  constructor(name: string, args${optional ? "?" : ""}: ${name}Args, opts?: pulumi.CustomResourceOptions) {
    const registration = register("${module}:${name}", name, args, opts);
    try {
      super(...registration.with);
    } finally {
      registration.end();
    }
  }
}
`;
}

function functionOf(
  { definition, name, module }: Discovered<import("../../provider/core/define").AnyFunction>,
  types: Map<string, string>,
): string {
  const args = `${pascal(name)}Args`;
  const result = `${pascal(name)}Result`;
  const fields = fieldsOf(definition.inputs);
  const optional = fields.every(([, part]) => !isGiven(part));
  const doc = comment(`${definition.doc}\n\nSource: ${definition.source}.`);
  return `/** Arguments of {@link ${name}}. */
export interface ${args} {
${fields.map(([field, part]) => member(field, part, "plain", types)).join("\n")}
}

/** Arguments of {@link ${name}Output}. */
export interface ${pascal(name)}OutputArgs {
${fields.map(([field, part]) => member(field, part, "input", types)).join("\n")}
}

/** Result of {@link ${name}}. */
export interface ${result} {
${fieldsOf(definition.outputs)
  .map(([field, part]) => member(field, part, "output", types))
  .join("\n")}
}

${doc}export function ${name}(args: ${args}${optional ? " = {}" : ""}, opts?: pulumi.InvokeOptions): Promise<${result}> {
  return invoke("${module}:${name}", args, opts);
}

${doc}export function ${name}Output(args: ${pascal(name)}OutputArgs${optional ? " = {}" : ""}, opts?: pulumi.InvokeOptions): pulumi.Output<${result}> {
  return invokeOutput("${module}:${name}", args, opts);
}
`;
}

/** "input" takes outputs anywhere, "plain" none; "output" is what a platform answers. */
type Side = "input" | "plain" | "output";

function member(name: string, part: z.core.$ZodType, side: Side, types: Map<string, string>): string {
  const type = typeOf(part, side, types);
  const optional = side === "output" ? !isPresent(part) : !isGiven(part);
  const shown = side === "input" ? `pulumi.Input<${type}>` : type;
  return `${comment(docOf(part, side), "  ")}  ${name}${optional ? "?" : ""}: ${shown};`;
}

function property(name: string, part: z.core.$ZodType, types: Map<string, string>): string {
  const type = typeOf(part, "output", types);
  return `${comment(facetsOf(part).doc, "  ")}  declare readonly ${name}: pulumi.Output<${type}${isPresent(part) ? "" : " | undefined"}>;`;
}

function docOf(part: z.core.$ZodType, side: Side): string {
  const { doc, replaces, secret } = facetsOf(part);
  return `${doc}${secret ? " Kept as a secret." : ""}${replaces && side === "input" ? `\n\nA change makes a new object: ${replaces}.` : ""}`;
}

function isPresent(part: z.core.$ZodType): boolean {
  return isRequired(part) || defaultOf(part) !== undefined;
}

function enumeration(schema: z.core.$ZodType): string {
  const part = bare(schema);
  return part instanceof z.ZodEnum ? part.options.map((value) => JSON.stringify(value)).join(" | ") : "";
}

function typeOf(schema: z.core.$ZodType, side: Side, types: Map<string, string>): string {
  const part = bare(schema);
  const inner = (child: z.core.$ZodType) => {
    const type = typeOf(child, side, types);
    return side === "input" ? `pulumi.Input<${type}>` : type;
  };
  if (part instanceof z.ZodNumber) return "number";
  if (part instanceof z.ZodBoolean) return "boolean";
  if (part instanceof z.ZodString) return "string";
  if (part instanceof z.ZodEnum) return enumeration(part);
  if (part instanceof z.ZodArray) {
    const item = inner(part.element);
    return /[| ]/.test(item) && !item.startsWith("pulumi.Input<") ? `(${item})[]` : `${item}[]`;
  }
  if (part instanceof z.ZodRecord) return `{ [key: string]: ${inner(part.valueType)} }`;
  if (part instanceof z.ZodObject) return interfaceOf(part as AnyObject, side, types);
  return "any";
}

function interfaceOf(schema: AnyObject, side: Side, types: Map<string, string>): string {
  const named = typeNameOf(schema);
  if (!named) throw new Error("an object type needs a name");
  const name = { input: `${named.name}Args`, plain: `${named.name}Input`, output: named.name }[side];
  // Its place is before the types that it uses.
  if (!types.has(name)) types.set(name, "");
  const members = fieldsOf(schema).map(([field, part]) => member(field, part, side, types));
  const text = `${comment(named.doc)}export interface ${name} {\n${members.join("\n")}\n}\n`;
  if (![undefined, "", text].includes(types.get(name)))
    throw new Error(`two different types are named ${name}`);
  types.set(name, text);
  return name;
}

function comment(text: string, indent = ""): string {
  const lines = text.replaceAll("*/", "*\\/").split("\n");
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} *${line ? ` ${line}` : ""}`).join("\n")}\n${indent} */\n`;
}
