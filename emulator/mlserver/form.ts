import type { FastifyRequest } from "fastify";
import { PlatformError, type World } from "../core";
import { badRequest } from "./errors";
import type { StoredContent } from "./model";

/** What a multipart request brought. */
export interface Form {
  fields: Record<string, string>;
  file: { name: string; content: StoredContent } | undefined;
}

/** Reads a whole form, its one file straight into the blobs; refuses parts of other names. */
export async function readForm(
  world: World,
  request: FastifyRequest,
  allowed: { file: string; fields: string[] },
): Promise<Form> {
  if (!request.isMultipart()) throw new PlatformError(415, undefined, "multipart/form-data is expected.");
  const form: Form = { fields: {}, file: undefined };
  const unknown: string[] = [];
  try {
    for await (const part of request.parts({ limits: { fileSize: Number.POSITIVE_INFINITY } })) {
      if (part.type === "file") {
        // Read even when it is refused: a client that is still sending would not see the answer.
        const content = await world.blobs.write(part.file);
        if (part.fieldname === allowed.file) form.file = { name: part.filename, content };
        else unknown.push(part.fieldname);
      } else if (allowed.fields.includes(part.fieldname)) form.fields[part.fieldname] = String(part.value);
      else unknown.push(part.fieldname);
    }
  } catch (error) {
    throw badRequest(`The form cannot be read: ${(error as Error).message}`);
  }
  if (unknown.length > 0) throw badRequest(`Unknown form fields: ${unknown.join(", ")}.`);
  return form;
}
