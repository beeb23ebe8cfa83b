import { BLOCK, gridOf } from '../../../server/src/render/ground/blocks';
import { maskRows, softMask } from '../../../server/src/render/ground/soft-mask';

const SIZE = { width: 1200, height: 630 };
const { columns } = gridOf(SIZE);

/** Marks what holds the pixel. */
const blockAt = (x: number, y: number) => Math.floor(y / BLOCK) * columns + Math.floor(x / BLOCK);

it('is whole on what is marked and next to it, and nothing far away', () => {
  const mask = softMask([blockAt(200, 300)], SIZE);
  for (const [x, y] of [
    [200, 300],
    [192, 300],
    [210, 300],
    [200, 292],
    [200, 310],
  ] as const) {
    expect(maskRows(mask, SIZE.width)(y)?.[x]).toBeCloseTo(1, 6);
  }
  expect(maskRows(mask, SIZE.width)(300)?.[900]).toBeCloseTo(0, 9);
});

it('goes down softly, without a step that could be seen', () => {
  const parts = maskRows(softMask([blockAt(200, 300)], SIZE), SIZE.width)(300);
  const row = (x: number) => parts?.[x] ?? 0;
  for (let x = 201; x < 1200; x++) {
    expect(row(x)).toBeLessThanOrEqual(row(x - 1) + 1e-9);
    expect(row(x - 1) - row(x)).toBeLessThan(0.02);
  }
});

it('is nowhere where nothing is marked', () => {
  expect(softMask([], SIZE).cells.every((cell) => cell === 0)).toBe(true);
});
