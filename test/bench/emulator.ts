/** An emulator for one run of one side, and what it was asked. */
import * as http from "node:http";
import { type Connection, startEmulator } from "../../tools/sandbox";

/** Requests by method; those that sign in stand apart. */
export type Requests = Record<string, number>;

interface Logged {
  method: string;
  path: string;
}

export class Platform {
  private constructor(
    readonly connection: Connection,
    private readonly end: () => Promise<void>,
  ) {}

  static async start(root: string, speed: number): Promise<Platform> {
    const { connection, stop } = await startEmulator(root, speed);
    return new Platform(connection, stop);
  }

  stop(): Promise<void> {
    return this.end();
  }

  /** What was asked since the last time. */
  async requests(): Promise<Requests> {
    const logged = JSON.parse(await this.control("GET")) as Logged[];
    await this.control("DELETE");
    const counts: Requests = {};
    for (const { method, path } of logged) {
      const kind = /oauth2|openid-configuration|\/identity\/token|\/login/.test(path) ? "sign-in" : method;
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    return counts;
  }

  private control(method: string): Promise<string> {
    return new Promise((done, fail) => {
      const request = http.request(`${this.connection.control}/requests`, { method }, (response) => {
        let text = "";
        response.on("data", (chunk) => {
          text += chunk;
        });
        response.on("end", () => done(text));
      });
      request.on("error", fail);
      request.end();
    });
  }
}

export function total(requests: Requests): number {
  return Object.entries(requests)
    .filter(([kind]) => kind !== "sign-in")
    .reduce((sum, [, count]) => sum + count, 0);
}
