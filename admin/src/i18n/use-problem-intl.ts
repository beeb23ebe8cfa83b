import { useEffect, useSyncExternalStore } from 'react';
import { createIntl, useIntl, type IntlShape } from 'react-intl';

import { loadProblemMessages } from './problem-messages';

const known = new Map<string, IntlShape>();
const asked = new Set<string>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function load(locale: string): Promise<void> {
  if (asked.has(locale)) return;
  asked.add(locale);
  try {
    const messages = await loadProblemMessages(locale);
    known.set(locale, createIntl({ locale, messages }));
    for (const listener of listeners) listener();
  } catch {
    // Until they can be fetched, problems are said in the server's English.
    asked.delete(locale);
  }
}

/** What says problems in the user's language; null until its sentences are loaded. */
export function useProblemIntl(): IntlShape | null {
  const { locale } = useIntl();
  useEffect(() => void load(locale), [locale]);
  return useSyncExternalStore(subscribe, () => known.get(locale) ?? null);
}
