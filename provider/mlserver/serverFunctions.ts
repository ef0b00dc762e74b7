import { z } from "zod";
import { defineFunction } from "../core/define";
import { MlopsError } from "../core/errors";
import { field } from "../core/fields";
import { mlserver } from "./client";

const json = z.record(z.string(), z.unknown());

export const getStatus = defineFunction({
  token: "mlserver:getStatus",
  doc: "The health of the server: its compute nodes, authentication and database.",
  source: "Machine Learning Server 9.3.0, core APIs, Status",
  platform: mlserver,
  inputs: z.strictObject({}),
  outputs: z.object({
    statusCode: field(z.enum(["pass", "warn", "fail"]), { doc: "Health of the whole: pass, warn or fail." }),
    details: field(json.optional(), { doc: "What the server says of itself." }),
    components: field(json.optional(), {
      doc: "Health of the parts by name, each with its own statusCode, details and components.",
    }),
  }),
  async invoke({ client, signal }) {
    const { statusCode, details, components } = await client.send<{
      statusCode: "pass" | "warn" | "fail";
      details?: Record<string, unknown> | null;
      components?: Record<string, unknown> | null;
    }>({ method: "GET", url: "/status", signal });
    return { statusCode, details: details ?? undefined, components: components ?? undefined };
  },
});

export const getComputeNodes = defineFunction({
  token: "mlserver:getComputeNodes",
  doc: "The compute nodes that all web nodes share.",
  source: "Machine Learning Server 9.3.0, core APIs, Configuration",
  platform: mlserver,
  inputs: z.strictObject({}),
  outputs: z.object({
    computeNodes: field(z.array(z.string()), {
      doc: "Their URIs, or ranges of them such as http://1.1.1.1:10-12, as they were entered.",
    }),
  }),
  async invoke({ client, signal }) {
    const answer = await client.send<{ computeNodes?: string[] | string | null } | undefined>({
      method: "GET",
      url: "/computenodes",
      signal,
    });
    // The document's schema prints one text, its example and the official description have a list.
    return { computeNodes: [answer?.computeNodes ?? []].flat() };
  },
});

const published = "https://microsoft.github.io/deployr-api-docs/swagger";

export const getCoreSwagger = defineFunction({
  token: "mlserver:getCoreSwagger",
  doc: "The Swagger document of the core APIs themselves, as Microsoft publishes it for each version: what clients of the server are generated from. It does not come from the server, and no credential is sent for it.",
  source: "Machine Learning Server 9.3.0, Swagger documents of the core APIs",
  platform: mlserver,
  inputs: z.strictObject({
    version: field(
      z
        .string()
        .regex(/^\d+\.\d+\.\d+$/)
        .default("9.3.0"),
      {
        doc: "Version of the product, such as 9.3.0. Default: 9.3.0.",
        form: "a version of three numbers, such as 9.3.0",
      },
    ),
    product: field(z.enum(["mlserver", "rserver"]).default("mlserver"), {
      doc: "mlserver for Machine Learning Server, rserver for its predecessor R Server. Default: mlserver.",
    }),
    baseUrl: field(
      z
        .string()
        .regex(/^https?:\/\/[^\s?#]+$/)
        .default(published),
      {
        form: "an http(s) URL without query",
        doc: `Where the documents are, for copies of them in closed networks. Default: ${published}.`,
      },
    ),
  }),
  outputs: z.object({
    swagger: field(json, { doc: "The document (Swagger 2.0)." }),
    swaggerUrl: field(z.string(), { doc: "Where it was found." }),
  }),
  async invoke({ client, inputs: { version, product, baseUrl }, signal }) {
    const swaggerUrl = `${baseUrl.replace(/\/+$/, "")}/${product}-swagger-${version}.json`;
    const swagger = await client.send<Record<string, unknown> | undefined>({
      method: "GET",
      url: swaggerUrl,
      anonymous: true,
      signal,
      next: {
        notFound:
          "check version and product: R Server ended with 9.1.0, Machine Learning Server began with 9.2.1",
        unavailable: "check the network and baseUrl, then try again",
      },
    });
    if (swagger?.swagger !== undefined) return { swagger, swaggerUrl };
    throw new MlopsError({
      kind: "failed",
      message: `${swaggerUrl} answers something else than a Swagger document`,
      next: "check baseUrl",
    });
  },
});
