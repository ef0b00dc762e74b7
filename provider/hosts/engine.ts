import * as http2 from "node:http2";
import { credentials } from "@grpc/grpc-js";
import { EngineClient } from "@pulumi/pulumi/proto/engine_grpc_pb";
import { LogRequest, LogSeverity } from "@pulumi/pulumi/proto/engine_pb";

export type Severity = "info" | "warning" | "error" | "debug";

const severities: Record<Severity, LogSeverity> = {
  debug: LogSeverity.DEBUG,
  info: LogSeverity.INFO,
  warning: LogSeverity.WARNING,
  error: LogSeverity.ERROR,
};

/** The way back to the engine: messages, and the news of its death. */
export class Engine {
  private client: EngineClient | undefined;

  constructor(private readonly address: string | undefined) {}

  /** @param urn the resource that it concerns; without one it is shown for the stack */
  log(severity: Severity, message: string, urn = "", ephemeral = false): void {
    if (!this.address) return;
    this.client ??= new EngineClient(this.address, credentials.createInsecure());
    const request = new LogRequest();
    request.setSeverity(severities[severity]);
    request.setMessage(message);
    request.setUrn(urn);
    request.setStreamid(0);
    request.setEphemeral(ephemeral);
    // A message that cannot be shown is no reason to fail.
    this.client.log(request, () => {});
  }

  /** A status line that the next one replaces. */
  progress(message: string, urn = ""): void {
    this.log("info", message, urn, true);
  }

  /**
   * Calls back once when the engine is gone. A killed engine leaves its providers running; its connection closes within
   * milliseconds.
   */
  onDeath(callback: () => void): void {
    if (!this.address) return;
    const session = http2.connect(`http://${this.address}`);
    session.on("error", () => {});
    session.on("close", callback);
    session.unref();
  }
}
