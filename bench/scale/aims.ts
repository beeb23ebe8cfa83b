import type { DatabaseChoice } from './databases';
import type { Scenario } from './site';

/** What must hold while many cards change. Times are in milliseconds. */
const AIMS = {
  loopMaxMs: 100,
  loopP99Ms: { sqlite: 25, server: 10 },
  requestRatio: 2,
  queuedMs: 10_000,
  publishMs: 2_000,
} as const;

type Figures = Pick<Scenario, 'loop' | 'requests' | 'queuedMs' | 'publishMs'>;

/** A scenario's median request against that of the quiet site. */
export function ratioTo(quiet: Pick<Scenario, 'requests'>, { requests }: Figures): number {
  return requests.medianMs / quiet.requests.medianMs;
}

/** Which aims a scenario misses, by name. */
export function missedAims(
  scenario: Figures,
  quiet: Pick<Scenario, 'requests'>,
  database: DatabaseChoice,
): string[] {
  const p99 = AIMS.loopP99Ms[database === 'sqlite' ? 'sqlite' : 'server'];
  const { loop, requests, queuedMs = 0, publishMs = 0 } = scenario;
  const missed: Readonly<Record<string, boolean>> = {
    'loop p99': loop.p99Ms > p99,
    'loop longest': loop.maxMs > AIMS.loopMaxMs,
    requests: requests.failed > 0 || ratioTo(quiet, scenario) >= AIMS.requestRatio,
    queued: queuedMs >= AIMS.queuedMs,
    publish: publishMs >= AIMS.publishMs,
  };
  return Object.keys(missed).filter((name) => missed[name]);
}

/** The aims of a database, for the reader of a table. */
export function aimsOf(database: DatabaseChoice): string {
  const p99 = AIMS.loopP99Ms[database === 'sqlite' ? 'sqlite' : 'server'];
  return `p99 ${p99} ms, longest ${AIMS.loopMaxMs} ms, requests below ${AIMS.requestRatio}`;
}

/** The aims of a rename, for the reader of a table. */
export const RENAME_AIMS = `all cards queued within ${AIMS.queuedMs / 1000} s, a publish meanwhile drawn within ${AIMS.publishMs / 1000} s`;
