import { randomBytes, randomUUID } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { World } from "../core";
import { caller } from "./auth";
import { gone, notFound } from "./errors";
import { type Execution, execute, remember } from "./execution";
import type { Session, Workspace } from "./model";
import { sendString } from "./replies";
import { executeBody, sessionBody } from "./schemas";
import { loadableSnapshot } from "./snapshots";
import type { User } from "./users";

interface SessionPath {
  id: string;
}
interface NewSession {
  name?: string;
  snapshotId?: string;
  runtimeType?: "R" | "Python";
}

/** The live sessions, each seen by its user only. */
export class Sessions {
  private readonly sessions;

  constructor(world: World) {
    this.sessions = world.store.collection<Session>("mlserver/sessions");
  }

  of(user: User): Session[] {
    return this.sessions.list().filter((session) => session.owner === user.name && session.gone !== true);
  }

  find(request: FastifyRequest): Session {
    const session = this.known(request);
    if (session.gone) throw notFound("Session not found.");
    return session;
  }

  /** As `find`, for the one call that tells a lost session from an unknown one. */
  findOrGone(request: FastifyRequest): Session {
    const session = this.known(request);
    if (session.gone) throw gone("The session is gone.");
    return session;
  }

  put(session: Session): void {
    this.sessions.put(session.id, session);
  }

  delete(session: Session): void {
    this.sessions.delete(session.id);
  }

  private known(request: FastifyRequest): Session {
    const session = this.sessions.get((request.params as SessionPath).id);
    if (session?.owner !== caller(request).name) throw notFound("Session not found.");
    return session;
  }
}

/** Life of a session, and what is executed in it. */
export function sessionRoutes(app: FastifyInstance, world: World, sessions: Sessions): void {
  app.get("/sessions", { config: { operation: "mlserver_sessions_list" } }, (request) =>
    sessions
      .of(caller(request))
      .map(({ id, name, owner, runtimeType }) => ({ id, name, owner, runtimeType })),
  );

  app.post<{ Body: NewSession }>(
    "/sessions",
    { config: { operation: "mlserver_sessions_create" }, schema: { body: sessionBody } },
    (request, reply) => {
      const { name = randomBytes(11).toString("base64url"), snapshotId, runtimeType = "R" } = request.body;
      const user = caller(request);
      const start: Workspace = snapshotId
        ? loadableSnapshot(world, snapshotId, user, runtimeType)
        : { files: {}, objects: {} };
      const id = randomUUID();
      const { files, objects } = start;
      sessions.put({
        id,
        name,
        owner: user.name,
        runtimeType,
        history: [],
        consoleOutput: "",
        files,
        objects,
      });
      return reply.status(201).send({ sessionId: id });
    },
  );

  for (const [path, operation] of [
    ["/sessions/:id", "mlserver_sessions_delete"],
    ["/sessions/:id/force", "mlserver_sessions_force_delete"],
  ] as const) {
    app.delete(path, { config: { operation } }, (request, reply) => {
      sessions.delete(sessions.find(request));
      return sendString(reply, "Session closed.");
    });
  }

  app.post(
    "/sessions/:id/cancel",
    { config: { operation: "mlserver_sessions_cancel" } },
    (request, reply) => {
      sessions.find(request);
      return sendString(reply, "Execution cancelled.");
    },
  );

  app.post<{ Params: SessionPath; Body: Execution }>(
    "/sessions/:id/execute",
    { config: { operation: "mlserver_session_execute" }, schema: { body: executeBody } },
    (request, reply) => {
      const { status, body, session } = execute(world, sessions.find(request), request);
      sessions.put(session);
      remember(world, { session: session.id, ...request.body });
      return reply.status(status).send(body);
    },
  );

  app.get(
    "/sessions/:id/console-output",
    { config: { operation: "mlserver_session_console_output_get" } },
    (request) => ({ consoleOutput: sessions.find(request).consoleOutput }),
  );

  app.get(
    "/sessions/:id/history",
    { config: { operation: "mlserver_session_history_get" } },
    (request) => sessions.find(request).history,
  );
}
