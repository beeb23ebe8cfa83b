import { createFetchedIntl } from './fetched-intl';
import { loadPageMessages } from './page-messages';

/** What says the sentences of pages in the user's language; null until they are loaded. */
export const usePageIntl = createFetchedIntl(loadPageMessages);
