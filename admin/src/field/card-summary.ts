import type { CardView } from '../../../server/src/contracts/api';
import type { MessageKey } from '../i18n/messages';
import type { Entry } from './use-entry';

/** How the stored card stands, as messages. */
export interface CardSummary {
  readonly variant: 'neutral' | 'primary' | 'secondary' | 'success' | 'danger';
  readonly badge: MessageKey;
  /** Sentences, in the order they are read. */
  readonly lines: readonly MessageKey[];
  /** Whether a card is on its way. */
  readonly busy: boolean;
}

type EntryState = Pick<Entry, 'published' | 'hasDraftAndPublish' | 'behind'>;

/**
 * Says how a card stands and what the editor may do about it.
 * @param previewed what the form's pictures would be known by, or null while that is not known
 */
export function summarize(
  card: CardView | null,
  entry: EntryState,
  previewed: string | null = null,
): CardSummary {
  if (card === null) {
    return { variant: 'neutral', badge: 'state.none', lines: [absence(entry)], busy: false };
  }
  const kept: MessageKey[] = card.url === null ? [] : ['card.kept'];
  switch (card.state) {
    case 'queued':
      return {
        variant: 'secondary',
        badge: 'state.queued',
        lines: [card.error === null ? 'card.queued' : 'card.retrying', ...kept],
        busy: true,
      };
    case 'rendering':
      return {
        variant: 'secondary',
        badge: 'state.rendering',
        lines: ['card.rendering', ...kept],
        busy: true,
      };
    case 'failed':
      return {
        variant: 'danger',
        badge: 'state.failed',
        lines: ['card.failed', ...kept],
        busy: false,
      };
    case 'off':
      return { variant: 'neutral', badge: 'state.off', lines: ['card.off'], busy: false };
    case 'ready':
      return summarizeReady(card, entry, previewed);
  }
}

/** A form that is changed may still look the same, and only then is nothing to be published. */
function summarizeReady(card: CardView, entry: EntryState, previewed: string | null): CardSummary {
  const isSame = previewed !== null && previewed === card.fingerprint;
  const lines: MessageKey[] = entry.behind ? [isSame ? 'card.same' : behind(entry)] : [];
  if (card.pinned) {
    const kept: MessageKey[] = ['card.pinned', ...(isSame ? [] : lines)];
    return { variant: 'primary', badge: 'state.pinned', lines: kept, busy: false };
  }
  if (entry.behind && entry.hasDraftAndPublish && previewed !== null && !isSame) {
    return { variant: 'secondary', badge: 'state.changed', lines, busy: false };
  }
  // A finished picture of the editor's own has no template.
  const badge = card.template === null ? 'state.own' : 'state.ready';
  return { variant: 'success', badge, lines, busy: false };
}

function absence({ published, hasDraftAndPublish }: EntryState): MessageKey {
  if (published) return 'card.missing';
  return hasDraftAndPublish ? 'card.unpublished' : 'card.unsaved';
}

function behind({ hasDraftAndPublish }: EntryState): MessageKey {
  return hasDraftAndPublish ? 'card.behindPublish' : 'card.behindSave';
}
