/** The reference: a page for each resource and function. */
import { z } from "zod";
import type { AnyFunction, AnyResource } from "../../provider/core/define";
import type { ErrorKind } from "../../provider/core/errors";
import {
  type AnyObject,
  bare,
  defaultOf,
  facetsOf,
  fieldsOf,
  fieldsWith,
  isRequired,
  partOf,
  typeNameOf,
} from "../../provider/core/fields";
import { isGiven } from "./common";
import type { Definitions, Discovered } from "./discover";

/** Where a definition's example is. */
export function exampleFile({ module, name }: Pick<Discovered<unknown>, "module" | "name">): string {
  return `examples/reference/${module}/${name}.ts`;
}

/**
 * Every page with its text, by path.
 *
 * @param example reads an example; undefined where there is none
 */
export function referencePages(
  { resources, functions }: Definitions,
  example: (file: string) => string | undefined,
): Map<string, string> {
  const pages = new Map<string, string>();
  const page = (found: Discovered<AnyResource | AnyFunction>, body: string[]) => {
    const program = example(exampleFile(found));
    const { definition, module, name } = found;
    pages.set(
      `docs/reference/${module}/${name}.md`,
      text([
        header,
        `# ${module}.${name}`,
        definition.doc,
        `Source: ${definition.source}.`,
        ...(program ? ["## Example", `\`\`\`ts\n${program.trim()}\n\`\`\``] : []),
        ...body,
      ]),
    );
  };
  for (const found of resources) page(found, resourceBody(found));
  for (const found of functions) page(found, functionBody(found));
  pages.set("docs/reference/README.md", index({ resources, functions }));
  pages.set("docs/reference/errors.md", errorsPage());
  return pages;
}

const header = "<!-- Generated from the definitions by npm run generate. Do not edit. -->";

