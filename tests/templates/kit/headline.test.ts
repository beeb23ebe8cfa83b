import type { FitOptions, FittedText } from '../../../server/src/contracts/template';
import { fitHeadline } from '../../../templates/kit/headline';

const OPTIONS = {
  ...({ width: 900, height: 400, weight: 700, tracking: -0.03 } as const),
  ...{ sizes: [120, 96], lineHeight: 1, maxLines: 3 },
  ...{ smallSizes: [60, 48], smallLineHeight: 1.2 },
};

/** Fits at the large sizes what has at most so many characters. */
function fitter(most: number) {
  const asked: FitOptions[] = [];
  const fit = (text: string, options: FitOptions): FittedText => {
    asked.push(options);
    const [fontSize = 0] = options.sizes;
    const clamped = options.maxLines !== undefined && text.length > most;
    const lineHeight = fontSize * options.lineHeight;
    return { lines: [text], fontSize, lineHeight, letterSpacing: 0, width: 100, clamped };
  };
  return { asked, fit };
}

it('sets a title large where it fits into few lines', () => {
  const { asked, fit } = fitter(20);
  expect(fitHeadline('A short title', fit, OPTIONS).fontSize).toBe(120);
  expect(asked).toEqual([
    expect.objectContaining({ sizes: [120, 96], lineHeight: 1, maxLines: 3 }) as unknown,
  ]);
});

it('sets a longer one smaller in the same box, in as many lines as it takes', () => {
  const { asked, fit } = fitter(20);
  const text = fitHeadline('A title that is too long for that', fit, OPTIONS);
  expect(text).toMatchObject({ fontSize: 60, clamped: false });
  expect(asked[1]).toMatchObject({ width: 900, height: 400, weight: 700, lineHeight: 1.2 });
  expect(asked[1]?.maxLines).toBeUndefined();
});

it('pulls its letters together less where it is set smaller', () => {
  const { asked, fit } = fitter(0);
  fitHeadline('A title', fit, OPTIONS);
  expect(Math.abs(asked[1]?.tracking ?? 1)).toBeLessThan(0.03);
});
