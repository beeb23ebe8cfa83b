import type { FitOptions, TemplateProps } from '../../../server/src/contracts/template';
import { createFit } from '../../../server/src/render/fit';
import { createMeasurer } from '../../../server/src/render/fit/measure';
import type { Coverage } from '../../../server/src/render/fonts/coverage';
import { loadFonts } from '../../fixtures/render/fonts';

let coverage: Coverage;
let fit: TemplateProps['fit'];

beforeAll(async () => {
  ({ coverage } = await loadFonts());
  fit = createFit(coverage);
});

const BOX: FitOptions = {
  width: 600,
  height: 300,
  sizes: [80, 64, 48, 36],
  weight: 700,
  lineHeight: 1.1,
};

const TITLES = {
  en: 'Everything we wish someone had told us before we moved eleven years of articles',
  de: 'Geschwindigkeitsbegrenzungsschilder und Donaudampfschifffahrtsgesellschaften',
  ar: 'رحلة إلى قلب الصحراء: كيف غيّر الماء حياة قرية بأكملها في عام 1987',
  hi: 'हिमालय की तलहटी में बसे एक छोटे से गाँव की बड़ी कहानी और उसका पुस्तकालय',
  ja: '静かな湖畔で見つけた、新しい働き方と暮らしのかたちについての長い長い話',
  emoji: '👩‍👩‍👧‍👦🇫🇷👍🏽🚀'.repeat(20),
  endless: 'w'.repeat(5000),
  huge: 'All work and no play makes Jack a dull boy. '.repeat(2500),
};

describe.each(Object.entries(TITLES))('a title (%s)', (_, title) => {
  it.each([
    ['a wide box', BOX],
    ['a narrow box', { ...BOX, width: 220 }],
    ['one line', { ...BOX, maxLines: 1 }],
    ['a box with tight tracking', { ...BOX, tracking: -0.03 }],
  ])('leaves %s on no side', (_name, box) => {
    const text = fit(title, box);
    const measurer = createMeasurer(coverage, 700, text.letterSpacing / text.fontSize);

    expect(text.lines.length).toBeGreaterThan(0);
    expect(text.lines.length).toBeLessThanOrEqual(box.maxLines ?? Infinity);
    expect(text.lines.length * text.lineHeight).toBeLessThanOrEqual(box.height);
    for (const line of text.lines) {
      expect(measurer.width(line) * text.fontSize).toBeLessThanOrEqual(box.width + 0.5);
    }
    expect(text.width).toBeLessThanOrEqual(box.width + 1);
  });
});

it('takes the largest size at which the whole text fits', () => {
  expect(fit('Hello', BOX).fontSize).toBe(80);
  const text = fit(TITLES.en, BOX);
  expect(text.fontSize).toBeLessThan(80);
  expect(text.clamped).toBe(false);
  expect(text.lines.join(' ')).toBe(TITLES.en);
});

it('sets a long word smaller rather than breaking it', () => {
  const text = fit('Geschwindigkeitsbegrenzung', { ...BOX, width: 620 });
  expect(text.lines).toEqual(['Geschwindigkeitsbegrenzung']);
  expect(text.fontSize).toBeLessThan(64);
});

const SIGNS = 'Geschwindig\u00adkeits\u00adbegrenzungs\u00adschilder';

it('breaks a word where its editor allows it, with a hyphen, rather than setting it smaller', () => {
  const text = fit(SIGNS, { ...BOX, width: 1000 });
  expect(text.fontSize).toBe(80);
  expect(text.lines).toEqual(['Geschwindigkeits-', 'begrenzungsschilder']);
});

it('shows no soft hyphen where the word fits its line', () => {
  const text = fit(`Alle ${SIGNS}`, { ...BOX, width: 1500, height: 100 });
  expect(text.lines).toEqual(['Alle Geschwindigkeitsbegrenzungsschilder']);
  const other = fit('Donau\u00addampf auf dem Wasser', { ...BOX, width: 520, sizes: [80] });
  expect(other.lines[0]).toBe('Donaudampf');
});

it('leaves hyphens out of what no word is around, and out of an ellipsis', () => {
  expect(fit('a\u00ad \u00adb', BOX).lines).toEqual(['a b']);
  const { lines } = fit(`${SIGNS} `.repeat(20), { ...BOX, width: 420 });
  expect(lines.at(-1)).toMatch(/\p{L}…$/u);
  expect(lines.join('')).not.toContain('\u00ad');
});

it('balances its lines', () => {
  const text = fit('The quiet valley that learned to power itself', { ...BOX, sizes: [48] });
  const measurer = createMeasurer(coverage, 700, 0);
  const widths = text.lines.map(measurer.width);
  expect(Math.min(...widths)).toBeGreaterThan(0.7 * Math.max(...widths));
});

it('moves a word down to a last line that would be one short word', () => {
  const measurer = createMeasurer(coverage, 700, 0);
  // As wide as its longest word, so that the lines cannot be narrower.
  const width = Math.ceil(measurer.width('Internationally') * 48) + 1;
  const { lines } = fit('Internationally seldom vines of', { ...BOX, width, sizes: [48] });
  expect(lines).toEqual(['Internationally', 'seldom', 'vines of']);
});

