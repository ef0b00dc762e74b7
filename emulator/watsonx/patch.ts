import { applyPatch, type Operation } from "fast-json-patch";
import { badRequest } from "./errors";

/** Which operations a path takes; a path that is not in the table cannot be patched. */
export type Patchable = Record<string, readonly ("add" | "remove" | "replace")[]>;

/** One element of a PATCH body. */
export interface PatchOperation {
  op: "add" | "remove" | "replace";
  path: string;
  value?: unknown;
}

export const ANY = ["add", "remove", "replace"] as const;

/** What can be patched of every asset. */
export const COMMON_PATCHABLE: Patchable = {
  "/tags": ANY,
  "/name": ANY,
  "/description": ANY,
  "/custom": ANY,
};

/** The media types under which clients send a JSON Patch. */
export const PATCH_TYPES = ["application/json-patch+json", "application/json"];

/** Schema of a PATCH body. */
export const patchSchema = {
  type: "array",
  minItems: 1,
  items: {
    type: "object",
    additionalProperties: false,
    required: ["op", "path"],
    properties: { op: { enum: ANY }, path: { type: "string" }, value: {} },
  },
};

/** The patched copy of what the platform shows of an object, or a 400 that names the operation. */
export function patched<T extends object>(
  document: T,
  operations: PatchOperation[],
  patchable: Patchable,
): T {
  for (const { op, path, value } of operations) {
    const allowed = patchable[path];
    if (!allowed)
      throw badRequest(`${path} cannot be patched; only ${Object.keys(patchable).join(" ")} can.`);
    if (!allowed.includes(op)) throw badRequest(`${path} takes only ${allowed.join(" and ")}, not ${op}.`);
    if (op !== "remove" && value === undefined) throw badRequest(`${op} of ${path} needs a value.`);
  }
  try {
    return applyPatch(structuredClone(document), operations as Operation[], true, false).newDocument;
  } catch (error) {
    throw badRequest(`The patch cannot be applied: ${(error as Error).message.split("\n", 1)[0]}`);
  }
}
