import type { Core } from '@strapi/strapi';

import { inBatches, turn } from '../common/turn';
import { CARD_UID, FILE_UID, RENDER_UID } from '../constants';
import { briefTransaction } from './brief-transaction';
import { SkipLocked } from './skip-locked';
import { isTombstone, tombstone } from './tombstone';

/** Rows of one statement. */
const BATCH = 100;

interface RenderRow {
  readonly id: number;
  readonly fingerprint: string;
  readonly unreferencedAt: string | number | null;
  readonly file: { readonly id: number } | null;
}

export interface RetentionOptions {
  readonly strapi: Core.Strapi;
  /** How long a picture is kept after the last card turned away from it, in milliseconds. */
  readonly keepMs: number;
  readonly now?: () => number;
}

/**
 * Lets pictures go once nobody can miss them: old posts point to the old address, so a picture
 * stays for a time after the last card turned away from it. A picture that any card points to, or was
 * drawn on as an outside maker's, never goes, and the pictures of a fingerprint go together.
 */
export class Retention {
  private readonly now: () => number;
  private readonly unlocked: SkipLocked;

  constructor(private readonly options: RetentionOptions) {
    this.unlocked = new SkipLocked(options.strapi.db);
    this.now = options.now ?? Date.now;
  }

  /**
   * Looks at the next renders after an id.
   * @returns the last id, or null when there were none; and the fingerprints of pictures that cards
   * point to although their files were deleted
   */
  async page(
    after: number,
    limit: number,
  ): Promise<{ readonly last: number | null; readonly lost: readonly string[] }> {
    const rows: RenderRow[] = await this.renders.findMany({
      where: { id: { $gt: after } },
      orderBy: { id: 'asc' },
      limit,
      select: ['id', 'fingerprint', 'unreferencedAt'],
      populate: { file: { select: ['id'] } },
    });
    const fingerprints = rows.map(({ fingerprint }) => fingerprint);
    const shown = await this.named('fingerprint', fingerprints);
    // What a card's picture was made of outside. Where its file was deleted, the card is still right.
    const drawnOn = await this.named('order_key', fingerprints);
    const lost: string[] = [];
    const shownAgain: RenderRow[] = [];
    const unshown: RenderRow[] = [];
    const over: [string, readonly RenderRow[]][] = [];
    for (const [fingerprint, pictures] of byFingerprint(rows)) {
      const isCounted = pictures.every(({ unreferencedAt }) => unreferencedAt !== null);
      if (shown.has(fingerprint)) {
        if (pictures.some(({ file }) => file === null)) lost.push(fingerprint);
        else if (pictures.some(({ unreferencedAt }) => unreferencedAt !== null)) {
          shownAgain.push(...pictures);
        }
      } else if (drawnOn.has(fingerprint)) {
        if (pictures.some(({ unreferencedAt }) => unreferencedAt !== null)) {
          shownAgain.push(...pictures);
        }
      } else if (!isCounted && !isTombstone(fingerprint)) unshown.push(...pictures);
      else over.push([fingerprint, pictures]);
    }
    await this.setUnreferenced(shownAgain, null);
    await this.setUnreferenced(unshown, this.now());
    await this.letGo(over);
    return { last: rows.at(-1)?.id ?? null, lost };
  }

  /**
   * Lets go of what no card has pointed to for long enough. One after the other, since the provider
   * deletes one object at a time, with turns of the event loop in between.
   */
  private async letGo(groups: readonly [string, readonly RenderRow[]][]): Promise<void> {
    const isOver = ({ unreferencedAt }: RenderRow): boolean =>
      unreferencedAt !== null && Number(unreferencedAt) <= this.latest();
    for (const [fingerprint, pictures] of groups) {
      const old = pictures.filter(isOver);
      if (!isTombstone(fingerprint)) {
        if (old.length < pictures.length || !(await this.bury(fingerprint, pictures))) continue;
        await turn();
      }
      await inBatches(old, 1, async ([row]) => {
        if (row !== undefined) await this.remove(row);
      });
    }
  }

  /**
   * Makes the pictures of a fingerprint impossible to find, unless a card turned to them meanwhile:
   * that clears `unreferencedAt` in the same transaction, so one of the two finds that it came too
   * late. In one statement, so that no card finds a part of them.
   */
  private async bury(fingerprint: string, [first]: readonly RenderRow[]): Promise<boolean> {
    if (first === undefined) return false;
    const buried = await this.table()
      .where({ fingerprint })
      .where('unreferenced_at', '<=', this.latest())
      .whereNotExists(this.cards().select('id').where({ fingerprint }))
      .whereNotExists(this.cards().select('id').where({ order_key: fingerprint }))
      .update({ fingerprint: tombstone(first.id) });
    return buried > 0;
  }

  /** When the last card must have turned away from what may go now. */
  private latest(): number {
    return this.now() - this.options.keepMs;
  }

  /** The file first: what fails here is tried again, since the buried row still points to it. */
  private async remove({ id, file }: RenderRow): Promise<void> {
    const { strapi } = this.options;
    try {
      if (file !== null) {
        const whole: unknown = await strapi.db.query(FILE_UID).findOne({ where: { id: file.id } });
        if (whole !== null) await strapi.plugin('upload').service('upload').remove(whole);
      }
      await this.renders.delete({ where: { id } });
    } catch (error) {
      strapi.log.warn('og-image: an old picture could not be deleted; it is tried again.', {
        error,
      });
    }
  }

  /**
   * In one statement for many, which waits for none: a picture that a card turns to just now is passed
   * over, and looked at by the next sweep.
   */
  private async setUnreferenced(rows: readonly RenderRow[], at: number | null): Promise<void> {
    const { db } = this.options.strapi;
    await inBatches(rows, BATCH, async (batch) => {
      await briefTransaction(db, async (trx) => {
        const unlocked = await this.unlocked.rows<{ id: number }>(() =>
          this.table()
            .transacting(trx)
            .whereIn(
              'id',
              batch.map(({ id }) => id),
            )
            .select('id'),
        );
        const ids = unlocked.map(({ id }) => id);
        await this.table().transacting(trx).whereIn('id', ids).update({ unreferenced_at: at });
      });
    });
  }

  /** Which of these any card names in a column. */
  private async named(
    column: 'fingerprint' | 'order_key',
    fingerprints: readonly string[],
  ): Promise<Set<string>> {
    const rows: Record<string, string>[] = await this.cards()
      .whereIn(column, [...fingerprints])
      .distinct(column);
    return new Set(rows.flatMap((row) => row[column] ?? []));
  }

  private get renders() {
    return this.options.strapi.db.query(RENDER_UID);
  }

  private table() {
    const { db } = this.options.strapi;
    return db.getConnection(db.metadata.get(RENDER_UID).tableName);
  }

  private cards() {
    const { db } = this.options.strapi;
    return db.getConnection(db.metadata.get(CARD_UID).tableName);
  }
}

function byFingerprint(rows: readonly RenderRow[]): Map<string, RenderRow[]> {
  const groups = new Map<string, RenderRow[]>();
  for (const row of rows) {
    const group = groups.get(row.fingerprint) ?? [];
    groups.set(row.fingerprint, [...group, row]);
  }
  return groups;
}
