import { readdirSync } from 'node:fs';
import path from 'node:path';

import { createIntl } from 'react-intl';

import { loadTranslations, TRANSLATIONS } from '../../../admin/src/i18n/load';
import en from '../../../admin/src/translations/en.json';

const folder = path.resolve(__dirname, '../../../admin/src/translations');
const locales = Object.keys(TRANSLATIONS);
const placeholders = (text: string) => [...new Set(text.match(/\{\w+(?=[,}])/g))].toSorted();

/** Values for every placeholder. */
const VALUES = {
  count: 3,
  name: 'bold',
  color: '#4945ff',
  value: 'blurple',
  when: 'now',
  paths: 'title',
  owner: 'Author',
  component: 'Hero',
  template: 'Bold',
  names: 'Title',
  most: 300,
  size: '1 kB',
  type: 'Author',
  ...Object.fromEntries(
    Object.keys(en)
      .flatMap((key) => placeholders(en[key as keyof typeof en]))
      .map((name) => [name.slice(1), 3]),
  ),
};

describe('translations', () => {
  it('offers every file there is', () => {
    const files = readdirSync(folder).map((file) => path.basename(file, '.json'));
    expect(files.toSorted()).toEqual(locales.toSorted());
  });

  it.each(locales)('%s says everything, with the same placeholders', async (locale) => {
    const messages = (await TRANSLATIONS[locale]?.())?.default;
    const shape = (texts: Record<string, string>) =>
      Object.entries(texts).map(([key, text]) => [key, placeholders(text)]);
    // The branches of a plural differ by language; what stands in them does not.
    expect(shape(messages ?? {})).toEqual(shape(en));
  });

  it.each(locales)('%s can be formatted without an error', async (locale) => {
    const [translation] = await loadTranslations([locale]);
    const onError = (error: Error) => {
      throw error;
    };
    const intl = createIntl({ locale, messages: translation?.data ?? {}, onError });
    for (const id of Object.keys(translation?.data ?? {})) {
      expect(intl.formatMessage({ id }, VALUES)).not.toMatch(/^$|[{}]/);
    }
  });

  it.each(locales.filter((locale) => locale !== 'en'))(
    '%s is no copy of English',
    async (locale) => {
      const messages: Record<string, string> = (await TRANSLATIONS[locale]?.())?.default ?? {};
      const same = Object.entries(en).filter(([key, text]) => messages[key] === text);
      // "Description" and "Date" are French, too.
      expect(same.length).toBeLessThan(5);
    },
  );

  it('gives its keys the plugin’s prefix', async () => {
    const [translation] = await loadTranslations(['fr']);
    expect(translation?.data).toHaveProperty(['og-image.regenerate.label'], 'Régénérer');
  });

  it.each(['tlh', 'constructor', '__proto__'])('leaves %s to English', async (locale) => {
    expect(await loadTranslations([locale])).toEqual([{ locale, data: {} }]);
  });
});
