import type { DoorFetch } from '../net/door-fetch';
import type { ServiceInput } from './spec';

/** What a function of the app's own makes a picture from. */
export interface GenerateInput extends ServiceInput {
  /** Ends when the picture is not wanted any more, or has taken too long. */
  readonly signal: AbortSignal;
  /** Asks addresses that this site allows, and no others. */
  readonly fetch: DoorFetch;
}

/**
 * Makes one picture: a JPEG, PNG, WebP or AVIF. What it throws is a failure of the service.
 */
export type Generate = (input: GenerateInput) => Promise<Uint8Array>;
