import type { FastifyRequest } from "fastify";
import { badRequest } from "./errors";

/** Versions of Microsoft.MachineLearningServices that are answered. */
const supported = [
  "2018-03-01-preview",
  "2018-11-19",
  "2019-05-01",
  "2019-06-01",
  "2019-11-01",
  "2020-01-01",
  "2020-02-18-preview",
  "2020-03-01",
  "2020-04-01",
  "2020-05-01-preview",
  "2020-05-15-preview",
  "2020-06-01",
  "2020-08-01",
  "2020-09-01-preview",
  "2021-01-01",
  "2021-03-01-preview",
  "2021-04-01",
  "2021-07-01",
  "2022-01-01-preview",
  "2022-02-01-preview",
  "2022-05-01",
  "2022-06-01-preview",
  "2022-10-01",
  "2022-10-01-preview",
  "2022-12-01-preview",
  "2023-02-01-preview",
  "2023-04-01",
  "2023-04-01-preview",
  "2023-06-01-preview",
  "2023-08-01-preview",
  "2023-10-01",
  "2024-01-01-preview",
  "2024-04-01",
  "2024-04-01-preview",
  "2024-07-01-preview",
  "2024-10-01",
  "2024-10-01-preview",
  "2025-01-01-preview",
  "2025-04-01",
  "2025-04-01-preview",
  "2025-06-01",
  "2025-07-01-preview",
  "2025-09-01",
];

/** How bodies look in an api-version. */
export interface Version {
  text: string;
  /** The shape of 2019-11-01; later ones have the shape of 2025-09-01. */
  legacy: boolean;
  /** Scale settings are patched at `properties.properties.scaleSettings`, not `properties.scaleSettings`. */
  nestedPatch: boolean;
  preview: boolean;
}

const versionOf = (text: string): Version => ({
  text,
  legacy: text < "2020-09-01",
  nestedPatch: text >= "2021-07-01",
  preview: text.endsWith("-preview"),
});

/** The request's api-version; Microsoft.Resources has its own and takes any date. */
export function apiVersion(request: FastifyRequest): Version {
  const text = (request.query as Record<string, unknown>)["api-version"];
  if (typeof text !== "string" || text === "") {
    throw badRequest(
      "MissingApiVersionParameter",
      `The api-version query parameter (?api-version=) is required for all requests. The supported versions are '${supported.join(",")}'.`,
    );
  }
  const isMachineLearning = /\/providers\/microsoft\.machinelearningservices\//i.test(request.url);
  const known = isMachineLearning
    ? supported.includes(text.toLowerCase())
    : /^20(1[4-9]|2\d)-\d\d-\d\d(-preview)?$/.test(text);
  if (!known) {
    throw badRequest(
      "InvalidApiVersionParameter",
      `The api-version '${text}' is invalid. The supported versions are '${supported.join(",")}'.`,
    );
  }
  return versionOf(text.toLowerCase());
}
