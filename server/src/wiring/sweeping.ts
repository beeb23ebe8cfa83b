import { AsyncResource } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';

import { inTime } from '../common/in-time';
import { CARD_UID, HISTORY_UID, PLUGIN_ID, RENDER_UID, SOURCE_UID } from '../constants';
import { forgetOrders } from '../orders/forget-orders';
import { forgetHistory } from '../publish/forget-history';
import { forgetPublications } from '../publish/forget-publications';
import { DigestTable } from '../runs/digest-table';
import { forgetRuns } from '../runs/forget-runs';
import { sweep } from '../publish/sweep';
import { getService } from '../service';
import { FileSample } from '../store/file-sample';
import { letGoOfUploads } from '../store/let-go-of-uploads';
import { Retention } from '../store/retention';
import { TableStatistics } from '../store/table-statistics';

declare module '../service' {
  interface Services {
    sweeping: Sweeping;
  }
}

const DAY = 86_400_000;

/** Each costs a request where the media library keeps its files elsewhere. */
const FILES_IN_A_ROUND = 50;

/** After how long a sweep that broke off is made anew, in milliseconds. */
const AGAIN_MS = 60_000;

const SWEPT_AT = 'sweptAt';
/** Since when an instance is at it. One that is killed meanwhile leaves it behind. */
const SWEEPING_SINCE = 'sweepingSince';
/** The settings by which cards were last looked at. */
const SWEPT_FOR = 'sweptFor';

/**
 * After how many of its rounds without a sweep an instance does it: soon where it looks at cards as
 * the leader does, later where it has no say on how they should look.
 */
const ROUNDS = { leading: 0.9, other: 3 };

/** How long a database that does not answer may keep Strapi from ending, in milliseconds. */
const STOP_LIMIT = 5_000;

export interface Sweeping {
  /**
   * Sweeps now and then every `sweep.everyMs`, in the background. A sweep reads every card, so that
   * instances leave it to each other: but for the one at its start, each skips what another did.
   */
  start(): void;
  stop(): Promise<void>;
  /** Sweeps soon, since cards are to look otherwise. Of several instances, one does it. */
  wake(): void;
}

