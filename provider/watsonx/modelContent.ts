import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { z } from "zod";
import { isKind } from "../core/errors";
import { field, type } from "../core/fields";
import type { Json } from "../core/values";
import { type LocalFile, localFile } from "../files/content";
import {
  type AssetContent,
  type ContentRequest,
  hashField,
  localPath,
  refuseChanged,
  unknownContent,
} from "./assetContent";

/** Why other content is never put into an existing model. */
export const other = "other content is another model, which deployments then take";

export const ModelContent = type("ModelContent", "A file that belongs to a model.", {
  path: field(z.string().min(1), localPath),
  format: field(z.string().min(1).default("native"), {
    doc: "Format of the content: any value; native, pipeline-node and coreml have a meaning. Default: native.",
  }),
  mediaType: field(
    z
      .enum(["application/zip", "application/gzip", "application/json", "text/plain", "application/xml"])
      .default("application/zip"),
    { doc: "Type of the file. Default: application/zip." },
  ),
  pipelineNodeId: field(z.string().optional(), { doc: "With the format pipeline-node: the node." }),
  deploymentId: field(z.string().optional(), { doc: "With the format coreml: the deployment." }),
});
type Content = z.infer<typeof ModelContent>;

/** An attachment as the platform shows it. */
export interface Attachment {
  attachment_id: string;
  content_format: string;
  name?: string;
  pipeline_node_id?: string;
  deployment_id?: string;
  persisted?: boolean;
}

export interface Attachments {
  attachments?: Attachment[];
  total_count?: number;
}

const formats = { pipelineNodeId: "pipeline-node", deploymentId: "coreml" } as const;

/** What tells the attachments of a model apart. */
function place({ format, pipelineNodeId, deploymentId }: Content): string {
  return JSON.stringify([format, pipelineNodeId, deploymentId]);
}

function contentsOf({ content, contents }: Json): [field: string, content: Content][] {
  if (content) return [["content", content as Content]];
  return ((contents ?? []) as Content[]).map((item, index) => [`contents[${index}]`, item]);
}

function problem(inputs: Json): string | undefined {
  const all = contentsOf(inputs).map(([, content]) => content);
  for (const content of all)
    for (const [name, format] of Object.entries(formats) as [keyof typeof formats, string][])
      if (content[name] !== undefined && content.format !== format)
        return `${name} is for the format ${format}, not ${content.format}`;
  return new Set(all.map(place)).size < all.length
    ? "two of them have the same format, pipelineNodeId and deploymentId: the platform could not tell them apart"
    : undefined;
}

/** Of a single file its own; of several one for all, in whatever order. */
function hashOf(files: readonly { place: string; sha256: string }[]): string | undefined {
  if (files.length < 2) return files[0]?.sha256;
  const lines = files.map(({ place, sha256 }) => `${place} ${sha256}\n`).sort();
  return createHash("sha256").update(lines.join("")).digest("hex");
}

export const modelContent: AssetContent = {
  fields: ["content", "contents"],
  hashField: hashField("content", `the content changed, and ${other}`),
  rules: ["content", "contents"].map((name) => ({
    fields: [name],
    problem: (inputs) => problem({ [name]: inputs[name] }),
  })),
  async hash(inputs) {
    const files = contentsOf(inputs).map(async ([field, content]) => ({
      place: place(content),
      sha256: (await localFile(content.path, `${field}.path`)).sha256,
    }));
    return hashOf(await Promise.all(files));
  },
  async upload(request) {
    const { inputs } = request;
    const contents = contentsOf(inputs);
    if (contents.length === 0) return;
    refuseChanged(contents[0]?.[0] ?? "content", inputs, await modelContent.hash(inputs));
    const uploads = await Promise.all(contents.map(uploadOf));
    const { attachments = [] } = await attachmentsOf(request);
    const there = new Set(attachments.filter(({ persisted }) => persisted !== false).map(known));
    const wanted = new Set(uploads.map(({ key }) => key));
    for (const upload of uploads) if (!there.has(upload.key)) await put(request, upload);
    // An interrupted create may have begun with other files.
    for (const old of attachments) if (!wanted.has(known(old))) await removeOne(request, old);
  },
  async hashOf(request) {
    const { attachments = [] } = await attachmentsOf(request);
    try {
      const files = attachments.map(async (attachment) => ({
        place: placeOf(attachment),
        sha256: named.exec(attachment.name ?? "")?.[1] ?? (await download(request, attachment)),
      }));
      return hashOf(await Promise.all(files));
    } catch (error) {
      // Not every content can be downloaded: a curated model's cannot.
      if (isKind(error, "notFound", "forbidden", "invalid")) return unknownContent;
      throw error;
    }
  },
};

/** The attachment's name holds the hash: that is how an upload that was done already is recognised. */
const named = /^sha256-([0-9a-f]{64})$/;

function placeOf({ content_format, pipeline_node_id, deployment_id }: Attachment): string {
  return JSON.stringify([content_format, pipeline_node_id, deployment_id]);
}

function known(attachment: Attachment): string {
  return `${placeOf(attachment)} ${attachment.name}`;
}

async function attachmentsOf({ client, at, signal }: ContentRequest): Promise<Attachments> {
  return client.send<Attachments>({ method: "GET", url: `${at.url}/content`, query: at.query, signal });
}

interface Upload {
  content: Content;
  file: LocalFile;
  name: string;
  /** What it is recognised by. */
  key: string;
}

async function uploadOf([field, content]: [field: string, content: Content]): Promise<Upload> {
  const file = await localFile(content.path, `${field}.path`);
  const name = `sha256-${file.sha256}`;
  return { content, file, name, key: `${place(content)} ${name}` };
}

async function put(
  { client, at, progress }: ContentRequest,
  { content, name, file: { path, bytes } }: Upload,
): Promise<void> {
  progress(`uploading ${content.path} (${bytes} bytes)`);
  await client.send({
    method: "PUT",
    url: `${at.url}/content`,
    query: {
      ...at.query,
      name,
      content_format: content.format,
      pipeline_node_id: content.pipelineNodeId,
      deployment_id: content.deploymentId,
    },
    stream: () => ({ data: createReadStream(path), length: bytes, type: content.mediaType }),
  });
}

async function removeOne({ client, at }: ContentRequest, { attachment_id }: Attachment): Promise<void> {
  await client.send({ method: "DELETE", url: `${at.url}/content/${attachment_id}`, query: at.query });
}

/** The hash of an attachment, which is read once and kept nowhere. */
async function download(
  { client, at, signal, progress }: ContentRequest,
  { attachment_id }: Attachment,
): Promise<string> {
  progress("reading the content, to compare it");
  return client.send<string>({
    method: "GET",
    url: `${at.url}/content/${attachment_id}`,
    query: at.query,
    headers: { Accept: "*/*" },
    signal,
    receive: hashed,
  });
}

async function hashed(body: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of body) hash.update(chunk);
  return hash.digest("hex");
}
