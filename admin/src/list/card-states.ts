import type { CardBrief, CardStatesRequest } from '../../../server/src/contracts/api';
import { isPassing } from '../api/passing';
import { nextPollDelay } from '../field/card-polling';
import { nextRetryDelay } from '../field/retry-delay';

/** As many as the server answers in one request. */
const MOST_AT_ONCE = 100;

/** Which card a row of the list shows. */
export interface ListedCard {
  readonly uid: string;
  readonly documentId: string;
  /** Null where the content type is not localised. */
  readonly locale: string | null;
}

export type CardStanding =
  | { readonly status: 'loading' }
  /** Null where the asker may not read the entry or the field. */
  | { readonly status: 'ready'; readonly brief: CardBrief | null }
  | { readonly status: 'failed'; readonly cause: unknown };

export interface CardStates {
  /**
   * Asks for a card, together with all others that are asked for in the same turn, and again while
   * it is on its way.
   * @param hear is told of each answer
   * @returns ends it
   */
  watch(card: ListedCard, hear: (standing: CardStanding) => void): () => void;
  /** Asks anew for the cards of these documents that are watched. */
  refresh(documentIds: readonly string[]): void;
}

export interface CardStatesOptions {
  readonly ask: (request: CardStatesRequest, signal: AbortSignal) => Promise<readonly CardBrief[]>;
  /** Whether anybody looks: a hidden tab asks for nothing by itself. */
  readonly isVisible: () => boolean;
}

interface Watched {
  readonly card: ListedCard;
  readonly hears: Set<(standing: CardStanding) => void>;
  onItsWay: boolean;
}

/** The cards of a list, a request for a page of them rather than for each row. */
export function createCardStates({ ask, isVisible }: CardStatesOptions): CardStates {
  const watched = new Map<string, Watched>();
  const wanted = new Set<string>();
  let asking = new AbortController();
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let later: ReturnType<typeof setTimeout> | undefined;
  let polls = 0;
  let failures = 0;

  function want(ids: Iterable<string>): void {
    for (const id of ids) wanted.add(id);
    // All rows of a page are drawn in one turn.
    gathering ??= setTimeout(() => {
      gathering = undefined;
      void askForWanted();
    }, 0);
  }

  async function askForWanted(): Promise<void> {
    const ids = [...wanted].filter((id) => watched.has(id));
    wanted.clear();
    const { signal } = asking;
    const answers = await Promise.all(
      groupsOf(ids.flatMap((id) => watched.get(id)?.card ?? [])).map((cards) =>
        askFor(cards, signal),
      ),
    );
    if (signal.aborted) return;
    failures = answers.includes('failed') ? failures + 1 : 0;
    followUp(answers.includes('failed') ? ids : []);
  }

  async function askFor(
    cards: readonly ListedCard[],
    signal: AbortSignal,
  ): Promise<'answered' | 'failed' | 'refused'> {
    const [{ uid, locale } = { uid: '', locale: null }] = cards;
    const documentIds = cards.map(({ documentId }) => documentId);
    try {
      const briefs = await ask({ uid, documentIds, ...(locale !== null && { locale }) }, signal);
      if (signal.aborted) return 'answered';
      for (const card of cards) {
        const brief = briefs.find((one) => isOf(one, card)) ?? null;
        tell(card, { status: 'ready', brief });
      }
      return 'answered';
    } catch (cause) {
      if (signal.aborted) return 'answered';
      for (const card of cards) tell(card, { status: 'failed', cause });
      return isPassing(cause) ? 'failed' : 'refused';
    }
  }

  function tell(card: ListedCard, standing: CardStanding): void {
    const entry = watched.get(idOf(card));
    if (entry === undefined) return;
    const state = standing.status === 'ready' ? standing.brief?.state : null;
    entry.onItsWay = nextPollDelay(state ?? null, 0) !== null;
    for (const hear of entry.hears) hear(standing);
  }

  /** Asks again after a while for what is on its way, and for what was not answered. */
  function followUp(unanswered: readonly string[]): void {
    clearTimeout(later);
    const onTheirWay = [...watched].filter(([, { onItsWay }]) => onItsWay).map(([id]) => id);
    const again = new Set([...onTheirWay, ...unanswered]);
    if (again.size === 0) return;
    const delay =
      unanswered.length > 0 ? nextRetryDelay(failures - 1) : nextPollDelay('queued', polls);
    polls += 1;
    later = setTimeout(() => {
      if (!isVisible()) {
        followUp(unanswered);
        return;
      }
      for (const id of again) wanted.add(id);
      return void askForWanted();
    }, delay ?? 0);
  }

  return {
    watch(card, hear) {
      const id = idOf(card);
      const entry = watched.get(id) ?? { card, hears: new Set(), onItsWay: false };
      entry.hears.add(hear);
      watched.set(id, entry);
      polls = 0;
      want([id]);
      return () => {
        entry.hears.delete(hear);
        if (entry.hears.size > 0) return;
        watched.delete(id);
        if (watched.size > 0) return;
        asking.abort();
        asking = new AbortController();
        clearTimeout(gathering);
        gathering = undefined;
        clearTimeout(later);
      };
    },
    refresh(documentIds) {
      polls = 0;
      want(
        [...watched]
          .filter(([, { card }]) => documentIds.includes(card.documentId))
          .map(([id]) => id),
      );
    },
  };
}

function idOf({ uid, documentId, locale }: ListedCard): string {
  return JSON.stringify([uid, locale, documentId]);
}

function isOf(brief: CardBrief, { documentId, locale }: ListedCard): boolean {
  return brief.documentId === documentId && (locale === null || brief.locale === locale);
}

/** Cards of one content type and locale, as many as fit into a request. */
function groupsOf(cards: readonly ListedCard[]): ListedCard[][] {
  const groups = new Map<string, ListedCard[]>();
  for (const card of cards) {
    const key = JSON.stringify([card.uid, card.locale]);
    groups.set(key, [...(groups.get(key) ?? []), card]);
  }
  return [...groups.values()].flatMap((group) => {
    const requests: ListedCard[][] = [];
    for (let start = 0; start < group.length; start += MOST_AT_ONCE) {
      requests.push(group.slice(start, start + MOST_AT_ONCE));
    }
    return requests;
  });
}
