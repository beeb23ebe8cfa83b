import { getFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

import type { CardStatesAnswer } from '../../../server/src/contracts/api';
import { route } from '../api/client';
import { createCardStates, type CardStanding, type ListedCard } from './card-states';

/** The cards of the list view. One for all rows, whose requests outlive any single row. */
export const listedCards = createCardStates({
  async ask(request, signal) {
    const { post } = getFetchClient();
    const answer = await post<CardStatesAnswer>(route('cards', 'states'), request, { signal });
    return answer.data.data;
  },
  isVisible: () => document.visibilityState === 'visible',
});

/**
 * How a row's card stands.
 * @param version changes with the row: then the card is asked for anew, and the last answer stays
 * until that is there
 */
export function useListedCard(
  { uid, documentId, locale }: ListedCard,
  version: string,
): CardStanding {
  const [standing, setStanding] = useState<CardStanding>({ status: 'loading' });
  useEffect(
    () => listedCards.watch({ uid, documentId, locale }, setStanding),
    [uid, documentId, locale, version],
  );
  return standing;
}
