import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { SOURCE_UID } from '../constants';
import type { Source } from '../contracts/content';
import { sourceId } from './source-id';

type Database = Core.Strapi['db'];

/** Which documents and files each card shows, so that a change of one finds its cards. */
export class SourceTable {
  private readonly table: string;

  constructor(private readonly db: Database) {
    this.table = db.metadata.get(SOURCE_UID).tableName;
  }

  /**
   * Writes what a card shows now, and says whether any of it is new. What was read before a new
   * source was written may have changed unseen: read it again then.
   */
  async follow(cardId: number, sources: readonly Source[]): Promise<boolean> {
    const wanted = new Set(sources.map(sourceId));
    const rows: { id: number; source: string }[] = await this.query()
      .where({ card_id: cardId })
      .select('id', 'source');
    const known = new Set(rows.map(({ source }) => source));
    const gone = rows.filter(({ source }) => !wanted.has(source)).map(({ id }) => id);
    const added = [...wanted].filter((source) => !known.has(source));
    if (gone.length > 0) await this.query().whereIn('id', gone).delete();
    if (added.length === 0) return false;
    await this.query().insert(
      added.map((source) => ({ document_id: randomUUID(), card_id: cardId, source })),
    );
    return true;
  }

  /** What each of these cards has written down that it shows, as `sourceId` writes it. */
  async of(cardIds: readonly number[]): Promise<Map<number, Set<string>>> {
    const found = new Map<number, Set<string>>();
    if (cardIds.length === 0) return found;
    const rows: { card_id: number; source: string }[] = await this.query()
      .whereIn('card_id', [...cardIds])
      .select('card_id', 'source');
    for (const { card_id: id, source } of rows) {
      found.set(id, (found.get(id) ?? new Set()).add(source));
    }
    return found;
  }

  /** Removes what is followed for cards that are no more. */
  async forget(cardIds: readonly number[]): Promise<void> {
    if (cardIds.length > 0)
      await this.query()
        .whereIn('card_id', [...cardIds])
        .delete();
  }

  /** The ids of the next cards after one that show a source. */
  async cardsShowing(source: Source, after: number, limit: number): Promise<number[]> {
    const rows: { card_id: number }[] = await this.query()
      .where({ source: sourceId(source) })
      .where('card_id', '>', after)
      .orderBy('card_id')
      .limit(limit)
      .select('card_id');
    return rows.map((row) => row.card_id);
  }

  /** Which of these cards show a source. */
  async showing(source: Source, cardIds: readonly number[]): Promise<Set<number>> {
    const rows: { card_id: number }[] = await this.query()
      .where({ source: sourceId(source) })
      .whereIn('card_id', [...cardIds])
      .select('card_id');
    return new Set(rows.map((row) => row.card_id));
  }

  private query(): Knex.QueryBuilder {
    return this.db.getConnection(this.table);
  }
}
