import { fetchMessages, type Translations } from './fetched-intl';
import type { Messages } from './messages';

/** By Strapi's names of the admin's languages. Each is fetched only when it is asked for. */
export const TRANSLATIONS: Translations<Messages> = {
  ar: () => import('../translations/ar.json'),
  de: () => import('../translations/de.json'),
  en: () => import('../translations/en.json'),
  es: () => import('../translations/es.json'),
  fr: () => import('../translations/fr.json'),
  hi: () => import('../translations/hi.json'),
  ja: () => import('../translations/ja.json'),
  'pt-BR': () => import('../translations/pt-BR.json'),
  'zh-Hans': () => import('../translations/zh-Hans.json'),
};

export interface Translation {
  readonly locale: string;
  readonly data: Record<string, string>;
}

/** The translations for the admin's languages; a language we do not speak falls back to English. */
export function loadTranslations(locales: readonly string[]): Promise<Translation[]> {
  return Promise.all(
    locales.map(async (locale) => ({ locale, data: await fetchMessages(TRANSLATIONS, locale) })),
  );
}
