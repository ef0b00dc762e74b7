import type { Service } from "./model";
import { parametersSchema } from "./parameters";

type Json = Record<string, unknown>;

const ref = (name: string): Json => ({ $ref: `#/definitions/${name}` });
const text = (description?: string): Json => ({ type: "string", ...(description ? { description } : {}) });
const texts = (description?: string): Json => ({
  type: "array",
  items: text(),
  ...(description ? { description } : {}),
});
const ok = (schema?: Json, status = "200"): Json => ({
  [status]: { description: status === "202" ? "Accepted" : "OK", ...(schema ? { schema } : {}) },
  default: { description: "Unexpected error.", schema: ref("Error") },
});
const inPath = (name: string, type = "string"): Json => ({ name, in: "path", required: true, type });
const inBody = (name: string, schema: Json): Json => ({ name, in: "body", required: true, schema });

/** The document that the server generates at `/api/{name}/{version}/swagger.json`. */
export function serviceSwagger(service: Service): Json {
  const root = `/api/${service.name}/${service.version}`;
  const operation = (operationId: string, responses: Json, parameters: Json[] = []): Json => ({
    operationId,
    tags: [service.name],
    parameters,
    responses,
    security: [{ Bearer: [] }],
  });
  const login = (operationId: string, parameter: Json): Json => ({
    operationId,
    tags: ["User"],
    parameters: [parameter],
    responses: ok(ref("AccessTokenResponse")),
  });
  const execution = inPath("executionId");
  const parallel = { name: "parallelCount", in: "query", required: false, type: "integer", format: "int32" };
  const partial = { name: "showPartialResults", in: "query", required: false, type: "boolean" };
  return {
    swagger: "2.0",
    info: { title: service.name, version: service.version, description: service.description ?? "" },
    schemes: ["http", "https"],
    consumes: ["application/json"],
    produces: ["application/json"],
    securityDefinitions: { Bearer: { type: "apiKey", name: "Authorization", in: "header" } },
    tags: [{ name: service.name, description: service.description ?? "" }],
    paths: {
      "/login": { post: login("login", inBody("loginRequest", ref("LoginRequest"))) },
      "/login/refreshToken": {
        post: login("renewToken", inBody("renewTokenRequest", ref("RenewTokenRequest"))),
        delete: login("revokeRefreshToken", {
          name: "refreshToken",
          in: "query",
          required: true,
          type: "string",
        }),
      },
      [root]: {
        post: operation(service.operationId ?? "ConsumeWebService", ok(ref("WebServiceResult")), [
          inBody("WebServiceParameters", ref("InputParameters")),
        ]),
      },
      [`${root}/batch`]: {
        get: operation("GetBatchExecutions", ok(texts())),
        post: operation("StartBatchExecution", ok(ref("StartBatchExecutionResponse"), "202"), [
          inBody("BatchWebServiceParameters", { type: "array", items: ref("InputParameters") }),
          parallel,
        ]),
      },
      [`${root}/batch/{executionId}`]: {
        get: operation("GetBatchExecutionStatus", ok(ref("BatchWebServiceResult")), [execution, partial]),
        delete: operation("CancelAndDeleteBatchExecution", ok(texts()), [execution]),
      },
      [`${root}/batch/{executionId}/{index}/files`]: {
        get: operation("GetBatchExecutionFiles", ok(texts()), [execution, inPath("index", "integer")]),
      },
      [`${root}/batch/{executionId}/{index}/files/{fileName}`]: {
        get: operation("GetBatchExecutionFile", ok({ type: "file" }), [
          execution,
          inPath("index", "integer"),
          inPath("fileName"),
        ]),
      },
    },
    definitions: {
      InputParameters: parametersSchema(service.inputParameterDefinitions),
      OutputParameters: parametersSchema(service.outputParameterDefinitions),
      ...fixedDefinitions,
    },
  };
}

const object = (properties: Json): Json => ({ type: "object", properties });
const count = { type: "integer", format: "int32" };

const fixedDefinitions: Json = {
  WebServiceResult: object({
    success: { type: "boolean", description: "Whether the execution succeeded." },
    errorMessage: text("Errors of the execution."),
    consoleOutput: text("Console output of the execution."),
    changedFiles: texts("Names of the files modified by the execution."),
    outputParameters: ref("OutputParameters"),
    outputFiles: { type: "object", additionalProperties: text("The file's content in base64.") },
  }),
  StartBatchExecutionResponse: object({ batchExecutionId: text("Id of the asynchronous execution.") }),
  BatchWebServiceResult: object({
    state: { type: "string", enum: ["pending", "inProgress", "ready", "complete"] },
    completedItemCount: count,
    totalItemCount: count,
    parallelCount: count,
    batchExecutionResults: { type: "array", items: ref("WebServiceResult") },
  }),
  LoginRequest: object({ username: text(), password: text() }),
  RenewTokenRequest: object({ refreshToken: text() }),
  AccessTokenResponse: object({
    token_type: text(),
    access_token: text(),
    expires_on: text(),
    refresh_token: text(),
  }),
  Error: object({ message: text(), link: text(), exceptionType: text() }),
};
