import { startApp } from '../app/start';
import type { Watched } from '../app/big-site';
import type { BenchContext } from '../lib/bench';
import type { ServerDatabase } from '../../tests/integration/harness/database';
import { whileAsked, type Requests } from './requests';

const QUIET_MS = 5_000;
/** Entries that are unpublished at once. */
const UNPUBLISHED = 5_000;
/** Cards that are really drawn: all of a big site would take twenty minutes. */
const DRAWN = 300;

/** What one kind of trouble did to Strapi. */
export interface Scenario {
  readonly name: string;
  readonly watched: Watched;
  readonly requests: Requests;
}

/** Measures one big site on a database of its own. */
export async function measureSite(
  database: 'sqlite' | ServerDatabase,
  entries: number,
  context: BenchContext,
): Promise<readonly Scenario[]> {
  // It draws and sweeps when it is told to. A round of sweeps a second, since each finds one thing.
  const pluginConfig = { queue: { work: false }, sweep: { everyMs: 1_000 } };
  const app = await startApp({ database, pluginConfig }, context);
  try {
    const address = await app.ask('address');
    const scenarios: Scenario[] = [];
    const measure = async (name: string, work: () => Promise<Watched>): Promise<void> => {
      context.say(`  ${name}`);
      const { result, requests } = await whileAsked(address, work);
      scenarios.push({ name, watched: result, requests });
    };
    await app.ask('fillSite', entries);
    await measure('quiet', () => app.ask('quiet', QUIET_MS));
    await measure('first sweep', () => app.ask('firstSweep', entries));
    await app.ask('pretendDrawn');
    await measure('rename that all cards show', () => app.ask('rename', entries));
    await measure('brand change', () => app.ask('rebrand', entries));
    const gone = Math.min(UNPUBLISHED, entries);
    await measure(`unpublishing ${gone}`, () => app.ask('unpublish', gone));
    await measure(`retention of ${entries}`, () => app.ask('retain', entries));
    await app.ask('stopSweeping');
    const drawn = Math.min(DRAWN, entries);
    await measure(`drawing ${drawn}`, () => app.ask('drawBacklog', drawn));
    return scenarios;
  } finally {
    await app.end();
  }
}
