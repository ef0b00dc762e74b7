import { z } from "zod";
import { defineFunction, type Operation } from "../core/define";
import { field, type } from "../core/fields";
import { downloadInput, downloadOutputs, intoFile } from "../files/download";
import { type MlserverClient, mlserver, path } from "./client";
import { isNamed } from "./sessions";

const source = "Machine Learning Server 9.3.0, core APIs, Sessions";

const LiveSession = type("LiveSession", "A live R or Python session.", {
  id: field(z.string(), { doc: "Its id." }),
  name: field(z.string().optional(), { doc: "Its name: given by its user, or generated." }),
  owner: field(z.string().optional(), { doc: "The user whose session it is." }),
  runtimeType: field(z.enum(["R", "Python"]), { doc: "What runs in it: R or Python." }),
});

type Named<T> = { [K in keyof T]: T[K] | null };

export const getSessions = defineFunction({
  token: "mlserver:getSessions",
  doc: "The live sessions of the configured user.",
  source,
  platform: mlserver,
  inputs: z.strictObject({
    name: field(z.string().min(1).optional(), {
      doc: "Only those of this name, with the mark of a resource (~ and 16 digits) or without: several may have it.",
    }),
  }),
  outputs: z.object({ sessions: field(z.array(LiveSession), { doc: "The sessions." }) }),
  async invoke({ client, inputs, signal }) {
    const answer = await client.list<Named<z.infer<typeof LiveSession>>>("/sessions", signal);
    const sessions = answer.map(({ id, name, owner, runtimeType }) => ({
      id: String(id),
      name: name ?? undefined,
      owner: owner ?? undefined,
      // Some answers leave it out: the document's default.
      runtimeType: runtimeType ?? ("R" as const),
    }));
    const { name } = inputs;
    return { sessions: name === undefined ? sessions : sessions.filter((live) => isNamed(live.name, name)) };
  },
});

const session = { sessionId: field(z.string().min(1), { doc: "The session's id." }) };

interface InSession extends Operation<MlserverClient> {
  inputs: { sessionId: string };
}

/** Asks for something of a session. */
function ask<T>(
  { client, inputs, signal }: InSession,
  what: readonly string[],
  receive?: (body: AsyncIterable<Buffer>) => Promise<unknown>,
): Promise<T> {
  return client.send<T>({
    method: "GET",
    url: path("sessions", inputs.sessionId, ...what),
    signal,
    ...(receive && { receive }),
    next: {
      notFound: receive
        ? "see what there is: getSessions lists the live sessions, getSessionFiles and getSessionWorkspace what is in one"
        : "the session has ended, or is another user's: getSessions lists those that there are",
    },
  });
}

export const getSessionConsoleOutput = defineFunction({
  token: "mlserver:getSessionConsoleOutput",
  doc: "What the current or last execution in a session has printed.",
  source,
  platform: mlserver,
  inputs: z.strictObject(session),
  outputs: z.object({ consoleOutput: field(z.string(), { doc: "The console's text." }) }),
  async invoke(request) {
    const answer = await ask<{ consoleOutput?: string | null } | undefined>(request, ["console-output"]);
    return { consoleOutput: answer?.consoleOutput ?? "" };
  },
});

export const getSessionHistory = defineFunction({
  token: "mlserver:getSessionHistory",
  doc: "The code that was executed in a session.",
  source,
  platform: mlserver,
  inputs: z.strictObject(session),
  outputs: z.object({
    history: field(z.array(z.string()), { doc: "The code of each execution, oldest first." }),
  }),
  invoke: async (request) => ({ history: (await ask<string[] | undefined>(request, ["history"])) ?? [] }),
});

export const getSessionFiles = defineFunction({
  token: "mlserver:getSessionFiles",
  doc: "The files in a session's working directory.",
  source,
  platform: mlserver,
  inputs: z.strictObject(session),
  outputs: z.object({ files: field(z.array(z.string()), { doc: "Their names." }) }),
  invoke: async (request) => ({ files: (await ask<string[] | undefined>(request, ["files"])) ?? [] }),
});

export const getSessionFile = defineFunction({
  token: "mlserver:getSessionFile",
  doc: "Downloads a file of a session's working directory to a local file. It is streamed, and downloaded again at every preview.",
  source,
  platform: mlserver,
  inputs: z.strictObject({
    ...session,
    fileName: field(z.string().min(1), { doc: "The file's name in the session." }),
    ...downloadInput,
  }),
  outputs: z.object(downloadOutputs),
  invoke: (request) =>
    ask(request, ["files", request.inputs.fileName], intoFile(request.inputs.path, "path")),
});

export const getSessionWorkspace = defineFunction({
  token: "mlserver:getSessionWorkspace",
  doc: "The objects (variables) in a session's workspace.",
  source,
  platform: mlserver,
  inputs: z.strictObject(session),
  outputs: z.object({ objects: field(z.array(z.string()), { doc: "Their names." }) }),
  invoke: async (request) => ({ objects: (await ask<string[] | undefined>(request, ["workspace"])) ?? [] }),
});

export const getSessionWorkspaceObject = defineFunction({
  token: "mlserver:getSessionWorkspaceObject",
  doc: "Downloads an object of a session's workspace, serialized (.RData for R, .dill for Python), to a local file. It is streamed, and downloaded again at every preview. Python objects are made for Python 3.5.",
  source,
  platform: mlserver,
  inputs: z.strictObject({
    ...session,
    objectName: field(z.string().min(1), { doc: "The object's name in the workspace." }),
    ...downloadInput,
  }),
  outputs: z.object(downloadOutputs),
  invoke: (request) =>
    ask(request, ["workspace", request.inputs.objectName], intoFile(request.inputs.path, "path")),
});
