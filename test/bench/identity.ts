/** A managed identity's token endpoint, as Azure's App Service has it: it hands out the emulator's own tokens. */

import { readFileSync } from "node:fs";
import * as http from "node:http";
import * as https from "node:https";
import type { AddressInfo } from "node:net";
import type { Connection } from "../../tools/sandbox";

export class IdentityEndpoint {
  private constructor(private readonly server: http.Server) {}

  static async start({ azure, ca }: Connection): Promise<IdentityEndpoint> {
    const server = http.createServer((request, response) => {
      const resource = new URL(request.url ?? "", "http://local").searchParams.get("resource");
      issue(azure, ca, resource ?? "https://management.azure.com").then(
        ({ access_token, expires_in }) => {
          const expires_on = String(Math.floor(Date.now() / 1000) + expires_in);
          response.setHeader("Content-Type", "application/json");
          response.end(JSON.stringify({ access_token, expires_on, resource, token_type: "Bearer" }));
        },
        (error) => {
          response.statusCode = 500;
          response.end(String(error));
        },
      );
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    return new IdentityEndpoint(server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/token`;
  }

  stop(): void {
    this.server.close();
  }
}

function issue(
  { login, tenantId, clientId, clientSecret }: Connection["azure"],
  ca: string,
  resource: string,
): Promise<{ access_token: string; expires_in: number }> {
  const form = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: clientId,
    client_secret: clientSecret,
    scope: `${resource.replace(/\/$/, "")}/.default`,
  });
  return new Promise((done, fail) => {
    const options = {
      method: "POST",
      ca: readFileSync(ca),
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
    };
    const request = https.request(`${login}/${tenantId}/oauth2/v2.0/token`, options, (response) => {
      let text = "";
      response.on("data", (chunk) => {
        text += chunk;
      });
      response.on("end", () =>
        response.statusCode === 200
          ? done(JSON.parse(text))
          : fail(new Error(`${response.statusCode}: ${text}`)),
      );
    });
    request.on("error", fail);
    request.end(form.toString());
  });
}
