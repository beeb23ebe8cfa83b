/**
 * Why a card is not as it should be by now: it has waited for long, it was drawn with another look
 * than cards have now, or the entry is published and has none.
 */
export type Staleness = 'waiting' | 'look' | 'missing';

/** How long a card may wait before it is called stale, in milliseconds. */
export const LONG_WAIT_MS = 10 * 60_000;

/**
 * The name under which the list view's query asks for entries by their cards:
 * `filters[$and][0][__ogImage][$eq]=failed`. No attribute can have it, since the Content-Type Builder
 * takes no name that begins with an underscore.
 */
export const LIST_FILTER = '__ogImage';

/** What it can be compared with: cards that failed, that are stale, or either. */
export const LIST_FILTERS = ['failed', 'stale', 'attention'] as const;
export type ListFilter = (typeof LIST_FILTERS)[number];