export default function sweepingService({ strapi }: { strapi: Core.Strapi }): Sweeping {
  const { sweep: options } = getService(strapi, 'config');
  const settings = getService(strapi, 'settings');
  // As the work loop's: a sweep must not inherit the context it was started in.
  const scope = new AsyncResource(`${PLUGIN_ID}.sweep`);
  const aborter = new AbortController();
  let running: Promise<void> | undefined;
  /** Whether this instance is to sweep, whatever others do: its first sweep, or one that broke off. */
  let owes = true;
  const { locate } = getService(strapi, 'site');
  const door = getService(strapi, 'mediaDoor');
  const files = new FileSample({ strapi, locate, door, size: FILES_IN_A_ROUND });

  const statistics = new TableStatistics(strapi.db, [
    CARD_UID,
    SOURCE_UID,
    RENDER_UID,
    HISTORY_UID,
  ]);
  /** Without them, statements take longer than they need. */
  const counted = async (counting: Promise<unknown>): Promise<void> => {
    await counting.catch((error: unknown) =>
      strapi.log.warn('og-image: PostgreSQL did not count the rows of its tables.', { error }),
    );
  };

  const store = () => strapi.store({ type: 'plugin', name: PLUGIN_ID });

  /** Milliseconds since a time that was noted, or Infinity where none was. */
  const since = async (key: string): Promise<number> => {
    const at = Number(await store().get({ key }));
    const passed = getService(strapi, 'clock').now() - at;
    // A clock that was set back knows nothing.
    return at > 0 && passed >= 0 ? passed : Infinity;
  };

  /** Ends the pause between two rounds. */
  let rouse = new AbortController();
  let isRoused = false;

  const settingsMark = (): string => {
    const { revision, stamp } = settings.state();
    return `${revision} ${stamp}`;
  };

  const isDue = async (leads: boolean): Promise<boolean> => {
    if (owes) return true;
    // Settings have changed, and nobody has begun to look at cards by them.
    if (leads && (await store().get({ key: SWEPT_FOR })) !== settingsMark()) return true;
    if ((await since(SWEEPING_SINCE)) < options.everyMs) return false;
    const rounds = leads ? ROUNDS.leading : ROUNDS.other;
    return (await since(SWEPT_AT)) >= rounds * options.everyMs;
  };

  const once = async (): Promise<void> => {
    const queue = getService(strapi, 'queue');
    const cards = getService(strapi, 'cards');
    // What an instance was killed before it could pass on.
    getService(strapi, 'following').wake();
    const look = getService(strapi, 'look');
    const clock = getService(strapi, 'clock');
    await clock.adjust();
    const leads = await look.leads();
    if (!(await isDue(leads))) return;
    const uids = getService(strapi, 'targets')
      .list()
      .map(({ uid }) => uid);
    const keepMs = settings.current().store.retentionDays * DAY;
    const startedAt = clock.now();
    await store().set({ key: SWEEPING_SINCE, value: startedAt });
    if (leads) await store().set({ key: SWEPT_FOR, value: settingsMark() });
    owes = false;
    await counted(statistics.freshen());
    const swept = await sweep(
      {
        strapi,
        cards,
        orders: getService(strapi, 'orders'),
        retention: new Retention({ strapi, keepMs }),
        uids,
        lookOf: leads ? (uid) => look.of(uid) : null,
        now: clock.now,
        afterQueued: (count) => counted(statistics.written(count)),
        ...options,
      },
      aborter.signal,
    );
    await letGoOfUploads(getService(strapi, 'uploads'), options.pageSize, aborter.signal);
    const publications = getService(strapi, 'publications');
    const { pageSize } = options;
    await forgetPublications({ strapi, publications, uids, pageSize }, aborter.signal);
    const history = getService(strapi, 'history');
    await forgetHistory({ strapi, history, uids, pageSize }, aborter.signal);
    const orders = getService(strapi, 'orders');
    const { now } = clock;
    await forgetOrders({ db: strapi.db, orders, keepMs, now, pageSize }, aborter.signal);
    const { table, cards: runCards } = getService(strapi, 'runs');
    const digests = new DigestTable(strapi.db);
    await forgetRuns({ table, cards: runCards, digests, now, pageSize }, aborter.signal);
    const gone = await files.round(aborter.signal);
    if (gone > 0) strapi.log.warn(`og-image: ${gone} pictures are not in the storage any more.`);
    await store().delete({ key: SWEEPING_SINCE });
    // Called off in the middle, it leaves the rest to whoever sweeps next.
    if (!aborter.signal.aborted) await store().set({ key: SWEPT_AT, value: startedAt });
    const found = Object.entries(swept).filter(([, count]) => count > 0);
    if (found.length === 0) return;
    if (swept.outdated > 0) {
      strapi.log.info(
        `og-image: ${swept.outdated} cards are stale, since the brand, a template, the formats or the renderer have changed. They are redrawn in the background.`,
      );
    }
    strapi.log.info(
      `og-image: the sweep queued ${found.map(([what, count]) => `${count} ${what}`).join(', ')}.`,
    );
    queue.wake();
  };

  const forever = async (): Promise<void> => {
    while (!aborter.signal.aborted) {
      let pauseMs = options.everyMs;
      try {
        await once();
      } catch (error) {
        // What it was to look at, nobody else looks at.
        owes = true;
        pauseMs = Math.min(options.everyMs, AGAIN_MS);
        strapi.log.error('og-image: a sweep failed; the next one starts over.', { error });
      }
      if (!isRoused) {
        const signal = AbortSignal.any([aborter.signal, rouse.signal]);
        await sleep(pauseMs, undefined, { ref: false, signal }).catch(
          // Called off, which the loop's condition sees, or roused.
          () => undefined,
        );
      }
      isRoused = false;
      rouse = new AbortController();
    }
  };

  return {
    start() {
      running ??= scope.runInAsyncScope(forever);
    },
    wake() {
      isRoused = true;
      rouse.abort();
    },
    async stop() {
      aborter.abort();
      await inTime(running ?? Promise.resolve(), STOP_LIMIT).catch((error: unknown) => {
        strapi.log.warn('og-image: a sweep was left in the middle; the next one starts over.', {
          error,
        });
      });
      scope.emitDestroy();
    },
  };
}
