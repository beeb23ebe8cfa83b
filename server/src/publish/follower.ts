import { AsyncResource } from 'node:async_hooks';

import type { Core } from '@strapi/strapi';

import { faultPoint } from '../common/fault-point';
import { inTime } from '../common/in-time';
import { Rounds } from '../common/rounds';
import { inPace, rest } from '../common/turn';
import { PLUGIN_ID } from '../constants';
import type { Source } from '../contracts/content';
import { OgImageError } from '../contracts/errors';
import type { CardTable } from '../queue/card-table';
import type { Change, ChangeTable } from '../queue/change-table';
import { parseSourceId, sourceId } from '../queue/source-id';
import type { Target } from '../resolve/target';
import { wheresFor } from '../resolve/where';
import { LeadingEntries } from './leading-entries';

/** How long a database that does not answer may keep Strapi from ending, in milliseconds. */
const STOP_LIMIT = 5_000;

export interface FollowerOptions {
  readonly strapi: Core.Strapi;
  readonly cards: CardTable;
  readonly changes: ChangeTable;
  /** The content types with the field. */
  readonly targets: readonly Target[];
  /** Rows asked for in one go. */
  readonly pageSize: number;
  /** Tells the workers that cards are due. */
  readonly wake: () => void;
}

/** A page of cards, and where the next one starts: null after the last one. */
interface Page {
  readonly ids: readonly number[];
  readonly last: number | null;
}

/**
 * Tells cards of committed changes: puts those that show what has changed into the queue, behind
 * every publish. A change is forgotten only once all its cards are there, so one that a crash
 * interrupts is taken up by the next sweep of any instance; one that two instances tell of at once
 * makes cards be looked at twice.
 *
 * Every interleaving of a change and a card that begins to follow it ends in the right card. A card
 * is read for good only after all that it shows was written down (see `SourceTable.follow`), and
 * this looks for cards only after the change is committed. So either the card had written it down
 * when this looked, and is found; or it writes it down later, hence after the commit, and what it
 * reads after that is new. A relation made from the other side is looked for in the entries, which
 * lead there once the change is committed; an entry that is published later is read later still.
 * And a card that is found while it is drawn has its revision raised: what was read before counts
 * for nothing, and it is drawn once more.
 *
 * All of it runs in an async scope of its own, as the work loop does: it is woken by commits.
 */
export class Follower {
  private readonly scope = new AsyncResource(`${PLUGIN_ID}.follower`);
  private readonly aborter = new AbortController();
  private readonly rounds: Rounds;

  constructor(private readonly options: FollowerOptions) {
    this.rounds = new Rounds({
      scope: this.scope,
      once: () => this.tellOfAll(),
      onTrouble: (error) => this.report(error),
      isOpen: () => !this.aborter.signal.aborted,
    });
  }

  /** Looks for changes now. Cheap, never throws, may be called from anywhere. */
  wake(): void {
    this.rounds.ask();
  }

  /**
   * Ends after the page of cards in hand, or at once where the database does not answer. What was not
   * told of is left to the next start.
   */
  async stop(): Promise<void> {
    this.aborter.abort();
    await inTime(this.rounds.current ?? Promise.resolve(), STOP_LIMIT).catch((error: unknown) => {
      this.report(error);
    });
    this.scope.emitDestroy();
  }

  private async tellOfAll(): Promise<void> {
    const { changes, pageSize } = this.options;
    const failures: unknown[] = [];
    let after: number | undefined = 0;
    while (after !== undefined && !this.aborter.signal.aborted) {
      const page = await changes.page(after, pageSize);
      for (const [source, ids] of bySource(page)) {
        // One that cannot be told of keeps none of the others from their cards.
        await this.tellOf(source, ids).catch((error: unknown) => failures.push(error));
      }
      after = page.at(-1)?.id;
    }
    if (failures.length > 0) this.report(failures[0]);
  }

  /** Tells all cards of a source that has changed, however often, and forgets the changes. */
  private async tellOf(id: string, changeIds: readonly number[]): Promise<void> {
    const source = parseSourceId(id);
    // Only a newer version of the plugin could have written it: leave it to that one.
    if (source === null) return;
    await this.markFollowing(source);
    await this.markLeading(source);
    if (this.aborter.signal.aborted) return;
    faultPoint('after-mark');
    await this.options.changes.forget(changeIds);
  }

  /** The cards that have written down that they show the source. */
  private async markFollowing(source: Source): Promise<void> {
    const { cards, pageSize } = this.options;
    await this.markPages(source, async (after) => {
      const ids = await cards.showing(source, after, pageSize);
      return { ids, last: ids.at(-1) ?? null };
    });
  }

  /**
   * The cards of entries that lead to the source by now, and did not when they were drawn: an
   * article that was put to an author in the author's form, or before the author was published.
   */
  private async markLeading(source: Source): Promise<void> {
    const { strapi, targets, pageSize } = this.options;
    for (const target of targets) {
      // Why its cards fail is said elsewhere.
      if (target.mapping instanceof OgImageError) continue;
      for (const where of wheresFor(target.mapping, source)) {
        const entries = new LeadingEntries(strapi, target.uid, { where, pageSize });
        await this.markPages(source, (after) => this.leading(entries, target.uid, source, after));
      }
    }
  }

  private async leading(entries: LeadingEntries, uid: string, source: Source, after: number) {
    const { entries: leading, last } = await entries.next(after);
    const keys = leading.map(({ documentId, locale }) => ({
      uid,
      documentId,
      locale: locale ?? '',
    }));
    const { cards } = this.options;
    return { ids: keys.length === 0 ? [] : await cards.unaware(uid, keys, source), last };
  }

  private async markPages(source: Source, read: (after: number) => Promise<Page>): Promise<void> {
    const cause = { kind: 'source', by: sourceId(source) } as const;
    const { cards, wake } = this.options;
    let after: number | null = 0;
    while (after !== null && !this.aborter.signal.aborted) {
      const from: number = after;
      const page: Page = await inPace(rest, () => read(from));
      // Has a pace of its own.
      if ((await cards.markStale(page.ids, { cause })) > 0) wake();
      after = page.last;
    }
  }

  private report(error: unknown): void {
    this.options.strapi.log.error(
      'og-image: cards could not be told of what has changed; the next sweep tries again.',
      { error },
    );
  }
}

/** The ids of the changes of each source. */
function bySource(changes: readonly Change[]): Map<string, number[]> {
  const all = new Map<string, number[]>();
  for (const { id, source } of changes) {
    const known = all.get(source);
    if (known === undefined) all.set(source, [id]);
    else known.push(id);
  }
  return all;
}
