import type { ServerDatabase } from '../../tests/integration/harness/database';
import type { Watched } from '../app/big-site';
import type { Memory } from '../app/memory';
import type { Statements } from '../app/statements';
import { makeHome, type AppHome, type AppProcess } from '../app/start';
import type { TimerDelay } from '../app/timer-delay';
import type { BenchContext } from '../lib/bench';
import { whileAsked, type Requests } from './requests';

const QUIET_MS = 5_000;

/** Entries that are unpublished and deleted at once. */
const GONE = 5_000;

/** Cards that are really drawn: all of a big site would take twenty minutes. */
const DRAWN = 300;

/** The apps draw and sweep when they are told to. */
const CONFIG = { queue: { work: false } };
const OTHER_BRAND = { ...CONFIG, brand: { color: '#b45309' } };

/** What one kind of change did to Strapi. */
export interface Scenario {
  readonly name: string;
  readonly loop: TimerDelay;
  readonly requests: Requests;
  readonly memory: { readonly before: Memory; readonly after: Memory };
  readonly asked: Statements;
  /** Cards that were drawn meanwhile, where that is what was measured. */
  readonly drawn?: number;
  /** Rows that went one by one, as far as it was watched. */
  readonly gone?: number;
  /** Until all cards that show a new name were queued, in milliseconds. */
  readonly queuedMs?: number;
  /** Until the card of an entry that was published meanwhile was ready, in milliseconds. */
  readonly publishMs?: number;
}

type Extra = Pick<Scenario, 'drawn' | 'gone' | 'queuedMs' | 'publishMs'>;

/** Asks for `entry` while `work` is under way. */
type Measure = (
  name: string,
  app: AppProcess,
  work: () => Promise<Watched & Extra>,
  extra?: Extra,
) => Promise<void>;

/**
 * Measures one big site on a database of its own. Each scenario has a Strapi process of its own, so
 * that none takes over the memory or the rest of the work of the one before.
 * @returns the quiet site first
 */
export async function measureSite(
  database: 'sqlite' | ServerDatabase,
  entries: number,
  context: BenchContext,
): Promise<readonly Scenario[]> {
  const scenarios: Scenario[] = [];
  const measure: Measure = async (name, app, work, extra = {}) => {
    context.say(`  ${name}`);
    // The last one is never taken away.
    const url = await app.ask('entryUrl', entries - 1);
    const before = await app.ask('memory');
    const { result, requests } = await whileAsked(url, work);
    const after = await app.ask('memory');
    const { p99Ms, maxMs, watchedMs, statements, commits, ...more } = result;
    scenarios.push({
      name,
      loop: { p99Ms, maxMs, watchedMs },
      requests,
      memory: { before, after },
      asked: { statements, commits },
      ...more,
      ...extra,
    });
  };
  const home = makeHome({ database }, context);
  try {
    await measureAll(home, entries, measure);
    return scenarios;
  } finally {
    await home.remove();
  }
}

async function measureAll(home: AppHome, entries: number, measure: Measure): Promise<void> {
  const withApp = async (
    config: object,
    work: (app: AppProcess) => Promise<unknown>,
  ): Promise<void> => {
    const app = await home.start({ ...config });
    try {
      await work(app);
    } finally {
      await app.end();
    }
  };
  let look = '';

  await withApp(CONFIG, (app) => app.ask('fillSite', entries));
  await withApp(CONFIG, async (app) => {
    await measure('quiet', app, () => app.ask('quiet', QUIET_MS));
    await measure('first sweep', app, () => app.ask('firstSweep', entries));
    look = await app.ask('look');
  });
  await withApp(CONFIG, async (app) => {
    await app.ask('pretendDrawn', look);
    const draft = await app.ask('startDrawing');
    await measure('rename that all cards show', app, () => app.ask('rename', draft));
    const drawn = Math.min(DRAWN, Math.floor(entries / 4));
    await measure(`drawing ${drawn}`, app, () => app.ask('drawOn', drawn), { drawn });
  });
  await withApp(OTHER_BRAND, async (app) => {
    await app.ask('pretendDrawn', look);
    await measure('another brand', app, () => app.ask('sweepOutdated'));
  });
  await withApp(CONFIG, async (app) => {
    const gone = Math.min(GONE, Math.floor(entries / 4));
    await app.ask('pretendDrawn', look);
    await app.ask('takeAway', gone);
    await measure(`${gone} unpublished and deleted`, app, () => app.ask('retire', gone));
  });
  await withApp(CONFIG, async (app) => {
    await app.ask('pretendDrawn', look);
    await app.ask('addOldPictures', entries);
    await measure(`${entries} old pictures let go`, app, () => app.ask('letGo', entries));
  });
}
