import type { CardGroup } from '../../../../server/src/contracts/dashboard';

export interface CardTotals {
  /** Finished cards, the stale ones among them. */
  readonly ready: number;
  readonly waiting: number;
  readonly stale: number;
  readonly missing: number;
  readonly failed: number;
  readonly off: number;
}

/** All groups together. */
export function totalsOf(groups: readonly CardGroup[]): CardTotals {
  const sum = (count: (group: CardGroup) => number) =>
    groups.reduce((total, group) => total + count(group), 0);
  return {
    ready: sum(({ states }) => states.ready),
    waiting: sum(({ states }) => states.queued + states.rendering),
    stale: sum(({ stale }) => stale),
    missing: sum(({ missing }) => missing),
    failed: sum(({ states }) => states.failed),
    off: sum(({ states }) => states.off),
  };
}
