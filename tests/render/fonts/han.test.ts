import { createEmojiSet } from '../../../server/src/render/engine/emoji';
import { createCoverages } from '../../../server/src/render/fonts/coverage';
import { hanFormOf, type HanForm } from '../../../server/src/render/fonts/han';
import { loadHarfBuzz } from '../../../server/src/render/fonts/harfbuzz';
import { createRegistry } from '../../../server/src/render/fonts/registry';
import { packageFolder } from '../../../server/src/render/package-folder';
import { findUsedFonts, foreignForms, missingGlyphs } from '../../../server/src/render/fonts/used';

beforeAll(() => loadHarfBuzz());

it.each<[locale: string, text: string, form: HanForm | null]>([
  ['zh', '直', 'sc'],
  ['zh-Hans', '直', 'sc'],
  ['zh-CN', '直', 'sc'],
  ['zh-SG', '直', 'sc'],
  ['zh-Hant', '直', 'tc'],
  ['zh-TW', '直', 'tc'],
  ['zh-HK', '直', 'tc'],
  ['zh-MO', '直', 'tc'],
  ['zh-Hant-CN', '直', 'tc'],
  ['yue', '直', 'tc'],
  ['ja', '直', 'jp'],
  ['ja-JP', '直', 'jp'],
  ['ko', '直', 'kr'],
  ['ko-KP', '直', 'kr'],
  ['zh', 'ひらがな', 'sc'],
  ['en', '静かな湖', 'jp'],
  ['en', '조용한 골짜기', 'kr'],
  ['en', 'ㄅㄆㄇ 直', 'tc'],
  ['en', '直', null],
  ['not a locale!', '静かな', 'jp'],
  ['', '直', null],
])('takes in the locale "%s" for %s the form %s', (locale, text, form) => {
  expect(hanFormOf(locale, text)).toBe(form);
});

/** The fonts of an app in which only these of the four are installed. */
function install(...forms: HanForm[]) {
  const registry = createRegistry([], (name) => {
    const han = /noto-sans-(jp|kr|sc|tc)$/u.exec(name)?.[1];
    return han && !forms.includes(han as HanForm) ? null : packageFolder(name);
  });
  const coverages = createCoverages(registry, createEmojiSet().has);
  return {
    families: (text: string, form: HanForm) => {
      const { subsets } = findUsedFonts([text], coverages(form), createEmojiSet());
      return new Set(subsets.map(({ family }) => family.replace(/-[a-z0-9]+$/u, '')));
    },
    foreign: (text: string, form: HanForm) =>
      foreignForms([text], coverages(form), registry, form)?.message ?? null,
    missing: (text: string, form: HanForm) =>
      missingGlyphs(
        findUsedFonts([text], coverages(form), createEmojiSet()).missing,
        registry,
        form,
      )?.message ?? null,
  };
}

it.each<HanForm>(['sc', 'tc', 'jp', 'kr'])('asks the font of the form %s first', (form) => {
  const { families, foreign } = install('sc', 'tc', 'jp', 'kr');
  expect([...families('直', form)]).toEqual(['inter', `noto-sans-${form}`]);
  expect(foreign('直', form)).toBeNull();
});

it('uses another font where the right one is not installed, and says which would be right', () => {
  const { families, foreign, missing } = install('jp');
  expect([...families('直', 'sc')]).toEqual(['inter', 'noto-sans-jp']);
  expect(missing('直', 'sc')).toBeNull();
  expect(foreign('山：直', 'sc')).toBe(
    'Characters such as "山" are drawn in the forms of Japanese, since no font for Simplified Chinese is installed. Run `npm install @fontsource/noto-sans-sc` in the app, and restart it.',
  );
});

it('doubts nothing but Han characters', () => {
  const { foreign } = install('sc');
  expect(foreign('ひらがな、カタカナ', 'jp')).toBeNull();
  expect(foreign('Hello', 'jp')).toBeNull();
});

it('advises the package of the form where no font has the characters', () => {
  const { missing } = install();
  expect(missing('直', 'sc')).toContain('npm install @fontsource/noto-sans-sc`');
  expect(missing('直', 'tc')).toContain('npm install @fontsource/noto-sans-tc`');
  expect(missing('静か', 'jp')).toContain('npm install @fontsource/noto-sans-jp`');
  expect(missing('조용한', 'kr')).toContain('npm install @fontsource/noto-sans-kr`');
});
