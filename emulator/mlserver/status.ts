import type { FastifyInstance } from "fastify";
import type { World } from "../core";
import { computeNodes } from "./nodes";

const nodeDetails = {
  rMaxPoolSize: 80,
  rActiveShellCount: 0,
  rCurrentPoolSize: 5,
  rCanOpenShell: "True",
  pythonMaxPoolSize: 80,
  pythonActiveShellCount: 0,
  pythonCurrentPoolSize: 5,
  pythonCanOpenShell: "True",
  apiVersion: "1.0",
  logPath: "/opt/microsoft/mlserver/9.3.0/o16n/Microsoft.MLServer.ComputeNode/logs",
};

const pass = (components: object | null, details: object) => ({ statusCode: "pass", components, details });

/** The health of the server, which has none to complain about: faults make it ill. */
export function statusRoutes(app: FastifyInstance, world: World): void {
  app.get("/status", { config: { operation: "mlserver_status_get" } }, () => {
    const nodes = computeNodes(world).map((uri) => [uri, pass(null, nodeDetails)]);
    return pass(
      {
        backends: pass(Object.fromEntries(nodes), {}),
        authentication: pass({ adminAccount: pass(null, {}) }, {}),
        database: pass(null, { type: "sqlite", name: "main", state: "Open" }),
      },
      { logPath: "/opt/microsoft/mlserver/9.3.0/o16n/Microsoft.MLServer.WebNode/logs" },
    );
  });
}
