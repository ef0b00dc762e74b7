/** What went wrong, as a closed set: what the lifecycle and the user can act on. */
export type ErrorKind =
  | "notFound"
  | "conflict"
  | "unauthorized"
  | "forbidden"
  | "invalid"
  | "throttled"
  | "unavailable"
  | "lost"
  | "failed"
  | "reverted"
  | "timeout"
  | "cancelled"
  | "unsupported";

export interface ErrorFacts {
  kind: ErrorKind;
  /** One sentence: what happened. */
  message: string;
  /** What the user can do next. */
  next?: string | undefined;
  /** What was tried: method and URL without query secrets. */
  operation?: string | undefined;
  /** HTTP status, where the platform answered. */
  status?: number | undefined;
  /** The platform's own error code. */
  code?: string | undefined;
  /** The platform's id of the request, for its support. */
  requestId?: string | undefined;
  cause?: unknown;
}

/** The only error that leaves a platform client or the lifecycle. Its message is what the user reads. */
export class MlopsError extends Error {
  readonly kind: ErrorKind;
  readonly facts: ErrorFacts;

  constructor(facts: ErrorFacts) {
    super(render(facts), facts.cause === undefined ? undefined : { cause: facts.cause });
    this.name = "MlopsError";
    this.kind = facts.kind;
    this.facts = facts;
  }
}

function render({ message, operation, status, code, requestId, next }: ErrorFacts): string {
  const answer = [status, code].filter((part) => part !== undefined).join(" ");
  const details = [operation, answer && `answered ${answer}`, requestId && `request id ${requestId}`].filter(
    Boolean,
  );
  return [message, details.length ? `(${details.join(", ")})` : "", next && `\n  Next: ${next}`]
    .filter(Boolean)
    .join(" ")
    .replace(/ \n/g, "\n");
}

/** Something that exists on the platform, but is not what was asked for: its id and state are to be kept. */
export class NotReady extends MlopsError {
  constructor(
    readonly id: string,
    readonly state: Record<string, unknown>,
    facts: ErrorFacts,
  ) {
    super(facts);
    this.name = "NotReady";
  }
}

export function asMlopsError(error: unknown): MlopsError {
  if (error instanceof MlopsError) return error;
  const cause = error instanceof Error ? error : new Error(String(error));
  return new MlopsError({ kind: "failed", message: cause.message, cause });
}

export function isKind(error: unknown, ...kinds: ErrorKind[]): boolean {
  return error instanceof MlopsError && kinds.includes(error.kind);
}
