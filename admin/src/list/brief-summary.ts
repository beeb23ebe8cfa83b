import type { CardBrief } from '../../../server/src/contracts/api';
import type { MessageKey } from '../i18n/messages';

/** How a card stands, in a word or two with a sentence behind it. */
export interface BriefSummary {
  readonly tone: 'neutral' | 'busy' | 'good' | 'warning' | 'danger';
  readonly words: MessageKey;
  /** Null where the words say it all, or where the error says it. */
  readonly reason: MessageKey | null;
}

const STALE = {
  waiting: { tone: 'warning', words: 'list.waiting', reason: 'list.waiting.reason' },
  look: { tone: 'warning', words: 'list.look', reason: 'list.look.reason' },
  missing: { tone: 'warning', words: 'list.missing', reason: 'list.missing.reason' },
} as const satisfies Record<NonNullable<CardBrief['stale']>, BriefSummary>;

const STATES = {
  queued: { tone: 'busy', words: 'state.queued', reason: 'card.queued' },
  rendering: { tone: 'busy', words: 'state.rendering', reason: 'card.rendering' },
  ready: { tone: 'good', words: 'state.ready', reason: null },
  failed: { tone: 'danger', words: 'state.failed', reason: null },
  off: { tone: 'neutral', words: 'state.off', reason: 'card.off' },
} as const satisfies Record<NonNullable<CardBrief['state']>, BriefSummary>;

/** Says how a row's card stands. */
export function summarizeBrief({ state, stale }: CardBrief): BriefSummary {
  if (stale !== null) return STALE[stale];
  if (state === null) return { tone: 'neutral', words: 'state.none', reason: 'card.unpublished' };
  return STATES[state];
}