function text(blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function index({ resources, functions }: Pick<Definitions, "resources" | "functions">): string {
  const modules = [...new Set([...resources, ...functions].map(({ module }) => module))];
  const line = ({ module, name, definition }: Discovered<AnyResource | AnyFunction>) =>
    `- [\`${module}.${name}\`](${module}/${name}.md): ${sentence(definition.doc)}`;
  return text([
    header,
    "# Reference",
    "Every resource and function, with its fields, id, errors and an example. What each kind of error means: [errors](errors.md).",
    ...modules.flatMap((module) => [
      `## ${module}`,
      resources
        .filter((found) => found.module === module)
        .map(line)
        .join("\n"),
      functions
        .filter((found) => found.module === module)
        .map(line)
        .join("\n"),
    ]),
  ]);
}

function sentence(doc: string): string {
  return /^.*?[^A-Z]\.(?=\s[A-Z]|$)/s.exec(doc)?.[0] ?? doc;
}

// --- pages

function resourceBody({ definition }: Discovered<AnyResource>): string[] {
  const { inputs, outputs, token, id, identity, list } = definition;
  const types = new Types();
  const given = fieldsOf(inputs).filter(([, part]) => !facetsOf(part).computed);
  const computed = fieldsOf(inputs).filter(([, part]) => facetsOf(part).computed);
  const sections = [
    "## Inputs",
    fieldTable(given, types, true),
    "## Outputs",
    "Besides the inputs:",
    fieldTable([...computed, ...fieldsOf(outputs)], types, false),
    ...types.sections(),
    "## Id",
    `\`${id.form}\``,
    ...(identity.kind === "none"
      ? ["It cannot be imported: the platform tells nothing of it."]
      : [
          "An existing object is taken over with",
          `\`\`\`sh\npulumi import mlops:${token} <name> '${id.form}'\n\`\`\``,
          "or in a program, in both hosts, with the resource option `import`.",
          ...notTold(inputs),
        ]),
  ];
  if (list) {
    const queries = fieldsOf(list.inputs);
    sections.push(
      "## List",
      `\`pulumi do mlops:${token} list\` shows the ids of those that there are${queries.length > 0 ? ", limited by" : "."}`,
      queries.length > 0 ? fieldTable(queries, new Types(), true) : "",
    );
  }
  const own = definition.identity.kind === "none" ? unfound : {};
  return [...sections, "## Errors", errorTable(errorsOf(definition), own)];
}

function functionBody({ definition }: Discovered<AnyFunction>): string[] {
  const types = new Types();
  const inputs = fieldsOf(definition.inputs);
  return [
    "## Arguments",
    inputs.length > 0 ? fieldTable(inputs, types, true) : "None.",
    "## Result",
    fieldTable(fieldsOf(definition.outputs), types, false),
    ...types.sections(),
    "## Errors",
    errorTable(["invalid", "notFound", "unauthorized", "forbidden", "throttled", "unavailable"]),
  ];
}

function notTold(inputs: AnyObject): string[] {
  const names = [...fieldsWith(inputs, ({ writeOnly }) => writeOnly)].map((name) => `\`${name}\``);
  if (names.length === 0) return [];
  return [`The platform does not give back ${names.join(", ")}: an import cannot tell what is there.`];
}

// --- fields

function fieldTable(fields: readonly [string, z.core.$ZodType][], types: Types, isInput: boolean): string {
  if (fields.length === 0) return "None.";
  const rows = fields.map(([name, part]) => {
    const facets = describe(part, isInput);
    return `| \`${name}\` | ${types.nameOf(part, isInput)} | ${cell([facetsOf(part).doc, ...facets].join("<br>"))} |`;
  });
  return ["| Field | Type | |", "|---|---|---|", ...rows].join("\n");
}

/** What the facets of a field mean to a user. */
function describe(part: z.core.$ZodType, isInput: boolean): string[] {
  const { replaces, secret, writeOnly, serverDefault, fromConfig, unless, autoName, computed, volatile } =
    facetsOf(part);
  const value = defaultOf(part);
  // Many say their default in their own words.
  const untold = isInput && !/\bDefault: /.test(facetsOf(part).doc);
  const notes: (string | false | undefined)[] = [
    isInput && isGiven(part) && "**Required.**",
    untold && value !== undefined && `Default: \`${JSON.stringify(value)}\`.`,
    untold &&
      fromConfig &&
      `Default: the configuration \`mlops:${fromConfig}\`${unless ? `, unless \`${unless}\` is given` : ""}.`,
    untold && autoName && "Default: made of the resource's name.",
    isInput && serverDefault && "Left out: whatever the platform has is right.",
    isInput && replaces && `**A change makes a new object**: ${replaces}.`,
    secret && "**Secret**: encrypted in the state, never printed.",
    isInput &&
      writeOnly &&
      "Write-only: the platform does not give it back, so that a change outside goes unnoticed.",
    computed && "Computed from local files.",
    volatile && "Changes by itself: that alone is no difference.",
    !isInput && !computed && !isRequired(part) && "May be absent.",
  ];
  return notes.filter((note): note is string => typeof note === "string");
}

function cell(content: string): string {
  return content.replaceAll("|", "\\|").replaceAll("\n", "<br>");
}

/** Names of types, and the object types among them: each gets a section. */
class Types {
  private readonly named = new Map<string, { doc: string; schema: AnyObject; isInput: boolean }>();

  nameOf(schema: z.core.$ZodType, isInput: boolean): string {
    const part = bare(schema);
    if (part instanceof z.ZodNumberFormat) return "whole number";
    if (part instanceof z.ZodNumber) return "number";
    if (part instanceof z.ZodBoolean) return "boolean";
    if (part instanceof z.ZodString) return "text";
    if (part instanceof z.ZodEnum)
      return part.options.map((value) => `\`${JSON.stringify(value)}\``).join(", ");
    if (part instanceof z.ZodArray) return `list of ${this.nameOf(part.element, isInput)}`;
    if (part instanceof z.ZodRecord)
      return `map of ${this.nameOf(partOf(part, "") as z.core.$ZodType, isInput)}`;
    if (!(part instanceof z.ZodObject)) return "any";
    const named = typeNameOf(part);
    if (!named) throw new Error("an object type needs a name");
    // What a program gives says more of a type than what it gets back.
    const known = this.named.get(named.name);
    this.named.set(named.name, known ?? { doc: named.doc, schema: part as AnyObject, isInput });
    return `[${named.name}](#${named.name.toLowerCase()})`;
  }

  /** A section for each type that was named, and for those that these name. */
  sections(): string[] {
    const sections: string[] = [];
    // A map may grow while it is walked: what is added is walked too.
    for (const [name, { doc, schema, isInput }] of this.named)
      sections.push(`### ${name}`, doc, fieldTable(fieldsOf(schema), this, isInput));
    return sections.length > 0 ? ["## Types", ...sections] : [];
  }
}

// --- errors

