import { createFetchedIntl } from './fetched-intl';
import { loadProblemMessages } from './problem-messages';

/** What says problems in the user's language; null until its sentences are loaded. */
export const useProblemIntl = createFetchedIntl(loadProblemMessages);
