import type { PlatformName } from "./types";

/** Body of `POST /limits`. */
export interface Limit {
  requestsPerSecond: number;
  retryAfterSeconds: number;
}

/** Token buckets, one per platform and credential, filled in real time. */
export class Limits {
  private readonly limits = new Map<PlatformName, Limit>();
  private readonly buckets = new Map<string, { tokens: number; at: number }>();

  set(platform: PlatformName, limit: Limit): void {
    this.limits.set(platform, limit);
    this.buckets.clear();
  }

  clear(): void {
    this.limits.clear();
    this.buckets.clear();
  }

  /** Takes one request off the credential's allowance; returns the seconds to wait when it is used up. */
  take(platform: PlatformName, credential: string): number | undefined {
    const limit = this.limits.get(platform);
    if (!limit) return undefined;
    const key = `${platform} ${credential}`;
    const now = Date.now();
    const full = Math.max(1, limit.requestsPerSecond);
    const bucket = this.buckets.get(key) ?? { tokens: full, at: now };
    const filled = bucket.tokens + ((now - bucket.at) / 1000) * limit.requestsPerSecond;
    const tokens = Math.min(full, filled);
    const allowed = tokens >= 1;
    this.buckets.set(key, { tokens: allowed ? tokens - 1 : tokens, at: now });
    return allowed ? undefined : limit.retryAfterSeconds;
  }
}
