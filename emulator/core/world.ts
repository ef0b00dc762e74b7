import type { Blobs } from "./blobs";
import type { Clock } from "./clock";
import type { Faults } from "./faults";
import type { Limits } from "./limits";
import type { RequestLog } from "./requests";
import type { Responses } from "./responses";
import type { Store } from "./store";
import type { Tokens } from "./tokens";

/** Everything that a route handler needs. */
export interface World {
  /** Upper bound of every page of a list; absent means the platform's own. */
  readonly pageSize: number | undefined;
  readonly store: Store;
  readonly blobs: Blobs;
  readonly clock: Clock;
  readonly tokens: Tokens;
  readonly faults: Faults;
  readonly limits: Limits;
  readonly requests: RequestLog;
  readonly responses: Responses;
  /** Operation ids of all routes. */
  readonly operations: Set<string>;
  /** Base URL of an app, by `"<platform>.<role>"`; known once all ports listen. */
  url(role: string): string;
}
