import { randomUUID } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { pathOf, type World } from "../core";
import { badRequest } from "./errors";
import type { Session } from "./model";

interface NamedValue {
  name: string;
  value?: unknown;
}

/** Body of an execution. */
export interface Execution {
  code: string;
  inputParameters?: NamedValue[];
  outputParameters?: string[];
}

const success = {
  success: true,
  errorMessage: "",
  outputParameters: [] as NamedValue[],
  consoleOutput: "",
  changedFiles: [] as string[],
};

/**
 * Executes code in a session as far as that goes without an interpreter: inputs become objects, objects can be
 * asked back, anything else is what was registered on the control port.
 */
export function execute(world: World, session: Session, request: FastifyRequest<{ Body: Execution }>) {
  const { code, inputParameters = [], outputParameters = [] } = request.body;
  const inputs = inputParameters.map(({ name, value = null }) => [name, { value }]);
  const objects: Session["objects"] = { ...session.objects, ...Object.fromEntries(inputs) };

  const path = pathOf(request);
  const registered = world.responses.find("mlserver_session_execute", path);
  const { status = 200, body } = registered ?? { body: {} };
  const computed = registered ? success : fromWorkspace(path, objects, outputParameters);
  const reply = status < 300 ? { ...computed, ...(body as Partial<typeof success>) } : body;
  const { consoleOutput = "" } = reply as { consoleOutput?: string };
  return {
    status,
    body: reply,
    session: { ...session, objects, history: [...session.history, code], consoleOutput },
  };
}

/** Keeps what was executed, an object for each request: none shows it, it is for who looks at the emulated world. */
export function remember(world: World, asked: object): void {
  world.store.collection("mlserver/executions").put(randomUUID(), asked);
}

function fromWorkspace(path: string, objects: Session["objects"], names: string[]): typeof success {
  const outputs = names.map((name) => ({ name, ...objects[name] }));
  const missing = outputs.find((output) => !("value" in output));
  if (missing) {
    throw badRequest(
      `No response is registered for ${path}, and the session has no object '${missing.name}': POST {"operation":"mlserver_session_execute","path":"^${path}$","body":{"outputParameters":[{"name":"${missing.name}","value":0}]}} to the control port's /responses.`,
    );
  }
  return { ...success, outputParameters: outputs as NamedValue[] };
}
