import { PLUGIN_ID } from '../constants';
import { fetchMessages, type Translations } from './fetched-intl';
import en from '../translations/pages/en.json';

/**
 * The sentences of pages and dialogs, which are fetched with the page or dialog that says them: what the
 * admin loads at its start must stay small. They stand in `translations/pages`, and are said by `usePageText`
 * inside of `PageTexts`.
 */
export type PageMessageKey = keyof typeof en;

/** A whole translation of them: a missing key does not compile. */
export type PageMessages = Readonly<Record<PageMessageKey, string>>;

/** A message as react-intl wants it. */
export function pageMessage(key: PageMessageKey): { id: string; defaultMessage: string } {
  return { id: `${PLUGIN_ID}.pages.${key}`, defaultMessage: en[key] };
}

export function isPageMessage(key: string): key is PageMessageKey {
  return Object.hasOwn(en, key);
}

/** By Strapi's names of the admin's languages. */
export const PAGE_TRANSLATIONS: Translations<PageMessages> = {
  ar: () => import('../translations/pages/ar.json'),
  de: () => import('../translations/pages/de.json'),
  en: () => Promise.resolve({ default: en }),
  es: () => import('../translations/pages/es.json'),
  fr: () => import('../translations/pages/fr.json'),
  hi: () => import('../translations/pages/hi.json'),
  ja: () => import('../translations/pages/ja.json'),
  'pt-BR': () => import('../translations/pages/pt-BR.json'),
  'zh-Hans': () => import('../translations/pages/zh-Hans.json'),
};

/** The sentences of pages in one of the admin's languages, by their ids. */
export function loadPageMessages(locale: string): Promise<Record<string, string>> {
  return fetchMessages(PAGE_TRANSLATIONS, locale, 'pages.');
}
