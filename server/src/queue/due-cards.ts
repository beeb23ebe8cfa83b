import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { CARD_UID } from '../constants';
import type { CardKey } from '../contracts/card';
import { keyOf, type CardRow } from './card-row';
import { SkipLocked } from '../store/skip-locked';

/** How often cards are looked for whose lease has run out, in milliseconds. */
const LOST_EVERY_MS = 500;

type Database = Core.Strapi['db'];
type Condition = (query: Knex.QueryBuilder) => void;

/** The row of a card that may be taken. */
export interface DueRow extends CardRow {
  /** See `PRIORITY`. */
  readonly priority: number;
  readonly due_at: string | number;
}

/** Finds cards that may be taken: those that wait, and those whose holder let the lease run out. */
export class DueCards {
  private readonly table: string;
  private readonly unlocked: SkipLocked;
  /** When cards were last looked for whose lease has run out. */
  private askedForLost = -Infinity;

  constructor(
    private readonly db: Database,
    private readonly now: () => number,
  ) {
    this.table = db.metadata.get(CARD_UID).tableName;
    this.unlocked = new SkipLocked(db);
  }

  /**
   * Those that go first. Asked for in two queries, each of which an index serves in its order: one
   * query for both kinds would read and sort all that waits, and a hundred thousand cards may.
   * @param overdueMs only those that have been due for this long, in milliseconds
   */
  async mostUrgent(limit: number, overdueMs: number): Promise<DueRow[]> {
    const time = this.now() - overdueMs;
    const first = (condition: Condition): Promise<DueRow[]> =>
      this.unlocked.rows<DueRow>(() =>
        // By no more than the index has: PostgreSQL would read all that waits, to sort it.
        this.query().where(condition).orderBy(['priority', 'due_at']).limit(limit),
      );
    const waiting = await first(overdueMs > 0 ? isOverdue(time) : isWaiting(time));
    if (!this.isTimeForLost()) return waiting;
    const lost = await first(isLost(time));
    return [...waiting, ...lost].sort(byUrgency).slice(0, limit);
  }

  /** This card, if it is due. */
  async find(key: CardKey): Promise<DueRow | undefined> {
    const row: DueRow | undefined = await this.all().where(keyOf(key)).first();
    return row;
  }

  /** The next ones after an id. */
  async after(id: number, limit: number): Promise<DueRow[]> {
    const rows: DueRow[] = await this.all().where('id', '>', id).orderBy('id').limit(limit);
    return rows;
  }

  /** A lease lasts for seconds at least: whether one has run out is not asked for each card anew. */
  private isTimeForLost(): boolean {
    const at = this.now();
    // A clock that was put back must not keep it from being asked.
    if (Math.abs(at - this.askedForLost) < LOST_EVERY_MS) return false;
    this.askedForLost = at;
    return true;
  }

  private all(): Knex.QueryBuilder {
    const time = this.now();
    return this.query().where((either) => {
      void either.where(isWaiting(time)).orWhere(isLost(time));
    });
  }

  private query(): Knex.QueryBuilder {
    return this.db.getConnection(this.table);
  }
}

/**
 * Cards that need wait no longer. Only what has failed before waits for a time; what is new does not,
 * so that no clock that was wrong when it was queued can hold it up.
 */
function isWaiting(time: number): Condition {
  return (query) => {
    void query.where({ state: 'queued' }).where((either) => {
      void either.where({ attempts: 0 }).orWhere('due_at', '<=', time);
    });
  };
}

/** Cards that should have been taken before this time. */
function isOverdue(time: number): Condition {
  return (query) => {
    void query.where({ state: 'queued' }).where('due_at', '<=', time);
  };
}

/** Cards whose holder let the lease run out. */
function isLost(time: number): Condition {
  return (query) => {
    void query.where({ state: 'rendering' }).where('lease_until', '<', time);
  };
}

function byUrgency(one: DueRow, other: DueRow): number {
  return one.priority - other.priority || Number(one.due_at) - Number(other.due_at);
}
