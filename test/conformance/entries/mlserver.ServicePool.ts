import type { Entry } from "../entry";
import { storeService } from "./mlserver";

const path = "/services/add/1.0/pool";
const complete = { serviceName: "add", serviceVersion: "1.0", initialPoolSize: 1, maxPoolSize: 4 };
const sized = (InitialPoolSize: number, MaxPoolSize?: number) =>
  [
    { method: "POST", path, body: { InitialPoolSize, ...(MaxPoolSize !== undefined && { MaxPoolSize }) } },
  ] as const;

export const servicePool: Entry = {
  token: "mlserver:ServicePool",
  prepare(lane) {
    storeService(lane, "add/1.0");
    storeService(lane, "add/2.0");
    return {};
  },
  minimal: () => ({ serviceName: "add", serviceVersion: "1.0" }),
  complete: () => complete,
  collection: "mlserver/services",
  // A pool is a part of its service.
  live: ({ pool }) => pool !== null,
  object: (id) => `mlserver/services/${id.replace(/\/pool$/, "")}`,
  create: sized(1, 4),
  delete: [{ method: "DELETE", path }],
  updates: {
    maxPoolSize: { to: { maxPoolSize: 8 }, requests: sized(1, 8) },
    initialPoolSize: { to: { initialPoolSize: 2 }, requests: sized(2, 4) },
    "no maxPoolSize": { to: { maxPoolSize: undefined }, requests: sized(1) },
  },
  replacements: { serviceVersion: { serviceVersion: "2.0" } },
  drifts: {},
  generated: {
    without: ["serviceName", "serviceVersion", "maxPoolSize"],
    valid: (random) => ({ ...random, serviceName: "add", serviceVersion: "1.0" }),
  },
  notApplicable: {
    drift: "Service Pools: the status has no sizes, and nothing else of a pool can change",
    import:
      "Service Pools: a pool is a part of its service, without which it cannot be made again; its import is tested with the resource",
    rollback: "Service Pools: the status has no sizes: that they were taken back cannot be seen",
  },
};
