import { useCallback } from 'react';
import { useIntl, type IntlShape, type PrimitiveType } from 'react-intl';

import { pageMessage, type PageMessageKey } from './page-messages';
import { usePageIntl } from './use-page-intl';

export type PageText = (key: PageMessageKey, values?: Record<string, PrimitiveType>) => string;

/** What says the sentences of pages, inside of `PageTexts`; before they are loaded, in English. */
export function useIntlOfPages(): IntlShape {
  const outer = useIntl();
  return usePageIntl() ?? outer;
}

/** The sentences of pages in the user's language, inside of `PageTexts`. */
export function usePageText(): PageText {
  const intl = useIntlOfPages();
  return useCallback((key, values) => intl.formatMessage(pageMessage(key), values), [intl]);
}
