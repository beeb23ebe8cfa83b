import { useCallback } from 'react';
import { useIntl, type PrimitiveType } from 'react-intl';

import { pageMessage, type PageMessageKey } from './page-messages';

export type PageText = (key: PageMessageKey, values?: Record<string, PrimitiveType>) => string;

/** The sentences of pages in the user's language, inside of `PageTexts`. */
export function usePageText(): PageText {
  const intl = useIntl();
  return useCallback((key, values) => intl.formatMessage(pageMessage(key), values), [intl]);
}
