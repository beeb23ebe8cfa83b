import { PLUGIN_ID } from '../constants';
import { fetchMessages, type Translations } from './fetched-intl';
import type en from '../translations/problems/en.json';

/** The sentences of warnings and errors, by codes; see `problemText`. */
export type ProblemMessages = Readonly<Record<keyof typeof en, string>>;

/**
 * By Strapi's names of the admin's languages. Each is fetched when something may have to be said, English
 * too, so that the admin's start loads none of them.
 */
export const PROBLEM_TRANSLATIONS: Translations<ProblemMessages> = {
  ar: () => import('../translations/problems/ar.json'),
  de: () => import('../translations/problems/de.json'),
  en: () => import('../translations/problems/en.json'),
  es: () => import('../translations/problems/es.json'),
  fr: () => import('../translations/problems/fr.json'),
  hi: () => import('../translations/problems/hi.json'),
  ja: () => import('../translations/problems/ja.json'),
  'pt-BR': () => import('../translations/problems/pt-BR.json'),
  'zh-Hans': () => import('../translations/problems/zh-Hans.json'),
};

/** The id of a sentence. */
export function problemId(key: string): string {
  return `${PLUGIN_ID}.${key}`;
}

/** The sentences in one of the admin's languages, by their ids. */
export function loadProblemMessages(locale: string): Promise<Record<string, string>> {
  return fetchMessages(PROBLEM_TRANSLATIONS, locale);
}
