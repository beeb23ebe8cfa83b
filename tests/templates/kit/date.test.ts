import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { transformSync } from 'esbuild';

import { formatDate } from '../../../templates/kit/date';

const SOURCE = path.join(__dirname, '../../../templates/kit/date.ts');

it.each([
  ['en', 'March 5, 2026'],
  ['en-GB', '5 March 2026'],
  ['fr', '5 mars 2026'],
  ['de', '5. März 2026'],
  ['ar', '5 مارس 2026'],
  ['hi', '5 मार्च 2026'],
  ['ja', '2026年3月5日'],
])('writes a date as %s does', (locale, written) => {
  expect(formatDate('2026-03-05', locale)?.replace(/[\u200e\u200f]/gu, '')).toBe(written);
});

it('says the same day on every server, whatever its time zone', () => {
  expect(formatDate('2026-03-05T23:59:59.000Z', 'en')).toBe('March 5, 2026');
  expect(formatDate('2026-03-05T00:00:00.000Z', 'en')).toBe('March 5, 2026');
});

it.each([null, '', 'yesterday', '2026-13-45'])('is nothing for %p', (date) => {
  expect(formatDate(date, 'en')).toBeNull();
});

it('falls back to English for a locale that is none', () => {
  expect(formatDate('2026-03-05', 'not_a-locale!')).toBe('March 5, 2026');
});

/** What a server set up for this language writes. */
function writtenOn(language: string, locale: string): string {
  const { code } = transformSync(readFileSync(SOURCE, 'utf8'), { loader: 'ts', format: 'cjs' });
  const call = `process.stdout.write(module.exports.formatDate('2026-03-05', '${locale}'))`;
  const env = { ...process.env, LANG: language, LC_ALL: language };
  return execFileSync(process.execPath, ['-e', `${code};${call}`], { env, encoding: 'utf8' });
}

it.each(['xx-ZZ', 'tlh', 'default'])(
  'writes %s, which no server knows, in English on every server, whatever its language',
  (locale) => {
    expect(writtenOn('de_DE.UTF-8', locale)).toBe('March 5, 2026');
  },
);
