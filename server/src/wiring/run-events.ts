import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { RUN_UID } from '../constants';
import { RUN_EVENTS } from '../contracts/events';
import { NoticeTable, type Told } from '../queue/notice-table';
import { isOver, type Run } from '../runs/run';
import { getService } from '../service';

/**
 * Notes what webhooks are told of a run that begins or ends, in the transaction in which it does. Dry runs
 * change nothing, and nobody is told of them.
 */
export function noteRun(strapi: Core.Strapi) {
  const notices = new NoticeTable(strapi.db);
  return async (run: Run, trx: Knex.Transaction): Promise<void> => {
    if (run.isDryRun) return;
    const told = toldOf(run);
    const webhooks = await getService(strapi, 'notifying').list.askingFor(told.event);
    // A key of its own for each: of a card, only the last of several changes is told.
    const key = { uid: RUN_UID, documentId: run.documentId, locale: told.event };
    await notices.add(key, { webhooks, told }, getService(strapi, 'clock').now(), trx);
  };
}

/** Tells the same on Strapi's event hub, once it is written. Never rejects. */
export async function tellRun(strapi: Core.Strapi, run: Run): Promise<void> {
  if (run.isDryRun || run.startedAt === null) return;
  getService(strapi, 'notifying').wake();
  const { event, ...payload } = toldOf(run);
  try {
    await strapi.eventHub.emit(event, payload);
  } catch (error) {
    strapi.log.error(`og-image: ${event} could not be told to every listener.`, { error });
  }
}

function toldOf(run: Run): Told {
  const { documentId: id, state, counts, startedAt, endedAt } = run;
  const { looked, unchanged, drawn, failed, skipped } = counts;
  return {
    event: isOver(run) ? RUN_EVENTS.finished : RUN_EVENTS.started,
    run: {
      id,
      state,
      counts: { looked, unchanged, drawn, failed, skipped },
      startedAt: toText(startedAt),
      endedAt: toText(endedAt),
    },
    // No page shows it.
    tags: [],
  };
}

function toText(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