it.each([
  ['Check-in opens', 300],
  ['Follow-up calls', 300],
  ['Cut-out full', 260],
  ['Self-hosted CMS', 400],
])('ends a line of "%s" at its space, not at its hyphen', (title, width) => {
  const { lines } = fit(title, { ...BOX, width });
  expect(lines).toEqual(title.split(' '));
});

it('breaks a compound at its hyphen where it is whole neither at this size nor at the next', () => {
  const measurer = createMeasurer(coverage, 700, 0);
  const width = Math.ceil(measurer.width('Wissenschaftlich-technische') * 70);
  const box = { ...BOX, sizes: [80, 76], width };
  expect(fit('Wissenschaftlich-technische', box)).toMatchObject({
    fontSize: 80,
    lines: ['Wissenschaftlich-', 'technische'],
  });
  const smaller = fit('Wissenschaftlich-technische', { ...box, sizes: [80, 48] });
  expect(smaller).toMatchObject({ fontSize: 48, lines: ['Wissenschaftlich-technische'] });
});

it('ends a text that is too long in an ellipsis after a whole word', () => {
  const text = fit(TITLES.huge, BOX);
  const last = text.lines.at(-1) ?? '';
  expect(text.clamped).toBe(true);
  expect(last).toMatch(/\p{L}…$/u);
  expect(TITLES.huge).toContain(last.slice(0, -1).trim());
  expect(TITLES.huge.split(/\W+/u)).toContain(last.slice(0, -1).split(/\W+/u).at(-1));
});

it('breaks a word without end between letters', () => {
  const text = fit(TITLES.endless, BOX);
  expect(text.clamped).toBe(true);
  expect(text.lines[0]).toMatch(/^w+$/u);
  expect(text.lines.at(-1)).toMatch(/^w+…$/u);
});

it('never tears an emoji or an accented letter apart', () => {
  const text = fit('👩‍👩‍👧‍👦'.repeat(200), BOX);
  const shown = text.lines.join('').replace('…', '');
  expect(shown.length % '👩‍👩‍👧‍👦'.length).toBe(0);
});

it('ends Japanese lines between phrases', () => {
  const { lines } = fit('静かな湖畔で見つけた、新しい働き方と暮らしのかたち', BOX);
  const ends = lines.slice(0, -1).map((line) => line.slice(-1));
  for (const end of ends) expect('で、と').toContain(end);
});

it('starts no line with a comma or a full stop', () => {
  const { lines } = fit('これは、とても。長い、文章。です、から、'.repeat(6), {
    ...BOX,
    width: 300,
  });
  for (const line of lines) expect(line).not.toMatch(/^[、。]/u);
});

it('sets Thai over lines as large as any other writing, though it has no spaces', () => {
  const title = 'หุบเขาอันเงียบสงบที่เรียนรู้จะให้แสงสว่างแก่ตัวเอง';
  const { lines, fontSize } = fit(title, { ...BOX, sizes: [48, 24] });
  expect(fontSize).toBe(48);
  expect(lines.length).toBeGreaterThan(1);
});

it('keeps the words of Korean whole', () => {
  const title = '스스로 불을 밝히는 법을 배운 조용한 골짜기';
  const { lines } = fit(title, { ...BOX, width: 420 });
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.join(' ')).toBe(title);
});

it('starts no line with a Thai sign of repetition', () => {
  const { lines } = fit('เด็ก ๆ และคนเก่าๆมากมายต่างๆนานาเรื่อยๆ'.repeat(4), { ...BOX, width: 300 });
  for (const line of lines) expect(line).not.toMatch(/^ๆ/u);
});

it('breaks Thai, which sets no spaces, between words', () => {
  const title = 'ภาษาไทยเป็นภาษาที่มีระดับเสียงของคำแน่นอน';
  const { lines } = fit(title, { ...BOX, width: 280, sizes: [36] });
  const words = Array.from(
    new Intl.Segmenter('th', { granularity: 'word' }).segment(title),
    ({ index }) => index,
  );
  expect(lines.length).toBeGreaterThan(1);
  let end = 0;
  for (const line of lines.slice(0, -1)) expect(words).toContain((end += line.length));
});

it('gives writings with high marks more room between lines', () => {
  expect(fit('Hello', BOX).lineHeight).toBe(88);
  expect(fit('مرحبا', BOX).lineHeight).toBe(108);
  expect(fit('नमस्ते', BOX).lineHeight).toBe(104);
});

it('spaces no letters that join', () => {
  const box = { ...BOX, tracking: -0.03 };
  expect(fit('Hello', box).letterSpacing).toBeCloseTo(-2.4);
  expect(fit('مرحبا Strapi', box).letterSpacing).toBe(0);
  expect(fit('नमस्ते', box).letterSpacing).toBe(0);
});

it('draws nothing for a text of nothing', () => {
  expect(fit(' \u200b\u0000 ', BOX)).toMatchObject({ lines: [], clamped: false, width: 0 });
});

it('never ends up looking at a hundred thousand characters again and again', () => {
  const start = performance.now();
  fit('x'.repeat(100_000), BOX);
  fit('a b '.repeat(25_000), BOX);
  fit('\u0301'.repeat(100_000), BOX);
  // A twentieth of it on a quiet machine; measuring everything twice takes many minutes.
  expect(performance.now() - start).toBeLessThan(10_000);
});
