/** Makes a model with a large content, twice, in a process of its own. */

import { localFile } from "../../provider/files/content";
import { Session } from "../../provider/hosts/session";
import type { WatsonxClient } from "../../provider/watsonx/client";
import { model } from "../../provider/watsonx/model";
import type { Upload } from "./singles";

async function main({ config, path }: { config: Record<string, string>; path: string }): Promise<void> {
  const session = new Session(config, console.error);
  const client = session.client(model.platform) as WatsonxClient;
  const request = { client, signal: session.signal, progress: () => {}, owner: `bench ${process.pid}` };
  // Hashed before the clock starts: curl hashes nothing.
  const { sha256 } = await localFile(path, "content.path");
  const inputs = {
    name: "bench",
    type: "scikit-learn_1.1",
    spaceId: config.watsonxSpaceId,
    softwareSpec: { name: "runtime-23.1-py3.10" },
    content: { path, format: "native", mediaType: "application/zip" as const },
    contentHash: sha256,
  };
  const id = await model.create({ ...request, inputs } as never);
  const before = process.memoryUsage().rss;
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 20);
  const started = performance.now();
  await model.complete?.({ ...request, inputs, id } as never);
  const ms = performance.now() - started;
  clearInterval(timer);

  // The attachment is there under its hash: nothing is to be sent a second time.
  let sentAgain = 0;
  const counting = {
    ...request,
    progress: () => {
      sentAgain++;
    },
  };
  await model.complete?.({ ...counting, inputs, id } as never);

  const modelId = String(id).split("/").at(-1);
  const query = new URLSearchParams({
    version: "2024-10-17",
    space_id: config.watsonxSpaceId as string,
    content_format: "native",
    name: "curl",
  });
  const answer: Upload = {
    ms,
    extraBytes: peak - before,
    sentAgain,
    curl: [
      "-H",
      `Authorization: Bearer ${await tokenOf(client)}`,
      "-H",
      "Content-Type: application/zip",
      `${config.watsonxUrl}/ml/v4/models/${modelId}/content?${query}`,
    ],
  };
  console.log(JSON.stringify(answer));
  await session.close();
}

/** The client's own token: nobody else needs to see it, so it has no accessor. */
function tokenOf(client: WatsonxClient): Promise<string> {
  type Inside = { http: { options: { token: { get(): Promise<string> } } } };
  return (client as unknown as Inside).http.options.token.get();
}

void main(JSON.parse(process.argv[2] as string));
