import { cropTo } from '../../../server/src/render/pictures/crop';

const BOX = { width: 100, height: 100 };
const MIDDLE = { x: 0.5, y: 0.5 };

it('shows the middle of a picture whose focal point is there', () => {
  expect(cropTo({ width: 400, height: 200 }, BOX, MIDDLE)).toEqual({
    scaled: { width: 200, height: 100 },
    region: { left: 50, top: 0, ...BOX },
  });
});

it('has the focal point in its middle where the edges allow', () => {
  const { region } = cropTo({ width: 400, height: 200 }, BOX, { x: 0.4, y: 0.1 });
  expect(region).toEqual({ left: 30, top: 0, ...BOX });
});

it.each([
  [
    { x: 0, y: 0 },
    { left: 0, top: 0 },
  ],
  [
    { x: 1, y: 1 },
    { left: 100, top: 0 },
  ],
])('stops at the edge of the picture: %j', (focalPoint, corner) => {
  const { region } = cropTo({ width: 400, height: 200 }, BOX, focalPoint);
  expect(region).toMatchObject(corner);
});

it('moves a tall picture up and down', () => {
  const { scaled, region } = cropTo({ width: 50, height: 200 }, BOX, { x: 0.5, y: 0.75 });
  expect(scaled).toEqual({ width: 100, height: 400 });
  expect(region).toEqual({ left: 0, top: 250, ...BOX });
});

it.each([
  [1, 1],
  [1, 5000],
  [7919, 3],
  [1199, 629],
  [1201, 631],
])('lies within a picture of %i by %i, whatever is rounded', (width, height) => {
  const box = { width: 1200, height: 630 };
  for (const x of [0, 0.333, 1]) {
    for (const y of [0, 0.333, 1]) {
      const { scaled, region } = cropTo({ width, height }, box, { x, y });
      expect(region).toMatchObject(box);
      expect(region.left).toBeGreaterThanOrEqual(0);
      expect(region.top).toBeGreaterThanOrEqual(0);
      expect(region.left + region.width).toBeLessThanOrEqual(scaled.width);
      expect(region.top + region.height).toBeLessThanOrEqual(scaled.height);
    }
  }
});
