import type { Core } from '@strapi/strapi';

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
  let looking: Promise<HealthReport> | null = null;
  let last: { readonly report: HealthReport; readonly until: number } | null = null;

  const look = async (): Promise<HealthReport> => {
    try {
      const report = await runChecks(strapi, CHECKS);
      last = { report, until: performance.now() + FRESH_MS };
      return report;
    } finally {
      looking = null;
    }
  };

  return {
    async report() {
      if (last !== null && performance.now() < last.until) return last.report;
      return (looking ??= look());
    },
  };
}
