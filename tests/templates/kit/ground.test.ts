import { AA_TEXT, contrast } from '../../../templates/kit/color';
import { GROUND, groundColors } from '../../../templates/kit/ground';

const GROUNDS = GROUND.choices.map(({ value }) => value);
const BRANDS = ['#4f46e5', '#facc15', '#777777', '#000000', '#ffffff', '#00ff00'];

it.each(GROUNDS)('on "%s", all that is read can be read, whatever the brand', (chosen) => {
  for (const brand of BRANDS) {
    const { ground, text, muted, accent } = groundColors(chosen, brand);
    for (const color of [text, muted, accent]) {
      const legible = contrast(color, ground) >= AA_TEXT;
      expect({ brand, color, legible }).toEqual({ brand, color, legible: true });
    }
  }
});

it('is the very brand colour where that was chosen', () => {
  for (const brand of BRANDS) expect(groundColors('brand', brand).ground).toBe(brand);
});

it('is light as paper and dark as night, with a breath of the brand in both', () => {
  for (const brand of BRANDS) {
    expect(contrast(groundColors('paper', brand).ground, '#000000')).toBeGreaterThan(14);
    expect(contrast(groundColors('night', brand).ground, '#ffffff')).toBeGreaterThan(14);
  }
  expect(groundColors('paper', '#4f46e5').ground).not.toBe(groundColors('paper', '#facc15').ground);
  expect(groundColors('night', '#4f46e5').ground).not.toBe(groundColors('night', '#facc15').ground);
});

it('keeps the brand colour as an accent where it can be read', () => {
  expect(groundColors('paper', '#4f46e5').accent).toBe('#4f46e5');
  expect(groundColors('paper', '#facc15').accent).not.toBe('#facc15');
});

it('draws hairlines fainter than all that is read', () => {
  for (const chosen of GROUNDS) {
    const { ground, muted, line } = groundColors(chosen, '#4f46e5');
    expect(contrast(line, ground)).toBeLessThan(contrast(muted, ground));
  }
});
