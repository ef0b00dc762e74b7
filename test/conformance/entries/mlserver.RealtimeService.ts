import type { Entry } from "../entry";
import { writeFiles } from "./mlserver";

const path = "/realtime-services/forecast/v1.0";
/** Forms are not in the emulator's log: that the right parts are sent is shown by what the service has then. */
const patched = [{ method: "PATCH", path }] as const;

const complete = {
  name: "forecast",
  version: "v1.0",
  model: "first.bin",
  description: "Who will leave",
  operationId: "predict",
};

export const realtimeService: Entry = {
  token: "mlserver:RealtimeService",
  prepare(lane) {
    writeFiles(lane);
    return {};
  },
  minimal: () => ({ name: "small", version: "1", model: "first.bin" }),
  complete: () => complete,
  collection: "mlserver/services",
  object: (id) => `mlserver/services/${id}`,
  create: [{ method: "POST", path }],
  delete: [{ method: "DELETE", path: "/services/forecast/v1.0" }],
  updates: {
    description: { to: { description: "Who stays" }, requests: patched },
    "no description": { to: { description: undefined }, requests: patched },
    operationId: { to: { operationId: "score" }, requests: patched },
    model: { to: { model: "second.bin" }, requests: patched },
  },
  replacements: { name: { name: "loyal" }, version: { version: "v2.0" } },
  equivalents: { "the same model elsewhere": () => ({ ...complete, model: "copy.bin" }) },
  drifts: {
    description: { object: { description: "other" } },
    operationId: { object: { operationId: "other" } },
  },
  untold: ["model"],
  generated: { without: ["model"], valid: (random) => ({ ...random, model: "first.bin" }) },
  rollback: { operation: "mlserver_realtime_services_patch", change: "description" },
};
