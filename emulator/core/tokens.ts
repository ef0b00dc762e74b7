import { createHmac, randomBytes, randomUUID, timingSafeEqual } from "node:crypto";
import type { Clock } from "./clock";
import type { Store } from "./store";
import type { PlatformName } from "./types";

/** Claims of a token that `verify` accepted. */
export interface Claims {
  sub: string;
  iat: number;
  exp: number;
  [claim: string]: unknown;
}

/** Issues and checks JWTs; nothing is stored per token, so a restart with the same data keeps them valid. */
export class Tokens {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
  ) {}

  issue(
    platform: PlatformName,
    sub: string,
    lifetimeSeconds: number,
    claims: Record<string, unknown> = {},
  ): string {
    const iat = Math.floor(this.clock.now() / 1000);
    const all = {
      ...claims,
      sub,
      iat,
      exp: iat + lifetimeSeconds,
      jti: randomUUID(),
      platform,
      generation: this.generation(platform),
    };
    const content = `${encode({ alg: "HS256", typ: "JWT", kid: "emulator" })}.${encode(all)}`;
    return `${content}.${this.sign(content)}`;
  }

  /** The claims of a token that is ours, for this platform and still good. */
  verify(platform: PlatformName, token: string): Claims | undefined {
    const [header, payload, signature] = token.split(".");
    if (!header || !payload || !signature) return undefined;
    if (!equal(signature, this.sign(`${header}.${payload}`))) return undefined;
    const claims = JSON.parse(Buffer.from(payload, "base64url").toString()) as Claims;
    const good =
      claims["platform"] === platform &&
      claims["generation"] === this.generation(platform) &&
      !this.clock.reached(claims.exp * 1000);
    return good ? claims : undefined;
  }

  /** The claims of `Authorization: Bearer <token>`. */
  verifyBearer(platform: PlatformName, authorization: string | undefined): Claims | undefined {
    const token = /^bearer +(\S+)$/i.exec(authorization ?? "")?.[1];
    return token === undefined ? undefined : this.verify(platform, token);
  }

  /** Makes every token issued so far worthless. */
  expire(platform: PlatformName): void {
    this.store.meta[`${platform}TokenGeneration`] = this.generation(platform) + 1;
    this.store.touch();
  }

  private generation(platform: PlatformName): number {
    return (this.store.meta[`${platform}TokenGeneration`] as number | undefined) ?? 0;
  }

  private sign(content: string): string {
    return createHmac("sha256", this.key()).update(content).digest("base64url");
  }

  private key(): string {
    const { meta } = this.store;
    if (meta["signingKey"] === undefined) {
      meta["signingKey"] = randomBytes(32).toString("hex");
      this.store.touch();
    }
    return meta["signingKey"] as string;
  }
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

function equal(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
