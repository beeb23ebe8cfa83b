import type { BackgroundInput } from '../contracts/background';
import type { DoorFetch } from '../net/door-fetch';

/** What a function of the app's own makes a picture from. */
export interface GenerateInput extends BackgroundInput {
  /** Aborts when the picture is given up; hand it on to whatever waits. */
  readonly signal: AbortSignal;
  /** `fetch` with the plugin's rules: no private networks, at most three redirects, limits on bytes and time. */
  readonly fetch: DoorFetch;
}

/** Answers the bytes of a JPEG, PNG, WebP or AVIF. */
export type Generate = (input: GenerateInput) => Promise<Uint8Array>;
