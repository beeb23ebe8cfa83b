export interface RateLimitOptions {
  /** How often a key may come in a minute; so often at once, too, after a minute of rest. */
  readonly perMinute: number;
  /**
   * Milliseconds, from whatever beginning, that never go back.
   * @default performance.now
   */
  readonly now?: () => number;
}

export interface RateLimit {
  /**
   * Counts one for a key, if it has one left.
   * @returns milliseconds until it has one, or 0 where this one was counted
   */
  readonly take: (key: string) => number;
}

const MINUTE_MS = 60_000;

/** Keys that are remembered before those are forgotten that have all of theirs left again. */
const MANY_KEYS = 1_000;

interface Bucket {
  readonly left: number;
  readonly at: number;
}

/** A bucket of tokens for each key, which fills up steadily. In memory, and so of this process alone. */
export function createRateLimit({
  perMinute,
  now = () => performance.now(),
}: RateLimitOptions): RateLimit {
  const buckets = new Map<string, Bucket>();
  const perMs = perMinute / MINUTE_MS;
  const leftOf = ({ left, at }: Bucket, time: number): number =>
    Math.min(perMinute, left + (time - at) * perMs);

  function forgetFull(time: number): void {
    for (const [key, bucket] of buckets) {
      if (leftOf(bucket, time) >= perMinute) buckets.delete(key);
    }
  }

  return {
    take(key) {
      const time = now();
      if (buckets.size >= MANY_KEYS) forgetFull(time);
      const left = leftOf(buckets.get(key) ?? { left: perMinute, at: time }, time);
      if (left < 1) return Math.ceil((1 - left) / perMs);
      buckets.set(key, { left: left - 1, at: time });
      return 0;
    },
  };
}
