import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { turn } from '../common/turn';
import { CARD_UID } from '../constants';
import { keyId, type CardError, type CardKey, type CardState } from '../contracts/card';
import { LONG_WAIT_MS, type Staleness } from '../contracts/list';
import { idPages } from '../store/id-pages';
import { toCard, toKey, type CardRow } from './card-row';

type Database = Core.Strapi['db'];

/** Rows asked for at once: a few milliseconds of SQLite, which answers synchronously. */
const PAGE = 1_000;

const COLUMNS = ['id', 'target_uid', 'target_document_id', 'target_locale', 'state'] as const;

/** A card as a list needs it. */
export interface ListedCard {
  readonly key: CardKey;
  readonly state: CardState;
  readonly fingerprint: string | null;
  readonly error: CardError | null;
  readonly stale: Staleness | null;
}

/** What makes cards of a content type stale. */
export interface Standard {
  /** How its cards are to look, as a digest. */
  readonly look: string | null;
  /** Milliseconds since the epoch, as the card table counts them. */
  readonly now: number;
}

/** Which cards are looked for: of a content type, and of one locale where one is named. */
export interface Scope {
  readonly uid: string;
  readonly locale: string | null;
}

type ListedRow = CardRow & { readonly due_at: string | number };

/** Looks at many cards at once, for lists of entries. Changes nothing. */
export class CardOverview {
  private readonly table: string;

  constructor(private readonly db: Database) {
    this.table = db.metadata.get(CARD_UID).tableName;
  }

  /** The cards of these entries, all of one content type, by `keyId`; one query. */
  async find(uid: string, keys: readonly CardKey[], standard: Standard) {
    const wanted = new Set(keys.map(keyId));
    const rows: ListedRow[] = await this.query()
      .where({ target_uid: uid })
      .whereIn('target_document_id', [...new Set(keys.map(({ documentId }) => documentId))]);
    const cards = rows
      .map((row) => [keyId(toKey(row)), toListed(row, standard)] as const)
      .filter(([id]) => wanted.has(id));
    return new Map<string, ListedCard>(cards);
  }

  /** The documents whose card failed, in pages. */
  async *failed(scope: Scope): AsyncGenerator<string[]> {
    const pages = this.pages<CardRow>((after) =>
      this.inScope(scope, after).where({ state: 'failed' }).select(COLUMNS),
    );
    for await (const rows of pages) yield rows.map((row) => row.target_document_id);
  }

  /** The documents whose card waits for long, or looks otherwise than it should, in pages. */
  async *stale(scope: Scope, standard: Standard): AsyncGenerator<string[]> {
    const pages = this.pages<ListedRow>((after) =>
      this.inScope(scope, after).select(...COLUMNS, 'look', 'due_at'),
    );
    for await (const rows of pages) {
      yield rows
        .filter((row) => stalenessOf(row, standard) !== null)
        .map((row) => row.target_document_id);
    }
  }

  /** The published documents that have no card, in pages. */
  async *missing({ uid, locale }: Scope): AsyncGenerator<string[]> {
    const { tableName } = this.db.metadata.get(uid);
    const pages = this.pages<{ id: number; document_id: string; locale: string | null }>(
      (after) => {
        const page = this.db
          .getConnection(tableName)
          .where('id', '>', after)
          .whereNotNull('published_at')
          .orderBy('id')
          .limit(PAGE)
          .select('id', 'document_id', 'locale');
        return locale === null ? page : page.where({ locale });
      },
    );
    for await (const entries of pages) {
      const known = await this.documentsWithCard(
        uid,
        entries.map((entry) => entry.document_id),
      );
      yield entries
        .filter((entry) => !known.has(`${entry.document_id} ${entry.locale ?? ''}`))
        .map((entry) => entry.document_id);
    }
  }

  private async documentsWithCard(
    uid: string,
    documentIds: readonly string[],
  ): Promise<Set<string>> {
    const rows: Pick<CardRow, 'target_document_id' | 'target_locale'>[] = await this.query()
      .where({ target_uid: uid })
      .whereIn('target_document_id', [...documentIds])
      .select('target_document_id', 'target_locale');
    return new Set(rows.map((row) => `${row.target_document_id} ${row.target_locale}`));
  }

  /** Somebody waits for them: there is no rest between pages. */
  private pages<Row extends { readonly id: number }>(
    read: (after: number) => Knex.QueryBuilder,
  ): AsyncGenerator<Row[]> {
    return idPages<Row>(PAGE, read, { pace: turn });
  }

  private inScope({ uid, locale }: Scope, after: number): Knex.QueryBuilder {
    return this.query()
      .where('id', '>', after)
      .where({ target_uid: uid, ...(locale !== null && { target_locale: locale }) })
      .orderBy('id')
      .limit(PAGE);
  }

  private query(): Knex.QueryBuilder {
    return this.db.getConnection(this.table);
  }
}

function toListed(row: ListedRow, standard: Standard): ListedCard {
  const { key, state, fingerprint, error } = toCard(row);
  return { key, state, fingerprint, error, stale: stalenessOf(row, standard) };
}

/** Why a card is not as it should be by now, or null. One that failed or is off says so by its state. */
export function stalenessOf(
  { state, look, due_at }: Pick<ListedRow, 'state' | 'look' | 'due_at'>,
  standard: Standard,
): Staleness | null {
  if (state === 'queued' || state === 'rendering') {
    return Number(due_at) < standard.now - LONG_WAIT_MS ? 'waiting' : null;
  }
  return state === 'ready' && look !== standard.look ? 'look' : null;
}
