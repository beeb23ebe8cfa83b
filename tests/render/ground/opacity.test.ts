import { colorPlace, opacityTable } from '../../../server/src/render/ground/opacity';
import { contrastOf, luminanceOf, type Rgb } from '../../../server/src/render/pictures/light';

const WHITE: Rgb = [255, 255, 255];
const NIGHT: Rgb = [12, 12, 24];
const PAPER: Rgb = [252, 250, 245];
const INK: Rgb = [20, 20, 26];

/** Colours all over the cube, as they look below a veil that is as opaque as the table says, or more. */
function veiledContrasts(text: Rgb, veil: Rgb, more = 0): number[] {
  const opacities = opacityTable(text, veil);
  const values = [0, 3, 50, 101, 152, 203, 254];
  const colors = values.flatMap((r) => values.flatMap((g) => values.map((b): Rgb => [r, g, b])));
  return colors.map((color) => {
    const opacity = Math.min(255, opacities(colorPlace(...color)) + more) / 255;
    const mixed = color.map((value, channel) =>
      Math.round(value + ((veil[channel] ?? 0) - value) * opacity),
    ) as [number, number, number];
    return contrastOf(luminanceOf(text), luminanceOf(mixed));
  });
}

it.each<[string, Rgb, Rgb]>([
  ['light words on night', WHITE, NIGHT],
  ['dark words on paper', INK, PAPER],
])('is enough for AA over any colour, and so is more: %s', (_, text, veil) => {
  for (const more of [0, 20, 90, 255]) {
    expect(Math.min(...veiledContrasts(text, veil, more))).toBeGreaterThanOrEqual(4.5);
  }
});

it('needs nothing over what suits the words already', () => {
  expect(opacityTable(WHITE, NIGHT)(colorPlace(20, 20, 60))).toBe(0);
  expect(opacityTable(INK, PAPER)(colorPlace(230, 235, 240))).toBe(0);
});

it('is no more opaque than it must be', () => {
  const opacity = opacityTable(WHITE, NIGHT)(colorPlace(255, 255, 255));
  expect(opacity).toBeGreaterThan(100);
  expect(opacity).toBeLessThan(170);
});

it('asks for no more contrast than the words have to the veil itself', () => {
  const grey: Rgb = [110, 110, 110];
  expect(opacityTable(grey, NIGHT)(colorPlace(12, 12, 24))).toBeLessThanOrEqual(255);
  expect(opacityTable(grey, NIGHT)(colorPlace(0, 0, 0))).toBe(0);
});
