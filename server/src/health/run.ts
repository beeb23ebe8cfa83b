import type { Core } from '@strapi/strapi';

import { inTime, TookTooLong } from '../common/in-time';
import { reasonOf } from '../contracts/errors';
import {
  found,
  worstOf,
  type Found,
  type HealthFinding,
  type HealthReport,
} from '../contracts/health';
import type { Check } from './check';

const DEFAULT_LIMIT = 15_000;

/** Checks that look at the same time: most wait for something else. */
const AT_ONCE = 3;

/**
 * Looks at everything. A check that fails or takes too long is a finding itself.
 * @returns the findings in the order of the checks
 */
export async function runChecks(
  strapi: Core.Strapi,
  checks: readonly Check[],
): Promise<HealthReport> {
  const results = new Map<Check, readonly Found[]>();
  // One iterator, from which each lane takes its next.
  const left = checks.values();
  const lane = async (): Promise<void> => {
    for (const check of left) results.set(check, await lookAt(strapi, check));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  const findings = checks.flatMap((check) =>
    (results.get(check) ?? []).map((each): HealthFinding => ({ check: check.id, ...each })),
  );
  return { at: new Date().toISOString(), severity: worstOf(findings), findings };
}

async function lookAt(
  strapi: Core.Strapi,
  { look, limitMs = DEFAULT_LIMIT }: Check,
): Promise<readonly Found[]> {
  const end = new AbortController();
  try {
    const looking = Promise.resolve().then(() => look({ strapi, signal: end.signal }));
    return await inTime(looking, limitMs);
  } catch (error) {
    if (error instanceof TookTooLong) {
      return [found('warning', 'checkSlow', { seconds: limitMs / 1_000 })];
    }
    return [found('error', 'checkBroke', { detail: reasonOf(error) })];
  } finally {
    end.abort();
  }
}
