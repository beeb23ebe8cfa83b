import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { inBatches } from '../common/turn';
import { DELIVERY_UID } from '../constants';
import type { Composed } from './compose';

type Database = Core.Strapi['db'];

export const DELIVERY_STATES = ['waiting', 'sending', 'sent', 'failed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** Ended deliveries of each webhook that are kept, with their answers. */
export const MOST_KEPT = 20;
/** Deliveries of each webhook that may wait: what is older is given up. */
export const MOST_WAITING = 1_000;

/** Rows that one round of tidying removes at most. */
const BATCH = 500;

/** A call of a webhook, and the answer to its last attempt. Times are milliseconds since the epoch. */
export interface Delivery {
  readonly id: number;
  /** The same in every attempt. */
  readonly deliveryId: string;
  readonly webhook: string;
  readonly state: DeliveryState;
  readonly event: string;
  /** How many events it tells of. */
  readonly count: number;
  readonly attempts: number;
  readonly madeAt: number;
  readonly dueAt: number;
  readonly answerStatus: number | null;
  readonly answerText: string | null;
  readonly answeredAt: number | null;
}

/** A delivery that this instance holds until its lease ends. */
export interface ClaimedDelivery extends Delivery {
  readonly body: string;
  readonly leaseToken: string;
}

/** What an attempt came to. */
export interface Attempted {
  readonly state: Exclude<DeliveryState, 'sending'>;
  readonly attempts: number;
  /** When it is tried again. */
  readonly dueAt: number;
  readonly answerStatus: number | null;
  readonly answerText: string | null;
}

/**
 * Calls of webhooks, held by leases as cards are: every step is one compare-and-swap statement on one row,
 * so that no two instances make one call at a time, and one that is killed leaves its calls to others.
 */
export class DeliveryTable {
  private readonly table: string;

  constructor(
    private readonly db: Database,
    private readonly now: () => number = Date.now,
  ) {
    this.table = db.metadata.get(DELIVERY_UID).tableName;
  }

  /** Adds a delivery that is due now. One insert. */
  async add(webhook: string, composed: Composed, trx?: Knex.Transaction): Promise<void> {
    const now = this.now();
    await this.query(trx).insert({
      document_id: randomUUID(),
      webhook,
      state: 'waiting',
      ...composed,
      attempts: 0,
      made_at: now,
      due_at: now,
    });
  }

  /**
   * Takes the delivery that has been due for longest, or null where none is. One whose holder let the lease
   * run out is taken over.
   * @param except webhooks that are called already
   */
  async claim(leaseMs: number, except: readonly string[]): Promise<ClaimedDelivery | null> {
    for (;;) {
      const now = this.now();
      const row: DeliveryRow | undefined = await this.query()
        .where((due) => {
          void due.where({ state: 'waiting' }).where('due_at', '<=', now);
          void due.orWhere((left) => {
            void left.where({ state: 'sending' }).where('lease_until', '<=', now);
          });
        })
        .whereNotIn('webhook', [...except])
        .orderBy([{ column: 'due_at' }, { column: 'id' }])
        .first();
      if (row === undefined) return null;
      const leaseToken = randomUUID();
      const won = await this.query()
        .where({ id: row.id, state: row.state, lease_token: row.lease_token })
        .update({ state: 'sending', lease_token: leaseToken, lease_until: now + leaseMs });
      if (won === 1) return { ...toDelivery(row), state: 'sending', body: row.body, leaseToken };
      // Another instance was faster, and there may be more.
    }
  }

  /** Writes what an attempt came to. False when the lease was lost to another instance. */
  async settle({ id, leaseToken }: ClaimedDelivery, attempted: Attempted): Promise<boolean> {
    const written = await this.query()
      .where({ id, state: 'sending', lease_token: leaseToken })
      .update({
        state: attempted.state,
        attempts: attempted.attempts,
        due_at: attempted.dueAt,
        answer_status: attempted.answerStatus,
        answer_text: attempted.answerText,
        answered_at: this.now(),
        lease_token: null,
        lease_until: null,
      });
    return written === 1;
  }

  /** Gives a delivery back that was called off, as a stopping instance does. Spends no attempt. */
  async release({ id, leaseToken }: ClaimedDelivery): Promise<void> {
    await this.query()
      .where({ id, state: 'sending', lease_token: leaseToken })
      .update({ state: 'waiting', due_at: this.now(), lease_token: null, lease_until: null });
  }

  /** The last deliveries of a webhook, the newest first. */
  async latest(webhook: string, limit: number = MOST_KEPT): Promise<Delivery[]> {
    const rows: DeliveryRow[] = await this.query()
      .where({ webhook })
      .orderBy('id', 'desc')
      .limit(limit);
    return rows.map(toDelivery);
  }

  /** Forgets all deliveries of a webhook that is gone. */
  async forget(webhook: string): Promise<void> {
    const rows: { id: number }[] = await this.query().where({ webhook }).select('id');
    await this.remove(rows);
  }

  /** The webhooks that have deliveries. */
  async webhooks(): Promise<string[]> {
    const rows: { webhook: string }[] = await this.query().distinct('webhook');
    return rows.map(({ webhook }) => webhook);
  }

  /** Keeps the table small: of a webhook, the last ended deliveries and so many that wait. */
  async tidy(webhook: string): Promise<void> {
    await this.remove(await this.beyond(webhook, ['sent', 'failed'], MOST_KEPT));
    await this.remove(await this.beyond(webhook, ['waiting'], MOST_WAITING));
  }

  private beyond(
    webhook: string,
    states: readonly DeliveryState[],
    most: number,
  ): Promise<{ id: number }[]> {
    return this.query()
      .where({ webhook })
      .whereIn('state', [...states])
      .orderBy('id', 'desc')
      .offset(most)
      .limit(BATCH)
      .select('id');
  }

  /** By ids alone, so that it locks no other row. */
  private async remove(rows: readonly { readonly id: number }[]): Promise<void> {
    await inBatches(rows, BATCH, async (batch) => {
      const ids = batch.map(({ id }) => id);
      await this.query().whereIn('id', ids).delete();
    });
  }

  private query(trx?: Knex.Transaction): Knex.QueryBuilder {
    const query = this.db.getConnection(this.table);
    return trx === undefined ? query : query.transacting(trx);
  }
}

/** As the database's driver gives it: PostgreSQL answers big integers as strings. */
interface DeliveryRow {
  readonly id: number;
  readonly document_id: string;
  readonly webhook: string;
  readonly state: string;
  readonly event: string;
  readonly count: number;
  readonly body: string;
  readonly attempts: number;
  readonly made_at: string | number;
  readonly due_at: string | number;
  readonly lease_token: string | null;
  readonly answer_status: number | null;
  readonly answer_text: string | null;
  readonly answered_at: string | number | null;
}

function toDelivery(row: DeliveryRow): Delivery {
  return {
    id: row.id,
    deliveryId: row.document_id,
    webhook: row.webhook,
    state: DELIVERY_STATES.find((state) => state === row.state) ?? 'failed',
    event: row.event,
    count: row.count,
    attempts: row.attempts,
    madeAt: Number(row.made_at),
    dueAt: Number(row.due_at),
    answerStatus: row.answer_status,
    answerText: row.answer_text,
    answeredAt: row.answered_at === null ? null : Number(row.answered_at),
  };
}
