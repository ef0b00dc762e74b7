import type { Json } from "../../../provider/core/values";
import type { Entry } from "../entry";
import { storeSessions } from "./mlserver";

const sessionId = "5d4b1f0e-0000-4000-8000-000000000003";
const other = "5d4b1f0e-0000-4000-8000-000000000004";

const complete = {
  sessionId,
  code: "y = x + 1",
  inputParameters: { names: ["a", "b"], x: 5 },
  outputParameters: ["x", "names"],
  trigger: "first",
};

export const sessionExecution: Entry = {
  token: "mlserver:SessionExecution",
  prepare(lane) {
    storeSessions(lane, sessionId, other);
    return {};
  },
  minimal: () => ({ sessionId, code: "1" }),
  complete: () => complete,
  collection: "mlserver/executions",
  // Where it was executed.
  object: (id) => `mlserver/sessions/${id.split("/")[1]}`,
  create: [
    {
      method: "POST",
      path: `/sessions/${sessionId}/execute`,
      body: {
        code: "y = x + 1",
        inputParameters: [
          { name: "names", value: ["a", "b"] },
          { name: "x", value: 5 },
        ],
        outputParameters: ["x", "names"],
      },
    },
  ],
  delete: [],
  updates: {},
  replacements: {
    trigger: { trigger: "second" },
    "no trigger": { trigger: undefined },
    code: { code: "y = x + 2" },
    inputParameters: { inputParameters: { x: 6, names: [] } },
    outputParameters: { outputParameters: ["x"] },
    sessionId: { sessionId: other },
  },
  drifts: {},
  generated: {
    without: ["sessionId"],
    // What is asked for must be there.
    valid: ({ inputParameters = {}, ...random }) => ({
      ...random,
      inputParameters,
      outputParameters: Object.keys(inputParameters as Json),
    }),
  },
  notApplicable: {
    drift: "Session Management: no operation tells of an execution, and none changes what was executed",
    import: "Session Management: an execution has no id, and no operation tells of it",
    rollback: "Session Management: an execution is never changed",
    delete: "Session Management: nothing undoes an execution: neither refresh nor delete asks the server",
  },
};
