import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { PassThrough, type Readable } from "node:stream";
import { LocalProblem } from "../core/check";
import { MlopsError } from "../core/errors";
import { canonical, isUnknown, type Json, UNKNOWN } from "../core/values";
import { localFile } from "../files/content";
import { type FolderFile, folderHash, leftOut, localFolder } from "../files/folder";
import { zipOf } from "../files/zip";
import type { AzureClient } from "./client";
import { type DefinitionSource, resolveDefinition } from "./runDefinition";
import { experimentUrl } from "./runHistory";
import type { WorkspaceScope } from "./scope";

/** What a run is started from. */
export interface RunSource extends WorkspaceScope, DefinitionSource {
  experimentName: string;
  source?: string | undefined;
  projectZip?: string | undefined;
  snapshotId?: string | undefined;
  registryPassword?: string | undefined;
  trigger?: string | undefined;
  parentRunId?: string | undefined;
  runType?: string | undefined;
  sourceHash?: string | undefined;
  resolvedDefinition?: Json | undefined;
}

/** What the platform takes as one snapshot. */
const limits = { files: 2000, bytes: 300 * 1024 * 1024 };

/** The computed inputs: what the run is made of, so that a preview can name what has changed. */
export async function prepareRun(inputs: RunSource): Promise<Json> {
  const [code, resolvedDefinition] = await Promise.all([codeOf(inputs), resolveDefinition(inputs)]);
  if (code.files && resolvedDefinition) checkScript(inputs, resolvedDefinition, code.files);
  const { files, ...computed } = code;
  return { ...computed, resolvedDefinition: resolvedDefinition ?? UNKNOWN };
}

interface Code {
  files?: FolderFile[];
  sourceFiles?: unknown;
  sourceHash: string;
}

async function codeOf({ source, projectZip, snapshotId }: RunSource): Promise<Code> {
  // Whichever of them is given in the end.
  if ([source, projectZip, snapshotId].some(isUnknown)) return { sourceFiles: UNKNOWN, sourceHash: UNKNOWN };
  if (projectZip !== undefined) return { sourceHash: (await localFile(projectZip, "projectZip")).sha256 };
  if (source === undefined) return { sourceHash: `snapshot:${snapshotId}` };
  const files = await localFolder(source, "source", limits);
  const short = files.map(({ name, sha256 }) => [name, sha256.slice(0, 12)]);
  return { files, sourceFiles: Object.fromEntries(short), sourceHash: folderHash(files) };
}

function checkScript({ source, definitionFile }: RunSource, { script }: Json, files: FolderFile[]): void {
  if (typeof script !== "string" || isUnknown(script)) return;
  const wanted = script.replaceAll("\\", "/").replace(/^\.\//, "");
  if (files.some(({ name }) => name === wanted)) return;
  throw new LocalProblem(
    definitionFile === undefined ? "definition.script" : "definitionFile",
    `the script ${script} is not among the files of ${source} (left out are what .amlignore or .gitignore says, and ${leftOut.join(", ")})`,
  );
}

/** The same for everything that defines a run, and different for everything else; the attempt is added to it. */
export function runIdStem(inputs: RunSource, owner: string): string {
  const { experimentName, sourceHash, resolvedDefinition, parentRunId, runType, trigger } = inputs;
  const whole = [owner, experimentName, sourceHash, resolvedDefinition, parentRunId, runType, trigger];
  const hash = createHash("sha256").update(canonical(whole)).digest("hex").slice(0, 20);
  // The platform takes less than 256 characters.
  return `${experimentName.slice(0, 220)}_${hash}`;
}

/** Starts the run under an id of our choice. */
export async function startRun(client: AzureClient, inputs: RunSource, runId: string): Promise<void> {
  const url = await experimentUrl(client, "execution", inputs);
  const { snapshotId, source, projectZip, parentRunId, runType } = inputs;
  const definition: Json = { configuration: configurationOf(inputs), parentRunId, runType };
  const query = { runId };
  if (source === undefined && projectZip === undefined) {
    const body = { ...definition, snapshotId };
    await client.send({ method: "POST", url: `${url}/snapshotrun`, query, body });
    return;
  }
  const open = await archiveOf(inputs);
  const { default: FormData } = await import("form-data");
  const stream = () => {
    const form = new FormData();
    form.append("runDefinitionFile", JSON.stringify(definition), {
      filename: "definition.json",
      contentType: "application/json",
    });
    const archive = open();
    form.append("projectZipFile", archive, { filename: "project.zip", contentType: "application/zip" });
    const data = new PassThrough();
    form.on("error", (error: Error) => data.destroy(error));
    data.on("close", () => archive.destroy());
    return { data: form.pipe(data), type: form.getHeaders()["content-type"] as string };
  };
  await client.send({ method: "POST", url: `${url}/startrun`, query, stream });
}

function configurationOf({ resolvedDefinition = {}, registryPassword: password }: RunSource): Json {
  if (password === undefined) return resolvedDefinition;
  const environment = (resolvedDefinition.environment ?? {}) as Json;
  const docker = (environment.docker ?? {}) as Json;
  const baseImageRegistry = { ...(docker.baseImageRegistry as Json | undefined), password };
  return { ...resolvedDefinition, environment: { ...environment, docker: { ...docker, baseImageRegistry } } };
}

/** The project as the preview saw it: what has changed since is not started under that name. */
async function archiveOf(inputs: RunSource): Promise<() => Readable> {
  const { files, sourceHash } = await codeOf(inputs);
  if (sourceHash !== inputs.sourceHash)
    throw new MlopsError({
      kind: "conflict",
      message: `${inputs.source ?? inputs.projectZip} changed while the update was running; no run was started`,
      next: "run pulumi up again",
    });
  if (!files) return () => createReadStream(inputs.projectZip as string);
  return () => zipOf(files);
}
