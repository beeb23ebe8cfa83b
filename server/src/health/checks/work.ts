import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { CARD_UID, ORDER_UID } from '../../constants';
import { found, type Found } from '../../contracts/health';
import { LONG_WAIT_MS } from '../../contracts/list';
import { getService } from '../../service';
import type { Check } from '../check';

/** As many rows as are counted: more say no more, and would take long. */
const MOST = 1_000;

/** Cards, orders and webhooks that do not come to their end. */
export const work: Check = {
  id: 'work',
  async look({ strapi }) {
    const { db } = strapi;
    const clock = getService(strapi, 'clock');
    // This process may not have looked at the database's clock yet.
    await clock.adjust();
    const before = clock.now() - LONG_WAIT_MS;
    const rows = (uid: string) => db.getConnection(db.metadata.get(uid).tableName);
    const waiting = await counted(
      rows(CARD_UID).where({ state: 'queued' }).where('due_at', '<', before),
    );
    const failed = await counted(rows(CARD_UID).where({ state: 'failed' }));
    const lost = await counted(rows(ORDER_UID).where({ state: 'lost' }));
    const minutes = LONG_WAIT_MS / 60_000;
    return [
      ...(waiting === null ? [] : [found('warning', 'cardsWait', { minutes, count: waiting })]),
      ...(failed === null ? [] : [found('warning', 'cardsFailed', { count: failed })]),
      ...(lost === null ? [] : [found('warning', 'ordersLost', { count: lost })]),
      ...(await failingWebhooks(strapi)),
    ];
  },
};

/** How many rows there are, as people read it; null for none. */
async function counted(query: Knex.QueryBuilder): Promise<string | null> {
  const { length }: unknown[] = await query.limit(MOST + 1).select('id');
  if (length === 0) return null;
  return length > MOST ? `${MOST}+` : String(length);
}

async function failingWebhooks(strapi: Core.Strapi): Promise<Found[]> {
  const all = await getService(strapi, 'webhooks').list();
  return all.flatMap(({ name, isEnabled, deliveries }) => {
    const last = deliveries.find(({ answeredAt }) => answeredAt !== null);
    if (!isEnabled || last === undefined || last.state === 'sent') return [];
    const answer =
      last.answerStatus === null ? (last.answerText ?? '') : `HTTP ${last.answerStatus}`;
    return [found('warning', 'webhookFails', { answer }, name)];
  });
}
