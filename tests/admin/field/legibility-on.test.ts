import { legibilityOn } from '../../../admin/src/field/legibility-on';
import { contrast, textOn } from '../../../templates/kit/color';

it.each([
  ['#0f5c56', false, 'easy'],
  ['#ffffff', true, 'easy'],
  ['#ff0000', true, 'readable'],
] as const)('says how text reads on %s', (ground, isDark, grade) => {
  expect(legibilityOn(ground)).toMatchObject({ isDark, grade });
});

it('names the very colour that templates draw text with, and never more contrast than it has', () => {
  for (const ground of ['#4945ff', '#8fb339', '#a63d2f', '#d9dedb', '#777777']) {
    const { text, ratio } = legibilityOn(ground);
    expect(text).toBe(textOn(ground));
    expect(ratio).toBeLessThanOrEqual(contrast(ground, text));
    expect(ratio).toBeGreaterThanOrEqual(4.5);
  }
});
