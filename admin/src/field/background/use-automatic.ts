import { useState } from 'react';

import type { OrderView } from '../../../../server/src/contracts/api';
import type { Choices } from '../../../../server/src/contracts/choices';
import type { PreviewPicture } from '../preview-state';

/**
 * Whether the content type's entries have backgrounds by themselves: they do where one is ordered that
 * nobody chose, or somebody chose none.
 *
 * @param order - of the picture's background
 */
export function useAutomatic(
  background: Choices['background'],
  order: OrderView | null,
  picture: PreviewPicture | null,
): boolean {
  const [known, setKnown] = useState({ picture: null as PreviewPicture | null, automatic: false });
  const isChosen = background !== undefined;
  // A picture of what was chosen until now says nothing of a card for which nothing is.
  const saysNothing = isChosen || picture === known.picture;
  const ordered = saysNothing ? known.automatic : order !== null;
  const automatic = background === false || ordered;
  const seen = isChosen ? picture : known.picture;
  if (automatic !== known.automatic || seen !== known.picture) {
    setKnown({ picture: seen, automatic });
  }
  return automatic;
}
