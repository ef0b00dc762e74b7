import type { Case } from "./case";

/** A place in a file that an editor is asked about. */
export interface Place {
  title: string;
  offset: number;
}

const start = 'import * as mlops from "pulumi-mlops";\n';

/** The text of one program, and places in it. */
export class Program {
  text = start;

  call({ name }: Case, args: string): number {
    const at = this.text.length;
    const isFunction = /^[a-z]\w*$/.test(name.split(".").at(-1) as string);
    this.text += isFunction
      ? `export const ${variable(this.text)} = mlops.${name}({\n${args}\n});\n`
      : `export const ${variable(this.text)} = new mlops.${name}("name", {\n${args}\n});\n`;
    return at;
  }

  /** Where a field is named, by its path below the arguments that begin after `from`. */
  find(path: string, from: number): number {
    const [first, ...rest] = path.split(".") as [string, ...string[]];
    let at = this.text.indexOf(`\n${first}:`, from) + 1;
    for (const part of rest) at += this.text.slice(at).search(new RegExp(`\\b${part}:`));
    return at;
  }

  /** Uses an output of the latest call: where its name is. */
  use(field: string): number {
    this.text += `void ${variable(this.text, 1)}.${field};\n`;
    return this.text.length - field.length - 2;
  }
}

function variable(text: string, before = 0): string {
  return `v${(text.match(/^export const /gm)?.length ?? 0) - before}`;
}

/** The arguments with one line replaced, or added where there is none of this field. */
export function withLine(args: readonly string[], line: string): string {
  const field = line.slice(0, line.indexOf(":") + 1);
  return [...args.filter((other) => !other.startsWith(field)), line].map((one) => `${one},`).join("\n");
}

/** An object with a value at a path, such as `schedules.computeStartStop[].action`. */
export function literal(path: string, value: string): string {
  const text = path
    .split(".")
    .reduceRight(
      (inner, part) =>
        part.endsWith("[]") ? `{ ${part.slice(0, -2)}: [${inner}] }` : `{ ${part}: ${inner} }`,
      value,
    );
  return text.slice(1, -1);
}
