import { applyTones } from '../../../server/src/render/pictures/tones';

const TONES = ['#000040', '#4060a0', '#ffe0c0'];
const [DARK, MIDDLE, LIGHT] = [
  [0x00, 0x00, 0x40],
  [0x40, 0x60, 0xa0],
  [0xff, 0xe0, 0xc0],
];

/** Greys, as a row of pixels; opaque where nothing else is said. */
function greys(...values: (number | readonly [value: number, opacity: number])[]): Uint8Array {
  return Uint8Array.from(
    values.flatMap((each) => {
      const [value, opacity] = typeof each === 'number' ? [each, 255] : each;
      return [value, value, value, opacity];
    }),
  );
}

function toned(rgba: Uint8Array): number[][] {
  applyTones(rgba, TONES);
  return Array.from({ length: rgba.length / 4 }, (_, i) => [...rgba.slice(4 * i, 4 * i + 3)]);
}

it('shows the dark, the middle and the light in the tones', () => {
  expect(toned(greys(0, 255, 0, 255, 128))).toEqual([DARK, LIGHT, DARK, LIGHT, [0x41, 0x61, 0xa0]]);
});

it('spreads the contrast of a dull picture over all tones', () => {
  expect(toned(greys(100, 125, 150))).toEqual([DARK, MIDDLE, LIGHT]);
});

it('leaves a flat one flat, as light as it is', () => {
  expect(toned(greys(0, 10))[1]).not.toEqual(LIGHT);
  expect(toned(greys(255, 255))).toEqual([LIGHT, LIGHT]);
});

it('lets single specks of light not keep the rest dark', () => {
  const values = [255, ...Array.from({ length: 200 }, (_, index) => index % 101)];
  expect(toned(greys(...values))[101]).toEqual(LIGHT);
});

it('sees green as lighter than blue, as eyes do', () => {
  const [blue, green] = toned(Uint8Array.from([0, 0, 255, 255, 0, 255, 0, 255]));
  expect([blue, green]).toEqual([DARK, LIGHT]);
});

it('keeps what shows through, and does not judge by it', () => {
  const rgba = greys([255, 0], 100, 125, 150);
  expect(toned(rgba).slice(1)).toEqual([DARK, MIDDLE, LIGHT]);
  expect(rgba[3]).toBe(0);
});

it('draws in a single tone where there is no other', () => {
  const rgba = greys(0, 255);
  applyTones(rgba, ['#123456']);
  expect([...rgba]).toEqual([0x12, 0x34, 0x56, 255, 0x12, 0x34, 0x56, 255]);
});
