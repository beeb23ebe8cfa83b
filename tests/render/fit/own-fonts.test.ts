import { createMeasurer } from '../../../server/src/render/fit/measure';
import { measuredLineHeight } from '../../../server/src/render/fit/own-fonts';
import { createCoverages, type Coverage } from '../../../server/src/render/fonts/coverage';
import { createRegistry, type Subset } from '../../../server/src/render/fonts/registry';
import { createPainter } from '../../../server/src/render/paint';
import { PAINTER_NAMES, type Pixels } from '../../../server/src/render/painter';
import { findTemplate, templates } from '../../../templates';
import { CONTENT } from '../../fixtures/render/content';
import { FONT_BYTES, ownFont, tallFont } from '../../fixtures/render/font-files';
import { createWordsDrawer } from '../../fixtures/render/words-layer';

jest.setTimeout(60_000);

let tall: Subset;
let usual: Subset;
beforeAll(async () => {
  tall = await ownFont(tallFont());
  usual = await ownFont(FONT_BYTES.ttf());
});

const coverageOf = (...own: Subset[]): Coverage =>
  createCoverages(createRegistry(own), () => false)('sc');

it('says nothing of the installed fonts, which are known', () => {
  expect(measuredLineHeight('Égypt', 700, coverageOf())).toBe(0);
  // Greek, which the app's font does not have.
  expect(measuredLineHeight('Ωδή', 700, coverageOf(tall))).toBe(0);
});

it('goes by the ink of the text, not by the tallest letter of the font', () => {
  const coverage = coverageOf(tall);
  const [low, high] = ['on a sea', 'Égypt'].map((text) => measuredLineHeight(text, 700, coverage));
  expect(low).toBeGreaterThan(1);
  expect(high).toBeGreaterThan(2.4);
  expect(high).toBeLessThan(2.7);
  expect(low).toBeLessThan(high ?? 0);
});

it('measures signs of no writing as the engine does that draws them wider', () => {
  const face = usual.face(700);
  const advance = (script?: string) =>
    face.shape('……', script).reduce((sum, glyph) => sum + glyph.ax, 0) / face.unitsPerEm;
  expect(advance('Latn')).toBeGreaterThan(advance());
  expect(createMeasurer(coverageOf(usual), 700, 0).width('……')).toBeCloseTo(advance('Latn'));
});

it('asks no more room for an ordinary font than templates give', () => {
  const height = measuredLineHeight('How we cut our build times', 700, coverageOf(usual));
  expect(height).toBeLessThan(1.03);
});

/** The stretches of rows that anything is drawn on. */
function inkedBands({ rgba, width, height }: Pixels): number {
  const isInked = (y: number) =>
    rgba.subarray(y * width * 4, (y + 1) * width * 4).some((value, at) => at % 4 === 3 && value);
  return Array.from({ length: height }, (_, y) => y).filter((y) => isInked(y) && !isInked(y - 1))
    .length;
}

/** Whose label and title alone stand on an empty card: bands of ink are lines of text there. */
const IN_ONE_COLUMN = templates
  .map(({ name }) => name)
  .filter((name) => !['event', 'frame', 'minimal', 'pattern', 'quote', 'release'].includes(name));

describe.each(PAINTER_NAMES)('drawn by %s', (painter) => {
  it.each(IN_ONE_COLUMN)(
    'no line of a tall font touches another, nor the label, on %s',
    async (name) => {
      const draw = await createWordsDrawer(await createPainter(painter), [tall]);
      const content = {
        ...CONTENT,
        description: null,
        label: 'Hpg',
        author: null,
        date: null,
        siteName: null,
        picture: null,
        logo: null,
        pictures: {},
      };
      const size = { width: 1200, height: 630 };
      const bandsOf = async (title: string) =>
        inkedBands(await draw(findTemplate(name), { ...content, title }, size));
      expect(await bandsOf('Hpg')).toBe(2);
      expect(await bandsOf('Hopping along together, flying high')).toBeGreaterThan(2);
    },
  );
});
