import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { intoFile } from "../../provider/files/download";
import { HttpClient, type HttpOptions } from "../../provider/http/client";
import { JumpingClock } from "../core/clock";
import { json, type Reply, Server } from "../http/server";

let server: Server;
let folder: string;
let client: HttpClient;

const options: Omit<HttpOptions, "baseUrl"> = {
  platform: "Test Platform",
  idHeader: "X-Request-Id",
  explain: (body) => ({ message: (body as { message?: string } | undefined)?.message }),
  next: {},
  clock: new JumpingClock(0),
};

beforeEach(async () => {
  server = await new Server().listen();
  folder = mkdtempSync(join(tmpdir(), "download-"));
  client = new HttpClient({ ...options, baseUrl: server.url });
});
afterEach(async () => {
  client.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

const content = Buffer.alloc(3_000_000, "0123456789");
const whole: Reply = (response) => {
  response.writeHead(200, { "content-type": "application/zip", "content-length": content.length });
  response.end(content);
};
const half: Reply = (response) => {
  response.writeHead(200, { "content-type": "application/zip", "content-length": content.length });
  response.write(content.subarray(0, 1_000_000), () => response.socket?.destroy());
};

async function download(path: string) {
  const answer = await client.send({ method: "GET", url: "/content", receive: intoFile(path, "path") });
  return answer.data;
}

test("writes the content, and says how much it was", async () => {
  server.replies = [whole];
  const path = join(folder, "made", "model.zip");
  expect(await download(path)).toEqual({
    path,
    bytes: content.length,
    sha256: createHash("sha256").update(content).digest("hex"),
  });
  expect(readFileSync(path).equals(content)).toBe(true);
});

test("a content that is cut off is asked for again; nobody sees half a file", async () => {
  server.replies = [half, half, whole];
  const path = join(folder, "model.zip");
  writeFileSync(path, "before");
  let seen = "";
  server.replies[1] = (response, request) => {
    seen = readFileSync(path, "utf8");
    half(response, request);
  };
  expect(await download(path)).toMatchObject({ bytes: content.length });
  expect(seen).toBe("before");
  expect(server.seen).toHaveLength(3);
  expect(readdirSync(folder)).toEqual(["model.zip"]);
});

test("a content that never comes whole leaves what was there", async () => {
  server.replies = [half];
  const path = join(folder, "model.zip");
  writeFileSync(path, "before");
  await expect(download(path)).rejects.toMatchObject({ kind: "unavailable" });
  expect(readFileSync(path, "utf8")).toBe("before");
  expect(readdirSync(folder)).toEqual(["model.zip"]);
});

test("a refusal is told in the platform's words, and nothing is written", async () => {
  server.replies = [json(404, { message: "Snapshot not found." })];
  await expect(download(join(folder, "x"))).rejects.toMatchObject({
    kind: "notFound",
    message: expect.stringContaining("Snapshot not found."),
  });
  expect(readdirSync(folder)).toEqual([]);
});

test("a file that cannot be written is no trouble of the platform's, and is not tried again", async () => {
  server.replies = [whole];
  const path = join(folder, "taken");
  mkdirSync(path);
  await expect(download(path)).rejects.toMatchObject({
    kind: "invalid",
    path: "path",
    message: expect.stringContaining("taken cannot be written"),
  });
  expect(server.seen).toHaveLength(1);
  expect(readdirSync(folder)).toEqual(["taken"]);
});

test("an answer of no bytes is a file of none", async () => {
  server.replies = [(response) => response.writeHead(200).end()];
  expect(await download(join(folder, "empty"))).toMatchObject({ bytes: 0 });
});

test("a wait that is cancelled ends the download", async () => {
  const cancel = new AbortController();
  server.replies = [
    (response) => {
      response.writeHead(200, { "content-length": content.length });
      response.write(content.subarray(0, 100_000), () => setTimeout(() => cancel.abort(), 50));
    },
  ];
  const sent = client.send({
    method: "GET",
    url: "/content",
    receive: intoFile(join(folder, "x"), "path"),
    signal: cancel.signal,
  });
  await expect(sent).rejects.toMatchObject({ kind: "cancelled" });
  expect(readdirSync(folder)).toEqual([]);
});
