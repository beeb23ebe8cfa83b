import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Core } from '@strapi/strapi';

import { CARD_UID, FILE_UID, RENDER_UID, SOURCE_UID } from '../../server/src/constants';
import { sourceId } from '../../server/src/queue/source-id';
import { ARTICLE, articleText } from './content';

/** Rows of one insert: https://www.sqlite.org/limits.html#max_compound_select */
const INSERTED_AT_ONCE = 400;

/** Later than any entry was written, so that no sweep takes a card for older than its entry. */
const AHEAD_MS = 86_400_000;

/** The fingerprint of cards that nobody has drawn. */
const PRETENDED = 'pretended';

/** Marks old pictures: milliseconds since the epoch. */
const LONG_AGO = 1;

/** The id of the document with this number. */
export const documentIdOf = (number: number): string => `big-${number}`;

/** The rows of a big site, written and read below all hooks, since its editors would take hours. */
export class SiteRows {
  constructor(private readonly strapi: Core.Strapi) {}

  /** Articles of one author, each with its draft and its published row. */
  async fill(entries: number, authorId: number): Promise<void> {
    const at = new Date();
    await this.insert(ARTICLE, entries * 2, (row) => {
      const number = Math.floor(row / 2);
      return {
        document_id: documentIdOf(number),
        ...articleText(number),
        locale: 'en',
        created_at: at,
        updated_at: at,
        published_at: row % 2 === 0 ? null : at,
      };
    });
    const { connection } = this;
    const { name, own, other } = this.authorLinks();
    const links = this.table(ARTICLE)
      .where('document_id', 'like', 'big-%')
      .select('id', connection.raw(String(authorId)));
    await connection(connection.raw('?? (??, ??)', [name, own, other])).insert(links);
    // A site's entries are written over years: PostgreSQL has counted them long ago.
    if (this.strapi.db.dialect.client === 'postgres') await connection.raw('ANALYZE');
  }

  /** Takes away the published rows of entries, and the drafts of those from `deletedFrom` on. */
  async takeAway(count: number, deletedFrom: number): Promise<void> {
    for (let first = 0; first < count; first += INSERTED_AT_ONCE) {
      const length = Math.min(INSERTED_AT_ONCE, count - first);
      const numbers = Array.from({ length }, (_, index) => first + index);
      const ids = (list: readonly number[]) => list.map(documentIdOf);
      const deleted = ids(numbers.filter((number) => number >= deletedFrom));
      await this.table(ARTICLE)
        .whereIn('document_id', ids(numbers))
        .whereNotNull('published_at')
        .delete();
      await this.table(ARTICLE).whereIn('document_id', deleted).delete();
    }
  }

  /** Writes down that every card was drawn with this look and shows this author. */
  async pretendDrawn(look: string, author: { uid: string; documentId: string }): Promise<void> {
    const { connection } = this;
    await this.table(CARD_UID).update({
      state: 'ready',
      attempts: 0,
      lease_token: null,
      lease_until: null,
      fingerprint: PRETENDED,
      look,
      ready_at: Date.now() + AHEAD_MS,
    });
    await this.table(SOURCE_UID).delete();
    const source = sourceId({ kind: 'document', ...author });
    const columns = ['document_id', 'card_id', 'source'];
    await connection(connection.raw('?? (??, ??, ??)', [this.name(SOURCE_UID), ...columns])).insert(
      this.table(CARD_UID).select('target_document_id', 'id', connection.raw('?', [source])),
    );
  }

  /** Whether a card still has the picture that it was said to have, and nobody doubts it. */
  async arePretended(): Promise<boolean> {
    // The last one first: what goes through all cards comes to it last.
    const card: unknown = await this.table(CARD_UID)
      .where({ fingerprint: PRETENDED, state: 'ready' })
      .orderBy('id', 'desc')
      .first('id');
    return card !== undefined;
  }

  /** Pictures with small files that no card has pointed to for very long. */
  async addOldPictures(count: number): Promise<void> {
    const uploads = join(this.strapi.dirs.static.public, 'uploads');
    const hashOf = (number: number): string => `old-${number}`;
    for (let first = 0; first < count; first += INSERTED_AT_ONCE) {
      const length = Math.min(INSERTED_AT_ONCE, count - first);
      await Promise.all(
        Array.from({ length }, (_, index) =>
          writeFile(join(uploads, `${hashOf(first + index)}.jpg`), 'old'),
        ),
      );
    }
    await this.insert(FILE_UID, count, (number) => ({
      document_id: randomUUID(),
      name: `${hashOf(number)}.jpg`,
      hash: hashOf(number),
      ext: '.jpg',
      mime: 'image/jpeg',
      size: 0.1,
      url: `/uploads/${hashOf(number)}.jpg`,
      provider: 'local',
      folder_path: '/1',
    }));
    await this.insert(RENDER_UID, count, (number) => ({
      document_id: randomUUID(),
      fingerprint: hashOf(number),
      format: 'og',
      width: 1200,
      height: 630,
      mime: 'image/jpeg',
      bytes: 3,
      stored_at: LONG_AGO,
      unreferenced_at: LONG_AGO,
    }));
    const { connection } = this;
    const pairs = connection({ render: this.name(RENDER_UID), file: this.name(FILE_UID) })
      .whereRaw('?? = ??', ['render.fingerprint', 'file.hash'])
      .select('file.id', { related: 'render.id' }, connection.raw("?, 'file', 1", [RENDER_UID]));
    await connection(
      connection.raw('files_related_mph (file_id, related_id, related_type, field, ??)', ['order']),
    ).insert(pairs);
  }

  async areOldPictures(): Promise<boolean> {
    const old: unknown = await this.table(RENDER_UID).where('stored_at', LONG_AGO).first('id');
    return old !== undefined;
  }

  countOldPictures(): Promise<number> {
    return this.strapi.db.query(RENDER_UID).count({ where: { storedAt: LONG_AGO } });
  }

  /** The state of a document's card, or null where it has none. */
  async stateOf(documentId: string): Promise<string | null> {
    const key = { target_uid: ARTICLE, target_document_id: documentId, target_locale: 'en' };
    const card: { state: string } | undefined = await this.table(CARD_UID)
      .where(key)
      .first('state');
    return card?.state ?? null;
  }

  /** How many cards there are, or are in one state. */
  countCards(where: { readonly state?: string } = {}): Promise<number> {
    return this.strapi.db.query(CARD_UID).count({ where });
  }

  private async insert(
    uid: string,
    count: number,
    rowOf: (number: number) => object,
  ): Promise<void> {
    for (let first = 0; first < count; first += INSERTED_AT_ONCE) {
      const length = Math.min(INSERTED_AT_ONCE, count - first);
      await this.table(uid).insert(Array.from({ length }, (_, index) => rowOf(first + index)));
    }
  }

  /** Where articles keep their author. */
  private authorLinks(): { name: string; own: string; other: string } {
    const attribute: unknown = this.strapi.db.metadata.get(ARTICLE).attributes.author;
    const { joinTable } = attribute as {
      joinTable: {
        name: string;
        joinColumn: { name: string };
        inverseJoinColumn: { name: string };
      };
    };
    const { name, joinColumn, inverseJoinColumn } = joinTable;
    return { name, own: joinColumn.name, other: inverseJoinColumn.name };
  }

  private get connection() {
    return this.strapi.db.connection;
  }

  private name(uid: string): string {
    return this.strapi.db.metadata.get(uid).tableName;
  }

  private table(uid: string) {
    return this.connection(this.name(uid));
  }
}
