import { useCallback } from 'react';

import en from '../translations/en.json';
import type { MessageKey } from '../i18n/messages';
import { useText } from '../i18n/use-text';

/** The words that the plugin's own templates use for their options, by what they are in English. */
const KNOWN: ReadonlyMap<string, MessageKey> = new Map(
  (Object.keys(en) as MessageKey[])
    .filter((key) => key.startsWith('option.') || key.startsWith('choice.'))
    .map((key) => [en[key], key]),
);

/** A template's own words in the user's language, where they are known; else as it has them. */
export function useTemplateText(): (words: string) => string {
  const text = useText();
  return useCallback(
    (words) => {
      const key = KNOWN.get(words);
      return key === undefined ? words : text(key);
    },
    [text],
  );
}
