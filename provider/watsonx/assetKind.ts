import { z } from "zod";
import type { Observed, Rule } from "../core/define";
import { type AnyObject, field } from "../core/fields";
import type { Json } from "../core/values";
import { inputsOf, type Kind, metadataOf, warningsOf } from "./asset";
import type { AssetContent } from "./assetContent";
import { type Envelope, idsOf, markOf } from "./client";
import * as shared from "./fields";

/** What sets one kind of asset of the Runtime apart from the other kinds. */
export interface AssetDescription {
  /** The class: `ModelDefinition`. */
  name: string;
  /** End of its path, as in the ids: `model_definitions`. */
  collection: string;
  doc: string;
  /** Whether it lives in spaces alone, and in no project. */
  inSpaceOnly?: boolean;
  /** The inputs besides those that all assets have. */
  fields: z.core.$ZodShape;
  /** The outputs besides those that all assets have. */
  outputs?: z.core.$ZodShape;
  rules?: readonly Rule[];
  content?: AssetContent;
  /** More of what an answer tells. */
  observe?(found: Envelope): { outputs?: Json; status?: Observed["status"] };
}

/** A kind of asset, as resource and functions know it. */
export interface AssetKind extends AssetDescription, Kind {
  /** In words: `model definition`, `model definitions`. */
  words: { one: string; many: string };
  /** The output with the platform's own id: `modelDefinitionId`. */
  idName: string;
  ids: ReturnType<typeof idsOf>;
  scope: { fields: z.core.$ZodShape; rule: Rule };
  allOutputs: AnyObject;
}

export function assetKind(description: AssetDescription): AssetKind {
  const { name, collection, content, inSpaceOnly } = description;
  const scope = inSpaceOnly ? shared.scopes.space : shared.scopes.spaceOrProject;
  const idName = `${name.charAt(0).toLowerCase()}${name.slice(1)}Id`;
  const ids = idsOf(collection, idName, inSpaceOnly);
  const one = name.replace(/\B[A-Z]/g, " $&").toLowerCase();
  return {
    ...description,
    path: `/ml/v4/${collection}`,
    form: ids.form,
    ids,
    words: { one, many: collection.replaceAll("_", " ") },
    idName,
    scope,
    inputs: z.strictObject({
      name: shared.name,
      ...scope.fields,
      description: shared.description,
      tags: shared.tags,
      custom: shared.custom,
      ...description.fields,
      ...(content && { contentHash: content.hashField }),
    }),
    allOutputs: z.object({
      [idName]: field(z.string(), { doc: `The ${one}'s id on the platform.` }),
      ...description.outputs,
      warnings: shared.warnings,
      ...shared.metadataOutputs,
    }),
  };
}

/** What the platform says of an asset, as resource and functions show it. */
export function observe(kind: AssetKind, found: Envelope): Observed {
  const mark = markOf(found);
  const { outputs, status = { kind: "ready" } } = kind.observe?.(found) ?? {};
  return {
    inputs: { ...inputsOf(kind, found), ...(mark?.content && { contentHash: mark.content }) },
    outputs: {
      [kind.idName]: found.metadata.id,
      ...outputs,
      warnings: warningsOf(found),
      ...metadataOf(found),
    },
    mark,
    status,
  };
}
