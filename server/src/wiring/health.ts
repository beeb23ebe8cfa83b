import type { Core } from '@strapi/strapi';

import { sharedFor } from '../common/shared-for';
import type { HealthReport } from '../contracts/health';
import { CHECKS } from '../health/checks';
import { runChecks } from '../health/run';

declare module '../service' {
  interface Services {
    health: Health;
  }
}

/** How long a report is answered again, in milliseconds: looking draws cards and stores a file. */
const FRESH_MS = 10_000;

export interface Health {
  /** What the checks find. Those who ask while they run share one look, and so do those soon after. */
  report(): Promise<HealthReport>;
}

export default function healthService({ strapi }: { strapi: Core.Strapi }): Health {
  return { report: sharedFor(FRESH_MS, () => runChecks(strapi, CHECKS)) };
}
