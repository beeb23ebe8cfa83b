import { cellsOf } from '../../../templates/mosaic/cells';

const REGION = { left: 500, top: 10, width: 601, height: 403 };

it.each([1, 2, 3, 4])('fills its region with %i cells and the gaps between them', (count) => {
  const cells = cellsOf(REGION, count, 8);
  expect(cells).toHaveLength(count);
  const right = Math.max(...cells.map(({ left, width }) => left + width));
  const bottoms = cells.map(({ top, height }) => top + height);
  expect(right).toBe(REGION.left + REGION.width);
  expect(Math.max(...bottoms)).toBe(REGION.top + REGION.height);
  for (const [index, one] of cells.entries()) {
    for (const other of cells.slice(index + 1)) {
      const isBeside =
        one.left + one.width + 8 <= other.left || one.top + one.height + 8 <= other.top;
      expect(isBeside).toBe(true);
    }
  }
});

it('shows no more than four', () => {
  expect(cellsOf(REGION, 9, 8)).toHaveLength(4);
});
