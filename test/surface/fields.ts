import type { z } from "zod";
import { bare, type Facets, facetsOf, fieldsOf, partOf } from "../../provider/core/fields";
import { functions, resources } from "../../provider/generated/registry";

/** A field of a resource or function, at any depth. */
export interface Field {
  /** `watsonx:Model inputs.content.path`. */
  path: string;
  name: string;
  facets: Facets;
  schema: z.core.$ZodType;
  /** Whether it or something that it is in is declared secret. */
  secret: boolean;
  /** Whether it has fields of its own. */
  isObject: boolean;
}

export const definitions = [...Object.values(resources), ...Object.values(functions)].map((load) => load());

export const fields: Field[] = definitions.flatMap(({ token, inputs, outputs }) => [
  ...below(inputs, `${token} inputs`, false),
  ...below(outputs, `${token} outputs`, false),
]);

function below(schema: z.core.$ZodType, path: string, inSecret: boolean): Field[] {
  return fieldsOf(schema).flatMap(([name, part]) => {
    const facets = facetsOf(part);
    const secret = inSecret || facets.secret === true;
    const inner = below(content(part), `${path}.${name}`, secret);
    return [
      { path: `${path}.${name}`, name, facets, schema: part, secret, isObject: inner.length > 0 },
      ...inner,
    ];
  });
}

/** What lists and maps consist of. */
function content(schema: z.core.$ZodType): z.core.$ZodType {
  const part = bare(schema);
  const element = fieldsOf(part).length > 0 ? undefined : partOf(part, 0);
  return element ? content(element) : part;
}
