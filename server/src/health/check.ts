import type { Core } from '@strapi/strapi';

import type { CheckId, Found } from '../contracts/health';

export interface CheckContext {
  readonly strapi: Core.Strapi;
  /** Aborted once the check has taken as long as it may. */
  readonly signal: AbortSignal;
}

/** One thing to look at. It changes nothing for good, and costs nothing. */
export interface Check {
  readonly id: CheckId;
  /**
   * How long it may take, in milliseconds.
   * @default 15_000
   */
  readonly limitMs?: number;
  /** What it throws is a finding, too. */
  readonly look: (context: CheckContext) => Promise<readonly Found[]> | readonly Found[];
}
