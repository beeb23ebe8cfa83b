import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { loadHarfBuzz } from '../../../server/src/render/fonts/harfbuzz';
import { FONT_PACKAGES, fontPackages } from '../../../server/src/render/fonts/packages';
import { createRegistry } from '../../../server/src/render/fonts/registry';
import { packageFolder } from '../../../server/src/render/package-folder';

beforeAll(loadHarfBuzz);

const advice = (character: string) =>
  createRegistry([], () => null).advice(character, 'sc')?.name ?? null;

describe('a character that no font has is advised the package that is made for it:', () => {
  it.each([
    ['Tibetan', 'བོད', 'noto-serif-tibetan'],
    ['Cherokee', 'ᏣᎳᎩ', 'noto-sans-cherokee'],
    ['Thaana', 'ދިވެހި', 'noto-sans-thaana'],
    ['Syriac', 'ܠܫܢܐ', 'noto-sans-syriac'],
    ['Tifinagh', 'ⵜⴰⵎⴰⵣⵉⵖⵜ', 'noto-sans-tifinagh'],
    ['Adlam', '𞤆𞤵𞤤𞤢𞤪', 'noto-sans-adlam'],
    ['N’Ko', 'ߒߞߏ', 'noto-sans-nko'],
    ['Javanese', 'ꦗꦮ', 'noto-sans-javanese'],
    ['Canadian syllabics', 'ᐃᓄᒃᑎᑐᑦ', 'noto-sans-canadian-aboriginal'],
    ['Vai', 'ꕙꔤ', 'noto-sans-vai'],
    ['Yi', 'ꆈꌠ', 'noto-sans-yi'],
    ['Mongolian', 'ᠮᠣᠩᠭᠣᠯ', 'noto-sans-mongolian'],
    ['Tai Le', 'ᥖᥭᥰ', 'noto-sans-tai-le'],
    ['New Tai Lue', 'ᦅᦷᦆᦹ', 'noto-sans-new-tai-lue'],
    ['Tai Tham', 'ᨲᩫ᩠ᩅ', 'noto-sans-tai-tham'],
    ['Tai Viet', 'ꪼꪕ', 'noto-sans-tai-viet'],
    ['Odia', 'ଓଡ଼ିଆ', 'noto-sans-oriya'],
    ['Balinese', 'ᬩᬮᬶ', 'noto-sans-balinese'],
    ['Ol Chiki', 'ᱥᱟᱱᱛᱟᱲᱤ', 'noto-sans-ol-chiki'],
    ['Meetei Mayek', 'ꯃꯩꯇꯩ', 'noto-sans-meetei-mayek'],
    ['Cuneiform', '𒀀', 'noto-sans-cuneiform'],
    ['Telugu', 'తెలుగు', 'noto-sans-telugu'],
    ['Simplified Chinese', '汉', 'noto-sans-sc'],
    ['mathematics', '𝔄', 'noto-sans-math'],
    ['chess', '♞', 'noto-sans-symbols-2'],
  ])('%s', (_, text, id) => {
    for (const character of text) {
      if (/\p{Letter}|\p{Symbol}/u.test(character)) {
        expect(advice(character)).toBe(`@fontsource/${id}`);
      }
    }
  });

  it.each([
    ['an emoji of Unicode 17', '\u{1faea}'],
    ['a writing that no package has', '\u{10d50}'],
    ['a character for private use', '\ue000'],
  ])('and none for %s', (_, character) => {
    expect(advice(character)).toBeNull();
  });
});

it('no writing is asked before those that most sites write in', () => {
  const names = fontPackages('jp').map(({ name }) => name);
  expect(names.slice(0, 4)).toEqual([
    '@fontsource/inter',
    '@fontsource/noto-sans-arabic',
    '@fontsource/noto-sans-devanagari',
    '@fontsource/noto-sans-jp',
  ]);
  expect(new Set(names).size).toBe(FONT_PACKAGES.length);
});

describe('the table says the same as a package that is installed:', () => {
  const installed = FONT_PACKAGES.filter(({ name }) => packageFolder(name) !== null);
  const registry = createRegistry();

  it.each(installed.map((font) => [font.writing, font] as const))('%s', (_, font) => {
    const own = registry.subsets('sc').filter(({ origin }) => origin?.name === font.name);
    const covered = Array.from({ length: 0x20000 }, (_, point) => point).filter((point) =>
      font.covers(point),
    );
    expect(covered.length).toBeGreaterThan(50);
    // Of thousands of Han characters some.
    const some = covered.filter((_, index) => index % Math.ceil(covered.length / 500) === 0);
    expect(some.filter((point) => !own.some((subset) => subset.claims(point)))).toEqual([]);
  });
});

it('a package with one weight alone is drawn with in every weight', () => {
  const name = '@fontsource/noto-sans-hebrew';
  const folder = mkdtempSync(path.join(tmpdir(), 'og-image-'));
  cpSync(packageFolder(name) ?? '', folder, { recursive: true });
  for (const file of readdirSync(path.join(folder, 'files'))) {
    if (!file.includes('-400-')) rmSync(path.join(folder, 'files', file));
  }
  const registry = createRegistry([], (asked) => (asked === name ? folder : null));
  const hebrew = registry.subsets('sc').find((subset) => subset.claims(0x5d0));
  const [regular, bold] = hebrew?.faces() ?? [];
  expect([regular?.weight, bold?.weight]).toEqual([400, 700]);
  expect(bold?.codePoints.has(0x5d0)).toBe(true);
  expect(Buffer.compare(regular?.bytes ?? Buffer.of(0), bold?.bytes ?? Buffer.of(1))).toBe(0);
  rmSync(folder, { recursive: true });
});
