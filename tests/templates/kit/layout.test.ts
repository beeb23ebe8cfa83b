import { inset, layoutFor, mirrored } from '../../../templates/kit/layout';

it('draws the design as it is at the size it was made for', () => {
  const { orientation, scale, margin, px } = layoutFor({ width: 1200, height: 630 });
  expect({ orientation, scale, margin }).toEqual({ orientation: 'wide', scale: 1, margin: 72 });
  expect(px(27)).toBe(27);
});

it.each([
  [600, 315, 'wide', 0.5],
  [2400, 1260, 'wide', 2],
  [1200, 1200, 'square', 1.38],
  [1000, 1500, 'tall', 1.32],
  [1080, 1920, 'tall', 1.42],
  [1600, 400, 'wide', 0.8],
])('carries the design over to %i x %i: %s, at %d', (width, height, orientation, scale) => {
  const layout = layoutFor({ width, height });
  expect(layout.orientation).toBe(orientation);
  expect(layout.scale).toBeCloseTo(scale, 2);
});

it('keeps text readable on the smallest cards, and their margins small', () => {
  const { px, margin } = layoutFor({ width: 200, height: 200 });
  expect(px(24)).toBe(12);
  expect(margin).toBeLessThan(200 / 8);
});

it('sees a region in a mirror where lines start at the right', () => {
  const size = { width: 1200, height: 630 };
  const words = inset({ left: 0, top: 0, ...size }, { top: 10, start: 20, bottom: 30, end: 400 });
  expect(words).toEqual({ left: 20, top: 10, width: 780, height: 590 });
  expect(mirrored(words, size, 'ltr')).toEqual(words);
  expect(mirrored(words, size, 'rtl')).toEqual({ ...words, left: 400 });
});
