import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { createIntl, RawIntlProvider, useIntl } from 'react-intl';

import { loadPageMessages } from './page-messages';

interface Loaded {
  readonly locale: string;
  readonly messages: Record<string, string>;
}

export interface PageTextsProps {
  /** What stands there until the sentences are loaded. */
  readonly loading?: ReactNode;
  readonly children: ReactNode;
}

/** Says what is inside of it in the user's language, with the sentences of pages besides all others. */
export function PageTexts({ loading = null, children }: PageTextsProps) {
  const outer = useIntl();
  const { locale } = outer;
  const [loaded, setLoaded] = useState<Loaded | null>(null);

  useEffect(() => {
    let isWanted = true;
    const show = (messages: Record<string, string>) => {
      if (isWanted) setLoaded({ locale, messages });
    };
    // Where they cannot be fetched, the page is in English.
    loadPageMessages(locale).then(show, () => show({}));
    return () => {
      isWanted = false;
    };
  }, [locale]);

  const intl = useMemo(() => {
    const messages = { ...outer.messages, ...loaded?.messages } as Record<string, string>;
    const { onError, timeZone, textComponent } = outer;
    return createIntl({
      locale,
      messages,
      defaultLocale: 'en',
      onError,
      ...(timeZone !== undefined && { timeZone }),
      ...(textComponent !== undefined && { textComponent }),
    });
  }, [outer, locale, loaded]);

  if (loaded?.locale !== locale) return loading;
  return <RawIntlProvider value={intl}>{children}</RawIntlProvider>;
}
