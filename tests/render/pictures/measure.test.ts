import type { Pixels } from '../../../server/src/render/painter';
import { lightestColor, neededGround } from '../../../server/src/render/pictures/measure';
import { createChance } from '../../fixtures/render/pictures';

type Color = readonly [number, number, number, number?];

function pixels(width: number, height: number, at: (x: number, y: number) => Color): Pixels {
  const rgba = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [r, g, b, a = 255] = at(x, y);
      rgba.set([r, g, b, a], (y * width + x) * 4);
    }
  }
  return { width, height, rgba };
}

const all = ({ width, height }: Pixels) => ({ left: 0, top: 0, width, height });

describe('the lightest colour', () => {
  it('of one colour is that colour', () => {
    const grey = pixels(30, 20, () => [18, 52, 86]);
    expect(lightestColor(grey, all(grey))).toBe('#123456');
  });

  it('is looked for within the region alone', () => {
    const halves = pixels(40, 20, (x) => (x < 20 ? [10, 10, 10] : [250, 250, 250]));
    expect(lightestColor(halves, { left: 0, top: 0, width: 20, height: 20 })).toBe('#0a0a0a');
    expect(lightestColor(halves, { left: 4, top: 3, width: 17, height: 9 })).not.toBe('#0a0a0a');
    expect(lightestColor(halves, { left: 21, top: 0, width: 5, height: 2 })).toBe('#fafafa');
  });

  it('is not that of one stray pixel', () => {
    const dust = pixels(40, 40, (x, y) => (x === 13 && y === 27 ? [255, 255, 255] : [0, 0, 0]));
    // One of sixteen: a sixteenth of the light.
    expect(lightestColor(dust, all(dust))).toBe('#474747');
  });

  it('is that of a spot as large as a letter has strokes', () => {
    const spot = pixels(40, 40, (x, y) =>
      x >= 8 && x < 12 && y >= 32 && y < 36 ? [255, 255, 255] : [0, 0, 0],
    );
    expect(lightestColor(spot, all(spot))).toBe('#ffffff');
  });

  it('of a fine pattern is what the eye sees from afar', () => {
    const check = pixels(40, 40, (x, y) => ((x + y) % 2 ? [255, 255, 255] : [0, 0, 0]));
    // Half of the light, which is not half of the sRGB value.
    expect(lightestColor(check, all(check))).toBe('#bcbcbc');
  });

  it('has the most of each channel, so that nothing is lighter in any', () => {
    const flag = pixels(60, 20, (x) => {
      if (x < 20) return [255, 0, 0];
      return x < 40 ? [0, 200, 0] : [0, 0, 100];
    });
    expect(lightestColor(flag, all(flag))).toBe('#ffc864');
  });

  it('is white where the picture lets something shine through', () => {
    const glass = pixels(20, 20, () => [0, 0, 0, 0]);
    expect(lightestColor(glass, all(glass))).toBe('#ffffff');
  });

  it.each([
    ['beside the picture', { left: 100, top: 0, width: 20, height: 20 }],
    ['above the picture', { left: 0, top: -30, width: 20, height: 20 }],
    ['of no size', { left: 5, top: 5, width: 0, height: 0 }],
  ])('of a region %s is black', (_, region) => {
    expect(
      lightestColor(
        pixels(20, 20, () => [255, 255, 255]),
        region,
      ),
    ).toBe('#000000');
  });

  it('is found in a picture smaller than a block, and in broken pixels', () => {
    expect(
      lightestColor(
        pixels(1, 1, () => [7, 8, 9]),
        all({ width: 1, height: 1 } as Pixels),
      ),
    ).toBe('#070809');
    const white = pixels(20, 20, () => [255, 255, 255]);
    expect(lightestColor(white, { left: -3.5, top: 1.2, width: 9.9, height: 400 })).toBe('#ffffff');
  });

  it('is no darker than any block of noise', () => {
    const chance = createChance();
    const value = () => Math.floor(chance() * 256);
    const noise = pixels(64, 64, () => [value(), value(), value()]);
    const most = lightestColor(noise, all(noise));
    for (let left = 0; left < 64; left += 4) {
      const block = lightestColor(noise, { left, top: 32, width: 4, height: 4 });
      for (const start of [1, 3, 5]) {
        expect(block.slice(start, start + 2) <= most.slice(start, start + 2)).toBe(true);
      }
    }
  });
});

describe('the ground that a picture needs', () => {
  const mark = (x: number) => x % 10 < 3;

  it.each([
    [
      'dark lines on nothing',
      (x: number): Color => (mark(x) ? [20, 20, 40, 255] : [0, 0, 0, 0]),
      'light',
    ],
    [
      'light lines on nothing',
      (x: number): Color => (mark(x) ? [255, 255, 255, 255] : [0, 0, 0, 0]),
      'dark',
    ],
    [
      'faint light lines',
      (x: number): Color => (mark(x) ? [64, 64, 64, 64] : [0, 0, 0, 0]),
      'dark',
    ],
    [
      'a light drawing with a dark line around it',
      (x: number): Color => {
        if (x % 10 > 5) return [0, 0, 0, 0];
        return x % 10 === 0 ? [10, 10, 10, 255] : [240, 240, 240, 255];
      },
      'dark',
    ],
    [
      'a dark drawing with white in it',
      (x: number): Color => {
        if (x % 10 > 5) return [0, 0, 0, 0];
        return x % 10 === 0 ? [255, 255, 255, 255] : [90, 60, 20, 255];
      },
      'dark',
    ],
    [
      'middle greys',
      (x: number): Color => (mark(x) ? [120, 120, 120, 255] : [0, 0, 0, 0]),
      'light',
    ],
    ['a ground of its own', (): Color => [20, 20, 40], 'any'],
  ] as const)('for %s', (_, at, ground) => {
    expect(neededGround(pixels(40, 10, at))).toBe(ground);
  });
});
