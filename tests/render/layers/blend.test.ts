import { blankSheet, blendOver, hides, maskPatch } from '../../../server/src/render/layers/blend';
import type { Patch } from '../../../server/src/render/painter';

type Rgba = readonly [number, number, number, number];

/** A patch of one colour, premultiplied. */
function patch(color: Rgba, box: Partial<Patch> = {}): Patch {
  const { left = 0, top = 0, width = 2, height = 2 } = box;
  const rgba = Uint8Array.from({ length: width * height * 4 }, (_, i) => color[i % 4] ?? 0);
  return { left, top, width, height, rgba };
}

function pixel({ rgba, width }: { rgba: Uint8Array; width: number }, x: number, y: number) {
  return [...rgba.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)];
}

const WHITE = [255, 255, 255, 255];

it('lays premultiplied colour over what is below', () => {
  const sheet = blankSheet({ width: 2, height: 2 });
  blendOver(sheet, patch([100, 0, 20, 128]));
  expect(pixel(sheet, 1, 1)).toEqual([227, 127, 147, 255]);
  blendOver(sheet, patch([1, 2, 3, 255]));
  expect(pixel(sheet, 0, 0)).toEqual([1, 2, 3, 255]);
  blendOver(sheet, patch([0, 0, 0, 0]));
  expect(pixel(sheet, 0, 0)).toEqual([1, 2, 3, 255]);
});

it('is within half a level of the exact sum, for every opacity and colour', () => {
  let worst = 0;
  for (let opacity = 0; opacity < 256; opacity += 5) {
    for (let below = 0; below < 256; below += 3) {
      const above = Math.round(opacity * 0.7);
      const sheet = { width: 1, height: 1, rgba: new Uint8Array([below, below, below, 255]) };
      blendOver(sheet, patch([above, above, above, opacity], { width: 1, height: 1 }));
      const exact = above + (below * (255 - opacity)) / 255;
      worst = Math.max(
        worst,
        ...pixel(sheet, 0, 0)
          .slice(0, 3)
          .map((v) => Math.abs(v - exact)),
      );
    }
  }
  expect(worst).toBeLessThanOrEqual(0.5 + 1e-9);
});

it('keeps a channel that an engine rounded above its opacity in bounds', () => {
  const sheet = blankSheet({ width: 1, height: 1 });
  blendOver(sheet, patch([130, 130, 130, 128], { width: 1, height: 1 }));
  expect(pixel(sheet, 0, 0)).toEqual(WHITE);
});

it.each([
  ['left and top', { left: -1, top: -1 }, [0, 0]],
  ['right and bottom', { left: 3, top: 2 }, [3, 2]],
])('leaves out what lies beyond the %s edges', (_, place, [x = 0, y = 0]) => {
  const sheet = blankSheet({ width: 4, height: 3 });
  blendOver(sheet, patch([9, 9, 9, 255], place));
  expect(pixel(sheet, x, y)).toEqual([9, 9, 9, 255]);
  const inked = sheet.rgba.filter((value) => value === 9).length / 3;
  expect(inked).toBe(1);
});

it('reads bytes that do not begin at a word', () => {
  const rgba = new Uint8Array(new ArrayBuffer(17), 1);
  rgba.fill(255);
  const sheet = blankSheet({ width: 2, height: 2 });
  sheet.rgba.fill(0);
  blendOver(sheet, { left: 0, top: 0, width: 2, height: 2, rgba });
  expect(pixel(sheet, 1, 1)).toEqual(WHITE);
});

it('hides what is below only where it is whole and opaque', () => {
  const card = { width: 2, height: 2 };
  expect(hides(patch([1, 2, 3, 255]), card)).toBe(true);
  expect(hides(patch([1, 2, 3, 254]), card)).toBe(false);
  expect(hides(patch([1, 2, 3, 255], { left: 1 }), card)).toBe(false);
  expect(hides(patch([1, 2, 3, 255], { width: 1 }), card)).toBe(false);
});

it('shows of a patch what its mask covers', () => {
  const masked = maskPatch(
    patch([200, 100, 50, 255], { left: 5, top: 6, width: 3, height: 3 }),
    patch([128, 128, 128, 128], { left: 1, top: 1, width: 2, height: 2 }),
  );
  expect(masked).toMatchObject({ left: 5, top: 6, width: 3, height: 3 });
  expect(pixel(masked, 1, 1)).toEqual([100, 50, 25, 128]);
  expect(pixel(masked, 0, 1)).toEqual([0, 0, 0, 0]);
});
