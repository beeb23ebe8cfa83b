import { readdirSync } from 'node:fs';
import path from 'node:path';

import { createIntl } from 'react-intl';

import { loadTranslations, TRANSLATIONS } from '../../../admin/src/i18n/load';
import { loadPageMessages, PAGE_TRANSLATIONS } from '../../../admin/src/i18n/page-messages';
import {
  loadProblemMessages,
  PROBLEM_TRANSLATIONS,
} from '../../../admin/src/i18n/problem-messages';
import en from '../../../admin/src/translations/en.json';
import pages from '../../../admin/src/translations/pages/en.json';
import problems from '../../../admin/src/translations/problems/en.json';

type Texts = Readonly<Record<string, string>>;

const FOLDER = path.resolve(__dirname, '../../../admin/src/translations');

/** What is loaded together: at the admin's start, with a page, and where something went wrong. */
const SETS: readonly (readonly [
  string,
  {
    readonly folder: string;
    readonly english: Texts;
    readonly translations: Readonly<Record<string, () => Promise<{ default: Texts }>>>;
    readonly load: (locale: string) => Promise<Texts>;
    /** What may read the same as English: "Description" and "Date" are French, too. */
    readonly same: number;
  },
])[] = [
  [
    'of the start',
    {
      folder: FOLDER,
      english: en,
      translations: TRANSLATIONS,
      load: async (locale) => (await loadTranslations([locale]))[0]?.data ?? {},
      same: 5,
    },
  ],
  [
    'of pages',
    {
      folder: path.join(FOLDER, 'pages'),
      english: pages,
      translations: PAGE_TRANSLATIONS,
      load: loadPageMessages,
      same: 8,
    },
  ],
  [
    'of problems',
    {
      folder: path.join(FOLDER, 'problems'),
      english: problems,
      translations: PROBLEM_TRANSLATIONS,
      load: loadProblemMessages,
      same: 5,
    },
  ],
];

const locales = Object.keys(TRANSLATIONS);
const placeholders = (text: string) => [...new Set(text.match(/\{\w+(?=[,}])/g))].toSorted();

/** Values for every placeholder: 3 for what no word is expected for. */
const valuesFor = (english: Texts) => ({
  ...Object.fromEntries(
    Object.values(english)
      .flatMap(placeholders)
      .map((name) => [name.slice(1), 3]),
  ),
  name: 'bold',
  color: '#4945ff',
});

describe.each(SETS)('translations %s', (_, { folder, english, translations, load, same }) => {
  it('offers every file there is', () => {
    const files = readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => path.basename(file, '.json'));
    expect(files.toSorted()).toEqual(locales.toSorted());
    expect(Object.keys(translations).toSorted()).toEqual(locales.toSorted());
  });

  it.each(locales)('%s says everything, with the same placeholders', async (locale) => {
    const messages = (await translations[locale]?.())?.default;
    const shape = (texts: Texts) =>
      Object.entries(texts).map(([key, text]) => [key, placeholders(text)]);
    // The branches of a plural differ by language; what stands in them does not.
    expect(shape(messages ?? {})).toEqual(shape(english));
  });

  it.each(locales)('%s can be formatted without an error', async (locale) => {
    const messages = await load(locale);
    const onError = (error: Error) => {
      throw error;
    };
    const intl = createIntl({ locale, messages, onError });
    for (const id of Object.keys(messages)) {
      expect(intl.formatMessage({ id }, valuesFor(english))).not.toMatch(/^$|[{}]/);
    }
  });

  it.each(locales.filter((locale) => locale !== 'en'))(
    '%s is no copy of English',
    async (locale) => {
      const messages: Texts = (await translations[locale]?.())?.default ?? {};
      const copied = Object.entries(english).filter(([key, text]) => messages[key] === text);
      expect(copied.length).toBeLessThan(same);
    },
  );

  it.each(['tlh', 'constructor', '__proto__'])('leaves %s to English', async (locale) => {
    expect(await load(locale)).toEqual({});
  });
});

it('gives keys the plugin’s prefix', async () => {
  const [translation] = await loadTranslations(['fr']);
  expect(translation?.data).toHaveProperty(['og-image.regenerate.label'], 'Régénérer');
});
