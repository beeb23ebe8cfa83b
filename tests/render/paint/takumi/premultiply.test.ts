import { premultiply } from '../../../../server/src/render/paint/takumi/premultiply';

it('multiplies colours by their opacity, and leaves the opacity', () => {
  const pixels = Uint8Array.of(255, 128, 3, 128, 10, 20, 30, 255, 0, 0, 0, 0, 255, 255, 255, 1);
  expect([...premultiply(pixels)]).toEqual([
    128, 64, 2, 128, 10, 20, 30, 255, 0, 0, 0, 0, 1, 1, 1, 1,
  ]);
});
