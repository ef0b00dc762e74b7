import { parameterTypes } from "./model";

type Json = Record<string, unknown>;

const text = { type: "string" };
const texts = { type: "array", items: text };
const count = { type: "integer", minimum: 0 };
const runtimeType = { type: "string", enum: ["R", "Python"] };

const strict = (properties: Json, required: string[] = []): Json => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
});

const parameters = {
  type: "array",
  items: strict({ name: { type: "string", minLength: 1 }, type: { type: "string", enum: parameterTypes } }, [
    "name",
    "type",
  ]),
};

const serviceFields = {
  snapshotId: text,
  code: { type: "string", minLength: 1 },
  description: text,
  operationId: text,
  inputParameterDefinitions: parameters,
  outputParameterDefinitions: parameters,
  runtimeType,
  initCode: text,
  outputFileNames: texts,
};

/** Body of a publish request. */
export const publishBody = strict(serviceFields, ["code"]);
/** Body of a patch: the published schema marks `code` as required, published clients leave it out. */
export const patchBody = strict(serviceFields);
/** Body of a login. */
export const loginBody = strict({ username: text, password: text }, ["username", "password"]);
/** Body of a token renewal. */
export const renewBody = strict({ refreshToken: text }, ["refreshToken"]);
/** Query of a token revocation. */
export const revokeQuery = { type: "object", properties: { refreshToken: text }, required: ["refreshToken"] };
/** Body of a pool's create or update. */
export const poolBody = strict({ InitialPoolSize: count, MaxPoolSize: count });
/** Body of a new session. */
export const sessionBody = strict({ name: text, snapshotId: text, runtimeType });
/** Body of a session's execution. */
export const executeBody = strict(
  {
    code: text,
    inputParameters: { type: "array", items: strict({ name: text, value: {} }, ["name"]) },
    outputParameters: texts,
  },
  ["code"],
);
/** Body of a new snapshot. */
export const snapshotBody = strict({ name: text });
/** Body of every change of the compute nodes. */
export const nodesBody = strict({ entries: { type: "array", items: { type: "string", minLength: 1 } } }, [
  "entries",
]);
/** Inputs of a service: what they may be is told by the service itself. */
export const inputsBody = { type: "object" };
/** Records of a batch. */
export const recordsBody = { type: "array", items: { type: "object" } };
/** Query of a batch's start. */
export const batchQuery = {
  type: "object",
  properties: { parallelCount: { type: "string", pattern: "^[1-9][0-9]*$" } },
};
