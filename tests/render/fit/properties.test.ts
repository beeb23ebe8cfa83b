import fc from 'fast-check';

import type { FitOptions, TemplateProps } from '../../../server/src/contracts/template';
import { createFit } from '../../../server/src/render/fit';
import { splitPieces } from '../../../server/src/render/fit/break';
import { createMeasurer, takesTracking } from '../../../server/src/render/fit/measure';
import type { Coverage } from '../../../server/src/render/fonts/coverage';
import { cleanText, splitGraphemes } from '../../../server/src/render/engine/text';
import { loadFonts } from '../../fixtures/render/fonts';
import { anyText, propertyRuns } from '../../fixtures/render/titles';

jest.setTimeout(3_600_000);

let coverage: Coverage;
let fit: TemplateProps['fit'];

beforeAll(async () => {
  ({ coverage } = await loadFonts());
  fit = createFit(coverage);
});

const anyBox: fc.Arbitrary<FitOptions> = fc.record({
  width: fc.integer({ min: 120, max: 1600 }),
  height: fc.integer({ min: 60, max: 900 }),
  sizes: fc.constantFrom([80, 64, 48, 36], [40], [116, 100, 84, 70, 58, 47, 38, 29]),
  weight: fc.constantFrom(400, 700),
  lineHeight: fc.constantFrom(1.03, 1.1, 1.42),
  tracking: fc.constantFrom(0, -0.038, 0.02),
});

/** Letters only: what a line break, an ellipsis and the space before it leave of a text. */
const letters = (text: string) => splitGraphemes(text).filter((letter) => letter.trim() !== '');

/** The same of a text with soft hyphens, which some of its lines show. */
const lettersOf = (text: string, isHyphenated: boolean) =>
  letters(isHyphenated ? text.replace(/[-\u00ad]/gu, '') : text);

it('is never wider than its box, and never has more lines than the box holds', () => {
  fc.assert(
    fc.property(anyText, anyBox, (text, box) => {
      const fitted = fit(text, box);
      const { fontSize, letterSpacing, lineHeight, lines } = fitted;
      const measurer = createMeasurer(coverage, box.weight, letterSpacing / fontSize);
      for (const line of lines) {
        expect(measurer.width(line) * fontSize).toBeLessThanOrEqual(box.width + 0.5);
      }
      expect(fitted.width).toBeLessThanOrEqual(box.width + 1);
      // At the smallest size one line is always set: nothing is no title.
      const least = fontSize === box.sizes.at(-1) ? 1 : 0;
      const most = Math.max(least, Math.floor(box.height / lineHeight));
      expect(lines.length).toBeLessThanOrEqual(most);
    }),
    propertyRuns(600),
  );
});

it('shows all letters of the text in their order, or the first of them and an ellipsis', () => {
  fc.assert(
    fc.property(anyText, anyBox, (text, box) => {
      const { lines, clamped } = fit(text, box);
      const isHyphenated = text.includes('\u00ad');
      const whole = lettersOf(cleanText(text), isHyphenated);
      if (!clamped) {
        expect(lettersOf(lines.join(' '), isHyphenated)).toEqual(whole);
        return;
      }
      const shown = lines.join(' ');
      expect(shown.endsWith('…')).toBe(true);
      const kept = lettersOf(shown.slice(0, -1), isHyphenated);
      expect(kept).toEqual(whole.slice(0, kept.length));
      if (!isHyphenated) expect(kept.length).toBeLessThan(whole.length);
    }),
    propertyRuns(600),
  );
});

it('takes the largest size that fits: alone, the next larger one would not', () => {
  fc.assert(
    fc.property(anyText, anyBox, (text, box) => {
      const { fontSize, lines, clamped } = fit(text, box);
      fc.pre(lines.length > 0);
      const larger = box.sizes.filter((size) => size > fontSize);
      for (const size of larger) {
        const alone = fit(text, { ...box, sizes: [size] });
        if (alone.clamped || alone.lineHeight > box.height) continue;
        // It fits only because a word was torn.
        expect(widestWord(text, box) * size).toBeGreaterThan(0.97 * box.width);
      }
      if (clamped) expect(fontSize).toBe(box.sizes.at(-1));
    }),
    propertyRuns(300),
  );
});

it('never gets smaller, nor loses its end, when its box grows', () => {
  fc.assert(
    fc.property(anyText, anyBox, fc.nat(400), fc.nat(300), (text, box, wider, higher) => {
      const small = fit(text, box);
      const large = fit(text, { ...box, width: box.width + wider, height: box.height + higher });
      expect(large.fontSize).toBeGreaterThanOrEqual(small.fontSize);
      if (!small.clamped) expect(large.clamped).toBe(false);
    }),
    propertyRuns(300),
  );
});

/** Em of the widest part of a text that no line may end in. */
function widestWord(text: string, { weight, tracking = 0 }: FitOptions): number {
  const clean = cleanText(text);
  const measurer = createMeasurer(coverage, weight, takesTracking(clean) ? tracking : 0);
  return Math.max(...splitPieces(clean, measurer).map(({ inkWidth }) => inkWidth));
}
