import type { FallbackConfig } from '../config/fallback';
import { createMapping, type Mapping } from './mapping';
import type { Schema } from './schema';

/** What of a card is asked for when there is none. */
export interface FallbackFor {
  readonly uid: string;
  /** Empty for an entry without locales. */
  readonly locale: string;
}

/** The first that fits, or null. */
export function chooseFallback(
  fallbacks: readonly FallbackConfig[],
  { uid, locale }: FallbackFor,
): FallbackConfig | null {
  const fitting = fallbacks.find(
    (each) => (each.type?.includes(uid) ?? true) && (each.locale?.includes(locale) ?? true),
  );
  return fitting ?? null;
}

const SCHEMA: Schema = {
  uid: 'fallback',
  info: { displayName: 'Fallback' },
  attributes: {
    title: { type: 'string' },
    description: { type: 'text' },
    label: { type: 'string' },
  },
};

/** A fallback's words are resolved as an entry's are. */
export const FALLBACK_MAPPING: Mapping = createMapping(
  SCHEMA,
  { title: 'title', description: 'description', label: 'label', author: false, date: false },
  () => undefined,
);
