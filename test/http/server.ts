import * as http from "node:http";
import type { AddressInfo } from "node:net";

export interface Seen {
  method: string;
  url: string;
  headers: http.IncomingHttpHeaders;
  body: string;
}

export type Reply = (response: http.ServerResponse, seen: Seen) => void;

/** A server whose replies a test lays out, one for each request; the last one stays. */
export class Server {
  readonly seen: Seen[] = [];
  replies: Reply[] = [json(200, {})];
  port = 0;
  private readonly server = http.createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const seen = { method: request.method ?? "", url: request.url ?? "", headers: request.headers, body };
    this.seen.push(seen);
    const reply = this.replies[Math.min(this.seen.length, this.replies.length) - 1] as Reply;
    reply(response, seen);
  });

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async listen(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(this.port, "127.0.0.1", resolve));
    this.port = (this.server.address() as AddressInfo).port;
    return this;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Reply {
  return (response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
  };
}

/** The connection breaks before anything of an answer has come. */
export const reset: Reply = (response) => {
  response.socket?.resetAndDestroy();
};

/** The connection breaks in the middle of the answer. */
export const cut: Reply = (response) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": "100" });
  response.write('{"half":', () => response.socket?.destroy());
};

/** The answer ends as it should, but what is in it does not. */
export const half: Reply = (response) => {
  response.writeHead(200, { "content-type": "application/json" }).end('{"half":');
};

/** No answer at all. */
export const silence: Reply = () => {};
