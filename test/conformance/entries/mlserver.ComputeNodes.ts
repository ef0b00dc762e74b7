import type { Entry, Expected } from "../entry";

/** The node that every server begins with: what else is deployed runs there. */
const first = "http://localhost:12805";
const path = "/computenodes";

const complete = { entries: [first, "http://10.0.0.1-2:12805"], exclusive: true };
const fewer = [first, "http://10.0.0.1:12805-12806"];

const set = (entries: string[]): Expected[] => [{ method: "POST", path, body: { entries } }];

export const computeNodes: Entry = {
  token: "mlserver:ComputeNodes",
  minimal: () => ({ entries: [first, "http://10.0.0.9"] }),
  complete: () => complete,
  collection: "mlserver/settings",
  live: ({ entries }) => (entries as string[]).some((entry) => entry !== first),
  object: () => "mlserver/settings/computeNodes",
  common: true,
  create: set(complete.entries),
  delete: [{ method: "DELETE", path, body: { entries: complete.entries } }],
  updates: {
    entries: { to: { entries: fewer }, requests: set(fewer) },
    // From now on others may add theirs.
    exclusive: { to: { exclusive: false }, requests: [] },
    "not exclusive, and other entries": {
      to: { entries: fewer, exclusive: false },
      requests: [
        { method: "DELETE", path, body: { entries: ["http://10.0.0.1-2:12805"] } },
        { method: "PUT", path, body: { entries: ["http://10.0.0.1:12805-12806"] } },
      ],
    },
  },
  replacements: {},
  equivalents: {
    "in another order, without ranges": () => ({
      ...complete,
      entries: ["http://10.0.0.2:12805", "http://10.0.0.1:12805/", first],
    }),
    "other casing": () => ({ ...complete, entries: ["HTTP://LOCALHOST:12805", "http://10.0.0.1-2:12805"] }),
  },
  drifts: {
    entries: { object: { entries: [first, "http://10.0.0.1-2:12805", "http://10.0.0.7:12805"] } },
    "one node is missing": { object: { entries: [first, "http://10.0.0.1:12805"] }, path: "entries" },
  },
  // There is one list: programs that are deployed together must mean the same.
  generated: { without: ["entries"], valid: (random) => random },
  rollback: { operation: "mlserver_compute_nodes_set", change: "entries" },
};
