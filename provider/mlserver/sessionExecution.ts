import { z } from "zod";
import { defineResource } from "../core/define";
import { MlopsError } from "../core/errors";
import { field, pick } from "../core/fields";
import type { Json } from "../core/values";
import { type MlserverClient, mlserver } from "./client";
import { fingerprint, ids } from "./ids";
import { change, inSession, sessionPath } from "./sessions";

const another = "something else to execute is another execution";

const inputs = z.strictObject({
  ...inSession,
  code: field(z.string().min(1), {
    doc: "The code, in the language of the session.",
    replaces: another,
  }),
  inputParameters: field(z.record(z.string(), z.unknown()).optional(), {
    doc: "Values by name: they are objects of the session when the code begins.",
    replaces: another,
  }),
  outputParameters: field(z.array(z.string().min(1)).optional(), {
    doc: "Names of the objects whose values are wanted at the end (output result).",
    replaces: another,
  }),
  trigger: field(z.string().optional(), {
    doc: "Any text: a change executes the same again.",
    replaces: "the trigger changed, which asks for another execution",
  }),
});

const outputs = z.object({
  success: field(z.boolean(), { doc: "Whether the code came to its end." }),
  errorMessage: field(z.string().optional(), { doc: "Why it did not." }),
  consoleOutput: field(z.string(), { doc: "What it printed." }),
  result: field(z.record(z.string(), z.unknown()), {
    doc: "The values of outputParameters, by name.",
  }),
  changedFiles: field(z.array(z.string()), {
    doc: "Names of the files in the working directory that it wrote.",
  }),
});

interface Answer {
  success?: boolean;
  errorMessage?: string | null;
  consoleOutput?: string | null;
  outputParameters?: { name: string; value?: unknown }[] | null;
  changedFiles?: string[] | null;
}

const executionIds = ids<"sessionId" | "fingerprint">("sessions/{sessionId}/executions/{fingerprint}");

/** How long a cancelled execution may take to say so. */
const endingSeconds = 60;
const unknown = "whether the code was executed";

export const sessionExecution = defineResource({
  token: "mlserver:SessionExecution",
  doc: "An execution of code in a session, once for what it is made of: other code, parameters, another session or trigger execute it anew, and nothing else does. The server stores nothing to find it by: when its answer is lost it fails, and only another trigger executes it again. An interrupted up, or the end of the time that customTimeouts gives (30 minutes by default), cancels it. Deleting it undoes nothing.",
  source: "Machine Learning Server 9.3.0, core APIs, Session Management",
  platform: mlserver,
  inputs,
  outputs,
  id: executionIds,
  identity: { kind: "none", unknown, id: idOf },
  async create(request) {
    const { client, inputs, signal, timeout } = request;
    const { sessionId, code, inputParameters = {}, outputParameters } = inputs;
    const body = {
      code,
      inputParameters: Object.entries(inputParameters).map(([name, value]) => ({ name, value })),
      outputParameters,
    };
    const answer = await cancelling(client, sessionId, signal, timeout, () =>
      change<Answer | undefined>(client, {
        method: "POST",
        url: sessionPath(sessionId, "execute"),
        body,
        signal,
        within: timeout + endingSeconds,
      }),
    );
    return { id: idOf(request), outputs: outputsOf(answer) };
  },
  async read({ id, state }) {
    if (state.code === undefined)
      throw new MlopsError({
        kind: "unsupported",
        message: `${id} cannot be imported: the server tells nothing of an execution`,
        next: "getSessionHistory and getSessionConsoleOutput tell what was executed in the session",
      });
    const { success, errorMessage, consoleOutput } = state;
    const reason =
      success === undefined
        ? `${unknown} is unknown: its answer was lost`
        : `${errorMessage ?? "the server gives no reason"}\n  It printed:\n${String(consoleOutput).replace(/^/gm, "    ")}\n `;
    return {
      inputs: pick(inputs, state),
      outputs: pick(outputs, state),
      status: success === true ? { kind: "ready" } : { kind: "failed", reason },
    };
  },
  delete: async () => "kept",
  failureIsFinal: true,
});

function idOf({ inputs: made, owner }: { inputs: z.infer<typeof inputs>; owner: string }): string {
  return executionIds.of({ sessionId: made.sessionId, fingerprint: fingerprint(owner, made) });
}

function outputsOf(answer: Answer = {}): Json {
  const { success, errorMessage, consoleOutput, outputParameters, changedFiles } = answer;
  return {
    success: success ?? !errorMessage,
    errorMessage: errorMessage || undefined,
    consoleOutput: consoleOutput ?? "",
    result: Object.fromEntries((outputParameters ?? []).map(({ name, value }) => [name, value ?? null])),
    changedFiles: changedFiles ?? [],
  };
}

/** How long a request to cancel may take. */
const cancellationMs = 30_000;

/** Asks the server to cancel what is executed when the user does, or when its time is over; then it answers soon. */
async function cancelling<T>(
  client: MlserverClient,
  sessionId: string,
  signal: AbortSignal,
  seconds: number,
  execute: () => Promise<T>,
): Promise<T> {
  const cancel = () => {
    // Not guaranteed to work, says the document: whatever becomes of it, the execution's own answer is waited for.
    const url = sessionPath(sessionId, "cancel");
    // A signal of its own: the user's has just said that nothing else is to be sent.
    const signal = AbortSignal.timeout(cancellationMs);
    client.send({ method: "POST", url, repeatable: true, signal }).catch(() => {});
  };
  const timer = setTimeout(cancel, seconds * 1000);
  signal.addEventListener("abort", cancel);
  try {
    return await execute();
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", cancel);
  }
}
