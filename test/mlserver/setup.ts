import type { User } from "../../emulator/mlserver/users";
import type { Operation } from "../../provider/core/define";
import { MlserverClient } from "../../provider/mlserver/client";

/** Connections of one test, closed at its end. */
export class Connections {
  private readonly made: MlserverClient[] = [];

  constructor(private readonly url: () => string) {}

  connect({ name, password }: Pick<User, "name" | "password">): MlserverClient {
    const client = new MlserverClient({
      mlserverUrl: this.url(),
      mlserverUsername: name,
      mlserverPassword: password,
    });
    this.made.push(client);
    return client;
  }

  async close(): Promise<void> {
    for (const client of this.made.splice(0)) await client.close();
  }
}

export function requestOf(
  client: MlserverClient,
  owner = "us",
): Operation<MlserverClient> & { owner: string } {
  return { client, owner, signal: new AbortController().signal, progress: () => {} };
}
