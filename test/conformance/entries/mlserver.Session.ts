import { ANY, type Entry } from "../entry";
import { storeSnapshots } from "./mlserver";

const complete = { name: "prep", runtimeType: "Python", snapshotId: "first", force: true };

export const session: Entry = {
  token: "mlserver:Session",
  prepare: (lane) => storeSnapshots(lane, "first", "second"),
  minimal: () => ({ name: "small" }),
  complete: () => complete,
  collection: "mlserver/sessions",
  object: (id) => `mlserver/${id}`,
  create: [
    { method: "POST", path: "/sessions", body: { name: ANY, runtimeType: "Python", snapshotId: "first" } },
  ],
  delete: [{ method: "DELETE", path: "/sessions/*/force" }],
  updates: {
    snapshotId: {
      to: { snapshotId: "second" },
      requests: [{ method: "POST", path: "/sessions/*/loadsnapshot/second" }],
    },
    // Only the program knows it.
    force: { to: { force: false }, requests: [] },
  },
  replacements: {
    name: { name: "other" },
    runtimeType: { runtimeType: "R", snapshotId: undefined },
  },
  drifts: {},
  untold: ["force"],
  generated: { without: ["snapshotId"], valid: (random) => random },
  notApplicable: {
    drift: "Session Management: there is no operation that changes a session's name or runtime",
    rollback: "Session Management: loadsnapshot is synchronous, and what it did cannot be read",
  },
};
