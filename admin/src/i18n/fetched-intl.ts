import { useEffect, useSyncExternalStore } from 'react';
import { createIntl, useIntl, type IntlShape } from 'react-intl';

import { PLUGIN_ID } from '../constants';

/** Sentences by Strapi's names of the admin's languages, each fetched only when it is asked for. */
export type Translations<Messages> = Readonly<
  Record<string, () => Promise<{ readonly default: Messages }>>
>;

/**
 * Fetches sentences in one of the admin's languages, by their ids.
 * @param prefix what the ids begin with, after the plugin's
 * @returns nothing for a language that we do not speak
 */
export async function fetchMessages<Messages extends Readonly<Record<string, string>>>(
  translations: Translations<Messages>,
  locale: string,
  prefix = '',
): Promise<Record<string, string>> {
  const load = Object.hasOwn(translations, locale) ? translations[locale] : undefined;
  const messages: Readonly<Record<string, string>> = load ? (await load()).default : {};
  return Object.fromEntries(
    Object.entries(messages).map(([key, text]) => [`${PLUGIN_ID}.${prefix}${key}`, text]),
  );
}

/**
 * Makes a hook for sentences that are fetched when they may have to be said, rather than at the admin's start.
 * @param fetch the sentences of a language, by their ids
 * @returns what says them in the user's language; null until they are there, and with none of them where
 * they cannot be fetched, which is tried again by whoever asks next
 */
export function createFetchedIntl(
  fetch: (locale: string) => Promise<Record<string, string>>,
): () => IntlShape | null {
  const known = new Map<string, IntlShape>();
  const asked = new Set<string>();
  const listeners = new Set<() => void>();

  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const load = async (locale: string): Promise<void> => {
    if (asked.has(locale)) return;
    asked.add(locale);
    const messages = await fetch(locale).catch(() => {
      asked.delete(locale);
      return {};
    });
    // What is missing is said in English, and is nothing to report.
    known.set(locale, createIntl({ locale, messages, onError: () => undefined }));
    for (const listener of listeners) listener();
  };

  return function useFetchedIntl() {
    const { locale } = useIntl();
    useEffect(() => void load(locale), [locale]);
    return useSyncExternalStore(subscribe, () => known.get(locale) ?? null);
  };
}
