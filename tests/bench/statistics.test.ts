import { compareRounds, median, quantile, spread } from '../../bench/lib/statistics';

describe('the figures of a bench', () => {
  it('takes the middle value, or lies between the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(median([7])).toBe(7);
  });

  it('sorts by size and not by letters', () => {
    expect(median([100, 9, 20])).toBe(20);
  });

  it('interpolates between the two nearest values', () => {
    expect(quantile([10, 20, 30, 40, 50], 0.9)).toBeCloseTo(46);
    expect(quantile([10, 20], 0)).toBe(10);
    expect(quantile([10, 20], 1)).toBe(20);
  });

  it('leaves the values as they were', () => {
    const values = [3, 1, 2];
    spread(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it('says that nothing was measured rather than answering NaN', () => {
    expect(() => median([])).toThrow('Nothing was measured');
  });

  it('compares round with round, so that a slow minute of the machine does not count', () => {
    const base = [10, 100, 10, 10];
    const measured = [11, 110, 11, 11];
    const ratio = compareRounds(measured, base, (a, b) => a / b);
    expect(ratio.median).toBeCloseTo(1.1);
    expect(ratio.q1).toBeCloseTo(1.1);
    expect(ratio.q3).toBeCloseTo(1.1);
  });

  it('refuses to compare rounds that are not pairs', () => {
    expect(() => compareRounds([1, 2], [1], (a, b) => a / b)).toThrow('2 rounds');
  });
});
