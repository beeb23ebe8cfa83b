import type { Card } from '../contracts/card';
import { LIST_FILTER, LIST_FILTERS, type ListFilter, type Staleness } from '../contracts/list';
import type { RunFilter, RunList } from '../contracts/runs';
import { stalenessOf, type Standard } from '../queue/card-overview';
import type { DueCard } from '../queue/card-table';

type Condition = Readonly<Record<string, unknown>>;

/** Whether a run's filter asks for anything that only the cards themselves know. */
export function cardsFit({ state = 'all', templates, list }: RunFilter): boolean {
  return state !== 'all' || templates !== undefined || listedStates(list).length > 0;
}

/**
 * Whether a published entry fits a run's filter by its card.
 * @param card null where it has none
 */
export function fitsCard(
  { state = 'all', templates, list }: RunFilter,
  card: DueCard | null,
  standard: Standard,
): boolean {
  if (templates !== undefined && !(card?.template && templates.includes(card.template))) {
    return false;
  }
  const stale = card === null ? 'missing' : stalenessOf(asListed(card), standard);
  if (!listedStates(list).every((wish) => isListed(wish, card, stale))) return false;
  switch (state) {
    case 'all':
      return true;
    case 'failed':
      return card?.state === 'failed';
    case 'stale':
      return stale !== null;
    case 'missing':
      return card === null;
  }
}

/** What a list's filter asks of the entries themselves. */
export function listFilters(list: RunList | undefined): Condition[] {
  const { $and, ...rest } = list?.filters ?? {};
  const all = Array.isArray($and) ? ($and as Condition[]) : [];
  const own = all.filter((condition) => !isOfCards(condition));
  return [...own, ...(Object.keys(rest).length > 0 ? [rest] : [])];
}

/** What a list's filter asks of their cards: see `LIST_FILTER`. */
function listedStates(list: RunList | undefined): ListFilter[] {
  const { $and } = list?.filters ?? {};
  const all = Array.isArray($and) ? ($and as Condition[]) : [];
  return all.filter(isOfCards).flatMap((condition) => {
    const comparison = condition[LIST_FILTER] as { readonly $eq?: unknown } | null;
    return LIST_FILTERS.find((filter) => filter === comparison?.$eq) ?? [];
  });
}

function isOfCards(condition: unknown): condition is Condition {
  return typeof condition === 'object' && condition !== null && LIST_FILTER in condition;
}

function isListed(wish: ListFilter, card: Card | null, stale: Staleness | null): boolean {
  const isFailed = card?.state === 'failed';
  if (wish === 'failed') return isFailed;
  return wish === 'stale' ? stale !== null : isFailed || stale !== null;
}

function asListed({ state, look, dueAt }: DueCard) {
  return { state, look, due_at: dueAt };
}
