import { createEmojiSet } from '../../../server/src/render/engine/emoji';
import { createCoverages, spell, type Coverage } from '../../../server/src/render/fonts/coverage';
import { loadHarfBuzz } from '../../../server/src/render/fonts/harfbuzz';
import { FONT_PACKAGES } from '../../../server/src/render/fonts/packages';
import { createRegistry, type Registry } from '../../../server/src/render/fonts/registry';
import { packageFolder } from '../../../server/src/render/package-folder';
import { findUsedFonts, missingGlyphs } from '../../../server/src/render/fonts/used';
import { loadFonts } from '../../fixtures/render/fonts';

let registry: Registry;
let coverage: Coverage;

beforeAll(async () => {
  ({ registry, coverage } = await loadFonts());
});

function use(...texts: string[]) {
  return findUsedFonts(texts, coverage, createEmojiSet());
}

it.each([
  ['English', 'Hello', ['inter-latin']],
  ['Polish', 'Zażółć', ['inter-latin', 'inter-latin-ext']],
  ['Greek', 'Καλημέρα', ['inter-latin', 'inter-greek']],
  ['Russian', 'Привет', ['inter-latin', 'inter-cyrillic']],
  ['Vietnamese', 'Tiếng Việt', ['inter-latin', 'inter-vietnamese']],
  ['Arabic', 'مرحبا', ['inter-latin', 'noto-sans-arabic-arabic']],
  ['Hindi', 'नमस्ते', ['inter-latin', 'noto-sans-devanagari-devanagari']],
])('loads for %s what it needs and no more', (_, text, families) => {
  expect(use(text).subsets.map(({ family }) => family)).toEqual(families);
});

it('loads a few slices of the Japanese font, not its hundred and twenty', () => {
  const { subsets, missing } = use('静かな湖畔で見つけた、新しい働き方');
  expect(missing).toEqual([]);
  expect(subsets.length).toBeGreaterThan(1);
  expect(subsets.length).toBeLessThan(25);
});

it('gives engines the very same buffer every time, by whose identity they cache', () => {
  const bytes = (text: string) =>
    use(text).subsets.flatMap((subset) => subset.faces().map((face) => face.bytes));
  const [first, again] = [bytes('Hello'), bytes('Hello again')];
  expect(first).toHaveLength(2);
  first.forEach((face, index) => expect(again[index]).toBe(face));
});

it('draws families, flags and skin tones as one picture each', () => {
  const { pictures, missing } = use('👩‍👩‍👧‍👦 🇫🇷 👍🏽 ❤️ 1️⃣ 🚀');
  expect(Object.keys(pictures)).toEqual(['👩‍👩‍👧‍👦', '🇫🇷', '👍🏽', '❤️', '1️⃣', '🚀']);
  expect(missing).toEqual([]);
  for (const picture of Object.values(pictures))
    expect(picture).toMatch(/^data:image\/svg\+xml;base64,/u);
});

it('draws the emoji of Unicode 16 and 17, each as a picture of its own', () => {
  const emoji = Array.from('🫩🫆🪾🫜🪉🪏🫟🫪🫯🫈🛘🫍🪎🪊');
  const { pictures, missing } = use([...emoji, '🇨🇶'].join(' '));
  expect(missing).toEqual([]);
  expect(new Set(Object.values(pictures)).size).toBe(15);
  expect(Object.keys(pictures)).toEqual([...emoji, '🇨🇶']);
});

it.each([
  ['a bird on fire', '🐦‍🔥', ['🐦', '🔥']],
  ['a lime', '🍋‍🟩', ['🍋', '🟩']],
  ['a shaken head', '🙂‍↔️', ['🙂', '↔️']],
  ['a broken chain', '⛓️‍💥', ['⛓️', '💥']],
  ['a family without names', '🧑‍🧑‍🧒', ['🧑', '🧒']],
  ['a runner to the right', '🏃🏽‍➡️', ['🏃🏽', '➡️']],
  ['the flag of a region', '🏴󠁵󠁳󠁴󠁸󠁿', ['🏴']],
])('shows the parts of a sequence that the emoji set lacks: %s', (_, text, parts) => {
  const { pictures, missing } = use(text);
  expect(Object.keys(pictures)).toEqual(parts);
  expect(missing).toEqual([]);
});

it.each(['❤︎', '✔︎', '✈︎', '⚡︎'])('draws %s, which no font has as a letter, as the emoji', (text) => {
  const { pictures, missing } = use(text);
  expect(Object.keys(pictures)).toEqual([text.slice(0, 1)]);
  expect(missing).toEqual([]);
});

it.each([
  ['Mix ⅓ cup', 'Mix 1/3 cup'],
  ['Mix 1⅓ cups', 'Mix 1 1/3 cups'],
  ['𝐁𝐨𝐥𝐝 claims', 'Bold claims'],
  ['x ∈ ℝ', 'x ∈ R'],
  ['CO₂', 'CO2'],
])('writes %s as %s where no font has it, and warns of nothing', (text, spelt) => {
  expect(spell(text, coverage)).toBe(spelt);
  expect(use(spelt).missing).toEqual([]);
});

it('draws no soft hyphen, for which fonts have a glyph', () => {
  expect(spell('Donau\u00addampf', coverage)).toBe('Donaudampf');
});

it('keeps what fonts have as it is, and a power from becoming a number', () => {
  for (const text of ['½ ① ™ ² ﷺ 👩‍👩‍👧‍👦 ❤️', '10⁷']) expect(spell(text, coverage)).toBe(text);
  expect(use('10⁷').missing).toEqual(['⁷']);
});

it('draws digits and signs as text, though they start emoji', () => {
  expect(use('2026 © # ™').pictures).toEqual({});
});

it('names a character that no installed font has, and the package that would', async () => {
  await loadHarfBuzz();
  const bare = createRegistry([], (name) => (/hebrew/u.test(name) ? null : packageFolder(name)));
  const { missing } = findUsedFonts(
    ['שלום'],
    createCoverages(bare, () => false)('sc'),
    createEmojiSet(),
  );
  const warning = missingGlyphs(missing, bare, 'sc');
  expect(warning).toMatchObject({ code: 'OG_GLYPHS_MISSING' });
  expect(warning?.message).toContain('"ש" (U+05E9)');
  expect(warning?.message).toContain('npm install @fontsource/noto-sans-hebrew');
});

it('says so when there is no package', () => {
  // Garay, which Unicode has since 2024.
  const warning = missingGlyphs(use('\u{10d50}').missing, registry, 'sc');
  expect(warning?.message).toContain('U+10D50');
  expect(warning?.message).toContain('Leave them out');
});

it('warns of nothing when nothing is missing', () => {
  expect(missingGlyphs(use('Grüße, señor — “naïve” 100 €').missing, registry, 'sc')).toBeNull();
});

it('knows a package for every font once', () => {
  expect(new Set(FONT_PACKAGES.map((font) => font.name)).size).toBe(FONT_PACKAGES.length);
});
