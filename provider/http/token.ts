import { type Clock, systemClock } from "../core/clock";
import { isKind } from "../core/errors";
import { hide } from "./redact";

export interface IssuedToken {
  token: string;
  /** Milliseconds since the epoch. */
  expiresAt: number;
}

/** Renewed this long before it expires: a request that waits in a queue must still find it valid. */
const marginMs = 120_000;

/** So long everybody is told the same refusal: credentials do not mend themselves, but attempts may lock them. */
const refusalMs = 30_000;

/** One credential's access token: asked for once, whoever wants it, and renewed in time. */
export class TokenSource {
  private current: Promise<IssuedToken> | undefined;
  private refusal: { error: unknown; until: number } | undefined;

  constructor(
    private readonly issue: () => Promise<IssuedToken>,
    private readonly clock: Clock = systemClock,
  ) {}

  async get(): Promise<string> {
    const held = this.current && (await this.current);
    if (held && held.expiresAt - marginMs > this.clock.now()) return held.token;
    // Whoever waited for the same token may have renewed it meanwhile.
    return (await this.renew(held?.token)).token;
  }

  /** A new token in place of a refused one; one request for all who were refused it. */
  async renew(refused: string | undefined): Promise<IssuedToken> {
    const held = await this.current?.catch(() => undefined);
    if (held && held.token !== refused) return held;
    if (this.refusal && this.refusal.until > this.clock.now()) throw this.refusal.error;
    if (this.renewing === undefined) {
      this.renewing = this.issue().then((issued) => {
        hide(issued.token);
        return issued;
      });
      this.current = this.renewing;
      this.renewing
        .catch((error) => {
          this.current = undefined;
          if (isKind(error, "unauthorized")) this.refusal = { error, until: this.clock.now() + refusalMs };
        })
        .finally(() => {
          this.renewing = undefined;
        });
    }
    return this.renewing;
  }

  private renewing: Promise<IssuedToken> | undefined;
}
