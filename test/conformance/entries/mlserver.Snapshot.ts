import { ANY, type Entry } from "../entry";
import { sessionId, storeSessions } from "./mlserver";

const other = "5d4b1f0e-0000-4000-8000-000000000002";
const complete = { sessionId, name: "prepared", trigger: "first", retain: false };

export const snapshot: Entry = {
  token: "mlserver:Snapshot",
  prepare(lane) {
    storeSessions(lane, sessionId, other);
    return {};
  },
  minimal: () => ({ sessionId, name: "small" }),
  complete: () => complete,
  collection: "mlserver/snapshots",
  object: (id) => `mlserver/${id}`,
  parent: () => `mlserver/sessions/${sessionId}`,
  create: [{ method: "POST", path: `/sessions/${sessionId}/snapshot`, body: { name: ANY } }],
  delete: [{ method: "DELETE", path: "/snapshots/*" }],
  // Only the program knows it.
  updates: { retain: { to: { retain: true }, requests: [] } },
  replacements: {
    trigger: { trigger: "second" },
    sessionId: { sessionId: other },
    name: { name: "other" },
  },
  drifts: {},
  untold: ["sessionId", "retain"],
  retain: { retain: true },
  generated: { without: ["sessionId", "retain"], valid: (random) => ({ ...random, sessionId }) },
  notApplicable: {
    drift: "Snapshots: there is no operation that changes one",
    rollback: "Snapshots: there is no operation that changes one",
  },
};
