import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { MAKER_UID, ORDER_UID, SPEND_UID } from '../constants';
import type { MakerStatus } from '../contracts/order';

type Database = Core.Strapi['db'];

/** Whether a maker may be asked. */
export type MakerState = Omit<MakerStatus, 'name' | 'used' | 'waiting' | 'asking'>;

/** The row of a maker, locked by a transaction until its end. */
export interface LockedMaker extends MakerState {
  readonly id: number;
}

/** What is known of makers. Their rows are locked by whoever takes or settles their orders. */
export class MakerTable {
  private readonly table: string;
  private readonly orders: string;
  private readonly spends: string;
  /** Names that have their rows for certain. */
  private readonly known = new Map<string, number>();

  constructor(
    private readonly db: Database,
    private readonly now: () => number = Date.now,
  ) {
    this.table = db.metadata.get(MAKER_UID).tableName;
    this.orders = db.metadata.get(ORDER_UID).tableName;
    this.spends = db.metadata.get(SPEND_UID).tableName;
  }

  /** Makers as admins see them, in the order of their names here. */
  async status(names: readonly string[], month: string): Promise<MakerStatus[]> {
    const rows: MakerRow[] = await this.query().whereIn('name', [...names]);
    const used: { maker: string; count: number }[] = await this.db
      .getConnection(this.spends)
      .where({ month })
      .whereIn('maker', [...names])
      .select('maker', 'count');
    const open: { maker: string; state: string; count: string | number }[] = await this.db
      .getConnection(this.orders)
      .whereIn('maker', [...names])
      .whereIn('state', ['waiting', 'asking'])
      .groupBy('maker', 'state')
      .select('maker', 'state')
      .count({ count: '*' });
    const countOf = (maker: string, state: string): number =>
      Number(open.find((each) => each.maker === maker && each.state === state)?.count ?? 0);
    const now = this.now();
    const future = (time: number | null) => (time !== null && time > now ? time : null);
    return names.map((name) => {
      const row = rows.find((each) => each.name === name);
      const state = row === undefined ? UNKNOWN : toState(row);
      return {
        name,
        ...state,
        openUntil: future(state.openUntil),
        notBefore: future(state.notBefore),
        used: used.find(({ maker }) => maker === name)?.count ?? 0,
        waiting: countOf(name, 'waiting'),
        asking: countOf(name, 'asking'),
      };
    });
  }

  /**
   * Has a maker asked again that was stopped, or that failed too often. What it said of when it may be
   * asked stays.
   */
  async resume(name: string): Promise<void> {
    const id = await this.idOf(name);
    await this.query().where({ id }).update({
      stopped: false,
      stop_reason: null,
      stopped_at: null,
      failures: 0,
      open_until: null,
    });
  }

  /** The id of a maker's row, which is made where there is none. Not in a transaction. */
  async idOf(name: string): Promise<number> {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const id = (await this.findId(name)) ?? (await this.make(name));
    this.known.set(name, id);
    return id;
  }

  /** Locks a maker's row, by the id of `idOf`: until the transaction ends, nobody else has it. */
  async lock(id: number, trx: Knex.Transaction): Promise<LockedMaker> {
    const row = (): Knex.QueryBuilder => this.query(trx).where({ id }).first();
    if (this.db.dialect.client === 'sqlite') {
      // SQLite locks no rows: whoever writes first has the file, and the others wait. Whoever reads
      // first is refused the file once somebody else has written.
      await this.query(trx)
        .where({ id })
        .update({ failures: trx.ref('failures') });
    }
    const found: MakerRow | undefined = await (this.db.dialect.client === 'sqlite'
      ? row()
      : row().forUpdate());
    if (found === undefined) {
      this.known.clear();
      throw new Error('The row of a maker is gone; it is made anew the next time.');
    }
    return { id, ...toState(found) };
  }

  async write(id: number, state: MakerState, trx: Knex.Transaction): Promise<void> {
    await this.query(trx).where({ id }).update({
      stopped: state.stopped,
      stop_reason: state.stopReason,
      stopped_at: state.stoppedAt,
      failures: state.failures,
      open_until: state.openUntil,
      not_before: state.notBefore,
    });
  }

  private async make(name: string): Promise<number> {
    await this.query()
      .insert({ document_id: randomUUID(), name, stopped: false, failures: 0 })
      .onConflict('name')
      .ignore();
    const id = await this.findId(name);
    if (id === undefined) throw new Error(`The row of the maker "${name}" could not be made.`);
    return id;
  }

  private async findId(name: string): Promise<number | undefined> {
    const row: { id: number } | undefined = await this.query().where({ name }).select('id').first();
    return row?.id;
  }

  private query(trx?: Knex.Transaction): Knex.QueryBuilder {
    const query = this.db.getConnection(this.table);
    return trx === undefined ? query : query.transacting(trx);
  }
}

const UNKNOWN: MakerState = {
  stopped: false,
  stopReason: null,
  stoppedAt: null,
  failures: 0,
  openUntil: null,
  notBefore: null,
};

/** As the database's driver gives it: see `CardRow`. */
interface MakerRow {
  readonly id: number;
  readonly name: string;
  readonly stopped: boolean | number;
  readonly stop_reason: string | null;
  readonly stopped_at: string | number | null;
  readonly failures: number;
  readonly open_until: string | number | null;
  readonly not_before: string | number | null;
}

function toState(row: MakerRow): MakerState {
  return {
    stopped: Boolean(row.stopped),
    stopReason: row.stop_reason,
    stoppedAt: toTime(row.stopped_at),
    failures: row.failures,
    openUntil: toTime(row.open_until),
    notBefore: toTime(row.not_before),
  };
}

function toTime(value: string | number | null): number | null {
  return value === null ? null : Number(value);
}
