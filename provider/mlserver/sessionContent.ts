/** Files and objects of a session: content that has a name there. */
import { createHash } from "node:crypto";
import { z } from "zod";
import { type CreateRequest, defineResource } from "../core/define";
import { field } from "../core/fields";
import { type LocalFile, localFile } from "../files/content";
import type { HttpRequest } from "../http/client";
import { type MlserverClient, mlserver } from "./client";
import { ids } from "./ids";
import { change, inSession, listSessions, namesIn, sessionPath } from "./sessions";
import { hashField, hashOf, sourceField } from "./upload";

const source = "Machine Learning Server 9.3.0, core APIs, Session Management";
const sameContent =
  "The server stores no mark: where the session has exactly this content under the name, it is taken for the one that an interrupted update made.";

/**
 * The inputs of one kind of content.
 *
 * @param what a file or an object, for messages
 */
export function contentFieldsOf(what: string, sourceDoc: string, nameDoc: string) {
  return z.strictObject({
    ...inSession,
    name: field(z.string().regex(/^(?!\.{1,2}$)[^/\\]+$/), {
      doc: `${nameDoc} Default: the resource's name with - for everything but letters, digits, _, . and -.`,
      replaces: `${what} cannot be renamed`,
      form: "a name without / and \\, other than . and ..",
      autoName: { invalid: /[^A-Za-z0-9_.-]/, separator: "-", maxLength: 255 },
    }),
    source: sourceField(sourceDoc),
    contentHash: hashField("the content", "source"),
  });
}

type Fields = ReturnType<typeof contentFieldsOf>;
type Inputs = z.infer<Fields>;

interface Kind {
  token: string;
  doc: string;
  fields: Fields;
  /** Where the server keeps its like, below the session. */
  folder: "files" | "workspace";
  /** The request that brings a local file there, over what has the name. */
  upload(inputs: Inputs, local: LocalFile): Pick<HttpRequest, "url" | "stream">;
}

/** The resource for one kind of content. */
export function defineContent({ token, doc, fields, folder, upload }: Kind) {
  const contentIds = ids<"sessionId" | "name">(`sessions/{sessionId}/${folder}/{name}`);
  const urlOf = ({ sessionId, name }: Record<"sessionId" | "name", string>) =>
    sessionPath(sessionId, folder, name);

  const send = async ({ client, inputs, progress }: Pick<Making, "client" | "inputs" | "progress">) => {
    const local = await localFile(inputs.source, "source");
    progress(`uploading ${inputs.source} (${local.bytes} bytes)`);
    await change(client, { method: "POST", ...upload(inputs, local), repeatable: true });
  };

  return defineResource({
    token,
    doc: `${doc} ${sameContent}`,
    source,
    platform: mlserver,
    inputs: fields,
    outputs: z.object({}),
    id: contentIds,
    prepare: async (inputs) => ({ contentHash: await hashOf(inputs, "source") }),
    identity: {
      kind: "key",
      fields: ["sessionId", "name"],
      async find({ client, inputs, owner, signal }) {
        const names = await namesIn(client, inputs.sessionId, folder, signal);
        if (!names?.includes(inputs.name)) return [];
        const there = await client.send({ method: "GET", url: urlOf(inputs), signal, receive: sha256 });
        return [{ id: contentIds.of(inputs), owner: there === inputs.contentHash ? owner : undefined }];
      },
    },
    async create(request) {
      await send(request);
      return contentIds.of(request.inputs);
    },
    async read({ client, id, signal }) {
      const parts = contentIds.parts(id);
      const names = await namesIn(client, parts.sessionId, folder, signal);
      if (!names?.includes(parts.name)) return undefined;
      return { inputs: parts, outputs: {}, status: { kind: "ready" } };
    },
    update: send,
    async delete({ client, id }) {
      await client.send({ method: "DELETE", url: urlOf(contentIds.parts(id)) });
      return "deleted";
    },
    list: {
      inputs: z.strictObject({
        sessionId: field(z.string().optional(), {
          doc: "Only what is in this session. Default: in all of the user's.",
        }),
      }),
      async *each({ client, query, signal }) {
        const all = query.sessionId ? [{ id: query.sessionId }] : await listSessions(client, signal);
        for (const { id: sessionId } of all)
          for (const name of (await namesIn(client, sessionId, folder, signal)) ?? [])
            yield { id: contentIds.of({ sessionId, name }), name };
      },
    },
  });
}

type Making = CreateRequest<Inputs, MlserverClient>;

async function sha256(body: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of body) hash.update(chunk);
  return hash.digest("hex");
}
