import { z } from "zod";
import { defineFunction } from "../core/define";
import { field, type } from "../core/fields";
import { type Download, downloadInput, downloadOutputs, intoFile } from "../files/download";
import { mlserver, path } from "./client";
import { isNamed } from "./sessions";

const source = "Machine Learning Server 9.3.0, core APIs, Snapshots";

const SavedSnapshot = type("SavedSnapshot", "A saved session.", {
  id: field(z.string(), { doc: "Its id." }),
  name: field(z.string().optional(), { doc: "Its name: given by its user, or generated." }),
  owner: field(z.string().optional(), { doc: "The user who took it; nobody else can load it." }),
  creationTime: field(z.string().optional(), { doc: "When it was taken: ISO 8601 without a zone." }),
  contentSize: field(z.int().optional(), { doc: "Size of its content in bytes." }),
});

type Answered<T> = { [K in keyof T]: T[K] | null };

export const getSnapshots = defineFunction({
  token: "mlserver:getSnapshots",
  doc: "The session snapshots of the configured user.",
  source,
  platform: mlserver,
  inputs: z.strictObject({
    name: field(z.string().min(1).optional(), {
      doc: "Only those of this name, with the mark of a resource (~ and 16 digits) or without: several may have it.",
    }),
  }),
  outputs: z.object({ snapshots: field(z.array(SavedSnapshot), { doc: "The snapshots." }) }),
  async invoke({ client, inputs, signal }) {
    const answer = await client.list<Answered<Required<z.infer<typeof SavedSnapshot>>>>("/snapshots", signal);
    const snapshots = answer.map(({ id, name, owner, creationTime, contentSize }) => ({
      id: String(id),
      name: name ?? undefined,
      owner: owner ?? undefined,
      creationTime: creationTime ?? undefined,
      contentSize: contentSize ?? undefined,
    }));
    const { name } = inputs;
    return {
      snapshots: name === undefined ? snapshots : snapshots.filter((saved) => isNamed(saved.name, name)),
    };
  },
});

export const getSnapshotContent = defineFunction({
  token: "mlserver:getSnapshotContent",
  doc: "Downloads a session snapshot to a local file: a zip archive of the workspace and the files of the working directory. It is streamed, and downloaded again at every preview.",
  source,
  platform: mlserver,
  inputs: z.strictObject({
    snapshotId: field(z.string().min(1), { doc: "The snapshot's id." }),
    ...downloadInput,
  }),
  outputs: z.object(downloadOutputs),
  invoke: ({ client, inputs, signal }) =>
    client.send<Download>({
      method: "GET",
      url: path("snapshots", inputs.snapshotId),
      signal,
      receive: intoFile(inputs.path, "path"),
      next: { notFound: "it is not there, or another user's: getSnapshots lists those that there are" },
    }),
});
