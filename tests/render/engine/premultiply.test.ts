import { premultiply } from '../../../server/src/render/engine/premultiply';

it('multiplies colours by their opacity, and leaves the opacity', () => {
  const pixels = Uint8Array.of(255, 128, 3, 128, 10, 20, 30, 255, 0, 0, 0, 0, 255, 255, 255, 1);
  expect([...premultiply(pixels)]).toEqual([
    128, 64, 2, 128, 10, 20, 30, 255, 0, 0, 0, 0, 1, 1, 1, 1,
  ]);
});

it('leaves nothing of a colour that cannot be seen', () => {
  expect([...premultiply(Uint8Array.of(9, 8, 7, 0))]).toEqual([0, 0, 0, 0]);
});

it('reads bytes that do not begin at a word', () => {
  const memory = Uint8Array.of(1, 255, 128, 3, 128);
  expect([...premultiply(memory.subarray(1))]).toEqual([128, 64, 2, 128]);
});