const errors: Record<ErrorKind, [meaning: string, next: string]> = {
  invalid: [
    "The program says something that cannot be. Most of it is found before any request; some only the platform knows.",
    "Correct the field that the message names.",
  ],
  notFound: [
    "What an operation needs is not there, or not to be seen by the configured user.",
    "Check id, name and account; `pulumi refresh` takes what was deleted outside out of the state.",
  ],
  conflict: [
    "An object that is not this resource's own has its name, or its state forbids the operation. Nothing was overwritten.",
    "Choose another name, or take it over with the `pulumi import` command in the message.",
  ],
  unauthorized: [
    "The platform refuses the credentials.",
    "Set those that the message names, secrets with `--secret`.",
  ],
  forbidden: [
    "The account lacks a right, or the object is somebody else's.",
    "Ask for the role, or the owner, that the message names.",
  ],
  throttled: [
    "The platform asked to slow down for longer than the provider waits.",
    "Run again later, or with a lower `--parallel`.",
  ],
  unavailable: [
    "The platform could not be reached, or not answer, after several attempts.",
    "Check address and network, then run again: it carries on where it stopped.",
  ],
  lost: [
    "The connection broke after a change was sent: whether it was made is unknown.",
    "Run again: what was made is looked for before anything is made.",
  ],
  failed: [
    "The platform could not make or do it.",
    "The message has its reason; the object's id is kept in the state.",
  ],
  reverted: [
    "The platform accepted a change and took it back.",
    "The message names the fields, and the platform's reason where it gives one.",
  ],
  timeout: [
    "It was still not ready when the time was over. Its id is in the state.",
    "Run again to carry on waiting, or raise `customTimeouts`.",
  ],
  cancelled: ["Ctrl-C ended a wait.", "Run again: it carries on waiting, nothing is started twice."],
  unsupported: ["The provider cannot manage this object.", "The message says why."],
};

/** What differs where nothing is stored to find an object by: it is made at most once. */
const unfound: Partial<typeof errors> = {
  conflict: [
    "The state of what it needs forbids the operation.",
    "The message says what stands in the way; it cannot be imported.",
  ],
  lost: [
    "The connection broke after the request was sent: whether it was carried out is unknown.",
    "Find out on the platform: running again fails, and only another `trigger` sends it again.",
  ],
  timeout: [
    "It was not at its end when the time was over.",
    "The message says what became of it. What the platform still works at is waited for by running again; what was cancelled or failed is final, and only another `trigger` asks for it again. `customTimeouts` gives more time.",
  ],
  cancelled: [
    "Ctrl-C ended it, or the wait for it.",
    "Running again carries on waiting for what the platform still works at; what was cancelled is final, and only another `trigger` asks for it again.",
  ],
};

/** The kinds that a resource's operations can end in. */
function errorsOf({ identity, update, failureIsFinal }: AnyResource): [ErrorKind, string?][] {
  return [
    ["invalid"],
    [
      "conflict",
      identity.kind === "key"
        ? `The name is ${identity.fields.map((name) => `\`${name}\``).join(", ")}.`
        : "",
    ],
    ["notFound"],
    ["unauthorized"],
    ["forbidden"],
    ["throttled"],
    ["unavailable"],
    [
      "lost",
      identity.kind === "none"
        ? `Unknown is then ${identity.unknown}: it is made anew only when its inputs change.`
        : "",
    ],
    ["failed", failureIsFinal ? "It is final: only a replacement makes it anew." : ""],
    ...(update ? ([["reverted"]] as [ErrorKind][]) : []),
    ["timeout"],
    ["cancelled"],
  ];
}

function errorTable(
  kinds: readonly (ErrorKind | [ErrorKind, string?])[],
  own: Partial<typeof errors> = {},
): string {
  const rows = kinds.map((one) => {
    const [kind, more = ""] = Array.isArray(one) ? one : [one];
    const [meaning, next] = own[kind] ?? errors[kind];
    return `| ${kind} | ${[meaning, more].filter(Boolean).join(" ")} | ${next} |`;
  });
  return ["| Kind | When | What to do |", "|---|---|---|", ...rows].join("\n");
}

function errorsPage(): string {
  return text([
    header,
    "# Errors",
    "Every error names the operation, the platform's answer and request id, and what to do next. Its kind is one of these:",
    errorTable(Object.keys(errors) as ErrorKind[]),
  ]);
}
