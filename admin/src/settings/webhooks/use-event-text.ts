import { useCallback } from 'react';

import { isPageMessage } from '../../i18n/page-messages';
import { usePageText } from '../../i18n/use-page-text';

/** Says what an event tells of; one of a newer server by its name. */
export function useEventText(): (event: string) => string {
  const text = usePageText();
  return useCallback(
    (event) => {
      const key = `event.${event.replace(/^og-image\./, '')}`;
      return isPageMessage(key) ? text(key) : event;
    },
    [text],
  );
}
