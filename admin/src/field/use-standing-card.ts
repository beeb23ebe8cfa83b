import type { CardView } from '../../../server/src/contracts/api';
import type { OgImageApi } from '../api/client';
import { summarize, type CardSummary } from './card-summary';
import { useCard } from './use-card';
import type { Entry } from './use-entry';
import { useRegenerate } from './use-regenerate';

/** How the published card stands, and what an editor may do about it. */
export interface StandingCard {
  /** Null where there is none, or none is known yet. */
  readonly card: CardView | null;
  /** Null until it is known. */
  readonly summary: CardSummary | null;
  /** Why it is not known, or null. */
  readonly failure: { readonly cause: unknown } | null;
  /** Whether the entry is public, and so can have a card. */
  readonly published: boolean;
  /** Whether a regeneration is being asked for. */
  readonly asking: boolean;
  readonly refresh: () => void;
  readonly regenerate: () => void;
}

/**
 * Follows the stored card of the entry in the form.
 * @param previewed what the form's pictures would be known by, or null while that is not known
 * @param wanted whether it is asked for at all
 */
export function useStandingCard(
  api: OgImageApi,
  entry: Entry,
  previewed: string | null,
  wanted = true,
): StandingCard {
  const { uid, documentId, locale, version, published } = entry;
  const query = documentId === undefined || !wanted ? null : { uid, documentId, locale };
  const { stored, refresh } = useCard(api, query, version);
  const { regenerate, asking } = useRegenerate(api, query, refresh);

  const card = query !== null && stored.status === 'ready' ? stored.card : null;
  const isKnown = query === null || stored.status === 'ready';
  return {
    card,
    summary: isKnown ? summarize(card, entry, previewed) : null,
    failure: query !== null && stored.status === 'failed' ? stored : null,
    published,
    asking,
    refresh,
    regenerate: () => void regenerate(),
  };
}
