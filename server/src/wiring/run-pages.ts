import type { Core } from '@strapi/strapi';

import { turn } from '../common/turn';
import { keyId, type CardKey } from '../contracts/card';
import type { DueCard } from '../queue/card-table';
import type { Run, RunPage, RunPlace } from '../runs/run';
import type { RunPages } from '../runs/run-work';
import { getService } from '../service';
import type { Access } from './access';
import { judge, type Judged } from './judging';
import { cardsFit, fitsCard } from './run-filter';
import { RunRows, type FoundRow } from './run-rows';

/** Rows that are only counted. */
const COUNTED_AT_ONCE = 1_000;

export interface RunPagesOptions {
  readonly strapi: Core.Strapi;
  /** What who started a run may do; null for who may do everything. */
  readonly accessOf: (run: Run) => Promise<Access | null>;
}

/** What came of looking at entries. */
type Looked = Omit<RunPage<CardKey>, 'place'>;

/** Rows that fit a run's filter, with their cards. */
interface Fitting {
  readonly rows: readonly FoundRow[];
  readonly cards: ReadonlyMap<string, DueCard>;
}

/**
 * The entries that a run goes through: type after type, row after row, each page by a handful of queries. No
 * list of them is kept anywhere.
 */
export class PublishedPages implements RunPages<CardKey> {
  private readonly rows: RunRows;

  constructor(private readonly options: RunPagesOptions) {
    this.rows = new RunRows(options.strapi);
  }

  async count(run: Run, signal: AbortSignal): Promise<number> {
    let total = 0;
    for (const uid of this.uids(run)) {
      const upTo = await this.rows.last(uid);
      let after: number | null = 0;
      while (after !== null && !signal.aborted) {
        const range: { after: number; upTo: number } = { after, upTo };
        const page = await this.rows.find(run.filter, uid, range, COUNTED_AT_ONCE);
        total += cardsFit(run.filter)
          ? (await this.fitting(run, uid, page.found)).rows.length
          : page.found.length;
        await turn();
        after = page.last;
      }
    }
    return total;
  }

  async next(run: Run, limit: number): Promise<RunPage<CardKey>> {
    const { place } = run;
    const uid = place.uid ?? this.uids(run)[0];
    // None has the field, or those that were asked for have it no longer.
    if (uid === undefined) return { ...NOTHING, place: { ...place, isOver: true } };
    const upTo = place.upTo ?? (await this.rows.last(uid));
    const page = await this.rows.find(run.filter, uid, { after: place.after, upTo }, limit);
    const next: RunPlace =
      page.last === null
        ? this.afterType(run, uid)
        : { uid, after: page.last, upTo, isOver: false };
    return { ...(await this.lookAt(run, uid, page.found)), place: next };
  }

  private async lookAt(run: Run, uid: string, found: readonly FoundRow[]): Promise<Looked> {
    if (found.length === 0) return NOTHING;
    const { strapi } = this.options;
    const target = getService(strapi, 'targets').get(uid);
    if (target === undefined) return NOTHING;
    const { rows, cards } = await this.fitting(run, uid, found);
    const allowed = await this.allowed(run, uid, rows);
    // What this run has put into the queue stands in its row, and is not judged by what it is now.
    const mine = allowed.filter((row) => cards.get(keyId(keyOf(uid, row)))?.runId === run.id);
    const others = allowed.filter((row) => !mine.includes(row));
    const look = getService(strapi, 'look').of(uid);
    const judged = await judgeRows(strapi, run, { target, rows: others, cards, look });
    if (!run.isDryRun) await this.noteLook(judged, look);
    const count = (verdict: Judged['verdict']): number =>
      judged.filter((each) => each.verdict === verdict).length;
    const drawn = count('draw');
    return {
      counts: {
        // One that was unpublished just now is none of them.
        looked: judged.length + mine.length + (rows.length - allowed.length),
        unchanged: count('right') + (run.isDryRun ? count('look') : 0),
        drawing: run.isDryRun ? drawn : 0,
        skipped: rows.length - allowed.length,
        paid: judged.filter(({ verdict, paid }) => verdict === 'draw' && paid).length,
      },
      keys: run.isDryRun
        ? []
        : judged.flatMap(({ verdict, key }) => (verdict === 'right' ? [] : key)),
    };
  }

  /** Those that a run's filter by cards lets through. */
  private async fitting(run: Run, uid: string, found: readonly FoundRow[]): Promise<Fitting> {
    const { strapi } = this.options;
    const documentIds = found.map(({ documentId }) => documentId);
    const cards = await getService(strapi, 'cards').ofDocuments(uid, documentIds);
    const standard = {
      look: getService(strapi, 'look').of(uid),
      now: getService(strapi, 'clock').now(),
    };
    const rows = found.filter((row) => {
      const card = cards.get(keyId(keyOf(uid, row)));
      return card?.runId === run.id || fitsCard(run.filter, card ?? null, standard);
    });
    return { rows, cards };
  }

  /** Those that who started the run may update. */
  private async allowed(run: Run, uid: string, rows: readonly FoundRow[]): Promise<FoundRow[]> {
    const access = rows.length === 0 ? null : await this.options.accessOf(run);
    if (access === null) return [...rows];
    const documentIds = [...new Set(rows.map(({ documentId }) => documentId))];
    const keys = await access.keysFor('update', uid, documentIds, null, 'published');
    const known = new Set(keys.map(keyId));
    return rows.filter((row) => known.has(keyId(keyOf(uid, row))));
  }

  /** What looks right was found right by the look of today. */
  private async noteLook(judged: readonly Judged[], look: string | null): Promise<void> {
    const outdated = judged.flatMap(({ verdict, card }) =>
      verdict === 'right' && card !== null && card.state === 'ready' && card.look !== look
        ? [card]
        : [],
    );
    if (outdated.length > 0) await getService(this.options.strapi, 'cards').setLook(outdated, look);
  }

  private uids({ filter }: Run): string[] {
    const targets = getService(this.options.strapi, 'targets');
    const known = targets.list().map(({ uid }) => uid);
    return known.filter((uid) => filter.uids?.includes(uid) ?? true).sort();
  }

  private afterType(run: Run, uid: string): RunPlace {
    const next = this.uids(run).find((other) => other > uid);
    return { uid: next ?? uid, after: 0, upTo: null, isOver: next === undefined };
  }
}

const NOTHING: Looked = {
  counts: { looked: 0, unchanged: 0, drawing: 0, skipped: 0, paid: 0 },
  keys: [],
};

function keyOf(uid: string, { documentId, locale }: FoundRow): CardKey {
  return { uid, documentId, locale };
}

async function judgeRows(
  strapi: Core.Strapi,
  { force }: Run,
  {
    rows,
    ...rest
  }: Pick<Parameters<typeof judge>[1], 'target' | 'cards' | 'look'> & {
    readonly rows: readonly FoundRow[];
  },
): Promise<Judged[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const { uid, mapping } = rest.target;
  // A wrong mapping is every entry's failure, which drawing says.
  if (mapping instanceof Error) {
    return rows.map((row) => {
      const key = keyOf(uid, row);
      const card = rest.cards.get(keyId(key)) ?? null;
      return { key, card, verdict: 'draw', paid: false };
    });
  }
  const entries = await getService(strapi, 'entries').publishedRows(rest.target, ids);
  return judge(strapi, { ...rest, entries, force });
}
