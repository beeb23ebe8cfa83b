import type { RegenerateAnswer } from '../../../server/src/contracts/api';
import type { MessageKey } from '../i18n/messages';

type Answer = RegenerateAnswer['data'];
type Reason = Answer['skipped'][number]['reason'];

const REASONS: Record<Reason, MessageKey> = {
  'not-published': 'skipped.notPublished',
  'not-found': 'skipped.notFound',
  forbidden: 'skipped.forbidden',
};

/** One part of the sentence that tells an editor what became of the request. */
export interface SummaryPart {
  readonly key: MessageKey;
  readonly count: number;
}

/** How many cards were queued, and how many entries were passed over for each reason. */
export function summarizeRegeneration({ queued, skipped }: Answer): SummaryPart[] {
  const reasons = (Object.keys(REASONS) as Reason[])
    .map((reason) => ({
      key: REASONS[reason],
      count: skipped.filter((one) => one.reason === reason).length,
    }))
    .filter(({ count }) => count > 0);
  return [{ key: 'regenerate.queued', count: queued }, ...reasons];
}
