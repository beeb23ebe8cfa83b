import type { Core } from '@strapi/strapi';

import { PRIORITY } from '../contracts/card';
import { OgImageError, toOgImageError } from '../contracts/errors';
import type { RunAction, RunRequest, RunView } from '../contracts/runs';
import type { Run } from '../runs/run';
import { causeOf, RunCards } from '../runs/run-cards';
import { RunLoop } from '../runs/run-loop';
import { RunTable } from '../runs/run-table';
import { getService } from '../service';
import type { Access } from './access';
import { checkList, RunAccess } from './run-access';
import { noteRun, tellRun } from './run-events';
import { listFilters } from './run-filter';
import { PublishedPages } from './run-pages';
import { reckon, runViews } from './run-view';

declare module '../service' {
  interface Services {
    runs: Runs;
  }
}

/** How often an instance looks for a run that others have started or let go, in milliseconds. */
const POLL = 5_000;

/** Entries looked at in one go: what SQLite answers for more would hold the event loop for too long. */
const PAGE = { sqlite: 100, server: 200 };

/** The fewest cards of a run that may wait at once: a page of them. */
const LEAST_WAITING = 64;

/** How many runs a list shows. */
const LATEST = 20;

/** Who asks for something to be done to a run. */
export interface RunAsker {
  /** Null for the command line, which may do everything. */
  readonly access: Access | null;
  /** The administrator's id; null for the command line. */
  readonly admin: number | null;
}

/** Durable passes over many cards: see `runs/`. */
export interface Runs {
  readonly table: RunTable;
  readonly cards: RunCards;
  /**
   * Starts a run, which waits for the one that is under way.
   * @throws OgImageError OG_CONTENT_TYPE_UNKNOWN; errors.ValidationError for a list's filter over what the
   * asker may not read
   */
  create(request: RunRequest, asker: RunAsker): Promise<RunView>;
  /** @throws OgImageError OG_RUN_UNKNOWN */
  view(id: string): Promise<RunView>;
  /** The last ones, the newest first. */
  latest(): Promise<RunView[]>;
  /** The one that is under way, running or paused, or null. */
  current(): Promise<RunView | null>;
  /** @throws OgImageError OG_RUN_UNKNOWN, or OG_RUN_STATE for what cannot be done to it as it stands */
  act(id: string, action: RunAction): Promise<RunView>;
  /** @throws OgImageError OG_RUN_UNKNOWN */
  require(id: string): Promise<Run>;
  /** Begins to work on runs in this process. */
  start(): void;
  /** Looks for a run now. Never throws. */
  wake(): void;
  stop(): Promise<void>;
}

export default function runsService({ strapi }: { strapi: Core.Strapi }): Runs {
  const { queue } = getService(strapi, 'config');
  const { now } = getService(strapi, 'clock');
  const table = new RunTable(strapi.db, { now, note: noteRun(strapi) });
  const cards = new RunCards(strapi.db, now);
  const access = new RunAccess(strapi);
  const tell = (run: Run): Promise<void> => tellRun(strapi, run);

  const callOff = async (run: Run, problem: Run['problem']): Promise<boolean> => {
    const cancelled = await table.cancel(run, problem);
    if (cancelled === null) return false;
    if (!run.isDryRun) await cards.takeOut(run);
    if (problem !== null) strapi.log.warn(`og-image: a run was cancelled: ${problem.message}`);
    await tell(cancelled);
    return true;
  };

  const isSqlite = strapi.db.dialect.client === 'sqlite';
  const loop = new RunLoop({
    table,
    cards,
    pages: new PublishedPages({ strapi, accessOf: (run) => access.of(run) }),
    objection: (run) => access.objection(run),
    enqueue: (run, keys) =>
      getService(strapi, 'queue').enqueue(keys, {
        priority: PRIORITY.bulk,
        force: run.force,
        cause: causeOf(run),
        runId: run.id,
      }),
    reckon: (run) => reckon(strapi, run),
    callOff: async (run, problem) => {
      await callOff(run, problem);
    },
    onStarted: tell,
    onFinished: tell,
    problemOf: (error) => {
      const { code, values, message } = toOgImageError(error);
      return { code, values, message };
    },
    onTrouble: (error) => strapi.log.error('og-image: a run had trouble.', { error }),
    pageSize: isSqlite ? PAGE.sqlite : PAGE.server,
    mostWaiting: Math.max(LEAST_WAITING, queue.concurrency * 8),
    now,
    pollMs: queue.pollMs ?? POLL,
    leaseMs: queue.leaseMs,
  });

  const wanted: Runs['require'] = async (id) => {
    const run = await table.find(id);
    if (run !== null) return run;
    throw new OgImageError(
      'OG_RUN_UNKNOWN',
      'There is no such run. It may be too old to be known.',
    );
  };
  const viewOf = async (runs: readonly Run[]) => runViews(strapi, cards, runs);
  const view: Runs['view'] = async (id) => {
    const [found] = await viewOf([await wanted(id)]);
    if (found === undefined) throw new Error('A run that is there has a view.');
    return found;
  };

  const actions: Readonly<Record<RunAction, (run: Run) => Promise<boolean>>> = {
    pause: (run) => table.pause(run),
    resume: (run) => table.resume(run),
    cancel: (run) => callOff(run, null),
    retry: (run) => table.retry(run),
  };

  return {
    table,
    cards,
    require: wanted,
    view,

    async create({ filter, force = false, isDryRun = false }, asker) {
      const targets = getService(strapi, 'targets');
      for (const uid of filter.uids ?? []) targets.require(uid);
      const [uid] = filter.uids ?? [];
      if (asker.access !== null && filter.list !== undefined && uid !== undefined) {
        await checkList(asker.access, uid, listFilters(filter.list));
      }
      const made = await table.create({ filter, force, isDryRun, startedBy: asker.admin });
      loop.wake();
      return view(made.documentId);
    },

    async latest() {
      return viewOf(await table.latest(LATEST));
    },

    async current() {
      const run = await table.current();
      return run === null ? null : ((await viewOf([run]))[0] ?? null);
    },

    async act(id, action) {
      const run = await wanted(id);
      if (!(await actions[action](run))) {
        const { state } = await wanted(id);
        throw new OgImageError('OG_RUN_STATE', refusal(action, state));
      }
      loop.wake();
      return view(id);
    },

    start: () => loop.start(),
    wake: () => loop.wake(),
    stop: () => loop.stop(),
  };
}

function refusal(action: RunAction, state: Run['state']): string {
  const can: Readonly<Record<RunAction, string>> = {
    pause: 'Only a run that is running can be paused.',
    resume: 'Only a run that is paused can be resumed.',
    cancel: 'A run that is over cannot be cancelled.',
    retry: 'Only a finished run, with cards that failed, can be tried again.',
  };
  return `${can[action]} This one is ${state}.`;
}
