import type {
  AiSettings,
  SettingsValues,
  SettingsView,
} from '../../../../server/src/contracts/settings';
import { without } from '../../field/without';
import { isSame } from '../is-same';
import { defaultOf, isLocked, savedValues } from '../sections';
import { readFallbacks, writeFallbacks, type FallbackDraft } from './fallback-draft';
import { readFormats, writeFormats, type FormatsDraft } from './formats-draft';

/** What the page edits, section by section. Numbers are text while they are typed. */
export interface CardsDraft {
  readonly formats: FormatsDraft;
  /** Empty for the title alone. */
  readonly altPattern: string;
  readonly fallback: readonly FallbackDraft[];
  /** Null where the config has no AI model. */
  readonly ai: AiDraft | null;
  /** Days. */
  readonly retentionDays: string;
}

export interface AiDraft {
  readonly prompt: string;
  /** Pictures; empty for as many as are wanted. */
  readonly monthlyLimit: string;
}

export type CardsSection = keyof CardsDraft;

export type CardsView = Pick<SettingsView, 'sections' | 'problems'>;

const CARDS_SECTIONS: readonly CardsSection[] = [
  'formats',
  'altPattern',
  'fallback',
  'ai',
  'retentionDays',
];

/** What is saved, over what the config says. */
export function draftOf(view: CardsView): CardsDraft {
  const saved = savedValues(view);
  const isUsed = (section: CardsSection) =>
    saved[section] !== undefined &&
    !isLocked(view, section) &&
    // What this version does not understand, the server passes over, too.
    !view.problems.some(({ path }) => path === section || path.startsWith(`${section}.`));
  return read((section) => {
    const configured = defaultOf(view, section);
    if (!isUsed(section)) return configured;
    const value = saved[section];
    return section === 'ai' && isParts(configured) && isParts(value)
      ? { ...configured, ...value }
      : value;
  });
}

/** What the config says. */
export function configuredDraft(view: CardsView): CardsDraft {
  return read((section) => defaultOf(view, section));
}

function read(valueOf: (section: CardsSection) => unknown): CardsDraft {
  const altPattern = valueOf('altPattern');
  const ai = valueOf('ai');
  return {
    formats: readFormats(valueOf('formats')),
    altPattern: typeof altPattern === 'string' ? altPattern : '',
    fallback: readFallbacks(valueOf('fallback')),
    ai: isParts(ai) ? readAi(ai) : null,
    retentionDays: String(valueOf('retentionDays')),
  };
}

function readAi({ prompt, monthlyLimit }: AiSettings): AiDraft {
  return { prompt: prompt ?? '', monthlyLimit: String(monthlyLimit ?? '') };
}

function isParts(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/**
 * All settings with what is on the page. A section that was not touched stays as it was saved, one that says
 * what the config says is the config's again, and so is a part of `ai`.
 */
export function valuesOf(view: CardsView, draft: CardsDraft): SettingsValues {
  const before = draftOf(view);
  const configured = configuredDraft(view);
  return CARDS_SECTIONS.reduce<SettingsValues>((values, section) => {
    if (isLocked(view, section) || isSame(draft[section], before[section])) return values;
    if (isSame(draft[section], configured[section])) return without(values, section);
    return { ...values, [section]: written(section, draft, configured) };
  }, savedValues(view));
}

function written(section: CardsSection, draft: CardsDraft, configured: CardsDraft): unknown {
  switch (section) {
    case 'formats':
      return writeFormats(draft.formats);
    case 'altPattern':
      return draft.altPattern.trim() === '' ? null : draft.altPattern.trim();
    case 'fallback':
      return writeFallbacks(draft.fallback);
    case 'ai':
      return writtenAi(draft.ai, configured.ai);
    case 'retentionDays':
      return Number(draft.retentionDays);
  }
}

function writtenAi(draft: AiDraft | null, configured: AiDraft | null): AiSettings {
  if (draft === null) return {};
  const { prompt, monthlyLimit } = draft;
  const limit = monthlyLimit.trim();
  return {
    ...(prompt !== configured?.prompt && { prompt }),
    ...(limit !== configured?.monthlyLimit && {
      monthlyLimit: limit === '' ? null : Number(limit),
    }),
  };
}
